import { cleanup, screen, waitFor, within } from "@testing-library/react";
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
    await user.click(screen.getByRole("button", { name: "Oppsummer" }));
    await user.click(await screen.findByRole("button", { name: "Begynn med det dere har skrevet" }));
    await waitFor(() => expect(texts()?.get("summary")).toBe("Det Ingunn så:\nRolig i dag\n\nSlik Sander ser det:\nBedre"));
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
    await user.click(screen.getByRole("button", { name: "Oppsummer" }));
    cleanup();
    open();
    expect(await screen.findByText("1 av 8")).toBeTruthy();
  });

  it("is postponed and planned again", async () => {
    const user = userEvent.setup();
    show(<Here />);
    await user.click(await screen.findByRole("button", { name: "Utsett" }));
    await user.click(within(await screen.findByRole("dialog", { name: "Utsett" })).getByRole("button", { name: "Utsett" }));
    expect(await screen.findByText("Utsatt")).toBeTruthy();
    expect(core.calls.some(({ name, input }) => name === "field_set" && "field" in (input as object) && (input as { field: string }).field === "reason")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Planlegg på nytt" }));
    expect(await screen.findByText("Planlagt")).toBeTruthy();
  });

  it("is cancelled with a reason where somebody wants to give one, which does not stand for the next time", async () => {
    const user = userEvent.setup();
    show(<Here />);
    await user.click(await screen.findByRole("button", { name: "Avlys" }));
    const form = await screen.findByRole("dialog", { name: "Avlys" });
    expect(within(form).getByText(/^Leses av/)).toBeTruthy();
    await user.type(within(form).getByRole("textbox", { name: "Hvorfor (valgfritt)" }), "Verkstedet har varetelling");
    await user.click(within(form).getByRole("button", { name: "Avlys" }));
    expect(await screen.findByText("Hvorfor: Verkstedet har varetelling")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Planlegg på nytt" }));
    await waitFor(() => expect(screen.queryByText(/^Hvorfor:/)).toBeNull());
    await user.click(await screen.findByRole("button", { name: "Utsett" }));
    await user.click(within(await screen.findByRole("dialog", { name: "Utsett" })).getByRole("button", { name: "Utsett" }));
    expect(await screen.findByText("Utsatt")).toBeTruthy();
    expect(screen.queryByText(/^Hvorfor:/)).toBeNull();
  });

  it("brings along what one wanted to ask about, to be ticked off in field mode", async () => {
    const user = userEvent.setup();
    show(<Here />);
    await user.click(await screen.findByRole("checkbox", { name: /hørselvern/ }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /hørselvern/ }).checked).toBe(true));
    await user.click(screen.getByRole("button", { name: "Start besøket" }));
    await user.click(await screen.findByRole("button", { name: "Neste" }));
    expect(screen.getByRole("heading", { level: 1, name: "Dette vil jeg spørre om" })).toBeTruthy();
    const done = await screen.findByRole("button", { name: "Gjort: Snakke med arbeidsgiver om hørselvern" });
    expect(done.getAttribute("aria-pressed")).toBe("false");
    await user.click(done);
    await waitFor(() => expect(screen.getByRole("button", { name: /^Gjort: Snakke/ }).getAttribute("aria-pressed")).toBe("true"));
  });

  it("shows what the others answer to its time, and takes the time that somebody suggests", async () => {
    const user = userEvent.setup();
    const view = core.world.cases.get(ids.caseId);
    const torill = view?.parties.find(({ name }) => name === "Torill")?.party ?? "";
    const planned = core.world.documents.get(ids.visit)?.fields.get("planned_at")?.values[0]?.value;
    if (planned === undefined || planned === "nothing" || !("moment" in planned)) throw new Error("the visit is planned");
    const suggested = planned.moment + 3_600_000;
    await core.call("part_add", {
      document: ids.visit, kind: "reply", texts: [],
      fields: [
        { field: "by_party", value: { text: torill } }, { field: "happened_at", value: { moment: core.world.now } }, { field: "planned_at", value: planned },
        { field: "time_answer", value: { code: "other_time" } }, { field: "suggested_at", value: { moment: suggested } }, { field: "reason", value: { text: "Lunsj" } },
      ],
    });
    show(<Here />);
    expect(await screen.findByText(/^Torill: foreslår /)).toBeTruthy();
    expect(screen.getByText("Lunsj")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Bruk tiden som Torill foreslår/ }));
    expect(await screen.findByText("svarte på en tidligere tid · Lunsj")).toBeTruthy();
    expect(core.world.documents.get(ids.visit)?.fields.get("planned_at")?.values[0]?.value).toEqual({ moment: suggested });
  });

  it("is answered by somebody who was asked, in one tap", async () => {
    const user = userEvent.setup();
    const visit = core.world.documents.get(ids.visit);
    if (visit === undefined) throw new Error("no visit");
    Object.assign(visit, { author: core.world.author("Torill") });
    show(<Here />);
    await user.click(await screen.findByRole("button", { name: "Passer" }));
    expect(await screen.findByText("Du: passer")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Passer" }).getAttribute("aria-pressed")).toBe("true");
  });

  /** Field mode, one question further than where it was left; where it stands then. */
  const openAndGoOn = async () => {
    location.hash = `#/case/${ids.caseId}/visit/${ids.visit}/field`;
    const { unmount } = show(<Here />);
    await userEvent.click(await screen.findByRole("button", { name: "Neste" }));
    const shown = screen.getByText(/^[0-9] av 8$/).textContent ?? "";
    expect(core.world.fieldPlace).toEqual({ document: ids.visit, step: Number(shown[0]) - 1 });
    return { shown, unmount };
  };
  const goBack = () => {
    location.hash = `#/case/${ids.caseId}/visit/${ids.visit}`;
    return Promise.resolve();
  };
  it.each([
    ["by its button", () => userEvent.click(screen.getByRole("button", { name: "Lukk feltmodus" }))],
    ["by going back", goBack],
  ])("is left %s without a restart leading back, and goes on where it was when opened again", async (_, leave) => {
    const { shown } = await openAndGoOn();
    await leave();
    await waitFor(() => expect(core.world.fieldPlace).toBeNull());
    location.hash = `#/case/${ids.caseId}/visit/${ids.visit}/field`;
    expect(await screen.findByText(shown)).toBeTruthy();
  });

  it("is led back to by a restart when it only went behind a lock", async () => {
    const { unmount } = await openAndGoOn();
    const stood = core.world.fieldPlace;
    unmount();
    expect(core.world.fieldPlace).toEqual(stood);
  });
});
