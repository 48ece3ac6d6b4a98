import type { DistanceWords } from "./nb";

const count = (n: number, one: string, many: string) => (n === 1 ? `${n} ${one}` : `${n} ${many}`);
const days = (n: number) => count(n, "day", "days");
const workdays = (n: number) => count(n, "workday", "workdays");

export const enDistance: DistanceWords = {
  heading: "Since you last talked",
  none: "You are in touch as you have agreed.",
  pair: (names, n) => `It is ${days(n)} since ${names} were in touch.`,
  pairNever: (names, n) => `${names} have not been in touch yet. ${days(n)} have passed.`,
  allThree: (n) => `It is ${days(n)} since the three of you talked together.`,
  allThreeNever: (n) => `The three of you have not talked together yet. ${days(n)} have passed.`,
  visit: (n) => `It is ${days(n)} since the last visit to the workplace.`,
  visitNever: (n) => `There has been no visit to the workplace yet. ${days(n)} have passed.`,
  question: (about, name, n) => `${about === "" ? "A question" : `The question “${about}”`}${name === "" ? "" : ` to ${name}`} has waited for ${workdays(n)}.`,
  setback: (name, n) => `It is ${workdays(n)} since the setback, and nobody has been in touch with ${name} after it.`,
  task: (about, name, n) => `${about === "" ? "A task" : `“${about}”`}${name === "" ? "" : `, which ${name} took on,`} was due ${days(n)} ago.`,
  judgement: (about, names, n) => `${names} see ${about === "" ? "a goal" : `the goal “${about}”`} ${count(n, "level", "levels")} apart.`,
  unopened: (about, name, n) => `${about === "" ? "A text" : `“${about}”`} was shared ${days(n)} ago. ${name} has not opened the case since.`,
  hours: (used, agreed, months) => `${used} of ${agreed} agreed mentor hours were entered in ${months}.`,
  ownWords: (name) => `In the last 30 days there is almost nothing here in ${name}’s own words.`,
  device: (name, n) => `It is ${days(n)} since ${name}’s device was last in touch.`,
  planned: (day) => `Next time is ${day}.`,
  months: (one, other) => `${one} and ${other}`,
  open: "Look at it",
  agree: "We have agreed this",
  agreeOf: (sentence) => `We have agreed this: ${sentence}`,
  agreeLead: "The sentence is not shown until the day you choose. The others see the reason.",
  reason: "What is agreed?",
  reasonMissing: "Say in short what you have agreed.",
  until: "Until",
  untilMissing: "Choose a day from today and at most a year ahead.",
  save: "Save what is agreed",
  agreed: (reason, name, day) => `Agreed until ${day}: ${reason}${name === "" ? "" : ` (${name})`}`,
  stop: "No longer agreed",
  agreedHeading: "What you have agreed about this",
};
