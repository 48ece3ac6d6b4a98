import type { AgreementView, CaseId, Created, DocumentId, PartId } from "../contract";
import type { FakeCore } from "./fakeCore";

/** What people of an example propose, ask and answer, through the commands. */
export class FakeSpeech {
  private readonly core: FakeCore;

  constructor(core: FakeCore) {
    this.core = core;
  }

  async propose(caseId: CaseId, text: string): Promise<DocumentId> {
    const input = { case: caseId, space: "shared", kind: "agreement", fields: [], texts: [{ field: "agreed_what", text }] };
    return ((await this.core.call("thing_begin", input)) as Created).document;
  }

  async answer(document: DocumentId, party: PartId): Promise<void> {
    const { version } = (await this.core.call("agreement_open", { document })) as AgreementView;
    await this.core.call("agreement_answer", { document, party, version, answer: "agree", reason: "Sagt ved bordet" });
  }

  async ask(caseId: CaseId, text: string, to: PartId): Promise<DocumentId> {
    const fields = [{ field: "to_party", value: { text: to } }];
    const input = { case: caseId, space: "shared", kind: "question", fields, texts: [{ field: "question_text", text }] };
    return ((await this.core.call("thing_begin", input)) as Created).document;
  }
}
