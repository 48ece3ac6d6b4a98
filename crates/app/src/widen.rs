//! Sharing a text with more people.
//!
//! What stands in its texts and fields is copied into a new document of the wider circle, with a key and a history of its own: nobody there
//! gets what the narrow circle wrote, changed or took out on the way. The narrow document is put away and says where its text
//! went. Both in one transaction. There is no way back to fewer readers: what was read is read.

use crate::commit_edit::Batch;
use crate::contract::{Author, SpaceView, Widened};
use crate::fault::AppFault;
use crate::founding::party_list;
use crate::open::Open;
use documents::{Content, Document, FieldValue, TextPlace};
use domain::{DocumentKind, Field, TextField, TextStatus, Value, Widening};
use ids::{CaseId, DocumentId, Heads, PartId, RandomSource, SpaceId, UtcMillis};

/// A thing ready to be copied into a wider circle, and everything that goes with it.
pub(crate) struct WiderCopy {
    pub(crate) case: CaseId,
    pub(crate) kind: DocumentKind,
    pub(crate) from: SpaceId,
    pub(crate) to: SpaceId,
    pub(crate) heads: Heads,
    pub(crate) created_at: UtcMillis,
    pub(crate) fields: Vec<(Field, Vec<FieldValue>)>,
    /// The texts that go along, empty ones too.
    pub(crate) texts: Vec<(TextField, String)>,
    /// Everybody who wrote words of the texts as they stand, when somebody else than I did.
    pub(crate) words_by: Vec<(PartId, Author)>,
}

impl WiderCopy {
    /// Whether there is anything to read in it.
    pub(crate) fn says_something(&self) -> bool {
        self.texts.iter().any(|(_, text)| !text.trim().is_empty())
            || self.fields.iter().any(|(field, values)| {
                let said = values.first().is_some_and(|value| match &value.value {
                    Value::Nothing => false,
                    Value::Text(text) => !text.trim().is_empty(),
                    _ => true,
                });
                self.kind.says_something(*field) && said
            })
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
        if document.kind().widened_texts().is_empty() || content.archived || content.newer {
            return Ok(wider);
        }
        for row in self.store.spaces()? {
            if row.case == Some(case)
                && self.check_widening((case, document.kind()), content, space, row.space).is_ok()
            {
                wider.push(self.space_view(case, row.space)?);
            }
        }
        wider.sort_by_key(|space| std::cmp::Reverse(space.kind));
        Ok(wider)
    }

    /// The rules of the domain, and that I am a member here and there.
    fn check_widening(
        &mut self,
        (case, kind): (CaseId, DocumentKind),
        content: &Content,
        from: SpaceId,
        to: SpaceId,
    ) -> Result<(), AppFault> {
        let owned = self.owned_by(case, kind, content)?;
        let circle = |space| self.circle_facts(space).map(|(kind, _)| kind);
        Widening { from: circle(from)?, to: circle(to)?, owned }.check()?;
        if self.may_write(from)? && self.may_write(to)? {
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
        let kind = document.kind();
        if kind.widened_texts().is_empty() {
            return Err(AppFault::NotAllowed("this kind is not shared so"));
        }
        if content.archived || content.newer {
            return Err(AppFault::NotAllowed("put away, or written by a newer version"));
        }
        let to = self.space_of(case, to)?;
        self.check_widening((case, kind), &content, from, to)?;
        let words_by = self.wrote(case, &document)?;
        let goes_along = |(field, _): &(TextField, String)| kind.widened_texts().contains(field);
        Ok(WiderCopy {
            case,
            kind,
            from,
            to,
            heads: document.heads(),
            created_at: content.created_at.unwrap_or_default(),
            texts: content.texts.into_iter().filter(goes_along).collect(),
            fields: content.fields.into_iter().filter(|(field, _)| kind.shares(*field)).collect(),
            words_by,
        })
    }

    /// Everybody with words in the texts that go along, when somebody else than I has; nobody when all of it is mine.
    fn wrote(&self, case: CaseId, document: &Document) -> Result<Vec<(PartId, Author)>, AppFault> {
        let mut actors = Vec::new();
        for field in document.kind().widened_texts() {
            actors.extend(document.writers(&TextPlace::document(*field))?);
        }
        let mut writers: Vec<(PartId, Author)> = Vec::new();
        for (actor, _) in actors {
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
            if let Some((field, begins)) = copy.kind.state()
                && !copy.kind.shares(field)
            {
                edit.set(None, field, &code(begins))?;
            }
            if copy.kind.fields().contains(&Field::TextStatus) {
                edit.set(None, Field::TextStatus, &code(TextStatus::Shared.code()))?;
            }
            edit.set(None, Field::SharedFrom, &code(from.code()))?;
            if !parts.is_empty() {
                edit.set(None, Field::WordsBy, &party_list(&parts))?;
            }
            copy.texts
                .iter()
                .try_for_each(|(field, text)| edit.write_text(&TextPlace::document(*field), text))
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
