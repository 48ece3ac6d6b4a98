//! When the disk is full the person is told, what was saved stays, and writing goes on once there is room.

use app::contract::{DocumentOpen, ProblemCode, Search, Splice, TextEdit};
use domain::{Role, TextField};
use harness::{Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads};

const SENTENCE: &str = "Vi ble enige om halve dager. ";
/// More than any disk that is full takes.
const MANY: usize = 2_000;

struct Desk {
    world: World,
    who: Who,
    document: DocumentId,
    heads: Heads,
}

impl Desk {
    fn with_note(mut world: World, who: Who, case: CaseId) -> Self {
        let create = shared_note(case, "Full");
        let note = world.ask(who, create).unwrap();
        Self { world, who, document: note.document, heads: note.heads }
    }

    /// Writes one more sentence before the others; says why not when it was not saved.
    fn write(&mut self) -> Result<(), ProblemCode> {
        let splices = vec![Splice { at: 0, remove: 0, insert: SENTENCE.to_owned() }];
        let (document, heads) = (self.document, self.heads.clone());
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.heads = self.world.ask(self.who, edit).map_err(|problem| problem.code)?.heads;
        Ok(())
    }

    fn text(&mut self, who: Who) -> String {
        let view = self.world.ask(who, DocumentOpen { document: self.document }).unwrap();
        view.texts[0].text.clone()
    }

    /// Writes until the disk is full, and gives how many sentences are saved.
    fn fill(&mut self, mut saved: usize) -> usize {
        self.world.limit_pages(self.who, 1).unwrap();
        for _ in 0..MANY {
            match self.write() {
                Ok(()) => saved += 1,
                Err(code) => {
                    assert_eq!(code, ProblemCode::DiskFull);
                    return saved;
                }
            }
        }
        unreachable!("a disk without an end")
    }
}

#[test]
fn a_full_disk_is_told_what_was_saved_stays_and_writing_goes_on_once_there_is_room() {
    let mut world = World::new(31);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let mut desk = Desk::with_note(world, ingvild, case);
    desk.write().unwrap();
    desk.world.settle();
    let saved = desk.fill(1);
    // Told each time, and nothing of what was refused is shown as if it stood there.
    assert_eq!(desk.write(), Err(ProblemCode::DiskFull));
    assert_eq!(desk.text(ingvild), SENTENCE.repeat(saved));
    let found = desk.world.ask(ingvild, Search { query: "enige".to_owned(), limit: 50 }).unwrap();
    assert!(!found.is_empty(), "reading goes on");
    desk.world.limit_pages(ingvild, u32::MAX).unwrap();
    desk.write().unwrap();
    let saved = saved + 1;
    desk.world.settle();
    for who in [ingvild, roar] {
        assert_eq!(desk.text(who), SENTENCE.repeat(saved));
    }
    let saved = desk.fill(saved);
    desk.world.crash(ingvild);
    desk.world.start(ingvild).unwrap();
    assert_eq!(desk.text(ingvild), SENTENCE.repeat(saved), "a restart finds what was saved");
    desk.world.settle();
    assert_eq!(desk.text(roar), SENTENCE.repeat(saved), "and it comes to the other one");
}

#[test]
fn what_comes_from_others_waits_for_room_and_is_not_lost() {
    let mut world = World::new(32);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let mut desk = Desk::with_note(world, roar, case);
    desk.write().unwrap();
    desk.world.settle();
    desk.world.limit_pages(ingvild, 1).unwrap();
    for _ in 0..40 {
        desk.write().unwrap();
        desk.world.pass(60_000);
    }
    desk.world.settle();
    assert!(desk.text(ingvild).len() < SENTENCE.len() * 41, "the disk has no room for all of it");
    desk.world.limit_pages(ingvild, u32::MAX).unwrap();
    desk.world.settle();
    assert_eq!(desk.text(ingvild), SENTENCE.repeat(41));
}
