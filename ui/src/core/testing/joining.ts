import type { Contract, InvitationView, ProblemCode, FaultKind } from "../contract";
import type { World } from "./world";

type Names =
  | "invitation_create" | "invitation_follow" | "invitation_status" | "invitation_list" | "invitation_compare" | "invitation_agree"
  | "invitation_withdraw" | "device_invite" | "device_list" | "closed_cases";
type Commands = { readonly [N in Names]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type Problem = (code: ProblemCode, fault?: FaultKind) => object;

const stillOpen: readonly InvitationView["state"][] = ["open", "connecting", "comparing", "offered", "waiting"];
const picture = { side: 21, path: "M0 0h7v1h-7z" };

/** An invitation as it stands right after it was made or followed. */
export function newInvitation(world: World, more: Partial<InvitationView>): InvitationView {
  const view: InvitationView = {
    invitation: world.id(), mine: true, meeting: "table", state: "open", link: "felles:invitation/abc", picture, digits: null, compared: false, may_withdraw: true,
    made_at: world.now, expires_at: world.now + 600_000, case: null, party: null, role: null, declaration: null, name: null, device_name: null,
    ...more,
  };
  world.invitations.unshift(view);
  world.say("joining", "cases");
  return view;
}

/** One side of the conversation; a test moves the other with `moveInvitation`. */
export function moveInvitation(world: World, invitation: string, more: Partial<InvitationView>): InvitationView {
  const at = world.invitations.findIndex((known) => known.invitation === invitation);
  const known = world.invitations[at];
  if (known === undefined) throw new Error("no such invitation");
  const may_withdraw = stillOpen.includes(more.state ?? known.state);
  const moved = { ...known, may_withdraw, ...more };
  world.invitations[at] = moved;
  world.say("joining", "cases");
  return moved;
}

/** The commands of inviting and joining. */
export function joiningCommands(world: World, problem: Problem): Commands {
  const find = (id: string): InvitationView => {
    const view = world.invitations.find((known) => known.invitation === id);
    if (view === undefined) throw problem("not_found");
    return view;
  };
  return {
    invitation_create: ({ case: id, party, meeting }) => newInvitation(world, { case: id, party, meeting }),
    invitation_follow: ({ link }) => {
      if (!link.startsWith("felles:")) throw problem("invalid", "invitation_unusable");
      return newInvitation(world, { mine: false, state: "connecting", link: null, picture: null });
    },
    invitation_status: ({ invitation }) => find(invitation),
    invitation_list: () => [...world.invitations],
    invitation_compare: ({ invitation, comparison }) =>
      moveInvitation(world, invitation, comparison === "different" ? { state: "different" } : { state: "waiting", compared: comparison === "same" }),
    invitation_agree: ({ invitation }) => moveInvitation(world, invitation, { state: "waiting" }),
    invitation_withdraw: ({ invitation }) => moveInvitation(world, invitation, { state: "withdrawn" }),
    closed_cases: () => [...world.closed],
    device_invite: () => newInvitation(world, { meeting: "own_device" }),
    device_list: () => [{ device: "device", name: world.me?.device_name ?? "", this: true, last_heard_at: null }],
  };
}
