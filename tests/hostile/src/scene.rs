//! Two people in a case, of whom one turns out to mean harm.

use crate::Insider;
use app::contract::{
    CaseList, CaseOpen, Command, DocumentDelivery, DocumentDifference, DocumentHistory, DocumentOpen, Search,
    SinceLast, Splice, SyncOverview, TaskList, TextEdit, Timeline,
};
use app::contract::{DeliveryStage, HoldReason};
use domain::{Role, SpaceKind, TextField};
use harness::{Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads, UtcMillis};
use serde_json::Value as Json;

/// A counsellor with two cases, and the mentor of one of them who means harm.
pub struct Scene {
    pub world: World,
    pub victim: Who,
    pub mentor: Who,
    pub case: CaseId,
    pub other_case: CaseId,
    pub insider: Insider,
    words: u32,
}

impl Scene {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (victim, mentor) = (world.person("Ingvild"), world.person("Roar"));
        let case = example_case(&mut world, victim, "forlop-01");
        world.join(victim, mentor, case, Role::Mentor);
        let other_case = example_case(&mut world, victim, "forlop-02");
        let insider = Insider::take_over(&mut world, mentor, (case, SpaceKind::Shared));
        Self { world, victim, mentor, case, other_case, insider, words: 0 }
    }

    /// The person writes a note in a case; it is durable and reaches the hub.
    pub fn writes(&mut self, case: CaseId) -> DocumentId {
        self.words += 1;
        let text = format!("Ord nummer {} står.", self.words);
        let create = shared_note(case, "I dag");
        let note = self.world.ask(self.victim, create).expect("a note");
        let splices = vec![Splice { at: 0, remove: 0, insert: text.clone() }];
        let edit = TextEdit {
            document: note.document,
            part: None,
            field: TextField::Body,
            heads: note.heads,
            splices,
        };
        self.world.ask(self.victim, edit).expect("words");
        self.world.settle();
        let shown = self.world.ask(self.victim, DocumentOpen { document: note.document }).expect("the note");
        assert_eq!(shown.texts[0].text, text);
        let delivery = self.world.ask(self.victim, DocumentDelivery { document: note.document }).unwrap();
        assert_ne!(delivery.stage, DeliveryStage::Saved, "what was written does not reach the hub");
        note.document
    }

    /// Why each thing that is not taken in is held, in the order in which it came; only the insider's.
    pub fn held(&mut self) -> Vec<HoldReason> {
        let insider = self.insider.person_id();
        let status = self.world.ask(self.victim, SyncOverview {}).expect("the overview");
        status.held.iter().filter(|held| held.from.person == insider).map(|held| held.reason).collect()
    }

    /// The app goes on: everything can be looked at, in both cases something can be written and sent, and it starts again.
    pub fn goes_on(&mut self, after: &str) {
        look_at_everything(&mut self.world, self.victim);
        for case in [self.case, self.other_case] {
            self.writes(case);
        }
        self.world.crash(self.victim);
        self.world
            .start(self.victim)
            .unwrap_or_else(|problem| panic!("does not start after {after}: {problem:?}"));
        look_at_everything(&mut self.world, self.victim);
    }
}

/// Opens every screen that there is, and holds every moment in every answer to the calendar: a screen can show no other.
pub fn look_at_everything(world: &mut World, who: Who) {
    for card in look(world, who, CaseList {}) {
        look(world, who, CaseOpen { case: card.case });
        let timeline = Timeline { case: card.case, before: None, limit: 200, archived: true };
        for entry in look(world, who, timeline) {
            let document = entry.document;
            let shown = look(world, who, DocumentOpen { document });
            look(world, who, DocumentHistory { document });
            let between = DocumentDifference { document, from: Heads::new(Vec::new()), to: shown.heads };
            look(world, who, between);
        }
    }
    look(world, who, SinceLast {});
    look(world, who, Search { query: "ord".to_owned(), limit: 50 });
    look(world, who, TaskList { case: None });
    look(world, who, SyncOverview {});
}

fn look<C: Command + serde::Serialize>(world: &mut World, who: Who, command: C) -> C::Answer
where
    C::Answer: serde::de::DeserializeOwned + serde::Serialize,
{
    let answer = world.ask(who, command).unwrap_or_else(|problem| panic!("{}: {problem:?}", C::NAME));
    assert_in_calendar(&serde_json::to_value(&answer).unwrap());
    answer
}

fn assert_in_calendar(value: &Json) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                if let Some(at) =
                    value.as_i64().filter(|_| name == "at" || name.ends_with("_at") || name == "moment")
                {
                    assert!(UtcMillis(at).is_in_calendar(), "no screen can show {name}: {at}");
                }
                assert_in_calendar(value);
            }
        }
        Json::Array(entries) => entries.iter().for_each(assert_in_calendar),
        _ => {}
    }
}
