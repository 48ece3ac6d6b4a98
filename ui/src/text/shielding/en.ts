import type { ShieldingWords } from "./nb";

export const enShielding: ShieldingWords = {
  confirm: {
    lead: "This case is shielded: neither name nor place is shown before you open it.",
    log: "Your name and the time are written down, and the participant can see it.",
    open: "Open the case",
    holds: "This holds until you lock Felles.",
  },
  task: "A task in a shielded case",
  news: "Something is new. Open the case to read.",
  notSearched: "Shielded cases are only searched once you have opened them.",
  create: {
    legend: "Does the participant have a protected address?",
    confidential: "Then neither name nor place is shown in lists and titles, and Felles asks before the case is opened.",
    strictly: "A case with a strictly confidential address must never be kept in Felles, and cannot be made here.",
  },
  access: {
    heading: "Who has opened",
    lead: "Everybody who opens the case is written down here. Nobody can change or remove what is written. Ordinary openings are written at most once an hour for each device.",
    empty: "Nobody has opened the case yet.",
    list: "Openings, newest first",
    kind: { opened: "Opened", opened_shielded: "Opened shielded case", exported: "Taken out as a file", printed: "Printed" },
    on: (device) => `on ${device}`,
    most: (n) => `The last ${n}.`,
  },
  protection: { none: "No", confidential: "Confidential address", strictly_confidential: "Strictly confidential address" },
};
