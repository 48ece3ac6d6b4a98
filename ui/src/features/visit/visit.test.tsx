import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { useRoute } from "../../components/route/useRoute";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { VisitPage } from "./VisitPage";

let core: FakeCore;
let ids: Awaited<ReturnType<typeof anExampleCase>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ids = await anExampleCase(core);
});

function Here() {
  const route = useRoute();
  return <VisitPage caseId={ids.caseId} document={ids.visit} field={route.at === "visit" && route.field} />;
}

const texts = () => core.world.documents.get(ids.visit)?.texts;

describe("a visit", () => {
  it("goes from plan to field mode to summary, and every answer is kept", async () => {
    const user = userEvent.setup();
    show(<Here />);
    await user.type(await screen.findByRole("textbox", { name: "Hva besøket er for" }), "Se på støyen");
    await user.click(screen.getByRole("button", { name: "Start besøket" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Hva så du?" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Hva så du?" }));
    await user.keyboard("Rolig i dag");
    await user.click(screen.getByRole("button", { name: "Neste" }));
    expect(screen.getByRole("heading", { level: 1, name: "Hvordan er det for Sander nå?" })).toBeTruthy();
    await user.keyboard("Bedre");
    for (let step = 2; step < 8; step += 1) await user.click(screen.getByRole("button", { name: "Neste" }));
    expect(screen.getByText("8 av 8")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Til oppsummeringen" }));
    await user.click(await screen.findByRole("button", { name: "Begynn med det dere har skrevet" }));
    await waitFor(() => expect(texts()?.get("summary")).toBe("Hva jeg så:\nRolig i dag\n\nSlik Sander ser det:\nBedre"));
    expect(texts()?.get("purpose")).toBe("Se på støyen");
    expect(core.world.documents.get(ids.visit)?.fields.get("visit_status")?.values[0]?.value).toEqual({ code: "held" });
    expect(core.world.documents.get(ids.visit)?.fields.has("happened_at")).toBe(true);
  });

  it("adds a task without leaving field mode", async () => {
    const user = userEvent.setup();
    location.hash = `#/case/${ids.caseId}/visit/${ids.visit}/field`;
    show(<Here />);
    for (let step = 1; step < 7; step += 1) await user.click(await screen.findByRole("button", { name: "Neste" }));
    await user.type(screen.getByRole("textbox", { name: "Hva skal gjøres?" }), "Kjøpe hørselvern");
    await user.selectOptions(screen.getByRole("combobox", { name: "Hvem tar den?" }), "Torill");
    await user.click(screen.getByRole("button", { name: "Legg til" }));
    expect(await screen.findByText("Lagt til: Kjøpe hørselvern")).toBeTruthy();
    expect(core.calls.at(-1)?.name).not.toBe("internal");
    expect(core.calls.find(({ name, input }) => name === "task_add" && JSON.stringify(input).includes("hørselvern") && JSON.stringify(input).includes(ids.visit))).toBeTruthy();
  });

  it("returns to the question where it was when the app starts again, and begins anew once it was finished", async () => {
    const user = userEvent.setup();
    const open = () => {
      location.hash = `#/case/${ids.caseId}/visit/${ids.visit}/field`;
      return show(<Here />);
    };
    const { unmount } = open();
    await user.click(await screen.findByRole("button", { name: "Neste" }));
    await user.click(screen.getByRole("button", { name: "Neste" }));
    // What ends the program ends it without a word.
    unmount();
    location.hash = "";
    open();
    expect(await screen.findByText("3 av 8")).toBeTruthy();
    for (let step = 3; step < 8; step += 1) await user.click(screen.getByRole("button", { name: "Neste" }));
    await user.click(screen.getByRole("button", { name: "Til oppsummeringen" }));
    cleanup();
    open();
    expect(await screen.findByText("1 av 8")).toBeTruthy();
  });

  it("is postponed and planned again", async () => {
    const user = userEvent.setup();
    show(<Here />);
    await user.click(await screen.findByRole("button", { name: "Utsett" }));
    expect(await screen.findByText("Utsatt")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Planlegg på nytt" }));
    expect(await screen.findByText("Planlagt")).toBeTruthy();
  });
});
