import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Gate } from "./Gate";
import { localVoice } from "../components/aloud/useAloud";
import { anExampleCase } from "../core/testing/example";
import { exampleResponsibility } from "../core/testing/exampleResponsibility";
import { FakeCore } from "../core/testing/fakeCore";
import { show } from "../core/testing/screen";
import { language } from "../text/languages/nb";
import { NotePage } from "../features/note/NotePage";
import { EndingPage } from "../features/ending/EndingPage";
import { HistoryPage } from "../features/history/HistoryPage";
import { AboutPage } from "../features/participant/AboutPage";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  location.hash = "";
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
});

describe("taking back", () => {
  it("is offered quietly after an action and takes back exactly that", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/note/${ids.note}`;
    show(<Gate />);
    await user.click(await screen.findByRole("button", { name: "Legg bort" }));
    expect(await screen.findByText("Lagt bort.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Angre" }));
    expect(await screen.findByText("Angret.")).toBeTruthy();
    expect(core.world.documents.get(ids.note)?.archived).toBe(false);
    expect(await screen.findByRole("button", { name: "Legg bort" })).toBeTruthy();
  });

  it("is there for a sitting of mine in the history and not for others'", async () => {
    const user = userEvent.setup();
    show(<HistoryPage caseId={ids.caseId} document={ids.note} />);
    await screen.findByText(/Han har alt lært seg/, { selector: "ins" });
    expect(screen.queryByRole("button", { name: "Angre det du gjorde her" })).toBeNull();
    const mine = (await screen.findAllByRole("button", { pressed: false }))[0];
    if (mine === undefined) throw new Error("no sitting of mine");
    await user.click(mine);
    await user.click(await screen.findByRole("button", { name: "Angre det du gjorde her" }));
    expect(await screen.findByText("Angret.")).toBeTruthy();
    expect(core.calls.some(({ name, input }) => name === "change_undo" && (input as { from: unknown }).from !== null)).toBe(true);
  });
});

describe("answers to a text", () => {
  it("take one press to agree, and words for a change", async () => {
    const user = userEvent.setup();
    show(<NotePage caseId={ids.caseId} document={ids.note} />);
    await user.click(await screen.findByRole("button", { name: "Stemmer for meg" }));
    const answers = await screen.findByRole("region", { name: "Svar" });
    expect(await within(answers).findByText(/: Stemmer for meg/)).toBeTruthy();
    await waitFor(() => expect(within(answers).queryByRole("button", { name: "Stemmer for meg" })).toBeNull());
    await user.click(within(answers).getByRole("button", { name: "Be om retting" }));
    await user.type(await screen.findByLabelText("Ordene som står der"), "mandag");
    await user.type(screen.getByLabelText("Ordene som bør stå der"), "tirsdag");
    await user.click(screen.getByRole("button", { name: "Svar" }));
    expect(screen.getByText("Skriv kort hvorfor.")).toBeTruthy();
    await user.type(screen.getByLabelText("Hvorfor?"), "Det var dagen etter");
    await user.click(screen.getByRole("button", { name: "Svar" }));
    expect(await within(answers).findByText("«mandag» → «tirsdag»")).toBeTruthy();
    expect(within(answers).getByText("Fordi: Det var dagen etter")).toBeTruthy();
  });
});

describe("everything about the participant", () => {
  it("is in order, leaves out other circles and tells who opened it", async () => {
    await core.call("note_create", { case: ids.caseId, space: "private", kind: "note", title: "Bare mitt" });
    show(<AboutPage caseId={ids.caseId} />);
    expect(await screen.findByRole("heading", { name: "Alt om Sander" })).toBeTruthy();
    const list = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    expect(list).toContain("To dager hjemme");
    expect(list).not.toContain("Bare mitt");
    expect((await screen.findAllByText(/Åpnet på Nettbrettet/))[0]).toBeTruthy();
  });
});

describe("everything about the participant, in words", () => {
  it("says lengths, people, days and what belongs together as people do, and no names of the app's own", async () => {
    const { world } = core;
    const [visit] = [...world.documents.values()].filter(({ kind, case: of }) => kind === "visit" && of === ids.caseId);
    if (visit === undefined) throw new Error("no visit");
    world.set(visit.fields, "minutes", { number: 90 }, world.author());
    const note = await core.call("note_create", { case: ids.caseId, space: "shared", kind: "note", title: "Etterpå" });
    const { document } = note as { document: string };
    await core.call("field_set", { document, part: null, field: "links", value: { text: `${visit.document} 99999999-0000-4000-8000-000000000000` } });
    await exampleResponsibility(core, ids.caseId);
    show(<AboutPage caseId={ids.caseId} />);
    expect(await screen.findByText(/ · 1 time og 30 minutter$/)).toBeTruthy();
    expect(screen.getByText("Torill · 23. november 2026 · 2 timer · Opplæring · Bekreftet · «truck»")).toBeTruthy();
    expect(screen.getByText(/^Henger sammen med: «[^«»]+»$/)).toBeTruthy();
    expect(screen.getAllByText(/^Sander · Enig · .* · «Sagt ved bordet» · skrevet ned av Ingunn$/).length).toBeGreaterThan(0);
    expect(screen.getByRole("list", { name: "Oppgaver" })).toBeTruthy();
    expect(globalThis.document.body.textContent).not.toMatch(/Varighet|i minutter|Når det skjedde|På vegne av|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe("the device in the participant's hands", () => {
  it("shows only what is for them, whatever the address, and ends by locking", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/everything`;
    show(<Gate />);
    await user.click(await screen.findByRole("button", { name: "Gi enheten til Sander" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Gi enheten til Sander" }));
    expect(await screen.findByRole("heading", { name: "Hei, Sander" })).toBeTruthy();
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.queryByRole("link")).toBeNull();
    location.hash = "#/search?q=Sander";
    await waitFor(() => expect(screen.getByRole("heading", { name: "Hei, Sander" })).toBeTruthy());
    expect(screen.queryByRole("searchbox")).toBeNull();
    await user.click(screen.getByRole("button", { name: /Skriv med egne ord/ }));
    await user.click(await screen.findByRole("button", { name: /Felles/ }));
    await user.type(await screen.findByRole("textbox", { name: "Mine ord" }), "Jeg liker pakkeriet");
    await user.click(screen.getByRole("button", { name: "Ferdig" }));
    await screen.findByRole("heading", { name: "Hei, Sander" });
    const own = [...core.world.documents.values()].at(-1);
    expect(own?.texts.get("body")).toBe("Jeg liker pakkeriet");
    expect(own?.fields.has("voice")).toBe(true);
    await user.click(screen.getByRole("button", { name: "Gi enheten tilbake" }));
    expect(await screen.findByLabelText("Passordsetning")).toBeTruthy();
  });
});

describe("reading aloud", () => {
  it("never uses a voice that sends the words away", () => {
    const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang, default: false, voiceURI: lang });
    expect(localVoice([voice("nb-NO", false), voice("en-GB", true)], language)).toBeNull();
    expect(localVoice([voice("nb-NO", false), voice("nn-NO", true)], language)?.lang).toBe("nn-NO");
  });
});

describe("ending well", () => {
  it("has tapering, pause and end side by side, and ends with an outcome", async () => {
    const user = userEvent.setup();
    show(<EndingPage caseId={ids.caseId} />);
    for (const name of ["Trappe ned", "Ta en pause", "Avslutte"]) expect(await screen.findByRole("button", { name })).toBeTruthy();
    expect(screen.getByText(/slettes kopien til Torill fra enheten/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Avslutte" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Avslutte" }));
    expect(dialog.getByText("Velg det som passer best.")).toBeTruthy();
    await user.click(dialog.getByRole("radio", { name: "Ansatt" }));
    await user.click(dialog.getByRole("button", { name: "Avslutte" }));
    await waitFor(() => expect(core.calls.filter(({ name }) => name === "field_set").slice(-3).map(({ input }) => (input as { field: string }).field)).toEqual(["outcome", "end", "case_status"]));
    await user.click(screen.getByRole("button", { name: "Begynn" }));
    expect(await screen.findByRole("textbox", { name: "Dette tar Sander med seg" })).toBeTruthy();
  });
});

describe("printing a page of a case", () => {
  const printed = () => core.world.accesses.filter(({ what }) => what === "printed").length;

  it("stands in the case before the dialog opens, by our button and by the keys", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/everything`;
    const seen: number[] = [];
    const dialog = () => {
      seen.push(printed());
      dispatchEvent(new Event("beforeprint"));
    };
    vi.stubGlobal("print", dialog);
    show(<Gate />);
    await user.click(await screen.findByRole("button", { name: "Skriv ut" }));
    await waitFor(() => expect(seen).toEqual([1]));
    await user.keyboard("{Control>}p{/Control}");
    await waitFor(() => expect(seen).toEqual([1, 2]));
    expect(printed()).toBe(2);
    // From the browser's own menu.
    dispatchEvent(new Event("beforeprint"));
    await waitFor(() => expect(printed()).toBe(3));
    vi.unstubAllGlobals();
  });

  it("does not happen where it cannot be noted", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/everything`;
    const dialog = vi.fn();
    vi.stubGlobal("print", dialog);
    show(<Gate />);
    await user.click(await screen.findByRole("button", { name: "Skriv ut" }));
    await waitFor(() => expect(dialog).toHaveBeenCalledTimes(1));
    const view = core.world.cases.get(ids.caseId);
    if (view === undefined) throw new Error("no case");
    view.card.shielding = "confidential";
    await user.click(screen.getByRole("button", { name: "Skriv ut" }));
    expect(await screen.findByText("Siden ble ikke skrevet ut.")).toBeTruthy();
    await user.keyboard("{Control>}p{/Control}");
    expect(dialog).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
