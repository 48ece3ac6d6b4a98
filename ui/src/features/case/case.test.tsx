import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";

let core: FakeCore;
let example: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  example = await anExampleCase(core);
});

describe("a case", () => {
  it("marks the section in which two values stand", async () => {
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    expect(await screen.findByRole("link", { name: /Om forløpet.*To verdier/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Tidslinje" }).getAttribute("aria-current")).toBe("page");
  });

  it("gives every kind of entry the same shape, a setback too", async () => {
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    const setback = (await screen.findByRole("heading", { name: "To dager hjemme" })).closest("article");
    const visit = screen.getByRole("heading", { name: "Se på pakkeriet" }).closest("article");
    expect(setback?.className).toBe(visit?.className);
  });

  it("has its status changed where it stands, and the focus returns to the button", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${example.caseId}/about`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Endre status" }));
    await user.selectOptions(screen.getByLabelText("Status"), "paused");
    await user.click(screen.getByRole("button", { name: "Lagre" }));
    expect(await screen.findByText("Pause")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Endre status" })));
  });

  it("begins a note for the readers that were chosen", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Skriv notat" }));
    await user.click(await screen.findByRole("radio", { name: /Veileder og deltaker/ }));
    await user.click(screen.getByRole("button", { name: "Begynn å skrive" }));
    await waitFor(() => expect(location.hash).toMatch(/\/note\//));
    expect(core.calls.findLast(({ name }) => name === "note_create")?.input).toMatchObject({ space: "counsellor_participant" });
  });

  it("asks what it means before somebody is taken out, and then tells until when they took part", async () => {
    const user = userEvent.setup();
    const torill = core.world.cases.get(example.caseId)?.parties.find(({ name }) => name === "Torill");
    if (torill !== undefined) torill.joined = true;
    location.hash = `#/case/${example.caseId}/about`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Ta Sander ut av forløpet" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("Sander har ikke koblet til noen enhet");
    await user.click(screen.getByRole("button", { name: "Avbryt" }));
    await user.click(await screen.findByRole("button", { name: "Ta Torill ut av forløpet" }));
    const dialog = await screen.findByRole("dialog", { name: "Ta Torill ut av forløpet?" });
    expect(dialog.textContent).toMatch(/slettes fra enheten til Torill.*får Torill ikke/s);
    await user.click(within(dialog).getByRole("button", { name: "Avbryt" }));
    expect(core.calls.some(({ name }) => name === "party_remove")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Ta Torill ut av forløpet" }));
    await user.click(await screen.findByRole("button", { name: "Ta ut" }));
    expect(await screen.findByText(/Var med til 27\. november 2026/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Ta Torill ut av forløpet" })).toBeNull();
  });

  it("offers to take nobody out to whoever does not decide, and lets them leave", async () => {
    const user = userEvent.setup();
    const view = core.world.cases.get(example.caseId);
    if (view !== undefined) view.decides = false;
    location.hash = `#/case/${example.caseId}/about`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Gå ut av forløpet" }));
    expect(screen.queryByRole("button", { name: /^Ta .* ut av forløpet$/ })).toBeNull();
    const dialog = await screen.findByRole("dialog", { name: "Gå ut av forløpet?" });
    await user.click(within(dialog).getByRole("button", { name: "Gå ut av forløpet" }));
    expect(await screen.findByText("Du er ikke lenger med i dette forløpet")).toBeTruthy();
  });

  it("shows what came too late as text, and takes it in or leaves it", async () => {
    const user = userEvent.setup();
    const author = core.world.author("Torill");
    const pieces = [{ kind: "added" as const, text: "<b>Rakk ikke å sende</b>", by: author }];
    const difference = { texts: [{ part: null, field: "body" as const, pieces }], fields: [] };
    const documents = [{ document: example.note, kind: "note" as const, title: "To dager hjemme", difference }];
    const late = { author, space: "shared" as const, at: core.world.now, documents, unreadable: false };
    core.world.late = [{ ...late, envelope: "e1" }, { ...late, envelope: "e2" }];
    location.hash = `#/case/${example.caseId}/about`;
    show(<App />);
    expect((await screen.findAllByText("<b>Rakk ikke å sende</b>")).length).toBe(2);
    const first = (await screen.findAllByRole("button", { name: "Ta med det Torill skrev" }))[0];
    if (first === undefined) throw new Error("nothing to take in");
    await user.click(first);
    await waitFor(() => expect(core.calls.findLast(({ name }) => name === "late_words_keep")?.input).toMatchObject({ envelope: "e1" }));
    await user.click(await screen.findByRole("button", { name: "La det Torill skrev, ligge" }));
    await waitFor(() => expect(screen.queryByText("Kom etter at noen sluttet")).toBeNull());
  });

  it("is told in short to somebody new, from what is written already", async () => {
    location.hash = `#/case/${example.caseId}/digest`;
    show(<App />);
    expect(await screen.findByRole("heading", { name: "Kort om forløpet" })).toBeTruthy();
    expect(await screen.findByText(/Vise rutinene i pakkeriet/)).toBeTruthy();
    expect(await screen.findByRole("link", { name: "To dager hjemme" })).toBeTruthy();
  });

  it("does not stay on the screen when its copy here was deleted", async () => {
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await screen.findByRole("heading", { name: "Lager, høsten 2026" });
    core.refuse("case_open", { code: "not_found", fault: null, place: null });
    core.world.say("cases", { case: example.caseId });
    expect(await screen.findByText("Dette ligger ikke på denne enheten")).toBeTruthy();
    expect(screen.queryByText("Lager, høsten 2026")).toBeNull();
  });

  it("has a call told of with a tap and a length", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Skriv opp en samtale" }));
    await user.click(await screen.findByRole("button", { name: "Skriv opp" }));
    expect(screen.getByText("Velg hvem du hadde kontakt med.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Torill" }));
    await user.click(screen.getByRole("button", { name: "15 minutter" }));
    await user.click(screen.getByRole("button", { name: "Skriv opp" }));
    expect(await screen.findByText("Skrevet opp: Telefonsamtale med Torill")).toBeTruthy();
    const told = core.calls.findLast(({ name }) => name === "contact_add")?.input;
    expect(told).toMatchObject({ case: example.caseId, kind: "call", minutes: 15 });
  });
});
