import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { FakeCore, problem } from "../../core/testing/fakeCore";
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
  it("makes a profile and opens the app", async () => {
    show(<App />);
    await fill("kaffe i verkstedet", "kaffe i verkstedet");
    expect(await screen.findByRole("heading", { level: 1, name: "Mine forløp" })).toBeTruthy();
    expect(core.world.me?.display_name).toBe("Ingvild");
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
