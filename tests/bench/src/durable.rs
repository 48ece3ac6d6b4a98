//! An edit, from the command to the COMMIT that makes it durable, against a bare insert and COMMIT with the same settings.

use crate::say;
use app::contract::{NoteCreate, Splice, TextEdit};
use domain::{NoteKind, SpaceKind, TextField};
use harness::{World, example_case};
use sqlite::{Key, Migration, Schema, SqliteFault, Writer};
use std::time::{Duration, Instant};

const EDITS: u32 = 1_000;
/// Edits and inserts take turns in runs of this length, so that both meet the same disk.
const TURN: u32 = 50;
/// About as large as the rows of an edit.
const ROW_BYTES: usize = 400;

const BARE: Schema = Schema {
    application_id: 0x0bea,
    migrations: &[Migration {
        number: 1,
        sql: "CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB) STRICT;",
    }],
};

pub(crate) fn measure() {
    let mut world = World::new(1);
    let who = world.person("Ingvild");
    let case = example_case(&mut world, who, "forlop-01");
    let create =
        NoteCreate { case, space: SpaceKind::Shared, kind: NoteKind::Note, title: "Måling".to_owned() };
    let note = world.ask(who, create).unwrap();
    let mut heads = note.heads;
    let mut writer = Writer::create(&world.folder(who).join("bare.db"), Key::Raw(&[7; 32]), &BARE).unwrap();
    let (mut ours, mut bare) = (Duration::ZERO, Duration::ZERO);
    for turn in 0..EDITS / TURN {
        for place in 0..TURN {
            let at = turn * TURN + place;
            let splices = vec![Splice { at, remove: 0, insert: "a".to_owned() }];
            let field = TextField::Body;
            let edit = TextEdit { document: note.document, part: None, field, heads, splices };
            let begun = Instant::now();
            heads = world.ask(who, edit).unwrap().heads;
            ours += begun.elapsed();
        }
        for _ in 0..TURN {
            let begun = Instant::now();
            insert(&mut writer).unwrap();
            bare += begun.elapsed();
        }
    }
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    let each = ours / EDITS;
    say("edit to durable / bare insert + COMMIT", &format!("{ratio:.2} x ({each:.0?} each)"), "<= 1.5 x");
}

fn insert(writer: &mut Writer) -> Result<(), SqliteFault> {
    writer.transaction(|connection| {
        connection.execute("INSERT INTO bare (bytes) VALUES (?1)", (vec![7_u8; ROW_BYTES],))?;
        Ok(())
    })
}
