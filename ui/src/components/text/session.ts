import type { Heads, Piece, Splice, TextChanged } from "../../core/contract";
import { asProblem } from "../../core/problem";
import type { CoreProblem } from "../../core/problem";
import { after, applied, changeBetween, composed, isNothing, rebase, splicesOf } from "../../core/splices";
import type { Change, Selection } from "../../core/splices";

/** A pause in the typing this long sends what was typed. */
export const PAUSE_MS = 250;
/** What was typed waits at most this long, however fast the typing. */
export const LATEST_MS = 1000;
const RETRY_FIRST_MS = 1000;
const RETRY_MOST_MS = 30_000;

/** How far one's words have come towards the disk. */
export type SaveState = "saved" | "typing" | "saving" | "failed";

/** A text as the core has it at one moment. */
export interface Standing {
  readonly heads: Heads;
  readonly text: string;
}

/** What a session asks of the core. */
export interface TextDoor {
  edit(heads: Heads, splices: Splice[]): Promise<TextChanged>;
  open(): Promise<Standing>;
  /** Pieces of this text from one moment to another. */
  difference(from: Heads, to: Heads): Promise<readonly Piece[]>;
}

/** Runs something later; gives the way to call it off. */
export type Later = (run: () => void, ms: number) => () => void;

/** What a text box shows. */
export interface Shown {
  readonly text: string;
  readonly selection: Selection;
  readonly state: SaveState;
  /** Why it is not saved, when that failed. */
  readonly problem: CoreProblem | null;
  /** Grows whenever the core's words came in: then the box takes the selection from here. */
  readonly arrivals: number;
}

/**
 * One text being written here and elsewhere at once. What the box shows is always `saved` (the core's text at `heads`), then
 * `flight` (sent, not answered), then `unsent`: no letter ever stands in only one place that an answer could overwrite.
 */
export class TextSession {
  private readonly door: TextDoor;
  private readonly later: Later;
  private heads: Heads;
  private saved: string;
  private flight: Change | null = null;
  private unsent: Change = [];
  private selection: Selection = { start: 0, end: 0 };
  private problem: CoreProblem | null = null;
  private arrivals = 0;
  private shown: Shown;

  private readSelection: () => Selection | null = () => null;

  private heard: Standing | null = null;
  private wanted = false;
  private doubtful = false;
  private composing = false;
  private calmed: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;
  private stopPause: (() => void) | null = null;
  private stopLatest: (() => void) | null = null;
  private stopRetry: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(standing: Standing, door: TextDoor, later: Later) {
    this.door = door;
    this.later = later;
    this.heads = standing.heads;
    this.saved = standing.text;
    this.shown = { text: standing.text, selection: this.selection, state: "saved", problem: null, arrivals: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Shown => this.shown;

  /** The box now holds this text. */
  typed(text: string, selection: Selection): void {
    const change = changeBetween(this.shown.text, text, selection.end);
    this.selection = selection;
    if (!isNothing(change)) {
      this.unsent = composed(this.unsent, change);
      this.stopPause?.();
      this.stopPause = this.later(() => void this.flush(), PAUSE_MS);
      this.stopLatest ??= this.later(() => void this.flush(), LATEST_MS);
    }
    this.publish(text);
  }

  /** The selection as the box was left with; it moves on with the text while nobody is in the box. */
  selected(selection: Selection): void {
    this.selection = selection;
  }

  /** Where the selection stands now, also when the text has moved since. */
  currentSelection(): Selection {
    return this.selection;
  }

  /** How to learn where the selection stands in the box, at the moment when others' words come in; null where there is no box. */
  readSelectionBy(read: () => Selection | null): void {
    this.readSelection = read;
  }

  /** An input method has begun or ended composing a letter; meanwhile the box must be left alone. */
  compose(composing: boolean): void {
    this.composing = composing;
    if (composing) return;
    // Some browsers tell of the composed letter only after its end.
    this.later(() => {
      this.calmed?.();
      this.calmed = null;
      void this.pump();
    }, 0);
  }

  /** The screen has a view of this document; if it tells of another moment, that one is fetched. */
  seen(standing: Standing): void {
    this.heard = sameHeads(standing.heads, this.heads) ? null : standing;
    void this.pump();
  }

  /** Sends what is unsent now. Resolves with whether everything is durable. */
  async flush(): Promise<boolean> {
    this.stopTimers();
    this.wanted = true;
    await this.pump();
    return this.isSaved();
  }

  /** Whether every letter in the box is durable. */
  isSaved(): boolean {
    return this.flight === null && isNothing(this.unsent);
  }

  private pump(): Promise<void> {
    this.running ??= this.work().finally(() => {
      this.running = null;
      return this.next() === null ? undefined : this.pump();
    });
    return this.running;
  }

  private async work(): Promise<void> {
    for (let step = this.next(); step !== null; step = this.next()) {
      try {
        await step();
        this.recovered();
      } catch (thrown) {
        this.failed(asProblem(thrown));
      }
    }
  }

  /** What there is to ask of the core, one thing at a time. */
  private next(): (() => Promise<void>) | null {
    if (this.composing) return null;
    const heard = this.heard;
    if (heard !== null && this.flight === null && heard.text === this.saved) {
      // The same text at another moment is as good a base.
      this.heads = heard.heads;
      this.heard = null;
    }
    const due = this.wanted || (this.heard !== null && this.stopRetry === null);
    if (this.doubtful) return due ? () => this.reconcile() : null;
    if (due && !isNothing(this.unsent)) return () => this.send();
    this.wanted = false;
    return due && this.heard !== null ? () => this.bring() : null;
  }

  private async send(): Promise<void> {
    this.stopTimers();
    this.wanted = false;
    const flight = this.unsent;
    this.flight = flight;
    this.unsent = [];
    this.doubtful = true;
    this.publish(this.shown.text);
    const answer = await this.door.edit(this.heads, splicesOf(flight, this.saved));
    await this.calm();
    this.doubtful = false;
    this.flight = null;
    this.take(applied(flight, this.saved), answer.heads, answer.pieces);
  }

  /** After a failure nobody knows whether the words arrived: look before sending them again. */
  private async reconcile(): Promise<void> {
    const flight = this.flight ?? [];
    const sent = applied(flight, this.saved);
    const { now, pieces } = await this.look();
    const same = sameHeads(now.heads, this.heads) || now.text === this.saved;
    await this.calm();
    this.doubtful = false;
    this.flight = null;
    if (!same && (now.text === sent || addedByMe(pieces) === inserted(flight))) this.take(sent, now.heads, [added(now.text)]);
    else this.unsent = composed(flight, this.unsent);
  }

  /** Nothing of ours is under way: bring what others wrote. */
  private async bring(): Promise<void> {
    const heard = this.heard;
    // What is heard from here on may be newer than what we are about to get.
    this.heard = null;
    const { now, pieces } = await this.look().catch((thrown: unknown) => {
      this.heard ??= heard;
      throw thrown;
    });
    if (sameHeads(now.heads, this.heads)) return;
    await this.calm();
    this.take(this.saved, now.heads, after(pieces) === now.text ? pieces : [added(now.text)]);
  }

  private async look(): Promise<{ now: Standing; pieces: readonly Piece[] }> {
    const now = await this.door.open();
    const same = sameHeads(now.heads, this.heads) || now.text === this.saved;
    return { now, pieces: same ? [] : await this.door.difference(this.heads, now.heads) };
  }

  private take(sent: string, heads: Heads, pieces: readonly Piece[]): void {
    const selection = this.readSelection() ?? this.selection;
    const now = rebase(sent, pieces, { unsent: this.unsent, shown: this.shown.text, selection });
    this.heads = heads;
    this.saved = now.saved;
    this.unsent = now.unsent;
    if (this.heard !== null && sameHeads(this.heard.heads, heads)) this.heard = null;
    if (now.shown !== this.shown.text) {
      this.selection = now.selection;
      this.arrivals += 1;
    }
    this.publish(now.shown);
  }

  private failed(problem: CoreProblem): void {
    this.wanted = false;
    const wait = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    this.stopRetry?.();
    this.stopRetry = this.later(() => {
      this.stopRetry = null;
      void this.flush();
    }, wait);
    this.problem = this.isSaved() ? null : problem;
    this.publish(this.shown.text);
  }

  private recovered(): void {
    this.failures = 0;
    if (this.doubtful || this.problem === null) return;
    this.problem = null;
    this.publish(this.shown.text);
  }

  private calm(): Promise<void> | undefined {
    if (!this.composing) return undefined;
    return new Promise((resolve) => {
      this.calmed = resolve;
    });
  }

  private stopTimers(): void {
    for (const stop of [this.stopPause, this.stopLatest, this.stopRetry]) stop?.();
    this.stopPause = null;
    this.stopLatest = null;
    this.stopRetry = null;
  }

  private publish(text: string): void {
    const state = this.problem !== null ? "failed" : this.flight !== null ? "saving" : isNothing(this.unsent) ? "saved" : "typing";
    this.shown = { text, selection: this.selection, state, problem: this.problem, arrivals: this.arrivals };
    for (const listener of this.listeners) listener();
  }
}

function sameHeads(one: Heads, other: Heads): boolean {
  return one.length === other.length && one.every((head) => other.includes(head));
}

function added(text: string): Piece {
  return { kind: "added", text, by: null };
}

function addedByMe(pieces: readonly Piece[]): string | null {
  const mine = pieces.filter((piece) => piece.kind === "added" && piece.by?.me === true).map((piece) => piece.text).join("");
  return mine === "" ? null : mine;
}

function inserted(change: Change): string {
  return change.map((step) => ("insert" in step ? step.insert : "")).join("");
}
