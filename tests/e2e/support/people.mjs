// What people do again and again when they meet, through the screens alone.
import assert from "node:assert/strict";

/** Everybody's passphrase. */
export const PASSPHRASE = "kaffe i verkstedet hver dag";

/** A profile and a server, the way a newcomer makes them. */
export async function begin(window, name, device, hub) {
  await window.write("Fornavn", name);
  await window.write("Hva heter denne enheten?", device);
  await window.write("Passordsetning", PASSPHRASE);
  await window.write("Passordsetningen én gang til", PASSPHRASE);
  await window.keep(`begin-${window.name}`);
  await window.press("Lag profil");
  await window.press("Gjør det senere");
  await window.press("Vent med koden");
  await window.follow("Mer");
  await window.write("Serverens adresse", hub);
  await window.press("Lagre");
  await window.sees("Adressen er lagret.");
}

/** Both screens show the same six digits, and both people say so. */
export async function sameDigits(both, picture) {
  const shown = await Promise.all(both.map((window) => window.named("Tallene er ")));
  assert.equal(shown[0], shown[1]);
  for (const window of both) {
    await window.keep(`${picture}-${window.name}`);
    await window.press("Like");
  }
}

/** An invitation from the page that makes it, up to where the invited person has compared the digits. */
export async function meet(inviter, invited, picture) {
  await inviter.press("Lag invitasjonen");
  const link = await inviter.read("Invitasjonen som tekst");
  await invited.follow("Mine forløp");
  await invited.press("Jeg er invitert");
  await invited.paste("Invitasjonen", link);
  await invited.press("Fortsett");
  await sameDigits([inviter, invited], picture);
}

/** The same for a mentor, up to the signed declaration. */
export async function letInAsMentor(inviter, invited, picture) {
  await meet(inviter, invited, picture);
  await invited.tick("Jeg har lest dette, og jeg lover det.");
  await invited.press("Signer og bli med");
  await invited.sees("Du er med.");
}
