import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { syncStatus } from "../../core/testing/views";
import type { SyncStatus } from "../../core/contract";
import { carryBy } from "../../core/door";
import { SyncPage } from "./SyncPage";

let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await anExampleCase(core);
});

/** Shows the page on a status made from the example's. */
function showWith(change: (status: SyncStatus) => SyncStatus): void {
  carryBy({
    call: (name, input) => (name === "sync_overview" ? Promise.resolve(change(syncStatus(core.world))) : core.call(name, input)),
    listen: () => () => undefined,
  });
  show(<SyncPage />);
}

const torill = { person: "t", name: "Torill", role: "mentor", me: false } as const;
const sander = { person: "s", name: "Sander", role: "participant", me: false } as const;

describe("what has been sent", () => {
  it("claims no more than was acknowledged by named people", async () => {
    showWith((status) => ({
      ...status,
      outgoing: status.outgoing.slice(0, 1).map((one) => ({ ...one, delivery: { stage: "sent", received_by: [torill], waiting_for: [sander] } })),
    }));
    expect(await screen.findByText("Mottatt av Torill")).toBeTruthy();
    expect(screen.getByText("Venter på Sander")).toBeTruthy();
    expect(screen.queryByText("Mottatt av alle")).toBeNull();
  });

  it("says saved, and nothing of sent, while it is only here", async () => {
    showWith((status) => ({
      ...status,
      outgoing: status.outgoing.slice(0, 1).map((one) => ({ ...one, delivery: { stage: "saved", received_by: [], waiting_for: [torill] } })),
    }));
    expect(await screen.findByText("Lagret her")).toBeTruthy();
    expect(screen.queryByText("Sendt")).toBeNull();
  });

  it("tells in plain words why something has not been taken in", async () => {
    showWith((status) => ({ ...status, held: [{ from: torill, position: 7, reason: "set_aside" }] }));
    expect(await screen.findByText("Fra Torill")).toBeTruthy();
    expect(screen.getByText(/Lagt til side fordi innholdet ikke besto kontrollen/)).toBeTruthy();
  });

  it("tells quietly what others have that has not come, and when the server had lost something", async () => {
    showWith((status) => ({
      ...status,
      noticed: {
        copies: "only", server_forgot_at: Date.now() - 120_000,
        concerns: [{ kind: "not_arrived", from: torill, said_by: sander, case: null }, { kind: "in_use_twice", from: sander, said_by: null, case: null }],
      },
    }));
    expect(await screen.findByText("Sander har noe fra Torill som ikke er kommet fram ennå")).toBeTruthy();
    expect(screen.getByText("Profilen til Sander ser ut til å være i bruk to steder")).toBeTruthy();
    expect(screen.getByText(/Serveren hadde mistet noe for 2 minutter siden/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says nothing of it when nothing is missing", async () => {
    showWith((status) => status);
    expect(await screen.findByText("Sendt og mottatt")).toBeTruthy();
    expect(screen.queryByText("Ikke kommet fram ennå")).toBeNull();
  });
});
