import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { FakeCore } from "../../core/testing/fakeCore";
import { CODE, WORDS } from "../../core/testing/lockCommands";
import { show } from "../../core/testing/screen";
import { nb } from "../../text/nb";

const PASSPHRASE = "kaffe i verkstedet";
let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await core.call("profile_create", { display_name: "Ingvild", device_name: "Nettbrettet", passphrase: PASSPHRASE });
  location.hash = "#/lock";
});

const button = (name: string) => screen.findByRole("button", { name });

describe("the recovery code", () => {
  it("counts once two groups were typed back", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await button("Lag gjenopprettingskode"));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Passordsetningen du har nå"), `${PASSPHRASE}{Enter}`);
    for (const group of CODE) expect(await dialog.findByText(group)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Jeg har skrevet den ned" }));
    expect(dialog.queryByText(CODE[0] ?? "")).toBeNull();
    await user.type(await dialog.findByLabelText("Gruppe 2"), "feil");
    await user.type(dialog.getByLabelText("Gruppe 5"), CODE[4] ?? "");
    await user.click(dialog.getByRole("button", { name: "Ferdig" }));
    expect(await dialog.findByText(nb.fault.code_mistyped("2"))).toBeTruthy();
    expect(core.world.lock.recovery_code).toBe(false);
    await user.clear(dialog.getByLabelText("Gruppe 2"));
    await user.type(dialog.getByLabelText("Gruppe 2"), (CODE[1] ?? "").toLowerCase());
    await user.click(dialog.getByRole("button", { name: "Ferdig" }));
    expect(await screen.findByText(nb.lock.code.done)).toBeTruthy();
    expect(core.world.lock.recovery_code).toBe(true);
  });

  it("is missed calmly on the first page, until it is made or put away", async () => {
    const user = userEvent.setup();
    location.hash = "#/";
    show(<App />);
    expect(await screen.findByText(nb.lock.code.remind)).toBeTruthy();
    await user.click(await button("Ikke nå"));
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
  });

  it("is the one thing that the first page offers: the tour waits for another day", async () => {
    const user = userEvent.setup();
    location.hash = "#/";
    const { unmount } = show(<App />);
    expect(await screen.findByText(nb.lock.code.remind)).toBeTruthy();
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
    await user.click(await button("Ikke nå"));
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
    unmount();
    show(<App />);
    expect(await screen.findByText(nb.help.tour.offer)).toBeTruthy();
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
  });

  it("is not offered beside what waits", async () => {
    const note = (await core.call("inbox_begin", {})) as { document: string };
    await core.call("reminder_set", { document: note.document, part: null, at: Date.now() - 1000 });
    location.hash = "#/";
    show(<App />);
    expect(await screen.findByText(nb.day.reminder.due)).toBeTruthy();
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
  });

  it("stays away for a week and is missed again then", async () => {
    const putAway = (days: number) => localStorage.setItem("felles.reminded", String(Date.now() - days * 86_400_000));
    location.hash = "#/";
    putAway(8);
    const { unmount } = show(<App />);
    expect(await screen.findByText(nb.lock.code.remind)).toBeTruthy();
    unmount();
    putAway(6);
    const asked = core.calls.length;
    show(<App />);
    await waitFor(() => expect(core.calls.slice(asked).some(({ name }) => name === "lock_overview")).toBe(true));
    await screen.findByRole("heading", { level: 1, name: "Mine forløp" });
    expect(screen.queryByText(nb.lock.code.remind)).toBeNull();
  });
});

describe("twenty-four words", () => {
  it("count once three of them were typed back", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await button("Lag 24 ord"));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Passordsetningen du har nå"), `${PASSPHRASE}{Enter}`);
    expect(await dialog.findAllByRole("listitem")).toHaveLength(24);
    await user.click(dialog.getByRole("button", { name: "Jeg har skrevet dem ned" }));
    await user.type(await dialog.findByLabelText("Ord 1"), "abandon");
    await user.type(dialog.getByLabelText("Ord 12"), "abandon");
    await user.type(dialog.getByLabelText("Ord 24"), "art");
    await user.click(dialog.getByRole("button", { name: "Ferdig" }));
    expect(await screen.findByText(nb.lock.words.made)).toBeTruthy();
  });

  it("bring a profile back to a device that has none", async () => {
    const user = userEvent.setup();
    core = FakeCore.behindTheDoor();
    show(<App />);
    await user.click(await button("Er alle enhetene dine borte?"));
    await user.click(await screen.findByLabelText("De 24 ordene"));
    await user.paste(WORDS.join(" "));
    await user.type(screen.getByLabelText("Serverens adresse"), "https://felles.example.no");
    await user.type(screen.getByLabelText("Hva heter denne enheten?"), "Nytt nettbrett");
    await user.type(screen.getByLabelText("Ny passordsetning"), PASSPHRASE);
    await user.type(screen.getByLabelText("Den nye én gang til"), PASSPHRASE);
    await user.click(await button("Hent tilbake"));
    expect(await screen.findByText(nb.lock.rebuild.running)).toBeTruthy();
  });
});

describe("the passphrase", () => {
  it("is changed by whoever knows it", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await button("Bytt passordsetning"));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Passordsetningen du har nå"), "te i verkstedet");
    await user.type(dialog.getByLabelText("Ny passordsetning"), "fire sinte mekanikere");
    await user.type(dialog.getByLabelText("Den nye én gang til"), "fire sinte mekanikere");
    await user.click(dialog.getByRole("button", { name: "Bytt" }));
    expect(await dialog.findByText(nb.problem.wrong_passphrase)).toBeTruthy();
    await user.clear(dialog.getByLabelText("Passordsetningen du har nå"));
    await user.type(dialog.getByLabelText("Passordsetningen du har nå"), PASSPHRASE);
    await user.click(dialog.getByRole("button", { name: "Bytt" }));
    expect(await screen.findByText(nb.lock.passphrase.done)).toBeTruthy();
    expect(core.world.passphrase).toBe("fire sinte mekanikere");
  });
});

describe("opening without a passphrase", () => {
  it("is not offered where the machine keeps no secrets, and nothing is wrong with that", async () => {
    show(<App />);
    expect(await screen.findByText(nb.lock.here.absent)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Slå på" })).toBeNull();
  });

  it("falls back to the passphrase when the machine has forgotten", async () => {
    const user = userEvent.setup();
    Object.assign(core.world, { locked: true });
    Object.assign(core.world.lock, { here: true, key_store: false });
    show(<App />);
    await user.click(await button("Åpne"));
    expect(await screen.findByText(nb.fault.key_store_lost("key_store"))).toBeTruthy();
    await user.type(screen.getByLabelText("Passordsetning"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByRole("heading", { level: 1, name: nb.lock.heading })).toBeTruthy();
  });
});

describe("an organisation", () => {
  it("that can open the profile is named, and can be ended", async () => {
    const user = userEvent.setup();
    core.world.lock.organisation = "Nav Elverum";
    show(<App />);
    expect(await screen.findByText(nb.lock.organisation.some("Nav Elverum"))).toBeTruthy();
    await user.click(await button("Avslutt tilgangen"));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Passordsetningen du har nå"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(nb.lock.organisation.none)).toBeTruthy();
  });
});

describe("a locked Felles", () => {
  beforeEach(() => {
    core.world.locked = true;
  });

  it("tells how long to wait after many wrong tries", async () => {
    const user = userEvent.setup();
    show(<App />);
    for (let tries = 0; tries < 5; tries += 1) {
      await user.clear(await screen.findByLabelText("Passordsetning"));
      await user.type(screen.getByLabelText("Passordsetning"), "gjetning{Enter}");
    }
    expect((await screen.findByRole("timer")).textContent).toContain("30 sekunder");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Lås opp" }).disabled).toBe(true);
  });

  it("opens by the recovery code with a new passphrase", async () => {
    const user = userEvent.setup();
    core.world.lock.recovery_code = true;
    show(<App />);
    await user.click(await button("Glemt passordsetningen?"));
    await user.type(await screen.findByLabelText("Gjenopprettingskode"), CODE.join(" "));
    await user.type(screen.getByLabelText("Ny passordsetning"), "fire sinte mekanikere");
    await user.type(screen.getByLabelText("Den nye én gang til"), "fire sinte mekanikere");
    await user.click(await button("Åpne og bytt"));
    expect(await screen.findByRole("heading", { level: 1, name: nb.lock.heading })).toBeTruthy();
    expect(core.world.passphrase).toBe("fire sinte mekanikere");
  });

  it("says plainly that nobody can help where no code was made", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await button("Glemt passordsetningen?"));
    expect(await screen.findByText(nb.lock.forgotten.none)).toBeTruthy();
    await user.click(await button("Tilbake"));
    expect(await screen.findByRole("heading", { name: "Velkommen tilbake" })).toBeTruthy();
  });
});

describe("hiding the screen", () => {
  const shown = () => screen.findByRole("heading", { level: 1, name: nb.lock.heading });

  it.each(["F8", "the button"])("by %s takes everything off the page at once, and a key brings it back", async (way) => {
    const user = userEvent.setup();
    show(<App />);
    await shown();
    if (way === "F8") await user.keyboard("{F8}");
    else await user.click(await button("Skjul skjermen"));
    expect(document.body.textContent).not.toMatch(/Felles|Ingvild|Lås|Passord/);
    expect(document.title).toBe("Klokken");
    expect(screen.getByRole("button", { name: "Trykk for å gå tilbake" })).toBeTruthy();
    await user.keyboard("a");
    expect(await shown()).toBeTruthy();
    expect(core.world.locked).toBe(false);
  });

  it("locks too where its person chose so", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("checkbox", { name: nb.lock.auto.hideLocks }));
    await screen.findByRole("checkbox", { name: nb.lock.auto.hideLocks, checked: true });
    await user.click(await button("Skjul skjermen"));
    await waitFor(() => expect(core.world.locked).toBe(true));
    await user.click(await button("Trykk for å gå tilbake"));
    expect(await screen.findByRole("heading", { name: "Velkommen tilbake" })).toBeTruthy();
  });
});

describe("activity", () => {
  it("is told to the core, and not with every key", async () => {
    const user = userEvent.setup();
    show(<App />);
    await screen.findByRole("heading", { level: 1, name: nb.lock.heading });
    await user.keyboard("abcdefgh");
    expect(core.calls.filter(({ name }) => name === "activity_seen")).toHaveLength(1);
  });
});
