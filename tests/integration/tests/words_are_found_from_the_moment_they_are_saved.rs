//! Words are copied to where a search looks only when somebody searches; nobody may notice, not even after a crash.

use app::contract::{Search, Splice, TextEdit, Timeline};
use domain::TextField;
use harness::{Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads};

/// More documents than may wait for their words to be brought.
const NOTES: usize = 12;

struct Note {
    document: DocumentId,
    heads: Heads,
}

fn note(world: &mut World, who: Who, case: CaseId) -> Note {
    let create = shared_note(case, "");
    let made = world.ask(who, create).unwrap();
    Note { document: made.document, heads: made.heads }
}

fn put_first(world: &mut World, who: Who, note: &mut Note, words: &str) {
    let heads = std::mem::take(&mut note.heads);
    let splices = vec![Splice { at: 0, remove: 0, insert: format!("{words} ") }];
    let edit = TextEdit { document: note.document, part: None, field: TextField::Body, heads, splices };
    note.heads = world.ask(who, edit).unwrap().heads;
}

fn found(world: &mut World, who: Who, query: &str) -> Vec<DocumentId> {
    let hits = world.ask(who, Search { query: query.to_owned(), limit: 50 }).unwrap();
    hits.into_iter().map(|hit| hit.document).collect()
}

#[test]
fn typed_words_are_found_at_once_and_after_a_crash_and_only_as_they_are_now() {
    let mut world = World::new(11);
    let who = world.person("Ingvild");
    let case = example_case(&mut world, who, "forlop-01");
    let mut one = note(&mut world, who, case);
    put_first(&mut world, who, &mut one, "jordbærsyltetøy");
    assert_eq!(found(&mut world, who, "jordbær"), [one.document]);
    put_first(&mut world, who, &mut one, "rabarbragrøt");
    world.crash(who);
    world.start(who).unwrap();
    assert_eq!(found(&mut world, who, "rabarbra jordbær"), [one.document]);
    put_first(&mut world, who, &mut one, "plommekake");
    world.rebuild_read_model(who).unwrap();
    assert_eq!(found(&mut world, who, "plomme rabarbra"), [one.document]);
    let heads = std::mem::take(&mut one.heads);
    let splices = vec![Splice { at: 0, remove: 11, insert: String::new() }];
    let edit = TextEdit { document: one.document, part: None, field: TextField::Body, heads, splices };
    world.ask(who, edit).unwrap();
    assert!(found(&mut world, who, "plommekake").is_empty(), "a word that is gone is not found");
}

#[test]
fn many_notes_written_in_turn_are_all_found() {
    let mut world = World::new(12);
    let who = world.person("Ingvild");
    let case = example_case(&mut world, who, "forlop-01");
    let mut notes: Vec<Note> = (0..NOTES).map(|_| note(&mut world, who, case)).collect();
    for round in ["morgenmøte", "kveldsskift"] {
        for note in &mut notes {
            put_first(&mut world, who, note, round);
        }
    }
    world.crash(who);
    world.start(who).unwrap();
    assert_eq!(found(&mut world, who, "kveldsskift morgen").len(), NOTES);
}

#[test]
fn a_list_shows_the_first_words_as_they_are_typed() {
    let mut world = World::new(13);
    let who = world.person("Ingvild");
    let case = example_case(&mut world, who, "forlop-01");
    let mut one = note(&mut world, who, case);
    for words in ["sist", "midt", "først"] {
        put_first(&mut world, who, &mut one, words);
        let ask = Timeline { case, before: None, limit: 50, archived: false };
        let entries = world.ask(who, ask).unwrap();
        let entry = entries.iter().find(|entry| entry.document == one.document).unwrap();
        assert!(entry.excerpt.starts_with(words), "{}", entry.excerpt);
    }
}
