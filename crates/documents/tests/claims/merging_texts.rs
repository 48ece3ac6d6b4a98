//! Claims about texts that two people write apart from each other.

use crate::support::{Person, body, earlier, fixture, later, meet, splice};
use domain::DocumentKind;
use felles_documents::{Document, DocumentFault, PieceKind, TextPlace};
use ids::{ChangeHash, Heads};

fn two_with(text: &str) -> (Person, Person) {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
    if !text.is_empty() {
        a.write(text);
    }
    meet(&mut a, &mut b);
    (a, b)
}

#[test]
fn every_recipe_of_the_example_cases_keeps_every_word() {
    let file = std::fs::read_to_string(fixture("cases-nb.json")).unwrap();
    let cases: serde_json::Value = serde_json::from_str(&file).unwrap();
    let mut recipes = 0;
    for recipe in cases["forlop"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|case| case["samtidigeRedigeringer"].as_array())
        .flatten()
    {
        let (mut a, mut b) = two_with(recipe["grunnlag"].as_str().unwrap());
        a.write(recipe["endringer"][0]["tekst"].as_str().unwrap());
        b.write(recipe["endringer"][1]["tekst"].as_str().unwrap());
        meet(&mut a, &mut b);
        for words in recipe["skalInneholdeAlle"].as_array().unwrap() {
            let words = words.as_str().unwrap();
            assert!(a.text().contains(words), "{}: {words:?} is not in {:?}", recipe["id"], a.text());
        }
        recipes += 1;
    }
    assert!(recipes >= 4);
}

#[test]
fn typing_on_is_not_disturbed_by_what_came_meanwhile() {
    let (mut a, mut b) = two_with("Daniel lærer fort.");
    let seen = a.document.heads();
    b.write("I båtbyggeriet sier vi: Daniel lærer fort med hendene.");
    a.receive_from(&b);
    let pieces = a.type_at(&seen, &[splice(17, 0, " nå")]);
    assert_eq!(earlier(&pieces), "Daniel lærer fort nå.");
    assert_eq!(later(&pieces), a.text());
    assert_eq!(a.text(), "I båtbyggeriet sier vi: Daniel lærer fort nå med hendene.");
    let added: Vec<_> = pieces.iter().filter(|piece| piece.kind == PieceKind::Added).collect();
    assert!(added.iter().all(|piece| piece.by == Some(b.actor)));
    assert_eq!(added.len(), 2);
}

#[test]
fn a_letter_that_the_editor_did_not_see_is_never_taken_out() {
    let (mut a, mut b) = two_with("en to tre");
    let seen = a.document.heads();
    b.write("en to komma fem tre");
    a.receive_from(&b);
    let pieces = a.type_at(&seen, &[splice(0, 9, "alt nytt")]);
    assert!(a.text().contains("komma fem"), "{}", a.text());
    assert!(a.text().contains("alt nytt"));
    assert_eq!(earlier(&pieces), "alt nytt");
    assert_eq!(later(&pieces), a.text());
}

#[test]
fn what_others_took_out_is_shown_with_their_name() {
    let (mut a, mut b) = two_with("ferga går ikke i dag");
    let mut c = Person::new(3, DocumentKind::Note);
    c.receive_from(&a);
    let seen = a.document.heads();
    b.write("ferga går i dag");
    c.write("ferga går ikke i dag!");
    a.receive_from(&b);
    a.receive_from(&c);
    let pieces = a.type_at(&seen, &[splice(0, 0, "NB: ")]);
    let removed: Vec<_> = pieces.iter().filter(|piece| piece.kind == PieceKind::Removed).collect();
    assert_eq!(removed.iter().map(|piece| piece.text.trim()).collect::<String>(), "ikke");
    assert!(removed.iter().all(|piece| piece.by == Some(b.actor)));
    let added: Vec<_> = pieces.iter().filter(|piece| piece.kind == PieceKind::Added).collect();
    assert_eq!(
        added.iter().map(|piece| (piece.text.as_str(), piece.by)).collect::<Vec<_>>(),
        [("!", Some(c.actor))]
    );
}

#[test]
fn a_moment_that_is_not_known_here_is_refused() {
    let (mut a, _) = two_with("x");
    let strange = ChangeHash([9; 32]);
    let at = ids::UtcMillis(1);
    let heads = Heads::new(vec![strange]);
    let result = a.document.edit(a.actor, at, |edit| edit.splice(&body(), &heads, &[splice(0, 0, "y")]));
    assert_eq!(result.unwrap_err(), DocumentFault::UnknownChange(strange));
    assert_eq!(a.text(), "x");
}

#[test]
fn a_failed_edit_leaves_nothing_behind() {
    let (mut a, mut b) = two_with("grunnlag");
    let before = a.document.heads();
    let fresh = ids::Actor([42; 16]);
    let failed = a.document.edit(fresh, ids::UtcMillis(1), |edit| {
        edit.write_text(&body(), "halvveis")?;
        edit.splice(&body(), &before, &[splice(100, 1, "")])
    });
    assert!(matches!(failed, Err(DocumentFault::OutsideText { .. })));
    assert_eq!((a.text().as_str(), a.document.heads()), ("grunnlag", before));
    a.write("grunnlag og mer");
    meet(&mut a, &mut b);
    assert_eq!(b.text(), "grunnlag og mer");
}

#[test]
fn an_edit_that_changes_nothing_is_no_change() {
    let (mut a, _) = two_with("som før");
    let ((), change) =
        a.document.edit(a.actor, ids::UtcMillis(1), |edit| edit.write_text(&body(), "som før")).unwrap();
    assert_eq!(change, None);
}

#[test]
fn two_splices_in_one_edit_both_refer_to_what_the_editor_saw() {
    let (mut a, _) = two_with("abc");
    let seen = a.document.heads();
    a.edit(|edit| {
        edit.splice(&body(), &seen, &[splice(0, 0, "1")])?;
        edit.splice(&body(), &seen, &[splice(3, 0, "2")]).map(drop)
    });
    assert_eq!(a.text(), "1abc2");
}

#[test]
fn emoji_and_combining_marks_hold_together() {
    let (mut a, mut b) = two_with("👩‍👩‍👧 e\u{301}n 😀");
    a.write("👩‍👩‍👧 e\u{301}n 😀😀 🇳🇴");
    b.write("se: 👩‍👩‍👧 e\u{301}n 😀");
    meet(&mut a, &mut b);
    assert_eq!(a.text(), "se: 👩‍👩‍👧 e\u{301}n 😀😀 🇳🇴");
    let heads = a.document.heads();
    a.type_at(&heads, &[splice(4, 1, "👨")]);
    assert_eq!(a.text(), "se: 👨‍👩‍👧 e\u{301}n 😀😀 🇳🇴");
}

#[test]
fn the_moment_before_everything_has_an_empty_text() {
    let (a, _) = two_with("ord");
    let pieces = a.document.pieces(&body(), &Heads::default(), &a.document.heads()).unwrap();
    assert_eq!((earlier(&pieces).as_str(), later(&pieces).as_str()), ("", "ord"));
    assert_eq!(a.document.writers(&body()).unwrap(), [(a.actor, 3)]);
}

#[test]
fn an_edit_over_the_limit_is_refused_whole() {
    let (mut a, _) = two_with("");
    let long = "å".repeat(usize::try_from(felles_documents::limits::CHANGE_OPERATIONS).unwrap() + 1);
    let refused = a.document.edit(a.actor, ids::UtcMillis(1), |edit| edit.write_text(&body(), &long));
    assert!(matches!(refused, Err(DocumentFault::EditTooLarge { .. })));
    assert_eq!(a.text(), "");
}

#[test]
fn the_text_at_hand_follows_whatever_way_it_was_changed() {
    let (mut a, mut b) = two_with("abc");
    let truth = |person: &Person| {
        let saved = person.document.save().unwrap();
        Document::load(person.document.id(), DocumentKind::Note, &saved).unwrap().text(&body()).unwrap()
    };
    let seen = a.document.heads();
    a.type_at(&seen, &[splice(3, 0, "d")]);
    a.write("abcd og mer");
    assert_eq!(a.text(), truth(&a));
    let now = a.document.heads();
    a.type_at(&now, &[splice(0, 1, "Å"), splice(1, 0, "😀")]);
    assert_eq!((a.text(), a.text().as_str()), (truth(&a), "Å😀bcd og mer"));
    let failed = a.document.edit(a.actor, ids::UtcMillis(1), |edit| {
        edit.splice(&body(), &now, &[splice(0, 1, "bort")])?;
        edit.write_text(&TextPlace::document(domain::TextField::Saw), "")
    });
    assert!(failed.is_err());
    assert_eq!(a.text(), truth(&a));
    b.type_at(&seen, &[splice(0, 0, "x")]);
    meet(&mut a, &mut b);
    assert_eq!(a.text(), truth(&b));
    let two = a.document.heads();
    a.edit(|edit| {
        edit.splice(&body(), &two, &[splice(0, 0, "1")])?;
        edit.splice(&body(), &two, &[splice(0, 0, "2")]).map(drop)
    });
    assert_eq!(a.text(), truth(&a));
}
