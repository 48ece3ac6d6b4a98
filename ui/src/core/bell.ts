import { inWindow, whenBellFollowed } from "./tauri";

/** What one knows of the machine's own notices here: the window's shell sends them by itself, a browser asks its person first. */
export type BellLeave = "given" | "refused" | "ask" | "absent";

/** Two notices at once say no more than one: the later takes the place of the earlier. */
const TAG = "felles";

/** Whether this place may say something outside of the page. */
export function bellLeave(): BellLeave {
  if (inWindow()) return "given";
  if (!("Notification" in globalThis)) return "absent";
  if (Notification.permission === "default") return "ask";
  return Notification.permission === "granted" ? "given" : "refused";
}

/** Asks for leave where that is needed. */
export async function askBellLeave(): Promise<BellLeave> {
  if (bellLeave() === "ask") await Notification.requestPermission();
  return bellLeave();
}

/** Says a sentence outside of the page. In the window its shell has said it already. */
export function ring(words: string, followed: () => void): void {
  if (inWindow() || bellLeave() !== "given") return;
  const shown = new Notification(words, { tag: TAG });
  shown.onclick = () => {
    focus();
    shown.close();
    followed();
  };
}

/** Calls back when somebody follows what the window's shell has said. */
export function whenFollowed(followed: () => void): void {
  if (inWindow()) whenBellFollowed(followed);
}
