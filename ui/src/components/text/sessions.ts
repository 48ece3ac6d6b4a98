import type { DocumentId, DocumentView, PartId, TextField } from "../../core/contract";
import { call } from "../../core/door";
import { TextSession } from "./session";
import type { Later, Standing, TextDoor } from "./session";

interface Kept {
  readonly session: TextSession;
  readonly document: DocumentId;
  holders: number;
}

// A session outlives the box that it was typed in until everything is durable: leaving a screen never leaves words behind.
const kept = new Map<string, Kept>();

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** The text of a view. */
export function standingIn(view: DocumentView, part: PartId | null, field: TextField): Standing {
  const texts = part === null ? view.texts : (view.parts.find((known) => known.part === part)?.texts ?? []);
  return { heads: view.heads, text: texts.find((text) => text.field === field)?.text ?? "" };
}

function doorTo(document: DocumentId, part: PartId | null, field: TextField): TextDoor {
  return {
    edit: (heads, splices) => call("text_edit", { document, part, field, heads, splices }),
    open: async () => standingIn(await call("document_open", { document }), part, field),
    difference: async (from, to) => {
      const { texts } = await call("document_difference", { document, from, to });
      return texts.find((text) => text.part === part && text.field === field)?.pieces ?? [];
    },
  };
}

/** The one session of a text on this device; made when there is none. */
export function sessionOf(view: DocumentView, part: PartId | null, field: TextField): TextSession {
  const key = `${view.document}/${part ?? ""}/${field}`;
  const known = kept.get(key);
  if (known !== undefined) return known.session;
  const session = new TextSession(standingIn(view, part, field), doorTo(view.document, part, field), later);
  kept.set(key, { session, document: view.document, holders: 0 });
  return session;
}

/** The words of a text as the screen has them: what its box shows, or else the view. */
export function shownText(view: DocumentView, field: TextField): string {
  const box = kept.get(`${view.document}//${field}`);
  return box !== undefined && box.holders > 0 ? box.session.current().text : standingIn(view, null, field).text;
}

/** Says that a box shows a session; gives the way to say that it no longer does. */
export function hold(session: TextSession, key: { readonly document: DocumentId; readonly part: PartId | null; readonly field: TextField }): () => void {
  const name = `${key.document}/${key.part ?? ""}/${key.field}`;
  const entry = kept.get(name) ?? { session, document: key.document, holders: 0 };
  kept.set(name, entry);
  entry.holders += 1;
  return () => {
    entry.holders -= 1;
    session.compose(false);
    const stop = session.subscribe(() => letGo(name, entry, stop));
    void session.flush().then(() => letGo(name, entry, stop));
  };
}

function letGo(name: string, entry: Kept, stop: () => void): void {
  if (entry.holders === 0 && !entry.session.isSaved()) return;
  stop();
  if (entry.holders === 0 && kept.get(name) === entry) kept.delete(name);
}

/** Sends everything unsent in a document. Resolves with whether all of it is durable. */
export async function flushDocument(document: DocumentId): Promise<boolean> {
  const sessions = [...kept.values()].filter((entry) => entry.document === document);
  const done = await Promise.all(sessions.map(({ session }) => session.flush()));
  return done.every((saved) => saved);
}

/** Whether something that was typed anywhere is not durable yet. */
export function anyUnsaved(): boolean {
  return [...kept.values()].some(({ session }) => !session.isSaved());
}

function flushAll(): void {
  for (const { session } of kept.values()) void session.flush();
}

// The window may be gone before the next pause in the typing.
addEventListener("pagehide", flushAll);
addEventListener("visibilitychange", () => (globalThis.document.visibilityState === "hidden" ? flushAll() : undefined));
