import type { Circles } from "./nb";

export const enCircles: Circles = {
  wider: {
    share: "Share with more people",
    lead: "The text as it stands becomes a text of its own for more people. What was written and changed on the way does not go with it.",
    to: "Who should be able to read?",
    willSee: (names) => `${names} will see this`,
    nobodyYet: "No new readers yet. Whoever joins later will see this",
    noWayBack: "The text here is put away and shows the way to the new one. You cannot share with fewer again: what was read is read.",
    preview: "This is how they see it",
    empty: "The text is empty. Write something before you share.",
    from: (name, space) => `${name} shared this from “${space}”.`,
    words: (names) => `The words were written by ${names}.`,
    moved: "The text has been shared with more people.",
    toMoved: "Go to the new text",
  },
  calm: {
    line: (topics) => `This says something about ${topics}.`,
    allThree: "Is it meant for all three?",
    forNames: (names) => `Is it meant for ${names}?`,
    words: "Show the words",
    explained: "The list of words is on your device. Nothing of this is kept or sent.",
    close: "That is fine",
    topic: {
      health: "health",
      diagnosis: "a diagnosis",
      addiction: "addiction",
      benefits: "money and benefits",
      family: "family",
      wishes: "something that should not be told on",
    },
  },
};
