import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
  const view = core.world.cases.get(ids.caseId);
  if (view !== undefined) view.card.shielding = "confidential";
});

describe("a shielded case", () => {
  it("asks before it is opened, tells that it is written down, and keeps its name out of the window's title", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}`;
    show(<App />);
    expect(await screen.findByText(/Navnet ditt og tidspunktet blir skrevet ned/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("Fjordlager");
    await user.click(screen.getByRole("button", { name: "Åpne forløpet" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Lager, høsten 2026" })).toBeTruthy();
    await waitFor(() => expect(document.title).toBe("Skjermet forløp – Felles"));
  });

  it("asks also when one of its texts is opened by its address", async () => {
    location.hash = `#/case/${ids.caseId}/note/${ids.note}`;
    show(<App />);
    expect(await screen.findByRole("button", { name: "Åpne forløpet" })).toBeTruthy();
    expect(document.body.textContent).not.toContain("To dager hjemme");
  });

  it("has neither name nor place in the lists across cases", async () => {
    location.hash = "#/";
    show(<App />);
    expect(await screen.findByRole("link", { name: "Skjermet forløp" })).toBeTruthy();
    location.hash = "#/tasks";
    expect(await screen.findByRole("link", { name: "En oppgave i et skjermet forløp" })).toBeTruthy();
    location.hash = "#/since";
    expect(await screen.findByRole("link", { name: /Noe er nytt/ })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Fjordlager|Sander|Lager, høsten/);
  });
});

describe("who has opened", () => {
  it("is a page in the case, with name, device and time", async () => {
    const user = userEvent.setup();
    const view = core.world.cases.get(ids.caseId);
    if (view !== undefined) view.card.shielding = "none";
    location.hash = `#/case/${ids.caseId}/about`;
    show(<App />);
    await user.click(await screen.findByRole("link", { name: "Hvem har åpnet" }));
    const list = await screen.findByRole("list", { name: "Åpninger, de nyeste først" });
    expect(within(list).getAllByText("Åpnet på Nettbrettet").length).toBeGreaterThan(0);
  });
});

describe("a strictly confidential address", () => {
  it("is refused in the form, with the reason", async () => {
    const user = userEvent.setup();
    location.hash = "#/";
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Nytt forløp" }));
    await user.type(await screen.findByRole("textbox", { name: "Arbeidstittel" }), "Lager");
    await user.type(screen.getByRole("textbox", { name: "Arbeidsplass" }), "Lageret");
    await user.type(screen.getByRole("textbox", { name: "Deltakerens fornavn" }), "Kim");
    await user.click(screen.getByRole("radio", { name: "Strengt fortrolig adresse" }));
    expect(await screen.findByText(/skal aldri ligge i Felles/)).toBeTruthy();
    const before = core.calls.filter(({ name }) => name === "case_create").length;
    await user.click(screen.getByRole("button", { name: "Lag forløpet" }));
    expect(core.calls.filter(({ name }) => name === "case_create").length).toBe(before);
  });
});
