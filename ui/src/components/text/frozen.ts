import { CORRECTING_MS, FROZEN_TEXTS } from "../../core/contract";
import type { DocumentView, TextField } from "../../core/contract";

/** Whether a correction that was opened still is. */
export function correctionIsOpen(view: DocumentView, now: number): boolean {
  const standing = view.fields.find((known) => known.field === "text_status")?.values ?? [];
  return standing.some(({ value, at }) => value !== "nothing" && "code" in value && value.code === "correcting" && now - at <= CORRECTING_MS);
}

/** Whether a text was shared, so that it only changes by a correction with a reason. */
export function isFrozen(view: DocumentView, field: TextField, now: number): boolean {
  if (!FROZEN_TEXTS[view.kind].includes(field)) return false;
  const standing = view.fields.find((known) => known.field === "text_status")?.values ?? [];
  const draft = standing.length === 0 || standing.some(({ value }) => value !== "nothing" && "code" in value && value.code === "draft");
  return !draft && !correctionIsOpen(view, now);
}
