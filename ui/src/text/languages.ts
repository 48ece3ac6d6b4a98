import type { Language } from "./language";

const files = import.meta.glob<{ readonly language: Language }>("./languages/*.ts", { eager: true });

/** Every language that has a file in `languages`, by what it calls itself. */
export const languages: readonly Language[] = Object.values(files)
  .map(({ language }) => language)
  .sort((one, other) => one.name.localeCompare(other.name, "nb"));
