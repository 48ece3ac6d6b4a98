import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseView } from "../../core/contract";
import { fileWords, invitationIn } from "../../components/joining/invitationFile";
import { FakeCore, problem } from "../../core/testing/fakeCore";
import { moveInvitation, newInvitation } from "../../core/testing/joining";
import { show } from "../../core/testing/screen";
import { InvitePage } from "./InvitePage";
import { InvitationPage, InvitedPage } from "./InvitedPage";

let core: FakeCore;
beforeEach(async () => {
  core = FakeCore.behindTheDoor();
  await core.call("profile_create", { display_name: "Ingvild", device_name: "Nettbrettet", passphrase: "kaffe i verkstedet" });
});

async function caseWithMentor(): Promise<{ view: CaseView; party: string }> {
  await core.call("case_create", { title: "Lager", workplace: "Fjordlager", participant: "Sander", mentor: "Roar", start: null, planned_end: null, protection: "none" });
  const view = [...core.world.cases.values()][0];
  const party = view?.parties.find((known) => known.role === "mentor")?.party;
  if (view === undefined || party === undefined) throw new Error("no case");
  return { view, party };
}

describe("inviting", () => {
  it("shows a code and the same as text, and moves on by itself to the digits", async () => {
    const user = userEvent.setup();
    const { view, party } = await caseWithMentor();
    show(<InvitePage caseId={view.card.case} party={party} />);
    await user.click(await screen.findByRole("button", { name: "Lag invitasjonen" }));
    expect(await screen.findByRole("img", { name: "Invitasjonen som QR-kode" })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Invitasjonen som tekst").value).toBe("felles:invitation/abc");
    const saved = screen.getByRole<HTMLAnchorElement>("button", { name: "Lagre som fil" });
    expect(saved.download).toBe("felles-invitasjon.txt");
    expect(invitationIn(decodeURIComponent(saved.href))).toBe("felles:invitation/abc");
    const made = core.world.invitations[0]?.invitation ?? "";
    moveInvitation(core.world, made, { state: "comparing", digits: "012345", link: null, picture: null, name: "Roar" });
    expect(await screen.findByRole("img", { name: "Tallene er 0 1 2 3 4 5" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Sammenlign senere" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Like" }));
    expect(await screen.findByRole("heading", { name: "Venter på Roar." })).toBeTruthy();
  });

  it("says what happened when the digits were not the same, and begins anew", async () => {
    const user = userEvent.setup();
    const { view, party } = await caseWithMentor();
    newInvitation(core.world, { case: view.card.case, party, state: "comparing", digits: "111111" });
    show(<InvitePage caseId={view.card.case} party={party} />);
    await user.click(await screen.findByRole("button", { name: "Ikke like" }));
    expect(await screen.findByRole("heading", { name: "Tallene var ikke like" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Lag en ny" }));
    expect(await screen.findByRole("radio", { name: /Vi sitter sammen/ })).toBeTruthy();
  });

  it("lets two who are apart compare later", async () => {
    const { view, party } = await caseWithMentor();
    newInvitation(core.world, { case: view.card.case, party, meeting: "distance", state: "comparing", digits: "222222" });
    show(<InvitePage caseId={view.card.case} party={party} />);
    expect(await screen.findByRole("button", { name: "Sammenlign senere" })).toBeTruthy();
  });
});

describe("being invited", () => {
  it("begins with pasting, and says what is wrong with what was pasted", async () => {
    const user = userEvent.setup();
    show(<InvitedPage ownDevice={false} />);
    await user.click(await screen.findByRole("button", { name: "Fortsett" }));
    expect(await screen.findByText("Lim inn hele teksten, fra «felles:» til slutten.")).toBeTruthy();
    core.refuse("invitation_follow", problem("invalid", "invitation_not_whole", "link"));
    await user.type(screen.getByLabelText("Invitasjonen"), "felles:invitation/ab");
    await user.click(screen.getByRole("button", { name: "Fortsett" }));
    expect(await screen.findByText("Noe av invitasjonen mangler eller er skrevet feil. Lim inn hele teksten.")).toBeTruthy();
    core.refuse("invitation_follow");
    await user.click(screen.getByRole("button", { name: "Fortsett" }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/invitation\//));
  });

  it("takes the invitation out of a file, and says when a file holds none", async () => {
    const user = userEvent.setup();
    show(<InvitedPage ownDevice={false} />);
    expect(await screen.findByRole("button", { name: "Åpne fil" })).toBeTruthy();
    const chooser = screen.getByLabelText("Åpne fil", { selector: "input" });
    const file = (words: string) => new File([words], "noe.txt", { type: "text/plain" });
    await user.upload(chooser, file("Handleliste: brød, melk"));
    expect((await screen.findByRole("alert")).textContent).toBe("Det er ingen invitasjon til Felles i denne filen.");
    await user.upload(chooser, file("x".repeat(20_000)));
    expect(core.calls.some(({ name }) => name === "invitation_follow")).toBe(false);
    await user.upload(chooser, file(fileWords("Åpne denne i Felles.", "felles:invitation/abc")));
    await waitFor(() => expect(location.hash).toMatch(/^#\/invitation\//));
    expect(core.calls.find(({ name }) => name === "invitation_follow")?.input).toEqual({ link: "felles:invitation/abc" });
  });

  it("offers no camera where there is none", async () => {
    show(<InvitedPage ownDevice={false} />);
    await screen.findByRole("button", { name: "Åpne fil" });
    expect(screen.queryByRole("button", { name: "Skann koden" })).toBeNull();
  });

  it("has a mentor read one page and promise before anything else", async () => {
    const user = userEvent.setup();
    const made = newInvitation(core.world, { mine: false, state: "offered", role: "mentor", declaration: 1, name: "Ingvild", compared: true });
    show(<InvitationPage invitation={made.invitation} />);
    expect(await screen.findByRole("heading", { name: "Dette kan du ikke lese" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Signer og bli med" }));
    expect(await screen.findByText("Kryss av for at du har lest og lover det.")).toBeTruthy();
    expect(core.calls.some(({ name }) => name === "invitation_agree")).toBe(false);
    await user.click(screen.getByRole("checkbox", { name: "Jeg har lest dette, og jeg lover det." }));
    await user.click(screen.getByRole("button", { name: "Signer og bli med" }));
    await waitFor(() => expect(core.calls.at(-1)).toBeTruthy());
    expect(core.calls.find(({ name }) => name === "invitation_agree")?.input).toEqual({ invitation: made.invitation, declaration: 1 });
  });

  it("offers no way back where the other device has given what there was to give", async () => {
    const made = newInvitation(core.world, { mine: false, meeting: "own_device", state: "waiting", name: "Ingvild", may_withdraw: false });
    show(<InvitationPage invitation={made.invitation} />);
    expect(await screen.findByRole("heading", { name: "Venter på den andre enheten." })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Avbryt" })).toBeNull();
    moveInvitation(core.world, made.invitation, { may_withdraw: true });
    expect(await screen.findByRole("button", { name: "Avbryt" })).toBeTruthy();
  });

  it("lets nobody sign a text that this Felles does not have", async () => {
    const made = newInvitation(core.world, { mine: false, state: "offered", role: "mentor", declaration: 2, name: "Ingvild" });
    show(<InvitationPage invitation={made.invitation} />);
    expect(await screen.findByText(/Denne erklæringen er nyere/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Signer og bli med" })).toBeNull();
  });

  it("asks a participant for no signature", async () => {
    const made = newInvitation(core.world, { mine: false, state: "offered", role: "participant", name: "Ingvild" });
    show(<InvitationPage invitation={made.invitation} />);
    expect(await screen.findByRole("button", { name: "Jeg har lest, og vil være med" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Taushetserklæring" })).toBeNull();
  });
});
