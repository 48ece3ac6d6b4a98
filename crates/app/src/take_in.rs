//! One envelope at a time, from its sealed bytes to the read model: its place in the author's log, the author's right, the
//! key → open → guard → apply on a copy → one transaction. What cannot be taken in yet waits, what must not be is set aside.

use crate::commit_edit::{document_row, topics_of};
use crate::containment::{Budget, contained};
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::seal_outbox::kind_of;
use crate::shelf::Shelved;
use crate::vouched::Vouched;
use documents::{Document, Guard, derive_actor};
use domain::SpaceKind;
use identity::{Membership, Standing};
use ids::{DeviceId, DocumentId, EnvelopeId, PersonId, Sequence, SpaceId, UtcMillis};
use protocol::Covered;
use sealing::{Group, HubReading, Payload};
use std::collections::BTreeMap;
use store::{ChangeRow, EnvelopeState, HoldCode, InboxRow, ReceivedWrite, Rows};

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
    /// Takes in everything of a space that can be taken in, until nothing more can.
    pub(crate) fn take_in_space(&mut self, space: SpaceId, now: UtcMillis) -> Result<(), AppFault> {
        self.keep_new_keys(space, now)?;
        let mut progress = true;
        while progress {
            progress = false;
            let rows = self.store.inbox(space, INBOX_ENVELOPES)?;
            let vouched = self.vouched(space, &rows)?;
            for row in rows {
                let (id, state) = (row.id, row.state);
                // What is looked at for the first time leaves room for more.
                progress |= state == EnvelopeState::Inbox;
                match self.take_in(space, row, &vouched, now)? {
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
        let stirred = circle.is_stirred();
        if stirred {
            self.exchange.written(now);
            self.topics.extend([Topic::Cases, Topic::Sync]);
            self.topics.extend(circle.case.map(Topic::Case));
        }
        let learned = circle.learn_keys(&self.keys);
        let members = circle.members();
        if stirred && circle.kind == SpaceKind::Private {
            self.own_devices_due_everywhere()?;
        }
        // Where membership did not move, everybody is known already.
        let devices = if stirred { self.unknown_devices(&members)? } else { Vec::new() };
        // Most pages bring neither: then there is nothing to make durable.
        if learned.is_empty() && devices.is_empty() {
            return Ok(());
        }
        self.own_devices_due(space);
        let epoch_keys = learned
            .iter()
            .map(|(epoch, key)| store::EpochKeyRow { space, epoch: *epoch, key: *key.as_bytes() })
            .collect();
        let rows = Rows { epoch_keys, devices, ..Rows::default() };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        Ok(())
    }

    /// Devices whose person is not known here yet.
    fn unknown_devices(&self, members: &Membership) -> Result<Vec<(DeviceId, PersonId)>, AppFault> {
        let known = self.store.devices()?;
        let here = members.devices.iter().map(|(device, member)| (*device, member.person));
        let new = here.filter(|(device, person)| known.get(device) != Some(person));
        // Who is out when somebody comes has left words too, and their author must be known.
        let out = members.former.iter().filter(|(device, _)| !members.devices.contains_key(device));
        let out = out.filter(|(device, _)| !known.contains_key(device));
        Ok(new.chain(out.map(|(device, former)| (*device, former.person))).collect())
    }

    /// One envelope, from its sealed bytes to the read model. What costs much comes last.
    fn take_in(
        &mut self,
        space: SpaceId,
        row: InboxRow,
        vouched: &Vouched,
        now: UtcMillis,
    ) -> Result<Taken, AppFault> {
        if let Some(taken) = self.place_in_log(space, &row)? {
            return Ok(taken);
        }
        let circle = self.circle(space)?;
        // Words that came after their author's removal wait too: for review (`late_words.rs`).
        match circle.members().standing(&row.author, row.incarnation, row.sequence) {
            Standing::Writer | Standing::Kept => {}
            // Whoever takes them in says so to those who cannot read it: the hub.
            Standing::Late if vouched.covers(&row) => circle.stir(),
            Standing::Late | Standing::Stranger => return Ok(Taken::Waits(HoldCode::Membership)),
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

    /// Whether an envelope stands right behind the one that it names; nothing when it does. A log may fork (`lives.rs`): each
    /// envelope stands behind its own, so every device takes in the same ones, in whatever order they come.
    fn place_in_log(&self, space: SpaceId, row: &InboxRow) -> Result<Option<Taken>, AppFault> {
        let Some(previous) = row.previous else {
            return Ok((row.sequence != Sequence(1)).then_some(Taken::Refused));
        };
        let Some(before) = self.store.envelope_place(previous)? else {
            return Ok(Some(Taken::Waits(HoldCode::Earlier)));
        };
        let at = before.place;
        let same_log = (at.space, at.author, at.incarnation) == (space, row.author, row.incarnation);
        if !same_log || at.sequence.next() != row.sequence {
            return Ok(Some(Taken::Refused));
        }
        Ok(if before.state.is_taken_in() { None } else { Some(Taken::Waits(HoldCode::Earlier)) })
    }

    fn take_in_payload(
        &mut self,
        space: SpaceId,
        row: &InboxRow,
        payload: Payload,
        now: UtcMillis,
    ) -> Result<Taken, AppFault> {
        let mut rows = self.compare_logs(space, row.author, &payload.integrated)?;
        self.compare_controls(space, row.author, &payload.control_heads, &mut rows)?;
        self.compare_places(space, row, HubReading::from_number(payload.hub_position), &mut rows);
        self.look_for_fork(space, row, &mut rows)?;
        let mut changed: BTreeMap<DocumentId, Shelved> = BTreeMap::new();
        let mut budget = Budget::default();
        for group in &payload.groups {
            match self.take_in_group((space, row), group, &mut changed, (&mut rows, &mut budget))? {
                Taken::In => {}
                other => return Ok(other),
            }
        }
        let past = self.is_past(space)?;
        for held in changed.values_mut() {
            let Ok(entry) = self.entry_of(held) else { return Ok(Taken::Refused) };
            // A circle belongs to one case: what is written in it cannot put itself into another.
            if self.circle_facts(space)?.1.is_some_and(|case| case != entry.case) {
                return Ok(Taken::Refused);
            }
            if row.author == self.me.device {
                rows.own_envelopes.push((entry.document, row.id));
            }
            self.topics.extend(topics_of(&entry));
            self.learn_circles((space, &held.document), now, &mut rows)?;
            self.learn_support_circles((space, &held.document), now, &mut rows)?;
            self.learn_looked((space, &held.document), &mut rows)?;
            self.settle_looked(&held.document, &mut rows)?;
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
    pub(crate) fn take_in_group(
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
        if kind.is_log() && !self.only_adds_to_log(row.author, &held.document, &document)? {
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
    pub(crate) fn is_mine(&self, device: ids::DeviceId) -> bool {
        device == self.me.device
            || self.store.person_of(device).ok().flatten().is_some_and(|person| person == self.me.person)
    }
}
