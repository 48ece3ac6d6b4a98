import { TASK } from "./monday.mjs";
import { inCase } from "./words.mjs";

const HOURS = "2t opplæring løftebukken\n45 min samtale om pausene";

/** Tuesday: nobody has a network, and each does what belongs to the day. */
export async function tuesday({ kari, roar, sander, step }) {
  const all = [kari, roar, sander];

  await step("Tuesday: all three lose their network, and the counsellor starts the visit", async () => {
    for (const window of all) {
      await window.press("Gå frakoblet");
      await window.sees("Du er frakoblet. Alt lagres her.");
    }
    await inCase(kari);
    await kari.follow("Besøk på verkstedet");
    await kari.press("Start besøket");
  });

  await step("Tuesday: in the workshop, one question at a time", async () => {
    await kari.write("Hva så du?", "Sander tok bremsene alene. Han så på klokka ofte.");
    await kari.keep("week-2-field-saw-kari");
    await kari.press("Neste");
    await kari.press(`Gjort: ${TASK}`);
    await kari.keep("week-2-field-asked-kari");
    for (const [question, answer] of [
      ["Hvordan er det for Sander nå?", "Liker bremsene. Sliten etter lunsj."],
      ["Hvordan ser du det nå?", "Han er tryggere enn sist."],
      ["Hvordan er det for Roar nå?", "Vil ha det roligere i lunsjen."],
      ["Hva er dere enige om?", "Bremser om formiddagen."],
      ["Hva ser dere ulikt på?", "Roar vil øke tempoet, Sander vil vente."],
    ]) {
      await kari.press("Neste");
      await kari.write(question, answer);
    }
    await kari.keep("week-2-field-differ-kari");
    await kari.press("Neste");
    await kari.write("Hva skal gjøres?", "Snakke med sjefen om hørselvern");
    await kari.pick("Hvem tar den?", "Kari");
    await kari.press("Legg til");
    await kari.sees("Lagt til: Snakke med sjefen om hørselvern");
    await kari.keep("week-2-field-tasks-kari");
    await kari.press("Neste");
    await kari.press("Om en uke");
    await kari.keep("week-2-field-next-kari");
    await kari.press("Oppsummer");
    await kari.sees("Oppsummering");
  });

  await step("Tuesday: meanwhile the mentor writes his hours with the keyboard alone, and says that he has begun", async () => {
    await inCase(roar, "Ansvar");
    await roar.write("Skriv timer", HOURS);
    await roar.sees("Slik forstår vi det");
    await roar.keep("week-2-hours-roar");
    await roar.chord("ENTER");
    await roar.sees("2,8 av 16 avtalte timer i ");
    await roar.pick(`Status for oppgaven: ${TASK}`, "Pågår");
    await roar.keep("week-2-tasks-roar");
  });

  await step("Tuesday: and the participant says how he is, to himself", async () => {
    await inCase(sander, "Kunnskap");
    await sander.press("Hvordan har du det?");
    await sander.write("Med ett ord", "urolig");
    await sander.keep("week-2-check-in-sander");
    await sander.confirm("Ta vare på");
    await sander.sees("Bare du ser dette til du deler det.");
    await sander.keep("week-2-checked-in-sander");
  });
}
