import { describe, expect, it } from "vitest";
import { call, carryBy } from "./door";
import { CoreProblem } from "./problem";

function refusing(thrown: unknown): void {
  carryBy({ call: () => Promise.reject(thrown), listen: () => () => undefined });
}

describe("the door to the core", () => {
  it("hands over a refusal with its fault and place", async () => {
    refusing({ code: "invalid", fault: "duplicate_id", place: "forlop[1].id" });
    const problem = await call("case_list", {}).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(CoreProblem);
    expect(problem).toMatchObject({ code: "invalid", fault: "duplicate_id", place: "forlop[1].id" });
  });

  it("turns what is no problem of ours into one that has a sentence", async () => {
    refusing(new TypeError("Failed to fetch"));
    await expect(call("case_list", {})).rejects.toMatchObject({ code: "internal" });
  });
});
