import type { CaseId, DeviceId, DocumentId, InvitationId, PartId } from "../../core/contract";

/** The parts of a case's page. */
export const sections = ["timeline", "contact", "picture", "knowledge", "responsibility", "about"] as const;
/** One part of a case's page. */
export type Section = (typeof sections)[number];

/** The pages of the help. */
export const helpTopics = ["words", "hub", "access"] as const;
/** One page of the help. */
export type HelpTopic = (typeof helpTopics)[number];

/** Every place in the app. Each has one address, so that back, reload and links work. */
export type Route =
  | { readonly at: "cases" }
  | { readonly at: "since" }
  | { readonly at: "tasks" }
  | { readonly at: "inbox" }
  | { readonly at: "search"; readonly query: string }
  | { readonly at: "settings" }
  | { readonly at: "lock" }
  | { readonly at: "pack" }
  | { readonly at: "sync" }
  | { readonly at: "devices" }
  | { readonly at: "invited"; readonly ownDevice: boolean }
  | { readonly at: "invitation"; readonly invitation: InvitationId }
  | { readonly at: "invite"; readonly case: CaseId; readonly party: PartId }
  | { readonly at: "case"; readonly case: CaseId; readonly section: Section }
  | { readonly at: "access"; readonly case: CaseId }
  | { readonly at: "digest"; readonly case: CaseId }
  | { readonly at: "everything"; readonly case: CaseId }
  | { readonly at: "read"; readonly case: CaseId }
  | { readonly at: "ending"; readonly case: CaseId }
  | { readonly at: "note"; readonly case: CaseId; readonly document: DocumentId }
  | { readonly at: "visit"; readonly case: CaseId; readonly document: DocumentId; readonly field: boolean }
  | { readonly at: "thing"; readonly case: CaseId; readonly document: DocumentId }
  | { readonly at: "history"; readonly case: CaseId; readonly document: DocumentId }
  | { readonly at: "case-devices"; readonly case: CaseId }
  | { readonly at: "lost"; readonly device: DeviceId }
  | { readonly at: "help"; readonly topic: HelpTopic | null }
  | { readonly at: "nowhere" };

/** The address of a place, as it stands behind `#`. */
export function addressOf(route: Route): string {
  switch (route.at) {
    case "cases":
      return "/";
    case "search":
      return route.query === "" ? "/search" : `/search?${new URLSearchParams({ q: route.query }).toString()}`;
    case "case":
      return route.section === "timeline" ? `/case/${route.case}` : `/case/${route.case}/${route.section}`;
    case "invited":
      return route.ownDevice ? "/invited/device" : "/invited";
    case "invitation":
      return `/invitation/${route.invitation}`;
    case "invite":
      return `/case/${route.case}/invite/${route.party}`;
    case "access":
      return `/case/${route.case}/access`;
    case "digest":
    case "everything":
    case "read":
    case "ending":
      return `/case/${route.case}/${route.at}`;
    case "case-devices":
      return `/case/${route.case}/devices`;
    case "lost":
      return `/lost/${route.device}`;
    case "help":
      return route.topic === null ? "/help" : `/help/${route.topic}`;
    case "note":
    case "thing":
    case "history":
      return `/case/${route.case}/${route.at}/${route.document}`;
    case "visit":
      return `/case/${route.case}/visit/${route.document}${route.field ? "/field" : ""}`;
    default:
      return `/${route.at}`;
  }
}

/** The page that a place belongs to, by name: the parts of a case stand on one page, and so do all searches. */
export function pageOf(route: Route): string {
  if (route.at === "case") return `/case/${route.case}`;
  return route.at === "search" ? "/search" : addressOf(route);
}

/** The place behind an address. */
export function routeOf(address: string): Route {
  const [path = "", search = ""] = address.replace(/^#/, "").split("?", 2);
  const [first, ...rest] = path.split("/").filter((word) => word !== "");
  switch (first) {
    case undefined:
      return { at: "cases" };
    case "search":
      return { at: "search", query: new URLSearchParams(search).get("q") ?? "" };
    case "since":
    case "tasks":
    case "inbox":
    case "settings":
    case "lock":
    case "pack":
    case "sync":
    case "devices":
      return rest.length === 0 ? { at: first } : { at: "nowhere" };
    case "invited":
      return rest.length === 0 ? { at: "invited", ownDevice: false } : rest[0] === "device" ? { at: "invited", ownDevice: true } : { at: "nowhere" };
    case "invitation":
      return rest[0] === undefined ? { at: "nowhere" } : { at: "invitation", invitation: rest[0] };
    case "lost":
      return rest[0] === undefined ? { at: "nowhere" } : { at: "lost", device: rest[0] };
    case "help":
      return helpAt(rest[0]);
    case "case":
      return routeInCase(rest);
    default:
      return { at: "nowhere" };
  }
}

function helpAt(name: string | undefined): Route {
  const topic = helpTopics.find((known) => known === name);
  return name !== undefined && topic === undefined ? { at: "nowhere" } : { at: "help", topic: topic ?? null };
}

function routeInCase([id, place, document, mode]: readonly string[]): Route {
  if (id === undefined) return { at: "nowhere" };
  if (place === undefined) return { at: "case", case: id, section: "timeline" };
  const section = sections.find((known) => known === place);
  if (section !== undefined) return { at: "case", case: id, section };
  // Links to the tasks of a case still lead there.
  if (place === "tasks") return { at: "case", case: id, section: "responsibility" };
  if (place === "access") return { at: "access", case: id };
  if ((place === "digest" || place === "everything" || place === "read" || place === "ending") && document === undefined) return { at: place, case: id };
  if (place === "devices" && document === undefined) return { at: "case-devices", case: id };
  if (document === undefined) return { at: "nowhere" };
  if (place === "note" || place === "thing" || place === "history") return { at: place, case: id, document };
  if (place === "invite") return { at: "invite", case: id, party: document };
  if (place === "visit") return { at: "visit", case: id, document, field: mode === "field" };
  return { at: "nowhere" };
}
