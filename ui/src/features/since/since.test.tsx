import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { FieldDifference, SinceEntry } from "../../core/contract";
import { carryBy } from "../../core/door";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { sinceEntries } from "../../core/testing/views";
import { SinceItem } from "./SinceItem";
import { SincePage } from "./SincePage";

let core: FakeCore;
let example: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  example = await anExampleCase(core);
});

function showWith(change: (entries: SinceEntry[]) => SinceEntry[]): void {
  carryBy({
    call: (name, input) => (name === "since_last" ? Promise.resolve(change(sinceEntries(core.world))) : core.call(name, input)),
    listen: () => () => undefined,
  });
  show(<SincePage />);
}

function partyOf(name: string): string {
  return core.world.cases.get(example.caseId)?.parties.find((party) => party.name === name)?.party ?? "";
}

/** News of the case in which only values differ. */
function showValues(fields: FieldDifference[]): void {
  showWith((entries) =>
    entries.filter((entry) => entry.document === example.document).map((entry) => ({ ...entry, new: false, difference: { texts: [], fields } })),
  );
}

const valueBeside = (label: string) => screen.getByText(label).nextElementSibling?.textContent;

describe("since last", () => {
  it("shows the very words that were added, and by whom", async () => {
    show(<SincePage />);
    const added = await screen.findByText(/Han har alt lært seg de to første linjene/);
    expect(added.tagName).toBe("INS");
    expect(added.textContent).toContain("Lagt til av Torill");
  });

  it("tells what is from before one came in one line, and not as news", async () => {
    showWith((entries) => entries.map((entry) => ({ ...entry, before_me: true })));
    expect(await screen.findByRole("heading", { name: "Fra før du kom" })).toBeTruthy();
    expect(screen.queryByText(/Han har alt lært seg/)).toBeNull();
    const count = sinceEntries(core.world).length;
    await userEvent.click(screen.getByRole("button", { name: "Greit, vis meg bare det som kommer" }));
    await waitFor(() => expect(core.calls.filter(({ name }) => name === "seen_mark")).toHaveLength(count));
  });

  it("tells that a seen task was taken back, by whom, and takes it in again", async () => {
    const by = { person: "t", name: "Torill", role: "mentor" as const, me: false };
    showWith((entries) =>
      entries.filter((entry) => entry.document === example.document).map((entry) => ({
        ...entry, new: false, taken_back: [{ part: "p1", kind: "task" as const, words: "Sjekke skiltet", by }],
      })),
    );
    expect(await screen.findByText("Torill tok bort: oppgave «Sjekke skiltet»")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Ta tilbake: Sjekke skiltet" }));
    await waitFor(() => expect(core.calls.find(({ name }) => name === "part_restore")?.input).toEqual({ document: example.document, part: "p1" }));
  });

  it("goes on saying that a task was taken in again when it is no news any more", async () => {
    const by = { person: "t", name: "Torill", role: "mentor" as const, me: false };
    const gone = { part: "p1", kind: "task" as const, words: "Sjekke skiltet", by };
    const [entry] = sinceEntries(core.world).filter(({ document }) => document === example.document).map((known) => ({ ...known, new: false }));
    if (entry === undefined) throw new Error("the example has news of the case");
    const Told = () => {
      const [taken_back, setNews] = useState([gone]);
      return (
        <>
          <SinceItem entry={{ ...entry, taken_back }} onSeen={() => undefined} />
          <button onClick={() => setNews([])}>Ask anew</button>
        </>
      );
    };
    show(<Told />);
    await userEvent.click(await screen.findByRole("button", { name: "Ta tilbake: Sjekke skiltet" }));
    await userEvent.click(screen.getByRole("button", { name: "Ask anew" }));
    expect(await screen.findByText("Tatt tilbake.")).toBeTruthy();
  });

  it("marks nothing as seen by being opened", async () => {
    show(<SincePage />);
    await screen.findByRole("link", { name: "To dager hjemme" });
    expect(core.calls.some(({ name }) => name === "seen_mark")).toBe(false);
  });

  it("marks exactly the moment that was on the screen", async () => {
    show(<SincePage />);
    const heads = sinceEntries(core.world).find((entry) => entry.document === example.note)?.heads;
    await userEvent.click(await screen.findByRole("button", { name: "Sett: To dager hjemme" }));
    await waitFor(() => expect(screen.queryByRole("link", { name: "To dager hjemme" })).toBeNull());
    expect(core.calls.find(({ name }) => name === "seen_mark")?.input).toEqual({ document: example.note, heads });
  });

  it("tells a changed field with what it was, what it is, and whose task it belongs to", async () => {
    const task = core.world.documents.get(example.document)?.parts[0]?.part ?? null;
    showValues([{ part: task, part_kind: "task", field: "due", before: [{ date: "2026-12-01" }], after: [{ date: "2026-12-08" }], by: [] }]);
    expect(await screen.findByText("Frist: Snakke med arbeidsgiver om hørselvern")).toBeTruthy();
    expect(screen.getByText("1. desember 2026").tagName).toBe("DEL");
    expect(screen.getByText(/8\. desember 2026/)).toBeTruthy();
  });

  it("strikes nothing through that still stands", async () => {
    const two = [{ date: "2026-12-01" }, { date: "2026-12-08" }];
    showValues([{ part: null, part_kind: null, field: "start", before: [{ date: "2026-12-01" }], after: two, by: [] }]);
    const both = await screen.findByText(/1\. desember 2026 og 8\. desember 2026/);
    expect(both.querySelector("del")).toBeNull();
    expect(document.querySelector("del")).toBeNull();
  });

  it("tells of a signed declaration by the name of who signed, and of nothing else in it", async () => {
    const of = { part: "d1", part_kind: "declaration" as const, before: [], by: [] };
    showValues([
      { ...of, field: "parties", after: [{ text: partyOf("Torill") }] },
      { ...of, field: "signing_way", after: [{ code: "in_app" }] },
      { ...of, field: "declaration_version", after: [{ number: 1 }] },
    ]);
    await screen.findByText("Taushetserklæring signert");
    await waitFor(() => expect(valueBeside("Taushetserklæring signert")).toBe("Nå Torill"));
    expect(screen.queryByText(/in_app|Tekstens versjon/)).toBeNull();
  });

  it("tells what came new on one line, with what it is, and of people before hours", async () => {
    const hours = { part: "a", part_kind: "hours" as const, before: [], by: [] };
    const torill = { text: partyOf("Torill") };
    showValues([
      { ...hours, field: "owner", after: [torill] },
      { ...hours, field: "day", after: [{ date: "2026-11-20" }] },
      { ...hours, field: "minutes", after: [{ number: 120 }] },
      { part: "b", part_kind: "declaration", before: [], by: [], field: "parties", after: [torill] },
    ]);
    await screen.findByText("Mentortimer");
    await waitFor(() => expect(valueBeside("Mentortimer")).toBe("Nå Torill · 20. november 2026 · 2 timer"));
    expect([...document.querySelectorAll("dt")].map((term) => term.textContent)).toEqual(["Taushetserklæring signert", "Mentortimer"]);
  });

  it("names what a note was said to be about, never by its number", async () => {
    showWith((entries) =>
      entries.filter((entry) => entry.document === example.note).map((entry) => ({
        ...entry, new: false,
        difference: { texts: [], fields: [{ part: null, part_kind: null, field: "links", before: [], after: [{ text: `${example.visit} 99999999-0000-4000-8000-000000000000` }], by: [] }] },
      })),
    );
    expect(await screen.findByText(/Besøk: Se på pakkeriet og Noe som ikke finnes på denne enheten/)).toBeTruthy();
  });

  it("says so where nothing is different in the end", async () => {
    showWith((entries) => entries.slice(0, 1).map((entry) => ({ ...entry, new: false, difference: { texts: [], fields: [] } })));
    expect(await screen.findByText("Ingen ord eller valg er annerledes nå.")).toBeTruthy();
  });
});
