import type { SpaceId, SpaceKind, SpaceView } from "../../core/contract";

/** Which circle a new text begins in: by its kind, and by name where there are several of it, as mentors have one each. */
export interface Circle {
  readonly space: SpaceKind;
  readonly circle?: SpaceId;
}

/** The circle as it is asked for. */
export function circleOf(spaces: readonly SpaceView[], { space, kind }: SpaceView): Circle {
  return severalOf(spaces, kind) ? { space: kind, circle: space } : { space: kind };
}

/** Whether a kind alone does not say which circle is meant. */
export function severalOf(spaces: readonly SpaceView[], kind: SpaceKind): boolean {
  return spaces.filter((known) => known.kind === kind).length > 1;
}

/** The circle that was chosen, with its readers. */
export function chosenOf(spaces: readonly SpaceView[], { space, circle }: Circle): SpaceView | undefined {
  return spaces.find((known) => (circle === undefined ? known.kind === space : known.space === circle));
}
