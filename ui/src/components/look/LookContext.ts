import { createContext, useContext } from "react";
import type { Look } from "./useLook";

interface Looking {
  readonly look: Look;
  readonly choose: (look: Look) => void;
}

export const LookContext = createContext<Looking>({ look: "system", choose: () => undefined });

/** The chosen look, and the way to choose another. */
export function useChosenLook(): Looking {
  return useContext(LookContext);
}
