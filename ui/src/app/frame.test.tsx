import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../core/testing/example";
import { FakeCore, othersWrite, problem } from "../core/testing/fakeCore";
import { show } from "../core/testing/screen";
import { App } from "./App";

let core: FakeCore;
let example: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  example = await anExampleCase(core);
});

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the frame", () => {
  it("goes offline, says so in a band, and comes back", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Gå frakoblet" }));
    expect(await screen.findByText("Du er frakoblet. Alt lagres her.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Gå på nett" }));
    await waitFor(() => expect(screen.queryByText("Du er frakoblet. Alt lagres her.")).toBeNull());
  });

  it("names the window after the page and moves the focus to its heading", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("link", { name: /Oppgaver/ }));
    const title = await heading("Oppgaver");
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(document.title).toBe("Oppgaver – Felles");
  });

  it("never names the window after a shielded case", async () => {
    const view = core.world.cases.get(example.caseId);
    if (view !== undefined) view.card.shielding = "confidential";
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await screen.findByRole("button", { name: "Åpne forløpet" });
    expect(document.title).toBe("Skjermet forløp – Felles");
  });

  it("searches from anywhere with the slash key, and leaves with Esc", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("link", { name: /Oppgaver/ }));
    await heading("Oppgaver");
    await user.keyboard("/");
    const field = await screen.findByRole("searchbox");
    expect(document.activeElement).toBe(field);
    await user.type(field, "pakkeriet");
    const hits = await screen.findByRole("region", { name: "Søk" });
    expect((await within(hits).findAllByText("pakkeriet")).some((word) => word.tagName === "MARK")).toBe(true);
    await user.keyboard("{Escape}{Escape}");
    expect(await heading("Oppgaver")).toBeTruthy();
  });

  it("says what went wrong where an answer cannot be had", async () => {
    core.refuse("case_list", problem("internal"));
    show(<App />);
    expect(await screen.findByText("Noe gikk galt inne i Felles. Ingenting er endret. Prøv igjen.")).toBeTruthy();
  });

  it("counts what is new, and forgets it when it has been seen", async () => {
    const user = userEvent.setup();
    location.hash = "#/since";
    show(<App />);
    await heading("Siden sist");
    expect(await screen.findByText("2 nye")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Merk alt som sett" }));
    expect(await screen.findByRole("heading", { name: "Du har sett alt" })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("2 nye")).toBeNull());
  });

  it("shows what another wrote as soon as the core tells of it", async () => {
    location.hash = `#/case/${example.caseId}`;
    show(<App />);
    await screen.findByRole("heading", { name: "To dager hjemme" });
    othersWrite(core, example.note, "body", "Helt nye ord fra Torill.", "Torill");
    expect(await screen.findByText("Helt nye ord fra Torill.")).toBeTruthy();
  });

  it("locks, and keeps nothing of what was shown", async () => {
    const user = userEvent.setup();
    location.hash = "#/settings";
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Lås Felles" }));
    expect(await screen.findByRole("heading", { name: "Velkommen tilbake" })).toBeTruthy();
    expect(screen.queryByText("Lager, høsten 2026")).toBeNull();
  });
});

describe("the language", () => {
  it("changes at once and is remembered", async () => {
    const user = userEvent.setup();
    location.hash = "#/settings";
    show(<App />);
    await user.click(await screen.findByRole("radio", { name: "English" }));
    expect(await heading("More")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("felles.language")).toBe("en");
  });

  it("leads back to the question of a visit where the program ended, and nowhere else after that", async () => {
    core.world.fieldPlace = { document: example.visit, step: 2 };
    location.hash = "";
    show(<App />);
    expect(await screen.findByText("3 av 8")).toBeTruthy();
    expect(location.hash).toBe(`#/case/${example.caseId}/visit/${example.visit}/field`);
  });
});
