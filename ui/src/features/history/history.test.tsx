import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { SharedPicture } from "../shared-picture/SharedPicture";
import { HistoryPage } from "./HistoryPage";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
});

describe("history", () => {
  it("tells who wrote when, newest first, and what they changed beside today's text", async () => {
    show(<HistoryPage caseId={ids.caseId} document={ids.note} />);
    const sittings = await screen.findAllByRole("button", { pressed: false });
    expect(screen.getByRole("button", { pressed: true }).textContent).toContain("Torill");
    expect(sittings[0]?.textContent).toContain("Du");
    expect(await screen.findByText(/Han har alt lært seg/, { selector: "ins" })).toBeTruthy();
    expect(screen.getByText("Står likedan nå.")).toBeTruthy();
  });

  it("brings earlier words back as a new edit", async () => {
    const user = userEvent.setup();
    show(<HistoryPage caseId={ids.caseId} document={ids.note} />);
    const earlier = (await screen.findAllByRole("button", { pressed: false }))[0];
    if (earlier === undefined) throw new Error("no earlier sitting");
    await user.click(earlier);
    const before = core.world.documents.get(ids.note)?.moments.length ?? 0;
    const back = await screen.findByRole("button", { name: "Hent fram igjen: Tekst" });
    await waitFor(() => expect(back.hasAttribute("disabled")).toBe(false));
    await user.click(back);
    expect(await screen.findByText("Hentet fram igjen og lagret.")).toBeTruthy();
    const note = core.world.documents.get(ids.note);
    expect(note?.texts.get("body")).toBe("Sander ringte mandag og sa at det ble for mye støy. Vi ble enige om å begynne i pakkeriet.");
    expect(note?.moments.length).toBe(before + 1);
  });
});

describe("the shared picture", () => {
  it("has one text together, a view for each by name, and what we agree and differ on", async () => {
    const user = userEvent.setup();
    show(<SharedPicture caseId={ids.caseId} document={ids.picture} />);
    for (const name of ["Slik ser Sander det", "Slik ser Ingunn det", "Slik ser Torill det", "Det vi er enige om", "Der vi ser det ulikt"]) {
      expect(await screen.findByRole("textbox", { name })).toBeTruthy();
    }
    await user.type(screen.getByRole("textbox", { name: "Én tekst som dere skriver sammen." }), "Vi er i gang");
    await waitFor(() => expect(core.world.documents.get(ids.picture)?.texts.get("together")).toBe("Vi er i gang"));
  });
});
