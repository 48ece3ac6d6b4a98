//! The way in of a sentence: from the hub to the screen. The mirror image of `commit_edit.rs`.
//!
//! A page arrives → signatures are checked → **one transaction**: the sealed bytes and the cursor together. Then, one envelope at
//! a time: its place in the author's log, the author's right, the key → open → guard → apply on a copy → **one transaction**:
//! change log, read model, version vector, and the envelope leaves the inbox → a notice. What cannot be taken in yet waits, what
//! must not be is set aside; neither stops the others.

use crate::commit_edit::{document_row, topics_of};
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use crate::seal_outbox::kind_of;
use crate::shelf::Shelved;
use documents::{Document, Guard, derive_actor};
use domain::DocumentKind;
use identity::{Context, Standing};
use ids::{DocumentId, EnvelopeId, Sequence, SpaceId, UtcMillis};
use protocol::{Acknowledgement, Covered, Item, PullPage, QuarantinePage};
use sealing::{Group, Payload};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    AcknowledgementRow, ChangeRow, ControlRow, EnvelopeRow, EnvelopeState, HoldCode, ReceivedWrite, Rows,
};
use sync::Outcome;

/// Envelopes of one space looked at in one go.
const INBOX_ENVELOPES: usize = 2_000;

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
            return self.start_cursors_over(page.generation, None, now);
        }
        if self.hub_went_back(&page.cursors)? {
            return self.start_cursors_over(page.generation, Some(now), now);
        }
        let (touched, said) = self.keep_page(&page, now)?;
        for space in touched {
            self.take_in_space(space, now)?;
        }
        if !page.more {
            self.settle(&page)?;
            self.end_copies(now)?;
        }
        self.compare_acknowledgements(&said)?;
        Ok(if page.more { Outcome::More } else { Outcome::Done })
    }

    /// The hub's data was replaced: what it has now is asked for from the beginning, and what it may have lost is sent anew.
    fn start_cursors_over(
        &mut self,
        generation: u64,
        forgot: Option<UtcMillis>,
        now: UtcMillis,
    ) -> Result<Outcome, AppFault> {
        let first = self.exchange.generation.is_none();
        self.exchange.generation = Some(generation);
        let mut rows = Rows::default();
        rows.settings.push((setting::HUB_GENERATION.to_owned(), Some(generation.to_le_bytes().to_vec())));
        let forgot = forgot.map(|at| (setting::HUB_FORGOT.to_owned(), Some(at.0.to_le_bytes().to_vec())));
        rows.settings.extend(forgot);
        rows.hub_replaced = !first;
        self.store.write_local(&store::LocalWrite { rows, ..store::LocalWrite::default() })?;
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
            let space = match item {
                Item::Control { space, bytes, .. } => self.keep_control_item(*space, bytes, &mut rows)?,
                Item::Envelope { space, position, bytes, .. } => {
                    self.keep_envelope(*space, (Some(*position), bytes), now, &mut rows)?
                }
                Item::Acknowledgement { space, bytes, .. } => {
                    keep_acknowledgement(*space, bytes, &mut rows);
                    self.changed(Topic::Sync);
                    None
                }
            };
            touched.extend(space);
        }
        let cursors = page.cursors.iter().map(|cursor| (cursor.space, cursor.after)).collect();
        let said = rows.acknowledgements.clone();
        self.store.write_received(&ReceivedWrite { rows, cursors })?;
        Ok((touched, said))
    }

    /// What members say to have on their disk the hub had before they said so.
    fn compare_acknowledgements(&mut self, said: &[AcknowledgementRow]) -> Result<(), AppFault> {
        for said in said {
            if !self.circle(said.space)?.members().devices.contains_key(&said.device) {
                continue;
            }
            let rows = self.compare_logs(said.space, said.device, &said.covered)?;
            if !rows.evidence.is_empty() {
                self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
            }
        }
        Ok(())
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
        for space in touched {
            self.take_in_space(space, now)?;
            let case = self.circle_facts(space)?.1;
            self.topics.extend(case.map(Topic::Case));
        }
        Ok(if page.more { Outcome::More } else { Outcome::Done })
    }

    /// Takes in everything of a space that can be taken in, until nothing more can.
    pub(crate) fn take_in_space(&mut self, space: SpaceId, now: UtcMillis) -> Result<(), AppFault> {
        self.keep_new_keys(space, now)?;
        let mut progress = true;
        while progress {
            progress = false;
            for row in self.store.inbox(space, INBOX_ENVELOPES)? {
                let (id, state) = (row.id, row.state);
                match self.take_in(row, now)? {
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

    fn keep_new_keys(&mut self, space: SpaceId, now: UtcMillis) -> Result<(), AppFault> {
        self.circle(space)?;
        let Some(circle) = self.circles.get_mut(&space) else { return Ok(()) };
        if circle.is_stirred() {
            self.exchange.written(now);
            self.topics.extend([Topic::Cases, Topic::Sync]);
            self.topics.extend(circle.case.map(Topic::Case));
        }
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
        self.recovery_due.insert(space);
        let epoch_keys = learned
            .iter()
            .map(|(epoch, key)| store::EpochKeyRow { space, epoch: *epoch, key: *key.as_bytes() })
            .collect();
        let rows = Rows { epoch_keys, devices, ..Rows::default() };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        Ok(())
    }

    /// One envelope, from its sealed bytes to the read model.
    fn take_in(&mut self, row: EnvelopeRow, now: UtcMillis) -> Result<Taken, AppFault> {
        let Ok(verified) = sealing::verify_envelope(&row.bytes) else { return Ok(Taken::Refused) };
        if let Some(taken) = self.place_in_log(&row)? {
            return Ok(taken);
        }
        let circle = self.circle(row.space)?;
        // Words that came after their author's removal wait too: for review (`late_words.rs`).
        match circle.members().standing(&row.author, row.incarnation, row.sequence) {
            Standing::Writer | Standing::Kept => {}
            Standing::Late | Standing::Stranger => return Ok(Taken::Waits(HoldCode::Membership)),
        }
        let Some(key) = circle.key(&row.epoch) else { return Ok(Taken::Waits(HoldCode::Key)) };
        let Ok(payload) = sealing::open(&verified, key) else { return Ok(Taken::Refused) };
        self.attempting(Some(row.id))?;
        let taken = self.take_in_payload(&row, payload, now);
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

    /// Whether an envelope stands right behind the one that it names; nothing when it does. A log may fork (`lives.rs`): each
    /// envelope stands behind its own, so every device takes in the same ones, in whatever order they come.
    fn place_in_log(&self, row: &EnvelopeRow) -> Result<Option<Taken>, AppFault> {
        let Some(previous) = row.previous else {
            return Ok((row.sequence != Sequence(1)).then_some(Taken::Refused));
        };
        let Some(before) = self.store.envelope_place(previous)? else {
            return Ok(Some(Taken::Waits(HoldCode::Earlier)));
        };
        let at = before.place;
        let same_log = (at.space, at.author, at.incarnation) == (row.space, row.author, row.incarnation);
        if !same_log || at.sequence.next() != row.sequence {
            return Ok(Some(Taken::Refused));
        }
        Ok(if before.state.is_taken_in() { None } else { Some(Taken::Waits(HoldCode::Earlier)) })
    }

    fn take_in_payload(
        &mut self,
        row: &EnvelopeRow,
        payload: Payload,
        now: UtcMillis,
    ) -> Result<Taken, AppFault> {
        let mut rows = self.compare_logs(row.space, row.author, &payload.integrated)?;
        self.compare_controls(row.space, row.author, &payload.control_heads, &mut rows)?;
        self.look_for_fork(row, &mut rows)?;
        let mut changed: BTreeMap<DocumentId, Shelved> = BTreeMap::new();
        for group in &payload.groups {
            match self.take_in_group(row, group, &mut changed, &mut rows)? {
                Taken::In => {}
                other => return Ok(other),
            }
        }
        let past = self.is_past(row.space)?;
        for held in changed.values_mut() {
            let Ok(entry) = self.entry_of(held) else { return Ok(Taken::Refused) };
            // A circle belongs to one case: what is written in it cannot put itself into another.
            if self.circle_facts(row.space)?.1.is_some_and(|case| case != entry.case) {
                return Ok(Taken::Refused);
            }
            if row.author == self.me.device {
                rows.own_envelopes.push((entry.document, row.id));
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
            row.space,
            Covered { author: row.author, incarnation: row.incarnation, sequence: row.sequence },
        ));
        rows.attempting = Some(None);
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        changed.into_values().for_each(|held| self.shelf.put(held));
        self.exchange.unacknowledged.insert(row.space);
        self.exchange.written(now);
        self.changed(Topic::Sync);
        Ok(Taken::In)
    }

    /// One document's changes of one envelope, on a copy of the document.
    pub(crate) fn take_in_group(
        &mut self,
        row: &EnvelopeRow,
        group: &Group,
        changed: &mut BTreeMap<DocumentId, Shelved>,
        rows: &mut Rows,
    ) -> Result<Taken, AppFault> {
        let Some(kind) = kind_of(group.kind) else { return Ok(Taken::Waits(HoldCode::Newer)) };
        let held = match changed.remove(&group.document) {
            Some(held) => held,
            None => match self.document_copy(group.document)? {
                Some(held) => held,
                None => Shelved::new(Document::new(group.document, kind)?, row.space, 0),
            },
        };
        if held.document.kind() != kind || held.space != row.space {
            return Ok(Taken::Refused);
        }
        let actor = derive_actor(row.author, group.session, group.document);
        let mut guard = Guard::new(&held.document);
        let mut passed = Vec::new();
        for bytes in &group.changes {
            match guard.check(actor, bytes) {
                Ok(change) => passed.push(change),
                Err(fault) if fault.waits() => {
                    return Ok(Taken::Waits(HoldCode::Earlier));
                }
                Err(_) => return Ok(Taken::Refused),
            }
        }
        let Ok(document) = held.document.take_in(&passed) else { return Ok(Taken::Refused) };
        let log = kind == DocumentKind::AccessLog;
        if log && !self.only_adds_access(row.author, &held.document, &document)? {
            return Ok(Taken::Refused);
        }
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
        changed.insert(group.document, Shelved::new(document, row.space, since));
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
}

fn keep_acknowledgement(space: SpaceId, bytes: &[u8], rows: &mut Rows) {
    let Ok(said) = Acknowledgement::from_bytes(bytes) else { return };
    let signed = said.signed_bytes();
    let holds = identity::verify(&said.device, Context::Acknowledgement, &signed, &said.signature).is_ok();
    if holds && said.space == space {
        rows.acknowledgements.push(AcknowledgementRow {
            space,
            device: said.device,
            counter: said.counter,
            covered: said.covered,
            said_at: said.said_at,
        });
    }
}
