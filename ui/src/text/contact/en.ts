import type { ContactWords } from "./nb";

export const enContact: ContactWords = {
  add: "Log a call",
  heading: "Who were you in touch with?",
  lead: "For a call or a message that needs no minutes.",
  kind: "Kind of contact",
  parties: "Who",
  partiesMissing: "Choose who you were in touch with.",
  minutes: "How long, in minutes",
  minutesHelp: "May be left empty.",
  minutesWrong: "Write a whole number below 1000.",
  keep: "Log",
  done: (kind, names) => `Logged: ${kind} with ${names}`,
};
