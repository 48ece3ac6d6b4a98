//! A mentor's copy of a case comes to its end: twelve weeks after the case has ended, or at once when the mentor is no longer it.
//!
//! What was said in confidence stays with those whose work it is. Nothing of the case remains on the mentor's device, neither words
//! nor keys nor the membership; one line says that there was a case. The page of the database that held it is overwritten.

use crate::contract::Topic;
use crate::declaration::copy_ends_on;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use crate::time::day_of;
use domain::{CaseStatus, Field, PartyStatus, Role, SpaceKind};
use ids::{CaseId, PersonId, SpaceId, UtcMillis};
use protocol::limits;
use std::collections::BTreeSet;
use store::{CaseFrame, EndedCircleRow, LocalWrite, PartyEntry, Rows};

/// How often to look, in milliseconds: an hour.
const LOOK_EVERY_MS: i64 = 60 * 60 * 1000;
/// How long words that are not sent yet may keep a copy whose time is over: one week.
const UNSENT_MS: i64 = 7 * 24 * 60 * 60 * 1000;

impl Open {
    /// Looks for copies that have come to their end, if it is time to look.
    pub(crate) fn end_copies_when_due(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        if now.0.saturating_sub(self.copies_looked_at.0) < LOOK_EVERY_MS && now >= self.copies_looked_at {
            return Ok(());
        }
        self.end_copies(now)
    }

    /// Deletes every copy that has come to its end.
    pub(crate) fn end_copies(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        self.copies_looked_at = now;
        self.empty_log_when_due()?;
        let cases: BTreeSet<CaseId> = self.store.spaces()?.into_iter().filter_map(|row| row.case).collect();
        for case in cases {
            if self.has_come_to_its_end(case, now)? {
                self.delete_copy(case, now)?;
            }
        }
        Ok(())
    }

    /// The same for cases in which something came; those whose last words are still to be sent are looked at again.
    pub(crate) fn end_due_copies(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        for case in std::mem::take(&mut self.copies_due) {
            if self.has_come_to_its_end(case, now)? {
                self.delete_copy(case, now)?;
            } else if self.has_words_to_send(case)? {
                self.copies_due.insert(case);
            }
        }
        Ok(())
    }

    fn has_come_to_its_end(&mut self, case: CaseId, now: UtcMillis) -> Result<bool, AppFault> {
        // Without having been let in there is no copy of somebody else's case.
        if self.store.joined_at(case)?.is_none() || self.store.case_document(case)?.is_none() {
            return Ok(false);
        }
        let parties = self.parties_now(case)?;
        let me = self.me.person;
        // Who left and was let in anew stands twice: what holds now decides.
        let places = parties.iter().filter(|party| party.person == Some(me));
        let mine = places.min_by_key(|party| party.status == PartyStatus::Left);
        match mine {
            Some(party) if party.role != Role::Mentor => Ok(false),
            // That somebody has left is also written down, but who takes part is for the membership to say: whoever wrote it may
            // have been out themselves.
            Some(_) if self.was_removed(case)? => Ok(!self.has_words_to_send(case)?),
            Some(_) => self.time_is_over(case, now),
            // Somebody else stands in the place that was mine; and only mentors are replaced with their copy gone.
            None => self.was_mentor(case, &parties),
        }
    }

    /// Whether something of this case is still to be sent: that somebody leaves, or what they wrote before they were removed.
    fn has_words_to_send(&mut self, case: CaseId) -> Result<bool, AppFault> {
        let spaces = self.store.spaces_of(Some(case))?.into_iter();
        let spaces: BTreeSet<SpaceId> = spaces.map(|row| row.space).collect();
        for space in &spaces {
            if self.is_heard_again(*space)? {
                return Ok(true);
            }
        }
        let controls = self.store.unsent_controls(limits::UPLOAD_ITEMS)?;
        let envelopes = self.store.unsent_envelopes(limits::UPLOAD_ITEMS, limits::PAGE_BYTES)?;
        Ok(self.store.spaces_with_unsealed()?.iter().any(|space| spaces.contains(space))
            || controls.iter().any(|control| spaces.contains(&control.space))
            || envelopes.iter().any(|envelope| spaces.contains(&envelope.space)))
    }

    /// Whether a declaration of mine is on record here though none of the parties is me.
    fn was_mentor(&mut self, case: CaseId, parties: &[PartyEntry]) -> Result<bool, AppFault> {
        let me = self.me.person;
        let here = parties.iter().any(|party| party.person.is_some());
        Ok(here && self.declarations(case)?.iter().any(|signed| signed.person == Some(me)))
    }

    fn was_removed(&mut self, case: CaseId) -> Result<bool, AppFault> {
        let shared = self.space_of(case, SpaceKind::Shared)?;
        if self.is_past(shared)? {
            return Ok(false);
        }
        let device = self.me.device;
        let circle = self.circle(shared)?;
        Ok(circle.genesis().is_some() && !circle.members().devices.contains_key(&device))
    }

    fn time_is_over(&mut self, case: CaseId, now: UtcMillis) -> Result<bool, AppFault> {
        let Some(mut frame) = self.store.case_frame(case)? else { return Ok(false) };
        if frame.end.is_none() {
            frame.end = self.ended_on(case, &frame)?;
        }
        let over = |at: UtcMillis| copy_ends_on(&frame).is_some_and(|end| day_of(at) >= end);
        let card = self.store.case_card(case, self.me.person, day_of(now), now)?;
        let unsent = card.is_some_and(|card| card.unsent > 0);
        Ok(over(now) && (!unsent || over(UtcMillis(now.0.saturating_sub(UNSENT_MS)))))
    }

    /// The day on which a case that names no last day was said to be over.
    fn ended_on(&mut self, case: CaseId, frame: &CaseFrame) -> Result<Option<chrono::NaiveDate>, AppFault> {
        if frame.status != CaseStatus::Ended {
            return Ok(None);
        }
        let document = self.case_document(case)?;
        let content = self.document(document)?.document.content()?;
        Ok(Fields(&content.fields).set_at(Field::CaseStatus).map(day_of))
    }

    fn delete_copy(&mut self, case: CaseId, now: UtcMillis) -> Result<(), AppFault> {
        let spaces: Vec<SpaceId> =
            self.store.spaces_of(Some(case))?.into_iter().map(|row| row.space).collect();
        let rows = Rows {
            persons_forgotten: self.persons_only_in(case)?,
            closed_cases: vec![(case, now)],
            ended_circles: self.taken_out_of(case)?,
            forgotten: spaces.clone(),
            ..Rows::default()
        };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.log_due = true;
        self.let_go(&spaces);
        self.changed(Topic::Cases);
        self.changed(Topic::Case(case));
        self.changed(Topic::Sync);
        self.empty_log_when_due()
    }

    /// What was deleted stands in no log either; what the disk refuses is tried again in an hour.
    fn empty_log_when_due(&mut self) -> Result<(), AppFault> {
        if self.log_due {
            self.store.empty_log()?;
            self.log_due = false;
        }
        Ok(())
    }

    /// The circles of a case that this device was taken out of, with what says so: none where the copy's time was over.
    fn taken_out_of(&mut self, case: CaseId) -> Result<Vec<EndedCircleRow>, AppFault> {
        let mut ended = Vec::new();
        for row in self.store.spaces_of(Some(case))? {
            let me = self.me.device;
            let circle = self.circle(row.space)?;
            let removals = circle.removals();
            if circle.former_device(&me) && !removals.is_empty() {
                ended.push(EndedCircleRow { space: row.space, kind: row.kind, case, removals });
            }
        }
        Ok(ended)
    }

    /// People whom this device knows from this case alone.
    fn persons_only_in(&self, case: CaseId) -> Result<Vec<PersonId>, AppFault> {
        let persons = |case| -> Result<BTreeSet<PersonId>, AppFault> {
            Ok(self.store.parties(case)?.into_iter().filter_map(|party| party.person).collect())
        };
        let mut only = persons(case)?;
        only.remove(&self.me.person);
        for other in
            self.store.spaces()?.into_iter().filter_map(|row| row.case).filter(|other| *other != case)
        {
            for person in persons(other)? {
                only.remove(&person);
            }
        }
        Ok(only.into_iter().collect())
    }
}
