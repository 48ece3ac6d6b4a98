import type { Contract, DeviceView, LostReport } from "../contract";
import { problem } from "./problem";
import type { World } from "./world";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type LostCommands = Pick<Commands, "case_devices" | "lost_list" | "device_report" | "device_lost">;

/** The devices of the fake's other people: one each, named by its owner. */
export function lostCommands(world: World): LostCommands {
  const lost = new Map<string, LostReport>();
  const shutOut = () => !world.offline;
  const readersIn = (id: string) => {
    const shared = world.cases.get(id)?.spaces.find(({ kind }) => kind === "shared");
    return shared?.readers.filter((reader) => !reader.me) ?? [];
  };
  const viewOf = (device: string, reader: { readonly person: string; readonly name: string; readonly role: DeviceView["owner"]["role"] }): DeviceView => ({
    device, owner: { person: reader.person, name: reader.name, role: reader.role, me: false }, name: "", last_heard_at: null,
    lost_at: lost.get(device)?.marked_at ?? null, may_mark: !lost.has(device),
  });
  const report = (device: string): LostReport => {
    const known = lost.get(device);
    if (known !== undefined) return { ...known, shut_out: shutOut() };
    for (const [id, view] of world.cases) {
      const reader = readersIn(id).find(({ devices }) => devices.some((held) => held.device === device));
      if (reader === undefined) continue;
      const space = view.spaces.find(({ kind }) => kind === "shared");
      const mine = [...world.documents.values()].find((document) => document.case === id && document.kind === "note");
      return {
        device, owner: viewOf(device, reader).owner, name: "", marked_at: null, may_mark: true, shut_out: false, still_in: 1, other_device: false,
        heard_at: world.now, wrote_at: null, heard_after: null,
        circles: [{
          space: space?.space ?? "", kind: "shared", case: id, case_title: view.card.title, removed: false, heard_at: world.now,
          lacking: mine === undefined ? [] : [{ document: mine.document, kind: "note", title: "To dager hjemme" }], lacking_more: 0, lacking_of_others: 1,
        }],
      };
    }
    throw problem("not_found");
  };
  return {
    case_devices: ({ case: id }) => readersIn(id).flatMap((reader) => reader.devices.map(({ device }) => viewOf(device, reader))),
    lost_list: () => [...lost.values()].map((known) => viewOf(known.device, known.owner)),
    device_report: ({ device }) => report(device),
    device_lost: ({ device }) => {
      const now = report(device);
      const circles = now.circles.map((circle) => ({ ...circle, removed: true }));
      lost.set(device, { ...now, marked_at: world.now, may_mark: false, still_in: 0, circles });
      world.say("cases");
      return report(device);
    },
  };
}
