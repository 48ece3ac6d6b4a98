// Generated from crates/app/src/contract by the test contract_is_current. Do not edit.

/**
 * How somebody manages a work task.
 */
export type Ability = "can" | "with_support" | "not_now" | "not_judged";

/**
 * One thing that was written.
 */
export type AboutEntry = { 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * Of which kind.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * Who can read it.
 */
space: SpaceKind, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * When it happened.
 */
at: UtcMillis, 
/**
 * Who made it.
 */
author: Author, 
/**
 * Whose words it is, when somebody else's device wrote them down: first name.
 */
voice: string | null, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * Its texts that are not empty.
 */
texts: Array<TextView>, 
/**
 * Its values.
 */
fields: Array<FieldView>, 
/**
 * Its parts: tasks, contacts, judgements, answers and so on.
 */
parts: Array<PartView>, };

/**
 * Everything written about the participant that they may read, oldest first.
 */
export type AboutParticipant = { 
/**
 * In which case.
 */
case: CaseId, };

/**
 * Everything written about the participant that they may read.
 */
export type AboutView = { 
/**
 * Of which case.
 */
case: CaseId, 
/**
 * The participant's first name.
 */
name: string, 
/**
 * Everything, oldest first.
 */
entries: Array<AboutEntry>, 
/**
 * Whether there is more than fits on one page.
 */
more: boolean, };

/**
 * What was done with a case as a whole.
 */
export type AccessKind = "opened" | "opened_shielded" | "exported" | "printed";

/**
 * Who opened a case, newest first.
 */
export type AccessList = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * At most this many, 1–200.
 */
limit: number, };

/**
 * Somebody opened a case, or took it out of the app.
 */
export type AccessView = { 
/**
 * Who: the signer of the entry.
 */
by: Author, 
/**
 * What the device is called that was used.
 */
device_name: string, 
/**
 * What was done.
 */
what: AccessKind, 
/**
 * When, by that device's clock.
 */
at: UtcMillis, };

/**
 * The person is here. Screens say so at most a few times a minute.
 */
export type ActivitySeen = Record<symbol, never>;

/**
 * Where an adaptation stands.
 */
export type AdaptationStatus = "proposed" | "agreed" | "not_relevant" | "ended";

/**
 * How a person's address is protected, in the grades of the National Population Register.
 */
export type AddressProtection = "none" | "confidential" | "strictly_confidential";

/**
 * We have agreed this.
 */
export type AgreedView = { 
/**
 * The part of the case document that says it.
 */
part: PartId, 
/**
 * Until when, this day included.
 */
until: string, 
/**
 * Who answered.
 */
by: NamedParty | null, 
/**
 * Why; empty when shielded.
 */
reason: string, };

/**
 * Answers to an agreement, signed by this device over exactly what stands there.
 */
export type AgreementAnswer = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * For which party: myself, or somebody who has no device of their own.
 */
party: PartId, 
/**
 * What was on the screen; refused when something else stands there by now.
 */
version: VersionHash, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * Why, in a line; must be there when it is for somebody else.
 */
reason: string, };

/**
 * One agreement with its answers, each checked anew, and what was agreed beside what stands there now.
 */
export type AgreementOpen = { 
/**
 * Which.
 */
document: DocumentId, };

/**
 * Somebody with a say in an agreement.
 */
export type AgreementParty = { 
/**
 * Which party.
 */
party: PartId, 
/**
 * First name.
 */
name: string, 
/**
 * As what.
 */
role: Role, 
/**
 * Whether it is me.
 */
me: boolean, 
/**
 * Whether somebody else has to write their answer down.
 */
without_device: boolean, };

/**
 * Where an agreement stands.
 */
export type AgreementStatus = "proposed" | "agreed" | "done" | "partly" | "changed" | "not_relevant" | "earlier";

/**
 * One text of an agreement, as it stood at one moment.
 */
export type AgreementText = { 
/**
 * Which.
 */
field: TextField, 
/**
 * Its words.
 */
text: string, };

/**
 * One agreement: who has a say, what they answered, and what was agreed.
 */
export type AgreementView = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * Names exactly what stands there now; absent while two dates stand in it, and nobody can answer then.
 */
version: VersionHash | null, 
/**
 * The words that stand there now.
 */
texts: Array<AgreementText>, 
/**
 * By when, as it stands now.
 */
due: string | null, 
/**
 * Where it stands; agreed only when everybody with a say agreed to the same.
 */
status: AgreementStatus, 
/**
 * Whether something was changed since they agreed.
 */
changed_since: boolean, 
/**
 * Everybody with a say.
 */
parties: Array<AgreementParty>, 
/**
 * The answers that count, newest first.
 */
answers: Array<AnswerView>, 
/**
 * Answers whose signature or signer could not be verified. They never count.
 */
not_counted: number, 
/**
 * What was agreed; absent when nothing was.
 */
frozen: FrozenView | null, 
/**
 * Parties that have not answered to what stands there now.
 */
waiting_for: Array<PartId>, 
/**
 * Whether I have a say.
 */
may_answer: boolean, 
/**
 * Who said yes outside Felles, as somebody wrote it down. It never counts.
 */
said_yes: Array<SaidYesView>, };

/**
 * What a party answers to a proposal.
 */
export type Answer = "agree" | "disagree" | "wants_change" | "none";

/**
 * An answer that counts.
 */
export type AnswerView = { 
/**
 * Which part of the agreement.
 */
part: PartId, 
/**
 * Whose answer.
 */
party: PartId, 
/**
 * What.
 */
answer: Answer, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Whether somebody else wrote it down for them.
 */
on_behalf: boolean, 
/**
 * Who signed.
 */
by: Author, 
/**
 * When, by their clock.
 */
at: UtcMillis, 
/**
 * Whether it is about what stands there now.
 */
current: boolean, 
/**
 * Whether it is about what was agreed.
 */
agreed: boolean, };

/**
 * Somebody who wrote something.
 */
export type Author = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * First name, or empty when not known on this device.
 */
name: string, 
/**
 * Which party in this case, when one.
 */
role: Role | null, 
/**
 * Whether it is me.
 */
me: boolean, };

/**
 * Choose when Felles locks by itself.
 */
export type AutoLockSet = { 
/**
 * Minutes without activity: 2, 5, 15 or 60.
 */
minutes: number, 
/**
 * Whether hiding the screen locks at once.
 */
hide_locks: boolean, };

/**
 * Whether this machine says outside of the window that a reminder has come.
 */
export type BellOverview = Record<symbol, never>;

/**
 * Have this machine say so outside of the window, or no more. It says these words and nothing else.
 */
export type BellSet = { 
/**
 * One short sentence that tells nothing of anybody; absent for saying nothing.
 */
words: string | null, };

/**
 * Whether this machine says outside of the window that a reminder has come.
 */
export type BellView = { 
/**
 * Whether the person was asked, and answered.
 */
asked: boolean, 
/**
 * What it says; absent when nothing.
 */
words: string | null, };

/**
 * Words in a text that deserve a second look before more people read it. Looks only; keeps and tells nothing.
 */
export type CalmNotice = { 
/**
 * The text.
 */
text: string, };

/**
 * A run of a text.
 */
export type CalmPiece = { 
/**
 * The words.
 */
text: string, 
/**
 * What they are about; absent for ordinary words.
 */
topic: SensitiveTopic | null, };

/**
 * A text with the words marked that deserve a second look.
 */
export type CalmWords = { 
/**
 * What they are about, each once, in the order of the list.
 */
topics: Array<SensitiveTopic>, 
/**
 * The whole text in runs.
 */
pieces: Array<CalmPiece>, };

/**
 * A case in a list; made from the read model alone.
 */
export type CaseCard = { 
/**
 * Which.
 */
case: CaseId, 
/**
 * Working title; empty when shielded.
 */
title: string, 
/**
 * Name of the workplace; empty when shielded.
 */
workplace: string, 
/**
 * Where it stands.
 */
status: CaseStatus, 
/**
 * How strictly it hides.
 */
shielding: Shielding, 
/**
 * What I am in it.
 */
my_role: Role | null, 
/**
 * First names of the parties; empty when shielded.
 */
names: Array<string>, 
/**
 * Documents with something by others that I have not looked at.
 */
unread: number, 
/**
 * Changes of mine that are not at the hub yet.
 */
unsent: number, 
/**
 * Tasks of mine that are open.
 */
my_open_tasks: number, 
/**
 * Tasks of anybody past their date.
 */
late_tasks: number, 
/**
 * When something last happened in it on this device.
 */
last_activity_at: UtcMillis, 
/**
 * The next planned visit.
 */
next_visit_at: UtcMillis | null, };

/**
 * Open a case knowing that name and time are written down; for a shielded one it holds until the profile is locked.
 */
export type CaseConfirm = { 
/**
 * Which.
 */
case: CaseId, };

/**
 * Begin a case; the caller becomes its counsellor.
 */
export type CaseCreate = { 
/**
 * Working title without a name.
 */
title: string, 
/**
 * Name of the workplace.
 */
workplace: string, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day as planned.
 */
planned_end: string | null, 
/**
 * How the participant's address is protected.
 */
protection: AddressProtection, 
/**
 * The participant's first name.
 */
participant: string, 
/**
 * The mentor's first name; may come later.
 */
mentor: string | null, };

/**
 * The devices of the others in a case, lost ones too.
 */
export type CaseDevices = { 
/**
 * In which case.
 */
case: CaseId, };

/**
 * One participant's way into one workplace.
 */
export type CaseId = string;

/**
 * All cases on this device, newest activity first.
 */
export type CaseList = Record<symbol, never>;

/**
 * What waits for me in one case.
 */
export type CaseNeed = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Open questions to me.
 */
questions: number, 
/**
 * Proposals by others that I have not answered.
 */
proposals: number, 
/**
 * What others said of a text and nobody has dealt with.
 */
responses: number, 
/**
 * My tasks past their date.
 */
late_tasks: number, };

/**
 * What waits for me in each case; from the read model alone.
 */
export type CaseNeeds = Record<symbol, never>;

/**
 * One case: frame, parties, who reads what.
 */
export type CaseOpen = { 
/**
 * Which.
 */
case: CaseId, };

/**
 * A page of a case is about to be printed; durable in the case when this returns. Refused for a shielded case.
 */
export type CasePrint = { 
/**
 * Which.
 */
case: CaseId, };

/**
 * Where a case stands.
 */
export type CaseStatus = "preparing" | "running" | "paused" | "tapering" | "ended";

/**
 * One case.
 */
export type CaseView = { 
/**
 * Its card.
 */
card: CaseCard, 
/**
 * The case document, for fields, tasks and parties.
 */
document: DocumentId, 
/**
 * The shared picture's document.
 */
shared_picture: DocumentId | null, 
/**
 * Line of work.
 */
sector: string, 
/**
 * Where the workplace lies; empty when shielded.
 */
place: string, 
/**
 * Mobile coverage there.
 */
coverage: Coverage | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day as planned.
 */
planned_end: string | null, 
/**
 * Last day as it became.
 */
end: string | null, 
/**
 * Who takes part.
 */
parties: Array<PartyView>, 
/**
 * The circles of readers that I belong to.
 */
spaces: Array<SpaceView>, 
/**
 * Whether I decide who takes part.
 */
decides: boolean, 
/**
 * Whether I was taken out: what is here stays readable here, and nothing new comes or goes.
 */
taken_out: boolean, 
/**
 * Agreed rhythm, in days, where agreed.
 */
rhythm: Array<RhythmView>, 
/**
 * Agreed mentor hours in a month.
 */
mentor_hours_per_month: number | null, 
/**
 * When I was let into it on this device; nothing where I founded it.
 */
joined_at: UtcMillis | null, 
/**
 * What there is to say of mobile coverage; may be empty.
 */
coverage_note: string, 
/**
 * The office that follows up; may be empty.
 */
office: string, 
/**
 * Who agreed on the rhythm.
 */
rhythm_with: Array<PartId>, 
/**
 * A line beside the rhythm; may be empty.
 */
rhythm_remark: string, 
/**
 * The measures that the case is under, the first first.
 */
measures: Array<MeasureView>, };

/**
 * Take in cases from a file in the example format; all of it or nothing.
 */
export type CasesImport = { 
/**
 * The file's text.
 */
json: string, 
/**
 * Only these cases, by the file's own ids; absent for all.
 */
only: Array<string> | null, };

/**
 * Take back what I did: a new edit that leaves everything by others as it is.
 */
export type ChangeUndo = { 
/**
 * In which document.
 */
document: DocumentId, 
/**
 * The moment before; absent for exactly the changes that `to` names, as a command answered them.
 */
from: Heads | null, 
/**
 * The moment after.
 */
to: Heads, };

/**
 * What came of taking back.
 */
export type ChangeUndone = { 
/**
 * The moment after it; where nothing stood any more, as before.
 */
heads: Heads, 
/**
 * Values and parts that stay, because others had a hand in them or because they are not taken back.
 */
left: number, };

/**
 * A change that is durable now.
 */
export type Changed = { 
/**
 * The moment after.
 */
heads: Heads, };

/**
 * A case whose copy on this device was deleted; nothing else of it is known here.
 */
export type ClosedCase = { 
/**
 * Which.
 */
case: CaseId, 
/**
 * When.
 */
closed_at: UtcMillis, };

/**
 * Cases whose copy on this device was deleted.
 */
export type ClosedCases = Record<symbol, never>;

/**
 * What a person says about the digits on two screens.
 */
export type Comparison = "same" | "later" | "different";

/**
 * What is doubtful.
 */
export type ConcernKind = "not_arrived" | "membership_not_arrived" | "in_use_twice" | "server_shows_less";

/**
 * Something doubtful about what came, until it is put right.
 */
export type ConcernView = { 
/**
 * What.
 */
kind: ConcernKind, 
/**
 * Whose words or device it is about.
 */
from: Author, 
/**
 * Whose word it rests on, when that is somebody else's.
 */
said_by: Author | null, 
/**
 * In which case.
 */
case: CaseId | null, };

/**
 * The connection.
 */
export type ConnectionState = "no_hub" | "offline_by_choice" | "unreachable" | "connecting" | "syncing" | "up_to_date";

/**
 * Somebody was in touch with somebody; for calls and messages without a document of their own.
 */
export type ContactAdd = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * How.
 */
kind: ContactKind, 
/**
 * When.
 */
at: UtcMillis, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * Between whom.
 */
parties: Array<PartId>, };

/**
 * How named parties were in touch.
 */
export type ContactKind = "visit" | "three_party_talk" | "talk" | "call" | "message";

/**
 * One contact.
 */
export type ContactLine = { 
/**
 * How.
 */
kind: ContactKind, 
/**
 * For a visit or a talk with a page of its own: where it stands.
 */
status: VisitStatus | null, 
/**
 * When.
 */
at: UtcMillis, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * Between whom; empty when nobody said.
 */
parties: Array<NamedParty>, 
/**
 * Its page, when it has one.
 */
document: DocumentId | null, 
/**
 * Its part of the case document, when it has no page.
 */
part: PartId | null, 
/**
 * Heading; may be empty.
 */
title: string, };

/**
 * Who was in touch with whom, and how often it was agreed.
 */
export type ContactOverview = { 
/**
 * In which case.
 */
case: CaseId, };

/**
 * Contacts of a case, and the rhythm behind them.
 */
export type ContactsView = { 
/**
 * Who is to be in touch, and when they last were.
 */
pairs: Array<PairView>, 
/**
 * What is planned or was postponed, the next first.
 */
ahead: Array<ContactLine>, 
/**
 * What took place, the newest first, at most 200.
 */
held: Array<ContactLine>, 
/**
 * The day on which they said last that they would be in touch again, when it is still to come.
 */
next_on: string | null, };

/**
 * What becomes of this copy.
 */
export type CopyChoice = "use_this" | "put_aside";

/**
 * Says what becomes of this copy of the profile. One that is put aside is closed too.
 */
export type CopyChoose = { 
/**
 * What.
 */
choice: CopyChoice, };

/**
 * Whether this copy of the profile is the only one, as far as it knows.
 */
export type CopyState = "only" | "in_use_twice" | "put_aside" | "words_used_twice" | "words_used_elsewhere";

/**
 * How much mobile coverage a workplace has.
 */
export type Coverage = "good" | "partial" | "none";

/**
 * What was made, already durable.
 */
export type Created = { 
/**
 * The document.
 */
document: DocumentId, 
/**
 * The part, when it is one.
 */
part: PartId | null, 
/**
 * The moment after.
 */
heads: Heads, };

/**
 * Whether a mentor's declaration of confidentiality holds.
 */
export type DeclarationState = "missing" | "signed" | "expired";

/**
 * How far my words in a document have come.
 */
export type Delivery = { 
/**
 * In one word.
 */
stage: DeliveryStage, 
/**
 * Whose devices have everything of mine in it on their disk.
 */
received_by: Array<Author>, 
/**
 * Whose do not yet.
 */
waiting_for: Array<Author>, };

/**
 * How far one's words have come, in one word.
 */
export type DeliveryStage = "saved" | "sent" | "received" | "not_delivered";

/**
 * A device: its Ed25519 public signing key.
 */
export type DeviceId = string;

/**
 * Make an invitation for a further device of one's own.
 */
export type DeviceInvite = Record<symbol, never>;

/**
 * My devices.
 */
export type DeviceList = Record<symbol, never>;

/**
 * A device is lost: it is taken out of every circle where this is mine to do, with new keys for those who stay.
 */
export type DeviceLost = { 
/**
 * Which.
 */
device: DeviceId, };

/**
 * Take one of my own devices out of everything.
 */
export type DeviceRemove = { 
/**
 * Which.
 */
device: DeviceId, };

/**
 * What lies on a device, as far as this one knows; for a lost one, as it was known when it was marked.
 */
export type DeviceReport = { 
/**
 * Which.
 */
device: DeviceId, };

/**
 * A device of somebody in a case, or one that is lost.
 */
export type DeviceView = { 
/**
 * Which.
 */
device: DeviceId, 
/**
 * Whose.
 */
owner: Author, 
/**
 * What its owner calls it; empty when that is not known here.
 */
name: string, 
/**
 * When it last said what it had on disk, by its own clock.
 */
last_heard_at: UtcMillis | null, 
/**
 * When it was marked as lost here.
 */
lost_at: UtcMillis | null, 
/**
 * Whether I may mark it.
 */
may_mark: boolean, };

/**
 * What differs between two moments.
 */
export type DifferenceView = { 
/**
 * Texts that differ.
 */
texts: Array<TextDifference>, 
/**
 * Fields that differ.
 */
fields: Array<FieldDifference>, };

/**
 * We have agreed this: a sentence is not told until a day.
 */
export type DistanceAgree = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * Which sentence.
 */
kind: DistanceKind, 
/**
 * What it is about, as the sentence says it; empty for the whole case.
 */
subject: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Until when, this day included; at most a year from now.
 */
until: string, };

/**
 * The same for several cases, as a list of cases tells them: without those that were answered, and without names where a case is shielded.
 */
export type DistanceAmong = { 
/**
 * Of which cases; a few at a time, for each is reckoned by itself.
 */
cases: Array<CaseId>, };

/**
 * What a sentence of distance is about.
 */
export type DistanceKind = "mentor_counsellor" | "visit" | "all_three" | "participant_counsellor" | "question" | "setback" | "task" | "judgement" | "unopened" | "hours" | "own_words" | "device";

/**
 * How long it is since people were in touch in a case, in sentences that concern me, also those that were answered; for
 * one's own eyes, never summed and never taken out.
 */
export type DistanceList = { 
/**
 * Of which case.
 */
case: CaseId, };

/**
 * One sentence of distance, before it is put into words.
 */
export type DistanceView = { 
/**
 * Of which case.
 */
case: CaseId, 
/**
 * Its working title; empty when shielded.
 */
case_title: string, 
/**
 * What it is about.
 */
kind: DistanceKind, 
/**
 * What an answer to it answers; empty for the whole case.
 */
subject: string, 
/**
 * How many: days; workdays for a question and a setback; levels for a judgement; minutes for hours; words for own words.
 */
count: number, 
/**
 * From how many on it is told; for hours the minutes that were agreed for the two months.
 */
limit: number, 
/**
 * They have not been in touch at all: the count is from when they could.
 */
never: boolean, 
/**
 * The day that it counts from.
 */
since: string | null, 
/**
 * When they meet next, if that is planned.
 */
planned_on: string | null, 
/**
 * Whom it names, in this order.
 */
parties: Array<NamedParty>, 
/**
 * The thing that it is about.
 */
document: DocumentId | null, 
/**
 * Of which kind that is.
 */
document_kind: DocumentKind | null, 
/**
 * The task that it is about.
 */
part: PartId | null, 
/**
 * What that is called, at most 280 characters; empty when shielded.
 */
about: string, 
/**
 * We have agreed this.
 */
agreed: AgreedView | null, };

/**
 * Put away, or take out again. Nothing is deleted.
 */
export type DocumentArchive = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * Away or out.
 */
archived: boolean, };

/**
 * How far my words in one document have come.
 */
export type DocumentDelivery = { 
/**
 * Which.
 */
document: DocumentId, };

/**
 * What differs between two moments of a document.
 */
export type DocumentDifference = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * The earlier moment; empty for the beginning.
 */
from: Heads, 
/**
 * The later moment; empty for now.
 */
to: Heads, };

/**
 * Who wrote when: sittings, newest first.
 */
export type DocumentHistory = { 
/**
 * Which.
 */
document: DocumentId, };

/**
 * One thing that a person opens.
 */
export type DocumentId = string;

/**
 * What kind of document something is.
 */
export type DocumentKind = "case" | "shared_picture" | "note" | "visit" | "access_log" | "goal" | "agreement" | "work_task" | "adaptation" | "plan" | "openness" | "check_in" | "turn" | "question" | "reflection" | "division" | "ending" | "own_log";

/**
 * Everything about one document, ready to show.
 */
export type DocumentOpen = { 
/**
 * Which.
 */
document: DocumentId, };

/**
 * Everything about one document.
 */
export type DocumentView = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * Of which case.
 */
case: CaseId, 
/**
 * Which kind.
 */
kind: DocumentKind, 
/**
 * The moment this view shows; the base for edits.
 */
heads: Heads, 
/**
 * Who can read it.
 */
space: SpaceView, 
/**
 * Who made it.
 */
author: Author, 
/**
 * When it was made.
 */
created_at: UtcMillis, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * A newer Felles wrote something here that this one cannot show: reading only.
 */
read_only: boolean, 
/**
 * Texts of the document itself, in the order of its kind.
 */
texts: Array<TextView>, 
/**
 * Values of the document itself that have been set.
 */
fields: Array<FieldView>, 
/**
 * Tasks, parties and contacts, for a case document.
 */
parts: Array<PartView>, 
/**
 * Where my words in it have come to.
 */
delivery: Delivery, 
/**
 * Wider circles that I may share its text with.
 */
wider: Array<SpaceView>, 
/**
 * The moment I last looked; absent when never.
 */
seen: Heads | null, };

/**
 * A sealed envelope: BLAKE3 over header, nonce and the hash of its body.
 */
export type EnvelopeId = string;

/**
 * What exactly is wrong with an input.
 */
export type FaultKind = "not_json" | "missing_field" | "wrong_type" | "unknown_code" | "dangling_reference" | "duplicate_id" | "no_such_date" | "too_long" | "strictly_confidential" | "already_there" | "invitation_unusable" | "too_many_tries" | "key_file_missing" | "key_file_damaged" | "other_profile" | "no_such_way_in" | "code_wrong" | "code_mistyped" | "key_store_lost" | "key_store_absent" | "not_wider" | "own_words" | "text_shared" | "speaks_for_self" | "changed_since" | "invitation_not_whole" | "invitation_expired" | "handed_over" | "confirm_opening";

/**
 * A single value in a document or in one of its parts.
 */
export type Field = "title" | "happened_at" | "note_kind" | "text_status" | "correction_reason" | "contact_kind" | "visit_status" | "planned_at" | "minutes" | "place" | "next_contact" | "parties" | "workplace_name" | "workplace_sector" | "workplace_place" | "workplace_coverage" | "start" | "planned_end" | "end" | "case_status" | "outcome" | "shielding" | "mentor_hours_per_month" | "rhythm_visit_days" | "rhythm_mentor_counsellor_days" | "rhythm_participant_counsellor_days" | "rhythm_all_three_days" | "role" | "display_name" | "person" | "party_status" | "digital_access" | "language" | "interpreter" | "owner" | "due" | "task_status" | "from_document" | "from_part" | "seen_heads" | "voice" | "shared_from" | "words_by" | "moved_to" | "declaration_version" | "signing_way" | "signed_by" | "signature" | "access_kind" | "device_name" | "goal_status" | "replaced_by" | "by_party" | "day" | "level" | "word" | "ability" | "adaptation_status" | "week" | "sits" | "openness_status" | "special_category" | "revisit_on" | "support" | "belief" | "turn_kind" | "agreement_status" | "answer" | "reason" | "on_behalf" | "version" | "question_status" | "to_party" | "hours_category" | "hours_status" | "remark" | "response_kind" | "response_status" | "about_text" | "old_words" | "new_words" | "settled_reason" | "distance_kind" | "until" | "kept" | "circle" | "circle_kind" | "about" | "chosen" | "time_answer" | "suggested_at" | "office" | "coverage_note" | "rhythm_with" | "rhythm_remark" | "family_name" | "position" | "spoken_language" | "writing_way" | "goal_category" | "measure_kind" | "links";

/**
 * How one field differs.
 */
export type FieldDifference = { 
/**
 * The part it is in, when one.
 */
part: PartId | null, 
/**
 * Which kind of part that is.
 */
part_kind: PartKind | null, 
/**
 * Which field.
 */
field: Field, 
/**
 * Values at the earlier moment.
 */
before: Array<Value>, 
/**
 * Values at the later moment.
 */
after: Array<Value>, 
/**
 * Who set those of the later ones that are new, or, when none is, those that stayed; each once.
 */
by: Array<Author>, };

/**
 * The question of a visit where somebody stopped without finishing.
 */
export type FieldPlace = Record<symbol, never>;

/**
 * Keep the question of a visit that is being answered, or forget it.
 */
export type FieldPlaceKeep = { 
/**
 * Which visit.
 */
document: DocumentId, 
/**
 * Which question, from 0; absent when the visit was finished.
 */
step: number | null, };

/**
 * Where somebody stopped in the middle of a visit.
 */
export type FieldPlaceView = { 
/**
 * In which case; nothing when no visit is under way.
 */
case: CaseId | null, 
/**
 * Which visit.
 */
document: DocumentId | null, 
/**
 * Which question, from 0.
 */
step: number, };

/**
 * Set one value; also how a choice between two values is made.
 */
export type FieldSet = { 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * The part, else absent.
 */
part: PartId | null, 
/**
 * Which field.
 */
field: Field, 
/**
 * The new value.
 */
value: Value, };

/**
 * A field with every value that stands in it: one, or several when set apart from each other.
 */
export type FieldView = { 
/**
 * Which.
 */
field: Field, 
/**
 * First the one shown when nobody has chosen.
 */
values: Array<ValueView>, };

/**
 * A value for a field.
 */
export type FieldWords = { 
/**
 * Which field.
 */
field: Field, 
/**
 * The value.
 */
value: Value, };

/**
 * What was agreed, as it stood.
 */
export type FrozenView = { 
/**
 * The moment at which it stood.
 */
moment: Heads, 
/**
 * When the last one agreed.
 */
agreed_at: UtcMillis, 
/**
 * Its words.
 */
texts: Array<AgreementText>, 
/**
 * By when.
 */
due: string | null, 
/**
 * From what was agreed to what stands there now; empty when nothing was changed.
 */
difference: DifferenceView, };

/**
 * A new goal that takes the place of another one, in the same circle; both name each other.
 */
export type GoalReplace = { 
/**
 * The goal that gives way.
 */
document: DocumentId, 
/**
 * The new one in the participant's words, at most 40,000 code points.
 */
wording: string, 
/**
 * Why it matters, at most 40,000 code points.
 */
why: string, };

/**
 * Where a goal stands.
 */
export type GoalStatus = "active" | "on_hold" | "reached" | "settled" | "replaced" | "put_away";

/**
 * The device in a participant's hands.
 */
export type HandedView = { 
/**
 * For which case.
 */
case: CaseId, 
/**
 * Which party.
 */
party: PartId, 
/**
 * First name; empty when the case is shielded.
 */
name: string, 
/**
 * Circles of theirs that this device has.
 */
spaces: Array<SpaceKind>, };

/**
 * Who holds the device.
 */
export type HandoverStatus = Record<symbol, never>;

/**
 * Who holds the device.
 */
export type HandoverView = { 
/**
 * The participant, while the device is in their hands.
 */
handed: HandedView | null, };

/**
 * A moment in a document's history: the newest changes, sorted and without repetition.
 */
export type Heads = Array<string>;

/**
 * Something received that is not taken in.
 */
export type HeldView = { 
/**
 * From whom.
 */
from: Author, 
/**
 * Its place at the hub.
 */
position: HubPosition, 
/**
 * Why.
 */
reason: HoldReason, };

/**
 * Why something received has not been taken in yet.
 */
export type HoldReason = "waiting_for_earlier" | "waiting_for_key" | "waiting_for_membership" | "for_review" | "set_aside";

/**
 * A new entry of mentor hours, as a draft or confirmed at once.
 */
export type HoursAdd = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * Whose time: a mentor of the case. The counsellor writes drafts for others.
 */
owner: PartId, 
/**
 * On which day.
 */
day: string, 
/**
 * How many minutes, more than none.
 */
minutes: number, 
/**
 * What it went to.
 */
category: HoursCategory, 
/**
 * A line beside it, at most 200 characters; may be empty.
 */
remark: string, 
/**
 * Whether its owner stands by it at once.
 */
confirmed: boolean, };

/**
 * What a mentor's time went to.
 */
export type HoursCategory = "training" | "talk" | "adaptation" | "contact_with_office" | "other";

/**
 * One entry of mentor hours.
 */
export type HoursEntry = { 
/**
 * The case document.
 */
document: DocumentId, 
/**
 * Which part of it.
 */
part: PartId, 
/**
 * Whose time.
 */
owner: PartId, 
/**
 * First name.
 */
owner_name: string, 
/**
 * Whether it is mine.
 */
mine: boolean, 
/**
 * Whether I may change it as it stands.
 */
changeable: boolean, 
/**
 * On which day.
 */
day: string, 
/**
 * How many minutes.
 */
minutes: number, 
/**
 * What it went to.
 */
category: HoursCategory, 
/**
 * Where it stands.
 */
status: HoursStatus, 
/**
 * A line beside it; may be empty.
 */
remark: string, };

/**
 * The mentor hours of a case by month, newest first; from the read model alone.
 */
export type HoursList = { 
/**
 * Which case.
 */
case: CaseId, };

/**
 * Moves entries of mentor hours together: confirmed, a draft again, seen.
 */
export type HoursMark = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * Which entries.
 */
parts: Array<PartId>, 
/**
 * To where.
 */
status: HoursStatus, };

/**
 * One month of mentor hours.
 */
export type HoursMonth = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Minutes that the mentor stands by.
 */
minutes: number, 
/**
 * Minutes that are drafts.
 */
draft_minutes: number, 
/**
 * Hours that were agreed then.
 */
agreed: number | null, 
/**
 * Drafts that I may confirm.
 */
to_confirm: Array<PartId>, 
/**
 * Confirmed entries that I may say I have seen.
 */
to_see: Array<PartId>, 
/**
 * Its entries, newest first.
 */
entries: Array<HoursEntry>, };

/**
 * Somebody whose time may be written down.
 */
export type HoursOwner = { 
/**
 * Which party.
 */
party: PartId, 
/**
 * First name.
 */
name: string, 
/**
 * Whether it is me, who may confirm it.
 */
me: boolean, };

/**
 * Where an entry of mentor hours stands.
 */
export type HoursStatus = "draft" | "confirmed" | "seen";

/**
 * The mentor hours of a case.
 */
export type HoursView = { 
/**
 * Agreed hours in a month, as of now.
 */
agreed: number | null, 
/**
 * Whose time may be written down by me.
 */
owners: Array<HoursOwner>, 
/**
 * Months with entries, and this one; newest first.
 */
months: Array<HoursMonth>, };

/**
 * Place of an item in the hub's order of one space; 0 is before the first.
 */
export type HubPosition = number;

/**
 * Which hub this device talks to.
 */
export type HubSet = { 
/**
 * `https://…`, or `http://` to this machine itself; absent for none.
 */
address: string | null, };

/**
 * What an import took in and what it left out.
 */
export type Imported = { 
/**
 * The cases.
 */
cases: Array<CaseId>, 
/**
 * Documents made.
 */
documents: number, 
/**
 * Things in the file that this Felles has no room for yet, or that belong to somebody else alone.
 */
left_out: Array<LeftOut>, };

/**
 * Move the words of an inbox note into a note of a case. They leave the inbox in the same moment.
 */
export type InboxAttach = { 
/**
 * Which inbox note.
 */
document: DocumentId, 
/**
 * The moment that was on the screen.
 */
heads: Heads, 
/**
 * To which case.
 */
case: CaseId, 
/**
 * For which readers.
 */
space: SpaceKind, 
/**
 * Which circle, where there are several of the kind: those of mentors, each with their own.
 */
circle?: SpaceId, };

/**
 * An empty note in my inbox to write in: a new one, or one that I began here and left empty.
 */
export type InboxBegin = Record<symbol, never>;

/**
 * What I caught in passing and have not placed, newest first; from the read model alone.
 */
export type InboxList = Record<symbol, never>;

/**
 * Something caught in passing.
 */
export type InboxNote = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * The first words, at most 280 characters.
 */
excerpt: string, 
/**
 * When it was caught.
 */
created_at: UtcMillis, 
/**
 * Whether words of mine in it are not at the hub yet.
 */
unsent: boolean, };

/**
 * My inbox.
 */
export type InboxView = { 
/**
 * What stands in the place of a case for what is in it; it has no page of its own.
 */
case: CaseId, 
/**
 * What is in it, newest first.
 */
notes: Array<InboxNote>, };

/**
 * Agree to what was offered, on the invited device, after reading the page.
 */
export type InvitationAgree = { 
/**
 * Which.
 */
invitation: InvitationId, 
/**
 * The version of the declaration that was signed, where one was asked for.
 */
declaration: number | null, };

/**
 * Say whether both screens show the same digits.
 */
export type InvitationCompare = { 
/**
 * Which.
 */
invitation: InvitationId, 
/**
 * What the person said.
 */
comparison: Comparison, };

/**
 * Invite somebody to a case as the given party.
 */
export type InvitationCreate = { 
/**
 * To which case.
 */
case: CaseId, 
/**
 * As which party.
 */
party: PartId, 
/**
 * How the two meet.
 */
meeting: Meeting, };

/**
 * Follow an invitation on the invited device.
 */
export type InvitationFollow = { 
/**
 * The link.
 */
link: string, };

/**
 * One invitation, on the inviting and on the invited device.
 */
export type InvitationId = string;

/**
 * Every invitation on this device, the newest first.
 */
export type InvitationList = Record<symbol, never>;

/**
 * How an invitation stands.
 */
export type InvitationState = "open" | "connecting" | "comparing" | "waiting" | "offered" | "let_in" | "expired" | "different" | "used_twice" | "too_many_attempts" | "withdrawn";

/**
 * How an invitation stands, on either device.
 */
export type InvitationStatus = { 
/**
 * Which.
 */
invitation: InvitationId, };

/**
 * An invitation.
 */
export type InvitationView = { 
/**
 * Which.
 */
invitation: InvitationId, 
/**
 * Made on this device.
 */
mine: boolean, 
/**
 * How the two meet.
 */
meeting: Meeting, 
/**
 * How it stands.
 */
state: InvitationState, 
/**
 * What to hand over, on the inviter's device while open.
 */
link: string | null, 
/**
 * The same as a picture.
 */
picture: QrPicture | null, 
/**
 * What both screens show, once both devices have found each other.
 */
digits: string | null, 
/**
 * Whether this side's person has said that the digits are the same.
 */
compared: boolean, 
/**
 * Whether this side may take it back still.
 */
may_withdraw: boolean, 
/**
 * When it was made or followed here.
 */
made_at: UtcMillis, 
/**
 * Until when it can be used.
 */
expires_at: UtcMillis, 
/**
 * To which case; on the invited device once let in.
 */
case: CaseId | null, 
/**
 * As which party.
 */
party: PartId | null, 
/**
 * On the invited device: as what.
 */
role: Role | null, 
/**
 * On the invited device: the version of the declaration to sign, where one is asked for.
 */
declaration: number | null, 
/**
 * The name the other side gave.
 */
name: string | null, 
/**
 * What the other side calls its device.
 */
device_name: string | null, };

/**
 * Take an invitation back, on either device.
 */
export type InvitationWithdraw = { 
/**
 * Which.
 */
invitation: InvitationId, };

/**
 * What late words would change in one document.
 */
export type LateDocument = { 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * Which kind.
 */
kind: DocumentKind, 
/**
 * Its heading as it would be; may be empty.
 */
title: string, 
/**
 * What would differ.
 */
difference: DifferenceView, };

/**
 * Words of one removed device that came after its removal; not part of anything yet.
 */
export type LateView = { 
/**
 * The last of them: what to name when deciding.
 */
envelope: EnvelopeId, 
/**
 * Whose words.
 */
author: Author, 
/**
 * For which circle they were.
 */
space: SpaceKind, 
/**
 * When the last of them were sealed, by their author's clock.
 */
at: UtcMillis, 
/**
 * What they would change, document by document.
 */
documents: Array<LateDocument>, 
/**
 * Whether more came that cannot be shown.
 */
unreadable: boolean, };

/**
 * What removed people wrote before they knew, and nobody has decided about.
 */
export type LateWords = { 
/**
 * Which case.
 */
case: CaseId, };

/**
 * Take late words in, for everybody in their circle, with all of the same author that came before them.
 */
export type LateWordsKeep = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * The last of them.
 */
envelope: EnvelopeId, };

/**
 * Leave late words out.
 */
export type LateWordsLeave = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * The last of them.
 */
envelope: EnvelopeId, };

/**
 * The learning point of a reflection without any name that this device knows. Nothing is sent.
 */
export type LearningPoint = { 
/**
 * Which reflection.
 */
document: DocumentId, };

/**
 * Things that were not taken in.
 */
export type LeftOut = { 
/**
 * The file's word for them.
 */
what: string, 
/**
 * How many.
 */
count: number, };

/**
 * How this profile is locked and opened.
 */
export type LockOverview = Record<symbol, never>;

/**
 * How an open profile is locked and opened.
 */
export type LockView = { 
/**
 * Whether a recovery code was made and tested.
 */
recovery_code: boolean, 
/**
 * Whether twenty-four words are a device of this person.
 */
recovery_words: boolean, 
/**
 * Whether this profile is being made anew from words, and has found nothing yet.
 */
rebuilding: boolean, 
/**
 * The server knows of nothing for those words: they were used, replaced by others, or belong to another server.
 */
words_found_nothing: boolean, 
/**
 * Whether this machine has a key store that answers.
 */
key_store: boolean, 
/**
 * Whether the key store opens this profile.
 */
here: boolean, 
/**
 * The organisation that can open it, by name.
 */
organisation: string | null, 
/**
 * Minutes without activity until it locks by itself.
 */
auto_lock_minutes: number, 
/**
 * Whether hiding the screen locks at once.
 */
hide_locks: boolean, };

/**
 * A circle that a device read.
 */
export type LostCircle = { 
/**
 * Which.
 */
space: SpaceId, 
/**
 * Of which kind.
 */
kind: SpaceKind, 
/**
 * Of which case; nothing for the private one.
 */
case: CaseId | null, 
/**
 * The case's working title; empty when shielded.
 */
case_title: string, 
/**
 * Whether this device could take it out.
 */
removed: boolean, 
/**
 * When it last said what it had of this circle.
 */
heard_at: UtcMillis | null, 
/**
 * My texts with words that it had not said to have, at most 50.
 */
lacking: Array<LostText>, 
/**
 * Further ones.
 */
lacking_more: number, 
/**
 * Texts of others with words that it had not said to have.
 */
lacking_of_others: number, };

/**
 * Every device that was marked as lost here, the newest first.
 */
export type LostList = Record<symbol, never>;

/**
 * What lay on a device, as far as this one knows.
 */
export type LostReport = { 
/**
 * Which.
 */
device: DeviceId, 
/**
 * Whose.
 */
owner: Author, 
/**
 * What its owner calls it; empty when that is not known here.
 */
name: string, 
/**
 * When it was marked; nothing while it is not.
 */
marked_at: UtcMillis | null, 
/**
 * Whether I may mark it.
 */
may_mark: boolean, 
/**
 * Everything that shuts it out is at the hub. No while it waits here to be sent.
 */
shut_out: boolean, 
/**
 * Circles in which it still takes part.
 */
still_in: number, 
/**
 * Whether its owner has another device here.
 */
other_device: boolean, 
/**
 * When it last said what it had on disk, by its own clock.
 */
heard_at: UtcMillis | null, 
/**
 * When the last that is known of it was written, by its own clock.
 */
wrote_at: UtcMillis | null, 
/**
 * When it was heard from after it was marked here, from the time before it was shut out.
 */
heard_after: UtcMillis | null, 
/**
 * What it read, by case.
 */
circles: Array<LostCircle>, };

/**
 * A text with words that a device had not said to have.
 */
export type LostText = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * Of which kind.
 */
kind: DocumentKind, 
/**
 * Heading; empty when it has none or the case is shielded.
 */
title: string, };

/**
 * The person whose profile is open.
 */
export type Me = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What others see.
 */
display_name: string, 
/**
 * This device.
 */
device: DeviceId, 
/**
 * What this device is called.
 */
device_name: string, };

/**
 * What a measure of a case is.
 */
export type MeasureKind = "work_training" | "temporary_wage_subsidy" | "permanent_wage_subsidy" | "mentor" | "other";

/**
 * A measure that a case is under while it lasts.
 */
export type MeasureView = { 
/**
 * Which part of the case document.
 */
part: PartId, 
/**
 * What it is.
 */
kind: MeasureKind | null, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
until: string | null, 
/**
 * A line beside it; may be empty.
 */
remark: string, };

/**
 * How the two who are to be joined meet.
 */
export type Meeting = "table" | "distance" | "own_device";

/**
 * What a name named, which no longer stands in a text.
 */
export type NamedKind = "participant" | "counsellor" | "mentor" | "employer" | "person" | "workplace" | "place";

/**
 * Somebody whom a sentence names.
 */
export type NamedParty = { 
/**
 * Which party.
 */
party: PartId, 
/**
 * As what.
 */
role: Role, 
/**
 * First name; empty when shielded.
 */
name: string, };

/**
 * Words as they stand, or the place of a name.
 */
export type NamelessPiece = { 
/**
 * The words; empty for a name.
 */
text: string, 
/**
 * What the name named that stood here.
 */
name: NamedKind | null, };

/**
 * What was learned, without names.
 */
export type NamelessView = { 
/**
 * The text in pieces.
 */
pieces: Array<NamelessPiece>, 
/**
 * The day after which the reflection is emptied, unless it is kept.
 */
until: string | null, };

/**
 * A new note; the caller may write to it at once.
 */
export type NoteCreate = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * For which readers.
 */
space: SpaceKind, 
/**
 * What it tells of.
 */
kind: NoteKind, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * Which circle, where there are several of the kind: those of mentors, each with their own.
 */
circle?: SpaceId, };

/**
 * What a note tells of; the timeline gives all of them the same weight.
 */
export type NoteKind = "note" | "own_words" | "message" | "goal" | "agreement" | "work_tasks" | "setback" | "turning_point" | "pause" | "change" | "check_in" | "mentor_hours" | "distance" | "correction" | "reflection" | "ending" | "small_win" | "inbox" | "reminder";

/**
 * Nothing to say but that it is done and durable.
 */
export type Nothing = Record<symbol, never>;

/**
 * One notice; the screen asks again for what it shows.
 */
export type Notice = { 
/**
 * Everything that changed in one transaction.
 */
topics: Array<Topic>, 
/**
 * What is to be said outside of the window, by the machine: the sentence that the person has agreed to, and nothing else.
 */
bell: string | null, };

/**
 * What this device noticed about copies and about the server.
 */
export type Noticed = { 
/**
 * Whether this profile is in use in more than one place.
 */
copies: CopyState, 
/**
 * What is doubtful now, at most 20.
 */
concerns: Array<ConcernView>, 
/**
 * When the server was last seen to have lost something that it had.
 */
server_forgot_at: UtcMillis | null, };

/**
 * Cut the connection, or allow it again. Remembered over a restart.
 */
export type OfflineSet = { 
/**
 * Cut or allow.
 */
offline: boolean, };

/**
 * Have the machine's key store open the profile, or no more.
 */
export type OpenHereSet = { 
/**
 * The passphrase to turn it on; absent to turn it off.
 */
passphrase: string | null, };

/**
 * Whether what may be told still holds.
 */
export type OpennessStatus = "applies" | "withdrawn";

/**
 * Make a pair of keys for an organisation. Nothing of it is kept here.
 */
export type OrganisationKeyNew = { 
/**
 * What everybody shall see.
 */
name: string, };

/**
 * A pair of keys for an organisation.
 */
export type OrganisationKeyView = { 
/**
 * To hand out.
 */
public: string, 
/**
 * To keep locked away.
 */
secret: string, };

/**
 * Let an organisation open this profile, or no longer.
 */
export type OrganisationSet = { 
/**
 * The passphrase.
 */
passphrase: string, 
/**
 * The organisation's key as it is handed out; absent to end it.
 */
key: string | null, };

/**
 * A document of mine on its way.
 */
export type OutgoingView = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Its working title; empty when shielded.
 */
case_title: string, 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * Of which kind that is.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * How far.
 */
delivery: Delivery, 
/**
 * When I last changed it.
 */
changed_at: UtcMillis, };

/**
 * A device of mine.
 */
export type OwnDeviceView = { 
/**
 * Which.
 */
device: DeviceId, 
/**
 * What I call it; empty where this device was not told.
 */
name: string, 
/**
 * Whether it is this one.
 */
this: boolean, 
/**
 * When it was last heard of here.
 */
last_heard_at: UtcMillis | null, };

/**
 * Begin a text in the participant's own words.
 */
export type OwnWordsBegin = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * For which readers.
 */
space: SpaceKind, };

/**
 * Whether everything of a case is on this device, in one word.
 */
export type PackState = "complete" | "something_missing" | "not_fetched_lately";

/**
 * What lies on this device of one case.
 */
export type PackView = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Its working title; empty when shielded.
 */
title: string, 
/**
 * Name of the workplace; empty when shielded.
 */
workplace: string, 
/**
 * The next planned visit.
 */
next_visit_at: UtcMillis | null, 
/**
 * In one word.
 */
state: PackState, 
/**
 * Texts and things on disk.
 */
documents: number, 
/**
 * Contributions that have come and cannot be shown yet.
 */
held: number, 
/**
 * Contributions that others know of and that have not come.
 */
missing: number, 
/**
 * Changes of mine that are not at the hub yet.
 */
unsent: number, 
/**
 * When this device was last in touch with the hub; nothing when never, or without a hub.
 */
fetched_at: UtcMillis | null, };

/**
 * Some of the three, and when they were last in touch.
 */
export type PairView = { 
/**
 * Which.
 */
kind: DistanceKind, 
/**
 * The field of the case that says how often.
 */
field: Field, 
/**
 * Who they are now.
 */
parties: Array<NamedParty>, 
/**
 * When they were last in touch; nothing when they never were.
 */
last_on: string | null, 
/**
 * How many days ago.
 */
days: number | null, 
/**
 * Agreed days between.
 */
agreed: number | null, 
/**
 * Usual days between, where nothing was agreed.
 */
usual: number | null, };

/**
 * A new part of a document: a judgement, an entry of hours, a response and so on.
 */
export type PartAdd = { 
/**
 * Of which document.
 */
document: DocumentId, 
/**
 * Of which kind.
 */
kind: PartKind, 
/**
 * Its values, each field at most once.
 */
fields: Array<FieldWords>, 
/**
 * Its words, each text at most once.
 */
texts: Array<TextWords>, };

/**
 * What lists tell of a part; which of it is filled depends on its kind.
 */
export type PartFact = { 
/**
 * The document that it is a part of.
 */
document: DocumentId, 
/**
 * Which part.
 */
part: PartId, 
/**
 * Of which kind.
 */
kind: PartKind, 
/**
 * Whose it is or who says it.
 */
party: PartId | null, 
/**
 * When it was said.
 */
at: UtcMillis | null, 
/**
 * The day it is about or holds until.
 */
day: string | null, 
/**
 * What it says: a word of a vocabulary, such as `agree`.
 */
code: string | null, 
/**
 * Where it stands: a word of a vocabulary, or `yes`.
 */
state: string | null, 
/**
 * How much (minutes) or how far (level, week).
 */
number: number | null, 
/**
 * Its words, at most 280 characters; may be empty.
 */
words: string, };

/**
 * One thing inside a document: a task, a party, a contact.
 */
export type PartId = string;

/**
 * What a part of a case document is.
 */
export type PartKind = "party" | "task" | "contact" | "declaration" | "access" | "judgement" | "answer" | "ability" | "plan_step" | "hours" | "response" | "arrangement" | "circle" | "seen" | "ask" | "reply" | "measure" | "said_yes";

/**
 * Parts of the case document, of some kinds, such as mentor hours; from the read model alone.
 */
export type PartList = { 
/**
 * Of which case.
 */
case: CaseId, 
/**
 * Of which kinds.
 */
kinds: Array<PartKind>, };

/**
 * Takes a part out again that somebody took back.
 */
export type PartRestore = { 
/**
 * In which document.
 */
document: DocumentId, 
/**
 * Which part.
 */
part: PartId, };

/**
 * A task, party or contact in a case document.
 */
export type PartView = { 
/**
 * Which.
 */
part: PartId, 
/**
 * Which kind.
 */
kind: PartKind, 
/**
 * Its texts.
 */
texts: Array<TextView>, 
/**
 * Its values.
 */
fields: Array<FieldView>, };

/**
 * Name a further counsellor or mentor, who can then be invited; as who takes over from somebody, or beside them.
 */
export type PartyAdd = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * As what.
 */
role: Role, 
/**
 * First name.
 */
name: string, 
/**
 * From whom they take over: a party of the same role.
 */
replaces: PartId | null, };

/**
 * Take a party out of a case, or leave it oneself.
 */
export type PartyRemove = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Which party.
 */
party: PartId, };

/**
 * Whether a party still takes part.
 */
export type PartyStatus = "active" | "left";

/**
 * Somebody who takes part.
 */
export type PartyView = { 
/**
 * Which party.
 */
party: PartId, 
/**
 * As what.
 */
role: Role, 
/**
 * First name.
 */
name: string, 
/**
 * Takes part or has left.
 */
status: PartyStatus, 
/**
 * The last day of somebody who has left, when known.
 */
left_on: string | null, 
/**
 * Who takes over from them, or has.
 */
replaced_by: PartId | null, 
/**
 * Whether they have joined with a device of their own.
 */
joined: boolean, 
/**
 * Whether it is me.
 */
me: boolean, 
/**
 * Language they read.
 */
language: string | null, 
/**
 * Whether an interpreter is needed.
 */
interpreter: boolean, 
/**
 * Whether the digits were compared when they joined; only the inviting device knows.
 */
compared: boolean, 
/**
 * For a mentor who has joined: whether the declaration of confidentiality holds.
 */
declaration: DeclarationState | null, 
/**
 * On which day a declaration was signed last.
 */
declared_on: string | null, 
/**
 * Surname; may be empty.
 */
family_name: string, 
/**
 * What they are at work; may be empty.
 */
position: string, 
/**
 * The language that they speak best; may be empty.
 */
spoken_language: string, 
/**
 * How they like to read and write; may be empty.
 */
writing_way: string, 
/**
 * The first day, when they came later.
 */
came_on: string | null, };

/**
 * Choose another passphrase.
 */
export type PassphraseChange = { 
/**
 * The present one.
 */
current: string, 
/**
 * The new one.
 */
new: string, };

/**
 * A person: the Ed25519 public key that certifies this person's devices.
 */
export type PersonId = string;

/**
 * A run of text with one fate and one author.
 */
export type Piece = { 
/**
 * What happened to it.
 */
kind: PieceKind, 
/**
 * The words.
 */
text: string, 
/**
 * Who added or removed it; absent for kept.
 */
by: Author | null, };

/**
 * What a piece of text did between two moments.
 */
export type PieceKind = "kept" | "added" | "removed";

/**
 * A command that was not carried out. Never holds words that a person wrote.
 */
export type Problem = { 
/**
 * Which kind.
 */
code: ProblemCode, 
/**
 * What exactly, when the input is to blame.
 */
fault?: FaultKind, 
/**
 * Where in the input, as a path such as `forlop[0].hendelser[3].tidspunkt`, or an id.
 */
place?: string, };

/**
 * Why a command was not carried out.
 */
export type ProblemCode = "locked" | "wrong_passphrase" | "foreign_file" | "damaged" | "too_new" | "in_use" | "disk_full" | "not_found" | "not_allowed" | "invalid" | "too_large" | "internal";

/**
 * Make a new profile on this device.
 */
export type ProfileCreate = { 
/**
 * What others will see, at most 80 characters.
 */
display_name: string, 
/**
 * At least 8 characters.
 */
passphrase: string, 
/**
 * What this device is called, for the person's own list and for "mottatt av".
 */
device_name: string, };

/**
 * Close the profile; everything is already saved.
 */
export type ProfileLock = Record<symbol, never>;

/**
 * Make a profile on this device from twenty-four words, with everything that the hub keeps for them.
 */
export type ProfileRebuild = { 
/**
 * The words.
 */
words: string, 
/**
 * The hub's address.
 */
hub: string, 
/**
 * What this device is called.
 */
device_name: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * Open the profile with a recovery code or the organisation's key, and choose a new passphrase.
 */
export type ProfileRecover = { 
/**
 * The code or the key.
 */
code: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * Whether this device has a profile, and who it belongs to.
 */
export type ProfileState = { "state": "absent" } | { "state": "locked" } | { "state": "unlocked", 
/**
 * Whose.
 */
me: Me, };

/**
 * Which profile state is this device in?
 */
export type ProfileStatus = Record<symbol, never>;

/**
 * Open the profile on this device.
 */
export type ProfileUnlock = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * Open the profile with what the machine's key store keeps.
 */
export type ProfileUnlockHere = Record<symbol, never>;

/**
 * A QR code to be drawn.
 */
export type QrPicture = { 
/**
 * Squares on each side, without the quiet zone of four around it.
 */
side: number, 
/**
 * The dark squares as an SVG path, one unit per square.
 */
path: string, };

/**
 * Where a question stands.
 */
export type QuestionStatus = "open" | "answered" | "not_needed";

/**
 * Somebody who can read.
 */
export type Reader = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * First name.
 */
name: string, 
/**
 * As which party.
 */
role: Role | null, 
/**
 * Whether it is me.
 */
me: boolean, 
/**
 * Their devices that can read.
 */
devices: Array<ReaderDevice>, };

/**
 * A device that can read.
 */
export type ReaderDevice = { 
/**
 * Which.
 */
device: DeviceId, 
/**
 * When it last said what it had on disk, by its own clock.
 */
last_heard_at: UtcMillis | null, };

/**
 * Type the asked groups back.
 */
export type RecoveryCodeConfirm = { 
/**
 * The groups, in the order in which they were asked.
 */
answers: Array<string>, };

/**
 * Draw a recovery code and show it. It counts once it was typed back.
 */
export type RecoveryCodeNew = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * A recovery code, shown once.
 */
export type RecoveryCodeView = { 
/**
 * The groups to write down, in order.
 */
groups: Array<string>, 
/**
 * Places of the groups to type back, from 0.
 */
asked: Array<number>, };

/**
 * Type the asked words back: they become a device in every circle.
 */
export type RecoveryWordsConfirm = { 
/**
 * The words, in the order in which they were asked.
 */
answers: Array<string>, };

/**
 * Draw twenty-four words and show them. They count once they were typed back.
 */
export type RecoveryWordsNew = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * Twenty-four words, shown once.
 */
export type RecoveryWordsView = { 
/**
 * The words to write down, in order.
 */
words: Array<string>, 
/**
 * Places of the words to type back, from 0.
 */
asked: Array<number>, };

/**
 * My reminders, the next one first; from the read model alone.
 */
export type ReminderList = Record<symbol, never>;

/**
 * Remind me of something, privately; instead of any reminder of the same before.
 */
export type ReminderSet = { 
/**
 * Of which document.
 */
document: DocumentId, 
/**
 * Of which part of it, such as a task.
 */
part: PartId | null, 
/**
 * When; absent for not at all.
 */
at: UtcMillis | null, };

/**
 * A reminder to myself.
 */
export type ReminderView = { 
/**
 * The reminder itself.
 */
reminder: DocumentId, 
/**
 * When.
 */
at: UtcMillis, 
/**
 * Of what: its case.
 */
case: CaseId, 
/**
 * The case's working title; empty when shielded.
 */
case_title: string, 
/**
 * Of what: which document.
 */
document: DocumentId, 
/**
 * Of what: which part of it.
 */
part: PartId | null, 
/**
 * Of which kind that is.
 */
kind: DocumentKind, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * Its heading or first words; empty when shielded.
 */
words: string, };

/**
 * Answer a text as a reader of it.
 */
export type ResponseGive = { 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * What I say of it.
 */
kind: ResponseKind, 
/**
 * Which of its texts; absent for all of it.
 */
about: TextField | null, 
/**
 * In my words; may be empty.
 */
words: string, 
/**
 * The words that stand there; may be empty.
 */
old_words: string, 
/**
 * The words that should; may be empty.
 */
new_words: string, 
/**
 * Why; a correction needs it.
 */
reason: string, };

/**
 * What a reader says of a text.
 */
export type ResponseKind = "agree" | "change_word" | "talk" | "correction";

/**
 * Say what came of an answer to a text.
 */
export type ResponseSettle = { 
/**
 * In which document.
 */
document: DocumentId, 
/**
 * Which answer.
 */
part: PartId, 
/**
 * What came of it.
 */
status: ResponseStatus, 
/**
 * Why; needed when it is declined.
 */
reason: string, };

/**
 * Where a response stands.
 */
export type ResponseStatus = "wanted" | "made" | "declined";

/**
 * An agreed rhythm.
 */
export type RhythmView = { 
/**
 * Which field of the case.
 */
field: Field, 
/**
 * Days between.
 */
days: number, };

/**
 * Which of the parties somebody is.
 */
export type Role = "participant" | "counsellor" | "mentor" | "employer";

/**
 * Somebody who said yes outside Felles.
 */
export type SaidYesView = { 
/**
 * Which part of the agreement.
 */
part: PartId, 
/**
 * First name.
 */
name: string, 
/**
 * On which day.
 */
day: string | null, };

/**
 * Find words in everything on this device; the last word may be unfinished.
 */
export type Search = { 
/**
 * At most 200 characters.
 */
query: string, 
/**
 * At most this many hits, 1–200.
 */
limit: number, };

/**
 * A place where the words were found.
 */
export type SearchHit = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Its working title; empty when shielded.
 */
case_title: string, 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * The part with the words, such as a task; absent for the document itself.
 */
part: PartId | null, 
/**
 * The text with the words; absent when only the heading or a word beside a value has them.
 */
field: TextField | null, 
/**
 * Which kind.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * Who can read it.
 */
space: SpaceKind, 
/**
 * When it happened.
 */
happened_at: UtcMillis, 
/**
 * The words around the hit.
 */
snippet: Array<SnippetPiece>, };

/**
 * I have looked at this document as it was at that moment.
 */
export type SeenMark = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * The moment that was on the screen.
 */
heads: Heads, };

/**
 * What a word may tell about a person, so that one looks twice before more people read it.
 */
export type SensitiveTopic = "health" | "diagnosis" | "addiction" | "benefits" | "family" | "wishes";

/**
 * How strictly a case hides name and place.
 */
export type Shielding = "none" | "confidential";

/**
 * Something that others did in one document since I last looked.
 */
export type SinceEntry = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Its working title; empty when shielded.
 */
case_title: string, 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * Which kind.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * Who can read it.
 */
space: SpaceKind, 
/**
 * Others who did something.
 */
authors: Array<Author>, 
/**
 * When the newest of it was done, by their clock.
 */
at: UtcMillis, 
/**
 * Whether I have never seen it.
 */
new: boolean, 
/**
 * The moment up to which this tells.
 */
heads: Heads, 
/**
 * What differs.
 */
difference: DifferenceView, 
/**
 * Parts that I had seen and that others have taken back since.
 */
taken_back: Array<TakenBackView>, 
/**
 * Whether all of it stood there before I was let into the case: it is what the case is, and no news.
 */
before_me: boolean, };

/**
 * What others wrote, changed or removed since I last looked, newest first.
 */
export type SinceLast = Record<symbol, never>;

/**
 * One person's work at one time.
 */
export type Sitting = { 
/**
 * Who.
 */
author: Author, 
/**
 * First change, by their clock.
 */
from_at: UtcMillis, 
/**
 * Last change, by their clock.
 */
to_at: UtcMillis, 
/**
 * How many changes.
 */
changes: number, 
/**
 * The moment before it.
 */
before: Heads, 
/**
 * The moment after it.
 */
after: Heads, };

/**
 * A run of a snippet.
 */
export type SnippetPiece = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was looked for.
 */
hit: boolean, };

/**
 * One circle of readers.
 */
export type SpaceId = string;

/**
 * Which circle of readers.
 */
export type SpaceKind = "shared" | "counsellor_participant" | "mentor_support" | "private";

/**
 * A circle of readers.
 */
export type SpaceView = { 
/**
 * Which.
 */
space: SpaceId, 
/**
 * Which kind.
 */
kind: SpaceKind, 
/**
 * Who can read, by the membership log.
 */
readers: Array<Reader>, };

/**
 * One place where a text changes. Counts Unicode code points (JavaScript: `[...text].length`).
 */
export type Splice = { 
/**
 * Code points before the place.
 */
at: number, 
/**
 * Code points taken away there.
 */
remove: number, 
/**
 * What is put there.
 */
insert: string, };

/**
 * How the connection is and what is on its way.
 */
export type SyncOverview = Record<symbol, never>;

/**
 * The connection and what is on its way.
 */
export type SyncStatus = { 
/**
 * The connection.
 */
connection: ConnectionState, 
/**
 * Which hub.
 */
hub: string | null, 
/**
 * Changes on this device that are not at the hub yet.
 */
unsent: number, 
/**
 * Changes on this device that did not arrive before I was taken out, and will not.
 */
undelivered: number, 
/**
 * When this device last finished an exchange with the hub.
 */
last_exchange_at: UtcMillis | null, 
/**
 * When it will be tried again.
 */
next_try_at: UtcMillis | null, 
/**
 * My documents with words that somebody has not received, newest first, at most 100.
 */
outgoing: Array<OutgoingView>, 
/**
 * What came and waits, or was set aside.
 */
held: Array<HeldView>, 
/**
 * What this device noticed about copies and about the server.
 */
noticed: Noticed, };

/**
 * Hand the device to the participant: until its owner unlocks it, only this case's texts for them can be reached.
 */
export type TabletHandOver = { 
/**
 * Which case.
 */
case: CaseId, };

/**
 * A part that somebody took back: a task, a judgement, an entry of hours.
 */
export type TakenBackView = { 
/**
 * Which.
 */
part: PartId, 
/**
 * What it was.
 */
kind: PartKind, 
/**
 * Its first words; may be empty.
 */
words: string, 
/**
 * Who took it back.
 */
by: Author, };

/**
 * A new task in a case.
 */
export type TaskAdd = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * What.
 */
text: string, 
/**
 * Whose: a party.
 */
owner: PartId | null, 
/**
 * By when.
 */
due: string | null, 
/**
 * The visit or note it came from.
 */
from: DocumentId | null, };

/**
 * Tasks of one case, or of all: open ones first, then by date.
 */
export type TaskList = { 
/**
 * Which case; absent for all.
 */
case: CaseId | null, };

/**
 * Where a task stands; late is derived from the date.
 */
export type TaskStatus = "open" | "doing" | "done" | "partly" | "not_relevant" | "replaced";

/**
 * A task; made from the read model alone.
 */
export type TaskView = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * The case's working title; empty when shielded.
 */
case_title: string, 
/**
 * The case document it lives in.
 */
document: DocumentId, 
/**
 * Which part of it.
 */
part: PartId, 
/**
 * What.
 */
text: string, 
/**
 * Whose.
 */
owner: PartId | null, 
/**
 * Owner's first name.
 */
owner_name: string, 
/**
 * Whether it is mine.
 */
mine: boolean, 
/**
 * By when.
 */
due: string | null, 
/**
 * Where it stands.
 */
status: TaskStatus, 
/**
 * Past its date and not finished.
 */
late: boolean, 
/**
 * Where it came from.
 */
from: DocumentId | null, 
/**
 * Whether two values stand in one of its fields.
 */
undecided: boolean, };

/**
 * An edit that is durable now.
 */
export type TextChanged = { 
/**
 * The moment after, base for the next edit.
 */
heads: Heads, 
/**
 * From the text as the editor had it after its own edit, to the text as it stands now with what others wrote
 * meanwhile. Kept and removed together are the former, kept and added together the latter.
 */
pieces: Array<Piece>, };

/**
 * How one text differs.
 */
export type TextDifference = { 
/**
 * The part it is in, when one.
 */
part: PartId | null, 
/**
 * Which text.
 */
field: TextField, 
/**
 * Pieces from the earlier to the later moment.
 */
pieces: Array<Piece>, };

/**
 * Edit a text: in the text as the editor last saw it, remove some characters and put others in their place.
 */
export type TextEdit = { 
/**
 * Which document.
 */
document: DocumentId, 
/**
 * The part of a case document the text is in (a task), else absent.
 */
part: PartId | null, 
/**
 * Which text.
 */
field: TextField, 
/**
 * The moment whose text the editor was showing.
 */
heads: Heads, 
/**
 * Splices in the order they apply, each to the result of the one before.
 */
splices: Array<Splice>, };

/**
 * A text in a document, written together.
 */
export type TextField = "body" | "together" | "view_participant" | "view_counsellor" | "view_mentor" | "agree" | "differ" | "purpose" | "preparation" | "saw" | "situation_participant" | "situation_counsellor" | "situation_mentor" | "summary" | "task_text" | "wording" | "why" | "level_minus_two" | "level_minus_one" | "level_zero" | "level_plus_one" | "level_plus_two" | "agreed_what" | "agreed_who" | "follow_up" | "otherwise" | "how_it_went" | "topic" | "may_be_told" | "own_words" | "happened" | "did" | "learned" | "question_text" | "answer_text" | "what_i_did" | "looking_back" | "mattered" | "other_ways" | "try_next" | "learning_point" | "takes_participant" | "takes_counsellor" | "takes_mentor" | "response_text";

/**
 * Share a note or summary as it stands, begin to correct a shared one with a reason, or end the correction.
 */
export type TextShare = { 
/**
 * Which note or visit.
 */
document: DocumentId, 
/**
 * `shared`, `correcting` or `corrected`.
 */
status: TextStatus, 
/**
 * Why, when a correction begins.
 */
reason: string | null, };

/**
 * Where a summary or a note stands.
 */
export type TextStatus = "draft" | "shared" | "correcting" | "corrected";

/**
 * A text.
 */
export type TextView = { 
/**
 * Which.
 */
field: TextField, 
/**
 * As it stands.
 */
text: string, 
/**
 * What others changed since I last looked: pieces from then to now, empty when nothing.
 */
since: Array<Piece>, 
/**
 * Who has written in it, by how much of today's text is theirs.
 */
authors: Array<Author>, };

/**
 * Share it with them: what stands in it becomes a document of its own there, and this one is put away.
 */
export type TextWiden = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * The wider circle.
 */
to: SpaceKind, 
/**
 * The moment that the preview showed.
 */
heads: Heads, };

/**
 * Words for a text.
 */
export type TextWords = { 
/**
 * Which text.
 */
field: TextField, 
/**
 * The words, at most 40,000 code points.
 */
text: string, };

/**
 * A new thing with what is known of it at once.
 */
export type ThingBegin = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * For which readers.
 */
space: SpaceKind, 
/**
 * Of which kind; not every kind may be begun in every circle.
 */
kind: DocumentKind, 
/**
 * Its first values, each field at most once.
 */
fields: Array<FieldWords>, 
/**
 * Its first words, each text at most once.
 */
texts: Array<TextWords>, 
/**
 * Which circle, where there are several of the kind: those of mentors, each with their own.
 */
circle?: SpaceId, };

/**
 * Things of some kinds with their parts, newest first by when they happened; from the read model alone.
 */
export type ThingList = { 
/**
 * Of which case; absent for all. Without a case no parts are given.
 */
case: CaseId | null, 
/**
 * Of which kinds.
 */
kinds: Array<DocumentKind>, 
/**
 * Whether to give the put-away ones too.
 */
archived: boolean, };

/**
 * A goal, an agreement, a question or another thing; made from the read model alone.
 */
export type ThingView = { 
/**
 * Of which case.
 */
case: CaseId, 
/**
 * The case's working title; empty when shielded.
 */
case_title: string, 
/**
 * Which.
 */
document: DocumentId, 
/**
 * Of which kind.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * Who can read it.
 */
space: SpaceKind, 
/**
 * Where it stands: a word of its kind's vocabulary, such as `active` for a goal.
 */
state: string | null, 
/**
 * By when it is due, holds or is taken up again.
 */
due: string | null, 
/**
 * To which party it goes.
 */
for_party: PartId | null, 
/**
 * Whether it goes to me.
 */
for_me: boolean, 
/**
 * Whose turn it is: who has not answered to what stands in an agreement, or has to answer a question.
 */
waiting_for: Array<PartId>, 
/**
 * Whether an agreement was changed since it was agreed.
 */
changed_since: boolean, 
/**
 * The word that somebody chose for it; may be empty.
 */
word: string, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * The first words, at most 280 characters.
 */
excerpt: string, 
/**
 * When it happened.
 */
happened_at: UtcMillis, 
/**
 * When it was made.
 */
created_at: UtcMillis, 
/**
 * Who made it.
 */
author: Author, 
/**
 * Whose words it is, when somebody else typed them in: first name.
 */
voice: string | null, 
/**
 * Whether others changed it since I last looked.
 */
unread: boolean, 
/**
 * Whether words of mine in it are not at the hub yet.
 */
unsent: boolean, 
/**
 * Whether two values stand in one field.
 */
undecided: boolean, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * Its parts, in its own order; none in a list over all cases.
 */
parts: Array<PartFact>, };

/**
 * What happened, newest first.
 */
export type Timeline = { 
/**
 * Which case.
 */
case: CaseId, 
/**
 * Only what happened before this entry of the answer (for the next page).
 */
before: TimelineCursor | null, 
/**
 * At most this many, 1–200.
 */
limit: number, 
/**
 * Whether to give the archived ones too.
 */
archived: boolean, };

/**
 * Where a page of a timeline ended.
 */
export type TimelineCursor = { 
/**
 * When the last entry happened.
 */
happened_at: UtcMillis, 
/**
 * The last entry.
 */
document: DocumentId, };

/**
 * One line of a timeline; made from the read model alone.
 */
export type TimelineEntry = { 
/**
 * The document behind it.
 */
document: DocumentId, 
/**
 * Which kind of document.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * For a visit: where it stands.
 */
visit_status: VisitStatus | null, 
/**
 * For a note or summary: draft, shared or corrected.
 */
text_status: TextStatus | null, 
/**
 * Where it stands: a word of its kind's vocabulary, such as `setback` for a turn.
 */
state: string | null, 
/**
 * The word that somebody chose for it; may be empty.
 */
word: string, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * The first words, at most 280 characters.
 */
excerpt: string, 
/**
 * When it happened, or is planned to.
 */
happened_at: UtcMillis, 
/**
 * Who made it.
 */
author: Author, 
/**
 * Whose words it is, when somebody else typed them in: first name.
 */
voice: string | null, 
/**
 * Who can read it.
 */
space: SpaceKind, 
/**
 * Whether others changed it since I last looked.
 */
unread: boolean, 
/**
 * Whether words of mine in it are not at the hub yet.
 */
unsent: boolean, 
/**
 * Whether words of mine in it did not arrive before I was taken out, and will not.
 */
undelivered: boolean, 
/**
 * Whether two values stand in one field.
 */
undecided: boolean, 
/**
 * Put away.
 */
archived: boolean, };

/**
 * What has changed.
 */
export type Topic = "profile" | "cases" | { "case": CaseId } | { "document": DocumentId } | { "access": CaseId } | "sync" | "joining";

/**
 * What a turn in the way was.
 */
export type TurnKind = "setback" | "turning_point";

/**
 * Which ways in there are, and how long the next try of the passphrase must wait. Needs no open profile.
 */
export type UnlockOptions = Record<symbol, never>;

/**
 * Which ways in a locked profile has.
 */
export type UnlockWays = { 
/**
 * How long the next try of the passphrase must wait.
 */
wait_seconds: number, 
/**
 * Whether a recovery code was made and tested.
 */
recovery_code: boolean, 
/**
 * Whether the machine's key store should open it.
 */
here: boolean, 
/**
 * The organisation that can open it, by name.
 */
organisation: string | null, };

/**
 * Milliseconds since 1970-01-01T00:00:00Z.
 */
export type UtcMillis = number;

/**
 * A single value. In JSON: `{"text": "…"}`, `{"date": "2026-03-31"}` and so on; `"nothing"` is an emptied field.
 */
export type Value = "nothing" | { "text": string } | { "code": string } | { "number": number } | { "flag": boolean } | { "date": string } | { "moment": UtcMillis };

/**
 * One value and who set it.
 */
export type ValueView = { 
/**
 * The value.
 */
value: Value, 
/**
 * Who set it.
 */
by: Author, 
/**
 * When, by their clock.
 */
at: UtcMillis, };

/**
 * Exactly what stood in a thing when somebody answered to it: BLAKE3 over its words.
 */
export type VersionHash = string;

/**
 * A new visit, talk or call.
 */
export type VisitCreate = { 
/**
 * In which case.
 */
case: CaseId, 
/**
 * For which readers.
 */
space: SpaceKind, 
/**
 * Which kind.
 */
kind: ContactKind, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * When it is planned; absent when it happens now.
 */
planned_at: UtcMillis | null, 
/**
 * Which circle, where there are several of the kind: those of mentors, each with their own.
 */
circle?: SpaceId, };

/**
 * What lies on this device of each case, before one leaves for a place without coverage.
 */
export type VisitPack = Record<symbol, never>;

/**
 * Where a visit stands.
 */
export type VisitStatus = "planned" | "postponed" | "cancelled" | "held";

/**
 * A text that more people read now.
 */
export type Widened = { 
/**
 * The document that they read.
 */
document: DocumentId, 
/**
 * Its moment.
 */
heads: Heads, };

/**
 * How a note, a visit's summary, a goal, a check-in and so on would look to the readers of a wider circle.
 */
export type WideningPreview = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * The wider circle.
 */
to: SpaceKind, };

/**
 * One of the texts that would be shared.
 */
export type WideningText = { 
/**
 * Which.
 */
field: TextField, 
/**
 * The text.
 */
text: string, 
/**
 * The text again, with the words marked that deserve a second look.
 */
calm: CalmWords, };

/**
 * A value that would be shared.
 */
export type WideningValue = { 
/**
 * Of which field.
 */
field: Field, 
/**
 * The value.
 */
value: Value, };

/**
 * A thing exactly as the readers of a wider circle would see it.
 */
export type WideningView = { 
/**
 * The moment this shows; sharing holds to it.
 */
heads: Heads, 
/**
 * Where it stands today.
 */
from: SpaceKind, 
/**
 * Where it would go.
 */
to: SpaceView, 
/**
 * Who would read it and cannot today.
 */
new_readers: Array<Reader>, 
/**
 * Which kind of document.
 */
kind: DocumentKind, 
/**
 * For a note: what it tells of.
 */
note_kind: NoteKind | null, 
/**
 * For a visit: which kind.
 */
contact_kind: ContactKind | null, 
/**
 * Heading; may be empty.
 */
title: string, 
/**
 * When it happened.
 */
happened_at: UtcMillis, 
/**
 * Its texts that have words.
 */
texts: Array<WideningText>, 
/**
 * Its other values that go along, in their own order.
 */
values: Array<WideningValue>, 
/**
 * Whether there is anything to share.
 */
ready: boolean, 
/**
 * Whose words it is, when somebody else typed them in: first name.
 */
voice: string | null, 
/**
 * Who wrote the words, when others than me did.
 */
words_by: Array<Author>, };

/** Every command: what goes in and what comes out. */
export interface Contract {
  profile_status: { input: ProfileStatus; answer: ProfileState };
  profile_create: { input: ProfileCreate; answer: ProfileState };
  profile_unlock: { input: ProfileUnlock; answer: ProfileState };
  profile_lock: { input: ProfileLock; answer: ProfileState };
  profile_unlock_here: { input: ProfileUnlockHere; answer: ProfileState };
  profile_recover: { input: ProfileRecover; answer: ProfileState };
  unlock_options: { input: UnlockOptions; answer: UnlockWays };
  lock_overview: { input: LockOverview; answer: LockView };
  passphrase_change: { input: PassphraseChange; answer: LockView };
  recovery_code_new: { input: RecoveryCodeNew; answer: RecoveryCodeView };
  recovery_code_confirm: { input: RecoveryCodeConfirm; answer: LockView };
  recovery_words_new: { input: RecoveryWordsNew; answer: RecoveryWordsView };
  recovery_words_confirm: { input: RecoveryWordsConfirm; answer: LockView };
  profile_rebuild: { input: ProfileRebuild; answer: ProfileState };
  open_here_set: { input: OpenHereSet; answer: LockView };
  organisation_set: { input: OrganisationSet; answer: LockView };
  organisation_key_new: { input: OrganisationKeyNew; answer: OrganisationKeyView };
  auto_lock_set: { input: AutoLockSet; answer: LockView };
  activity_seen: { input: ActivitySeen; answer: Nothing };
  case_list: { input: CaseList; answer: Array<CaseCard> };
  closed_cases: { input: ClosedCases; answer: Array<ClosedCase> };
  case_create: { input: CaseCreate; answer: CaseView };
  case_open: { input: CaseOpen; answer: CaseView };
  case_confirm: { input: CaseConfirm; answer: CaseView };
  case_print: { input: CasePrint; answer: Nothing };
  access_list: { input: AccessList; answer: Array<AccessView> };
  timeline: { input: Timeline; answer: Array<TimelineEntry> };
  task_list: { input: TaskList; answer: Array<TaskView> };
  document_open: { input: DocumentOpen; answer: DocumentView };
  note_create: { input: NoteCreate; answer: Created };
  visit_create: { input: VisitCreate; answer: Created };
  task_add: { input: TaskAdd; answer: Created };
  contact_add: { input: ContactAdd; answer: Created };
  contact_overview: { input: ContactOverview; answer: ContactsView };
  distance_list: { input: DistanceList; answer: Array<DistanceView> };
  distance_among: { input: DistanceAmong; answer: Array<DistanceView> };
  distance_agree: { input: DistanceAgree; answer: Created };
  visit_pack: { input: VisitPack; answer: Array<PackView> };
  field_place: { input: FieldPlace; answer: FieldPlaceView };
  field_place_keep: { input: FieldPlaceKeep; answer: Nothing };
  thing_begin: { input: ThingBegin; answer: Created };
  goal_replace: { input: GoalReplace; answer: Created };
  thing_list: { input: ThingList; answer: Array<ThingView> };
  part_add: { input: PartAdd; answer: Created };
  part_list: { input: PartList; answer: Array<PartFact> };
  agreement_open: { input: AgreementOpen; answer: AgreementView };
  agreement_answer: { input: AgreementAnswer; answer: Created };
  hours_add: { input: HoursAdd; answer: Created };
  hours_mark: { input: HoursMark; answer: Changed };
  hours_list: { input: HoursList; answer: HoursView };
  case_needs: { input: CaseNeeds; answer: Array<CaseNeed> };
  inbox_begin: { input: InboxBegin; answer: Created };
  inbox_list: { input: InboxList; answer: InboxView };
  inbox_attach: { input: InboxAttach; answer: Created };
  reminder_set: { input: ReminderSet; answer: Nothing };
  reminder_list: { input: ReminderList; answer: Array<ReminderView> };
  bell_overview: { input: BellOverview; answer: BellView };
  bell_set: { input: BellSet; answer: BellView };
  learning_point: { input: LearningPoint; answer: NamelessView };
  text_edit: { input: TextEdit; answer: TextChanged };
  field_set: { input: FieldSet; answer: Changed };
  text_share: { input: TextShare; answer: Changed };
  document_archive: { input: DocumentArchive; answer: Changed };
  part_restore: { input: PartRestore; answer: Changed };
  widening_preview: { input: WideningPreview; answer: WideningView };
  text_widen: { input: TextWiden; answer: Widened };
  calm_notice: { input: CalmNotice; answer: CalmWords };
  change_undo: { input: ChangeUndo; answer: ChangeUndone };
  response_give: { input: ResponseGive; answer: Created };
  response_settle: { input: ResponseSettle; answer: Changed };
  about_participant: { input: AboutParticipant; answer: AboutView };
  tablet_hand_over: { input: TabletHandOver; answer: HandoverView };
  handover_status: { input: HandoverStatus; answer: HandoverView };
  own_words_begin: { input: OwnWordsBegin; answer: Created };
  document_history: { input: DocumentHistory; answer: Array<Sitting> };
  document_difference: { input: DocumentDifference; answer: DifferenceView };
  since_last: { input: SinceLast; answer: Array<SinceEntry> };
  seen_mark: { input: SeenMark; answer: Nothing };
  search: { input: Search; answer: Array<SearchHit> };
  sync_overview: { input: SyncOverview; answer: SyncStatus };
  document_delivery: { input: DocumentDelivery; answer: Delivery };
  offline_set: { input: OfflineSet; answer: SyncStatus };
  hub_set: { input: HubSet; answer: SyncStatus };
  copy_choose: { input: CopyChoose; answer: ProfileState };
  cases_import: { input: CasesImport; answer: Imported };
  party_add: { input: PartyAdd; answer: CaseView };
  party_remove: { input: PartyRemove; answer: CaseView };
  device_remove: { input: DeviceRemove; answer: Nothing };
  late_words: { input: LateWords; answer: Array<LateView> };
  late_words_keep: { input: LateWordsKeep; answer: Array<LateView> };
  late_words_leave: { input: LateWordsLeave; answer: Array<LateView> };
  invitation_create: { input: InvitationCreate; answer: InvitationView };
  invitation_follow: { input: InvitationFollow; answer: InvitationView };
  invitation_status: { input: InvitationStatus; answer: InvitationView };
  invitation_list: { input: InvitationList; answer: Array<InvitationView> };
  invitation_compare: { input: InvitationCompare; answer: InvitationView };
  invitation_agree: { input: InvitationAgree; answer: InvitationView };
  invitation_withdraw: { input: InvitationWithdraw; answer: InvitationView };
  device_list: { input: DeviceList; answer: Array<OwnDeviceView> };
  device_invite: { input: DeviceInvite; answer: InvitationView };
  case_devices: { input: CaseDevices; answer: Array<DeviceView> };
  lost_list: { input: LostList; answer: Array<DeviceView> };
  device_report: { input: DeviceReport; answer: LostReport };
  device_lost: { input: DeviceLost; answer: LostReport };
}

/** Fields whose values are not taken back: shared, signed or decided. */
export const LASTING_FIELDS: readonly Field[] = ["text_status","correction_reason","shielding","role","person","party_status","seen_heads","voice","shared_from","words_by","moved_to","declaration_version","signing_way","signed_by","signature","access_kind","answer","on_behalf","version","circle","circle_kind"];

/** The texts that sharing freezes. */
export const FROZEN_TEXTS: Readonly<Record<DocumentKind, readonly TextField[]>> = {"access_log":[],"adaptation":[],"agreement":[],"case":[],"check_in":[],"division":[],"ending":["learned","takes_participant","takes_counsellor","takes_mentor"],"goal":[],"note":["body"],"openness":[],"own_log":[],"plan":[],"question":[],"reflection":[],"shared_picture":[],"turn":[],"visit":["summary"],"work_task":[]};

/** How long a correction stays open, in milliseconds. */
export const CORRECTING_MS: number = 86400000;

/** Who reads in which circle by their role. */
export const CIRCLE_READERS: Readonly<Record<SpaceKind, readonly Role[]>> = {"counsellor_participant":["counsellor","participant"],"mentor_support":["counsellor","mentor"],"private":[],"shared":["participant","counsellor","mentor"]};
