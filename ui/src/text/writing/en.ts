import type { Writing } from "./nb";

export const enWriting: Writing = {
  history: "History",
};
