//! The case that everything is tried in, and how a write is refused.

use app::contract::{Problem, ProblemCode};
use domain::Role;
use harness::{Ceiling, Cells, Joined, Who, World, example_case};
use ids::CaseId;
use serde_json::{Value, json};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bytes of one page in the log, with its head.
pub const PAGE: u64 = 4096 + 24;
/// More pages than anything here writes.
pub const MOST: u64 = 2_000;

/// Documents that are opened each time.
const LOOKED_INTO: usize = 4;

/// A ceiling holds for the whole process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Nobody else has a ceiling as long as this is held.
pub fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A case with two people in it.
pub struct Story {
    pub world: World,
    pub ingvild: Who,
    pub roar: Who,
    pub joined: Joined,
}

impl Story {
    pub fn new(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
        let case = example_case(&mut world, ingvild, "forlop-01");
        let joined = world.join(ingvild, roar, case, Role::Mentor);
        Self { world, ingvild, roar, joined }
    }

    pub fn case(&self) -> CaseId {
        self.joined.case
    }

    pub fn call(&mut self, who: Who, name: &str, input: Value) -> Value {
        self.world.call(who, name, input).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    pub fn document(&mut self, who: Who, document: &Value) -> Value {
        self.call(who, "document_open", json!({ "document": document }))
    }

    /// What somebody sees, from disk and from memory.
    pub fn seen(&mut self, who: Who) -> Vec<Value> {
        let case = self.case();
        let timeline = json!({ "case": case, "before": null, "limit": 200, "archived": true });
        let mut seen = vec![
            self.call(who, "case_list", json!({})),
            self.call(who, "timeline", timeline.clone()),
            self.call(who, "invitation_list", json!({})),
            self.call(who, "device_list", json!({})),
        ];
        let newest = self.call(who, "timeline", timeline);
        for entry in newest.as_array().unwrap().iter().take(LOOKED_INTO) {
            seen.push(self.document(who, &entry["document"]));
        }
        seen
    }

    /// A log of its own begins, and nothing waits.
    pub fn begin_anew(&mut self, who: Who) {
        self.world.settle();
        self.world.crash(who);
        self.world.start(who).unwrap();
        self.world.settle();
        self.seen(who);
    }

    /// Tries with ever more room until it passes, and looks each time at what is there of it.
    pub fn until_it_passes(&mut self, who: Who, name: &str, input: &Value) -> Value {
        self.begin_anew(who);
        self.until_there_is_room(who, name, input)
    }

    /// The same where a restart would forget what it stands on.
    pub fn until_there_is_room(&mut self, who: Who, name: &str, input: &Value) -> Value {
        let before = (self.world.cells(who), self.seen(who));
        let room = self.world.log_length(who);
        let mut page = 0;
        while page < MOST {
            let ceiling = Ceiling::at(room + page * PAGE);
            let tried = self.world.call(who, name, input.clone());
            drop(ceiling);
            match tried {
                Ok(answer) => {
                    assert!(page > 0, "{name} wrote nothing");
                    return answer;
                }
                Err(problem) => self.nothing_is_there(who, (name, page), &problem, &before),
            }
            // Every page at first; where there are many, one in so many of them.
            page += 1 + page / 6;
        }
        panic!("{name} never passed");
    }

    pub fn nothing_is_there(
        &mut self,
        who: Who,
        (name, page): (&str, u64),
        problem: &Problem,
        (cells, seen): &(Cells, Vec<Value>),
    ) {
        assert!(told(problem), "{name} after {page} pages: {problem:?}");
        let now = self.world.cells(who);
        let other: Vec<&String> = now
            .iter()
            .filter(|(table, rows)| cells.get(*table) != Some(rows))
            .map(|(table, _)| table)
            .collect();
        assert!(other.is_empty(), "{name} after {page} pages left something in {other:?}");
        assert!(self.seen(who) == *seen, "{name} after {page} pages is seen in part");
    }
}

/// Nothing was changed, and that is what the person hears.
pub fn told(problem: &Problem) -> bool {
    matches!(problem.code, ProblemCode::Internal | ProblemCode::DiskFull)
}
