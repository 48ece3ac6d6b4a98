import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Shown } from "../../components/state/Shown";
import type { CaseId, CaseView, DocumentId, DocumentView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { anExampleCase } from "../../core/testing/example";
import { exampleResponsibility } from "../../core/testing/exampleResponsibility";
import { FakeCore, othersWrite, problem } from "../../core/testing/fakeCore";
import { show } from "../../core/testing/screen";
import { Agreement } from "./Agreement";
import { CaseResponsibility } from "./CaseResponsibility";
import { Question } from "./Question";

let core: FakeCore;
let caseId: CaseId;
let example: Awaited<ReturnType<typeof exampleResponsibility>>;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  ({ caseId } = await anExampleCase(core));
  example = await exampleResponsibility(core, caseId);
});

function Section() {
  const opened = useAnswer("case_open", { case: caseId });
  return <Shown query={opened}>{(view) => <CaseResponsibility view={view} tasks={null} />}</Shown>;
}

function Opened({ document, children }: { readonly document: DocumentId; readonly children: (caseView: CaseView, view: DocumentView) => React.ReactNode }) {
  const opened = useAnswer("case_open", { case: caseId });
  const thing = useAnswer("document_open", { document });
  return <Shown query={opened}>{(caseView) => <Shown query={thing}>{(view) => children(caseView, view)}</Shown>}</Shown>;
}

const theAgreement = (document: DocumentId) => show(<Opened document={document}>{(caseView, view) => <Agreement caseView={caseView} view={view} />}</Opened>);

describe("the section on responsibility", () => {
  it("tells what waits for me, once, at the top", async () => {
    show(<Section />);
    const turn = within(await screen.findByRole("region", { name: "Din tur" }));
    expect(await turn.findByRole("link", { name: /prøve trucken/ })).toBeTruthy();
    expect(turn.queryByRole("link", { name: /verneombudet/ })).toBeNull();
  });

  it("has a text for each of the three who take something", async () => {
    show(<Section />);
    expect(await screen.findByRole("textbox", { name: /Sander tar/ })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: /Jeg tar/ })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: /Torill tar/ })).toBeTruthy();
  });

  it("tells whose turn it is with a question", async () => {
    show(<Section />);
    const questions = within(await screen.findByRole("region", { name: "Spørsmål" }));
    expect(await questions.findByText("Torill sin tur")).toBeTruthy();
    expect(questions.getByText("Din tur til å svare")).toBeTruthy();
  });
});

describe("an agreement", () => {
  it("shows word by word what was changed after it was agreed", async () => {
    theAgreement(example.agreed);
    expect(await screen.findByText("Endret etter at dere ble enige")).toBeTruthy();
    const deviation = within(screen.getByRole("region", { name: "Endret etter at dere ble enige" }));
    expect(deviation.getByText(/Det dere ble enige om, gjelder/)).toBeTruthy();
    expect(deviation.getAllByText(/av Torill/).length).toBeGreaterThan(0);
  });

  it("is answered for exactly the words that were shown", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    await user.click(await screen.findByRole("button", { name: "Jeg er enig" }));
    expect(await screen.findByText("Svaret ditt er lagret.")).toBeTruthy();
    const given = core.calls.filter(({ name }) => name === "agreement_answer").at(-1)?.input;
    expect(given).toMatchObject({ document: example.proposed, answer: "agree", version: example.viewOf(example.proposed).version });
  });

  it("is not answered when other words came in between", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    const agree = await screen.findByRole("button", { name: "Jeg er enig" });
    const before = core.calls.filter(({ name }) => name === "agreement_answer").length;
    // Nobody has told the screen yet.
    const { say } = core.world;
    core.world.say = () => undefined;
    othersWrite(core, example.proposed, "agreed_what", "Noe helt annet.", "Torill");
    core.world.say = say;
    await user.click(agree);
    expect(await screen.findByText(/Ordene er endret siden du så dem/)).toBeTruthy();
    expect(core.calls.filter(({ name }) => name === "agreement_answer")).toHaveLength(before);
  });

  it("is answered with the words that I wrote a moment before", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    await user.type(await screen.findByRole("textbox", { name: /Hva vi gjør/ }), " Kaffen er svart.");
    await user.click(screen.getByRole("button", { name: "Jeg er enig" }));
    expect(await screen.findByText("Svaret ditt er lagret.")).toBeTruthy();
    expect(screen.queryByText(/Ordene er endret/)).toBeNull();
    const view = example.viewOf(example.proposed);
    expect(view.texts.find(({ field }) => field === "agreed_what")?.text).toMatch(/Kaffen er svart/);
    expect(core.calls.filter(({ name }) => name === "agreement_answer").at(-1)?.input).toMatchObject({ answer: "agree", version: view.version });
  });

  it("is not answered when somebody else's words met mine on the way", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    await user.type(await screen.findByRole("textbox", { name: /Hva vi gjør/ }), " Kaffen er svart.");
    const before = core.calls.filter(({ name }) => name === "agreement_answer").length;
    const { say } = core.world;
    core.world.say = () => undefined;
    othersWrite(core, example.proposed, "agreed_what", "Noe helt annet.", "Torill");
    core.world.say = say;
    await user.click(screen.getByRole("button", { name: "Jeg er enig" }));
    expect(await screen.findByText(/Ordene er endret siden du så dem/)).toBeTruthy();
    expect(core.calls.filter(({ name }) => name === "agreement_answer")).toHaveLength(before);
  });

  it("waits with the answer while my own words are not saved", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    const before = core.calls.filter(({ name }) => name === "agreement_answer").length;
    core.refuse("text_edit", problem("disk_full"));
    await user.type(await screen.findByRole("textbox", { name: /Hva vi gjør/ }), " Kaffen er svart.");
    await user.click(screen.getByRole("button", { name: "Jeg er enig" }));
    expect(await screen.findByText(/ikke lagret ennå, så svaret er ikke gitt/)).toBeTruthy();
    expect(core.calls.filter(({ name }) => name === "agreement_answer")).toHaveLength(before);
  });

  it("is written down for somebody without a device only with a reason", async () => {
    const user = userEvent.setup();
    theAgreement(example.proposed);
    await user.click(await screen.findByRole("button", { name: "Skriv ned svaret for Sander" }));
    await user.click(screen.getByRole("button", { name: "Lagre svaret" }));
    expect(screen.getByText("Skriv hvordan du fikk vite det.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Hvordan fikk du vite det?" }), "Han sa det i telefonen");
    await user.click(screen.getByRole("button", { name: "Lagre svaret" }));
    expect(await screen.findByText("«Han sa det i telefonen»")).toBeTruthy();
    expect(screen.getAllByText("Skrevet ned av deg").length).toBeGreaterThan(0);
  });

  it("has its ways out only when it was agreed", async () => {
    theAgreement(example.proposed);
    await screen.findByRole("button", { name: "Ikke aktuelt lenger" });
    expect(screen.queryByRole("button", { name: "Det ble gjort" })).toBeNull();
  });
});

describe("a question", () => {
  it("is answered by words", async () => {
    const user = userEvent.setup();
    show(<Opened document={example.question}>{(caseView, view) => <Question caseView={caseView} view={view} />}</Opened>);
    expect(await screen.findByText("Det er din tur til å svare.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: /Svaret/ }), "Ja, på torsdag.");
    await user.click(screen.getByRole("button", { name: "Dette er svaret" }));
    expect(await screen.findByText("Spørsmålet er besvart.")).toBeTruthy();
  });
});

describe("mentor hours", () => {
  it("are written by keyboard alone, shown as understood, and saved", async () => {
    const user = userEvent.setup();
    show(<Section />);
    const box = await screen.findByRole("textbox", { name: /Skriv timer for Torill/ });
    box.focus();
    await user.keyboard("2t opplæring bremser{Enter}i går 45 min samtale");
    expect(await screen.findByText(/· 2 timer · Opplæring · bremser/)).toBeTruthy();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(core.calls.filter(({ name }) => name === "hours_add").slice(-2).map(({ input }) => input)).toMatchObject([
      { minutes: 120, category: "training", remark: "bremser", confirmed: false },
      { minutes: 45, category: "talk", remark: "", confirmed: false },
    ]));
  });

  it("are confirmed at once by the mentor whose time it is, or kept as a draft", async () => {
    const view = core.world.cases.get(caseId);
    if (view === undefined) throw new Error("no case");
    for (const party of view.parties) party.me = party.role === "mentor";
    view.card.my_role = "mentor";
    const user = userEvent.setup();
    show(<Section />);
    await user.type(await screen.findByRole("textbox", { name: /^Skriv timer/ }), "1t prat");
    await user.click(screen.getByRole("button", { name: "Lagre og bekreft" }));
    const last = () => core.calls.filter(({ name }) => name === "hours_add").at(-1)?.input;
    await waitFor(() => expect(last()).toMatchObject({ minutes: 60, category: "talk", confirmed: true }));
    await user.click(screen.getByRole("button", { name: "Bekreft utkastet" }));
    await waitFor(() => expect(core.calls.some(({ name }) => name === "hours_mark")).toBe(true));
    expect(screen.queryByRole("button", { name: /Jeg har sett/ })).toBeNull();
  });

  it("are not saved when a line says no time", async () => {
    const user = userEvent.setup();
    show(<Section />);
    const before = core.calls.length;
    await user.type(await screen.findByRole("textbox", { name: /Skriv timer for Torill/ }), "bare ord");
    expect(await screen.findByText(/«bare ord» mangler hvor lang tid/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Lagre som utkast" }));
    expect(core.calls.slice(before).some(({ name }) => name === "hours_add")).toBe(false);
  });

  it("are seen by the counsellor for a whole month at once", async () => {
    const user = userEvent.setup();
    show(<Section />);
    await user.click(await screen.findByRole("button", { name: "Jeg har sett timene i november" }));
    await waitFor(() => expect(core.calls.some(({ name, input }) => name === "hours_mark" && (input as { status: string }).status === "seen")).toBe(true));
  });
});
