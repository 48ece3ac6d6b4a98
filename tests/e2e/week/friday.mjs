import { begin, letInAsMentor } from "../support/people.mjs";
import { SETBACK, TALK, TRY } from "./thursday.mjs";
import { GOAL, VISIT } from "./wednesday.mjs";
import { CASE, dayFromNow, inCase, open } from "./words.mjs";

const INTENTION = "La Sander svare først";
const MISTAKE = "Bestille nye dekk";

/** Friday: a new mentor takes over, and the counsellor thinks about her own practice. */
export async function friday({ kari, roar, sander, open: openWindow, step, hub }) {
  let eva;

  await step("Friday: the counsellor reflects for five minutes, and her intention returns at the next visit, for her alone", async () => {
    await open(kari, VISIT);
    await kari.press("Reflekter i fem minutter");
    for (const [question, answer] of [
      ["Hva gjorde jeg?", "Jeg svarte for ham."],
      ["Hva tenker jeg om det nå?", "Han hadde noe å si."],
      ["Hva betydde noe?", "At vi sto ute."],
      ["Hva annet kunne jeg ha gjort?", "Ventet litt."],
      ["Hva vil jeg prøve neste gang?", INTENTION],
    ]) {
      await kari.write(question, answer);
      await kari.keep("week-5-reflection-kari");
      await kari.press(question === "Hva vil jeg prøve neste gang?" ? "Se hele" : "Neste");
    }
    await kari.sees("Et læringspunkt til kollegagruppen");
    await kari.keep("week-5-reflected-kari");
    await inCase(kari, "Kontakt");
    await kari.press("Nytt besøk");
    await kari.choose("Planlegg");
    await kari.replace("Dag", dayFromNow(7));
    await kari.write("Klokkeslett", "10:00");
    await kari.write("Overskrift", "Neste besøk");
    await kari.confirm("Gå videre");
    await kari.sees("Dette ville du prøve");
    await kari.sees(INTENTION);
    await kari.keep("week-5-intention-kari");
    for (const window of [roar, sander]) {
      await open(window, "Neste besøk");
      await window.sees("Passer tiden?");
      await window.seesNoLonger(INTENTION);
    }
  });

  await step("Friday: the mentor names who takes over from him, and she signs before anything comes to her", async () => {
    eva = await openWindow("eva", "1440x900");
    await begin(eva, "Eva", "pc-to", hub);
    await eva.choose("Mørkt");
    await inCase(kari, "Om forløpet");
    await kari.press("Overlat plassen til Roar til en annen");
    await kari.write("Fornavnet til den som overtar", "Eva");
    await kari.keep("week-5-who-kari");
    await kari.confirm("Gå videre til invitasjonen");
    await letInAsMentor(kari, eva, "week-5-digits");
    await kari.sees("Eva er med.");
    await kari.press("Til forløpet");
  });

  await step("Friday: the new mentor reads what she was told that she would, and nothing else", async () => {
    await eva.press("Til forløpene");
    await eva.follow(CASE);
    await eva.sees("Du overtar etter Roar.");
    for (const name of [VISIT, TALK, SETBACK]) await eva.sees(name);
    await eva.keep("week-5-timeline-eva");
    await eva.follow("Les kort om forløpet og det som står åpent");
    await eva.sees("Det Roar har lovet og ikke gjort ferdig");
    await eva.keep("week-5-digest-eva");
    await inCase(eva, "Kunnskap");
    for (const words of [GOAL, TRY, "«luftetur»"]) await eva.sees(words);
    await eva.keep("week-5-knowledge-eva");
    for (const secret of ["urolig", INTENTION]) {
      await eva.follow("Søk");
      await eva.replace("Søk i alt på denne enheten", secret);
      await eva.sees("Ingen treff");
    }
    await kari.follow("Søk");
    await kari.replace("Søk i alt på denne enheten", INTENTION);
    await kari.sees("1 treff");
    await kari.keep("week-5-search-kari");
  });

  await step("Friday: when both are done the old mentor's copy goes", async () => {
    await inCase(roar);
    await roar.sees("Eva overtar etter deg.");
    await roar.keep("week-5-handing-roar");
    await inCase(kari);
    await kari.press("Avslutt for Roar");
    await kari.confirm("Ta ut");
    await roar.sees("Dette ligger ikke på denne enheten");
    await roar.follow("Gå til mine forløp");
    await roar.seesNoLonger(CASE);
    await roar.keep("week-5-gone-roar");
    await inCase(sander);
    await sander.sees("Eva");
    await sander.keep("week-5-new-mentor-sander");
    await sander.goTo("/since");
    await sander.sees("Taushetserklæring signert");
    await sander.keep("week-5-since-sander");
  });

  await step("Friday: what the counsellor did by mistake is undone, also when it had reached the others", async () => {
    await inCase(eva, "Ansvar");
    await eva.keep("week-5-responsibility-eva");
    await inCase(kari, "Ansvar");
    await kari.press("Legg til oppgave");
    await kari.write("Hva skal gjøres?", MISTAKE);
    await kari.press("Lagre");
    await eva.sees(MISTAKE);
    await kari.press("Angre");
    await kari.sees("Angret.");
    await eva.seesNoLonger(MISTAKE);
    await kari.keep("week-5-undone-kari");
  });
  return eva;
}
