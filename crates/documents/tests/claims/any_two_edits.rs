//! Whatever two people write apart from each other: both end with the same, and nothing typed is lost.

use crate::support::{Person, body, earlier, later, meet};
use crate::undo::{letters_of, undo};
use domain::DocumentKind;
use felles_documents::{Document, Splice};
use proptest::prelude::*;

const LETTERS: &str = "abcæøå é\u{301}😀👩\u{200D}👧\u{FFFF}\u{10FFFF}\n";

/// Where, how much and what, as fractions of whatever text it meets.
#[derive(Clone, Debug)]
struct Stroke {
    at: f64,
    remove: f64,
    insert: String,
}

fn stroke(marker: char) -> impl Strategy<Value = Stroke> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let typed = prop::collection::vec(prop::sample::select(letters), 0..4);
    (0.0..1.0, 0.0..0.6, typed, any::<bool>()).prop_map(move |(at, remove, typed, marked)| {
        let marker = marked.then_some(marker);
        Stroke {
            at,
            remove: if remove < 0.3 { 0.0 } else { remove - 0.3 },
            insert: marker.into_iter().chain(typed).collect(),
        }
    })
}

/// One person's work: edits of several splices, and whether they hear from the other before each.
fn work(marker: char) -> impl Strategy<Value = Vec<(Vec<Stroke>, bool)>> {
    prop::collection::vec((prop::collection::vec(stroke(marker), 1..4), any::<bool>()), 1..6)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "fractions of a short text"
)]
fn fit(strokes: &[Stroke], text: &str) -> (Vec<Splice>, String) {
    let mut letters: Vec<char> = text.chars().collect();
    let splices = strokes.iter().map(|stroke| {
        let at = (stroke.at * (letters.len() + 1) as f64) as usize;
        let remove = (stroke.remove * (letters.len() - at) as f64) as usize;
        letters.splice(at..at + remove, stroke.insert.chars());
        Splice { at, remove, insert: stroke.insert.clone() }
    });
    (splices.collect(), letters.into_iter().collect())
}

/// One person at an editor that shows the text of some moment and edits it, while news may come in.
fn type_blindly(
    person: &mut Person,
    other: &Person,
    strokes: &[Stroke],
    news: bool,
) -> Result<(), TestCaseError> {
    let (seen, shown) = (person.document.heads(), person.text());
    if news {
        person.receive_from(other);
    }
    let before = person.document.heads();
    let (splices, wanted) = fit(strokes, &shown);
    let pieces = person.type_at(&seen, &splices);
    prop_assert_eq!(earlier(&pieces), wanted.clone());
    prop_assert_eq!(later(&pieces), person.text());
    let way = person.document.pieces(&body(), &before, &person.document.heads()).unwrap();
    prop_assert_eq!(later(&way), person.text());
    prop_assert!(way.iter().all(|piece| piece.by.is_none_or(|by| by == person.actor)));
    let saved = person.document.save().unwrap();
    let again = Document::load(person.document.id(), DocumentKind::Note, &saved).unwrap();
    prop_assert_eq!(again.text(&body()).unwrap(), person.text());
    if !news {
        prop_assert_eq!(person.text(), wanted);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn splices_against_an_older_moment_converge_and_lose_nothing(
        first in "[a-zæøå 😀]{0,24}", mine in work('A'), yours in work('B'),
    ) {
        let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
        if !first.is_empty() { a.write(&first); }
        meet(&mut a, &mut b);
        for turn in 0..mine.len().max(yours.len()) {
            if let Some((strokes, news)) = mine.get(turn) { type_blindly(&mut a, &b, strokes, *news)?; }
            if let Some((strokes, news)) = yours.get(turn) { type_blindly(&mut b, &a, strokes, *news)?; }
        }
        meet(&mut a, &mut b);
        prop_assert_eq!(a.text(), b.text());
    }

    #[test]
    fn typing_without_taking_out_loses_no_letter(first in "[a-z]{0,12}", mine in work('A'), yours in work('B')) {
        let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
        if !first.is_empty() { a.write(&first); }
        meet(&mut a, &mut b);
        let only_typing = |work: &[(Vec<Stroke>, bool)]| -> Vec<(Vec<Stroke>, bool)> {
            let kept = |s: &Stroke| Stroke { remove: 0.0, ..s.clone() };
            work.iter().map(|(strokes, news)| (strokes.iter().map(kept).collect(), *news)).collect()
        };
        let mut typed: Vec<char> = first.chars().collect();
        for (strokes, news) in only_typing(&mine) {
            typed.extend(strokes.iter().flat_map(|s| s.insert.chars()));
            type_blindly(&mut a, &b, &strokes, news)?;
        }
        for (strokes, news) in only_typing(&yours) {
            typed.extend(strokes.iter().flat_map(|s| s.insert.chars()));
            type_blindly(&mut b, &a, &strokes, news)?;
        }
        meet(&mut a, &mut b);
        let mut stands: Vec<char> = a.text().chars().collect();
        stands.sort_unstable();
        typed.sort_unstable();
        prop_assert_eq!(stands, typed);
    }

    #[test]
    fn a_whole_text_written_reads_exactly_so(first in "[a-c é\u{301}😀.\n]{0,60}", then in "[a-c é\u{301}😀.\n]{0,60}") {
        let mut a = Person::new(1, DocumentKind::Note);
        for text in [&first, &then, &first] {
            let at = ids::UtcMillis(1);
            a.document.edit(a.actor, at, |edit| edit.write_text(&body(), text)).unwrap();
            prop_assert_eq!(&a.text(), text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_undo_leaves_every_letter_of_the_other_in_place(
        first in "[a-zæøå 😀]{0,24}", mine in work('A'), yours in work('B'), chosen in any::<u64>(),
    ) {
        let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
        let mut c = Person::new(3, DocumentKind::Note);
        if !first.is_empty() { c.write(&first); }
        meet(&mut c, &mut a);
        meet(&mut a, &mut b);
        let mut apart = true;
        for turn in 0..mine.len().max(yours.len()) {
            if let Some((strokes, news)) = mine.get(turn) { type_blindly(&mut a, &b, strokes, *news)?; }
            if let Some((strokes, news)) = yours.get(turn) { apart &= !news; type_blindly(&mut b, &a, strokes, *news)?; }
        }
        let alone = b.text();
        meet(&mut a, &mut b);
        let changes: Vec<_> = a.document.changes().iter().filter(|change| change.actor == a.actor).map(|change| change.hash).collect();
        let some: Vec<_> = changes.iter().enumerate().filter(|(place, _)| chosen >> (place % 64) & 1 == 1).map(|(_, hash)| *hash).collect();
        let (theirs, given) = (letters_of(&a.document, &b), letters_of(&a.document, &c));
        undo(&mut a, &some);
        prop_assert_eq!(&letters_of(&a.document, &b), &theirs);
        prop_assert_eq!(&letters_of(&a.document, &c), &given);
        // Everything: then it is as if the first had never written, where the second never saw what they wrote.
        undo(&mut a, &changes);
        prop_assert_eq!(&letters_of(&a.document, &b), &theirs);
        if some.is_empty() && apart {
            prop_assert_eq!(a.text(), alone);
        }
        meet(&mut a, &mut b);
        prop_assert_eq!(letters_of(&b.document, &b), theirs);
    }
}
