//! What can be known of another device's disk: what it signed to have, and the last that it wrote.

use crate::fault::AppFault;
use crate::open::Open;
use crate::seal_outbox::kind_of;
use crate::views::covers_up_to;
use domain::DocumentKind;
use ids::{DeviceId, DocumentId, PersonId, SpaceId, UtcMillis};
use protocol::Covered;
use std::collections::BTreeMap;
use store::EnvelopeRow;

/// Envelopes of one author that are looked into for what a device had not received.
const ENVELOPES: usize = 2_000;
/// Own changes in no envelope yet that are looked at.
const CHANGES: usize = 10_000;
const CHANGE_BYTES: usize = 8 * 1024 * 1024;

/// What is known of a device in one circle.
pub(super) struct CircleFacts {
    pub(super) space: SpaceId,
    /// When it last said what it had on disk.
    pub(super) heard_at: Option<UtcMillis>,
    /// When the last envelope known of it was made.
    pub(super) wrote_at: Option<UtcMillis>,
    /// Documents with words that it had not said to have, and whether some of them are mine.
    pub(super) lacking: BTreeMap<DocumentId, bool>,
    /// Whether it is for me to take it out.
    pub(super) mine_to_remove: bool,
}

impl Open {
    /// Whose a device is, with what is known of it in each circle where it takes part.
    pub(super) fn facts_of(&mut self, device: DeviceId) -> Result<(PersonId, Vec<CircleFacts>), AppFault> {
        let mut facts = Vec::new();
        for row in self.store.spaces()? {
            let members = self.circle(row.space)?.members();
            let Some(member) = members.devices.get(&device) else { continue };
            let here = members.may_read(&self.me.device);
            let mine_to_remove =
                (here && member.person == self.me.person) || members.may_admit(&self.me.device);
            let said = self.store.acknowledgement(row.space, device)?;
            let covered = said.as_ref().map_or(&[][..], |said| said.covered.as_slice());
            facts.push(CircleFacts {
                space: row.space,
                heard_at: said.as_ref().map(|said| said.said_at),
                wrote_at: self.last_written_by(row.space, device)?,
                lacking: self.not_had_by(row.space, device, covered)?,
                mine_to_remove,
            });
        }
        let person = self.store.person_of(device)?.ok_or_else(|| AppFault::missing("device", device))?;
        Ok((person, facts))
    }

    /// When the last envelope known of a device was made, as it said inside.
    fn last_written_by(&mut self, space: SpaceId, device: DeviceId) -> Result<Option<UtcMillis>, AppFault> {
        let Some(row) = self.store.last_envelope_of(space, device)? else { return Ok(None) };
        Ok(self.look_into(&row)?.map(|payload| payload.claimed_at))
    }

    /// Documents with words in this circle that a device had not said to have.
    fn not_had_by(
        &mut self,
        space: SpaceId,
        device: DeviceId,
        covered: &[Covered],
    ) -> Result<BTreeMap<DocumentId, bool>, AppFault> {
        let mut lacking = BTreeMap::new();
        for reached in self.store.version_vector(space)? {
            if reached.author == device || covers_up_to(covered, reached) >= reached.sequence {
                continue;
            }
            let mine = self.is_mine(reached.author);
            let after = Covered { sequence: covers_up_to(covered, reached), ..reached };
            for row in self.store.envelopes_after(space, after, ENVELOPES)? {
                for group in self.look_into(&row)?.map(|payload| payload.groups).unwrap_or_default() {
                    if is_text(kind_of(group.kind)) {
                        *lacking.entry(group.document).or_insert(false) |= mine;
                    }
                }
            }
        }
        for change in self.store.unsealed(space, CHANGES, CHANGE_BYTES)? {
            if is_text(Some(change.kind)) {
                lacking.insert(change.document, true);
            }
        }
        Ok(lacking)
    }

    /// What an envelope on this disk holds; nothing when its key is not in hand.
    pub(crate) fn look_into(&mut self, row: &EnvelopeRow) -> Result<Option<sealing::Payload>, AppFault> {
        let Some(key) = self.circle(row.space)?.key(&row.epoch) else { return Ok(None) };
        let verified = sealing::verify_envelope(&row.bytes).ok();
        Ok(verified.and_then(|verified| sealing::open(&verified, key).ok()))
    }
}

/// What people write; a log writes itself.
fn is_text(kind: Option<DocumentKind>) -> bool {
    !kind.is_some_and(DocumentKind::is_log)
}
