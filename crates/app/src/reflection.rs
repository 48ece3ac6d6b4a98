//! Reflections on own practice: they hold for a while unless they are kept, and what was learned leaves them without names.
//!
//! When its time is over a reflection is emptied and put away, and stands in no list, no search and no timeline any more. What
//! is honest to say: its history stays, sealed, in the private circle, as the history of everything does.

use crate::contract::{NamedKind, NamelessPiece, NamelessView};
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use crate::time::day_of;
use documents::TextPlace;
use domain::{DocumentKind, Field, Role, TextField};
use ids::{DocumentId, UtcMillis};
use store::NameRow;

/// How often to look for what has come to its end, in milliseconds: an hour.
const LOOK_EVERY_MS: i64 = 60 * 60 * 1000;

fn named(row: NameRow) -> (String, NamedKind) {
    match row {
        NameRow::Person(name, role) => {
            let kind = match role {
                Some(Role::Participant) => NamedKind::Participant,
                Some(Role::Counsellor) => NamedKind::Counsellor,
                Some(Role::Mentor) => NamedKind::Mentor,
                Some(Role::Employer) => NamedKind::Employer,
                None => NamedKind::Person,
            };
            (name, kind)
        }
        NameRow::Workplace(name) => (name, NamedKind::Workplace),
        NameRow::Place(name) => (name, NamedKind::Place),
    }
}

impl Open {
    /// Empties the reflections whose time is over, if it is time to look.
    pub(crate) fn end_reflections_when_due(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        if now.0.saturating_sub(self.reflections_looked_at.0) < LOOK_EVERY_MS
            && now >= self.reflections_looked_at
        {
            return Ok(());
        }
        self.reflections_looked_at = now;
        for id in self.store.expired_reflections(day_of(now))? {
            self.end_reflection(id, now)?;
        }
        Ok(())
    }

    fn end_reflection(&mut self, id: DocumentId, now: UtcMillis) -> Result<(), AppFault> {
        let content = self.document(id)?.document.content()?;
        if content.newer || Fields(&content.fields).flag(Field::Kept) {
            return Ok(());
        }
        self.edit(id, now, |edit| {
            for (field, _) in content.texts.iter().filter(|(_, text)| !text.is_empty()) {
                edit.write_text(&TextPlace::document(*field), "")?;
            }
            edit.set_archived(true)
        })?;
        Ok(())
    }

    /// What was learned, without any name that this device knows: also those of shielded cases, which are only taken out.
    pub(crate) fn learning_point(&mut self, id: DocumentId) -> Result<NamelessView, AppFault> {
        let document = &self.document(id)?.document;
        if document.kind() != DocumentKind::Reflection {
            return Err(AppFault::NotAllowed("only a reflection has a learning point"));
        }
        let text = document.text(&TextPlace::document(TextField::LearningPoint))?;
        let content = document.content()?;
        let fields = Fields(&content.fields);
        let until = fields.date(Field::Until).filter(|_| !fields.flag(Field::Kept));
        let mut names: Vec<(String, NamedKind)> = self.store.names()?.into_iter().map(named).collect();
        names.push((self.me.display_name.clone(), NamedKind::Counsellor));
        let pieces = domain::nameless(&text, &names).into_iter();
        let pieces = pieces.map(|piece| match piece {
            Ok(text) => NamelessPiece { text, name: None },
            Err(kind) => NamelessPiece { text: String::new(), name: Some(kind) },
        });
        Ok(NamelessView { pieces: pieces.collect(), until })
    }
}
