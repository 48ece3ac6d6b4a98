import type { DocumentKind, DocumentView, TextField } from "../../core/contract";

/** How long a correction stays open; the domain's own limit. */
const CORRECTING_MS = 24 * 60 * 60 * 1000;

/** The texts that sharing freezes, as the domain's `sharing.rs` has them. */
const sharedTexts: Partial<Record<DocumentKind, readonly TextField[]>> = {
  note: ["body"], visit: ["summary"], ending: ["learned", "takes_participant", "takes_counsellor", "takes_mentor"],
};

/** Whether a correction that was opened still is. */
export function correctionIsOpen(view: DocumentView, now: number): boolean {
  const standing = view.fields.find((known) => known.field === "text_status")?.values ?? [];
  return standing.some(({ value, at }) => value !== "nothing" && "code" in value && value.code === "correcting" && now - at <= CORRECTING_MS);
}

/** Whether a text was shared, so that it only changes by a correction with a reason. */
export function isFrozen(view: DocumentView, field: TextField, now: number): boolean {
  if (sharedTexts[view.kind]?.includes(field) !== true) return false;
  const standing = view.fields.find((known) => known.field === "text_status")?.values ?? [];
  const draft = standing.length === 0 || standing.some(({ value }) => value !== "nothing" && "code" in value && value.code === "draft");
  return !draft && !correctionIsOpen(view, now);
}
