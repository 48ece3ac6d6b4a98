/** What can be opened from anywhere. */
export type Opening = "palette" | "capture";

const keys: Readonly<Record<string, Opening | undefined>> = { k: "palette", j: "capture" };
const listeners = new Set<(what: Opening) => void>();

/** Opens the palette or the box for a thought. */
export function openAnywhere(what: Opening): void {
  for (const listener of listeners) listener(what);
}

/** Hears Ctrl+K and Ctrl+J, and the buttons that do the same; gives the way to stop. Over another dialog nothing opens. */
export function opensAnywhere(open: (what: Opening) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const what = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? keys[event.key.toLowerCase()] : undefined;
    if (what === undefined) return;
    event.preventDefault();
    if (document.querySelector("[role=dialog]") === null) open(what);
  };
  listeners.add(open);
  addEventListener("keydown", onKey);
  return () => {
    listeners.delete(open);
    removeEventListener("keydown", onKey);
  };
}
