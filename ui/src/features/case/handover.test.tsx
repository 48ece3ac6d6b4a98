import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";

let core: FakeCore;
let caseId: string;
const party = (name: string) => {
  const found = core.world.cases.get(caseId)?.parties.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ({ caseId } = await anExampleCase(core));
  party("Torill").joined = true;
  location.hash = `#/case/${caseId}/about`;
});

describe("handing a case over", () => {
  it("names who takes over, says what they will read, and goes on to the invitation", async () => {
    const user = userEvent.setup();
    show(<App />);
    await user.click(await screen.findByRole("button", { name: "Overlat plassen til Torill til en annen" }));
    const dialog = await screen.findByRole("dialog", { name: "Hvem overtar etter Torill?" });
    expect(dialog.textContent).toMatch(/signerer taushetserklæringen først.*Det du og Torill har skrevet der, får den nye mentoren aldri lese/s);
    await user.click(within(dialog).getByRole("button", { name: "Gå videre til invitasjonen" }));
    expect(await within(dialog).findByText("Skriv fornavnet.")).toBeTruthy();
    await user.type(within(dialog).getByLabelText("Fornavnet til den som overtar"), "Kari");
    await user.click(within(dialog).getByRole("button", { name: "Gå videre til invitasjonen" }));
    await waitFor(() => expect(location.hash).toBe(`#/case/${caseId}/invite/${party("Kari").party}`));
    expect(core.calls.findLast(({ name }) => name === "party_add")?.input).toMatchObject({ role: "mentor", replaces: party("Torill").party });
    location.hash = `#/case/${caseId}/about`;
    expect(await screen.findByText(/Overlater til Kari/)).toBeTruthy();
    expect(screen.getByText(/Overtar etter Torill/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Overlat plassen til Torill til en annen" })).toBeNull();
  });

  it("ends it for the one before when both have been there, and tells afterwards who took over", async () => {
    const user = userEvent.setup();
    await core.call("party_add", { case: caseId, role: "mentor", name: "Kari", replaces: party("Torill").party });
    show(<App />);
    await screen.findByText(/Overtar etter Torill/);
    expect(screen.queryByRole("button", { name: "Avslutt for Torill" })).toBeNull();
    party("Kari").joined = true;
    core.world.say("cases", { case: caseId });
    await user.click(await screen.findByRole("button", { name: "Avslutt for Torill" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("slettes fra enheten til Torill");
    await user.click(screen.getByRole("button", { name: "Ta ut" }));
    expect(await screen.findByText(/Erstattet av Kari/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Avslutt for Torill" })).toBeNull());
  });

  it("shows who takes over what the one before promised", async () => {
    await core.call("party_add", { case: caseId, role: "mentor", name: "Kari", replaces: party("Torill").party });
    Object.assign(party("Ingunn"), { me: false });
    Object.assign(party("Kari"), { me: true, joined: true });
    location.hash = `#/case/${caseId}`;
    show(<App />);
    expect(await screen.findByText("Du overtar etter Torill.")).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("link", { name: "Les kort om forløpet og det som står åpent" }));
    const promises = (await screen.findByRole("heading", { name: "Det Torill har lovet og ikke gjort ferdig" })).closest("section");
    expect(promises?.textContent).toContain("Vise rutinene i pakkeriet");
    expect(promises?.textContent).not.toContain("hørselvern");
  });
});
