//! The mentor writes hours down and stands by them, the counsellor has seen them, and a month is told as one sentence.

use app::contract::{
    CaseOpen, DocumentHistory, FieldSet, HoursAdd, HoursList, HoursMark, HoursView, PartAdd, Search,
    ThingBegin,
};
use app::contract::{FieldWords, TextWords, ThingList};
use chrono::NaiveDate;
use domain::{DocumentKind, Field, HoursCategory, HoursStatus, PartKind, Role, SpaceKind, TextField, Value};
use harness::{Who, World, example_case};
use ids::{CaseId, PartId};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    case: CaseId,
    mentor: PartId,
}

impl Story {
    fn of_two(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
        let case = example_case(&mut world, ingvild, "forlop-01");
        let mentor = world.join(ingvild, roar, case, Role::Mentor).party;
        Self { world, ingvild, roar, case, mentor }
    }

    fn add(&mut self, who: Who, minutes: u32, confirmed: bool) -> Result<PartId, app::contract::Problem> {
        self.say(who, minutes, "opplæring truck", confirmed)
    }

    fn say(
        &mut self,
        who: Who,
        minutes: u32,
        remark: &str,
        confirmed: bool,
    ) -> Result<PartId, app::contract::Problem> {
        let add = HoursAdd {
            case: self.case,
            owner: self.mentor,
            day: day(9, 30),
            minutes,
            category: HoursCategory::Training,
            remark: remark.to_owned(),
            confirmed,
        };
        self.world.ask(who, add).map(|made| made.part.unwrap())
    }

    fn hours(&mut self, who: Who) -> HoursView {
        self.world.ask(who, HoursList { case: self.case }).unwrap()
    }

    fn mark(&mut self, who: Who, part: PartId, status: HoursStatus) -> bool {
        let mark = HoursMark { case: self.case, parts: vec![part], status };
        self.world.ask(who, mark).is_ok()
    }
}

#[test]
fn the_hours_of_the_example_cases_are_real_ones() {
    let mut story = Story::of_two(1);
    let view = story.hours(story.ingvild);
    let october = view.months.iter().find(|month| month.month == day(10, 1)).unwrap();
    assert_eq!((october.minutes, october.agreed), (11 * 60, Some(16)));
    assert_eq!(october.entries.len(), 3);
    assert_eq!(october.to_see.len(), 3, "the counsellor has not seen them yet");
    assert!(october.entries.iter().any(|entry| entry.remark == "Han trenger mindre av meg nå."));
    assert!(october.entries.iter().all(|entry| entry.owner_name == "Roar"));
}

#[test]
fn a_mentor_who_came_later_has_only_the_later_hours() {
    let mut world = World::new(2);
    let jorgen = world.person("Jørgen");
    let case = example_case(&mut world, jorgen, "forlop-02");
    let view = world.ask(jorgen, HoursList { case }).unwrap();
    let owner = |month: u32| {
        let month = view.months.iter().find(|known| known.month == day(month, 1)).unwrap();
        month.entries[0].owner_name.clone()
    };
    assert_eq!((owner(1).as_str(), owner(3).as_str()), ("Kari-Anne", "Tomasz"));
}

#[test]
fn a_draft_is_confirmed_by_the_mentor_and_seen_by_the_counsellor() {
    let mut story = Story::of_two(3);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let part = story.add(roar, 120, false).unwrap();
    story.world.settle();
    let month = |view: &HoursView| view.months.iter().find(|month| month.month == day(9, 1)).unwrap().clone();
    let before = month(&story.hours(ingvild));
    assert_eq!((before.minutes, before.draft_minutes), (12 * 60, 120));
    assert!(!story.mark(ingvild, part, HoursStatus::Confirmed), "only the mentor stands by it");
    assert!(!story.mark(ingvild, part, HoursStatus::Seen), "nobody has seen what nobody stands by");
    assert!(story.mark(roar, part, HoursStatus::Confirmed));
    story.world.settle();
    assert!(month(&story.hours(ingvild)).to_see.contains(&part));
    assert!(!story.mark(roar, part, HoursStatus::Seen), "the mentor does not see for the counsellor");
    assert!(story.mark(ingvild, part, HoursStatus::Seen));
    story.world.settle();
    assert_eq!(month(&story.hours(roar)).minutes, 14 * 60);
    // What stands is not changed behind the counsellor's back: first it is a draft again.
    let document = story.world.ask(roar, CaseOpen { case: story.case }).unwrap().document;
    let minutes = FieldSet { document, part: Some(part), field: Field::Minutes, value: Value::Number(300) };
    assert!(story.world.ask(roar, minutes.clone()).is_err());
    assert!(story.mark(roar, part, HoursStatus::Draft));
    assert!(story.world.ask(roar, minutes).is_ok());
}

#[test]
fn hours_are_written_by_the_mentor_or_for_them_as_a_draft() {
    let mut story = Story::of_two(4);
    assert!(story.add(story.ingvild, 60, true).is_err(), "nobody confirms another's time");
    assert!(story.add(story.ingvild, 60, false).is_ok());
    assert!(story.say(story.roar, 0, "", false).is_err());
    assert!(story.say(story.roar, 0, "permittert hele måneden", false).is_ok(), "none, and why");
    let document = story.world.ask(story.roar, CaseOpen { case: story.case }).unwrap().document;
    let around = PartAdd { document, kind: PartKind::Hours, fields: Vec::new(), texts: Vec::new() };
    assert!(story.world.ask(story.roar, around).is_err());
}

#[test]
fn hours_written_apart_and_offline_meet_and_are_found() {
    let mut story = Story::of_two(5);
    story.add(story.roar, 90, true).unwrap();
    story.add(story.ingvild, 30, false).unwrap();
    story.world.settle();
    for who in [story.ingvild, story.roar] {
        let month = story.hours(who);
        let september = month.months.iter().find(|month| month.month == day(9, 1)).unwrap();
        assert_eq!((september.minutes, september.draft_minutes), (12 * 60 + 90, 30));
        let found = story.world.ask(who, Search { query: "truck".to_owned(), limit: 20 }).unwrap();
        let document = story.world.ask(who, CaseOpen { case: story.case }).unwrap().document;
        assert!(found.iter().any(|hit| hit.document == document));
        assert!(story.world.ask(who, DocumentHistory { document }).unwrap().len() >= 2);
    }
}

#[test]
fn a_question_waits_for_the_one_it_goes_to_until_there_are_words() {
    let mut story = Story::of_two(6);
    let ask = |to: PartId, space| ThingBegin {
        case: story.case,
        space,
        kind: DocumentKind::Question,
        fields: vec![FieldWords { field: Field::ToParty, value: Value::Text(to.to_string()) }],
        texts: vec![TextWords { field: TextField::QuestionText, text: "Kan han ta bremsene?".to_owned() }],
        circle: None,
    };
    let narrow = ask(story.mentor, SpaceKind::CounsellorParticipant);
    let question = ask(story.mentor, SpaceKind::MentorSupport);
    assert!(story.world.ask(story.ingvild, narrow).is_err(), "the mentor could not read it");
    let document = story.world.ask(story.ingvild, question).unwrap().document;
    story.world.settle();
    let list = ThingList { case: Some(story.case), kinds: vec![DocumentKind::Question], archived: false };
    let listed = story.world.ask(story.roar, list.clone()).unwrap();
    assert!(listed[0].for_me && listed[0].waiting_for == [story.mentor]);
    let answered = FieldSet {
        document,
        part: None,
        field: Field::QuestionStatus,
        value: Value::Code("answered".to_owned()),
    };
    assert!(story.world.ask(story.roar, answered.clone()).is_err(), "there is no answer");
    let heads = listed_heads(&mut story, document);
    let splices = vec![app::contract::Splice { at: 0, remove: 0, insert: "Ja, på torsdag.".to_owned() }];
    let edit = app::contract::TextEdit { document, part: None, field: TextField::AnswerText, heads, splices };
    story.world.ask(story.roar, edit).unwrap();
    story.world.ask(story.roar, answered).unwrap();
    story.world.settle();
    let listed = story.world.ask(story.ingvild, list).unwrap();
    assert_eq!((listed[0].state.as_deref(), listed[0].waiting_for.len()), (Some("answered"), 0));
}

fn listed_heads(story: &mut Story, document: ids::DocumentId) -> ids::Heads {
    story.world.ask(story.roar, app::contract::DocumentOpen { document }).unwrap().heads
}
