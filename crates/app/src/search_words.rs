//! The words of a document that a search looks through.

use crate::projection::Fields;
use documents::{Content, FieldValue};
use domain::Field;
use ids::PartId;
use store::SearchText;

/// Fields that hold words which somebody may look for.
const SAID: [Field; 12] = [
    Field::Word,
    Field::Reason,
    Field::Remark,
    Field::OldWords,
    Field::NewWords,
    Field::SettledReason,
    Field::RhythmRemark,
    Field::CoverageNote,
    Field::Office,
    Field::FamilyName,
    Field::Position,
    Field::WritingWay,
];

/// Every text of the document and its parts, and the words that people chose for what they judged or answered.
pub(crate) fn search_text(content: &Content) -> SearchText {
    let mut found = SearchText::default();
    content.texts.iter().for_each(|(field, text)| found.add(None, Some(*field), text));
    add_line(&mut found, None, &content.fields);
    for part in &content.parts {
        part.texts.iter().for_each(|(field, text)| found.add(Some(part.part), Some(*field), text));
        add_line(&mut found, Some(part.part), &part.fields);
    }
    found
}

fn add_line(found: &mut SearchText, part: Option<PartId>, fields: &[(Field, Vec<FieldValue>)]) {
    SAID.into_iter()
        .filter_map(|field| Fields(fields).text(field))
        .for_each(|words| found.add(part, None, words));
}
