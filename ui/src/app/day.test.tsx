import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anExampleCase } from "../core/testing/example";
import { FakeCore } from "../core/testing/fakeCore";
import { show } from "../core/testing/screen";
import { App } from "./App";

let core: FakeCore;
let example: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  localStorage.clear();
  location.hash = "";
  core = FakeCore.behindTheDoor();
  example = await anExampleCase(core);
});

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

/** The palette, once it listens to the keys. */
async function openPalette(user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> {
  await user.keyboard("{Control>}k{/Control}");
  const box = await screen.findByRole("combobox", { name: /Skriv et forløp/ });
  await waitFor(() => expect(document.activeElement).toBe(box));
  return box;
}

describe("the palette", () => {
  it("goes to a case by a few letters of a first name, by keyboard alone", async () => {
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    await openPalette(user);
    await user.keyboard("sand{Enter}");
    expect(await heading("Lager, høsten 2026")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("says which choice is meant while the box keeps the focus", async () => {
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    const box = await openPalette(user);
    await user.keyboard("oppgave{ArrowDown}{ArrowUp}{ArrowDown}");
    const meant = box.getAttribute("aria-activedescendant") ?? "";
    const option = screen.getByRole("option", { selected: true });
    expect(option.id).toBe(meant);
    expect(document.activeElement).toBe(box);
  });

  it("asks in which case before it begins something, and begins there", async () => {
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    await openPalette(user);
    await user.keyboard("skriv notat{Enter}");
    await screen.findByRole("combobox", { name: "I hvilket forløp?" });
    await user.keyboard("lager{Enter}");
    expect(await screen.findByRole("dialog", { name: "Skriv notat" })).toBeTruthy();
  });

  it("goes offline and searches", async () => {
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    await openPalette(user);
    await user.keyboard("frakoblet{Enter}");
    expect(await screen.findByText("Du er frakoblet. Alt lagres her.")).toBeTruthy();
    await openPalette(user);
    await user.keyboard("støyen{Enter}");
    expect(await heading("Søk")).toBeTruthy();
    expect(location.hash).toContain("st%C3%B8yen");
  });
});

describe("a thought", () => {
  it("is caught from anywhere, saved as it is written, and moved into a case later", async () => {
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    await user.keyboard("{Control>}j{/Control}");
    const box = await screen.findByRole("textbox", { name: "Tanken din" });
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.type(box, "Spør om hørselvern");
    await user.click(screen.getByRole("button", { name: "Ferdig" }));
    await user.click(await screen.findByRole("link", { name: "1 i innboksen" }));
    expect(await heading("Innboks")).toBeTruthy();
    expect(await screen.findByText("Spør om hørselvern")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Legg i et forløp" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Forløp" }), "Lager, høsten 2026");
    expect(await screen.findByRole("radio", { name: /Privat/, checked: true })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: /^Felles/ }));
    await user.click(screen.getByRole("button", { name: "Flytt hit" }));
    await waitFor(() => expect(location.hash).toContain(`/case/${example.caseId}/note/`));
    expect(await screen.findByDisplayValue("Spør om hørselvern")).toBeTruthy();
    location.hash = "#/inbox";
    expect(await screen.findByRole("heading", { name: "Innboksen er tom" })).toBeTruthy();
  });
});

describe("the box for a thought", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("has the focus although its dialog places the focus after it came", async () => {
    const pictures: FrameRequestCallback[] = [];
    const user = userEvent.setup();
    show(<App />);
    await heading("Mine forløp");
    vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => pictures.push(draw));
    await user.keyboard("{Control>}j{/Control}");
    const box = await screen.findByRole("textbox", { name: "Tanken din" });
    expect(pictures.length).toBeGreaterThan(0);
    act(() => pictures.forEach((draw) => draw(performance.now())));
    expect(document.activeElement).toBe(box);
  });
});

describe("a reminder", () => {
  it("says on other pages only that something waits, and on my own what it is", async () => {
    await core.call("reminder_set", { document: example.visit, part: null, at: Date.now() - 1000 });
    const user = userEvent.setup();
    location.hash = "#/tasks";
    show(<App />);
    await heading("Oppgaver");
    const line = (await screen.findByText(/Noe venter på deg/)).closest("[role=status]");
    expect(line?.textContent).not.toContain("pakkeriet");
    await waitFor(() => expect(document.title).toBe("• Oppgaver – Felles"));
    await user.click(screen.getByRole("link", { name: "Se hva" }));
    expect(await screen.findByRole("link", { name: "Se på pakkeriet" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ferdig: Se på pakkeriet" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Ferdig: Se på pakkeriet" })).toBeNull());
    expect(document.title.startsWith("•")).toBe(false);
  });

  it("is set on a visit, where only I see it", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${example.caseId}/visit/${example.visit}`;
    show(<App />);
    const corner = await screen.findByRole("region", { name: "Bare for deg" });
    await user.click(within(corner).getByRole("button", { name: "Minn meg på dette" }));
    await user.click(await screen.findByRole("button", { name: "I morgen klokka 9" }));
    expect(await within(corner).findByText(/Du blir minnet på dette/)).toBeTruthy();
  });
});

describe("what the device says outside of Felles", () => {
  /** The browser's notices, as far as Felles uses them. */
  class Shown {
    static permission: NotificationPermission = "default";
    static readonly all: Shown[] = [];
    static async requestPermission(): Promise<NotificationPermission> {
      Shown.permission = "granted";
      return Shown.permission;
    }
    onclick: (() => void) | null = null;
    readonly words: string;
    readonly options: NotificationOptions;
    constructor(words: string, options: NotificationOptions) {
      this.words = words;
      this.options = options;
      Shown.all.push(this);
    }
    close(): void {
      this.onclick = null;
    }
  }
  beforeEach(() => {
    Shown.permission = "default";
    Shown.all.length = 0;
    vi.stubGlobal("Notification", Shown);
  });
  afterEach(() => vi.unstubAllGlobals());

  const withReminder = async () => {
    await core.call("reminder_set", { document: example.visit, part: null, at: Date.now() + 60_000 });
    location.hash = `#/case/${example.caseId}/visit/${example.visit}`;
    show(<App />);
    return screen.findByRole("region", { name: "Påminnelser utenfor Felles" });
  };

  it("is asked for once in plain words, and is one sentence without content that leads to what waits", async () => {
    const user = userEvent.setup();
    const offer = await withReminder();
    core.world.ring();
    expect(Shown.all).toEqual([]);
    expect(offer.textContent).toContain("ser da at du bruker Felles");
    await user.click(within(offer).getByRole("button", { name: "Ja, si fra" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Påminnelser utenfor Felles" })).toBeNull());
    core.world.ring();
    expect(Shown.all.map(({ words, options }) => [words, options])).toEqual([["Noe venter i Felles", { tag: "felles" }]]);
    Shown.all[0]?.onclick?.();
    await heading("Mine forløp");
  });

  it("is not asked again after a no, and can be chosen among the settings", async () => {
    const user = userEvent.setup();
    await user.click(within(await withReminder()).getByRole("button", { name: "Nei, ikke si fra" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Påminnelser utenfor Felles" })).toBeNull());
    location.hash = "#/settings";
    const choice = await screen.findByRole("checkbox", { name: "Si fra på denne enheten" });
    expect((choice as HTMLInputElement).checked).toBe(false);
    await user.click(choice);
    await waitFor(() => expect(core.world.bell).toEqual({ asked: true, words: "Noe venter i Felles" }));
    await user.click(screen.getByRole("radio", { name: "English" }));
    await waitFor(() => expect(core.world.bell.words).toBe("Something waits in Felles"));
  });

  it("stays off where the browser refuses, and says why", async () => {
    const user = userEvent.setup();
    Shown.permission = "denied";
    location.hash = "#/settings";
    show(<App />);
    await user.click(await screen.findByRole("checkbox", { name: "Si fra på denne enheten" }));
    expect(await screen.findByText(/Nettleseren har fått beskjed/)).toBeTruthy();
    expect(core.world.bell.words).toBeNull();
  });
});

describe("a reflection", () => {
  it("asks five questions one at a time, returns its intention on the next visit, and leaves without names", async () => {
    const user = userEvent.setup();
    const begun = await core.call("thing_begin", { case: example.caseId, space: "private", kind: "reflection", fields: [], texts: [] });
    const { document: reflection } = begun as { document: string };
    location.hash = `#/case/${example.caseId}/thing/${reflection}`;
    show(<App />);
    expect(await screen.findByRole("heading", { level: 2, name: "Hva gjorde jeg?" })).toBeTruthy();
    for (const _ of [1, 2, 3, 4]) await user.click(screen.getByRole("button", { name: "Neste" }));
    await user.type(await screen.findByRole("textbox", { name: "Hva vil jeg prøve neste gang?" }), "Vente lenger");
    await user.click(screen.getByRole("button", { name: "Se hele" }));
    await user.type(await screen.findByRole("textbox", { name: "Det jeg lærte" }), "Torill spør først.");
    expect(await screen.findByText("Mentoren spør først.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Kopier" })).toBeTruthy();
    expect(screen.getByText(/tømmes og legges bort etter 22\. februar 2027/)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Ta vare på refleksjonen" }));
    expect(await screen.findByText(/Du tar vare på refleksjonen/)).toBeTruthy();
    location.hash = `#/case/${example.caseId}/visit/${example.visit}`;
    const intended = await screen.findByRole("region", { name: "Dette ville du prøve" });
    expect(within(intended).getByText("Vente lenger")).toBeTruthy();
    expect(within(intended).getByText(/Dette ser ingen andre/)).toBeTruthy();
    // Before everything that is to be planned.
    const plan = screen.getByRole("heading", { level: 2, name: /^Før / });
    expect(intended.compareDocumentPosition(plan) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    location.hash = `#/case/${example.caseId}/visit/${example.visit}/field`;
    const field = within(await screen.findByRole("region", { name: "Feltmodus" }));
    await user.click(await field.findByRole("button", { name: "Dette ville du prøve" }));
    expect(field.getByText("Vente lenger")).toBeTruthy();
    await user.click(field.getByRole("button", { name: "Neste" }));
    expect(field.queryByText("Dette ville du prøve")).toBeNull();
  });
});

describe("a hit", () => {
  it("leads to the very text, with its words selected", async () => {
    const user = userEvent.setup();
    location.hash = "#/search?q=ringte";
    show(<App />);
    await user.click(await screen.findByRole("link", { name: "To dager hjemme" }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Teksten" });
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("ringte");
  });
});
