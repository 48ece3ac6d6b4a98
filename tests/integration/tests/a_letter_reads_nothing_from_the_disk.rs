//! A letter is answered from memory and costs one COMMIT: what each letter had to read would be fetched and decrypted anew, for
//! the letter before has just written those pages.

#![cfg(target_os = "linux")]

use app::contract::{Splice, TextEdit};
use domain::TextField;
use harness::{World, example_case, shared_note};

/// Letters before it is counted: the first ones bring into memory what the others find there.
const FIRST: u32 = 30;
const COUNTED: u32 = 60;

#[test]
fn sixty_letters_read_less_than_once_each() {
    let mut world = World::new(1);
    let who = world.person("Ingvild");
    let case = example_case(&mut world, who, "forlop-01");
    let note = world.ask(who, shared_note(case, "Torsdag")).unwrap();
    let mut heads = note.heads;
    let mut before = 0;
    for at in 0..FIRST + COUNTED {
        if at == FIRST {
            before = reads_of_this_thread();
        }
        let splices = vec![Splice { at, remove: 0, insert: "a".to_owned() }];
        let edit = TextEdit { document: note.document, part: None, field: TextField::Body, heads, splices };
        heads = world.ask(who, edit).unwrap().heads;
    }
    let reads = reads_of_this_thread() - before;
    assert!(reads < u64::from(COUNTED), "{reads} reads for {COUNTED} letters");
}

/// Calls that read, by this thread alone (proc(5), `syscr`).
fn reads_of_this_thread() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/io").unwrap();
    told.lines().find_map(|line| line.strip_prefix("syscr: ")).unwrap().parse().unwrap()
}
