//! The case itself, its people, and what it is under while it lasts.

use super::{Import, code, noon};
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::founding::{NewParty, party_list};
use crate::import::{FileCase, FileMeasure, FilePerson};
use crate::open::Open;
use documents::{DocumentFault, Edit};
use domain::{Field, PartKind, PartyStatus, SigningWay, Value};
use ids::{PartId, RandomSource, UtcMillis};

impl Import {
    /// Measures, and the declarations of confidentiality that were signed on paper.
    pub(super) fn measures(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        case: &FileCase,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let signed: Vec<(PartId, UtcMillis)> = case
            .people
            .iter()
            .zip(&self.parties)
            .filter_map(|(person, party)| Some((*party, noon(person.declared?)?)))
            .collect();
        let count = case.measures.len().saturating_add(signed.len());
        if count == 0 {
            return Ok(());
        }
        let mut parts: Vec<PartId> = (0..count).map(|_| PartId::generate(random)).collect();
        let of_signed = parts.split_off(case.measures.len());
        open.edit_in(batch, self.founded.document, now, |edit| {
            for (part, measure) in parts.iter().zip(&case.measures) {
                write_measure(edit, *part, measure)?;
            }
            for (part, (party, at)) in of_signed.iter().zip(&signed) {
                let on_paper = code(SigningWay::OnPaper.code());
                edit.add_part(*part, PartKind::Declaration)?;
                edit.set(Some(*part), Field::Parties, &party_list(&[*party]))?;
                edit.set(Some(*part), Field::SigningWay, &on_paper)?;
                edit.set(Some(*part), Field::HappenedAt, &Value::Moment(*at))?;
            }
            Ok(())
        })
    }
}

fn write_measure(edit: &mut Edit<'_>, part: PartId, measure: &FileMeasure) -> Result<(), DocumentFault> {
    edit.add_part(part, PartKind::Measure)?;
    edit.set(Some(part), Field::MeasureKind, &code(measure.kind.code()))?;
    for (field, day) in [(Field::Start, measure.from), (Field::End, measure.until)] {
        day.map_or(Ok(()), |day| edit.set(Some(part), field, &Value::Date(day)))?;
    }
    if measure.remark.is_empty() {
        return Ok(());
    }
    edit.set(Some(part), Field::Remark, &Value::Text(measure.remark.clone()))
}

/// Somebody who takes part.
pub(super) fn party(person: &FilePerson, index: usize, parties: &[PartId]) -> Result<NewParty, AppFault> {
    let part = parties.get(index).copied().ok_or(AppFault::Inside("a person without a party"))?;
    let mut party = NewParty::with_part(part, person.role, domain::names::name(&person.name)?);
    let lines = [
        (Field::FamilyName, &person.family_name),
        (Field::Position, &person.position),
        (Field::SpokenLanguage, &person.spoken_language),
        (Field::WritingWay, &person.writing_way),
    ];
    let said = lines.into_iter().filter(|(_, line)| !line.is_empty());
    party.fields.extend(said.map(|(field, line)| (field, Value::Text(line.clone()))));
    if let Some(language) = &person.language {
        party.fields.push((Field::Language, Value::Text(language.clone())));
    }
    if person.interpreter {
        party.fields.push((Field::Interpreter, Value::Flag(true)));
    }
    if person.left {
        let left = code(PartyStatus::Left.code());
        party.fields.retain(|(field, _)| *field != Field::PartyStatus);
        party.fields.push((Field::PartyStatus, left));
    }
    let days = [(Field::Start, person.from), (Field::End, person.until)];
    party.fields.extend(days.into_iter().filter_map(|(field, day)| Some((field, Value::Date(day?)))));
    let next = person.next.and_then(|next| parties.get(next));
    party.fields.extend(next.map(|next| (Field::ReplacedBy, Value::Text(next.to_string()))));
    Ok(party)
}

/// The case itself.
pub(super) fn fields(case: &FileCase, parties: &[PartId]) -> Vec<(Field, Value)> {
    let text = |text: &str| Value::Text(text.to_owned());
    let mut fields = vec![
        (Field::Title, text(&case.title)),
        (Field::CaseStatus, code(case.status.code())),
        (Field::Shielding, code(case.shielding.code())),
        (Field::WorkplaceName, text(&case.workplace)),
        (Field::WorkplaceSector, text(&case.sector)),
        (Field::WorkplacePlace, text(&case.workplace_place)),
        (Field::Start, Value::Date(case.start)),
    ];
    let numbers = [
        (Field::MentorHoursPerMonth, case.hours_per_month),
        (Field::RhythmVisitDays, case.rhythm_visit),
        (Field::RhythmMentorCounsellorDays, case.rhythm_mentor_counsellor),
        (Field::RhythmParticipantCounsellorDays, case.rhythm_participant_counsellor),
    ];
    let dates = [(Field::PlannedEnd, case.planned_end), (Field::End, case.end)];
    let lines = [
        (Field::Office, &case.office),
        (Field::CoverageNote, &case.coverage_note),
        (Field::RhythmRemark, &case.rhythm_remark),
    ];
    let with: Vec<PartId> =
        case.rhythm_with.iter().filter_map(|index| parties.get(*index).copied()).collect();
    if !with.is_empty() {
        fields.push((Field::RhythmWith, party_list(&with)));
    }
    fields.extend(
        lines.into_iter().filter(|(_, line)| !line.is_empty()).map(|(field, line)| (field, text(line))),
    );
    fields.extend(case.outcome.map(|word| (Field::Outcome, code(word.code()))));
    fields.extend(case.coverage.map(|word| (Field::WorkplaceCoverage, code(word.code()))));
    fields.extend(numbers.into_iter().filter_map(|(field, n)| n.map(|n| (field, Value::Number(n)))));
    fields.extend(dates.into_iter().filter_map(|(field, day)| day.map(|day| (field, Value::Date(day)))));
    fields
}
