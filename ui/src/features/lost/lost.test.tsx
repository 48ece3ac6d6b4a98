import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app/App";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { nb } from "../../text/nb";

let core: FakeCore;
let caseId: string;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  caseId = (await anExampleCase(core)).caseId;
  location.hash = `#/case/${caseId}/about`;
});

async function toTorillsDevice() {
  const user = userEvent.setup();
  show(<App />);
  await user.click(await screen.findByRole("link", { name: "Enheter i forløpet" }));
  const line = (await screen.findByText("Enheten til Torill")).closest("li");
  if (line === null) throw new Error("no line for the device");
  await user.click(within(line).getByRole("link", { name: "Enheten er mistet" }));
  await screen.findByRole("heading", { name: "Er enheten mistet?" });
  return user;
}

describe("a lost device", () => {
  it("is not marked before the page has said what that means", async () => {
    await toTorillsDevice();
    for (const words of [nb.lost.ask.nothingNew, nb.lost.ask.keeps, nb.lost.ask.forGood]) expect(screen.getByText(words)).toBeTruthy();
    expect(core.calls.some(({ name }) => name === "device_lost")).toBe(false);
  });

  it("is marked, and the report says what to do, what it had and what nobody knows", async () => {
    const user = await toTorillsDevice();
    await user.click(screen.getByRole("button", { name: "Meld mistet og sperr" }));
    expect(await screen.findByRole("heading", { name: "Enheten er meldt mistet" })).toBeTruthy();
    expect(screen.getByText(nb.lost.report.shutOut)).toBeTruthy();
    expect(screen.getByText(nb.lost.report.callOffice)).toBeTruthy();
    expect(screen.getByText(nb.lost.report.newOther("Torill"))).toBeTruthy();
    expect(screen.getByText(nb.lost.report.lacked(1, 1))).toBeTruthy();
    expect(screen.getByText("To dager hjemme")).toBeTruthy();
    expect(screen.getByText(nb.lost.report.opened)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Meld mistet og sperr" })).toBeNull();
  });

  it("is marked without a connection too, and the screen says that it waits", async () => {
    await core.call("offline_set", { offline: true });
    const user = await toTorillsDevice();
    expect(await screen.findByText(new RegExp(nb.lost.ask.offline))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Meld mistet og sperr" }));
    expect(await screen.findByText(nb.lost.report.waits)).toBeTruthy();
    expect(screen.getByText(nb.lost.report.waitsMeans)).toBeTruthy();
  });

  it("has a report that can be read again", async () => {
    const user = await toTorillsDevice();
    await user.click(screen.getByRole("button", { name: "Meld mistet og sperr" }));
    await screen.findByRole("heading", { name: "Enheten er meldt mistet" });
    location.hash = `#/case/${caseId}/devices`;
    await user.click(await screen.findByRole("link", { name: "Les rapporten" }));
    expect(await screen.findByRole("heading", { name: "Enheten er meldt mistet" })).toBeTruthy();
  });
});
