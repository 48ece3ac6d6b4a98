import { PASSPHRASE } from "./cast.mjs";

/** A profile, the way a newcomer makes it; the words of the code are read from the screen and typed back. */
export async function makeProfile({ keys }, name, device, { code = false } = {}) {
  await keys.write("Fornavn", name);
  await keys.write("Hva heter denne enheten?", device);
  await keys.write("Passordsetning", PASSPHRASE, { role: "passphrase" });
  await keys.write("Passordsetningen én gang til", PASSPHRASE, { role: "passphrase" });
  await keys.press("Lag profil");
  if (code) return writeDown(keys, "Jeg har skrevet den ned");
  await keys.press("Gjør det senere");
  await keys.press("Vent med koden");
  return undefined;
}

/** Writes down what is shown, and types back what is asked for. */
export async function writeDown(keys, written) {
  const held = keys.page.locator("form").last();
  const shown = held.locator("ol > li");
  await shown.first().waitFor();
  const items = await Promise.all((await shown.all()).map((item) => item.locator(":scope > *").last().innerText()));
  await keys.press(written);
  const boxes = held.getByRole("textbox");
  await boxes.first().waitFor();
  for (const label of await held.locator("label").allInnerTexts()) await keys.write(label, items[Number(/\d+/.exec(label)[0]) - 1]);
  await keys.press("Ferdig");
  return items;
}

/** The same server for everybody. */
export async function chooseServer({ keys }, hub) {
  await keys.follow("Mer");
  await keys.replace("Serverens adresse", hub);
  await keys.press("Lagre");
  await keys.sees("Adressen er lagret.");
}
