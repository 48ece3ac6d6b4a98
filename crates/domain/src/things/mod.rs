//! Which texts, fields and parts each kind of thing has.

mod begin;
mod facts;
mod fields;
mod parts;
mod texts;
mod wider;

pub use facts::PartFacts;
pub use wider::Owned;

#[cfg(test)]
mod tests {
    use crate::{DocumentKind, Field, PartKind, SpaceKind, TextField};

    #[test]
    fn every_field_and_text_has_a_home() {
        let homes = |field: &Field| {
            DocumentKind::ALL.iter().any(|kind| kind.fields().contains(field))
                || PartKind::ALL.iter().any(|kind| kind.fields().contains(field))
        };
        assert!(Field::ALL.iter().all(homes));
        let text_homes = |text: &TextField| {
            DocumentKind::ALL.iter().any(|kind| kind.texts().contains(text))
                || PartKind::ALL.iter().any(|kind| kind.texts().contains(text))
        };
        assert!(TextField::ALL.iter().all(text_homes));
    }

    #[test]
    fn what_lists_tell_of_a_part_stands_in_it() {
        for kind in PartKind::ALL {
            let Some(facts) = kind.facts() else { continue };
            let told = [
                facts.party,
                facts.at,
                facts.day,
                facts.code,
                facts.state,
                facts.number,
                facts.out_of,
                facts.line,
            ];
            for field in told.into_iter().flatten() {
                assert!(kind.fields().contains(&field), "{kind:?} has no {field:?}");
            }
            assert!(facts.text.is_none_or(|text| kind.texts().contains(&text)), "{kind:?}");
        }
    }

    #[test]
    fn a_thing_begins_with_a_word_that_its_field_knows() {
        for kind in DocumentKind::ALL {
            let Some((field, code)) = kind.state() else { continue };
            assert!(kind.fields().contains(&field), "{kind:?}");
            assert_eq!(field.accepts(&crate::Value::Code(code.to_owned())), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn nothing_about_the_participant_begins_in_the_mentors_circle() {
        let about = [DocumentKind::Goal, DocumentKind::Turn, DocumentKind::Openness, DocumentKind::WorkTask];
        assert!(about.iter().all(|kind| !kind.may_be_begun_in(SpaceKind::MentorSupport)));
        assert!(!DocumentKind::Reflection.may_be_begun_in(SpaceKind::Shared));
    }
}
