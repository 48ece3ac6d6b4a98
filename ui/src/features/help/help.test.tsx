import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { TourOffer } from "../../components/tour/TourOffer";
import { FakeCore } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { nb } from "../../text/nb";
import { HelpPage } from "./HelpPage";

describe("help", () => {
  beforeEach(() => {
    localStorage.clear();
    FakeCore.behindTheDoor();
  });

  it("leads to the glossary, the server and accessibility, and each explains itself", async () => {
    show(<HelpPage topic={null} />);
    for (const topic of ["Ordliste", "Hva serveren kan og ikke kan se", "Tilgjengelighet"]) {
      expect((await screen.findByRole("link", { name: topic })).getAttribute("href")).toMatch(/help\//);
    }
  });

  it("tells what the server never sees before what it sees", async () => {
    show(<HelpPage topic="hub" />);
    const headings = await screen.findAllByRole("heading", { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual(nb.help.hub.map(({ heading }) => heading));
  });

  it("explains every word of the glossary", async () => {
    show(<HelpPage topic="words" />);
    expect(await screen.findAllByRole("term")).toHaveLength(nb.help.glossary.length);
  });
});

describe("the tour", () => {
  beforeEach(() => {
    localStorage.clear();
    FakeCore.behindTheDoor();
  });

  it("goes through its four thoughts and does not offer itself again", async () => {
    const user = userEvent.setup();
    show(<TourOffer />);
    await user.click(await screen.findByRole("button", { name: "Vis meg rundt" }));
    const dialog = await screen.findByRole("dialog", { name: "En rask omvisning" });
    for (const step of nb.help.tour.steps.slice(0, -1)) {
      within(dialog).getByRole("heading", { name: step.heading });
      await user.click(within(dialog).getByRole("button", { name: "Neste" }));
    }
    await user.click(within(dialog).getByRole("button", { name: "Ferdig" }));
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
    expect(localStorage.getItem("felles.toured")).not.toBeNull();
  });

  it("can be skipped at once, and put away without being seen", async () => {
    const user = userEvent.setup();
    show(<TourOffer />);
    await user.click(await screen.findByRole("button", { name: "Vis meg rundt" }));
    await user.click(await screen.findByRole("button", { name: "Hopp over" }));
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
    localStorage.clear();
    show(<TourOffer />);
    await user.click(await screen.findByRole("button", { name: "Nei takk" }));
    expect(screen.queryByText(nb.help.tour.offer)).toBeNull();
  });
});
