//! The privacy register says what the hub really stores.

use crate::Log;
use std::collections::BTreeSet;

const REGISTER: &str = include_str!("../../../store/PRIVACY.md");

#[test]
fn every_field_at_the_hub_stands_in_the_privacy_register_and_no_other() {
    let part = REGISTER.split("\n## ").find(|part| part.starts_with("At the hub")).unwrap();
    let rows = part.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.split('|').nth(1).unwrap());
    let named: BTreeSet<String> =
        cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned)).collect();
    let log = Log::in_memory(&mut |bytes: &mut [u8]| bytes.fill(1)).unwrap();
    let sql = "SELECT tables.name || '.' || columns.name FROM pragma_table_list AS tables, \
               pragma_table_info(tables.name) AS columns \
               WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'";
    let mut statement = log.database.prepare(sql).unwrap();
    let stored: BTreeSet<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(stored.len() > 10, "the database was not read");
    assert_eq!(named, stored);
}
