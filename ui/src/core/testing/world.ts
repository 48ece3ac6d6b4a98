import type {
  AccessView, Author, BellView, CaseId, CaseView, ClosedCase, CopyState, DistanceView, DocumentId, DocumentKind, Field,
  FieldView, Heads, InvitationView, LateView, LockView, Me, PartId, PartKind, Piece, Sitting, SpaceKind,
  SpaceView, TextField, Topic, Value, HandedView,
} from "../contract";

/** A document of the fake: every version of every text is kept, heads are version numbers. */
export interface FakeDocument {
  readonly document: DocumentId;
  readonly case: CaseId;
  readonly kind: DocumentKind;
  readonly space: SpaceKind;
  readonly author: Author;
  readonly createdAt: number;
  archived: boolean;
  texts: Map<TextField, string>;
  fields: Map<Field, FieldView>;
  parts: FakePart[];
  /** All moments, oldest first; the last is now. */
  moments: FakeMoment[];
  /** How many moments I have looked at. */
  seen: number;
  /** How many moments are at the hub. */
  sent: number;
}

/** A document as it stood. */
export interface FakeMoment {
  readonly texts: Map<TextField, string>;
  readonly fields: Map<Field, FieldView>;
  readonly parts: readonly FakePart[];
  readonly archived: boolean;
  readonly by: Author;
  readonly at: number;
}

/** A part of a document; each kind has one text at most. */
export interface FakePart {
  readonly part: PartId;
  readonly kind: PartKind;
  text: string;
  fields: Map<Field, FieldView>;
}

/** Everything that the fake knows. */
export class World {
  me: Me | null = null;
  passphrase: string | null = null;
  locked = false;
  /** The participant who holds the device. */
  handed: HandedView | null = null;
  wrongTries = 0;
  lock: LockView = {
    recovery_code: false, recovery_words: false, rebuilding: false, words_found_nothing: false, key_store: false, here: false, organisation: null, auto_lock_minutes: 15, hide_locks: false,
  };
  offline = false;
  copies: CopyState = "only";
  hub: string | null = "https://hub.example.no";
  now = Date.parse("2026-11-24T09:00:00Z");
  readonly cases = new Map<CaseId, CaseView>();
  readonly documents = new Map<DocumentId, FakeDocument>();
  /** The newest first. */
  readonly invitations: InvitationView[] = [];
  readonly closed: ClosedCase[] = [];
  /** What people wrote before they knew that they were taken out. */
  undelivered = 0;
  late: LateView[] = [];
  readonly said: Topic[][] = [];
  /** Shielded cases that were opened. */
  readonly unveiled = new Set<CaseId>();
  readonly accesses: AccessView[] = [];
  /** What the domain would say of distance. */
  distances: DistanceView[] = [];
  /** The question of a visit that is being answered. */
  fieldPlace: { readonly document: DocumentId; readonly step: number } | null = null;
  /** Whether the device says outside of the page that something waits. */
  bell: BellView = { asked: false, words: null };
  private count = 0;
  private readonly listeners = new Set<(topics: Topic[], bell: string | null) => void>();

  id(): string {
    this.count += 1;
    return `00000000-0000-4000-8000-${String(this.count).padStart(12, "0")}`;
  }

  /** Somebody who writes: me without a name, one of the others with theirs. */
  author(name?: string): Author {
    if (name === undefined) return { person: "me", name: this.me?.display_name ?? "", role: "counsellor", me: true };
    const party = [...this.cases.values()].flatMap((view) => view.parties).find((known) => known.name === name);
    return { person: name, name, role: party?.role ?? null, me: false };
  }

  say(...topics: Topic[]): void {
    this.said.push(topics);
    for (const listener of this.listeners) listener(topics, null);
  }

  /** A reminder's time has come. */
  ring(): void {
    for (const listener of this.listeners) listener([], this.bell.words);
  }

  hear(listener: (topics: Topic[], bell: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(kind: DocumentKind, caseId: CaseId, space: SpaceKind, author: Author): FakeDocument {
    const made: FakeDocument = {
      document: this.id(), case: caseId, kind, space, author, createdAt: this.now, archived: false, texts: new Map(), fields: new Map(),
      parts: [], moments: [{ texts: new Map(), fields: new Map(), parts: [], archived: false, by: author, at: this.now }], seen: author.me ? 1 : 0, sent: 0,
    };
    this.documents.set(made.document, made);
    return made;
  }

  /** Ends a change: a new moment, and the notice that tells of it. */
  changed(document: FakeDocument, by: Author): Heads {
    const { archived } = document;
    document.moments.push({ texts: new Map(document.texts), fields: new Map(document.fields), parts: [...document.parts], archived, by, at: this.now });
    if (by.me && document.seen === document.moments.length - 1) document.seen += 1;
    if (!by.me) document.sent = document.moments.length;
    this.say("cases", { case: document.case }, { document: document.document }, "sync");
    return headsOf(document);
  }

  /** Sets one value; from another side at the same time it stands beside mine. */
  set(fields: Map<Field, FieldView>, field: Field, value: Value, by: Author, beside = false): void {
    const others = beside ? (fields.get(field)?.values ?? []) : [];
    fields.set(field, { field, values: [...others, { value, by, at: this.now }] });
  }

  spaceOf(document: FakeDocument): SpaceView {
    const known = this.cases.get(document.case)?.spaces.find((space) => space.kind === document.space);
    return known ?? { space: "private", kind: document.space, readers: [] };
  }
}

/** The moment that a document is at. */
export function headsOf(document: FakeDocument): Heads {
  return [`v${document.moments.length}`];
}

/** How many moments there were at these heads. */
export function momentOf(heads: Heads): number {
  return Number(heads[0]?.slice(1) ?? 0);
}

/** A value in a document, when one is set. */
export function valueOf(fields: ReadonlyMap<Field, FieldView>, field: Field): Value {
  return fields.get(field)?.values[0]?.value ?? "nothing";
}

/** Words in a field, or nothing. */
export function wordsOf(fields: ReadonlyMap<Field, FieldView>, field: Field): string | null {
  const value = valueOf(fields, field);
  if (value === "nothing") return null;
  if ("text" in value) return value.text;
  if ("code" in value) return value.code;
  return "date" in value ? value.date : null;
}

/** One sitting for each moment. */
export function sittingsOf(document: FakeDocument): Sitting[] {
  return document.moments
    .map((moment, index) => ({
      author: moment.by, from_at: moment.at, to_at: moment.at, changes: 1, before: [`v${index}`], after: [`v${index + 1}`],
    }))
    .reverse();
}

/** No pieces: nothing was changed by others. */
export const unchanged: Piece[] = [];
