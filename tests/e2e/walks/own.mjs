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
