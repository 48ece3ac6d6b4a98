import { begin, letInAsMentor, meet } from "../support/people.mjs";
import { CASE, inCase } from "./words.mjs";

/** Before the week: three profiles, one case, and everybody in it. */
export async function before({ kari, roar, sander, step, hub }) {
  await step("three people make their profiles and choose the same server", async () => {
    await Promise.all([begin(kari, "Kari", "nettbrettet", hub), begin(roar, "Roar", "pc-en", hub), begin(sander, "Sander", "telefonen", hub)]);
  });

  await step("the counsellor begins a case and agrees on a frame", async () => {
    await kari.follow("Mine forløp");
    await kari.keep("week-00-empty-kari");
    await kari.press("Nytt forløp");
    await kari.write("Arbeidstittel", CASE);
    await kari.write("Arbeidsplass", "Brekkebakken bil");
    await kari.write("Deltakerens fornavn", "Sander");
    await kari.write("Mentorens fornavn (valgfritt)", "Roar");
    await kari.confirm("Lag forløpet");
    await kari.sees("Her kommer det dere gjør og skriver");
    await kari.keep("week-00-new-case-kari");
    await kari.turnTo("Om forløpet");
    await kari.press("Endre mentortimer per måned");
    await kari.write("Timer per måned", "16");
    await kari.press("Lagre");
    await kari.press("Endre status");
    await kari.pick("Status", "I gang");
    await kari.press("Lagre");
    await kari.sees("I gang");
    await kari.keep("week-00-frame-kari");
  });

  await step("the mentor signs first and comes in, and the participant with his own device", async () => {
    await kari.follow("Inviter Roar");
    await letInAsMentor(kari, roar, "week-00-digits");
    await kari.press("Til forløpet");
    await kari.follow("Inviter Sander");
    await meet(kari, sander, "week-00-digits");
    await sander.sees("Det veilederen og mentoren skriver om mentorens egen rolle. Det skal aldri handle om deg.");
    await sander.keep("week-00-reads-sander");
    await sander.press("Jeg har lest, og vil være med");
    await sander.sees("Du er med.");
    await kari.press("Til forløpet");
    await Promise.all([roar, sander].map((window) => inCase(window)));
    await sander.sees("Alt om meg");
    for (const window of [kari, roar, sander]) await window.keep(`week-00-in-${window.name}`);
  });
}
