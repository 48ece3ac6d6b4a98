//! Everything written about the participant that they may read, oldest first: one page that can be printed.

use crate::contract::{AboutEntry, AboutParticipant, AboutView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use crate::shelf::Shelved;
use documents::PartContent;
use domain::{ContactKind, DocumentKind, Field, NoteKind, PartKind, Role, SpaceKind};
use ids::{CaseId, DocumentId, PartId, RandomSource, UtcMillis};

/// Documents on one page.
const DOCUMENTS: u32 = 1000;

impl Run for AboutParticipant {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<AboutView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.about_participant(self.case, random, now)
    }
}

impl Open {
    fn about_participant(
        &mut self,
        case: CaseId,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<AboutView, AppFault> {
        let name = self.participant(case)?.name;
        let (mut entries, mut more) = (Vec::new(), false);
        for kind in DocumentKind::ALL.iter().filter(|kind| !kind.is_log()) {
            let documents = self.store.documents_of_kind(case, *kind, DOCUMENTS)?;
            more |= documents.len() >= DOCUMENTS as usize;
            for document in documents {
                entries.extend(self.about_entry(case, document)?);
            }
        }
        entries.sort_by_key(|entry| (entry.at, entry.document));
        self.note_opening(case, random, now)?;
        Ok(AboutView { case, name, entries, more })
    }

    fn about_entry(&mut self, case: CaseId, document: DocumentId) -> Result<Option<AboutEntry>, AppFault> {
        let space = self.document(document)?.space;
        let (circle, of) = self.circle_facts(space)?;
        if of != Some(case) || !circle.has_reader(Role::Participant) {
            return Ok(None);
        }
        // Taken for the time of looking, so that the views can ask the store.
        let held = self.take_document(document)?;
        let entry = self.entry_about(case, circle, &held);
        self.shelf.put(held);
        entry
    }

    fn entry_about(
        &mut self,
        case: CaseId,
        space: SpaceKind,
        held: &Shelved,
    ) -> Result<Option<AboutEntry>, AppFault> {
        let document = &held.document;
        let content = document.content()?;
        let made_by = content.made_by.ok_or(AppFault::Inside("a document by nobody"))?;
        let written =
            |texts: &[_]| texts.iter().filter(|(_, text): &&(_, String)| !text.is_empty()).cloned().collect();
        let texts: Vec<_> = written(&content.texts);
        let parts: Vec<PartContent> = content.parts.into_iter().filter(|part| tells(part.kind)).collect();
        // The case itself is a frame: its values stand on its own page.
        let frame = document.kind() == DocumentKind::Case;
        let own = if frame { &[] } else { content.fields.as_slice() };
        // Frames that every case has from its beginning tell nothing while nobody wrote in them.
        let begun = frame || matches!(document.kind(), DocumentKind::SharedPicture | DocumentKind::Division);
        if texts.is_empty() && parts.is_empty() && begun {
            return Ok(None);
        }
        let fields = Fields(&content.fields);
        let voice: Option<PartId> = fields.id(Field::Voice);
        let named = self.parties_now(case)?.into_iter().find(|party| Some(party.part) == voice);
        let at = fields.moment(Field::HappenedAt).or_else(|| fields.moment(Field::PlannedAt));
        Ok(Some(AboutEntry {
            document: document.id(),
            kind: document.kind(),
            note_kind: fields.code(Field::NoteKind, NoteKind::from_code),
            contact_kind: fields.code(Field::ContactKind, ContactKind::from_code),
            space,
            title: fields.text(Field::Title).filter(|_| !frame).unwrap_or_default().to_owned(),
            at: at.or(content.created_at).unwrap_or_default(),
            author: self.author(Some(case), made_by)?,
            voice: named.map(|party| party.name),
            archived: content.archived,
            texts: self.text_views(case, document, None, &texts, None)?,
            fields: self.field_views(case, own)?,
            parts: self.part_views(case, document, &parts)?,
        }))
    }
}

/// Parts that tell something; who takes part and what was signed stand on pages of their own.
fn tells(kind: PartKind) -> bool {
    !matches!(kind, PartKind::Party | PartKind::Declaration | PartKind::Access | PartKind::Circle)
}
