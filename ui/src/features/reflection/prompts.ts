/** The five prompts of a reflection, in their order. */
export const prompts = ["what_i_did", "looking_back", "mattered", "other_ways", "try_next"] as const;
