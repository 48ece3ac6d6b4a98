import { CASE, dayFromNow, inCase } from "./words.mjs";

const TASK = "Finne et roligere hjørne til lunsjen";

/** Monday: a visit is planned and answered. */
export async function monday({ kari, roar, sander, step }) {
  await step("Monday: a task for the mentor, and a visit with a purpose, what to look at and what to ask about", async () => {
    await inCase(kari, "Ansvar");
    await kari.press("Legg til oppgave");
    await kari.write("Hva skal gjøres?", TASK);
    await kari.pick("Hvem tar den?", "Roar");
    await kari.press("Lagre");
    await kari.sees(TASK);
    await kari.keep("week-1-task-kari");
    await kari.turnTo("Kontakt");
    await kari.keep("week-1-contact-kari");
    await kari.press("Nytt besøk");
    await kari.choose("Planlegg");
    await kari.replace("Dag", dayFromNow(1));
    await kari.write("Klokkeslett", "09:00");
    await kari.write("Overskrift", "Besøk på verkstedet");
    await kari.keep("week-1-plan-kari");
    await kari.confirm("Gå videre");
    await kari.write("Hva besøket er for", "Se hvordan Sander har det etter to uker.");
    await kari.write("Det jeg vil se på", "Støyen ved løftebukken. Pausene.");
    await kari.tick(TASK);
    await kari.keep("week-1-planned-kari");
  });

  await step("Monday: the mentor can, the participant would rather come later, and the counsellor takes his time", async () => {
    for (const window of [roar, sander]) {
      await inCase(window);
      await window.follow("Besøk på verkstedet");
      await window.sees("Passer tiden?");
    }
    await roar.press("Passer");
    await sander.keep("week-1-invitation-sander");
    await sander.press("Foreslå annen tid");
    await sander.replace("Dag", dayFromNow(1));
    await sander.write("Klokkeslett", "10:30");
    await sander.write("Vil du si hvorfor?", "Da er det roligst.");
    await sander.keep("week-1-other-time-sander");
    await sander.confirm("Send forslaget");
    await kari.sees("Roar: passer");
    await kari.sees("Da er det roligst.");
    await kari.keep("week-1-answers-kari");
    await kari.press("Bruk denne tiden");
    await roar.sees("svarte på en tidligere tid");
    await roar.press("Passer");
    await sander.sees("kl. 10:30. Svaret ditt vises for de andre.");
    await sander.press("Passer");
    for (const answer of ["Roar: passer", "Sander: passer"]) await kari.sees(answer);
    for (const window of [kari, roar, sander]) await window.keep(`week-1-agreed-${window.name}`);
  });

  await step("Monday: before she leaves, the counsellor sees that all is with her", async () => {
    await inCase(kari, "Kontakt");
    await kari.press("Før du drar");
    await kari.sees(CASE);
    await kari.sees("Alt er med");
    await kari.keep("week-1-pack-kari");
  });
}

export { TASK };
