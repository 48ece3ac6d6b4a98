import { createContext } from "react";

/** Whether what is here can be seen and pressed. */
export const SeenContext = createContext(true);
