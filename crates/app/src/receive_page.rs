//! The way in of a sentence: from the hub to the screen. The mirror image of `commit_edit.rs`.
//!
//! A page arrives → signatures are checked → **one transaction**: the sealed bytes and the cursor together. Then, one envelope at
//! a time: its place in the author's log, the author's right, the key → open → guard → apply on a copy → **one transaction**:
//! change log, read model, version vector, and the envelope leaves the inbox → a notice. What cannot be taken in yet waits, what
//! must not be is set aside; neither stops the others.

use crate::commit_edit::{document_row, topics_of};
use crate::containment::{Budget, contained};
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::seal_outbox::kind_of;
use crate::shelf::Shelved;
use documents::{Document, Guard, derive_actor};
use identity::Context;
use ids::{DocumentId, EnvelopeId, Sequence, SpaceId, UtcMillis};
use protocol::{Acknowledgement, Covered, Item, PullPage, limits};
use sealing::{Group, Payload};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    AcknowledgementRow, ChangeRow, ControlRow, EnvelopeRow, EnvelopeState, HoldCode, InboxRow, ReceivedWrite,
    Rows,
};
use sync::Outcome;

/// Envelopes of one space looked at in one go.
const INBOX_ENVELOPES: usize = 2_000;
/// Envelopes of one space kept from writers who do not take part as far as this device knows. A hub hands a writer's
/// membership out before its words, so more than a few come only from one that makes writers up to fill the disk.
const STRANGERS_ENVELOPES: u64 = 1_000;

/// Least time between two replacements of the hub's data that are believed, in milliseconds.
const REPLACED_PAUSE_MS: i64 = 10 * 60 * 1000;

/// Whether one envelope could be taken in.
pub(crate) enum Taken {
    /// It is in.
    In,
    /// Not yet.
    Waits(HoldCode),
    /// Never; kept aside.
    Refused,
}

impl Open {
    /// Keeps a page and takes in what can be taken in.
    pub(crate) fn take_page(&mut self, page: PullPage, now: UtcMillis) -> Result<Outcome, AppFault> {
        if self.exchange.generation != Some(page.generation) {
            return self.start_cursors_over(page.generation, now);
        }
        let moved = self.moves_on(&page)?;
        let touched = self.keep_page(&page)?;
        for space in touched {
            self.take_in_space(space, now)?;
        }
        if !page.more {
            self.settle(&page)?;
        }
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
    fn start_cursors_over(&mut self, generation: u64, now: UtcMillis) -> Result<Outcome, AppFault> {
        let first = self.exchange.generation.is_none();
        let replaced_at = if first { None } else { self.exchange.replaced_at.replace(now) };
        // Starting over means sending everything anew: a hub may ask for that once in a while, not all the time.
        if replaced_at.is_some_and(|at| (0..REPLACED_PAUSE_MS).contains(&now.0.saturating_sub(at.0))) {
            self.exchange.replaced_at = replaced_at;
            return Ok(Outcome::Failed);
        }
        self.exchange.generation = Some(generation);
        let mut rows = Rows::default();
        rows.settings.push((
            crate::profile::setting::HUB_GENERATION.to_owned(),
            Some(generation.to_le_bytes().to_vec()),
        ));
        rows.hub_replaced = !first;
        self.store.write_local(&store::LocalWrite { rows, ..store::LocalWrite::default() })?;
        Ok(Outcome::More)
    }

    /// One transaction: everything of the page that is what it says, and the cursors.
    fn keep_page(&mut self, page: &PullPage) -> Result<BTreeSet<SpaceId>, AppFault> {
        let mut rows = Rows::default();
        let mut touched = BTreeSet::new();
        for item in &page.items {
            if !self.is_mine_to_read(item)? {
                continue;
            }
            let space = match item {
                Item::Control { space, bytes, .. } => self.keep_control_item(*space, bytes, &mut rows)?,
                Item::Envelope { space, position, bytes, .. } => {
                    self.keep_envelope(*space, *position, bytes, &mut rows)?
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
        self.store.write_received(&ReceivedWrite { rows, cursors })?;
        Ok(touched)
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
        position: ids::HubPosition,
        bytes: &[u8],
        rows: &mut Rows,
    ) -> Result<Option<SpaceId>, AppFault> {
        let Ok(verified) = sealing::verify_envelope(bytes) else { return Ok(None) };
        let header = &verified.header;
        if header.space != space {
            return Ok(None);
        }
        let id = verified.id();
        if self.store.has_envelope(id)? {
            rows.envelope_positions.push((id, position));
            return Ok(None);
        }
        if !self.circle(space)?.members().devices.contains_key(&header.author) {
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
            hub_position: Some(position),
        });
        Ok(Some(space))
    }

    /// Takes in everything of a space that can be taken in, until nothing more can.
    pub(crate) fn take_in_space(&mut self, space: SpaceId, now: UtcMillis) -> Result<(), AppFault> {
        self.keep_new_keys(space)?;
        let mut progress = true;
        while progress {
            progress = false;
            for row in self.store.inbox(space, INBOX_ENVELOPES)? {
                let (id, state) = (row.id, row.state);
                // What is looked at for the first time leaves room for more.
                progress |= state == EnvelopeState::Inbox;
                match self.take_in(space, row, now)? {
                    Taken::In => progress = true,
                    Taken::Waits(code) if state == EnvelopeState::Waiting(code) => {}
                    Taken::Waits(code) => self.hold(id, EnvelopeState::Waiting(code))?,
                    Taken::Refused => self.hold(id, EnvelopeState::Poison)?,
                }
            }
        }
        Ok(())
    }

    fn hold(&mut self, id: EnvelopeId, state: EnvelopeState) -> Result<(), AppFault> {
        let rows = Rows { envelope_states: vec![(id, state)], ..Rows::default() };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        self.changed(Topic::Sync);
        Ok(())
    }

    fn keep_new_keys(&mut self, space: SpaceId) -> Result<(), AppFault> {
        self.circle(space)?;
        let Some(circle) = self.circles.get_mut(&space) else { return Ok(()) };
        let learned = circle.learn_keys(&self.keys);
        let mut devices = Vec::new();
        for (device, member) in &circle.members().devices {
            if self.store.person_of(*device)? != Some(member.person) {
                devices.push((*device, member.person));
            }
        }
        // Most pages bring neither: then there is nothing to make durable.
        if learned.is_empty() && devices.is_empty() {
            return Ok(());
        }
        let epoch_keys = learned
            .iter()
            .map(|(epoch, key)| store::EpochKeyRow { space, epoch: *epoch, key: *key.as_bytes() })
            .collect();
        let rows = Rows { epoch_keys, devices, ..Rows::default() };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        Ok(())
    }

    /// One envelope, from its sealed bytes to the read model. What costs much comes last.
    fn take_in(&mut self, space: SpaceId, row: InboxRow, now: UtcMillis) -> Result<Taken, AppFault> {
        if let Some(taken) = self.place_in_log(space, &row)? {
            return Ok(taken);
        }
        let circle = self.circle(space)?;
        if !circle.members().may_write(&row.author) {
            return Ok(Taken::Waits(HoldCode::Membership));
        }
        let Some(key) = circle.key(&row.epoch).cloned() else { return Ok(Taken::Waits(HoldCode::Key)) };
        let Some(bytes) = self.store.envelope_bytes(row.id)? else { return Ok(Taken::Refused) };
        self.attempting(Some(row.id))?;
        let taken = contained(|| {
            let Ok(verified) = sealing::verify_envelope(&bytes) else { return Ok(Taken::Refused) };
            let Ok(payload) = sealing::open(&verified, &key) else { return Ok(Taken::Refused) };
            self.take_in_payload(space, &row, payload, now)
        });
        if !matches!(taken, Ok(Taken::In)) {
            self.attempting(None)?;
        }
        taken
    }

    /// Written before foreign words meet the documents, so that a crash there does not repeat at each start.
    fn attempting(&mut self, id: Option<EnvelopeId>) -> Result<(), AppFault> {
        let rows = Rows { attempting: Some(id), ..Rows::default() };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        Ok(())
    }

    /// Whether an envelope stands right behind what was taken in of its author's log; nothing when it does.
    fn place_in_log(&mut self, space: SpaceId, row: &InboxRow) -> Result<Option<Taken>, AppFault> {
        let reached = self.store.reached(space, row.author, row.incarnation)?;
        let (sequence, last) = reached.map_or((Sequence(0), None), |(sequence, id)| (sequence, Some(id)));
        if row.sequence <= sequence {
            // Another envelope stood in this place: somebody's disk was copied, or somebody says two things.
            return Ok(Some(Taken::Refused));
        }
        if row.sequence != sequence.next() {
            return Ok(Some(Taken::Waits(HoldCode::Earlier)));
        }
        Ok(if row.previous == last { None } else { Some(Taken::Refused) })
    }

    fn take_in_payload(
        &mut self,
        space: SpaceId,
        row: &InboxRow,
        payload: Payload,
        now: UtcMillis,
    ) -> Result<Taken, AppFault> {
        let mut rows = Rows::default();
        let mut changed: BTreeMap<DocumentId, Shelved> = BTreeMap::new();
        let mut budget = Budget::default();
        for group in &payload.groups {
            match self.take_in_group((space, row), group, &mut changed, (&mut rows, &mut budget))? {
                Taken::In => {}
                other => return Ok(other),
            }
        }
        let past = self.is_past(row.space)?;
        for held in changed.values_mut() {
            let Ok(entry) = self.entry_of(held) else { return Ok(Taken::Refused) };
            // A circle belongs to one case: what is written in it cannot put itself into another.
            if self.circle_facts(space)?.1.is_some_and(|case| case != entry.case) {
                return Ok(Taken::Refused);
            }
            self.topics.extend(topics_of(&entry));
            if past {
                rows.seen.push((held.document.id(), held.document.heads()));
            }
            rows.documents.push(document_row(held)?);
            rows.entries.push(entry);
        }
        rows.envelope_states.push((row.id, EnvelopeState::Applied));
        rows.vector.push((
            space,
            Covered { author: row.author, incarnation: row.incarnation, sequence: row.sequence },
        ));
        rows.attempting = Some(None);
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        changed.into_values().for_each(|held| self.shelf.put(held));
        self.exchange.unacknowledged.insert(space);
        self.exchange.written(now);
        self.changed(Topic::Sync);
        Ok(Taken::In)
    }

    /// One document's changes of one envelope, on a copy of the document.
    fn take_in_group(
        &mut self,
        (space, row): (SpaceId, &InboxRow),
        group: &Group,
        changed: &mut BTreeMap<DocumentId, Shelved>,
        (rows, budget): (&mut Rows, &mut Budget),
    ) -> Result<Taken, AppFault> {
        let Some(kind) = kind_of(group.kind) else { return Ok(Taken::Waits(HoldCode::Newer)) };
        let held = match changed.remove(&group.document) {
            Some(held) => held,
            None => match self.document_copy(group.document)? {
                Some(held) => held,
                None => Shelved::new(Document::new(group.document, kind)?, space, 0),
            },
        };
        if held.document.kind() != kind || held.space != space {
            return Ok(Taken::Refused);
        }
        let actor = derive_actor(row.author, group.session, group.document);
        let mut guard = Guard::new(&held.document);
        let mut passed = Vec::new();
        for bytes in &group.changes {
            match guard.check(actor, bytes) {
                Ok(change) if budget.covers(change.operations()) => passed.push(change),
                Ok(_) => return Ok(Taken::Refused),
                Err(fault) if fault.waits() => {
                    return Ok(Taken::Waits(HoldCode::Earlier));
                }
                Err(_) => return Ok(Taken::Refused),
            }
        }
        let Ok(document) = held.document.take_in(&passed) else { return Ok(Taken::Refused) };
        let by_me = self.is_mine(row.author);
        rows.actors.push((actor, row.author, group.document));
        rows.changes.extend(passed.iter().map(|change| ChangeRow {
            hash: change.hash(),
            document: group.document,
            actor,
            sequence: change.facts().sequence,
            at: change.facts().at,
            author: row.author,
            session: group.session,
            by_me,
            bytes: change.bytes().to_vec(),
            envelope: Some(row.id),
        }));
        let since = held.since_snapshot + passed.len();
        changed.insert(group.document, Shelved::new(document, space, since));
        Ok(Taken::In)
    }

    fn document_copy(&mut self, id: DocumentId) -> Result<Option<Shelved>, AppFault> {
        if let Some(held) = self.shelf.get(id) {
            return Ok(Some(Shelved::new(held.document.clone(), held.space, held.since_snapshot)));
        }
        self.load_document(id)
    }

    /// Whether a device is one of mine.
    fn is_mine(&self, device: ids::DeviceId) -> bool {
        device == self.me.device
            || self.store.person_of(device).ok().flatten().is_some_and(|person| person == self.me.person)
    }

    /// Only members have received anything that counts; what others sign would only fill the disk.
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
        if holds && said.space == space && self.circle(space)?.members().devices.contains_key(&said.device) {
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
