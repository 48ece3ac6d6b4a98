import type { Piece, Splice } from "./contract";

/**
 * How one text becomes another: steps from its beginning to its end. Steps count UTF-16 units, as the text box does, and never
 * begin or end inside a surrogate pair; what goes to the core counts code points.
 */
export type Change = readonly Step[];
/** One step of a change. */
export type Step = { readonly keep: number } | { readonly remove: number } | { readonly insert: string };

/** A selection in a text box, in UTF-16 units. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** Collects steps in one form: neighbours joined, nothing empty, what is put in before what is taken away. */
class Steps {
  private readonly steps: Step[] = [];

  keep(length: number): void {
    const last = this.steps.at(-1);
    if (length <= 0) return;
    if (last !== undefined && "keep" in last) this.steps[this.steps.length - 1] = { keep: last.keep + length };
    else this.steps.push({ keep: length });
  }

  remove(length: number): void {
    const last = this.steps.at(-1);
    if (length <= 0) return;
    if (last !== undefined && "remove" in last) this.steps[this.steps.length - 1] = { remove: last.remove + length };
    else this.steps.push({ remove: length });
  }

  insert(text: string): void {
    if (text === "") return;
    const last = this.steps.pop();
    if (last !== undefined && "remove" in last) {
      this.insert(text);
      this.steps.push(last);
    } else if (last !== undefined && "insert" in last) this.steps.push({ insert: last.insert + text });
    else this.steps.push(...(last === undefined ? [] : [last]), { insert: text });
  }

  done(): Change {
    return this.steps;
  }
}

/** Reads a change bit by bit; past its end it keeps. */
class Reader {
  private readonly steps: Change;
  private index = 0;
  private used = 0;

  constructor(steps: Change) {
    this.steps = steps;
  }

  /** What comes next, as long as it goes, or nothing at the end. */
  peek(): Step | null {
    const step = this.steps[this.index];
    if (step === undefined) return null;
    if ("keep" in step) return { keep: step.keep - this.used };
    if ("remove" in step) return { remove: step.remove - this.used };
    return { insert: step.insert.slice(this.used) };
  }

  /** Goes on by so many units of what `peek` gave. */
  skip(length: number): void {
    const left = this.peek();
    if (left === null) return;
    if (length < lengthOf(left)) this.used += length;
    else {
      this.index += 1;
      this.used = 0;
    }
  }
}

function lengthOf(step: Step): number {
  if ("keep" in step) return step.keep;
  return "remove" in step ? step.remove : step.insert.length;
}

/** The text after a change. */
export function applied(change: Change, text: string): string {
  let out = "";
  let at = 0;
  for (const step of change) {
    if ("insert" in step) out += step.insert;
    else if ("remove" in step) at += step.remove;
    else {
      out += text.slice(at, at + step.keep);
      at += step.keep;
    }
  }
  return out + text.slice(at);
}

/** Whether a change changes anything. */
export function isNothing(change: Change): boolean {
  return change.every((step) => "keep" in step);
}

/**
 * The smallest single change from one text to another. Where several places are possible ("aa" to "aaa"), `caret`, the end of
 * what was typed in `after`, tells which.
 */
export function changeBetween(before: string, after: string, caret?: number): Change {
  const free = between(before, after, Number.POSITIVE_INFINITY);
  if (caret === undefined) return free.change;
  const atCaret = between(before, after, after.length - caret);
  return atCaret.size <= free.size ? atCaret.change : free.change;
}

function between(before: string, after: string, mostSuffix: number): { change: Change; size: number } {
  const shorter = Math.min(before.length, after.length);
  let suffix = 0;
  const most = Math.min(shorter, Math.max(0, mostSuffix));
  while (suffix < most && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix += 1;
  if (cutsPair(before, before.length - suffix) || cutsPair(after, after.length - suffix)) suffix -= 1;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix += 1;
  if (cutsPair(before, prefix) || cutsPair(after, prefix)) prefix -= 1;
  const steps = new Steps();
  steps.keep(prefix);
  steps.remove(before.length - suffix - prefix);
  steps.insert(after.slice(prefix, after.length - suffix));
  steps.keep(suffix);
  return { change: steps.done(), size: before.length + after.length - 2 * (prefix + suffix) };
}

/** Whether a cut before this unit would divide a character in two. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** First one change, then another to its result, as one change. */
export function composed(first: Change, then: Change): Change {
  const steps = new Steps();
  const a = new Reader(first);
  const b = new Reader(then);
  for (;;) {
    const mine = a.peek();
    const next = b.peek();
    if (mine === null && next === null) return steps.done();
    if (next !== null && "insert" in next) {
      steps.insert(next.insert);
      b.skip(next.insert.length);
    } else if (mine !== null && "remove" in mine) {
      steps.remove(mine.remove);
      a.skip(mine.remove);
    } else {
      const length = Math.min(lengthOr(mine), lengthOr(next));
      const taken = next !== null && "remove" in next;
      if (mine !== null && "insert" in mine) {
        if (!taken) steps.insert(mine.insert.slice(0, length));
      } else if (taken) steps.remove(length);
      else steps.keep(length);
      a.skip(length);
      b.skip(length);
    }
  }
}

function lengthOr(step: Step | null): number {
  return step === null ? Number.POSITIVE_INFINITY : lengthOf(step);
}

/**
 * Two changes to the same text: what each becomes when the other was made first. Where both put something at one place, mine
 * comes first, so that the caret stays with what it follows.
 */
export function crossed(mine: Change, theirs: Change): { readonly mine: Change; readonly theirs: Change } {
  const mineAfter = new Steps();
  const theirsAfter = new Steps();
  const a = new Reader(mine);
  const b = new Reader(theirs);
  for (;;) {
    const my = a.peek();
    const their = b.peek();
    if (my === null && their === null) return { mine: mineAfter.done(), theirs: theirsAfter.done() };
    if (my !== null && "insert" in my) {
      mineAfter.insert(my.insert);
      theirsAfter.keep(my.insert.length);
      a.skip(my.insert.length);
    } else if (their !== null && "insert" in their) {
      mineAfter.keep(their.insert.length);
      theirsAfter.insert(their.insert);
      b.skip(their.insert.length);
    } else {
      const length = Math.min(lengthOr(my), lengthOr(their));
      const iTake = my !== null && "remove" in my;
      const theyTake = their !== null && "remove" in their;
      if (iTake && !theyTake) mineAfter.remove(length);
      else if (theyTake && !iTake) theirsAfter.remove(length);
      else if (!iTake && !theyTake) {
        mineAfter.keep(length);
        theirsAfter.keep(length);
      }
      a.skip(length);
      b.skip(length);
    }
  }
}

/** Where a selection stands after a change: a caret stays with what it follows, a range never grows. */
export function movedSelection(change: Change, { start, end }: Selection): Selection {
  if (start === end) {
    const caret = movedOffset(change, start, false);
    return { start: caret, end: caret };
  }
  const moved = movedOffset(change, start, true);
  return { start: moved, end: Math.max(moved, movedOffset(change, end, false)) };
}

function movedOffset(change: Change, offset: number, pastInserted: boolean): number {
  let before = 0;
  let after = 0;
  for (const step of change) {
    if ("insert" in step) {
      if (before > offset || (before === offset && !pastInserted)) break;
      after += step.insert.length;
    } else if (before >= offset && !pastInserted) break;
    else if (before > offset) break;
    else if ("remove" in step) before += step.remove;
    else if (before + step.keep > offset) return after + offset - before;
    else {
      before += step.keep;
      after += step.keep;
    }
  }
  return Math.max(after, after + offset - before);
}

/** The change that pieces tell of: from kept and removed to kept and added. */
export function changeOf(pieces: readonly Piece[]): Change {
  const steps = new Steps();
  for (const piece of pieces) {
    if (piece.kind === "added") steps.insert(piece.text);
    else if (piece.kind === "removed") steps.remove(piece.text.length);
    else steps.keep(piece.text.length);
  }
  return steps.done();
}

/** The text before pieces: kept and removed. */
export function before(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => piece.kind !== "added").map((piece) => piece.text).join("");
}

/** The text after pieces: kept and added. */
export function after(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => piece.kind !== "removed").map((piece) => piece.text).join("");
}

/** The change that takes back what pieces tell of. */
export function changeBack(pieces: readonly Piece[]): Change {
  const other = { added: "removed", removed: "added", kept: "kept" } as const;
  return changeOf(pieces.map((piece) => ({ ...piece, kind: other[piece.kind] })));
}

/** A change as the core takes it: splices in order, each to the result of the one before, in code points. */
export function splicesOf(change: Change, text: string): Splice[] {
  const splices: Splice[] = [];
  let read = 0;
  let at = 0;
  let open: Splice | null = null;
  for (const step of change) {
    if ("keep" in step) {
      at += (open === null ? 0 : points(open.insert)) + points(text.slice(read, read + step.keep));
      read += step.keep;
      open = null;
      continue;
    }
    if (open === null) splices.push((open = { at, remove: 0, insert: "" }));
    if ("insert" in step) open.insert += step.insert;
    else {
      open.remove += points(text.slice(read, read + step.remove));
      read += step.remove;
    }
  }
  return splices;
}

/** The smallest splices from one text to another; `caret` as in `changeBetween`. */
export function spliceBetween(from: string, to: string, caret?: number): Splice[] {
  return splicesOf(changeBetween(from, to, caret), from);
}

/** How many code points a text has. */
export function points(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** An editor that was typed in while the core answered. */
export interface Typed {
  /** What was typed since, as a change to the text that the answer speaks of. */
  readonly unsent: Change;
  /** What the text box shows. */
  readonly shown: string;
  /** Where its selection stands. */
  readonly selection: Selection;
}

/** The same editor on the newer text. */
export interface Rebased extends Typed {
  /** The text as the core has it now; `unsent` is a change to it. */
  readonly saved: string;
}

/** Brings what was typed meanwhile onto the text that the core answered. `sent` is the text that the answer speaks of. */
export function rebase(sent: string, pieces: readonly Piece[], typed: Typed): Rebased {
  const saved = after(pieces);
  // Pieces that tell of another text than ours would move letters to the wrong place: then the two texts themselves decide.
  const theirs = before(pieces) === sent ? changeOf(pieces) : changeBetween(sent, saved);
  const both = crossed(typed.unsent, theirs);
  return {
    saved,
    unsent: both.mine,
    shown: applied(both.mine, saved),
    selection: movedSelection(both.theirs, typed.selection),
  };
}
