//! What a device signs when its owner answers to an agreement.

use crate::fault::AppFault;
use crate::keys::Keys;
use crate::projection::Fields;
use documents::{Document, DocumentFault, Edit, PartAsMade};
use domain::{Answer, DocumentKind, Field, PartKind, Value};
use identity::{Context, Signature};
use ids::{CaseId, DeviceId, DocumentId, Heads, PartId, UtcMillis, VersionHash};
use std::collections::BTreeMap;
use store::AnswerEntry;

/// The fields of an agreement that belong to its content, beside its texts.
const CONTENT: [Field; 1] = [Field::Due];
/// The version of the signed bytes.
const FORMAT: u8 = 1;

/// An answer as it is signed.
#[derive(Clone, Debug)]
pub(crate) struct Answering {
    pub(crate) case: CaseId,
    pub(crate) document: DocumentId,
    pub(crate) part: PartId,
    pub(crate) party: PartId,
    pub(crate) version: VersionHash,
    pub(crate) answer: Answer,
    pub(crate) on_behalf: bool,
    pub(crate) at: UtcMillis,
    pub(crate) device: DeviceId,
    pub(crate) reason: String,
}

/// What stands in an agreement at a moment, by its name; nothing while two dates stand in it.
pub(crate) fn version_of(document: &Document, moment: &Heads) -> Result<Option<VersionHash>, DocumentFault> {
    document.version_at(&CONTENT, moment)
}

impl Answering {
    /// The signed bytes: format (1), case (16), document (16), part (16), party (16), version (32), answer's code behind its
    /// length (1), on behalf (1), moment (8, little-endian), device (32), reason to the end.
    fn bytes(&self) -> Vec<u8> {
        let code = self.answer.code().as_bytes();
        let mut bytes = vec![FORMAT];
        bytes.extend_from_slice(self.case.as_bytes());
        for id in [self.document.as_bytes(), self.part.as_bytes(), self.party.as_bytes()] {
            bytes.extend_from_slice(id);
        }
        bytes.extend_from_slice(self.version.as_bytes());
        bytes.push(u8::try_from(code.len()).unwrap_or(u8::MAX));
        bytes.extend_from_slice(code);
        bytes.push(u8::from(self.on_behalf));
        bytes.extend_from_slice(&self.at.0.to_le_bytes());
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(self.reason.as_bytes());
        bytes
    }

    /// Signs it with this device's key.
    pub(crate) fn sign(&self, keys: &Keys) -> Signature {
        keys.device.sign(Context::Answer, &self.bytes())
    }

    /// Adds the signed answer to its agreement.
    pub(crate) fn write(&self, edit: &mut Edit<'_>, signature: &Signature) -> Result<(), DocumentFault> {
        let signature: String = signature.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
        let reason = if self.reason.is_empty() { Value::Nothing } else { Value::Text(self.reason.clone()) };
        let fields = [
            (Field::ByParty, Value::Text(self.party.to_string())),
            (Field::HappenedAt, Value::Moment(self.at)),
            (Field::Answer, Value::Code(self.answer.code().to_owned())),
            (Field::Reason, reason),
            (Field::OnBehalf, Value::Flag(self.on_behalf)),
            (Field::Version, Value::Text(self.version.to_string())),
            (Field::SignedBy, Value::Text(self.device.to_string())),
            (Field::Signature, Value::Text(signature)),
        ];
        edit.add_part(self.part, PartKind::Answer)?;
        fields.iter().try_for_each(|(field, value)| edit.set(Some(self.part), *field, value))
    }

    fn read(case: CaseId, document: DocumentId, made: &PartAsMade) -> Option<(Self, Signature)> {
        let fields = Fields(&made.fields);
        let answering = Self {
            case,
            document,
            part: made.part,
            party: fields.id(Field::ByParty)?,
            version: fields.id(Field::Version)?,
            answer: fields.code(Field::Answer, Answer::from_code)?,
            on_behalf: fields.flag(Field::OnBehalf),
            at: fields.moment(Field::HappenedAt)?,
            device: fields.id(Field::SignedBy)?,
            reason: fields.text(Field::Reason).unwrap_or_default().to_owned(),
        };
        Some((answering, signature(fields.text(Field::Signature)?)?))
    }

    fn holds(&self, signature: &Signature) -> bool {
        identity::verify(&self.device, Context::Answer, &self.bytes(), signature).is_ok()
    }
}

fn signature(hexadecimal: &str) -> Option<Signature> {
    let (first, second) = hexadecimal.split_at_checked(hexadecimal.len() / 2)?;
    let half = |text: &str| text.parse::<VersionHash>().ok().map(|bytes| bytes.0);
    Some([half(first)?, half(second)?])
}

/// An answer whose signature holds, about content that stood in the agreement when it was given.
#[derive(Clone, Debug)]
pub(crate) struct Sound {
    pub(crate) answering: Answering,
    /// The moment at which that content stood.
    pub(crate) moment: Heads,
    /// Whether it is what stands there now.
    pub(crate) current: bool,
}

impl Sound {
    pub(crate) fn entry(&self) -> AnswerEntry {
        let Answering { part, party, answer, on_behalf, at, device, version, .. } = self.answering;
        AnswerEntry { part, party, answer, on_behalf, at, device, version, current: self.current }
    }
}

/// The answers in an agreement that are sound in themselves, and how many are not. An answer for somebody else says why.
pub(crate) fn answers_of(document: &Document) -> Result<(Vec<Sound>, usize), AppFault> {
    let (DocumentKind::Agreement, Some(case)) = (document.kind(), document.case()) else {
        return Ok((Vec::new(), 0));
    };
    let made = document.parts_as_made(PartKind::Answer)?;
    if made.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let now = version_of(document, &document.heads())?;
    let mut versions: BTreeMap<Heads, Option<VersionHash>> = BTreeMap::new();
    let mut sound = Vec::new();
    for part in &made {
        let stood = match versions.get(&part.before) {
            Some(known) => *known,
            None => {
                let version = version_of(document, &part.before)?;
                versions.insert(part.before.clone(), version);
                version
            }
        };
        let Some((answering, signature)) = Answering::read(case, document.id(), part) else { continue };
        let explained = !answering.on_behalf || !answering.reason.is_empty();
        if explained && stood == Some(answering.version) && answering.holds(&signature) {
            let current = now == Some(answering.version);
            sound.push(Sound { answering, moment: part.before.clone(), current });
        }
    }
    let unsound = made.len() - sound.len();
    Ok((sound, unsound))
}
