import type { CaseId, DocumentId } from "../../core/contract";
import type { Catalogue } from "../../text/nb";
import type { Route } from "../route/routes";
import type { Kind } from "./kindIcon";

/** What an entry tells of, in the screen's words. */
export function kindInWords(t: Catalogue, { kind, note_kind, contact_kind, state }: Kind): string {
  if (kind === "note") return t.words.noteKind[note_kind ?? "note"];
  if (kind === "visit") return t.words.contactKind[contact_kind ?? "visit"];
  const turns: Readonly<Record<string, string>> = t.words.turnKind;
  return (kind === "turn" ? turns[state ?? ""] : undefined) ?? t.words.documentKind[kind];
}

interface Place extends Kind {
  readonly case: CaseId;
  readonly document: DocumentId;
}

/** Where an entry is read and written. */
export function placeOf({ kind, case: caseId, document }: Place): Route {
  if (kind === "note") return { at: "note", case: caseId, document };
  if (kind === "visit") return { at: "visit", case: caseId, document, field: false };
  if (kind === "division") return { at: "case", case: caseId, section: "responsibility" };
  if (kind === "shared_picture") return { at: "case", case: caseId, section: "picture" };
  if (kind === "case" || kind === "access_log" || kind === "own_log") return { at: "case", case: caseId, section: "about" };
  return { at: "thing", case: caseId, document };
}
