import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { FakeCore, problem } from "../../core/testing/fakeCore";
import { CODE } from "../../core/testing/lockCommands";
import { show } from "../../core/testing/screen";
import { nb } from "../../text/nb";

let core: FakeCore;
beforeEach(() => {
  core = FakeCore.behindTheDoor();
});

async function fill(passphrase: string, again: string): Promise<void> {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Fornavn"), "Ingvild");
  await user.type(screen.getByLabelText("Hva heter denne enheten?"), "Nettbrettet");
  await user.type(screen.getByLabelText("Passordsetning"), passphrase);
  await user.type(screen.getByLabelText("Passordsetningen én gang til"), again);
  await user.click(screen.getByRole("button", { name: "Lag profil" }));
}

describe("the first start", () => {
  it("makes a profile, has its code written down and tried, and opens the app", async () => {
    const user = userEvent.setup();
    show(<App />);
    await fill("kaffe i verkstedet", "kaffe i verkstedet");
    for (const group of CODE) expect(await screen.findByText(group)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Jeg har skrevet den ned" }));
    expect(screen.queryByText(CODE[0] ?? "")).toBeNull();
    await user.type(await screen.findByLabelText("Gruppe 2"), "feil");
    await user.type(screen.getByLabelText("Gruppe 5"), CODE[4] ?? "");
    await user.click(screen.getByRole("button", { name: "Ferdig" }));
    expect(await screen.findByText(nb.fault.code_mistyped("2"))).toBeTruthy();
    expect(core.world.lock.recovery_code).toBe(false);
    await user.click(screen.getByRole("button", { name: "Vis koden igjen" }));
    expect(screen.getByText(CODE[1] ?? "")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Jeg har skrevet den ned" }));
    await user.clear(await screen.findByLabelText("Gruppe 2"));
    await user.type(screen.getByLabelText("Gruppe 2"), CODE[1] ?? "");
    await user.click(screen.getByRole("button", { name: "Ferdig" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Mine forløp" })).toBeTruthy();
    expect(core.world.me?.display_name).toBe("Ingvild");
    expect(core.world.lock.recovery_code).toBe(true);
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
  });

  it("lets the code wait only when it is said twice, and reminds of it", async () => {
    const user = userEvent.setup();
    show(<App />);
    await fill("kaffe i verkstedet", "kaffe i verkstedet");
    await user.click(await screen.findByRole("button", { name: "Gjør det senere" }));
    expect(await screen.findByText(nb.lock.first.laterLead)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Tilbake til koden" }));
    expect(await screen.findByText(CODE[0] ?? "")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Gjør det senere" }));
    await user.click(await screen.findByRole("button", { name: "Vent med koden" }));
    expect(await screen.findByText(nb.lock.code.remind)).toBeTruthy();
    expect(core.world.lock.recovery_code).toBe(false);
  });

  it("draws one code only", async () => {
    show(<App />);
    await fill("kaffe i verkstedet", "kaffe i verkstedet");
    await screen.findByText(CODE[0] ?? "");
    expect(core.calls.filter(({ name }) => name === "recovery_code_new")).toHaveLength(1);
  });

  it("asks nothing of the core while the two passphrases differ", async () => {
    show(<App />);
    await fill("kaffe i verkstedet", "kaffe i verksted");
    expect(await screen.findByText("De to passordsetningene er ikke like.")).toBeTruthy();
    expect(core.calls.some(({ name }) => name === "profile_create")).toBe(false);
  });
});

describe("a profile that is there", () => {
  beforeEach(async () => {
    await core.call("profile_create", { display_name: "Ingvild", device_name: "Nettbrettet", passphrase: "kaffe i verkstedet" });
    core.world.locked = true;
  });

  it("opens with the passphrase and stays closed without it", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.type(await screen.findByLabelText("Passordsetning"), "te i verkstedet{Enter}");
    expect(await screen.findByText(nb.problem.wrong_passphrase)).toBeTruthy();
    await user.clear(screen.getByLabelText("Passordsetning"));
    await user.type(screen.getByLabelText("Passordsetning"), "kaffe i verkstedet{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Mine forløp" })).toBeTruthy();
  });

  it.each(["foreign_file", "damaged", "too_new", "in_use"] as const)("says in its own sentence when it is %s", async (code) => {
    core.refuse("profile_unlock", problem(code));
    const user = userEvent.setup();
    show(<App />);
    await user.type(await screen.findByLabelText("Passordsetning"), "kaffe i verkstedet{Enter}");
    expect(await screen.findByText(nb.problem[code])).toBeTruthy();
  });

  it("can be tried again when even asking about it failed", async () => {
    core.refuse("profile_status", problem("in_use"));
    show(<App />);
    expect(await screen.findByText(nb.problem.in_use)).toBeTruthy();
    core.refuse("profile_status");
    await userEvent.click(screen.getByRole("button", { name: "Prøv igjen" }));
    expect(await screen.findByRole("heading", { name: "Velkommen tilbake" })).toBeTruthy();
  });
});
