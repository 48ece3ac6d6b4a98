//! Finding Norwegian words.

use super::*;

/// The same notes twice: just written one by one, and indexed together.
fn with_notes(texts: &[(&str, &str)]) -> [Memory; 2] {
    let numbered = (1..).zip(texts).map(|(number, (title, text))| note(number, title, text));
    let entries: Vec<DocumentEntry> = numbered.collect();
    let one_by_one = || {
        let mut memory = Memory::new();
        for (number, entry) in (1..).zip(&entries) {
            memory.local(Rows { entries: vec![entry.clone()], ..written(number, MY_DEVICE) });
        }
        memory
    };
    let mut indexed = one_by_one();
    indexed.store.rebuild_read_model(&entries).unwrap();
    // One that is empty, for one entry alone would wait to be indexed.
    indexed.local(Rows { entries: vec![note(90, "", ""), note(91, "", "")], ..two_more() });
    [one_by_one(), indexed]
}

fn two_more() -> Rows {
    let documents = vec![document_row(90, &[]), document_row(91, &[])];
    Rows { documents, ..Rows::default() }
}

fn found(memory: &Memory, query: &str) -> Vec<String> {
    memory.store.search(query, 99).unwrap().into_iter().map(|hit| hit.title).collect()
}

#[test]
fn accents_do_not_count_but_norwegian_letters_do() {
    for memory in with_notes(&[("én", "En god idé på kafé"), ("to", "Tåken lettet"), ("tre", "Taket lekker")])
    {
        assert_eq!(found(&memory, "ide kafe"), ["én"]);
        assert_eq!(found(&memory, "IDÉ"), ["én"]);
        assert_eq!(found(&memory, "tåke"), ["to"]);
        assert_eq!(found(&memory, "ta\u{30a}ke"), ["to"], "å in two characters");
        assert_eq!(found(&memory, "tak"), ["tre"], "å is not an a with a ring");
    }
}

#[test]
fn words_may_be_unfinished_and_all_must_be_there() {
    for memory in
        with_notes(&[("a", "Besøket på bakeriet gikk fint"), ("b", "Besøk avlyst"), ("c", "Ærlig talt")])
    {
        assert_eq!(found(&memory, "besøk bak"), ["a"]);
        assert_eq!(found(&memory, "æ"), ["c"]);
        assert_eq!(found(&memory, "søk"), [""; 0], "a word is found by its beginning");
        assert_eq!(found(&memory, "Ærlig").len(), 1);
    }
}

#[test]
fn headings_weigh_more_than_texts() {
    for memory in with_notes(&[("Annet", "truck og truck igjen"), ("Truckførerbevis", "noe annet enn det")])
    {
        assert_eq!(found(&memory, "truck")[0], "Truckførerbevis");
    }
}

#[test]
fn whatever_is_asked_for_is_an_answer_and_never_a_fault() {
    for memory in with_notes(&[("a", "NEAR(ord) AND \"sitat\" * : ^ - {b}")]) {
        for query in [
            "",
            "   ",
            "\"",
            "*",
            "a OR",
            "NEAR(",
            "title:a",
            "^ord",
            "'; DROP TABLE search",
            "🙂",
            "\0",
            "--",
        ] {
            memory.store.search(query, 9).unwrap();
        }
        assert_eq!(found(&memory, "near and"), ["a"], "FTS5's own words are words");
        let long = "ord ".repeat(10_000);
        assert_eq!(found(&memory, &long), ["a"]);
    }
}

#[test]
fn a_changed_text_is_found_by_its_new_words_only() {
    for mut memory in with_notes(&[("a", "gamle ord")]) {
        memory.local(Rows { entries: vec![note(1, "a", "nye ord")], ..Rows::default() });
        assert_eq!(found(&memory, "gamle"), [""; 0]);
        assert_eq!(found(&memory, "nye ord"), ["a"]);
    }
}

#[test]
fn a_hit_shows_its_words_as_they_were_written() {
    for memory in with_notes(&[("a", "Vi så på blåbærene, og Åse lo.")]) {
        let hit = memory.store.search("åse blåbær", 9).unwrap().remove(0);
        let marked: Vec<&str> =
            hit.snippet.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
        assert_eq!(marked, ["blåbærene", "Åse"]);
        let text: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(text, "Vi så på blåbærene, og Åse lo.");
    }
}

#[test]
fn words_are_found_while_they_wait_to_be_indexed_and_after() {
    let mut memory = Memory::new();
    for number in 1..=30 {
        let entry = note(number, &number.to_string(), &format!("blåbær {number}"));
        memory.local(Rows { entries: vec![entry], ..written(number, MY_DEVICE) });
        assert_eq!(found(&memory, "blåbær").len(), number as usize);
        assert_eq!(found(&memory, &format!("blåbær {number}"))[0], number.to_string());
    }
    let stale: u32 = memory
        .store
        .connection()
        .query_row("SELECT count(*) FROM search_stale", [], |row| row.get(0))
        .unwrap();
    assert!(0 < stale && stale < 9, "{stale} wait");
    assert_eq!(memory.store.search("blåbær", 5).unwrap().len(), 5);
}
