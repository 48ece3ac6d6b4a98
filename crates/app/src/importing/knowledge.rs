//! Writing what the three of a file's case learned: goals with their judgements, openness, and how people said they were.

use super::{Import, noon};
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::import::{FileCheckIn, FileGoal, FileOpenness, Learned};
use crate::open::Open;
use crate::time::day_of;
use chrono::NaiveDate;
use documents::{DocumentFault, Edit, TextPlace};
use domain::{DocumentKind, Field, GoalStatus, OpennessStatus, PartKind, SpaceKind, TextField, Value};
use ids::{DocumentId, PartId, RandomSource, UtcMillis};

const LEVELS: [TextField; 5] = [
    TextField::LevelMinusTwo,
    TextField::LevelMinusOne,
    TextField::LevelZero,
    TextField::LevelPlusOne,
    TextField::LevelPlusTwo,
];

impl Import {
    pub(super) fn learned(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        learned: &Learned,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        self.goals(open, batch, &learned.goals, random, now)?;
        for openness in &learned.openness {
            // What the mentor may not know never stands where the mentor reads.
            let space =
                if openness.mentor_knows { SpaceKind::Shared } else { SpaceKind::CounsellorParticipant };
            let at = self.place(DocumentKind::Openness, space)?;
            let voice = self.participant;
            open.found_in(batch, at, random, now, |edit| write_openness(edit, openness, voice))?;
            self.documents = self.documents.saturating_add(1);
        }
        for said in &learned.check_ins {
            let mine = Some(said.person) == self.me;
            if said.space == SpaceKind::Private && !mine {
                *self.left_out.entry("PRIVAT".to_owned()).or_default() += 1;
                continue;
            }
            let at = self.place(DocumentKind::CheckIn, said.space)?;
            let voice = if mine { None } else { self.parties.get(said.person).copied() };
            open.found_in(batch, at, random, now, |edit| write_check_in(edit, said, voice))?;
            self.documents = self.documents.saturating_add(1);
        }
        Ok(())
    }

    fn goals(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        goals: &[FileGoal],
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let mut made: Vec<DocumentId> = Vec::new();
        for goal in goals {
            let at = self.place(DocumentKind::Goal, SpaceKind::Shared)?;
            let parts: Vec<PartId> = goal.judgements.iter().map(|_| PartId::generate(random)).collect();
            let (document, ()) = open.found_in(batch, at, random, now, |edit| {
                write_goal(edit, goal, self.participant)?;
                self.judgements(edit, goal, &parts)
            })?;
            made.push(document);
            self.made.insert(goal.id.clone(), (DocumentKind::Goal, document));
            self.documents = self.documents.saturating_add(1);
        }
        for (goal, from) in goals.iter().zip(&made) {
            let Some(next) = goal.next.and_then(|next| made.get(next)) else { continue };
            let link = |to: &DocumentId| Value::Text(to.to_string());
            open.edit_in(batch, *from, now, |edit| edit.set(None, Field::ReplacedBy, &link(next)))?;
            open.edit_in(batch, *next, now, |edit| edit.set(None, Field::FromDocument, &link(from)))?;
        }
        Ok(())
    }

    fn judgements(
        &self,
        edit: &mut Edit<'_>,
        goal: &FileGoal,
        parts: &[PartId],
    ) -> Result<(), DocumentFault> {
        for (judgement, part) in goal.judgements.iter().zip(parts) {
            let Some(party) = self.parties.get(judgement.person) else { continue };
            edit.add_part(*part, PartKind::Judgement)?;
            edit.set(Some(*part), Field::ByParty, &Value::Text(party.to_string()))?;
            edit.set(Some(*part), Field::Day, &Value::Date(day_of(judgement.at)))?;
            edit.set(Some(*part), Field::HappenedAt, &Value::Moment(judgement.at))?;
            edit.set(Some(*part), Field::Level, &Value::Number(judgement.level))?;
            set_word(edit, Some(*part), &judgement.word)?;
            if Some(judgement.person) != self.me {
                edit.set(Some(*part), Field::OnBehalf, &Value::Flag(true))?;
            }
        }
        Ok(())
    }
}

fn write_goal(edit: &mut Edit<'_>, goal: &FileGoal, voice: Option<PartId>) -> Result<(), DocumentFault> {
    // The one that took its place is named later; a goal without one is put away.
    let replaced = goal.status == GoalStatus::Replaced && goal.next.is_none();
    let status = if replaced { GoalStatus::PutAway } else { goal.status };
    edit.set(None, Field::GoalStatus, &Value::Code(status.code().to_owned()))?;
    if let Some(category) = goal.category {
        edit.set(None, Field::GoalCategory, &Value::Code(category.code().to_owned()))?;
    }
    set_about(edit, goal.made, voice)?;
    edit.write_text(&TextPlace::document(TextField::Wording), &goal.wording)?;
    edit.write_text(&TextPlace::document(TextField::Why), &goal.why)?;
    for (field, level) in LEVELS.iter().zip(&goal.levels) {
        edit.write_text(&TextPlace::document(*field), level)?;
    }
    Ok(())
}

fn write_openness(
    edit: &mut Edit<'_>,
    openness: &FileOpenness,
    voice: Option<PartId>,
) -> Result<(), DocumentFault> {
    let applies = OpennessStatus::Applies.code().to_owned();
    edit.set(None, Field::OpennessStatus, &Value::Code(applies))?;
    set_about(edit, openness.made, voice)?;
    edit.write_text(&TextPlace::document(TextField::Topic), &openness.topic)?;
    edit.write_text(&TextPlace::document(TextField::MayBeTold), &openness.told)?;
    edit.write_text(&TextPlace::document(TextField::OwnWords), &openness.own_words)
}

fn write_check_in(
    edit: &mut Edit<'_>,
    said: &FileCheckIn,
    voice: Option<PartId>,
) -> Result<(), DocumentFault> {
    edit.set(None, Field::HappenedAt, &Value::Moment(said.at))?;
    if let Some(voice) = voice {
        edit.set(None, Field::Voice, &Value::Text(voice.to_string()))?;
    }
    for (field, number) in [(Field::Support, said.support), (Field::Belief, said.belief)] {
        if let Some(number) = number {
            edit.set(None, field, &Value::Number(number))?;
        }
    }
    set_word(edit, None, &said.word)
}

fn set_word(edit: &mut Edit<'_>, part: Option<PartId>, word: &str) -> Result<(), DocumentFault> {
    if word.is_empty() { Ok(()) } else { edit.set(part, Field::Word, &Value::Text(word.to_owned())) }
}

/// When it was made, at noon of that day, and whose words it is.
fn set_about(
    edit: &mut Edit<'_>,
    made: Option<NaiveDate>,
    voice: Option<PartId>,
) -> Result<(), DocumentFault> {
    if let Some(noon) = made.and_then(noon) {
        edit.set(None, Field::HappenedAt, &Value::Moment(noon))?;
    }
    match voice {
        Some(voice) => edit.set(None, Field::Voice, &Value::Text(voice.to_string())),
        None => Ok(()),
    }
}
