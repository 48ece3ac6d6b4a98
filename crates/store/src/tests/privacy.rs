//! The privacy register says what is really stored.

use super::*;
use std::collections::BTreeSet;

const REGISTER: &str = include_str!("../../PRIVACY.md");

/// The fields that a part of the register names, and those that it names twice.
fn named(part: &str) -> (BTreeSet<String>, Vec<String>) {
    let (mut fields, mut twice) = (BTreeSet::new(), Vec::new());
    for row in part.lines().filter(|line| line.starts_with("| `")) {
        let cell = row.split('|').nth(1).unwrap();
        for field in cell.split('`').skip(1).step_by(2) {
            if !fields.insert(field.to_owned()) {
                twice.push(field.to_owned());
            }
        }
    }
    (fields, twice)
}

fn stored(memory: &Memory) -> BTreeSet<String> {
    // A shadow table holds a virtual table's columns in the index's own shape.
    let sql = "SELECT tables.name || '.' || columns.name AS field \
               FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns \
               WHERE tables.schema = 'main' AND tables.type IN ('table', 'virtual') AND tables.name NOT LIKE 'sqlite_%' \
               AND columns.name NOT IN ('search', 'rank')";
    let mut statement = memory.store.connection().prepare(sql).unwrap();
    let fields = statement.query_map([], |row| row.get("field")).unwrap();
    fields.collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_stored_field_has_its_purpose_its_readers_and_its_time_and_no_other_is_named() {
    let part = REGISTER.split("\n## ").find(|part| part.starts_with("On the device")).unwrap();
    let (named, twice) = named(part);
    assert_eq!(twice, Vec::<String>::new(), "a field that is named twice");
    let stored = stored(&Memory::new());
    assert!(stored.len() > 100, "the database was not read: {stored:?}");
    let missing: Vec<_> = stored.difference(&named).collect();
    let invented: Vec<_> = named.difference(&stored).collect();
    assert!(missing.is_empty(), "crates/store/PRIVACY.md says nothing of {missing:?}");
    assert!(invented.is_empty(), "crates/store/PRIVACY.md names what is not stored: {invented:?}");
}

#[test]
fn every_line_of_the_register_is_whole() {
    for row in REGISTER.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 4 && cells.iter().all(|cell| !cell.is_empty()), "{row}");
    }
}
