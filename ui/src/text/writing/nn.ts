import type { Writing } from "./nb";

export const nnWriting: Writing = {
  history: "Historikk",
};
