import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { anExampleCase } from "../../core/testing/example";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { CopyNotice } from "./CopyNotice";

let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await anExampleCase(core);
});

const chosen = () => core.calls.filter(({ name }) => name === "copy_choose").map(({ input }) => input);

describe("a profile that is in use in two places", () => {
  it("says nothing while it is the only one", async () => {
    show(<CopyNotice />);
    await core.call("sync_overview", {});
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("asks which one is right, and the right one goes on", async () => {
    core.world.copies = "in_use_twice";
    show(<CopyNotice />);
    expect(await screen.findByRole("region", { name: "Denne profilen er i bruk to steder" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Dette er den riktige" }));
    expect(chosen()).toEqual([{ choice: "use_this" }]);
  });

  it("puts a copy aside only after saying what that means", async () => {
    core.world.copies = "in_use_twice";
    show(<CopyNotice />);
    await userEvent.click(await screen.findByRole("button", { name: "Legg bort denne" }));
    expect(screen.getByText(/sender og henter den ingenting/)).toBeTruthy();
    expect(screen.getByText(/ikke sendt ennå/)).toBeTruthy();
    expect(chosen()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Avbryt" }));
    await userEvent.click(screen.getByRole("button", { name: "Legg bort denne" }));
    await userEvent.click(screen.getByRole("button", { name: "Ja, legg den bort" }));
    expect(chosen()).toEqual([{ choice: "put_aside" }]);
  });

  it("lets a copy that was put aside be taken up again", async () => {
    core.world.copies = "put_aside";
    show(<CopyNotice />);
    await userEvent.click(await screen.findByRole("button", { name: "Bruk denne likevel" }));
    expect(chosen()).toEqual([{ choice: "use_this" }]);
  });
});

describe("words that were used twice", () => {
  it("are told to whoever takes part, and to whoever does not, and ask for no choice", async () => {
    core.world.copies = "words_used_twice";
    const { unmount } = show(<CopyNotice />);
    expect(await screen.findByRole("region", { name: "De 24 ordene ble brukt på to enheter" })).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    core.world.copies = "words_used_elsewhere";
    show(<CopyNotice />);
    expect(await screen.findByRole("region", { name: "De 24 ordene er brukt på en annen enhet" })).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
