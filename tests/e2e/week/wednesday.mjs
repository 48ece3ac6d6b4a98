import { TASK } from "./monday.mjs";
import { holds, inCase, open } from "./words.mjs";

const VISIT = "Besøk på verkstedet";
const GOAL = "Klare en hel dag uten å gjemme meg";

/** Wednesday: everybody has a network again; the visit is summed up, a goal and an agreement are made. */
export async function wednesday({ kari, roar, sander, step }) {
  const all = [kari, roar, sander];

  await step("Wednesday: online again, what each wrote apart is with the others, and the check-in is not", async () => {
    for (const window of all) await window.press("Gå på nett");
    await inCase(kari, "Ansvar");
    await inCase(roar, "Ansvar");
    await kari.sees("2,8 av 16 avtalte timer i ");
    await roar.sees("Snakke med sjefen om hørselvern");
    await inCase(kari, "Kunnskap");
    await kari.sees("Ingen har delt noe her.");
    await inCase(roar, "Kunnskap");
    await roar.sees("Ingen har delt noe her.");
  });

  await step("Wednesday: the counsellor and the mentor had said different things of the task; both are there until one chooses", async () => {
    for (const window of [kari, roar]) {
      await inCase(window, "Ansvar");
      await window.sees("To verdier – velg");
      await window.sees("Gjort");
    }
    await kari.keep("week-3-two-values-kari");
  });

  await step("Wednesday: the summary begins with what was written, is looked at as each will see it, and is shared", async () => {
    await open(kari, VISIT);
    await kari.press("Begynn med det dere har skrevet");
    await kari.write("Oppsummering", "\n\nVi ses igjen om en uke.");
    await kari.seesSaved("Oppsummering", "Mottatt av");
    await kari.keep("week-3-draft-kari");
    await kari.press("Del");
    await kari.sees("Slik ser de andre det");
    await kari.sees("Leses av Kari, Roar og deg");
    await kari.keep("week-3-preview-kari");
    await kari.confirm("Roar");
    await kari.sees("Leses av Sander, Kari og deg");
    await kari.keep("week-3-preview-roar-kari");
    await kari.confirm("Del");
    await kari.sees("Teksten er delt.");
    for (const window of [roar, sander]) {
      await window.follow("Siden sist");
      await window.sees("Vi ses igjen om en uke.");
      await window.keep(`week-3-since-${window.name}`);
    }
  });

  await step("Wednesday: it is corrected with a reason that the others see", async () => {
    await kari.press("Rett teksten");
    await kari.write("Begrunnelse", "Det var Roar som foreslo det.");
    await kari.confirm("Begynn å rette");
    await kari.write("Oppsummering", " Roar foreslo dagen.");
    await kari.press("Ferdig med rettingen");
    await kari.sees("Rettingen er delt.");
    await kari.keep("week-3-corrected-kari");
    await open(sander, VISIT);
    await sander.sees("Rettet fordi: Det var Roar som foreslo det.");
    await sander.sees("Roar foreslo dagen.");
    await sander.keep("week-3-corrected-sander");
  });

  await step("Wednesday: one of them chooses, and the task has one value for all", async () => {
    await inCase(kari, "Ansvar");
    await kari.press("Velg Pågår");
    for (const window of [kari, roar]) await window.seesNoLonger("To verdier – velg");
  });

  await step("Wednesday: the participant answers the summary, and shares how he is with the counsellor alone", async () => {
    await sander.press("Endre et ord");
    await sander.pick("Hvilken tekst?", "Situasjonen, slik deltakeren ser den");
    await sander.write("Ordene som står der", "Sliten etter lunsj.");
    await sander.write("Ordene som bør stå der", "Trenger luft etter lunsj.");
    await sander.keep("week-3-change-a-word-sander");
    await sander.confirm("Svar");
    await sander.sees("«Sliten etter lunsj.» → «Trenger luft etter lunsj.»");
    await inCase(sander, "Kunnskap");
    await sander.followTo("Slik har du det");
    await sander.press("Del med flere");
    await sander.choose("Veileder og deltaker");
    await sander.sees("Kari vil se dette");
    await sander.keep("week-3-share-check-in-sander");
    await sander.confirm("Del med flere");
    await inCase(kari, "Kunnskap");
    await kari.sees("«urolig»");
    await open(kari, VISIT);
    await kari.sees("Sander: Vil endre et ord");
    await kari.keep("week-3-answered-kari");
    await kari.press("Sett inn «Trenger luft etter lunsj.»");
    await open(roar, VISIT);
    await holds(roar, "Slik Sander ser det", "Liker bremsene. Trenger luft etter lunsj.");
  });

  await step("Wednesday: a goal in the participant's words, and a mark from each of the three", async () => {
    await inCase(sander, "Kunnskap");
    await sander.press("Nytt mål");
    await sander.write("Målet, med Sanders egne ord", GOAL);
    await sander.write("Hvorfor det er viktig", "Da slipper jeg å finne på noe.");
    await sander.keep("week-3-goal-new-sander");
    await sander.confirm("Lagre");
    await sander.press("Sett merket ditt");
    await sander.choose("Litt lenger unna");
    await sander.write("Med ett ord, eller noen få", "snart");
    await sander.keep("week-3-mark-sander");
    await sander.confirm("Lagre");
    for (const [window, level, words] of [[kari, "Slik vi håper", "tryggere"], [roar, "Litt bedre", "flink"]]) {
      await open(window, GOAL, "Kunnskap");
      await window.press("Sett merket ditt");
      await window.choose(level);
      await window.write("Med ett ord, eller noen få", words);
      await window.confirm("Lagre");
    }
    for (const window of all) {
      for (const words of ["snart", "tryggere", "flink"]) await window.sees(words);
      await window.keep(`week-3-goal-${window.name}`);
    }
    // The check-in went to the counsellor alone.
    await inCase(roar, "Kunnskap");
    await roar.seesNoLonger("urolig");
    await roar.keep("week-3-knowledge-roar");
  });

  await step("Wednesday: an agreement is proposed, changed, agreed by all three and frozen", async () => {
    await inCase(roar, "Ansvar");
    await roar.press("Foreslå en avtale");
    await roar.write("Hva foreslår du?", "Pause ute klokka ti");
    await roar.confirm("Foreslå");
    await roar.write("Hvem som gjør hva", "Roar sier fra. Sander velger hvor.");
    await roar.seesSaved("Hvem som gjør hva", "Mottatt av");
    await roar.press("Jeg er enig");
    await roar.sees("Svaret ditt er lagret.");
    await roar.sees("Dette er et forslag. Det venter på svar fra Sander og Kari.");
    await roar.keep("week-3-proposed-roar");
    await inCase(sander, "Ansvar");
    await sander.sees("Venter på svar fra deg");
    await sander.keep("week-3-your-turn-sander");
    await sander.follow("Pause ute klokka ti");
    await sander.write("Hvorfor? (kan være tomt)", "Klokka ni er bedre.");
    await sander.press("Jeg vil endre noe");
    await roar.sees("«Klokka ni er bedre.»");
    await roar.keep("week-3-wants-change-roar");
    await roar.rewrite("Hva vi gjør", "Pause ute klokka ni");
    await roar.seesSaved("Hva vi gjør", "Mottatt av");
    for (const window of [sander, kari]) {
      await open(window, "Pause ute klokka ni", "Ansvar");
      await window.press("Jeg er enig");
      await window.sees("Svaret ditt er lagret.");
    }
    await roar.press("Jeg er enig");
    for (const window of all) {
      await window.sees("Vi er enige.");
      await window.keep(`week-3-agreed-${window.name}`);
    }
  });
}

export { GOAL, VISIT };
