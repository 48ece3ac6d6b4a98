//! What is known of one case when its sentences are made.

use crate::{CaseStatus, ContactKind, DistanceKind, Field, Role};
use chrono::NaiveDate;
use ids::{DocumentId, PartId};

/// Everything that the sentences of one case are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistanceFacts {
    /// Today.
    pub today: NaiveDate,
    /// Which party looks; a sentence is told only to those it concerns.
    pub me: Option<PartId>,
    /// Where the case stands.
    pub status: CaseStatus,
    /// Its first day: before any contact, days are counted from here.
    pub begun: NaiveDate,
    /// Agreed rhythms: which field of the case, how many days.
    pub rhythm: Vec<(Field, u32)>,
    /// Agreed mentor hours in a month.
    pub hours_per_month: Option<u32>,
    /// Who takes part, in the order in which people are named.
    pub parties: Vec<PartyFact>,
    /// Contacts that took place.
    pub contacts: Vec<ContactFact>,
    /// Contacts that are planned.
    pub planned: Vec<ContactFact>,
    /// Questions without an answer.
    pub questions: Vec<QuestionFact>,
    /// Setbacks and the days they happened.
    pub setbacks: Vec<(DocumentId, NaiveDate)>,
    /// Tasks that are not finished and have a date.
    pub tasks: Vec<TaskFact>,
    /// Judgements of goals that apply.
    pub judgements: Vec<JudgementFact>,
    /// Texts of one's own that were shared.
    pub shared: Vec<SharedFact>,
    /// The last day on which a party opened the case on any device.
    pub opened: Vec<(PartId, NaiveDate)>,
    /// Mentor hours: day and minutes.
    pub hours: Vec<(NaiveDate, i64)>,
    /// Words of the participant's own: day and how many.
    pub own_words: Vec<(NaiveDate, u32)>,
    /// The last day on which any device of a party was heard from; one's own is when it last was in touch.
    pub heard: Vec<(PartId, NaiveDate)>,
    /// What was agreed about sentences.
    pub arrangements: Vec<ArrangementFact>,
}

/// Somebody who takes part or did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyFact {
    /// Which party.
    pub part: PartId,
    /// As what.
    pub role: Role,
    /// Takes part now.
    pub active: bool,
}

/// A visit, talk, call or message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactFact {
    /// How.
    pub kind: ContactKind,
    /// When.
    pub on: NaiveDate,
    /// Between whom; empty when nobody said.
    pub parties: Vec<PartId>,
}

/// A question that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionFact {
    /// Which.
    pub document: DocumentId,
    /// When it was asked.
    pub on: NaiveDate,
    /// Who asked.
    pub by: Option<PartId>,
    /// Who is asked.
    pub to: Option<PartId>,
}

/// A task with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskFact {
    /// Which.
    pub part: PartId,
    /// Whose.
    pub owner: Option<PartId>,
    /// By when.
    pub due: NaiveDate,
}

/// How near a goal is, by one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgementFact {
    /// Which goal.
    pub goal: DocumentId,
    /// Who says it.
    pub party: PartId,
    /// When.
    pub on: NaiveDate,
    /// From −2 to 2.
    pub level: i64,
}

/// A text that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFact {
    /// Which.
    pub document: DocumentId,
    /// When.
    pub on: NaiveDate,
    /// The others who can read it on a device of their own.
    pub readers: Vec<PartId>,
}

/// We have agreed this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrangementFact {
    /// Which part of the case it is.
    pub part: PartId,
    /// What kind of sentence was answered.
    pub kind: DistanceKind,
    /// What the sentence was about, as [`super::Distance::subject`] says it; empty for the whole case.
    pub subject: String,
    /// Until when, this day included.
    pub until: NaiveDate,
    /// Who answered.
    pub by: Option<PartId>,
    /// Why.
    pub reason: String,
}

impl DistanceFacts {
    /// What the one who looks is.
    pub(super) fn my_role(&self) -> Option<Role> {
        self.me.and_then(|me| self.role_of(me))
    }

    pub(super) fn role_of(&self, part: PartId) -> Option<Role> {
        self.parties.iter().find(|party| party.part == part).map(|party| party.role)
    }

    /// Whether one of the three looks: the participant, the counsellor or the mentor.
    pub(super) fn one_of_three_looks(&self) -> bool {
        self.my_role().is_some_and(Role::has_device)
    }

    /// Who has one of these roles now, in the order in which people are named.
    pub(super) fn active(&self, roles: &[Role]) -> Vec<PartId> {
        let now = self.parties.iter().filter(|party| party.active && roles.contains(&party.role));
        now.map(|party| party.part).collect()
    }

    /// People in the order in which they are named.
    pub(super) fn ordered(&self, named: &[PartId]) -> Vec<PartId> {
        let known = self.parties.iter().map(|party| party.part);
        known.filter(|part| named.contains(part)).collect()
    }

    /// Whether the rhythm is meant to hold: nobody is expected to meet before it begins, in a pause or after the end.
    pub(super) fn goes_on(&self) -> bool {
        matches!(self.status, CaseStatus::Running | CaseStatus::Tapering) && self.begun <= self.today
    }

    /// How many days lie between a day and today; none when it is still to come.
    pub(super) fn days_since(&self, day: NaiveDate) -> u32 {
        u32::try_from((self.today - day).num_days()).unwrap_or(0)
    }
}
