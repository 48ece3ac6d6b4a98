//! The things of a case that stand for themselves: goals, openness, hours, texts that are written together.

use super::given::{Given, ours};
use super::life::{Life, code, moment, text};
use super::owed::Owed;
use app::contract::{DocumentOpen, GoalReplace, HoursAdd, HoursMark, OfflineSet, Splice, TextEdit};
use domain::{DocumentKind, Field, HoursCategory, HoursStatus, PartKind, SpaceKind, TextField, Value};
use harness::shared_note;
use ids::DocumentId;

const LEVELS: [(&str, TextField); 5] = [
    ("-2", TextField::LevelMinusTwo),
    ("-1", TextField::LevelMinusOne),
    ("0", TextField::LevelZero),
    ("1", TextField::LevelPlusOne),
    ("2", TextField::LevelPlusTwo),
];

/// A goal in the participant's words, on the participant's device; in the place of another one, if it replaces one.
pub fn set_goal(life: &mut Life, goal: &Given<'_>, by: &str, replaced: Option<&str>, now: i64) -> Owed {
    let (id, wording, why) = (goal.must("id"), goal.must("tekst"), goal.words("hvorfor"));
    let levels = goal.one("nivaer").unwrap();
    let document = match replaced {
        Some(before) => {
            let replace =
                GoalReplace { document: life.made[before], wording: wording.to_owned(), why: why.to_owned() };
            life.ask(by, replace).document
        }
        None => {
            let fields = [(Field::HappenedAt, moment(now))];
            let texts = [(TextField::Wording, wording), (TextField::Why, why)];
            life.begin(by, (DocumentKind::Goal, SpaceKind::Shared), &fields, &texts)
        }
    };
    life.set(by, document, None, Field::GoalCategory, code(ours(goal.must("kategori"))));
    let mut fact = Owed::new(id, DocumentKind::Goal, SpaceKind::Shared)
        .by(&life.names[by])
        .text(TextField::Wording, wording)
        .text(TextField::Why, why)
        .value(Field::GoalCategory, code(ours(goal.must("kategori"))))
        .value(Field::GoalStatus, code(ours(goal.must("status"))));
    for (level, field) in LEVELS {
        life.write(by, document, field, levels.must(level));
        fact = fact.text(field, levels.must(level));
    }
    if let Some(before) = replaced {
        fact = fact.value(Field::FromDocument, text(&life.made[before].to_string()));
    }
    goal.not_of_the_case(&["opprettet", "erstattetAv"]);
    levels.done();
    life.made.insert(id.to_owned(), document);
    fact
}

/// What may be told to whom, in the participant's words. What the mentor may not know never stands where the mentor reads.
pub fn be_open(
    life: &mut Life,
    topic: &Given<'_>,
    people: &[(String, &'static str)],
    by: &str,
    now: i64,
) -> Owed {
    let told = topic.texts("kanDelesMed");
    let names: Vec<&str> = people
        .iter()
        .filter(|(_, role)| told.iter().any(|to| ours(to) == *role))
        .map(|(id, _)| life.names[id].as_str())
        .collect();
    let names = if names.is_empty() { "Ingen".to_owned() } else { names.join(", ") };
    let space = if told.contains(&"MENTOR") { SpaceKind::Shared } else { SpaceKind::CounsellorParticipant };
    let texts = [
        (TextField::Topic, topic.must("tema")),
        (TextField::MayBeTold, names.as_str()),
        (TextField::OwnWords, topic.must("deltakersOrd")),
    ];
    life.begin(by, (DocumentKind::Openness, space), &[(Field::HappenedAt, moment(now))], &texts);
    topic.not_of_the_case(&["avklart"]);
    let fact = Owed::new(texts[0].1, DocumentKind::Openness, space).by(&life.names[by]);
    let fact = fact.value(Field::OpennessStatus, code("applies")).value(Field::HappenedAt, moment(now));
    texts.iter().fold(fact, |fact, (field, words)| fact.text(*field, words))
}

/// A month of the mentor's time, written and stood by by the mentor, and seen by the counsellor.
pub fn write_hours(life: &mut Life, month: &Given<'_>, mentor: &str, counsellor: &str) -> Vec<Owed> {
    let (case, day) = (life.case, super::given::last_day(month.must("maned")));
    let spent = month.one("fordeling").unwrap();
    let mut entries: Vec<(&str, i64)> =
        spent.names().into_iter().map(|key| (ours(key), spent.number(key).unwrap())).collect();
    let mut remark = month.words("kommentar");
    let hours: i64 = entries.iter().map(|(_, hours)| hours).sum();
    assert_eq!(Some(hours), month.number("faktiskeTimer"), "the file says it twice");
    if entries.is_empty() && !remark.is_empty() {
        entries.push(("other", 0));
    }
    let (owner, agreed) = (life.parties[mentor], month.number("avtalteTimer").unwrap());
    let mut owed = Vec::new();
    let mut parts = Vec::new();
    for (category, hours) in entries {
        let add = HoursAdd {
            case,
            owner,
            day,
            minutes: u32::try_from(hours * 60).unwrap(),
            category: HoursCategory::from_code(category).unwrap(),
            remark: remark.to_owned(),
            confirmed: true,
        };
        parts.push(life.ask(mentor, add).part.unwrap());
        owed.push(
            Owed::new(&format!("mentortimer {day}"), DocumentKind::Case, SpaceKind::Shared)
                .part(PartKind::Hours)
                .value(Field::Owner, text(&owner.to_string()))
                .value(Field::Day, Value::Date(day))
                .value(Field::Minutes, Value::Number(hours * 60))
                .value(Field::HoursCategory, code(category))
                .value(Field::MentorHoursPerMonth, Value::Number(agreed))
                .value(Field::Remark, text(remark))
                .value(Field::HoursStatus, code("seen")),
        );
        remark = "";
    }
    life.world.pass(3 * harness::MINUTE_MS);
    if !parts.is_empty() {
        life.ask(counsellor, HoursMark { case, parts, status: HoursStatus::Seen });
    }
    spent.done();
    owed
}

/// A text that two write at the same time, apart from each other; each ends with what both wrote.
pub fn write_together(life: &mut Life, recipe: &Given<'_>) -> Owed {
    let edits = recipe.all("endringer");
    let (heading, base) = (recipe.must("dokument"), recipe.must("grunnlag"));
    let first = edits[0].must("person");
    let picture = heading == "Vårt felles bilde";
    let (document, field, kind) = if picture {
        (life.shared_picture(first), TextField::Together, DocumentKind::SharedPicture)
    } else {
        // A word list and the like: a note that stays a draft, for everybody writes on in it.
        let create = shared_note(life.case, heading.to_owned());
        (life.ask(first, create).document, TextField::Body, DocumentKind::Note)
    };
    life.write(first, document, field, base);
    life.world.pass(3 * harness::MINUTE_MS);
    for edit in &edits {
        life.ask(edit.must("person"), OfflineSet { offline: true });
    }
    for edit in &edits {
        type_over(life, edit.must("person"), (document, field), base, edit.must("tekst"));
    }
    for edit in &edits {
        life.ask(edit.must("person"), OfflineSet { offline: false });
    }
    life.world.pass(3 * harness::MINUTE_MS);
    let mut fact = Owed::new(recipe.must("id"), kind, SpaceKind::Shared);
    fact.pieces = recipe.texts("skalInneholdeAlle").into_iter().map(str::to_owned).collect();
    if !picture {
        fact = fact.value(Field::Title, text(heading));
    }
    recipe.not_of_the_case(&["beskrivelse"]);
    for edit in edits {
        edit.not_of_the_case(&["enhet", "frakoblet"]);
        edit.done();
    }
    fact
}

/// Makes one text into another as somebody types it: from the end, so that places stay what they are.
fn type_over(life: &mut Life, who: &str, (document, field): (DocumentId, TextField), from: &str, to: &str) {
    let (old, new): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let changes = similar::capture_diff_slices(similar::Algorithm::Myers, &old, &new);
    let mut splices = Vec::new();
    for change in changes.iter().rev().filter(|change| change.tag() != similar::DiffTag::Equal) {
        splices.push(Splice {
            at: u32::try_from(change.old_range().start).unwrap(),
            remove: u32::try_from(change.old_range().len()).unwrap(),
            insert: new[change.new_range()].iter().collect(),
        });
    }
    let heads = life.ask(who, DocumentOpen { document }).heads;
    life.ask(who, TextEdit { document, part: None, field, heads, splices });
}
