import type { Help } from "./nb";

export const enHelp: Help = {
  heading: "Help",
  lead: "Short pages to read when you need them, also without a network.",
  toHelp: "Help, glossary and privacy",
  topics: {
    words: "Glossary",
    hub: "What the server can and cannot see",
    access: "Accessibility",
  },
  about: {
    words: "The words we use, explained in one line each.",
    hub: "Felles goes through a server that cannot read what it keeps.",
    access: "Whom Felles shall work for, how that is tried, and what we do not know yet.",
  },
  glossary: [
    { word: "Case", meaning: "One participant's way into one workplace, and you who take part." },
    { word: "Shared picture", meaning: "How each of you sees it, what you agree on, and where you see it differently." },
    { word: "Summary", meaning: "What you write down after a visit or a talk. First a draft, then shared. Afterwards it can be corrected, with a reason." },
    { word: "Goal and level", meaning: "A goal in the participant's own words, and five descriptions of how it may go. Each of you judges alone. Nothing is added up." },
    { word: "Agreement", meaning: "Something small that you three have agreed on. It is not the formal agreement with Nav." },
    { word: "Who takes what", meaning: "A living list of what each of you takes care of." },
    { word: "Openness", meaning: "What may be told to whom, in the participant's words. The participant can take it back." },
    { word: "Check-in", meaning: "How you are doing, in one word and two short answers. Voluntary, and only yours until you share it." },
    { word: "Setback and turning point", meaning: "Something went backwards for a while, or something came loose. Both belong here." },
    { word: "Mentor hours", meaning: "The time that the mentor spends, beside what you have agreed." },
    { word: "Agreed rhythm", meaning: "How often you want to talk, two by two and all three." },
    { word: "Who can read", meaning: "Each text says it in one line. Whoever is not named there never gets the text on their device." },
    { word: "Mentor support", meaning: "A room for the mentor's own role and doubt, between mentor and counsellor. Each mentor has their own, and a new mentor never reads the one before. It is never about the participant, and the participant knows that it exists." },
    { word: "Since last", meaning: "What the others wrote, changed or removed since you last looked. Looking does not mean that you agree." },
    { word: "Saved, sent, received", meaning: "Saved: it lies safely on this device. Sent: the server has it. Received by somebody: it lies on that person's device." },
    { word: "Shielded case", meaning: "Name and place are not shown before you open it, and every opening is written down." },
    { word: "Confidentiality declaration", meaning: "What the mentor signs before anything about the participant reaches the mentor's device." },
    { word: "Recovery code", meaning: "The code on paper that opens your profile if you forget the passphrase." },
  ],
  hub: [
    {
      heading: "The server never sees",
      lines: [
        "What you write: texts, headings, goals, tasks, hours.",
        "Who you are: names, roles at the workplace, where you work.",
        "What kind of thing something is, and how many texts you have.",
      ],
    },
    {
      heading: "The server sees",
      lines: [
        "That some devices, without names, belong together in a circle, and which of them may let others in.",
        "When something is sent and fetched, and roughly how much.",
        "Which network address the devices come from.",
      ],
    },
    {
      heading: "The server can",
      lines: [
        "Be away. Then you write on, and everything is sent when it is back.",
        "Hold something back. Felles notices it as a rule and says so under “Sent and received”.",
        "Lose everything. Then your devices send what they have once more.",
      ],
    },
    {
      heading: "It cannot",
      lines: ["Read, change or write anything in your name. It would not fit the signature of your device, and the others would not take it in."],
    },
  ],
  access: [
    {
      heading: "How Felles shall work",
      lines: [
        "Felles is made to follow WCAG 2.2, levels A and AA.",
        "Everything can be done by keyboard alone and by touch alone.",
        "Everything can be read at 200% text and on a narrow screen, in light and dark, without loss.",
        "Motion is turned off when your device asks for it.",
      ],
    },
    {
      heading: "How it is tried",
      lines: [
        "Whenever Felles is changed, a machine goes through the screens in three languages, in light and dark, and looks for barriers that it knows.",
        "It also goes through the screens by keyboard alone, measures how large the buttons are, and enlarges the text.",
      ],
    },
    {
      heading: "What we do not know enough about",
      lines: [
        "Nobody from outside has gone through Felles yet.",
        "Felles has not been tried thoroughly with screen readers by people who use them every day.",
        "Northern Sámi is missing.",
      ],
    },
    {
      heading: "Do you meet a barrier?",
      lines: ["Tell whoever gave you Felles. Write which page you were on and what you wanted to do. Write nothing about the person whom the case is about."],
    },
  ],
  tour: {
    heading: "A quick tour",
    offer: "New here? A tour takes one minute.",
    show: "Show me around",
    notNow: "No, thanks",
    again: "Take the tour",
    steps: [
      { heading: "Write at any time", lines: ["Everything you write is saved on your device as you write. You need no network, and you need not press anything."] },
      { heading: "See who can read", lines: ["Above each text stands who can read it. The others never have it on their devices."] },
      { heading: "Write in the same text at once", lines: ["When you meet on the network again, everything is woven together. Nobody loses words. Under “Since last” you see what the others did."] },
      { heading: "Leave the device", lines: ["The eye at the top, or F8, puts a lid over the screen. Under “More” you can lock. Then the passphrase is needed to get in again."] },
    ],
    step: (n, of) => `${n} of ${of}`,
    next: "Next",
    back: "Back",
    done: "Done",
    skip: "Skip",
  },
  shortcuts: {
    heading: "Keyboard",
    lead: "Everything can be reached by Tab, arrows, Enter and Esc. In addition:",
    search: "Search",
  },
};
