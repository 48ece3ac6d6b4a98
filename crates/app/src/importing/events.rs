//! What happened: visits and talks, turns, reflections, endings and notes, with the tasks that came out of them.

use super::{Import, code};
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::founding::party_list;
use crate::import::{FileEvent, FileEventKind};
use crate::open::Open;
use crate::time::day_of;
use documents::{DocumentFault, Edit, TextPlace};
use domain::{
    ContactKind, DocumentKind, Field, PartKind, Role, SpaceKind, TextField, TextStatus, Value, VisitStatus,
};
use ids::{DocumentId, PartId, RandomSource, UtcMillis};

/// The five prompts of a reflection, in the file's order.
const PROMPTS: [TextField; 5] = [
    TextField::WhatIDid,
    TextField::LookingBack,
    TextField::Mattered,
    TextField::OtherWays,
    TextField::TryNext,
];

fn write(edit: &mut Edit<'_>, field: TextField, words: &str) -> Result<(), DocumentFault> {
    if words.is_empty() { Ok(()) } else { edit.write_text(&TextPlace::document(field), words) }
}

impl Import {
    pub(super) fn event(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        event: &FileEvent,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let mine = event.author == self.me;
        if event.space == SpaceKind::Private && (!mine || !self.founded.spaces.contains_key(&event.space)) {
            // Words that one other person alone may read are not ours to take in.
            *self.left_out.entry("PRIVAT".to_owned()).or_default() += 1;
            return Ok(());
        }
        let agreed = self.agreement(open, batch, event, random, now)?;
        let document = if event.text.is_empty() && agreed.is_some() {
            agreed
        } else {
            let at = self.place(kind_of(event.kind), event.space)?;
            let (document, ()) =
                open.found_in(batch, at, random, now, |edit| self.write(edit, event, now))?;
            self.documents = self.documents.saturating_add(1);
            self.made.insert(event.id.clone(), (at.0, document));
            Some(document)
        };
        let Some(document) = document else { return Ok(()) };
        self.correction(open, batch, event, random, now)?;
        self.met(open, batch, (document, event), random, now)?;
        self.tasks(open, batch, (document, event), random, now)
    }

    fn write(&self, edit: &mut Edit<'_>, event: &FileEvent, now: UtcMillis) -> Result<(), DocumentFault> {
        edit.set(None, Field::HappenedAt, &Value::Moment(event.at))?;
        match event.kind {
            FileEventKind::Turn(kind) => {
                self.write_heading(edit, event)?;
                edit.set(None, Field::TurnKind, &code(kind.code()))?;
                write(edit, TextField::Happened, &event.text)
            }
            FileEventKind::Note(kind) => {
                self.write_head_of_shared(edit, event)?;
                edit.set(None, Field::NoteKind, &code(kind.code()))?;
                write(edit, TextField::Body, &event.text)
            }
            FileEventKind::Contact(kind) => {
                self.write_head_of_shared(edit, event)?;
                edit.set(None, Field::ContactKind, &code(kind.code()))?;
                edit.set(None, Field::VisitStatus, &code(VisitStatus::Held.code()))?;
                write_visit(edit, event)
            }
            FileEventKind::Reflection => {
                edit.set(None, Field::Title, &Value::Text(event.title.clone()))?;
                if let Some(until) = DocumentKind::Reflection.holds_until(day_of(now)) {
                    edit.set(None, Field::Until, &Value::Date(until))?;
                }
                let mut answers = PROMPTS.into_iter().zip(&event.reflection);
                answers.try_for_each(|(prompt, answer)| write(edit, prompt, answer))
            }
            FileEventKind::Ending => {
                edit.set(None, Field::TextStatus, &code(TextStatus::Shared.code()))?;
                write(edit, TextField::HowItWent, &event.text)
            }
        }
    }

    /// What notes and visits begin with: a heading, that the text was shared, and who was there.
    fn write_head_of_shared(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        self.write_heading(edit, event)?;
        edit.set(None, Field::TextStatus, &code(TextStatus::Shared.code()))?;
        self.write_parties(edit, event)
    }

    /// Its title, where it was, and whose words it is when they are not mine.
    fn write_heading(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        edit.set(None, Field::Title, &Value::Text(event.title.clone()))?;
        if let Some(place) = &event.place {
            edit.set(None, Field::Place, &Value::Text(place.clone()))?;
        }
        self.write_voice(edit, event)
    }

    pub(super) fn write_voice(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        let voice = event.author.filter(|author| Some(*author) != self.me);
        match voice.and_then(|author| self.parties.get(author)) {
            Some(voice) => edit.set(None, Field::Voice, &Value::Text(voice.to_string())),
            None => Ok(()),
        }
    }

    fn write_parties(&self, edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
        let parties = self.parties_of(&event.parties);
        if parties.is_empty() { Ok(()) } else { edit.set(None, Field::Parties, &party_list(&parties)) }
    }

    /// People who were together somewhere without a visit or a talk of its own were in touch all the same.
    fn met(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        (document, event): (DocumentId, &FileEvent),
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let parties = self.parties_of(&event.parties);
        let told = matches!(event.kind, FileEventKind::Contact(_));
        if told || event.space != SpaceKind::Shared || event.place.is_none() || parties.len() < 2 {
            return Ok(());
        }
        let part = PartId::generate(random);
        let all = event.parties.len() > 2;
        let kind = if all { ContactKind::ThreePartyTalk } else { ContactKind::Talk };
        open.edit_in(batch, self.founded.document, now, |edit| {
            edit.add_part(part, PartKind::Contact)?;
            edit.set(Some(part), Field::ContactKind, &code(kind.code()))?;
            edit.set(Some(part), Field::HappenedAt, &Value::Moment(event.at))?;
            edit.set(Some(part), Field::Parties, &party_list(&parties))?;
            edit.set(Some(part), Field::FromDocument, &Value::Text(document.to_string()))
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
                edit.set(Some(*part), Field::TaskStatus, &code(task.status.code()))?;
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

    /// A text that is written together, as it stood.
    pub(super) fn paper(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        (heading, text): (&str, &str),
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let at = self.place(DocumentKind::Note, SpaceKind::Shared)?;
        open.found_in(batch, at, random, now, |edit| {
            edit.set(None, Field::Title, &Value::Text(heading.to_owned()))?;
            edit.set(None, Field::NoteKind, &code(domain::NoteKind::Note.code()))?;
            edit.set(None, Field::TextStatus, &code(TextStatus::Draft.code()))?;
            write(edit, TextField::Body, text)
        })?;
        self.documents = self.documents.saturating_add(1);
        Ok(())
    }
}

fn kind_of(kind: FileEventKind) -> DocumentKind {
    match kind {
        FileEventKind::Contact(_) => DocumentKind::Visit,
        FileEventKind::Turn(_) => DocumentKind::Turn,
        FileEventKind::Reflection => DocumentKind::Reflection,
        FileEventKind::Ending => DocumentKind::Ending,
        FileEventKind::Note(_) => DocumentKind::Note,
    }
}

fn write_visit(edit: &mut Edit<'_>, event: &FileEvent) -> Result<(), DocumentFault> {
    if let Some(minutes) = event.minutes {
        edit.set(None, Field::Minutes, &Value::Number(minutes))?;
    }
    write(edit, TextField::Saw, &event.text)?;
    for (field, role) in [
        (TextField::SituationParticipant, Role::Participant),
        (TextField::SituationCounsellor, Role::Counsellor),
        (TextField::SituationMentor, Role::Mentor),
    ] {
        let of_role = event.situations.iter().filter(|(of, _)| *of == role);
        let words: Vec<&str> = of_role.map(|(_, words)| words.as_str()).collect();
        write(edit, field, &words.join("\n\n"))?;
    }
    write(edit, TextField::Agree, event.agree.as_deref().unwrap_or_default())
}
