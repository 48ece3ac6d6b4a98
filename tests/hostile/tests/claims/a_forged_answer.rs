//! A member who means harm answers to an agreement for themselves alone, whatever they write into it or into the case.

use app::contract::{AgreementAnswer, AgreementOpen, AgreementView, CaseOpen, ThingList};
use documents::{Document, Edit, TextPlace};
use domain::{AgreementStatus, Answer, DocumentKind, Field, PartKind, Role, TextField, Value};
use felles_hostile::Scene;
use identity::Context;
use ids::{DeviceId, DocumentId, PartId, VersionHash};
use protocol::UploadItem;

/// An agreement's kind on the wire, and a case's.
const AGREEMENT: u8 = 7;
const CASE: u8 = 1;

/// The scene with an agreement that the insider began, and whom they would like to be.
struct Agreement {
    scene: Scene,
    document: Document,
    victim: DeviceId,
    parts: [(Role, PartId); 3],
}

impl Agreement {
    fn new(seed: u64) -> Self {
        let mut scene = Scene::new(seed);
        let view = scene.world.ask(scene.victim, CaseOpen { case: scene.case }).unwrap();
        let part = |role| {
            let mut active = view.parties.iter().filter(|party| party.role == role);
            (role, active.next_back().unwrap().party)
        };
        let parts = [Role::Participant, Role::Counsellor, Role::Mentor].map(part);
        let readers = view.spaces.iter().flat_map(|space| &space.readers);
        let victim = readers.filter(|reader| reader.me).find_map(|reader| reader.devices.first());
        let victim = victim.unwrap().device;
        let id = DocumentId::generate(&mut scene.insider.chance);
        let document = Document::new(id, DocumentKind::Agreement).unwrap();
        let mut agreement = Self { scene, document, victim, parts };
        let (case, maker) = (agreement.scene.case, agreement.scene.insider.person_id());
        let now = agreement.scene.insider.now;
        agreement.send(|edit| {
            edit.found(case, maker, now)?;
            edit.write_text(&TextPlace::document(TextField::AgreedWhat), "Sander kommer klokka seks.")
        });
        agreement
    }

    fn part(&self, role: Role) -> PartId {
        self.parts.iter().find(|(known, _)| *known == role).unwrap().1
    }

    /// One change of the agreement, sealed and handed to the hub.
    fn send(&mut self, edit: impl FnOnce(&mut Edit<'_>) -> Result<(), documents::DocumentFault>) {
        let insider = &mut self.scene.insider;
        let actor = insider.actor(self.document.id());
        let (_, change) = self.document.edit(actor, insider.now, edit).unwrap();
        let sealed = insider.seal_changes(self.document.id(), AGREEMENT, vec![change.unwrap().bytes]);
        insider.upload(&mut self.scene.world, vec![UploadItem::Envelope(sealed)]);
        self.scene.world.settle();
    }

    /// An answer as it is documented to be signed, by the insider's device, said to be another's where that is asked.
    fn answer(&mut self, party: PartId, signed_by: DeviceId, on_behalf: bool, reason: &str) {
        let insider = &mut self.scene.insider;
        let part = PartId::generate(&mut insider.chance);
        let version = self.document.version_at(&[Field::Due], &self.document.heads()).unwrap().unwrap();
        let signed = signed_bytes(&self.document, (part, party), version, (on_behalf, signed_by, reason));
        let signature = insider.device.sign(Context::Answer, &signed);
        let hexadecimal: String = signature.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
        let fields = [
            (Field::ByParty, Value::Text(party.to_string())),
            (Field::HappenedAt, Value::Moment(insider.now)),
            (Field::Answer, Value::Code("agree".to_owned())),
            (Field::Reason, Value::Text(reason.to_owned())),
            (Field::OnBehalf, Value::Flag(on_behalf)),
            (Field::Version, Value::Text(version.to_string())),
            (Field::SignedBy, Value::Text(signed_by.to_string())),
            (Field::Signature, Value::Text(hexadecimal)),
        ];
        self.send(|edit| {
            edit.add_part(part, PartKind::Answer)?;
            fields.iter().try_for_each(|(field, value)| edit.set(Some(part), *field, value))
        });
    }

    fn seen(&mut self) -> AgreementView {
        let document = self.document.id();
        self.scene.world.ask(self.scene.victim, AgreementOpen { document }).unwrap()
    }
}

fn signed_bytes(
    document: &Document,
    (part, party): (PartId, PartId),
    version: VersionHash,
    (on_behalf, device, reason): (bool, DeviceId, &str),
) -> Vec<u8> {
    let now = document.changes().last().unwrap().at;
    let mut bytes = vec![1];
    bytes.extend_from_slice(document.case().unwrap().as_bytes());
    bytes.extend_from_slice(document.id().as_bytes());
    bytes.extend_from_slice(part.as_bytes());
    bytes.extend_from_slice(party.as_bytes());
    bytes.extend_from_slice(version.as_bytes());
    bytes.push(5);
    bytes.extend_from_slice(b"agree");
    bytes.push(u8::from(on_behalf));
    bytes.extend_from_slice(&now.0.to_le_bytes());
    bytes.extend_from_slice(device.as_bytes());
    bytes.extend_from_slice(reason.as_bytes());
    bytes
}

#[test]
fn whoever_means_harm_answers_for_themselves_alone() {
    let mut agreement = Agreement::new(701);
    let me = agreement.scene.insider.id();
    let (participant, counsellor) = (agreement.part(Role::Participant), agreement.part(Role::Counsellor));
    let mentor = agreement.part(Role::Mentor);
    agreement.answer(mentor, me, false, "");
    let view = agreement.seen();
    assert_eq!((view.answers.len(), view.not_counted), (1, 0), "their own answer, signed as documented");
    let victim = agreement.victim;
    // For the participant, for the counsellor, in the counsellor's name, and on behalf of somebody who has a device.
    agreement.answer(participant, me, false, "");
    agreement.answer(counsellor, me, false, "");
    agreement.answer(counsellor, victim, false, "");
    agreement.answer(counsellor, me, true, "Hun sa det");
    let view = agreement.seen();
    assert_eq!((view.answers.len(), view.not_counted), (1, 4));
    assert_eq!(view.status, AgreementStatus::Proposed);
}

#[test]
fn whoever_writes_in_the_case_that_they_are_another_party_answers_for_nobody() {
    let mut agreement = Agreement::new(702);
    let (participant, mentor) = (agreement.part(Role::Participant), agreement.part(Role::Mentor));
    let me = agreement.scene.insider.id();
    agreement.answer(mentor, me, false, "");
    let insider = &mut agreement.scene.insider;
    let person = insider.person_id().to_string();
    let (actor, now) = (insider.actor(insider.shared.id()), insider.now);
    let (_, change) = insider
        .shared
        .edit(actor, now, |edit| {
            edit.set(Some(mentor), Field::Person, &Value::Nothing)?;
            edit.set(Some(participant), Field::Person, &Value::Text(person))
        })
        .unwrap();
    let case_document = insider.shared.id();
    let sealed = insider.seal_changes(case_document, CASE, vec![change.unwrap().bytes]);
    insider.upload(&mut agreement.scene.world, vec![UploadItem::Envelope(sealed)]);
    agreement.answer(participant, me, false, "");
    let view = agreement.seen();
    let taken_in = view.parties.iter().find(|party| party.party == participant).unwrap();
    assert!(!taken_in.without_device, "the case does say that the participant is the insider");
    assert_eq!((view.answers.len(), view.not_counted), (0, 2));
    let counsellor = agreement.part(Role::Counsellor);
    let said = AgreementAnswer {
        document: agreement.document.id(),
        party: counsellor,
        version: view.version.unwrap(),
        answer: Answer::Agree,
        reason: String::new(),
    };
    agreement.scene.world.ask(agreement.scene.victim, said).unwrap();
    let list =
        ThingList { case: Some(agreement.scene.case), kinds: vec![DocumentKind::Agreement], archived: false };
    let listed = agreement.scene.world.ask(agreement.scene.victim, list).unwrap();
    let listed = listed.into_iter().find(|listed| listed.document == agreement.document.id()).unwrap();
    assert_eq!(listed.state.as_deref(), Some("proposed"));
}
