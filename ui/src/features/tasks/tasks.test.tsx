import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { TasksPage } from "./TasksPage";

let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await anExampleCase(core);
});

describe("tasks", () => {
  it("show mine first, and everybody's when asked", async () => {
    const user = userEvent.setup();
    show(<TasksPage />);
    expect(await screen.findByText("Snakke med arbeidsgiver om hørselvern")).toBeTruthy();
    expect(screen.queryByText("Vise rutinene i pakkeriet")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Alles" }));
    expect(await screen.findByText("Vise rutinene i pakkeriet")).toBeTruthy();
  });

  it("tell a date that has passed in plain words", async () => {
    const user = userEvent.setup();
    show(<TasksPage />);
    await user.click(await screen.findByRole("radio", { name: "Alles" }));
    expect(await screen.findByText("Fristen var 20. november 2026")).toBeTruthy();
  });

  it("move to the finished ones when they are done", async () => {
    const user = userEvent.setup();
    show(<TasksPage />);
    await user.selectOptions(await screen.findByLabelText("Status for oppgaven: Snakke med arbeidsgiver om hørselvern"), "done");
    expect(await screen.findByRole("heading", { name: "Ferdige" })).toBeTruthy();
  });

  it("are added with an owner of the chosen case", async () => {
    const user = userEvent.setup();
    show(<TasksPage />);
    await user.click(await screen.findByRole("button", { name: "Legg til oppgave" }));
    await waitFor(() => expect(within(screen.getByLabelText("Forløp")).getByText("Lager, høsten 2026")).toBeTruthy());
    await user.selectOptions(screen.getByLabelText("Forløp"), "Lager, høsten 2026");
    await user.type(screen.getByLabelText("Hva skal gjøres?"), "Ringe fredag");
    await waitFor(() => expect(within(screen.getByLabelText("Hvem tar den?")).getByText("Ingunn")).toBeTruthy());
    await user.selectOptions(screen.getByLabelText("Hvem tar den?"), "Ingunn");
    await user.click(screen.getByRole("button", { name: "Lagre" }));
    expect(await screen.findByText("Ringe fredag")).toBeTruthy();
  });
});
