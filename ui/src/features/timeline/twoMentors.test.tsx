import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Shown } from "../../components/state/Shown";
import type { CaseId, Reader, SpaceView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { NewNote } from "./NewNote";

let core: FakeCore;
let caseId: CaseId;

const reader = (name: string, role: Reader["role"], me = false): Reader => ({ person: name, name, role, me, devices: [] });
const support = (space: string, mentor: string): SpaceView => ({
  space, kind: "mentor_support", readers: [reader("Ingvild", "counsellor", true), reader(mentor, "mentor")],
});

beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ({ caseId } = await anExampleCase(core));
});

function mentors(...names: readonly string[]) {
  const view = core.world.cases.get(caseId);
  if (view === undefined) throw new Error("no such case");
  const others = view.spaces.filter(({ kind }) => kind !== "mentor_support");
  view.spaces = [...others, ...names.map((name) => support(`circle of ${name}`, name))];
}

function Begin() {
  const opened = useAnswer("case_open", { case: caseId });
  return <Shown query={opened}>{(view) => <NewNote view={view} open onClose={() => undefined} />}</Shown>;
}

const asked = () => core.calls.findLast(({ name }) => name === "note_create")?.input;

describe("a new note while one mentor hands over to another", () => {
  it("asks which of the two reads it, and goes there", async () => {
    const user = userEvent.setup();
    mentors("Kari", "Roar");
    show(<Begin />);
    await user.click(await screen.findByRole("radio", { name: "Mentorstøtte med Roar" }));
    expect(screen.getByRole("radio", { name: "Mentorstøtte med Kari", checked: false })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toMatch(/Roar/);
    expect(screen.getByRole("status").textContent).not.toMatch(/Kari/);
    await user.click(screen.getByRole("button", { name: "Begynn å skrive" }));
    await waitFor(() => expect(asked()).toMatchObject({ space: "mentor_support", circle: "circle of Roar" }));
  });

  it("asks nothing of the kind where there is one", async () => {
    const user = userEvent.setup();
    mentors("Roar");
    show(<Begin />);
    await user.click(await screen.findByRole("radio", { name: "Mentorstøtte" }));
    await user.click(screen.getByRole("button", { name: "Begynn å skrive" }));
    await waitFor(() => expect(asked()).toMatchObject({ space: "mentor_support" }));
    expect(asked()).not.toHaveProperty("circle");
  });
});
