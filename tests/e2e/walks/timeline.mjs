import assert from "node:assert/strict";
import { until } from "../support/until.mjs";

/** A note from its first letter to what the others answer. */
export async function writeNotes(ingvild, roar) {
  const { keys } = ingvild;
  await keys.press("Skriv notat");
  await keys.write("Overskrift", "Torsdag på verkstedet");
  await keys.press("Begynn å skrive");
  await keys.write("Teksten", "Vi sto ved løftebukken. Sander var hos legen.");
  await shortcutsWhileWriting(keys);
  await keys.press("Del");
  await keys.press("Del");
  await keys.sees("Teksten er delt.");
  await answer(ingvild, roar, "Torsdag på verkstedet");
  await putAwayAndBack(keys);
  await shareWider(keys);
}

/** Shortcuts take no letter from whoever writes, and give the place back where one was. */
async function shortcutsWhileWriting(keys) {
  await keys.write("Teksten", " Og/eller jk?");
  for (const shortcut of ["Control+k", "Control+j"]) {
    await keys.key(shortcut);
    assert.equal(await keys.page.getByRole("dialog").count(), 1);
    await keys.key("Escape");
    await until("the form to be gone", async () => (await keys.page.getByRole("dialog").count()) === 0);
  }
  await keys.key("F8");
  await keys.page.getByRole("button", { name: "Trykk for å gå tilbake" }).waitFor();
  await keys.key("Space");
  await keys.write("Teksten", " Ja.");
  assert.ok((await keys.read("Teksten")).endsWith("Og/eller jk? Ja."));
}

async function answer(ingvild, roar, title) {
  await roar.keys.follow(title);
  await roar.keys.press("Endre et ord");
  await roar.keys.write("Ordene som står der", "løftebukken");
  await roar.keys.write("Ordene som bør stå der", "bukken");
  await roar.keys.press("Svar");
  await ingvild.keys.press(/Blir stående/);
  await ingvild.keys.write("Hvorfor?", "Det er det den heter.");
  await ingvild.keys.press("Blir stående");
}

async function putAwayAndBack(keys) {
  await keys.press("Legg bort");
  await keys.press("Angre");
  await keys.sees("Angret.");
}

async function shareWider(keys) {
  await keys.follow(/^Tilbake til/);
  await keys.press("Skriv notat");
  await keys.write("Overskrift", "Bare for meg");
  await keys.choose("Privat");
  await keys.press("Begynn å skrive");
  await keys.write("Teksten", "Lønnen kommer den tolvte.");
  await keys.press("Del med flere");
  await keys.choose("Felles");
  await keys.press("Del med flere");
  await keys.sees("Du delte dette fra «Privat».");
}
