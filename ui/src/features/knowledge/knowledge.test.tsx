import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { learnedThings } from "../../core/testing/learned";
import { show } from "../../core/testing/screen";
import { wordsOf } from "../../core/testing/world";

let core: FakeCore;
let caseId: string;
let ids: Awaited<ReturnType<typeof learnedThings>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ({ caseId } = await anExampleCase(core));
  ids = await learnedThings(core, caseId);
  core.calls.length = 0;
});

const at = (where: string) => {
  location.hash = `#/case/${caseId}/${where}`;
  show(<App />);
};
const party = (role: string) => {
  const known = core.world.cases.get(caseId)?.parties.find((one) => one.role === role);
  if (known === undefined) throw new Error(role);
  return known;
};

describe("what the three know", () => {
  it("stands in one section, kind by kind, with everybody's mark and what they said, and no document is loaded for it", async () => {
    at("knowledge");
    const goals = within(await screen.findByRole("region", { name: "Mål" }));
    expect(goals.getByRole("link", { name: "Jeg vil komme meg på jobb de dagene jeg har sagt jeg skal" })).toBeTruthy();
    expect(goals.getByText(/^Torill: Litt bedre: Han sier fra: ført av en annen$/)).toBeTruthy();
    expect(goals.queryByText(/EU-kontroll/)).toBeNull();
    const turns = within(screen.getByRole("region", { name: "Tilbakeslag og vendepunkter" }));
    expect(turns.getByText(/^Tilbakeslag · «snudd døgn»/)).toBeTruthy();
    const things = Object.values(ids);
    const opened = core.calls.filter(({ name, input }) => name === "document_open" && things.includes((input as { document: string }).document));
    expect(opened).toEqual([]);
  });

  it("takes a goal in the participant's words and leads to it", async () => {
    const user = userEvent.setup();
    at("knowledge");
    await user.click(await screen.findByRole("button", { name: "Nytt mål" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Lagre" }));
    expect(dialog.getByText("Skriv noe her først.")).toBeTruthy();
    await user.type(dialog.getByRole("textbox", { name: "Målet, med Sanders egne ord" }), "Jeg vil kunne sveise");
    await user.click(dialog.getByRole("button", { name: "Lagre" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Mål" })).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Målet, med Sanders egne ord" }).value).toBe("Jeg vil kunne sveise");
  });

  it("takes a small win in one line, by anybody", async () => {
    const user = userEvent.setup();
    at("knowledge");
    await user.type(await screen.findByRole("textbox", { name: /Noe lite som gikk bra/ }), "Tok lunsj med gutta{Enter}");
    expect(await screen.findByText("Står i tidslinja nå.")).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Tok lunsj med gutta" })).toBeTruthy();
  });
});

describe("a goal", () => {
  it("is judged for oneself, and for somebody without a device in a way that says so", async () => {
    const user = userEvent.setup();
    at(`thing/${ids.attend}`);
    await user.click(await screen.findByRole("button", { name: "Sett merket ditt" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: /Mye bedre/ }));
    await user.type(dialog.getByRole("textbox", { name: "Med ett ord, eller noen få" }), "Sterkt");
    await user.selectOptions(dialog.getByRole("combobox", { name: "Hvem sier dette?" }), "Sander");
    await user.click(dialog.getByRole("button", { name: "Lagre" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getAllByText(/, ført av Ingunn$/).length).toBeGreaterThan(0);
    expect(await screen.findByText("«Sterkt»")).toBeTruthy();
  });

  it("offers nobody with a device of their own to speak for", async () => {
    const user = userEvent.setup();
    for (const role of ["participant", "mentor"]) Object.assign(party(role), { joined: true });
    at(`thing/${ids.attend}`);
    await user.click(await screen.findByRole("button", { name: "Sett merket ditt" }));
    await screen.findByRole("dialog");
    expect(screen.queryByRole("combobox", { name: "Hvem sier dette?" })).toBeNull();
  });

  it("shows what came before and after it, both ways", async () => {
    const user = userEvent.setup();
    at(`thing/${ids.list}`);
    await user.click(await screen.findByRole("link", { name: "Jeg vil kunne dekk og bremser" }));
    expect(await screen.findByRole("link", { name: "Jeg vil kunne gjøre en EU-kontroll-forberedelse alene" })).toBeTruthy();
  });
});

describe("what is the participant's to say", () => {
  it("is not offered to anybody else while the participant has a device", async () => {
    Object.assign(party("participant"), { joined: true });
    at(`thing/${ids.openness}`);
    expect(await screen.findByText("Bare Sander kan trekke dette tilbake eller la det gjelde igjen.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Trekk tilbake" })).toBeNull();
  });

  it("is taken back on behalf of a participant without a device, after a question", async () => {
    const user = userEvent.setup();
    at(`thing/${ids.openness}`);
    await user.click(await screen.findByRole("button", { name: "Trekk tilbake" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Trekk tilbake" }));
    expect(await screen.findByText(/Dette skal ikke fortelles videre/)).toBeTruthy();
    expect(await screen.findByRole("button", { name: "La det gjelde igjen" })).toBeTruthy();
  });

  it("shows the word of a turn to others, without a box to change it", async () => {
    Object.assign(party("participant"), { joined: true });
    at(`thing/${ids.turn}`);
    expect(await screen.findByText("«snudd døgn»")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1, name: "Tung start etter ferien" })).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /Ordet som Sander/ })).toBeNull();
  });
});

describe("how I am", () => {
  it("is mine alone, and shared with everything that stands in it shown first", async () => {
    const user = userEvent.setup();
    at("knowledge");
    await user.click(await screen.findByRole("button", { name: "Hvordan har du det?" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: "God støtte" }));
    await user.type(dialog.getByRole("textbox", { name: "Med ett ord" }), "Lettet");
    await user.click(dialog.getByRole("button", { name: "Ta vare på" }));
    expect(await screen.findByText("Bare du ser dette til du deler det.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Del med flere" }));
    const preview = await screen.findByRole("article", { name: "Slik ser de det" });
    expect(preview.textContent).toContain("Støtte: God støtte");
    expect(preview.textContent).toContain("Lettet");
    const own = [...core.world.documents.values()].find(({ space, fields }) => space === "private" && wordsOf(fields, "word") === "Lettet");
    expect(own).toBeTruthy();
  });
});

describe("a plan", () => {
  it("is built week by week and ticked when something sits", async () => {
    const user = userEvent.setup();
    at(`thing/${ids.plan}`);
    await user.click(await screen.findByRole("checkbox", { name: "Sitter: Trekke til med momentnøkkel" }));
    await user.click(screen.getByRole("button", { name: "Legg til i planen" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: "Hva" }), "Balansere hjul");
    await user.click(dialog.getByRole("button", { name: "Lagre" }));
    expect(await screen.findByText("Balansere hjul")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Sitter: Trekke til med momentnøkkel" }).checked).toBe(true);
  });
});
