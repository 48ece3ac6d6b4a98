import assert from "node:assert/strict";
import { PASSPHRASE } from "./cast.mjs";

/** The device in the participant's hands and back; in between nothing of the owner's opens by key. */
export async function handOver({ keys }, caseTitle) {
  await keys.follow("Mine forløp");
  await keys.follow(caseTitle);
  await keys.follow("Om forløpet");
  await keys.follow(/^Alt om/);
  // What the machine asks about paper is not Felles's to answer.
  await keys.page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await keys.press("Skriv ut");
  await keys.press(/^Gi enheten til/);
  await keys.press(/^Gi enheten til/);
  await keys.sees("Hei, Daniel");
  for (const key of ["Control+k", "Control+j", "/"]) await keys.page.keyboard.press(key);
  assert.equal(await keys.page.getByRole("dialog").count(), 0, "nothing of the owner's opens");
  await keys.press(/^Skriv med egne ord/);
  await keys.press(/^Felles/);
  await keys.write("Mine ord", "Jeg liker meg her.");
  await keys.press("Ferdig");
  await keys.press("Gi enheten tilbake");
  await keys.write("Passordsetning", PASSPHRASE, { role: "passphrase" });
  await keys.press("Lås opp");
  await keys.sees("Mine forløp");
}
