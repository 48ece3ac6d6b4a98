//! The way in of a sentence: from the hub to the screen. The mirror image of `commit_edit.rs`.
//!
//! A page arrives → signatures are checked → **one transaction**: the sealed bytes and the cursor together. Then, one envelope at
//! a time: its place in the author's log, the author's right, the key → open → guard → apply on a copy → **one transaction**:
//! change log, read model, version vector, and the envelope leaves the inbox → a notice. What cannot be taken in yet waits, what
//! must not be is set aside; neither stops the others.

use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use domain::SpaceKind;
use identity::Context;
use ids::{SpaceId, UtcMillis};
use protocol::{Acknowledgement, Item, PullPage, QuarantinePage, limits};
use std::collections::BTreeSet;
use store::{AcknowledgementRow, ControlRow, EnvelopeRow, EnvelopeState, ReceivedWrite, Rows};
use sync::Outcome;

/// Envelopes of one space kept from writers who do not take part as far as this device knows. A hub hands a writer's
/// membership out before its words, so more than a few come only from one that makes writers up to fill the disk.
const STRANGERS_ENVELOPES: u64 = 1_000;

/// Least time between two replacements of the hub's data that are believed, in milliseconds.
const REPLACED_PAUSE_MS: i64 = 10 * 60 * 1000;

impl Open {
    /// Keeps a page and takes in what can be taken in.
    pub(crate) fn take_page(&mut self, page: PullPage, now: UtcMillis) -> Result<Outcome, AppFault> {
        if self.exchange.generation != Some(page.generation) {
            return self.start_cursors_over(page.generation, None, now);
        }
        if self.hub_went_back(&page.cursors)? {
            return self.start_cursors_over(page.generation, Some(now), now);
        }
        let moved = self.moves_on(&page)?;
        self.note_closed(&page)?;
        let (touched, said) = self.keep_page(&page, now)?;
        self.exchange.inbox_due.extend(touched);
        while let Some(space) = self.exchange.inbox_due.first().copied() {
            // What the disk refuses to take in now it is asked to take with the next page, whatever is in that.
            self.take_in_space(space, now)?;
            let (kind, case) = self.circle_facts(space)?;
            if kind == SpaceKind::Private {
                self.come_in(space, now)?;
            }
            self.exchange.inbox_due.remove(&space);
            self.copies_due.extend(case);
        }
        if !page.more {
            self.settle(&page)?;
            self.end_due_copies(now)?;
        }
        self.compare_acknowledgements(&said)?;
        // Who always has more and never gives any is asked again in due time, not at once.
        Ok(if page.more && moved { Outcome::More } else { Outcome::Done })
    }

    /// Whether a page holds anything and leaves a cursor further on than it was.
    fn moves_on(&self, page: &PullPage) -> Result<bool, AppFault> {
        for cursor in &page.cursors {
            if !page.items.is_empty() && cursor.after > self.store.cursor(cursor.space)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The hub's data was replaced: what it has now is asked for from the beginning, and what it may have lost is sent anew.
    fn start_cursors_over(
        &mut self,
        generation: u64,
        forgot: Option<UtcMillis>,
        now: UtcMillis,
    ) -> Result<Outcome, AppFault> {
        let first = self.exchange.generation.is_none();
        let replaced_at = self.exchange.replaced_at.filter(|_| !first);
        // Starting over means sending everything anew: a hub may ask for that once in a while, not all the time.
        if replaced_at.is_some_and(|at| (0..REPLACED_PAUSE_MS).contains(&now.0.saturating_sub(at.0))) {
            return Ok(Outcome::Failed);
        }
        let mut rows = Rows::default();
        rows.settings.push((setting::HUB_GENERATION.to_owned(), Some(generation.to_le_bytes().to_vec())));
        let forgot = forgot.map(|at| (setting::HUB_FORGOT.to_owned(), Some(at.0.to_le_bytes().to_vec())));
        rows.settings.extend(forgot);
        rows.hub_replaced = !first;
        self.store.write_local(&store::LocalWrite { rows, ..store::LocalWrite::default() })?;
        self.exchange.generation = Some(generation);
        if !first {
            self.exchange.replaced_at = Some(now);
        }
        // Only after looking at everything is it known what the hub lacks.
        self.exchange.brain.put(sync::Input::LookFirst, now, 0);
        self.exchange.written(now);
        Ok(Outcome::More)
    }

    /// One transaction: everything of the page that is what it says, and the cursors.
    fn keep_page(
        &mut self,
        page: &PullPage,
        now: UtcMillis,
    ) -> Result<(BTreeSet<SpaceId>, Vec<AcknowledgementRow>), AppFault> {
        let mut rows = Rows::default();
        let mut touched = BTreeSet::new();
        for item in &page.items {
            if !self.is_mine_to_read(item)? {
                continue;
            }
            let space = match item {
                Item::Control { space, bytes, .. } => self.keep_control_item(*space, bytes, &mut rows)?,
                Item::Envelope { space, position, bytes, .. } => {
                    self.keep_envelope(*space, (Some(*position), bytes), now, &mut rows)?
                }
                Item::Acknowledgement { space, bytes, .. } => {
                    self.keep_acknowledgement(*space, bytes, &mut rows)?;
                    self.changed(Topic::Sync);
                    None
                }
            };
            touched.extend(space);
        }
        let mut cursors = Vec::new();
        for cursor in &page.cursors {
            if self.knows_space(cursor.space)? && cursor.after.0 <= limits::LAST_NUMBER {
                cursors.push((cursor.space, cursor.after));
            }
        }
        let said = rows.acknowledgements.clone();
        self.store.write_received(&ReceivedWrite { rows, cursors })?;
        Ok((touched, said))
    }

    /// What members say to have on their disk the hub had before they said so.
    fn compare_acknowledgements(&mut self, said: &[AcknowledgementRow]) -> Result<(), AppFault> {
        for said in said {
            // The copy may have come to its end with this very page.
            if !self.knows_space(said.space)?
                || !self.circle(said.space)?.members().devices.contains_key(&said.device)
            {
                continue;
            }
            let rows = self.compare_logs(said.space, said.device, &said.covered)?;
            if !rows.evidence.is_empty() {
                self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
            }
        }
        Ok(())
    }

    /// A hub may put anything into a page; what belongs to no circle of this device is passed over.
    fn is_mine_to_read(&self, item: &Item) -> Result<bool, AppFault> {
        let (Item::Control { space, position, .. }
        | Item::Envelope { space, position, .. }
        | Item::Acknowledgement { space, position, .. }) = item;
        Ok(position.0 <= limits::LAST_NUMBER && self.knows_space(*space)?)
    }

    fn knows_space(&self, space: SpaceId) -> Result<bool, AppFault> {
        Ok(self.circles.contains_key(&space) || self.store.space(space)?.is_some())
    }

    fn keep_control_item(
        &mut self,
        space: SpaceId,
        bytes: &[u8],
        rows: &mut Rows,
    ) -> Result<Option<SpaceId>, AppFault> {
        let Ok((id, _)) = identity::SignedOperation::read(bytes) else { return Ok(None) };
        let circle = self.circle(space)?;
        if circle.knows(&id) || !circle.take_control(bytes.to_vec()) {
            return Ok(None);
        }
        rows.controls.push(ControlRow { id, space, bytes: bytes.to_vec(), mine_unsent: false });
        Ok(Some(space))
    }

    fn keep_envelope(
        &mut self,
        space: SpaceId,
        (position, bytes): (Option<ids::HubPosition>, &[u8]),
        now: UtcMillis,
        rows: &mut Rows,
    ) -> Result<Option<SpaceId>, AppFault> {
        let Ok(verified) = sealing::verify_envelope(bytes) else { return Ok(None) };
        let header = &verified.header;
        if header.space != space {
            return Ok(None);
        }
        let id = verified.id();
        if self.store.has_envelope(id)? {
            rows.envelope_positions.extend(position.map(|position| (id, position)));
            return Ok(None);
        }
        if header.author == self.me.device {
            self.meet_itself(header, now, rows);
        }
        let members = self.circle(space)?.members();
        if !members.devices.contains_key(&header.author) && !members.former.contains_key(&header.author) {
            let waiting = self.store.count_strangers(space)?;
            let coming = rows.envelopes.iter().filter(|row| row.space == space).count();
            if waiting.saturating_add(coming as u64) >= STRANGERS_ENVELOPES {
                return Ok(None);
            }
        }
        rows.envelopes.push(EnvelopeRow {
            id,
            space,
            author: header.author,
            incarnation: header.incarnation,
            sequence: header.sequence,
            previous: header.previous,
            epoch: header.epoch,
            bytes: bytes.to_vec(),
            state: EnvelopeState::Inbox,
            hub_position: position,
        });
        Ok(Some(space))
    }

    /// Keeps what removed devices brought too late, for review.
    pub(crate) fn take_quarantine(
        &mut self,
        page: QuarantinePage,
        now: UtcMillis,
    ) -> Result<Outcome, AppFault> {
        let mut rows = Rows::default();
        let mut touched = BTreeSet::new();
        for bytes in &page.envelopes {
            let Ok(verified) = sealing::verify_envelope(bytes) else { continue };
            let space = verified.header.space;
            if self.store.space(space)?.is_some() {
                touched.extend(self.keep_envelope(space, (None, bytes), now, &mut rows)?);
            }
        }
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        for cursor in &page.cursors {
            self.exchange.quarantine.insert(cursor.space, cursor.after);
        }
        self.exchange.inbox_due.extend(touched.iter().copied());
        for space in touched {
            self.take_in_space(space, now)?;
            self.exchange.inbox_due.remove(&space);
            let case = self.circle_facts(space)?.1;
            self.topics.extend(case.map(Topic::Case));
        }
        Ok(if page.more { Outcome::More } else { Outcome::Done })
    }

    /// Only members have received anything that counts, and former ones before they were taken out; what others sign would
    /// only fill the disk.
    fn keep_acknowledgement(
        &mut self,
        space: SpaceId,
        bytes: &[u8],
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        let Ok(said) = Acknowledgement::from_bytes(bytes) else { return Ok(()) };
        let signed = said.signed_bytes();
        let holds =
            identity::verify(&said.device, Context::Acknowledgement, &signed, &said.signature).is_ok();
        let members = self.circle(space)?.members();
        let known = members.devices.contains_key(&said.device) || members.former.contains_key(&said.device);
        if holds && said.space == space && known {
            rows.acknowledgements.push(AcknowledgementRow {
                space,
                device: said.device,
                counter: said.counter,
                covered: said.covered,
                said_at: said.said_at,
            });
        }
        Ok(())
    }
}
