import { CASE, holds, inCase } from "./words.mjs";

/** Afterwards: contact becomes rarer, the case ends, and each takes something along. */
export async function afterwards({ kari, sander, eva, step }) {
  const all = [kari, sander, eva];

  await step("Afterwards: the contact becomes rarer, and everybody can see it", async () => {
    await inCase(kari, "Om forløpet");
    await kari.follow("Trappe ned, ta pause eller avslutte");
    await kari.keep("week-6-ways-kari");
    await kari.press("Trappe ned");
    await kari.sees("Akkurat nå: Nedtrapping");
    await inCase(sander, "Om forløpet");
    await sander.sees("Nedtrapping");
  });

  await step("Afterwards: they write together what they learned, and what each takes along", async () => {
    await kari.press("Begynn");
    await kari.write("Hva vi lærte", "At det hjelper å si det som det er.");
    await kari.write("Dette tar Kari med seg", "Å vente på svaret.");
    await sander.follow("Trappe ned, ta pause eller avslutte");
    await sander.write("Dette tar Sander med seg", "Bremser kan jeg.");
    await inCase(eva, "Om forløpet");
    await eva.follow("Trappe ned, ta pause eller avslutte");
    await eva.write("Dette tar Eva med seg", "Lunsjen teller.");
    for (const window of all) {
      for (const [label, words] of [["Hva vi lærte", "At det hjelper å si det som det er."], ["Dette tar Sander med seg", "Bremser kan jeg."], ["Dette tar Eva med seg", "Lunsjen teller."]]) {
        await holds(window, label, words);
      }
    }
    await kari.keep("week-6-along-kari");
    await sander.keep("week-6-along-sander");
  });

  await step("Afterwards: the case ends with an outcome, and all see what is deleted when", async () => {
    await kari.press("Avslutte");
    await kari.choose("Ansatt");
    await kari.keep("week-6-end-kari");
    await kari.confirm("Avslutte");
    await kari.sees("Akkurat nå: Avsluttet");
    await kari.keep("week-6-ended-kari");
    for (const window of all) await window.sees("tolv uker etter at forløpet ble avsluttet.");
    await eva.keep("week-6-ended-eva");
    await sander.keep("week-6-ended-sander");
    await inCase(sander, "Om forløpet");
    await sander.sees("Ansatt");
    for (const window of all) {
      await window.follow("Mine forløp");
      await window.sees(CASE);
      await window.seesNoLonger("Neste besøk");
      await window.keep(`week-6-cases-${window.name}`);
    }
  });
}
