import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { NotePage } from "./NotePage";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
let own = "";
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
  own = [...core.world.documents.values()].find((document) => document.space === "counsellor_participant")?.document ?? "";
});

describe("sharing with more people", () => {
  it("names who will see the text and shows it as they will, and then leads to the new one", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/note/${own}`;
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Del med flere" }));
    expect(await screen.findByText("Torill vil se dette")).toBeTruthy();
    const preview = screen.getByRole("article", { name: "Slik ser de det" });
    expect(preview.textContent).toContain("Jeg liker å vite kvelden før");
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Del med flere" }));
    await waitFor(() => expect(location.hash).not.toContain(own));
    expect(await screen.findByText(/Du delte dette fra «Veileder og deltaker»/)).toBeTruthy();
    expect(core.world.documents.get(own)?.archived).toBe(true);
  });

  it("is not offered where everybody reads already", async () => {
    show(<NotePage caseId={ids.caseId} document={ids.note} />);
    await screen.findByRole("textbox", { name: "Teksten" });
    expect(screen.queryByRole("button", { name: "Del med flere" })).toBeNull();
  });
});

describe("a calm second look", () => {
  it("says in one line what a text for all three tells of, marks the words, and goes away when told", async () => {
    const user = userEvent.setup();
    show(<NotePage caseId={ids.caseId} document={ids.note} />);
    const area = await screen.findByRole("textbox", { name: "Teksten" });
    await user.type(area, " Han er sykmeldt.");
    expect(await screen.findByText("Her står det noe om helse. Er det ment for alle tre?", {}, { timeout: 3000 })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Vis ordene" }));
    expect(screen.getByText("sykmeldt", { selector: "mark" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Det er greit" }));
    expect(screen.queryByText(/Her står det noe om/)).toBeNull();
  });

  it("is silent while two write, and asks with the reader's name before the text is shared", async () => {
    const user = userEvent.setup();
    show(<NotePage caseId={ids.caseId} document={own} />);
    await user.type(await screen.findByRole("textbox", { name: "Teksten" }), " Jeg er sykmeldt.");
    await user.click(screen.getByRole("button", { name: "Del" }));
    expect(await screen.findByText("Her står det noe om helse. Er det ment for Sander?", {}, { timeout: 3000 })).toBeTruthy();
    expect(screen.getAllByText(/Her står det noe om/)).toHaveLength(1);
  });
});
