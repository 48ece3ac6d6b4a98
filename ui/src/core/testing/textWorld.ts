import type { Heads, Piece, Splice, TextChanged } from "../contract";
import { applied, changeBetween, composed, crossed } from "../splices";
import type { Change } from "../splices";

/** Time that moves only when told to. */
export class Clock {
  private now = 0;
  private waiting: { at: number; run: () => void }[] = [];

  readonly later = (run: () => void, ms: number): (() => void) => {
    const entry = { at: this.now + ms, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  /** Resolves after so long. */
  after(ms: number): Promise<void> {
    return new Promise((resolve) => this.later(resolve, ms));
  }

  /** Lets so long pass, everything in its order. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const next = this.waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.waiting = this.waiting.filter((entry) => entry !== next);
      this.now = next.at;
      next.run();
    }
    this.now = end;
  }
}

/** One text that several write: every moment is kept, and an edit against an earlier one is carried onto the latest. */
export class TextWorld {
  private readonly moments: { text: string; change: Change; mine: boolean }[];

  constructor(text: string) {
    this.moments = [{ text, change: [], mine: false }];
  }

  get text(): string {
    return this.at(this.last).text;
  }

  get heads(): Heads {
    return [String(this.last)];
  }

  /** Somebody else's text now reads like this. */
  becomes(text: string): void {
    this.moments.push({ text, change: changeBetween(this.text, text), mine: false });
  }

  edit(heads: Heads, splices: readonly Splice[]): TextChanged {
    const from = indexOf(heads);
    const sent = splices.reduce(spliced, this.at(from).text);
    const mine = splices.reduce<{ change: Change; text: string }>((all, splice) => {
      const text = spliced(all.text, splice);
      const insert: Change = splice.insert === "" ? [] : [{ insert: splice.insert }];
      const remove: Change = splice.remove === 0 ? [] : [{ remove: lengthOf(all.text, splice.at, splice.remove) }];
      const change: Change = [{ keep: lengthOf(all.text, 0, splice.at) }, ...insert, ...remove];
      return { change: composed(all.change, change), text };
    }, { change: [], text: this.at(from).text }).change;
    const both = crossed(mine, this.since(from));
    const text = applied(both.mine, this.text);
    this.moments.push({ text, change: both.mine, mine: true });
    return { heads: this.heads, pieces: piecesOf(both.theirs, sent, false) };
  }

  difference(from: Heads, to: Heads): Piece[] {
    const change = this.moments.slice(indexOf(from) + 1, indexOf(to) + 1).reduce<Change>((all, moment) => composed(all, moment.change), []);
    return piecesOf(change, this.at(indexOf(from)).text, this.at(indexOf(to)).mine);
  }

  private since(from: number): Change {
    return this.moments.slice(from + 1).reduce<Change>((all, moment) => composed(all, moment.change), []);
  }

  private get last(): number {
    return this.moments.length - 1;
  }

  private at(index: number): { text: string; change: Change; mine: boolean } {
    const moment = this.moments[index];
    if (moment === undefined) throw new Error("no such moment");
    return moment;
  }
}

function indexOf(heads: Heads): number {
  return Number(heads[0]);
}

function spliced(text: string, { at, remove, insert }: Splice): string {
  const all = [...text];
  if (at + remove > all.length) throw new Error("a splice past the end");
  all.splice(at, remove, ...insert);
  return all.join("");
}

function lengthOf(text: string, at: number, points: number): number {
  return [...text].slice(at, at + points).join("").length;
}

function piecesOf(change: Change, text: string, me: boolean): Piece[] {
  const by = { person: "p", name: me ? "Kari" : "Roar", role: null, me };
  const pieces: Piece[] = [];
  let at = 0;
  for (const step of [...change, { keep: text.length }]) {
    if ("insert" in step) pieces.push({ kind: "added", text: step.insert, by });
    else {
      const words = text.slice(at, at + ("keep" in step ? step.keep : step.remove));
      at += words.length;
      if (words !== "") pieces.push("keep" in step ? { kind: "kept", text: words, by: null } : { kind: "removed", text: words, by });
    }
  }
  return pieces;
}
