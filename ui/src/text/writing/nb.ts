// Words of the writing screens (note, visit, shared picture, history, who can read). nb is the shape; nn and en follow by type.

export const nbWriting = {
  history: "Historikk",
};

export type Writing = typeof nbWriting;
