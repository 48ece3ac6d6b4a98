// Two people, two real windows, one case: what they write apart comes together, and what was saved survives an accident.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startDisplay } from "./support/display.mjs";
import { PASSPHRASE, prepare } from "./support/prepare.mjs";
import { until } from "./support/until.mjs";
import { Window } from "./support/window.mjs";

const CASE = "Verkstedet i Brekkebakken";
const NOTE = "Torsdag på verkstedet";
const TEXT = "Teksten";
const PICTURE = "Én tekst som dere skriver sammen.";
const BEGUN = "Sander kommer tirsdag og torsdag. Han jobber best før lunsj.";
const TITLE = "Overskrift";
const TITLES = ["Bremsene", "En rolig torsdag"];

test("what two people write apart comes together in both windows, and nothing that was saved is lost", { timeout: 180_000 }, async (t) => {
  const { folder, profiles, counsellor, mentor } = await prepare(t);
  await Promise.all([counsellor.end(), mentor.end()]);
  const display = await startDisplay(t, folder);
  const open = (name, profile, size) => Window.open(t, { folder, name, profile, size, passphrase: PASSPHRASE, display });
  let [ingvild, roar] = await Promise.all([open("ingvild", profiles.counsellor, "820x1180"), open("roar", profiles.mentor, "1440x900")]);
  const both = (what) => Promise.all([what(ingvild), what(roar)]);
  // Each step begins where the one before ended: after a failure there is nothing left to learn but what it looks like.
  const step = async (claim, holds) => {
    let failure;
    await t.test(claim, () => holds().catch((error) => Promise.reject((failure = error))));
    if (failure === undefined) return;
    await both((window) => window.keep(`two-windows-failed-${window.name}`));
    throw failure;
  };

  await step("both find the case, who takes part in it and who can read", async () => {
    await both((window) => window.follow(CASE));
    for (const name of ["Sander", "Ingvild", "Roar"]) await both((window) => window.sees(name));
    await ingvild.sees("Leses av Roar og deg");
    await roar.sees("Leses av Ingvild og deg");
  });

  await step("what one begins in the shared picture and in a note comes to the other", async () => {
    await both((window) => window.follow("Felles bilde"));
    await both((window) => until("what the three began with", async () => (await window.read(PICTURE)) === BEGUN));
    await ingvild.write(PICTURE, " Han er trygg på dekk.");
    await until("the sentence in the other window", async () => (await roar.read(PICTURE)) === `${BEGUN} Han er trygg på dekk.`);
    await both((window) => window.follow("Tidslinje"));
    await ingvild.press("Skriv notat");
    await ingvild.write(TITLE, NOTE);
    await ingvild.press("Begynn å skrive");
    await ingvild.write(TEXT, "Vi sto ved løftebukken.");
    await roar.follow(NOTE);
    await until("the sentence in the other window", async () => (await roar.read(TEXT)) === "Vi sto ved løftebukken.");
    await ingvild.seesSaved(TEXT, "Mottatt av Roar");
  });

  await step("offline, both write in the same note and give it two names", async () => {
    await both((window) => window.press("Gå frakoblet"));
    await both((window) => window.sees("Du er frakoblet. Alt lagres her."));
    await ingvild.write(TEXT, " Sander tok bremsene alene.");
    await roar.write(TEXT, "Rolig dag. ", { first: true });
    await both((window) => window.seesSaved(TEXT, "Lagret på denne enheten"));
    await both((window) => window.press("Overskrift, hva det gjelder og når"));
    await ingvild.replace(TITLE, TITLES[0]);
    await roar.replace(TITLE, TITLES[1]);
    await ingvild.sees(TITLES[0]);
    await roar.sees(TITLES[1]);
  });

  await step("offline, both write in the shared picture", async () => {
    await both((window) => window.follow(`Tilbake til ${CASE}`));
    await both((window) => window.follow("Felles bilde"));
    await ingvild.write(PICTURE, " Ingvild la til dette sist.");
    await roar.write(PICTURE, "Roar begynte slik. ", { first: true });
    await both((window) => window.seesSaved(PICTURE, "Lagret på denne enheten"));
  });

  await step("back online it is sent, and then received by the other one, by name", async () => {
    await ingvild.press("Gå på nett");
    await ingvild.seesSaved(PICTURE, "Sendt");
    await roar.press("Gå på nett");
    await ingvild.seesSaved(PICTURE, "Mottatt av Roar");
    await roar.seesSaved(PICTURE, "Mottatt av Ingvild");
  });

  await step("the picture holds both sentences in both windows, and says who wrote what", async () => {
    const whole = `Roar begynte slik. ${BEGUN} Han er trygg på dekk. Ingvild la til dette sist.`;
    await both((window) => until("the merged picture", async () => (await window.read(PICTURE)) === whole));
    await ingvild.sees("Skrevet av deg og Roar");
    await roar.sees("Skrevet av Ingvild og deg");
    await ingvild.sees("Endret av Roar siden du så det sist");
    await ingvild.keep("two-windows-picture-tablet");
    await roar.keep("two-windows-picture-laptop");
  });

  await step("since last time tells each of them what the other one wrote in the note", async () => {
    await both((window) => window.follow("Siden sist"));
    await ingvild.sees("Rolig dag.");
    await roar.sees("Sander tok bremsene alene.");
    await both((window) => window.keep(`two-windows-since-${window.name}`));
  });

  await step("both names of the note are shown to both, with the merged words", async () => {
    await both((window) => window.follow(...TITLES));
    for (const title of TITLES) await both((window) => window.sees(title));
    await both((window) => window.sees("to verdier står her"));
    const whole = "Rolig dag. Vi sto ved løftebukken. Sander tok bremsene alene.";
    await both((window) => until("the merged note", async () => (await window.read(TEXT)) === whole));
    await ingvild.sees("Skrevet av");
    await roar.sees("Skrevet av");
    await both((window) => window.keep(`two-windows-two-values-${window.name}`));
  });

  await step("one of them chooses, and both see the choice", async () => {
    await roar.press(`Velg ${TITLES[0]}`);
    await both((window) => window.seesNoLonger("to verdier står her"));
    await both((window) => until("the chosen name", async () => (await window.heading()) === TITLES[0]));
  });

  await step("what was saved when the window was killed is there when it opens again, and reaches the other one", async () => {
    await ingvild.press("Gå frakoblet");
    await ingvild.sees("Du er frakoblet. Alt lagres her.");
    await ingvild.write(TEXT, " Neste gang tar han dekkene.");
    await ingvild.seesSaved(TEXT, "Lagret på denne enheten");
    await ingvild.kill();
    ingvild = await open("ingvild", profiles.counsellor, "820x1180");
    await ingvild.sees("Du er frakoblet. Alt lagres her.");
    await ingvild.follow(CASE);
    await ingvild.follow(TITLES[0]);
    const whole = "Rolig dag. Vi sto ved løftebukken. Sander tok bremsene alene. Neste gang tar han dekkene.";
    await until("the words that were saved", async () => (await ingvild.read(TEXT)) === whole);
    await ingvild.press("Gå på nett");
    await until("the words at the other one", async () => (await roar.read(TEXT)) === whole);
    assert.equal(await ingvild.read(TEXT), await roar.read(TEXT));
  });
});
