import { screen, waitFor } from "@testing-library/react";
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

  it("has a call told of with a tap and a length", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Før en samtale" }));
    await user.click(await screen.findByRole("button", { name: "Før" }));
    expect(screen.getByText("Velg hvem du hadde kontakt med.")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Torill" }));
    await user.type(screen.getByRole("textbox", { name: "Hvor lenge, i minutter" }), "15");
    await user.click(screen.getByRole("button", { name: "Før" }));
    expect(await screen.findByText("Ført: Telefonsamtale med Torill")).toBeTruthy();
    const told = core.calls.findLast(({ name }) => name === "contact_add")?.input;
    expect(told).toMatchObject({ case: example.caseId, kind: "call", minutes: 15 });
  });
});
