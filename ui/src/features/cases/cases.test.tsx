import { screen, waitFor } from "@testing-library/react";
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
