import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { someContact } from "../../core/testing/contactStory";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";

let core: FakeCore;
let caseId: string;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  caseId = (await anExampleCase(core)).caseId;
  await someContact(core, caseId);
  core.world.now = Date.now();
  location.hash = `#/case/${caseId}/contact`;
});

describe("being in touch", () => {
  it("tells the distance in neutral sentences, with the next meeting beside it", async () => {
    show(<App />);
    expect(await screen.findByText("Det er 24 dager siden dere tre snakket sammen. Neste gang er 27. november 2026.")).toBeTruthy();
    expect(screen.getByText("Det er 16 dager siden Ingunn og Torill hadde kontakt.")).toBeTruthy();
    expect(screen.getByText("Det er 9 dager siden fristen for «Vise rutinene i pakkeriet», som Torill tok på seg.")).toBeTruthy();
    expect(screen.getByText("De siste 30 dagene står det nesten ingenting her med Sander sine egne ord.")).toBeTruthy();
  });

  it("is answered with what was agreed, until a day, and taken back", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("button", { name: /^Vi har avtalt dette: Det er 24 dager/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "Vi har avtalt dette" }));
    await user.click(dialog.getByRole("button", { name: "Lagre avtalen" }));
    expect(dialog.getByText("Skriv kort hva dere har avtalt.")).toBeTruthy();
    expect(dialog.getByText("Velg en dag fra i dag og høyst et år fram.")).toBeTruthy();
    await user.type(dialog.getByRole("textbox", { name: "Hva er avtalt?" }), "Torill har ferie");
    const later = new Date(Date.now() + 10 * 86_400_000);
    const typed = [later.getDate(), later.getMonth() + 1, later.getFullYear()].map((part) => String(part).padStart(2, "0")).join(".");
    await user.type(dialog.getByRole("textbox", { name: "Til og med" }), typed);
    await user.click(dialog.getByRole("button", { name: "Lagre avtalen" }));
    expect(await screen.findByText(/^Avtalt til .*: Torill har ferie \(Ingunn\)$/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Vi har avtalt dette: Det er 24 dager/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Ikke avtalt lenger" }));
    expect(await screen.findByRole("button", { name: /^Vi har avtalt dette: Det er 24 dager/ })).toBeTruthy();
  });

  it("has its rhythm changed where it stands", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Endre hvor ofte: Dere tre" }));
    const days = screen.getByRole("textbox", { name: "Dager mellom" });
    await user.clear(days);
    await user.type(days, "400");
    await user.click(screen.getByRole("button", { name: "Lagre" }));
    expect(screen.getByText("Skriv et helt tall fra 1 til 366.")).toBeTruthy();
    await user.clear(days);
    await user.type(days, "28");
    await user.click(screen.getByRole("button", { name: "Lagre" }));
    expect(await screen.findByText("Avtalt: hver 28. dag")).toBeTruthy();
  });

  it("lists a call that was told of with two taps", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Skriv opp en samtale" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Hvem snakket du med?" }));
    await user.click(dialog.getByRole("button", { name: "Torill" }));
    await user.click(dialog.getByRole("button", { name: "30 minutter" }));
    await user.click(dialog.getByRole("button", { name: "Skriv opp" }));
    expect(await screen.findByText("med Ingunn og Torill · 30 minutter")).toBeTruthy();
  });
});

describe("before one leaves", () => {
  it("says of each case with a visit ahead that everything is here, and what others do not have yet", async () => {
    const user = userEvent.setup();
    location.hash = "#/pack";
    show(<App />);
    expect(await screen.findByRole("heading", { level: 1, name: "Før du drar" })).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Velg flere forløp" }));
    const box = await screen.findByRole("checkbox", { name: "Lager, høsten 2026" });
    if (!(box as HTMLInputElement).checked) await user.click(box);
    expect(await screen.findByText("Alt er med")).toBeTruthy();
    expect(screen.getByText(/fra deg er ikke sendt ennå$/)).toBeTruthy();
  });

  it("offers the way online to somebody who is offline by choice", async () => {
    const user = userEvent.setup();
    await core.call("offline_set", { offline: true });
    await core.call("visit_create", { case: caseId, space: "shared", kind: "visit", title: "I morgen", planned_at: Date.now() + 86_400_000 });
    location.hash = "#/pack";
    show(<App />);
    expect(await screen.findByText("Ikke hentet i det siste")).toBeTruthy();
    const region = screen.getByText("Gå på nett for å hente det siste før du drar.").closest("section");
    if (region === null) throw new Error("no region");
    await user.click(within(region).getByRole("button", { name: "Gå på nett" }));
    await waitFor(() => expect(screen.getByText("Alt er med")).toBeTruthy());
  });
});
