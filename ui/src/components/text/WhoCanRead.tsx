import type { SpaceView } from "../../core/contract";

/** One line that says who can read, and opens the list with devices. */
export function WhoCanRead(_: { readonly space: SpaceView }) {
  return null;
}
