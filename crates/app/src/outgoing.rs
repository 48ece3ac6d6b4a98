//! What of one's own words has not reached everybody who may read them.
//!
//! Whoever lacks something of a log lacks everything behind it too. So in each circle one envelope of this device tells where to
//! begin: the first one that some reader has not acknowledged. What was delivered is never looked at, however much of it there is.

use crate::contract::{DeliveryStage, OutgoingView};
use crate::fault::AppFault;
use crate::open::Open;
use crate::veil::{delivery_outside, outside};
use crate::views::covers_up_to;
use domain::SpaceKind;
use ids::{PersonId, SpaceId};
use protocol::Covered;
use std::collections::BTreeMap;
use store::{ListedDocument, Since};

/// Documents told about.
const OUTGOING: u32 = 100;

impl Open {
    /// What is on its way: first what is not sent, then what was sent last.
    pub(crate) fn outgoing_views(&mut self) -> Result<Vec<OutgoingView>, AppFault> {
        let mut sent = Vec::new();
        for row in self.store.spaces()? {
            // Nobody else reads those.
            if row.kind == SpaceKind::Private {
                continue;
            }
            if let Some(since) = self.undelivered_since(row.space)? {
                sent.extend(self.store.sent_since(row.space, since, OUTGOING)?);
            }
        }
        sent.sort_by_key(|row| std::cmp::Reverse(row.changed_at));
        let mut views = Vec::new();
        for row in self.store.unsent(OUTGOING)?.into_iter().chain(sent) {
            if views.len() >= OUTGOING as usize {
                break;
            }
            views.extend(self.outgoing_view(row)?);
        }
        Ok(views)
    }

    /// Nothing when everybody has it after all: in another life's log, say.
    fn outgoing_view(&mut self, row: ListedDocument) -> Result<Option<OutgoingView>, AppFault> {
        let delivery = self.delivery(row.case, row.space, row.document)?;
        let waits = matches!(delivery.stage, DeliveryStage::Saved | DeliveryStage::NotDelivered);
        if delivery.waiting_for.is_empty() && !waits {
            return Ok(None);
        }
        Ok(Some(OutgoingView {
            case: row.case,
            case_title: outside(row.case_title, row.shielding),
            document: row.document,
            kind: row.kind,
            note_kind: row.note_kind,
            contact_kind: row.contact_kind,
            title: outside(row.title, row.shielding),
            delivery: delivery_outside(delivery, row.shielding),
            changed_at: row.changed_at,
        }))
    }

    /// The first envelope of this device in a circle that some reader has not acknowledged.
    fn undelivered_since(&mut self, space: SpaceId) -> Result<Option<Since>, AppFault> {
        let lives = self.store.lives(space, self.me.device)?;
        if lives.is_empty() {
            return Ok(None);
        }
        let members = self.circle(space)?.members();
        let said = self.store.acknowledgements(space)?;
        let said: BTreeMap<_, _> = said.iter().map(|said| (said.device, &said.covered)).collect();
        let mut first: Option<Since> = None;
        let mut reading: BTreeMap<PersonId, bool> = BTreeMap::new();
        for (device, member) in members.devices.iter().filter(|(_, member)| member.person != self.me.person) {
            let reads = self.has_disk(space, *device, &member.certificate)?;
            *reading.entry(member.person).or_default() |= reads;
            if reads {
                let covered = said.get(device).map_or(&[][..], |covered| covered.as_slice());
                let since = self.first_lacking(space, &lives, covered)?;
                first = first.into_iter().chain(since).min();
            }
        }
        // Who has no device to read on has received nothing.
        let nobody = reading.values().any(|reads| !reads);
        Ok(if nobody { Some(Since::BEGINNING) } else { first })
    }

    /// The first envelope of this device's lives that somebody with these on disk lacks.
    fn first_lacking(
        &self,
        space: SpaceId,
        lives: &[Covered],
        covered: &[Covered],
    ) -> Result<Option<Since>, AppFault> {
        let mut first: Option<Since> = None;
        for life in lives {
            let reached = covers_up_to(covered, *life);
            if reached < life.sequence {
                let since = self.store.first_beyond(space, Covered { sequence: reached, ..*life })?;
                first = first.into_iter().chain(since).min();
            }
        }
        Ok(first)
    }
}
