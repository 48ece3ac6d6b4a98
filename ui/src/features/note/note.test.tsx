import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore, othersSet, othersWrite, problem } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { NotePage } from "./NotePage";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
});

const box = async () => (await screen.findByRole("textbox", { name: "Teksten" })) as HTMLTextAreaElement;
const saved = () => core.world.documents.get(ids.note)?.texts.get("body");
const open = () => show(<NotePage caseId={ids.caseId} document={ids.note} />);

describe("a note", () => {
  it("says in one line who can read it, and names the devices on request", async () => {
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole("button", { name: "Leses av Sander, Torill og deg" }));
    const list = within(screen.getByRole("list", { name: "De som kan lese" }));
    expect(list.getByText("Torill").closest("li")?.textContent).toContain("mentor · 1 enhet, ikke hørt fra ennå");
  });

  it("saves what is typed, and says so only when the core has it", async () => {
    const user = userEvent.setup();
    open();
    const area = await box();
    await user.click(area);
    await user.keyboard("{Control>}{End}{/Control} Bra 😀");
    expect(screen.queryByText("Lagret på denne enheten")).toBeNull();
    expect(await screen.findByText("Lagret på denne enheten")).toBeTruthy();
    expect(saved()).toBe(area.value);
    expect(area.value).toContain("Bra 😀");
  });

  it("takes in what others write without moving the caret from its word", async () => {
    const user = userEvent.setup();
    open();
    const area = await box();
    await user.click(area);
    area.setSelectionRange(6, 6);
    othersWrite(core, ids.note, "body", `🚜 I går: ${saved() ?? ""}`, "Torill");
    await waitFor(() => expect(area.value.startsWith("🚜 I går: Sander")).toBe(true));
    expect(area.value.slice(0, area.selectionStart).endsWith("Sander")).toBe(true);
  });

  it("keeps the words in the box when saving fails, says so, and saves them later", async () => {
    const user = userEvent.setup();
    open();
    core.refuse("text_edit", problem("disk_full"));
    await user.type(await box(), "Viktig. ");
    expect(await screen.findByText(/Ikke lagret ennå/)).toBeTruthy();
    expect(screen.getByText(/Det er ikke plass igjen på enheten/)).toBeTruthy();
    core.refuse("text_edit");
    await user.click(screen.getByRole("button", { name: "Prøv nå" }));
    await waitFor(() => expect(saved()).toContain("Viktig."));
    expect((await box()).value).toContain("Viktig.");
  });

  it("marks what the others did since last with their names, and folds it away", async () => {
    const user = userEvent.setup();
    open();
    const words = await screen.findByText(/Han har alt lært seg/, { selector: "ins" });
    expect(words.parentElement?.textContent).toContain("lagt til av Torill");
    await user.click(screen.getByRole("button", { name: "Skjul endringene" }));
    expect(screen.getByRole("button", { name: "Vis endringene" }).getAttribute("aria-expanded")).toBe("false");
    expect(words.closest("[hidden]")).toBeTruthy();
  });

  it("gives removed words back", async () => {
    const user = userEvent.setup();
    await core.call("seen_mark", { document: ids.note, heads: [`v${core.world.documents.get(ids.note)?.moments.length ?? 0}`] });
    othersWrite(core, ids.note, "body", "Sander ringte mandag.", "Torill");
    open();
    expect(await screen.findByText(/fjernet av Torill/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Ta tilbake/ }));
    await waitFor(() => expect(saved()).toContain("begynne i pakkeriet"));
  });

  it("is shown as the others see it before it is shared", async () => {
    const user = userEvent.setup();
    open();
    await user.type(await box(), "Nytt. ");
    await user.click(screen.getByRole("button", { name: "Del" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Slik ser de andre det" }));
    expect(dialog.getByText(/Når du deler, sier du til Sander og Torill/)).toBeTruthy();
    await waitFor(() => expect(dialog.getByText(/Nytt\./)).toBeTruthy());
    await user.click(dialog.getByRole("button", { name: "Del" }));
    expect(await screen.findByText("Teksten er delt.")).toBeTruthy();
    expect(core.calls.some(({ name }) => name === "text_share")).toBe(true);
  });

  it("is corrected with a reason after that", async () => {
    const user = userEvent.setup();
    await core.call("text_share", { document: ids.note, status: "shared", reason: null });
    open();
    await waitFor(() => expect(screen.getByRole("button", { name: "Rett teksten" })).toBeTruthy());
    expect(screen.queryByRole("textbox", { name: "Teksten" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Rett teksten" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Hvorfor retter du teksten?" }));
    await user.click(dialog.getByRole("button", { name: "Begynn å rette" }));
    expect(dialog.getByText("Skriv kort hvorfor.")).toBeTruthy();
    await user.type(dialog.getByRole("textbox", { name: "Begrunnelse" }), "Feil dag");
    await user.click(dialog.getByRole("button", { name: "Begynn å rette" }));
    expect(await screen.findByText("Rettes nå fordi: Feil dag")).toBeTruthy();
    await user.type(await box(), "Tirsdag. ");
    await user.click(screen.getByRole("button", { name: "Ferdig med rettingen" }));
    expect(await screen.findByText("Rettet fordi: Feil dag")).toBeTruthy();
    expect(saved()).toContain("Tirsdag.");
    expect(screen.queryByRole("textbox", { name: "Teksten" })).toBeNull();
  });

  it("loses no letter that was typed while another shared it", async () => {
    const user = userEvent.setup();
    open();
    await user.type(await box(), "Midt i en setn");
    const note = core.world.documents.get(ids.note);
    if (note === undefined) throw new Error("the note is gone");
    core.world.set(note.fields, "text_status", { code: "shared" }, core.world.author("Torill"));
    core.world.changed(note, core.world.author("Torill"));
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Teksten" })).toBeNull());
    await waitFor(() => expect(saved()).toContain("Midt i en setn"));
  });

  it("shows both values of a field until one is chosen", async () => {
    const user = userEvent.setup();
    othersSet(core, ids.note, null, "title", { text: "Hjemme i to dager" }, "Torill");
    open();
    expect(await screen.findByText("Overskrift: to verdier står her")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Velg Hjemme i to dager" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Hjemme i to dager" })).toBeTruthy();
    expect(screen.queryByText("Overskrift: to verdier står her")).toBeNull();
  });

  it("is put away for reading, and taken out again", async () => {
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole("button", { name: "Legg bort" }));
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Teksten" })).toBeNull());
    await user.click(screen.getByRole("button", { name: "Ta fram igjen" }));
    expect(await box()).toBeTruthy();
  });
});
