import { LASTING_FIELDS } from "./contract";
import type { DocumentId, Heads } from "./contract";
import type { Name } from "./door";

/** Something that I did and may take back: the change that `heads` names. */
export interface Done {
  readonly did: DidWhat;
  readonly document: DocumentId;
  readonly heads: Heads;
}

/** What can be taken back at once. */
export type DidWhat = "archived" | "restored" | "field_set" | "part_add" | "task_add" | "contact_add" | "response_give" | "response_settle";

const listeners = new Set<() => void>();
let last: Done | null = null;

/** What was done last, if it can be taken back. */
export function lastDone(): Done | null {
  return last;
}

/** Calls back whenever something was done or let go of. */
export function followDone(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Remembers one thing only, the newest. */
export function remember(done: Done | null): void {
  last = done;
  for (const listener of listeners) listener();
}

/** What a command that was carried out means for taking back; other commands leave what is remembered alone. */
export function noteDone(name: Name, input: object, answer: unknown): void {
  const did = didOf(name, input);
  if (did === null || !isChange(answer)) return;
  const document = "document" in input && typeof input.document === "string" ? input.document : answer.document;
  if (document !== undefined) remember({ did, document, heads: answer.heads });
}

function didOf(name: Name, input: object): DidWhat | null {
  switch (name) {
    case "document_archive":
      return "archived" in input && input.archived === true ? "archived" : "restored";
    case "field_set":
      return "field" in input && LASTING_FIELDS.some((field) => field === input.field) ? null : name;
    case "part_add":
    case "task_add":
    case "contact_add":
    case "response_give":
    case "response_settle":
      return name;
    default:
      return null;
  }
}

function isChange(answer: unknown): answer is { readonly heads: Heads; readonly document?: DocumentId } {
  return typeof answer === "object" && answer !== null && "heads" in answer && Array.isArray(answer.heads);
}
