import assert from "node:assert/strict";
import { until } from "../support/until.mjs";

/** The case that two people share here. */
export const CASE = "Lageret på Moen";

/** A case of one's own; one invitation is taken back, the next one is followed up to the moment when both have said that the digits are the same. */
export async function meet(ingvild, roar) {
  const { keys } = ingvild;
  await keys.follow("Mine forløp");
  await keys.press("Nytt forløp");
  await keys.write("Arbeidstittel", CASE);
  await keys.write("Arbeidsplass", "Brekkebakken bil");
  await keys.write("Deltakerens fornavn", "Sander");
  await keys.write("Mentorens fornavn (valgfritt)", "Roar");
  await keys.press("Lag forløpet");
  await keys.follow("Inviter Roar");
  await keys.press("Lag invitasjonen");
  await keys.press("Ta den tilbake");
  await keys.sees("Invitasjonen er tatt tilbake");
  await keys.press("Lag en ny");
  await keys.press("Lag invitasjonen");
  await joinWith(ingvild, roar);
  await roar.keys.tick("Jeg har lest dette, og jeg lover det.");
  await roar.keys.press("Signer og bli med");
  await roar.keys.sees("Du er med.");
  await roar.keys.press("Til forløpene");
  await roar.keys.follow(CASE);
  await keys.press("Til forløpet");
}

/** From the invitation that is open on one screen to the digits that both have compared. */
export async function joinWith(inviter, invited, way = "Jeg er invitert") {
  const link = await inviter.keys.read("Invitasjonen som tekst");
  if (way === "Jeg er invitert") await invited.keys.follow("Mine forløp");
  await invited.keys.press(way);
  await invited.keys.paste("Invitasjonen", link);
  await invited.keys.press("Fortsett");
  const digits = ({ page }) => page.getByRole("img", { name: /^Tallene er/ });
  for (const one of [inviter, invited]) await digits(one).waitFor();
  assert.equal(await digits(inviter).innerText(), await digits(invited).innerText());
  for (const one of [inviter, invited]) await one.keys.press("Like");
  await until("the one who is let in", () => invited.page.getByRole("button", { name: /Signer og bli med|Ta enheten i bruk|Jeg har lest/ }).isVisible());
}
