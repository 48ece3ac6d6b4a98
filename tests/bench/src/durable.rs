//! An edit, from the command to the COMMIT that makes it durable, against a bare insert and COMMIT with the same settings.

use crate::{median, say};
use app::contract::{Splice, TextEdit};
use domain::TextField;
use harness::{Who, World, example_case, shared_note};
use ids::{DocumentId, Heads};
use sqlite::{Key, Migration, Schema, SqliteFault, Writer};
use std::path::Path;
use std::time::{Duration, Instant};

/// Letters typed one by one.
const EDITS: u32 = 2_000;
/// Edits and inserts take turns in runs of this length, so that both meet the same disk.
const TURN: u32 = 25;
/// About as large as the rows of an edit.
const ROW_BYTES: usize = 400;
/// What is typed, again and again.
const WORDS: &str = "Vi ble enige om at Sander begynner med halve dager. ";

const BARE: Schema = Schema {
    application_id: 0x0bea,
    migrations: &[Migration {
        number: 1,
        sql: "CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB) STRICT;",
    }],
};

pub(crate) fn measure() {
    let mut typist = Typist::sit_down();
    let mut bare = Writer::create(&typist.folder().join("bare.db"), Key::Raw(&[7; 32]), &BARE).unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (our_log, bare_log) = (typist.log(), typist.folder().join("bare.db-wal"));
    let (mut our_pages, mut bare_pages) = (Pages::default(), Pages::default());
    for _ in 0..EDITS / TURN {
        ours.push(each(|| typist.press(), || our_pages.look(&our_log)));
        theirs.push(each(|| insert(&mut bare).unwrap(), || bare_pages.look(&bare_log)));
    }
    let (all_ours, all_bare): (Duration, Duration) = (ours.iter().sum(), theirs.iter().sum());
    let all = all_ours.as_secs_f64() / all_bare.as_secs_f64();
    let ratio = |(ours, bare): (&Duration, &Duration)| ours.as_secs_f64() / bare.as_secs_f64();
    let middle = median(ours.iter().zip(&theirs).map(ratio).collect());
    let figure = format!("{middle:.2} x (all: {all:.2} x)");
    say("edit to durable / bare insert + COMMIT, median of turns", &figure, "<= 1.5 x");
    say("  one edit / one insert", &format!("{:.0?} / {:.0?}", all_ours / EDITS, all_bare / EDITS), "");
    say(
        "  pages logged per edit / per insert",
        &format!("{:.1} / {:.1}", our_pages.mean(), bare_pages.mean()),
        "",
    );
}

/// The time of one turn. What is looked at between two of them is not counted.
fn each(mut work: impl FnMut(), mut look: impl FnMut()) -> Duration {
    let mut time = Duration::ZERO;
    for _ in 0..TURN {
        let begun = Instant::now();
        work();
        time += begun.elapsed();
        look();
    }
    time
}

/// Pages in a write-ahead log, as far as its length tells: it grows until it begins again from the start.
#[derive(Default)]
struct Pages {
    length: u64,
    grown: u64,
    steps: u64,
}

impl Pages {
    /// A page with its header in the log.
    const FRAME: u64 = 4096 + 24;

    fn look(&mut self, log: &Path) {
        let length = std::fs::metadata(log).map_or(0, |found| found.len());
        if length > self.length {
            self.grown += length - self.length;
            self.steps += 1;
        }
        self.length = length;
    }

    fn mean(&self) -> f64 {
        let pages = self.grown / Self::FRAME;
        f64::from(u32::try_from(pages).unwrap()) / f64::from(u32::try_from(self.steps.max(1)).unwrap())
    }
}

/// Somebody with a note, typing at its end.
struct Typist {
    world: World,
    who: Who,
    note: DocumentId,
    heads: Heads,
    at: u32,
}

impl Typist {
    fn sit_down() -> Self {
        let mut world = World::new(1);
        let who = world.person("Ingvild");
        let case = example_case(&mut world, who, "forlop-01");
        let create = shared_note(case, "Måling");
        let note = world.ask(who, create).unwrap();
        Self { world, who, note: note.document, heads: note.heads, at: 0 }
    }

    fn folder(&self) -> &Path {
        self.world.folder(self.who)
    }

    fn log(&self) -> std::path::PathBuf {
        self.folder().join("profile").join("felles.db-wal")
    }

    fn press(&mut self) {
        let letter = WORDS.chars().cycle().nth(self.at as usize).unwrap_or(' ');
        let splices = vec![Splice { at: self.at, remove: 0, insert: letter.to_string() }];
        let heads = std::mem::take(&mut self.heads);
        let edit = TextEdit { document: self.note, part: None, field: TextField::Body, heads, splices };
        self.heads = self.world.ask(self.who, edit).unwrap().heads;
        self.at += 1;
    }
}

fn insert(writer: &mut Writer) -> Result<(), SqliteFault> {
    writer.transaction(|connection| {
        let mut statement = connection.prepare_cached("INSERT INTO bare (bytes) VALUES (?1)")?;
        statement.execute((vec![7_u8; ROW_BYTES],))?;
        Ok(())
    })
}
