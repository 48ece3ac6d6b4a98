//! What I did is taken back, also after a sync and a restart; and everything by others stands.

use app::contract::{
    ChangeUndo, ChangeUndone, Changed, Created, DocumentArchive, DocumentHistory, DocumentOpen, DocumentView,
    FieldSet, ProblemCode, Search, Splice, TaskAdd, TaskList, TextChanged, TextEdit, Timeline,
};
use domain::{Field, Role, TextField, Value};
use harness::{DAY_MS, Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads};

struct Two {
    world: World,
    case: CaseId,
    ingvild: Who,
    roar: Who,
    note: Created,
}

fn two(seed: u64) -> Two {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let create = shared_note(case, "Uka");
    let note = world.ask(ingvild, create).unwrap();
    Two { world, case, ingvild, roar, note }
}

impl Two {
    fn open(&mut self, who: Who) -> DocumentView {
        self.world.ask(who, DocumentOpen { document: self.note.document }).unwrap()
    }

    fn text(&mut self, who: Who) -> String {
        self.open(who).texts[0].text.clone()
    }

    /// Writes at a place of the text, taking something out there first.
    fn write(&mut self, who: Who, at: &str, remove: &str, insert: &str) -> TextChanged {
        let view = self.open(who);
        let text = &view.texts[0].text;
        let from = text.find(at).map_or(0, |byte| text[..byte].chars().count());
        let splices = vec![Splice {
            at: u32::try_from(from).unwrap(),
            remove: u32::try_from(remove.chars().count()).unwrap(),
            insert: insert.to_owned(),
        }];
        let (document, heads) = (view.document, view.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit).unwrap()
    }

    fn undo(&mut self, who: Who, document: DocumentId, from: Option<Heads>, to: Heads) -> ChangeUndone {
        self.world.ask(who, ChangeUndo { document, from, to }).unwrap()
    }

    fn restart(&mut self, who: Who) {
        self.world.crash(who);
        self.world.start(who).unwrap();
    }
}

#[test]
fn a_sitting_is_taken_back_after_a_sync_and_a_restart_and_the_others_words_stand() {
    let mut story = two(81);
    let (ingvild, roar, document) = (story.ingvild, story.roar, story.note.document);
    story.write(ingvild, "", "", "Han kom i dag. Han var blid.");
    story.world.settle();
    story.world.pass(DAY_MS);
    // Both write apart from each other.
    story.write(ingvild, "Han var", "Han var blid.", "Han var trøtt og ville hjem.");
    story.write(roar, "Han kom", "", "Vi lo mye. ");
    story.world.settle();
    story.restart(ingvild);
    assert_eq!(story.text(roar), "Vi lo mye. Han kom i dag. Han var trøtt og ville hjem.");

    let history = story.world.ask(ingvild, DocumentHistory { document }).unwrap();
    let mine = history.into_iter().find(|sitting| sitting.author.me).unwrap();
    let undone = story.undo(ingvild, document, Some(mine.before), mine.after);
    assert_eq!(undone.left, 0);
    story.world.settle();
    for who in [ingvild, roar] {
        assert_eq!(story.text(who), "Vi lo mye. Han kom i dag. Han var blid.", "{}", story.world.name(who));
        let hit = Search { query: "blid".to_owned(), limit: 10 };
        assert!(story.world.ask(who, hit).unwrap().iter().any(|hit| hit.document == document));
        let gone = Search { query: "trøtt ville hjem".to_owned(), limit: 10 };
        assert!(story.world.ask(who, gone).unwrap().iter().all(|hit| hit.document != document));
    }
    // The undo is a sitting of its own in the history, and can be taken back itself.
    story.restart(ingvild);
    let undone = story.undo(ingvild, document, None, undone.heads);
    story.world.settle();
    assert_eq!(undone.left, 0);
    assert_eq!(story.text(roar), "Vi lo mye. Han kom i dag. Han var trøtt og ville hjem.");
}

#[test]
fn a_value_a_task_and_putting_away_are_taken_back_on_every_device() {
    let mut story = two(82);
    let (case, ingvild, roar, document) = (story.case, story.ingvild, story.roar, story.note.document);
    let set = |document, words: &str| FieldSet {
        document,
        part: None,
        field: Field::Title,
        value: Value::Text(words.to_owned()),
    };
    let title: Changed = story.world.ask(ingvild, set(document, "Feil uke")).unwrap();
    let away: Changed = story.world.ask(ingvild, DocumentArchive { document, archived: true }).unwrap();
    let task = TaskAdd { case, text: "Ringe legen".to_owned(), owner: None, due: None, from: None };
    let task: Created = story.world.ask(ingvild, task).unwrap();
    story.world.settle();
    story.restart(ingvild);
    let tasks = |story: &mut Two, who| story.world.ask(who, TaskList { case: Some(case) }).unwrap();
    assert!(tasks(&mut story, roar).iter().any(|task| task.text == "Ringe legen"));

    for (document, to) in [(document, title.heads), (document, away.heads), (task.document, task.heads)] {
        assert_eq!(story.undo(ingvild, document, None, to).left, 0);
    }
    story.world.settle();
    for who in [ingvild, roar] {
        assert!(tasks(&mut story, who).iter().all(|task| task.text != "Ringe legen"));
        let list = Timeline { case, before: None, limit: 200, archived: false };
        let list = story.world.ask(who, list).unwrap();
        let note = list.iter().find(|entry| entry.document == document).unwrap();
        assert_eq!(note.title, "Uka");
        story.world.rebuild_read_model(who).unwrap();
        assert!(tasks(&mut story, who).iter().all(|task| task.text != "Ringe legen"));
    }
}

#[test]
fn nobody_takes_back_what_somebody_else_did() {
    let mut story = two(83);
    let (ingvild, roar, document) = (story.ingvild, story.roar, story.note.document);
    let before = story.open(ingvild).heads;
    let written = story.write(ingvild, "", "", "Ordene mine.");
    story.world.settle();
    for from in [None, Some(before)] {
        let undo = ChangeUndo { document, from, to: written.heads.clone() };
        let refused = story.world.ask(roar, undo).unwrap_err();
        assert_eq!(refused.code, ProblemCode::NotAllowed);
    }
    assert_eq!(story.text(roar), "Ordene mine.");
}
