import type { Lost } from "./nb";

const texts = (n: number) => (n === 1 ? "one text" : `${n} texts`);

/** The words about devices that are lost, in English. */
export const enLost: Lost = {
  deviceOf: (name) => `${name}’s device`,
  ownDevice: "Your device",
  isLost: "The device is lost",
  lostAt: (moment) => `Marked as lost ${moment}`,
  heard: (ago) => `Last heard from ${ago}`,
  neverHeard: "Not heard from yet",
  readAgain: "Read the report",
  listed: "Marked as lost",
  inCase: {
    heading: "Devices in this case",
    lead: "This is where the others read. If a device is lost or stolen, shut it out here.",
    none: "Nobody else has a device in this case yet.",
  },
  ask: {
    heading: "Is the device lost?",
    means: "This happens when you mark it as lost",
    nothingNew: "The device gets nothing new, and what you all write from now on cannot be read on it.",
    keeps: "What is on it already stays on it. The passphrase is what protects it.",
    sent: "What was written on it and sent is safe with the rest of you.",
    forGood: "It cannot be undone. If the device turns up, it is added again as a new device.",
    offline: "You are not online now. You can mark it all the same.",
    mark: "Mark as lost and shut out",
    notYours: "Whoever owns the device, or the counsellor of the case, can mark it as lost.",
  },
  report: {
    heading: "The device is marked as lost",
    shutOut: "Shut out. The device gets nothing new.",
    waits: "It is shut out at the server as soon as this device is online.",
    waitsMeans: "What you write from now on cannot be read on it. What the others write can reach it until it is shut out.",
    partly: "Partly shut out. Somebody else must do the rest.",
    doNow: "Do this now",
    callOffice: "Ring your office today. Say that a device with information from Felles is gone, and read out what stands here. They decide whether to report it further.",
    callCounsellor: "Ring your counsellor today, and say that the device is gone.",
    callOwner: (name) => `Talk to ${name}. Ask when the device went missing, and whether others may know the passphrase.`,
    lockDevice: "A phone or tablet can often be locked or wiped from elsewhere. Ask whoever set it up.",
    newOwn: "If you have a new device, add it under “My devices”.",
    newOther: (name) => `When ${name} has a new device, invite again from the case.`,
    hasOther: (name) => `${name} has another device in Felles and can add a new one from there.`,
    stillIn: (n) => `The device is still in ${n === 1 ? "one room" : `${n} rooms`} that you cannot take it out of. Ask the counsellor there to mark it as lost.`,
    goOn: "Take it out there too",
    known: "What we know",
    heardAt: "The device last said what it had",
    wroteAt: "Last written on it, of what has reached us",
    never: "Never",
    heardAfter: (moment) => `The device was online ${moment}, after you marked it but before it was shut out.`,
    clock: "Times are by the device’s own clock.",
    lay: "This was on the device",
    lies: "This is on the device",
    private: "Your own notes",
    hadAll: "Has received everything that we know of.",
    lacked: (mine, others) =>
      mine === 0
        ? `Has not received all of ${texts(others)} by the others.`
        : others === 0
          ? `Has not received all of ${texts(mine)} by you:`
          : `Has not received all of ${texts(others)} by the others, and of ${texts(mine)} by you:`,
    more: (n) => `and ${texts(n)} more`,
    notTaken: "The device is still in here.",
    unknown: "What nobody can know",
    mentors: "If a mentor’s device is opened online, Felles deletes the case from it. Without a network it does not.",
    unsent: "Whether something was written on the device and never sent. Then it is only there.",
    opened: "Whether somebody has opened it. Without a network it still opens with its passphrase, and then what is on it can be read. A short or known passphrase protects poorly.",
    kept: "The report stays on this device. You find it again where you find the devices.",
  },
};
