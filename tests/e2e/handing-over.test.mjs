// A case goes to a new mentor and then to a new counsellor, in real windows and through the screens alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startDisplay } from "./support/display.mjs";
import { begin, letInAsMentor, meet } from "./support/people.mjs";
import { newFolder } from "./support/places.mjs";
import { until } from "./support/until.mjs";
import { startHub } from "./support/webshell.mjs";
import { Window } from "./support/window.mjs";

const CASE = "Verkstedet i Brekkebakken";
const PROMISE = "Snakke med verksmesteren om arbeidstøy";
const TEXT = "Teksten";
/** What the first mentor says to the counsellor about his own role. */
const DOUBT = "Strekker jeg egentlig til?";

test("a case goes to a new mentor and a new counsellor, all through the screens", { timeout: 300_000 }, async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const display = await startDisplay(t, folder);
  const open = (name, size) => Window.open(t, { folder, name, profile: join(folder, name), size, display });
  const [ingvild, roar, kari] = await Promise.all([open("ingvild", "820x1180"), open("roar", "1440x900"), open("kari", "1440x900")]);
  let eva;
  const windows = () => [ingvild, roar, kari, eva].filter((window) => window !== undefined);
  // Each step begins where the one before ended: after a failure there is nothing left to learn but what it looks like.
  const step = async (claim, holds) => {
    let failure;
    await t.test(claim, () => holds().catch((error) => Promise.reject((failure = error))));
    if (failure === undefined) return;
    for (const window of windows()) await window.keep(`handing-over-failed-${window.name}`);
    throw failure;
  };

  await step("a counsellor and a mentor share a case, and the mentor promises something", async () => {
    await Promise.all([begin(ingvild, "Ingvild", "nettbrettet", hub), begin(roar, "Roar", "pc-en", hub), begin(kari, "Kari", "pc-en", hub)]);
    await ingvild.follow("Mine forløp");
    await ingvild.press("Nytt forløp");
    await ingvild.write("Arbeidstittel", CASE);
    await ingvild.write("Arbeidsplass", "Brekkebakken bil");
    await ingvild.write("Deltakerens fornavn", "Sander");
    await ingvild.write("Mentorens fornavn (valgfritt)", "Roar");
    await ingvild.confirm("Lag forløpet");
    await ingvild.follow("Inviter Roar");
    await letInAsMentor(ingvild, roar, "handing-over-digits");
    await roar.press("Til forløpene");
    await roar.follow(CASE);
    await roar.follow("Oppgaver");
    await roar.press("Legg til oppgave");
    await roar.pick("Forløp", CASE);
    await roar.write("Hva skal gjøres?", PROMISE);
    await roar.pick("Hvem tar den?", "Roar");
    await roar.press("Lagre");
    await roar.sees(PROMISE);
    await writeToEachOther(roar, "Om rollen min", DOUBT);
  });

  await step("the counsellor names who takes over as mentor, sees what that means, and invites her", async () => {
    await ingvild.press("Til forløpet");
    await ingvild.follow("Om forløpet");
    await ingvild.press("Overlat plassen til Roar til en annen");
    await ingvild.sees("Hvem overtar etter Roar?");
    await ingvild.sees("Den nye mentoren signerer taushetserklæringen først.");
    await ingvild.sees("Det du og Roar har skrevet der, får den nye mentoren aldri lese.");
    await ingvild.write("Fornavnet til den som overtar", "Kari");
    await ingvild.keep("handing-over-who");
    await ingvild.confirm("Gå videre til invitasjonen");
    await ingvild.keep("handing-over-invite");
    await letInAsMentor(ingvild, kari, "handing-over-digits");
    await ingvild.sees("Kari er med.");
  });

  await step("the new mentor sees from whom she takes over, and what he has promised", async () => {
    await kari.press("Til forløpene");
    await kari.follow(CASE);
    await kari.sees("Du overtar etter Roar.");
    await kari.seesNoLonger("Om rollen min");
    await kari.keep("handing-over-new-mentor");
    await kari.follow("Les kort om forløpet og det som står åpent");
    await kari.sees("Det Roar har lovet og ikke gjort ferdig");
    await kari.sees(PROMISE);
    await kari.keep("handing-over-digest");
    await writeToEachOther(kari, "Min egen tvil", "Hva venter dere av meg?");
    await roar.follow("Mine forløp");
    await roar.follow(CASE);
    await roar.follow("Om forløpet");
    await roar.sees("Overlater til Kari");
    await roar.keep("handing-over-old-mentor");
  });

  await step("when the two are done the counsellor ends it for the old one, and his copy goes", async () => {
    await ingvild.press("Til forløpet");
    await ingvild.sees("Kari er med nå og overtar etter Roar.");
    await ingvild.keep("handing-over-both-here");
    await ingvild.press("Avslutt for Roar");
    await ingvild.sees("slettes fra enheten til Roar");
    await ingvild.confirm("Ta ut");
    await ingvild.seesNoLonger("Kari er med nå og overtar etter Roar.");
    await ingvild.follow("Om forløpet");
    await ingvild.sees("Erstattet av Kari");
    await ingvild.keep("handing-over-replaced");
    // The counsellor reads what was said to her by both, and writes no more in what is closed.
    await ingvild.follow("Tidslinje");
    await ingvild.sees("Min egen tvil");
    await ingvild.follow("Om rollen min");
    await ingvild.sees(DOUBT);
    await ingvild.keep("handing-over-closed");
    await ingvild.follow(`Tilbake til ${CASE}`);
    await ingvild.follow("Om forløpet");
    await roar.seesNoLonger(CASE);
    await roar.keep("handing-over-copy-gone");
  });

  await step("the counsellor hands the case over to a new counsellor, and leaves when she has come", async () => {
    eva = await open("eva", "820x1180");
    await begin(eva, "Eva", "nettbrettet", hub);
    await ingvild.press("Overlat forløpet til en annen");
    await ingvild.sees("Hvem overtar etter deg?");
    await ingvild.write("Fornavnet til den som overtar", "Eva");
    await ingvild.keep("handing-over-who-counsellor");
    await ingvild.confirm("Gå videre til invitasjonen");
    await meet(ingvild, eva, "handing-over-digits");
    await eva.sees("Det veilederen og deltakeren skriver bare til hverandre.");
    await eva.keep("handing-over-counsellor-reads");
    await eva.press("Jeg har lest, og vil være med");
    await eva.sees("Du er med.");
    await ingvild.sees("Eva er med.");
    await ingvild.press("Til forløpet");
    await ingvild.sees("Eva er med nå og overtar etter deg.");
    await ingvild.keep("handing-over-my-successor");
    await ingvild.press("Gå ut av forløpet");
    await ingvild.confirm("Gå ut av forløpet");
    await ingvild.sees("Du er ikke lenger med i dette forløpet");
    await ingvild.keep("handing-over-left");
  });

  await step("the new counsellor decides from now on, and writes with the new mentor", async () => {
    await eva.press("Til forløpene");
    await eva.follow(CASE);
    await eva.press("Skriv notat");
    await eva.write("Overskrift", "Jeg er ny her");
    await eva.confirm("Begynn å skrive");
    await eva.write(TEXT, "Hei Kari, skal vi ta en prat?");
    await kari.follow("Jeg er ny her");
    await until("the words of the new counsellor", async () => (await kari.read(TEXT)) === "Hei Kari, skal vi ta en prat?");
    await eva.follow(`Tilbake til ${CASE}`);
    await eva.follow("Om forløpet");
    await eva.sees("Erstattet av Eva");
    await eva.keep("handing-over-new-counsellor");
    assert.deepEqual(await ingvild.texts("//h1"), [CASE]);
    await ingvild.seesNoLonger("Jeg er ny her");
  });
});

/** A note in the circle that a mentor shares with the counsellor alone. */
async function writeToEachOther(mentor, title, words) {
  await mentor.follow("Mine forløp");
  await mentor.follow(CASE);
  await mentor.press("Skriv notat");
  await mentor.write("Overskrift", title);
  await mentor.choose("Mentorstøtte");
  await mentor.confirm("Begynn å skrive");
  await mentor.write(TEXT, words);
  await mentor.follow(`Tilbake til ${CASE}`);
}
