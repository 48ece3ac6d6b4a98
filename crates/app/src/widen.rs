//! Sharing a text with more people.
//!
//! The text as it stands is copied into a new document of the wider circle, with a key and a history of its own: nobody there
//! gets what the narrow circle wrote, changed or took out on the way. The narrow document is put away and says where its text
//! went. Both in one transaction. There is no way back to fewer readers: what was read is read.

use crate::commit_edit::Batch;
use crate::contract::{Author, SpaceView, Widened};
use crate::fault::AppFault;
use crate::founding::party_list;
use crate::open::Open;
use crate::projection::Fields;
use documents::{Content, Document, FieldValue, TextPlace};
use domain::{DocumentKind, Field, NoteKind, TextField, TextStatus, Value, Widening};
use ids::{CaseId, DocumentId, Heads, PartId, RandomSource, SpaceId, UtcMillis};

/// What the readers of the wider circle are told beside the text.
const COPIED: [Field; 7] = [
    Field::Title,
    Field::HappenedAt,
    Field::NoteKind,
    Field::ContactKind,
    Field::VisitStatus,
    Field::Parties,
    Field::Voice,
];

/// A text ready to be copied into a wider circle, and everything that goes with it.
pub(crate) struct WiderCopy {
    pub(crate) case: CaseId,
    pub(crate) kind: DocumentKind,
    pub(crate) from: SpaceId,
    pub(crate) to: SpaceId,
    pub(crate) heads: Heads,
    pub(crate) created_at: UtcMillis,
    pub(crate) fields: Vec<(Field, Vec<FieldValue>)>,
    pub(crate) field: TextField,
    pub(crate) text: String,
    /// Everybody who wrote words of the text as it stands, when somebody else than I did.
    pub(crate) words_by: Vec<(PartId, Author)>,
}

/// Which text of a document is shared with more people.
fn shared_text(kind: DocumentKind) -> Option<TextField> {
    match kind {
        DocumentKind::Note => Some(TextField::Body),
        DocumentKind::Visit => Some(TextField::Summary),
        _ => None,
    }
}

impl Open {
    /// The circles of the case that I may share this document's text with.
    pub(crate) fn wider_spaces(
        &mut self,
        case: CaseId,
        document: &Document,
        space: SpaceId,
        content: &Content,
    ) -> Result<Vec<SpaceView>, AppFault> {
        let mut wider = Vec::new();
        if shared_text(document.kind()).is_none() || content.archived || content.newer {
            return Ok(wider);
        }
        for row in self.store.spaces()? {
            if row.case == Some(case) && self.check_widening(case, content, space, row.space).is_ok() {
                wider.push(self.space_view(case, row.space)?);
            }
        }
        wider.sort_by_key(|space| std::cmp::Reverse(space.kind));
        Ok(wider)
    }

    /// The rules of the domain, and that I am a member here and there.
    fn check_widening(
        &mut self,
        case: CaseId,
        content: &Content,
        from: SpaceId,
        to: SpaceId,
    ) -> Result<(), AppFault> {
        let note = Fields(&content.fields).code(Field::NoteKind, NoteKind::from_code);
        let by = self.my_role(case)?;
        let kind = |space| self.circle_facts(space).map(|(kind, _)| kind);
        Widening { from: kind(from)?, to: kind(to)?, note, by }.check()?;
        let device = self.me.device;
        if self.circle(from)?.members().may_write(&device) && self.circle(to)?.members().may_write(&device) {
            Ok(())
        } else {
            Err(AppFault::NotAllowed("not a member of both circles"))
        }
    }

    /// A document's text as it would stand in a wider circle of its case.
    pub(crate) fn wider_copy(
        &mut self,
        id: DocumentId,
        to: domain::SpaceKind,
    ) -> Result<WiderCopy, AppFault> {
        let held = self.document(id)?;
        let (document, from) = (held.document.clone(), held.space);
        let content = document.content()?;
        let case = content.case.ok_or(AppFault::Inside("a document of no case"))?;
        let field = shared_text(document.kind()).ok_or(AppFault::NotAllowed("this kind is not shared so"))?;
        if content.archived || content.newer {
            return Err(AppFault::NotAllowed("put away, or written by a newer version"));
        }
        let to = self.space_of(case, to)?;
        self.check_widening(case, &content, from, to)?;
        let words_by = self.wrote(case, &document, TextPlace::document(field))?;
        let text = content.texts.iter().find(|(known, _)| *known == field);
        Ok(WiderCopy {
            case,
            kind: document.kind(),
            from,
            to,
            heads: document.heads(),
            created_at: content.created_at.unwrap_or_default(),
            text: text.map(|(_, text)| text.clone()).unwrap_or_default(),
            fields: content.fields.into_iter().filter(|(field, _)| COPIED.contains(field)).collect(),
            field,
            words_by,
        })
    }

    /// Everybody with words in a text, when somebody else than I has; nobody when all of it is mine.
    fn wrote(
        &self,
        case: CaseId,
        document: &Document,
        place: TextPlace,
    ) -> Result<Vec<(PartId, Author)>, AppFault> {
        let mut writers: Vec<(PartId, Author)> = Vec::new();
        for (actor, _) in document.writers(&place)? {
            let author = self.actor_author(case, actor)?;
            if let Some(party) = self.store.party_of(case, author.person)?
                && !writers.iter().any(|(part, _)| *part == party.part)
            {
                writers.push((party.part, author));
            }
        }
        Ok(if writers.iter().all(|(_, author)| author.me) { Vec::new() } else { writers })
    }

    /// The new document and the archived one, durable together.
    pub(crate) fn widen(
        &mut self,
        narrow: DocumentId,
        copy: WiderCopy,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Widened, AppFault> {
        let from = self.circle_facts(copy.from)?.0;
        let code = |code: &str| Value::Code(code.to_owned());
        let parts: Vec<PartId> = copy.words_by.iter().map(|(part, _)| *part).collect();
        let mut batch = Batch::default();
        let at = (copy.kind, copy.to, copy.case);
        let (wide, ()) = self.found_in(&mut batch, at, random, now, |edit| {
            for (field, values) in &copy.fields {
                if let Some(value) = values.first() {
                    edit.set(None, *field, &value.value)?;
                }
            }
            edit.set(None, Field::TextStatus, &code(TextStatus::Shared.code()))?;
            edit.set(None, Field::SharedFrom, &code(from.code()))?;
            if !parts.is_empty() {
                edit.set(None, Field::WordsBy, &party_list(&parts))?;
            }
            edit.write_text(&TextPlace::document(copy.field), &copy.text)
        })?;
        self.edit_in(&mut batch, narrow, now, |edit| {
            edit.set(None, Field::MovedTo, &Value::Text(wide.to_string()))?;
            edit.set_archived(true)
        })?;
        let mut heads = self.commit(batch, now)?;
        let heads = heads.remove(&wide).ok_or(AppFault::Inside("a document without its moment"))?;
        Ok(Widened { document: wide, heads })
    }
}
