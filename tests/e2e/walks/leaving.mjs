import { cpSync } from "node:fs";
import { makeProfile } from "./begin.mjs";
import { PASSPHRASE, somebody } from "./cast.mjs";
import { joinWith } from "./joining.mjs";

/** A second device of one's own, which is then lost. */
export async function loseDevice(ingvild, laptop) {
  await makeProfile(laptop, "Ingvild", "den bærbare");
  await ingvild.keys.follow("Mer");
  await ingvild.keys.follow("Mine enheter");
  await ingvild.keys.press("Legg til en enhet");
  await joinWith(ingvild, laptop, "Jeg har Felles på en annen enhet");
  await laptop.keys.press("Ta enheten i bruk");
  await laptop.keys.sees("Enheten er din.");
  await ingvild.keys.follow("Mer");
  await ingvild.keys.follow("Mine enheter");
  await ingvild.keys.follow(/mistet/);
  await ingvild.keys.press("Meld mistet og sperr");
  await ingvild.keys.sees("Enheten er meldt mistet");
}

/** Somebody names who comes after the mentor; the mentor, off the net, writes without knowing that the time is over. */
export async function partWays(ingvild, roar, caseTitle) {
  await roar.keys.follow("Mine forløp");
  await roar.keys.follow(caseTitle);
  await roar.keys.press("Gå frakoblet");
  for (const [title, circle] of [["Etterpå", "Felles"], ["Enda senere", "Mentorstøtte"]]) {
    await roar.keys.press("Skriv notat");
    await roar.keys.write("Overskrift", title);
    await roar.keys.choose(circle);
    await roar.keys.press("Begynn å skrive");
    await roar.keys.write("Teksten", `${title} gikk det bra.`);
    await roar.keys.sees("Lagret på denne enheten");
    await roar.keys.follow(/^Tilbake til/);
  }
  const { keys } = ingvild;
  await keys.follow("Mine forløp");
  await keys.follow(caseTitle);
  await keys.follow("Om forløpet");
  await keys.press("Overlat plassen til Roar til en annen");
  await keys.write("Fornavnet til den som overtar", "Kari");
  await keys.press("Gå videre til invitasjonen");
  await keys.follow(/^Tilbake til/);
  await keys.follow("Om forløpet");
  await keys.press("Ta Roar ut av forløpet");
  await keys.press("Ta ut");
  await roar.keys.press("Gå på nett");
  // One for each circle that it was written in.
  await keys.press("La det Roar skrev, ligge");
  await keys.press("Ta med det Roar skrev");
}

/** Two copies of one profile meet, and each is told what it is. */
export async function twoCopies(stage, roar, caseTitle) {
  await roar.close();
  await roar.shell.end();
  const profile = `${roar.profile}-copy`;
  cpSync(roar.profile, profile, { recursive: true });
  const open = (name, options) => somebody(stage, name, { ...options, passphrase: PASSPHRASE });
  const [again, copy] = [await open("roar", { profile: roar.profile }), await open("roar-copy", { profile })];
  for (const { keys } of [again, copy]) {
    await keys.follow(caseTitle);
    await keys.press("Skriv notat");
    await keys.write("Overskrift", "Skrevet to steder");
    await keys.press("Begynn å skrive");
    await keys.sees("Skrevet to steder");
  }
  await again.keys.press("Dette er den riktige");
  await copy.keys.press("Legg bort denne");
  await copy.keys.press("Ja, legg den bort");
  await copy.keys.write("Passordsetning", PASSPHRASE, { role: "passphrase" });
  await copy.keys.press("Lås opp");
  await copy.keys.sees("Denne kopien er lagt bort");
  await copy.close();
  await copy.shell.end();
  return again;
}

/** All devices are gone: a new one with the words on paper. */
export async function rebuild({ keys }, words, hub) {
  await keys.press("Er alle enhetene dine borte?");
  await keys.paste("De 24 ordene", words.join(" "));
  await keys.write("Serverens adresse", hub);
  await keys.write("Hva heter denne enheten?", "den nye");
  await keys.write("Ny passordsetning", PASSPHRASE, { role: "passphrase" });
  await keys.write("Den nye én gang til", PASSPHRASE, { role: "passphrase" });
  await keys.press("Hent tilbake");
  await keys.sees("Mine forløp");
}
