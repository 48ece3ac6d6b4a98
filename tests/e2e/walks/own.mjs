/** What is one's own: a thought caught in passing and placed, a reminder, what is new, and being off the net. */
export async function ownDay({ keys }, caseTitle) {
  await keys.key("Control+j");
  await keys.write("Tanken din", "Spør om vaktlista");
  await keys.key("Escape");
  await keys.key("Control+k");
  await keys.write("Skriv et forløp, et fornavn eller det du vil gjøre", "Innboks", { role: "combobox" });
  await keys.key("Enter");
  await keys.press("Legg i et forløp");
  await keys.pick("Forløp", caseTitle);
  await keys.press("Flytt hit");
  await keys.follow("Oppgaver");
  await keys.press(/^Endre oppgaven: Skrive ut/);
  await keys.press("Minn meg på dette");
  await keys.press("I morgen klokka 9");
  await keys.sees("Du blir minnet på dette");
  await keys.press("Nei, ikke si fra");
}

export async function catchUp({ keys }) {
  await keys.follow(/^Siden sist/);
  await keys.press(/^Sett: /);
  await keys.press("Gå frakoblet", { key: "Space" });
  await keys.sees("Du er frakoblet. Alt lagres her.");
  await keys.press("Gå på nett", { key: "Space" });
}

/** A task that somebody takes back after it was seen: it is told, and taken in again. */
export async function takeBackAndIn(ingvild, roar, caseTitle) {
  const { keys } = ingvild;
  await keys.follow("Mine forløp");
  await keys.follow(caseTitle);
  await keys.follow("Ansvar");
  await keys.press("Legg til oppgave");
  await keys.write("Hva skal gjøres?", "Sjekke skiltet");
  await keys.press("Lagre");
  await roar.keys.follow(/^Siden sist/);
  await roar.keys.sees("Sjekke skiltet");
  await roar.keys.press("Sett: Om forløpet");
  await keys.press("Angre");
  await keys.sees("Angret.");
  await roar.keys.press("Ta tilbake: Sjekke skiltet");
  await roar.keys.sees("Tatt tilbake.");
}
