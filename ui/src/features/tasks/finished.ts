import type { TaskStatus, TaskView } from "../../core/contract";

const finished: readonly TaskStatus[] = ["done", "partly", "not_relevant", "replaced"];

/** Whether nothing more is to be done about it. */
export function isFinished(task: TaskView): boolean {
  return finished.includes(task.status);
}
