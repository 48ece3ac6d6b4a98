import type { DocumentId, FieldView, PartId } from "../../core/contract";

interface FieldWithValuesProps {
  readonly document: DocumentId;
  readonly part?: PartId | null;
  readonly field: FieldView;
  /** Turns a part id into a first name, for fields that hold one. */
  readonly nameOf?: (part: PartId) => string;
}

/** A field with every value that stands in it, and the choice between them. */
export function FieldWithValues(_: FieldWithValuesProps) {
  return null;
}
