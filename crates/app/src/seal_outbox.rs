//! From the outbox to the hub: what was committed unsealed is sealed and signed, kept with its bytes for ever, and sent
//! until the hub says that it has it.

use crate::containment::Budget;
use crate::contract::Topic;
use crate::exchange::{Sending, UnderWay};
use crate::fault::AppFault;
use crate::open::Open;
use crate::vector::bounded;
use documents::count_operations;
use identity::Context;
use ids::{RandomSource, SpaceId, UtcMillis};
use protocol::{Acknowledgement, Covered, Request, UploadAnswer, UploadItem, limits};
use sealing::{Group, HubReading, Payload, SealFacts};
use store::{AcknowledgementRow, EnvelopeRow, EnvelopeState, LocalWrite, Rows, UnsealedChange};
use sync::{Input, Outcome};

/// Changes in one envelope.
const ENVELOPE_CHANGES: usize = 500;
/// Bytes of changes in one envelope, before compression; one change alone may exceed it.
const ENVELOPE_PLAIN_BYTES: usize = 512 * 1024;

impl Open {
    /// Seals everything that waits, one envelope per space and bound, each in one transaction.
    pub(crate) fn seal_outbox(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        for space in self.store.spaces_with_unsealed()? {
            loop {
                let mut changes = self.store.unsealed(space, ENVELOPE_CHANGES, ENVELOPE_PLAIN_BYTES)?;
                changes.truncate(within_operations(&changes));
                if changes.is_empty() {
                    break;
                }
                if !self.seal_some(space, changes, now, random)? {
                    break;
                }
            }
        }
        Ok(())
    }

    /// `false` when there is no key that these may be sealed under, now or ever.
    fn seal_some(
        &mut self,
        space: SpaceId,
        changes: Vec<UnsealedChange>,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<bool, AppFault> {
        let mut rows = Rows::default();
        self.ensure_own_incarnation(random)?;
        if !self.ensure_writing_key(space, &mut rows, random)? {
            return Ok(false);
        }
        let carried = changes.iter().map(|change| change.place).collect();
        let payload = Payload {
            claimed_at: now,
            integrated: bounded(self.store.version_vector(space)?),
            control_heads: self.circle(space)?.heads(),
            hub_position: HubReading::new(self.exchange.generation, self.store.cursor(space)?).to_number(),
            groups: groups(changes),
        };
        let tail = self.store.own_tail(space, self.me.device, self.incarnation)?;
        let (incarnation, device, me) = (self.incarnation, self.keys.device.clone(), self.me.device);
        let circle = self.circle(space)?;
        let (epoch, key) = circle.writing_key(&me).ok_or(AppFault::Inside("no key to write under"))?;
        let facts = SealFacts {
            space,
            epoch,
            author: &device,
            incarnation,
            sequence: tail.map_or(ids::Sequence(1), |(sequence, _)| sequence.next()),
            previous: tail.map(|(_, id)| id),
        };
        let sequence = facts.sequence;
        let previous = facts.previous;
        let sealed = sealing::seal(&payload, &facts, key, random)?;
        rows.envelopes.push(EnvelopeRow {
            id: sealed.id,
            space,
            author: self.me.device,
            incarnation,
            sequence,
            previous,
            epoch,
            bytes: sealed.bytes,
            state: EnvelopeState::OwnUnsent,
            hub_position: None,
        });
        rows.sealed.push((sealed.id, carried));
        let own = Covered { author: self.me.device, incarnation, sequence };
        rows.vector.push((space, own));
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        Ok(true)
    }

    /// Any member may open a new key, so that no member is ever unable to send.
    fn ensure_writing_key(
        &mut self,
        space: SpaceId,
        rows: &mut Rows,
        random: &mut dyn RandomSource,
    ) -> Result<bool, AppFault> {
        let me = self.me.device;
        let circle = self.circle(space)?;
        if circle.writing_key(&me).is_some() {
            return Ok(true);
        }
        if !circle.members().may_read(&me) {
            return Ok(false);
        }
        // Loaded first so that the two halves of `self` can be borrowed apart.
        let Some(mut circle) = self.circles.remove(&space) else {
            return Err(AppFault::Inside("a circle that was just there"));
        };
        let opened = circle.open_epoch(&self.keys, random);
        self.circles.insert(space, circle);
        let authored = opened?;
        self.keep_control(space, &authored, rows)?;
        Ok(true)
    }

    /// Rows for an own membership operation and the key it opened, if any.
    pub(crate) fn keep_control(
        &mut self,
        space: SpaceId,
        authored: &crate::circle::Authored,
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        self.circle(space)?.keep_control(authored, rows);
        Ok(())
    }

    /// Sends what waits, oldest first; says that it is done when there is nothing.
    pub(crate) fn upload(&mut self, now: UtcMillis, random: &mut dyn RandomSource) -> Result<(), AppFault> {
        self.answer_membership(random)?;
        self.seal_outbox(now, random)?;
        let mut items = Vec::new();
        let mut sendings = Vec::new();
        let mut void = Vec::new();
        let mut room = limits::PAGE_BYTES;
        for control in self.store.unsent_controls(limits::UPLOAD_ITEMS)? {
            // Who was removed has no say: the hub would refuse it. It is kept, for the removal may turn out not to count.
            let me = self.me.device;
            if !self.circle(control.space)?.is_worth_sending(&control.id, &me) {
                void.push(control);
                continue;
            }
            room = room.saturating_sub(control.bytes.len());
            sendings.push(Sending::Control(control.id));
            items.push(UploadItem::Control { space: control.space, bytes: control.bytes });
        }
        if !void.is_empty() {
            let rows = Rows { controls_held_back: void, ..Rows::default() };
            self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }
        let places = limits::UPLOAD_ITEMS.saturating_sub(items.len());
        for envelope in self.store.unsent_envelopes(places, room)? {
            room = room.saturating_sub(envelope.bytes.len());
            sendings.push(Sending::Envelope(envelope.id));
            items.push(UploadItem::Envelope(envelope.bytes));
        }
        let places = limits::UPLOAD_ITEMS.saturating_sub(items.len());
        for envelope in self.lacking(places, room.min(limits::PAGE_BYTES / 2))? {
            sendings.push(Sending::Lacking(envelope.id));
            items.push(UploadItem::Envelope(envelope.bytes));
        }
        if items.len() < limits::UPLOAD_ITEMS {
            for acknowledgement in self.due_acknowledgements(limits::UPLOAD_ITEMS - items.len(), now)? {
                sendings.push(Sending::Acknowledgement(acknowledgement.space));
                items.push(UploadItem::Acknowledgement(protocol::encode(&acknowledgement)?));
            }
        }
        if items.is_empty() {
            self.exchange.ended(Outcome::Done, now, 0);
            return Ok(());
        }
        self.exchange.ask(&Request::Upload { items }, UnderWay::Upload(sendings))?;
        Ok(())
    }

    /// Envelopes of others that the hub has lost, when there is room beside one's own.
    fn lacking(&self, most: usize, bytes: usize) -> Result<Vec<EnvelopeRow>, AppFault> {
        if most == 0 || bytes == 0 {
            return Ok(Vec::new());
        }
        let mut lacking = self.store.unplaced_envelopes(most + self.exchange.unwanted.len(), bytes)?;
        lacking.retain(|envelope| !self.exchange.unwanted.contains(&envelope.id));
        lacking.truncate(most);
        Ok(lacking)
    }

    /// Acknowledgements of what was taken in since the last one that the hub has.
    fn due_acknowledgements(
        &mut self,
        most: usize,
        now: UtcMillis,
    ) -> Result<Vec<Acknowledgement>, AppFault> {
        let mut due = Vec::new();
        let spaces: Vec<SpaceId> = self.exchange.unacknowledged.iter().copied().take(most).collect();
        for space in spaces {
            if !self.takes_part(space)? {
                self.exchange.unacknowledged.remove(&space);
                continue;
            }
            let covered = self.others_taken_in(space)?;
            let last = self.store.acknowledgement(space, self.me.device)?;
            if covered.is_empty() || last.as_ref().is_some_and(|last| last.covered == covered) {
                self.exchange.unacknowledged.remove(&space);
                continue;
            }
            let mut acknowledgement = Acknowledgement {
                space,
                device: self.me.device,
                counter: last.map_or(1, |last| last.counter.saturating_add(1)),
                said_at: now,
                covered,
                signature: [[0; 32]; 2],
            };
            let signed = acknowledgement.signed_bytes();
            acknowledgement.signature = self.keys.device.sign(Context::Acknowledgement, &signed);
            self.exchange.acknowledging.insert(space, acknowledgement.clone());
            due.push(acknowledgement);
        }
        Ok(due)
    }

    /// What an acknowledgement says: how far everybody else's logs are on this disk.
    fn others_taken_in(&self, space: SpaceId) -> Result<Vec<Covered>, AppFault> {
        let mut covered = self.store.version_vector(space)?;
        covered.retain(|covered| covered.author != self.me.device);
        Ok(bounded(covered))
    }

    /// What the hub has now has left the outbox.
    pub(crate) fn uploaded(
        &mut self,
        sendings: &[Sending],
        answers: &[UploadAnswer],
        now: UtcMillis,
    ) -> Result<Outcome, AppFault> {
        if sendings.len() != answers.len() {
            return Ok(Outcome::Failed);
        }
        let mut rows = Rows::default();
        let mut outcome = Outcome::Done;
        let mut filled = false;
        for (sending, answer) in sendings.iter().zip(answers) {
            match (sending, answer) {
                (Sending::Lacking(id), UploadAnswer::Stored(at) | UploadAnswer::Duplicate(at)) => {
                    rows.envelope_positions.push((*id, *at));
                    filled = true;
                }
                (Sending::Lacking(id), _) => {
                    self.exchange.unwanted.insert(*id);
                }
                (_, UploadAnswer::NotAllowed) => outcome = Outcome::Later,
                (Sending::Envelope(id), UploadAnswer::Stored(at) | UploadAnswer::Duplicate(at)) => {
                    rows.envelope_states.push((*id, EnvelopeState::OwnSent));
                    // A place that cannot be kept is a lie about the place, not about the words.
                    rows.envelope_positions.extend((at.0 <= limits::LAST_NUMBER).then_some((*id, *at)));
                }
                (Sending::Envelope(id), UploadAnswer::Forked(_)) => {
                    self.stands_aside(*id, &mut rows)?;
                    self.exchange.brain.put(Input::LookFirst, now, 0);
                    outcome = Outcome::Later;
                }
                (Sending::Envelope(id), _) => {
                    rows.envelope_states.push((*id, EnvelopeState::OwnRefused));
                }
                (Sending::Control(id), _) => rows.controls_sent.push(*id),
                (Sending::Acknowledgement(space), UploadAnswer::Duplicate(_)) => {
                    rows.acknowledgements.extend(self.unheard_acknowledgement(*space, now));
                }
                (Sending::Acknowledgement(space), _) => {
                    self.exchange.unacknowledged.remove(space);
                    rows.acknowledgements.extend(self.own_acknowledgement(*space, now)?);
                }
            }
        }
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.changed(Topic::Sync);
        self.changed(Topic::Cases);
        let more = filled || self.store.has_unsent()? || !self.exchange.unacknowledged.is_empty();
        Ok(if outcome == Outcome::Done && more { Outcome::More } else { outcome })
    }

    /// The hub has another acknowledgement with this number or a later one: an earlier try of ours that was answered too late,
    /// or one of a copy of this device. Which one is not known, so it is said again with the next number.
    fn unheard_acknowledgement(&mut self, space: SpaceId, now: UtcMillis) -> Option<AcknowledgementRow> {
        let sent = self.exchange.acknowledging.remove(&space)?;
        Some(AcknowledgementRow {
            space,
            device: self.me.device,
            counter: sent.counter,
            covered: Vec::new(),
            said_at: now,
        })
    }

    /// What the hub's copy of our acknowledgement now says. What was taken in since it was sent makes the next one due.
    fn own_acknowledgement(
        &mut self,
        space: SpaceId,
        now: UtcMillis,
    ) -> Result<Option<AcknowledgementRow>, AppFault> {
        let Some(sent) = self.exchange.acknowledging.remove(&space) else { return Ok(None) };
        let covered = self.others_taken_in(space)?;
        if covered != sent.covered {
            self.exchange.unacknowledged.insert(space);
        }
        Ok(Some(AcknowledgementRow {
            space,
            device: self.me.device,
            counter: sent.counter,
            covered: sent.covered,
            said_at: now,
        }))
    }
}

/// How many of the changes the others will take in one envelope; at least one, which is never more by itself.
fn within_operations(changes: &[UnsealedChange]) -> usize {
    let mut budget = Budget::default();
    let covered = |change: &&UnsealedChange| budget.covers(count_operations(&change.bytes).unwrap_or(0));
    changes.iter().take_while(covered).count().max(1)
}

/// Runs of changes of one document and one session, in the order in which they were made.
fn groups(changes: Vec<UnsealedChange>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for change in changes {
        let kind = kind_code(change.kind);
        match groups.last_mut() {
            Some(group) if group.document == change.document && group.session == change.session => {
                group.changes.push(change.bytes);
            }
            _ => groups.push(Group {
                document: change.document,
                kind,
                session: change.session,
                changes: vec![change.bytes],
            }),
        }
    }
    groups
}

/// A document's kind as one byte on the wire. A number once given is never given to another kind.
pub(crate) fn kind_code(kind: domain::DocumentKind) -> u8 {
    match kind {
        domain::DocumentKind::Case => 1,
        domain::DocumentKind::SharedPicture => 2,
        domain::DocumentKind::Note => 3,
        domain::DocumentKind::Visit => 4,
        domain::DocumentKind::AccessLog => 5,
        domain::DocumentKind::Goal => 6,
        domain::DocumentKind::Agreement => 7,
        domain::DocumentKind::WorkTask => 8,
        domain::DocumentKind::Adaptation => 9,
        domain::DocumentKind::Plan => 10,
        domain::DocumentKind::Openness => 11,
        domain::DocumentKind::CheckIn => 12,
        domain::DocumentKind::Turn => 13,
        domain::DocumentKind::Question => 14,
        domain::DocumentKind::Reflection => 15,
        domain::DocumentKind::Division => 16,
        domain::DocumentKind::Ending => 17,
        domain::DocumentKind::OwnLog => 18,
    }
}

/// The kind behind a byte, or nothing when a newer version gave it.
pub(crate) fn kind_of(code: u8) -> Option<domain::DocumentKind> {
    domain::DocumentKind::ALL.iter().copied().find(|kind| kind_code(*kind) == code)
}
