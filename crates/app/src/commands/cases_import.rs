//! Taking in cases from a file: all of it or nothing.

use crate::commit_edit::Batch;
use crate::contract::{CasesImport, FaultKind, Imported, LeftOut};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::founding::{FoundedCase, NewCase, NewParty, party_list};
use crate::import::{FileCase, FileEvent, FileEventKind, FileHours, FilePerson, read_cases};
use crate::open::Open;
use documents::{DocumentFault, Edit, TextPlace};
use domain::{
    DocumentKind, Field, HoursStatus, PartKind, PartyStatus, Role, SpaceKind, TextField, TextStatus, Value,
    VisitStatus,
};
use ids::{CaseId, DocumentId, PartId, RandomSource, SpaceId, UtcMillis};
use std::collections::BTreeMap;

impl Run for CasesImport {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Imported, AppFault> {
        let cases = read_cases(&self.json, self.only.as_deref()).map_err(AppFault::Import)?;
        let (open, random) = device.open_with_random()?;
        for case in &cases {
            if open.store.setting(&setting_of(case))?.is_some() {
                return Err(AppFault::invalid(FaultKind::AlreadyThere, case.place.clone()));
            }
        }
        let mut batch = Batch::default();
        let mut imported = Imported { cases: Vec::new(), documents: 0, left_out: Vec::new() };
        let mut left_out: BTreeMap<String, u32> = BTreeMap::new();
        for case in cases {
            let mut import = Import::begin(open, &mut batch, &case, random, now)?;
            for event in &case.events {
                import.event(open, &mut batch, event, random, now)?;
            }
            import.learned(open, &mut batch, &case.learned, random, now)?;
            import.hours(open, &mut batch, &case.hours, random, now)?;
            imported.cases.push(import.founded.case);
            imported.documents = imported.documents.saturating_add(import.documents);
            batch.rows.settings.push((setting_of(&case), Some(import.founded.case.as_bytes().to_vec())));
            for (what, count) in case.left_out.into_iter().chain(import.left_out) {
                *left_out.entry(what).or_default() += count;
            }
        }
        open.commit(batch, now)?;
        imported.left_out = left_out.into_iter().map(|(what, count)| LeftOut { what, count }).collect();
        Ok(imported)
    }
}

/// The setting that remembers that a case of a file was taken in.
fn setting_of(case: &FileCase) -> String {
    format!("import.{}", case.id)
}

/// One case on its way in.
pub(crate) struct Import {
    founded: FoundedCase,
    pub(crate) parties: Vec<PartId>,
    /// The participant, who is the voice of goals and of openness.
    pub(crate) participant: Option<PartId>,
    /// Whom of the file I am: the first counsellor.
    pub(crate) me: Option<usize>,
    pub(crate) documents: u32,
    pub(crate) left_out: BTreeMap<String, u32>,
}

impl Import {
    fn begin(
        open: &mut Open,
        batch: &mut Batch,
        case: &FileCase,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Self, AppFault> {
        let me = case.people.iter().position(|person| person.role == Role::Counsellor && !person.left);
        let mut parties = Vec::new();
        for (index, person) in case.people.iter().enumerate() {
            let mut party = party(person, random)?;
            if Some(index) == me {
                party.is_person(open.me.person);
            }
            parties.push(party);
        }
        let ids: Vec<PartId> = parties.iter().map(|party| party.part).collect();
        let is_participant = |person: &FilePerson| person.role == Role::Participant && !person.left;
        let participant = case.people.iter().position(is_participant);
        let founded = open.found_case(
            batch,
            NewCase { fields: frame(case), parties, together: case.together.clone() },
            random,
            now,
        )?;
        let participant = participant.and_then(|index| ids.get(index).copied());
        Ok(Self { founded, parties: ids, participant, me, documents: 2, left_out: BTreeMap::new() })
    }

    /// Where a thing of this kind stands.
    pub(crate) fn place(
        &self,
        kind: DocumentKind,
        space: SpaceKind,
    ) -> Result<(DocumentKind, SpaceId, CaseId), AppFault> {
        let space = self.founded.spaces.get(&space).copied();
        Ok((kind, space.ok_or(AppFault::Inside("a case without its circle"))?, self.founded.case))
    }

    fn event(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        event: &FileEvent,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let foreign = event.space == SpaceKind::Private && event.author != self.me;
        let space = self.founded.spaces.get(&event.space).copied();
        let (Some(space), false) = (space, foreign) else {
            // Words that one other person alone may read are not ours to take in.
            *self.left_out.entry("PRIVAT".to_owned()).or_default() += 1;
            return Ok(());
        };
        let kind = match event.kind {
            FileEventKind::Contact(_) => DocumentKind::Visit,
            FileEventKind::Turn(_) => DocumentKind::Turn,
            FileEventKind::Note(_) => DocumentKind::Note,
        };
        let at = (kind, space, self.founded.case);
        let (document, ()) = open.found_in(batch, at, random, now, |edit| self.write(edit, event))?;
        self.documents = self.documents.saturating_add(1);
        self.tasks(open, batch, (document, event), random, now)
    }

    fn write(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        let code = |code: &str| Value::Code(code.to_owned());
        edit.set(None, Field::Title, &Value::Text(event.title.clone()))?;
        edit.set(None, Field::HappenedAt, &Value::Moment(event.at))?;
        if let FileEventKind::Turn(kind) = event.kind {
            edit.set(None, Field::TurnKind, &code(kind.code()))?;
            self.set_voice(edit, event)?;
            return edit.write_text(&TextPlace::document(TextField::Happened), &told(event));
        }
        edit.set(None, Field::TextStatus, &code(TextStatus::Shared.code()))?;
        let parties: Vec<PartId> =
            event.parties.iter().filter_map(|index| self.parties.get(*index).copied()).collect();
        if !parties.is_empty() {
            edit.set(None, Field::Parties, &party_list(&parties))?;
        }
        self.set_voice(edit, event)?;
        match event.kind {
            FileEventKind::Note(kind) => {
                edit.set(None, Field::NoteKind, &code(kind.code()))?;
                edit.write_text(&TextPlace::document(TextField::Body), &told(event))
            }
            FileEventKind::Contact(kind) => {
                edit.set(None, Field::ContactKind, &code(kind.code()))?;
                edit.set(None, Field::VisitStatus, &code(VisitStatus::Held.code()))?;
                write_visit(edit, event)
            }
            FileEventKind::Turn(_) => Ok(()),
        }
    }

    /// Whose words it is, when they are not mine.
    fn set_voice(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        let voice = event.author.filter(|author| Some(*author) != self.me);
        match voice.and_then(|author| self.parties.get(author)) {
            Some(voice) => edit.set(None, Field::Voice, &Value::Text(voice.to_string())),
            None => Ok(()),
        }
    }

    /// Mentor hours that the file tells of: their mentor stood by them when it was written.
    fn hours(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        hours: &[FileHours],
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        if hours.is_empty() {
            return Ok(());
        }
        let parts: Vec<PartId> = hours.iter().map(|_| PartId::generate(random)).collect();
        let code = |code: &str| Value::Code(code.to_owned());
        open.edit_in(batch, self.founded.document, now, |edit| {
            for (part, spent) in parts.iter().zip(hours) {
                let Some(owner) = self.parties.get(spent.owner) else { continue };
                let fields = [
                    (Field::Owner, Value::Text(owner.to_string())),
                    (Field::Day, Value::Date(spent.day)),
                    (Field::Minutes, Value::Number(spent.minutes)),
                    (Field::HoursCategory, code(spent.category.code())),
                    (Field::HoursStatus, code(HoursStatus::Confirmed.code())),
                    (Field::Remark, Value::Text(spent.remark.clone())),
                    (Field::MentorHoursPerMonth, Value::Number(spent.agreed)),
                ];
                edit.add_part(*part, PartKind::Hours)?;
                fields.iter().try_for_each(|(field, value)| edit.set(Some(*part), *field, value))?;
            }
            Ok(())
        })
    }

    fn tasks(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        (document, event): (DocumentId, &FileEvent),
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        // Tasks live in the case document, which everybody in the case reads; those of a narrower circle stay out of it.
        if event.space != SpaceKind::Shared || event.tasks.is_empty() {
            return Ok(());
        }
        let parts: Vec<PartId> = event.tasks.iter().map(|_| PartId::generate(random)).collect();
        open.edit_in(batch, self.founded.document, now, |edit| {
            for (part, task) in parts.iter().zip(&event.tasks) {
                edit.add_part(*part, PartKind::Task)?;
                edit.write_text(&TextPlace::part(*part, TextField::TaskText), &task.text)?;
                edit.set(Some(*part), Field::TaskStatus, &Value::Code(task.status.code().to_owned()))?;
                if let Some(owner) = self.parties.get(task.owner) {
                    edit.set(Some(*part), Field::Owner, &Value::Text(owner.to_string()))?;
                }
                if let Some(due) = task.due {
                    edit.set(Some(*part), Field::Due, &Value::Date(due))?;
                }
                edit.set(Some(*part), Field::FromDocument, &Value::Text(document.to_string()))?;
            }
            Ok(())
        })
    }
}

/// Everything that an event tells, as one text.
fn told(event: &FileEvent) -> String {
    let texts = [Some(event.text.as_str()), event.situation.as_deref(), event.agree.as_deref()];
    let told: Vec<&str> = texts.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    told.join("\n\n")
}

fn write_visit(edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
    if let Some(place) = &event.place {
        edit.set(None, Field::Place, &Value::Text(place.clone()))?;
    }
    if let Some(minutes) = event.minutes {
        edit.set(None, Field::Minutes, &Value::Number(minutes))?;
    }
    edit.write_text(&TextPlace::document(TextField::Saw), &event.text)?;
    if let Some(situation) = &event.situation {
        edit.write_text(&TextPlace::document(TextField::Summary), situation)?;
    }
    if let Some(agree) = &event.agree {
        edit.write_text(&TextPlace::document(TextField::Agree), agree)?;
    }
    Ok(())
}

fn party(person: &FilePerson, random: &mut dyn RandomSource) -> Result<NewParty, AppFault> {
    let mut party = NewParty::named(person.role, domain::names::name(&person.name)?, random);
    if let Some(language) = &person.language {
        party.fields.push((Field::Language, Value::Text(language.clone())));
    }
    if person.interpreter {
        party.fields.push((Field::Interpreter, Value::Flag(true)));
    }
    if person.left {
        let left = PartyStatus::Left.code().to_owned();
        party.fields.push((Field::PartyStatus, Value::Code(left)));
    }
    Ok(party)
}

fn frame(case: &FileCase) -> Vec<(Field, Value)> {
    let code = |code: &str| Value::Code(code.to_owned());
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
    fields.extend(case.outcome.map(|word| (Field::Outcome, code(word.code()))));
    fields.extend(case.coverage.map(|word| (Field::WorkplaceCoverage, code(word.code()))));
    fields.extend(numbers.into_iter().filter_map(|(field, n)| n.map(|n| (field, Value::Number(n)))));
    fields.extend(dates.into_iter().filter_map(|(field, day)| day.map(|day| (field, Value::Date(day)))));
    fields
}
