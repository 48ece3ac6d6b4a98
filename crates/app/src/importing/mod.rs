//! Writing the cases of a file: each thing of it becomes a thing of its own kind here, in the transaction of its import.
//!
//! `frame.rs` is the case itself and its people, `events.rs` what happened, `agreements.rs` what was agreed and corrected,
//! `hours.rs` the mentor's time, `knowledge.rs` what the three learned, `links.rs` what hangs together with what.
//!
//! Nobody here has signed anything of it: what was agreed before is told as that, with who said yes on which day.

mod agreements;
mod events;
mod frame;
mod hours;
mod knowledge;
mod links;

use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::founding::{FoundedCase, NewCase};
use crate::import::{FileCase, FilePerson};
use crate::open::Open;
use chrono::{NaiveDate, NaiveTime};
use domain::{DocumentKind, Role, SpaceKind, Value};
use ids::{CaseId, DocumentId, PartId, RandomSource, SpaceId, UtcMillis};
use std::collections::BTreeMap;

/// A word of a vocabulary, as a value.
fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

/// One case on its way in.
pub(crate) struct Import {
    pub(crate) founded: FoundedCase,
    parties: Vec<PartId>,
    names: Vec<String>,
    /// The participant, who is the voice of goals and of openness.
    participant: Option<PartId>,
    /// Whom of the file I am: the first counsellor.
    me: Option<usize>,
    pub(crate) documents: u32,
    pub(crate) left_out: BTreeMap<String, u32>,
    /// What the file's ids became.
    made: BTreeMap<String, (DocumentKind, DocumentId)>,
    /// An entry of hours of each month, by its last day.
    months: BTreeMap<NaiveDate, PartId>,
}

impl Import {
    /// A whole case.
    pub(crate) fn whole(
        open: &mut Open,
        batch: &mut Batch,
        case: &FileCase,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Self, AppFault> {
        let mut import = Self::begin(open, batch, case, random, now)?;
        import.measures(open, batch, case, random, now)?;
        import.hours(open, batch, &case.hours, random, now)?;
        import.learned(open, batch, &case.learned, random, now)?;
        for event in &case.events {
            import.event(open, batch, event, random, now)?;
        }
        for (heading, text) in &case.papers {
            import.paper(open, batch, (heading, text), random, now)?;
        }
        import.links(open, batch, &case.events, now)?;
        Ok(import)
    }

    fn begin(
        open: &mut Open,
        batch: &mut Batch,
        case: &FileCase,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Self, AppFault> {
        let me = case.people.iter().position(|person| person.role == Role::Counsellor && !person.left);
        let ids: Vec<PartId> = case.people.iter().map(|_| PartId::generate(random)).collect();
        let mut parties = Vec::new();
        for (index, person) in case.people.iter().enumerate() {
            let mut party = frame::party(person, index, &ids)?;
            if Some(index) == me {
                party.is_person(open.me.person);
            }
            parties.push(party);
        }
        let is_participant = |person: &FilePerson| person.role == Role::Participant && !person.left;
        let participant = case.people.iter().position(is_participant);
        let new = NewCase { fields: frame::fields(case, &ids), parties, together: case.together.clone() };
        let founded = open.found_case(batch, new, random, now)?;
        let participant = participant.and_then(|index| ids.get(index).copied());
        let names = case.people.iter().map(|person| person.name.clone()).collect();
        Ok(Self {
            founded,
            parties: ids,
            names,
            participant,
            me,
            documents: 2,
            left_out: BTreeMap::new(),
            made: BTreeMap::new(),
            months: BTreeMap::new(),
        })
    }

    /// Where a thing of this kind stands.
    fn place(
        &self,
        kind: DocumentKind,
        space: SpaceKind,
    ) -> Result<(DocumentKind, SpaceId, CaseId), AppFault> {
        let space = self.founded.spaces.get(&space).copied();
        Ok((kind, space.ok_or(AppFault::Inside("a case without its circle"))?, self.founded.case))
    }

    /// The parties that these people of the file are.
    fn parties_of(&self, people: &[usize]) -> Vec<PartId> {
        people.iter().filter_map(|index| self.parties.get(*index).copied()).collect()
    }
}

/// Noon of a day, for what the file has no hour of.
fn noon(day: NaiveDate) -> Option<UtcMillis> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    Some(UtcMillis(day.and_time(noon).and_utc().timestamp_millis()))
}
