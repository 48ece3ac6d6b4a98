//! The device in the participant's hands: a mode of the open profile in which only what is meant for them can be reached.
//!
//! Every command is refused but the few that are named here, and those only for the one case, in circles that the participant
//! belongs to. No screen can forget it: `dispatch.rs` asks before any command runs, also those that are written next year.
//! The mode ends with the open profile: its owner locks and unlocks. What the machine's key store keeps does not open it
//! then, over a restart too, for whoever holds the device holds the machine.

use crate::contract::{HandedView, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use crate::projection::Fields;
use crate::veil::named;
use domain::{Field, PartyStatus, Role, Shielding, SpaceKind};
use ids::{CaseId, DocumentId, PartId};
use serde_json::Value;
use store::{LocalWrite, PartyEntry, Rows};

/// Commands that reach nothing of any case.
const HARMLESS: [&str; 5] =
    ["profile_status", "handover_status", "profile_lock", "unlock_options", "activity_seen"];
/// Commands that name the case.
const OF_CASE: [&str; 3] = ["about_participant", "access_list", "own_words_begin"];
/// Commands that read a document or answer it.
const OF_READER: [&str; 2] = ["document_open", "response_give"];
/// Commands that write in a text of the participant's own.
const OF_WRITER: [&str; 2] = ["text_edit", "text_share"];

/// Who holds the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Handed {
    pub(crate) case: CaseId,
    pub(crate) party: PartId,
}

impl Open {
    /// Refuses whatever is not meant for the participant, while they hold the device.
    pub(crate) fn check_handed(&mut self, name: &str, input: &Value) -> Result<(), AppFault> {
        let Some(handed) = self.handed.clone() else { return Ok(()) };
        let closed = AppFault::NotAllowed("the device is in the participant's hands");
        if HARMLESS.contains(&name) {
            return Ok(());
        }
        if OF_CASE.contains(&name) && named::<CaseId>(input, "case") == Some(handed.case) {
            return Ok(());
        }
        let reads = OF_READER.contains(&name) || OF_WRITER.contains(&name);
        let Some(document) = named::<DocumentId>(input, "document").filter(|_| reads) else {
            return Err(closed);
        };
        let may = self.is_for_participant(document, handed.case)?
            && (OF_READER.contains(&name) || self.voice_of(document)? == Some(handed.party));
        if may { Ok(()) } else { Err(closed) }
    }

    /// Whether a document of a case lies in a circle that the participant belongs to.
    fn is_for_participant(&mut self, document: DocumentId, case: CaseId) -> Result<bool, AppFault> {
        let held = self.document(document)?;
        let (space, kind) = (held.space, held.document.kind());
        let (circle, of) = self.circle_facts(space)?;
        Ok(!kind.is_log() && of == Some(case) && circle.has_reader(Role::Participant))
    }

    fn voice_of(&mut self, document: DocumentId) -> Result<Option<PartId>, AppFault> {
        let held = self.document(document)?;
        if let Some(entry) = &held.entry {
            return Ok(entry.voice);
        }
        let content = held.document.content()?;
        Ok(Fields(&content.fields).id(Field::Voice))
    }

    /// The participant of a case.
    pub(crate) fn participant(&mut self, case: CaseId) -> Result<PartyEntry, AppFault> {
        let parties = self.parties_now(case)?;
        let found = parties
            .into_iter()
            .find(|party| party.role == Role::Participant && party.status == PartyStatus::Active);
        found.ok_or_else(|| AppFault::missing("participant in case", case))
    }

    /// Gives the device into the participant's hands; durable, so that a restart is no way around it.
    pub(crate) fn hand_over(&mut self, case: CaseId) -> Result<(), AppFault> {
        let participant = self.participant(case)?;
        if participant.person == Some(self.me.person) {
            return Err(AppFault::NotAllowed("it is the participant's own device"));
        }
        self.note_handed(Some(vec![1]))?;
        self.handed = Some(Handed { case, party: participant.part });
        self.changed(Topic::Profile);
        Ok(())
    }

    /// Its owner has opened the device by a secret of their own.
    pub(crate) fn take_back_device(&mut self) -> Result<(), AppFault> {
        if self.was_handed_over()? { self.note_handed(None) } else { Ok(()) }
    }

    /// Whether the device was handed over and its owner has not opened it since.
    pub(crate) fn was_handed_over(&self) -> Result<bool, AppFault> {
        Ok(self.store.setting(setting::HANDED_OVER)?.is_some())
    }

    fn note_handed(&mut self, value: Option<Vec<u8>>) -> Result<(), AppFault> {
        let settings = vec![(setting::HANDED_OVER.to_owned(), value)];
        let rows = Rows { settings, ..Rows::default() };
        Ok(self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?)
    }

    /// Who holds the device, as a screen shows it.
    pub(crate) fn handed_view(&mut self) -> Result<Option<HandedView>, AppFault> {
        let Some(Handed { case, party }) = self.handed.clone() else { return Ok(None) };
        let hides = self.store.shielding(case)?.is_some_and(Shielding::hides);
        let name = self.parties_now(case)?.into_iter().find(|known| known.part == party);
        let name = name.filter(|_| !hides).map(|party| party.name).unwrap_or_default();
        let spaces = self.store.spaces_of(Some(case))?.into_iter();
        let spaces = spaces.map(|row| row.kind).filter(|kind| kind.has_reader(Role::Participant));
        let mut spaces: Vec<SpaceKind> = spaces.collect();
        spaces.sort();
        Ok(Some(HandedView { case, party, name, spaces }))
    }
}
