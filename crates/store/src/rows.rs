//! What one write holds: plain vectors of row values, written together or not at all.

use crate::{
    AcknowledgementRow, ChangeRow, ControlRow, DocumentEntry, DocumentRow, EndedCircleRow, EnvelopeRow,
    EnvelopeState, EpochKeyRow, EvidenceRow, InvitationRow, LogPlace, LostDeviceRow, LostDocumentRow,
    LostSpaceRow, NewcomerRow, PendingPlace, SeenElsewhereRow, SpaceRow,
};
use ids::{
    Actor, CaseId, ControlId, DeviceId, DocumentId, EnvelopeId, Heads, HubPosition, PersonId, SpaceId,
    UtcMillis,
};
use protocol::Covered;

/// What both write paths can write. Every row is idempotent: written twice is written once.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Values by name; nothing takes a value away.
    pub settings: Vec<(String, Option<Vec<u8>>)>,
    /// Circles of readers.
    pub spaces: Vec<SpaceRow>,
    /// Membership operations.
    pub controls: Vec<ControlRow>,
    /// Own operations that the hub has now.
    pub controls_sent: Vec<ControlId>,
    /// Own membership operations that nobody would hear now: not sent, but kept.
    pub controls_held_back: Vec<ControlRow>,
    /// Circles in which what was kept back is to be sent after all.
    pub heard_again: Vec<SpaceId>,
    /// Content keys.
    pub epoch_keys: Vec<EpochKeyRow>,
    /// What persons are called: first name, or the name they want.
    pub persons: Vec<(PersonId, String)>,
    /// Whose each device is.
    pub devices: Vec<(DeviceId, PersonId)>,
    /// Which device is behind an actor, in which document.
    pub actors: Vec<(Actor, DeviceId, DocumentId)>,
    /// Sealed envelopes. One that is here already keeps its state; only a position is added.
    pub envelopes: Vec<EnvelopeRow>,
    /// Documents that were made or changed.
    pub documents: Vec<DocumentRow>,
    /// Changes, in the order in which they were made or taken in; that order is kept.
    pub changes: Vec<ChangeRow>,
    /// The read model of the documents that changed.
    pub entries: Vec<DocumentEntry>,
    /// Documents whose words are newer than what a search would read; see [`crate::Reads::documents_behind`].
    pub behind: Vec<DocumentId>,
    /// Which own changes an own envelope carries.
    pub sealed: Vec<(EnvelopeId, Vec<PendingPlace>)>,
    /// Envelopes that moved on.
    pub envelope_states: Vec<(EnvelopeId, EnvelopeState)>,
    /// Places in this device's own logs in which another envelope of its own was found: what was not sent from there on is
    /// given up and sealed anew.
    pub given_up: Vec<LogPlace>,
    /// What speaks against the hub, or against a writer.
    pub evidence: Vec<EvidenceRow>,
    /// Envelopes of this device's earlier life that brought own words in a document.
    pub own_envelopes: Vec<(DocumentId, EnvelopeId)>,
    /// Places that the hub gave to envelopes.
    pub envelope_positions: Vec<(EnvelopeId, HubPosition)>,
    /// How far writers' logs have been taken in; never goes back.
    pub vector: Vec<(SpaceId, Covered)>,
    /// What devices have on disk; one with a lower counter than the kept one is ignored.
    pub acknowledgements: Vec<AcknowledgementRow>,
    /// Moments that the person has looked at; never goes back.
    pub seen: Vec<(DocumentId, Heads)>,
    /// How far another device of this person has looked; the newest of each document.
    pub seen_elsewhere: Vec<SeenElsewhereRow>,
    /// Set before foreign words meet the documents (`Some(Some(id))`), cleared after (`Some(None)`), `None` leaves it.
    pub attempting: Option<Option<EnvelopeId>>,
    /// Envelopes over which the program ended, for the first time.
    pub deaths: Vec<EnvelopeId>,
    /// Invitations, as they stand now.
    pub invitations: Vec<InvitationRow>,
    /// Circles that this device was let into.
    pub newcomers: Vec<NewcomerRow>,
    /// Circles of which everything that was there before has come.
    pub settled: Vec<SpaceId>,
    /// People of whom nothing may remain: name and devices.
    pub persons_forgotten: Vec<PersonId>,
    /// Cases whose copy is deleted with this write, and when.
    pub closed_cases: Vec<(CaseId, UtcMillis)>,
    /// Circles that this person was taken out of, of which only this may remain.
    pub ended_circles: Vec<EndedCircleRow>,
    /// Circles of which nothing may remain: documents, changes, envelopes, keys, membership, the read model.
    pub forgotten: Vec<SpaceId>,
    /// Late words that the person has looked at and left; never goes back.
    pub late_left: Vec<(SpaceId, Covered)>,
    /// Devices that were marked as lost.
    pub lost_devices: Vec<LostDeviceRow>,
    /// The circles that they read.
    pub lost_spaces: Vec<LostSpaceRow>,
    /// Documents with words that they had not said to have.
    pub lost_documents: Vec<LostDocumentRow>,
    /// The hub's data was replaced: every cursor starts over, and everything of this device is sent anew.
    pub hub_replaced: bool,
}

/// What this device's person did, and what this device sealed or learned about itself.
#[derive(Clone, Debug, Default)]
pub struct LocalWrite {
    /// The rows.
    pub rows: Rows,
    /// Empties the whole read model first, so that `rows.entries` is all that it holds afterwards.
    pub replace_read_model: bool,
}

/// What came from the hub or a neighbour: a page as it came with its cursors, or one envelope taken in.
#[derive(Clone, Debug, Default)]
pub struct ReceivedWrite {
    /// The rows.
    pub rows: Rows,
    /// Where each space continues. A page and its cursors are one write.
    pub cursors: Vec<(SpaceId, HubPosition)>,
}
