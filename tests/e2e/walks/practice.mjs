/** Cases out of a file: the keyboard opens the system's own dialog, which is not ours. */
export async function bringIn({ keys, page }, file) {
  await keys.follow("Mer");
  const dialog = page.waitForEvent("filechooser");
  await keys.press("Hent inn fra fil");
  await (await dialog).setFiles(file);
  await keys.sees("er hentet inn og lagret");
}

/** A call, what was agreed about a distance, and a visit in field mode. */
export async function keepContact({ keys }, caseTitle) {
  await keys.follow("Mine forløp");
  await keys.follow(caseTitle);
  await keys.follow("Kontakt");
  await keys.press("Skriv opp en samtale");
  await keys.choose("Telefonsamtale");
  await keys.press("Daniel");
  await keys.press("10 minutter");
  await keys.press("Skriv opp");
  await keys.sees("Skrevet opp: ");
  await keys.press(/^Vi har avtalt dette: /);
  await keys.write("Hva er avtalt?", "Vi ringes når vaktlista er klar.");
  await keys.write("Til og med", soon());
  await keys.press("Lagre avtalen");
  await keys.sees("Avtalt til");
  await keys.press("Nytt besøk");
  await keys.write("Overskrift", "En rolig formiddag");
  await keys.press("Gå videre");
  await keys.press("Skriv i feltmodus");
  await keys.write("Hva så du?", "Han begynte uten å vente.");
  await keys.press("Neste");
  await keys.press("Lukk feltmodus");
  await keys.sees("Gjennomført");
}

/** In ten days, the way people write a day. */
function soon() {
  const day = new Date(Date.now() + 10 * 86_400_000);
  return day.toLocaleDateString("nb-NO", { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** A goal with a mark on it, and the goal that comes in its place. */
export async function learn({ keys }) {
  await keys.follow(/^Tilbake til/);
  await keys.follow("Kunnskap");
  await keys.press("Nytt mål");
  await keys.write(/^Målet, med/, "Klare en hel dag");
  await keys.press("Lagre");
  await keys.press("Sett merket ditt");
  await keys.choose(/^Slik vi håper/);
  await keys.write("Med ett ord, eller noen få", "Nesten der");
  await keys.press("Lagre");
  await keys.sees("«Nesten der»");
  await keys.press("Bytt til et nytt mål");
  await keys.write("Målet", "Klare en hel uke");
  await keys.press("Lagre");
  await keys.sees("Kom i stedet for");
}

/** Who answers for what: an agreement with its answer, a task, and the mentor's hours. */
export async function takeResponsibility(ingvild, roar, caseTitle) {
  const { keys } = ingvild;
  await keys.follow(/^Tilbake til/);
  await keys.follow("Ansvar");
  await keys.press("Legg til oppgave");
  await keys.write("Hva skal gjøres?", "Ringe verksmesteren");
  await keys.press("Lagre");
  await keys.pick(/^Status for oppgaven: Ringe/, "Pågår");
  await keys.press("Foreslå en avtale");
  await keys.write("Hva foreslår du?", "Vi møtes ved porten klokka åtte.");
  await keys.press("Foreslå");
  await keys.press("Jeg er enig");
  await keys.sees("Svaret ditt er lagret.");
  await roar.keys.follow("Mine forløp");
  await roar.keys.follow(caseTitle);
  await roar.keys.follow("Ansvar");
  await roar.keys.write("Skriv timer", "2t opplæring truck");
  await roar.keys.press("Lagre som utkast");
  await roar.keys.press("Bekreft utkastet");
}
