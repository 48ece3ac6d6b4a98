import { act, fireEvent, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "../../core/contract";
import { carryBy } from "../../core/door";
import { useAnswer, useCommand } from "../../core/query";
import { problem } from "../../core/testing/problem";
import { show } from "../../core/testing/screen";
import { Steady } from "./Steady";
import { useAnswerAtRest } from "./useAnswerAtRest";

/** Answers each question when the test says so. */
let held: { readonly name: string; readonly give: (answer: unknown) => void; readonly refuse: (why: object) => void }[] = [];
let tell: (notice: Notice) => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  held = [];
  carryBy({
    call: (name) => new Promise((give, refuse) => held.push({ name, give, refuse })),
    listen: (heard) => {
      tell = heard;
      return () => undefined;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Everything that follows at once has followed. */
const settle = (ms = 60) => act(() => vi.advanceTimersByTimeAsync(ms));
const take = (name: string) => {
  const at = held.findIndex((question) => question.name === name);
  const [question] = held.splice(at, 1);
  if (at < 0 || question === undefined) throw new Error(`nobody asks ${name}`);
  return question;
};
const answer = (name: string, what: unknown = []) => {
  take(name).give(what);
  return settle();
};
const busy = () => document.querySelector("[aria-busy]") !== null;
const sign = () => document.querySelector(".felles-loading") !== null;

function Asks({ name, late = false }: { readonly name: "closed_cases" | "case_needs" | "inbox_list" | "lost_list"; readonly late?: boolean }) {
  const { data } = useAnswer(name, {}, { late });
  return data === undefined ? null : <p>{name}</p>;
}

type Turn = { readonly of: string; readonly name: "closed_cases" | "inbox_list" | "lost_list"; readonly late?: boolean };
let turnTo: (turn: Turn) => void = () => undefined;

/** A page that becomes another one, or asks for something else. */
function Pages({ first }: { readonly first: Turn }) {
  const [{ of, name, late = false }, setTurn] = useState(first);
  turnTo = (turn) => act(() => setTurn(turn));
  return (
    <Steady of={of}>
      <Asks key={name} name={name} late={late} />
    </Steady>
  );
}

/** Asks a second time when it was answered: at once, or when an effect has told it to. */
function AsksOn({ byEffect }: { readonly byEffect: boolean }) {
  const { data } = useAnswer("closed_cases", {});
  const [told, setTold] = useState(false);
  useEffect(() => setTold(data !== undefined), [data]);
  return (byEffect ? told : data !== undefined) ? <Asks name="inbox_list" /> : null;
}

/** A page that asks two questions, before either is answered. */
async function showTwoQuestions(): Promise<void> {
  show(
    <Steady of="here">
      <Asks name="closed_cases" />
      <Asks name="case_needs" />
    </Steady>,
  );
  await settle();
}

describe("a page", () => {
  it("is neither seen nor pressed before all its questions are answered, and shows that it loads", async () => {
    await showTwoQuestions();
    expect([busy(), sign()]).toEqual([true, true]);
    await answer("case_needs");
    expect([busy(), sign()]).toEqual([true, true]);
    await answer("closed_cases");
    expect([busy(), sign()]).toEqual([false, false]);
  });

  it.each([false, true])("waits for what an answer leads to asking, by an effect: %s", async (byEffect) => {
    show(
      <Steady of="here">
        <AsksOn byEffect={byEffect} />
      </Steady>,
    );
    await settle();
    await answer("closed_cases");
    expect(busy()).toBe(true);
    await answer("inbox_list");
    expect(busy()).toBe(false);
  });

  it("takes a refusal for an answer", async () => {
    show(
      <Steady of="here">
        <Asks name="closed_cases" />
      </Steady>,
    );
    await settle();
    take("closed_cases").refuse(problem("internal"));
    await settle();
    expect(busy()).toBe(false);
  });

  it("does not wait for an answer that may be late, and is not hidden by what is asked afterwards", async () => {
    show(<Pages first={{ of: "here", name: "closed_cases", late: true }} />);
    await settle();
    expect(busy()).toBe(false);
    turnTo({ of: "here", name: "inbox_list" });
    await settle();
    expect(held.some(({ name }) => name === "inbox_list")).toBe(true);
    expect(busy()).toBe(false);
  });

  it("is shown as far as it has come where an answer never comes", async () => {
    await showTwoQuestions();
    await answer("closed_cases");
    await settle(9_000);
    expect(busy()).toBe(true);
    await settle(1_000);
    expect(busy()).toBe(false);
    expect(screen.getByText("closed_cases")).toBeTruthy();
  });
});

describe("another page", () => {
  it("is awaited anew, also for what is no longer true of an answer that was kept", async () => {
    const one: Turn = { of: "one", name: "closed_cases" };
    const two: Turn = { of: "two", name: "lost_list" };
    show(<Pages first={one} />);
    await settle();
    await answer("closed_cases");
    turnTo(two);
    expect(busy()).toBe(true);
    await settle();
    await answer("lost_list");
    expect(busy()).toBe(false);
    turnTo(one);
    await settle();
    expect([busy(), held.length]).toEqual([false, 0]);
    turnTo(two);
    await settle();
    tell({ topics: ["cases"], bell: null });
    await settle();
    await answer("lost_list");
    turnTo(one);
    await settle();
    expect(busy()).toBe(true);
    await answer("closed_cases");
    expect(busy()).toBe(false);
  });
});

function Many() {
  const { data } = useAnswerAtRest("closed_cases", {});
  const mark = useCommand("activity_seen");
  return (
    <>
      <p>{data === undefined ? "ingen" : `${data.length}`}</p>
      <button type="button" onClick={() => mark.mutate({})}>
        Gjør
      </button>
    </>
  );
}

describe("what comes by itself", () => {
  let tests = 0;
  const count = () => document.querySelector("p")?.textContent;
  const others = async (many: number) => {
    tell({ topics: ["cases"], bell: null });
    await settle();
    await answer("closed_cases", Array.from({ length: many }, (_, at) => ({ case: `${at}`, closed_at: 0 })));
  };
  beforeEach(async () => {
    // Whatever was touched or done in other tests is long ago: each begins later than the one before.
    tests += 1;
    await settle(60_000 * tests);
    show(
      <Steady of="here">
        <Many />
      </Steady>,
    );
    await settle();
    await answer("closed_cases");
  });

  it("takes its place at once while nobody touches anything", async () => {
    await others(1);
    expect(count()).toBe("1");
  });

  it("waits until whoever touches the page lets it be", async () => {
    fireEvent.pointerMove(document.body);
    await others(1);
    expect(count()).toBe("0");
    await settle(3_000);
    fireEvent.pointerMove(document.body);
    await settle(3_000);
    expect(count()).toBe("0");
    await settle(1_000);
    expect(count()).toBe("1");
  });

  it("is there at once where it follows one's own deed", async () => {
    fireEvent.pointerDown(screen.getByRole("button"));
    fireEvent.click(screen.getByRole("button"));
    await settle();
    await answer("activity_seen", {});
    await others(2);
    expect(count()).toBe("2");
  });

  it("takes its place while the window is out of sight", async () => {
    fireEvent.pointerMove(document.body);
    await others(3);
    expect(count()).toBe("0");
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(count()).toBe("3");
    vi.restoreAllMocks();
  });
});
