// From the first handshake at the table to the lost device, in real windows and through the screens alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startDisplay } from "./support/display.mjs";
import { PASSPHRASE, begin, sameDigits } from "./support/people.mjs";
import { newFolder } from "./support/places.mjs";
import { until } from "./support/until.mjs";
import { startHub } from "./support/webshell.mjs";
import { Window } from "./support/window.mjs";

const CASE = "Verkstedet i Brekkebakken";
const NEW_PASSPHRASE = "regn over fjorden i natt";
const NOTE = "Om lønnen";
const TEXT = "Teksten";

test("people meet, share, part and lose a device, all through the screens", { timeout: 300_000 }, async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const display = await startDisplay(t, folder);
  const open = (name, size) => Window.open(t, { folder, name, profile: join(folder, name), size, display });
  const [tablet, roar] = await Promise.all([open("ingvild", "820x1180"), open("roar", "1440x900")]);
  let laptop;
  const windows = () => [tablet, roar, laptop].filter((window) => window !== undefined);
  // Each step begins where the one before ended: after a failure there is nothing left to learn but what it looks like.
  const step = async (claim, holds) => {
    let failure;
    await t.test(claim, () => holds().catch((error) => Promise.reject((failure = error))));
    if (failure === undefined) return;
    for (const window of windows()) await window.keep(`people-failed-${window.name}`);
    throw failure;
  };

  await step("two people make their profiles and choose the same server", async () => {
    await Promise.all([begin(tablet, "Ingvild", "nettbrettet", hub), begin(roar, "Roar", "pc-en", hub)]);
  });

  let code;
  await step("a recovery code counts once two groups of it were typed back", async () => {
    await tablet.follow("Mer");
    await tablet.follow("Åpne lås og gjenoppretting");
    await tablet.press("Lag gjenopprettingskode");
    await tablet.write("Passordsetningen du har nå", PASSPHRASE);
    await tablet.confirm("Vis koden");
    await tablet.sees("Skriv ned disse sju gruppene");
    code = await tablet.texts("//*[@role='dialog']//ol/li/*[last()]");
    assert.equal(code.length, 7);
    await tablet.keep("people-recovery-code");
    await tablet.confirm("Jeg har skrevet den ned");
    await tablet.sees("Prøv at arket ditt virker");
    for (const label of await tablet.texts("//*[@role='dialog']//label")) {
      await tablet.write(label, code[Number(/\d+/.exec(label)[0]) - 1]);
    }
    await tablet.confirm("Ferdig");
    await tablet.sees("Gjenopprettingskoden gjelder fra nå av.");
    await tablet.keep("people-lock-page");
  });

  await step("the counsellor begins a case and invites the mentor at the table", async () => {
    await tablet.follow("Mine forløp");
    await tablet.press("Nytt forløp");
    await tablet.write("Arbeidstittel", CASE);
    await tablet.write("Arbeidsplass", "Brekkebakken bil");
    await tablet.write("Deltakerens fornavn", "Sander");
    await tablet.write("Mentorens fornavn (valgfritt)", "Roar");
    await tablet.confirm("Lag forløpet");
    await tablet.follow("Inviter Roar");
    await tablet.press("Lag invitasjonen");
    const link = await tablet.read("Invitasjonen som tekst");
    await tablet.keep("people-invitation");
    await roar.follow("Mine forløp");
    await roar.press("Jeg er invitert");
    await roar.write("Invitasjonen", link);
    await roar.press("Fortsett");
    await sameDigits([tablet, roar], "people-digits");
  });

  await step("the mentor reads one page, and comes in only when he has promised", async () => {
    await roar.sees("Taushetserklæring");
    await roar.keep("people-before-you-begin");
    await roar.press("Signer og bli med");
    await roar.sees("Kryss av for at du har lest og lover det.");
    await roar.tick("Jeg har lest dette, og jeg lover det.");
    await roar.press("Signer og bli med");
    await roar.sees("Du er med.");
    await tablet.sees("Roar er med.");
    await tablet.keep("people-is-in");
    await roar.press("Til forløpene");
    await roar.follow(CASE);
    await roar.sees("Leses av Ingvild og deg");
    await roar.keep("people-mentor-in-case");
  });

  await step("the counsellor adds a laptop of her own, with digits as well", async () => {
    laptop = await open("laptop", "1440x900");
    await begin(laptop, "Ingvild", "den bærbare", hub);
    await tablet.follow("Mer");
    await tablet.follow("Mine enheter");
    await tablet.press("Legg til en enhet");
    const link = await tablet.read("Invitasjonen som tekst");
    await laptop.follow("Mine forløp");
    await laptop.press("Jeg har Felles på en annen enhet");
    await laptop.write("Invitasjonen", link);
    await laptop.press("Fortsett");
    await sameDigits([tablet, laptop], "people-own-digits");
    await laptop.press("Ta enheten i bruk");
    await laptop.sees("Enheten er din.");
    await laptop.press("Til forløpene");
    await laptop.follow(CASE);
    await laptop.sees("Sander");
    await tablet.follow("Mer");
    await tablet.follow("Mine enheter");
    await tablet.sees("den bærbare");
    await tablet.keep("people-my-devices");
  });

  await step("a text for herself reaches both her devices and nobody else, until she shares it with more after a look", async () => {
    await tablet.follow("Mine forløp");
    await tablet.follow(CASE);
    await tablet.press("Skriv notat");
    await tablet.write("Overskrift", NOTE);
    await tablet.choose("Privat");
    await tablet.confirm("Begynn å skrive");
    await tablet.write(TEXT, "Lønnen kommer den tolvte.");
    await laptop.follow(NOTE);
    await until("the private text on the other device of hers", async () => (await laptop.read(TEXT)) === "Lønnen kommer den tolvte.");
    await roar.seesNoLonger(NOTE);
    await tablet.press("Del med flere");
    await tablet.choose("Felles");
    await tablet.sees("Roar vil se dette");
    await tablet.keep("people-wider");
    await tablet.confirm("Del med flere");
    await roar.follow(NOTE);
    // What was shared stands as it was shared: to change it asks for a reason.
    await roar.sees("Lønnen kommer den tolvte.");
    await tablet.sees("Leses av Roar og deg");
    await tablet.keep("people-wider-done");
    await roar.keep("people-wider-mentor");
  });

  await step("the laptop is lost: it is shut out from the tablet, and the report says what lay on it", async () => {
    await tablet.follow("Mer");
    await tablet.follow("Mine enheter");
    await tablet.follow("Enheten er mistet");
    await tablet.sees("Er enheten mistet?");
    await tablet.keep("people-lost-ask");
    await tablet.press("Meld mistet og sperr");
    await tablet.sees("Enheten er meldt mistet");
    await tablet.sees("Sperret. Enheten får ikke noe nytt.");
    for (const words of ["Gjør dette nå", "Dette lå på enheten", CASE, "Dine egne notater", "Det ingen kan vite"]) await tablet.sees(words);
    await tablet.keep("people-lost-report");
    await tablet.follow("Mer");
    await tablet.follow("Mine enheter");
    await tablet.sees("Meldt mistet");
    await tablet.keep("people-devices-after");
  });

  await step("what is written afterwards comes to the mentor, and never to the lost laptop", async () => {
    await tablet.follow("Mine forløp");
    await tablet.follow(CASE);
    await tablet.press("Skriv notat");
    await tablet.write("Overskrift", "Etter tapet");
    await tablet.confirm("Begynn å skrive");
    await tablet.write(TEXT, "Bare for dem som er med.");
    await roar.follow(`Tilbake til ${CASE}`);
    await roar.sees("Etter tapet");
    await tablet.seesSaved(TEXT, "Mottatt av Roar");
    // Found again and connected anew, as when somebody opens it: it asks, and learns that it is out.
    await laptop.press("Gå frakoblet");
    await laptop.press("Gå på nett");
    await laptop.follow("Mine forløp");
    await laptop.follow(CASE);
    await laptop.sees("Du er ikke lenger med i dette forløpet");
    await laptop.keep("people-lost-laptop");
    await laptop.seesNoLonger("Etter tapet");
  });

  await step("locked and with the passphrase forgotten, the paper with the code opens it again", async () => {
    await tablet.follow("Mer");
    await tablet.press("Lås Felles");
    await tablet.sees("Velkommen tilbake");
    await tablet.write("Passordsetning", "noe helt annet");
    await tablet.press("Lås opp");
    await tablet.sees("Passordsetningen stemmer ikke.");
    await tablet.keep("people-locked");
    await tablet.press("Glemt passordsetningen?");
    await tablet.write("Gjenopprettingskode", code.join(" "));
    await tablet.write("Ny passordsetning", NEW_PASSPHRASE);
    await tablet.write("Den nye én gang til", NEW_PASSPHRASE);
    await tablet.keep("people-forgotten");
    await tablet.press("Åpne og bytt");
    await tablet.follow("Mine forløp");
    await tablet.follow(CASE);
    await tablet.sees("Etter tapet");
    await tablet.follow("Mer");
    await tablet.press("Lås Felles");
    await tablet.write("Passordsetning", NEW_PASSPHRASE);
    await tablet.press("Lås opp");
    await tablet.follow("Mine forløp");
    await tablet.sees(CASE);
  });
});
