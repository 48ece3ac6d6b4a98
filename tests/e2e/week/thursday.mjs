import { inCase, open } from "./words.mjs";

const SETBACK = "Gikk hjem før lunsj";
const TRY = "Begynne klokka ni";
const TALK = "Prat på pauserommet";

/** Thursday: something went back. It is written down, talked over, and something is changed. */
export async function thursday({ kari, roar, sander, step }) {
  await step("Thursday: the participant calls, and the counsellor notes the call in a few taps", async () => {
    await inCase(kari, "Kontakt");
    await kari.press("Skriv opp en samtale");
    await kari.press("Sander");
    await kari.press("10");
    await kari.keep("week-4-call-kari");
    await kari.confirm("Skriv opp");
    await kari.sees("Skrevet opp: Telefonsamtale med Sander");
    await inCase(sander, "Kontakt");
    await sander.sees("10 minutter");
    await sander.keep("week-4-contact-sander");
  });

  await step("Thursday: the setback is written down, with the word that the participant chooses for it", async () => {
    await inCase(kari, "Kunnskap");
    await kari.press("Skriv ned");
    await kari.choose("Tilbakeslag");
    await kari.write("Overskrift", SETBACK);
    await kari.write("Hva som skjedde", "Det ble for mye lyd da porten sto åpen.");
    await kari.keep("week-4-setback-new-kari");
    await kari.confirm("Lagre");
    await kari.sees("Sander har ikke valgt et ord.");
    await kari.write("Hva vi gjorde", "Sander ringte samme dag.");
    await kari.keep("week-4-setback-kari");
    await open(sander, SETBACK, "Kunnskap");
    await sander.replace("Ordet som Sander velger for det", "luftetur");
    await sander.keep("week-4-word-sander");
    await kari.sees("«luftetur»");
    await inCase(roar);
    await roar.sees("«luftetur»");
    await roar.keep("week-4-timeline-roar");
  });

  await step("Thursday: something is tried so that the work fits", async () => {
    await inCase(roar, "Kunnskap");
    await roar.press("Ny tilrettelegging");
    await roar.write("Hva vi prøver", TRY);
    await roar.confirm("Lagre");
    await roar.pick("Fortsetter vi?", "Prøves");
    await roar.keep("week-4-adaptation-roar");
    await inCase(sander, "Kunnskap");
    await sander.sees(TRY);
    await sander.sees("Prøves");
    await sander.keep("week-4-knowledge-sander");
  });

  await step("Thursday: the three talk together, and write what they agree on", async () => {
    await inCase(kari, "Kontakt");
    await kari.press("Nytt besøk");
    await kari.choose("Trepartssamtale");
    await kari.write("Overskrift", TALK);
    await kari.confirm("Gå videre");
    await kari.keep("week-4-talk-kari");
    await kari.write("Det vi er enige om", "Porten lukkes til klokka elleve.");
    await open(roar, TALK);
    await roar.write("Der vi ser det ulikt", "Hvor lenge det skal vare.");
    await kari.press("Begynn med det dere har skrevet");
    await kari.sees("Hvor lenge det skal vare.");
    await kari.press("Del");
    await kari.confirm("Del");
    await kari.sees("Teksten er delt.");
    await kari.keep("week-4-talk-shared-kari");
    await inCase(kari, "Kontakt");
    await kari.keep("week-4-contact-kari");
    await open(sander, TALK);
    await sander.sees("Porten lukkes til klokka elleve.");
    await sander.keep("week-4-talk-sander");
  });
}

export { SETBACK, TALK, TRY };
