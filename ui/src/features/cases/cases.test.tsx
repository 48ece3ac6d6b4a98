import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeCore, problem } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { CasesPage } from "./CasesPage";

let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await core.call("profile_create", { display_name: "Ingvild", device_name: "Nettbrettet", passphrase: "kaffe i verkstedet" });
});

describe("my cases", () => {
  it("teach how to begin while there is none", async () => {
    show(<CasesPage />);
    expect(await screen.findByRole("heading", { name: "Her samles forløpene du er med i" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Hent inn fra fil" })).toBeTruthy();
  });

  it("begin with a title, a workplace and a first name", async () => {
    const user = userEvent.setup();
    show(<CasesPage />);
    await user.click(await screen.findByRole("button", { name: "Nytt forløp" }));
    await user.click(await screen.findByRole("button", { name: "Lag forløpet" }));
    expect(await screen.findByText("Gi forløpet en arbeidstittel uten navn.")).toBeTruthy();
    await user.type(screen.getByLabelText("Arbeidstittel"), "Lager, høsten 2026");
    await user.type(screen.getByLabelText("Arbeidsplass"), "Fjordlager");
    await user.type(screen.getByLabelText("Deltakerens fornavn"), "Sander");
    await user.click(screen.getByRole("button", { name: "Lag forløpet" }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/case\//));
    expect([...core.world.cases.values()].map((view) => view.card.title)).toEqual(["Lager, høsten 2026"]);
  });

  it("leave one line when they are over for me and the copy is gone", async () => {
    core.world.closed.push({ case: "c", closed_at: Date.parse("2026-03-12T10:00:00Z") });
    show(<CasesPage />);
    expect(await screen.findByText(/^Et forløp du var med i, er ikke lenger på denne enheten/)).toBeTruthy();
  });

  it("come from a file, and a fault is told with its place", async () => {
    core.refuse("cases_import", problem("invalid", "no_such_date", "forlop[0].hendelser[3].tidspunkt"));
    const user = userEvent.setup();
    show(<CasesPage />);
    await user.upload(await screen.findByLabelText("Velg fil"), new File(["{}"], "forlop.json", { type: "application/json" }));
    expect(await screen.findByText("Ingenting ble hentet inn")).toBeTruthy();
    expect(screen.getByText("Datoen ved forlop[0].hendelser[3].tidspunkt finnes ikke.")).toBeTruthy();
  });
});

describe("many cases", () => {
  const many = 210;
  /** So many take a while to be drawn here. */
  const patient = { timeout: 10_000 };

  /** Cases of which only the last one in the core's order tells of a distance. */
  async function manyCases(): Promise<string> {
    for (let n = 1; n <= many; n += 1) {
      await core.call("case_create", { title: `Forløp ${n}`, workplace: "Lager", start: "2026-01-05", planned_end: null, protection: "none", participant: "Sander", mentor: null });
    }
    const last = [...core.world.cases.keys()].at(-1);
    if (last === undefined) throw new Error("no case");
    core.world.distances = [
      {
        case: last, case_title: `Forløp ${many}`, kind: "all_three", subject: "", count: 24, limit: 21, never: false, since: "2026-10-31", planned_on: null,
        parties: [], document: null, document_kind: null, part: null, about: "", agreed: null,
      },
    ];
    return last;
  }

  it("are narrowed and ordered by a distance in any of them, however many there are", { timeout: 30_000 }, async () => {
    await manyCases();
    const user = userEvent.setup();
    show(<CasesPage />);
    await user.click(await screen.findByRole("button", { name: "Avstand (1)" }, patient));
    expect(screen.getByText(`1 av ${many} forløp`)).toBeTruthy();
    expect(screen.getByRole("link", { name: `Forløp ${many}` })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Alle" }));
    const links = within(screen.getAllByRole("list").at(-1) ?? document.body).getAllByRole("link");
    expect(links[0]?.textContent).toBe(`Forløp ${many}`);
  });

  it("are asked about a few at a time, and again only where something changed", { timeout: 30_000 }, async () => {
    const last = await manyCases();
    show(<CasesPage />);
    await screen.findByRole("button", { name: "Avstand (1)" }, patient);
    const asked = () => core.calls.filter(({ name }) => name === "distance_among").map(({ input }) => (input as { cases: string[] }).cases);
    expect(asked().flat()).toHaveLength(many);
    expect(Math.max(...asked().map((cases) => cases.length))).toBeLessThanOrEqual(50);
    const before = asked().length;
    core.world.distances = [];
    core.world.say({ case: last });
    expect(await screen.findByRole("button", { name: "Avstand (0)" }, patient)).toBeTruthy();
    expect(asked()).toHaveLength(before + 1);
    expect(asked().at(-1)).toContain(last);
  });
});
