import type { Copies } from "./nb";

export const enCopies: Copies = {
  twice: {
    heading: "This profile is in use in two places",
    lead: "Somebody writes as you from another place, perhaps an old machine or a copy. Nothing is lost: everything written in both places has been kept.",
    choose: "Which one will you go on with?",
    useThis: "This is the right one",
    putAside: "Put this one aside",
    confirm: "Once put aside it sends and fetches nothing. Everything that is here stays here.",
    unsent: (n) => (n === 1 ? "1 change here has not been sent yet." : `${n} changes here have not been sent yet.`),
    confirmed: "Yes, put it aside",
    cancel: "Cancel",
    unknown: "You do not recognise the other place? Tell the others in the case, and they can take that device out.",
  },
  aside: {
    heading: "This copy has been put aside",
    lead: "It sends and fetches nothing. You can read what is here.",
    useAgain: "Use this one after all",
  },
  words_used_twice: {
    heading: "The 24 words were used on two devices",
    lead: "Both began again at the same time. Only one can take part, and it is this one. The other gets nothing of what is written from now on.",
    next: "Make new words. If it was not you who used them, somebody has seen the sheet: tell the others in the case.",
  },
  words_used_elsewhere: {
    heading: "The 24 words were used on another device",
    lead: "The other device came first, and the words count only once. This device gets nothing new, and what you write here does not arrive.",
    next: "If you have the other device, you can add a new one from there. If it was not you who used the words, somebody has seen the sheet: tell the others in the case, so that they can take that device out and invite you again.",
  },
  noticed: {
    heading: "Not arrived yet",
    lead: "Felles has seen that something is missing, and looks for it each time it gets in touch. You need not do anything.",
    about: {
      not_arrived: (name, by) =>
        by === null ? `Something from ${name} has not arrived yet` : `${by} has something from ${name} that has not arrived yet`,
      membership_not_arrived: (name) => `${name} knows of a change in who takes part that has not arrived yet`,
      in_use_twice: (name) => `The profile of ${name} seems to be in use in two places`,
      server_shows_less: (name) => `${name} has been given more by the server than it shows here`,
    },
    serverForgot: (when) => `The server had lost something ${when}. Felles has sent what it has once more.`,
  },
};
