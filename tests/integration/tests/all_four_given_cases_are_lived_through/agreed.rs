//! What waits for others or for its day: answers to agreements, judgements, check-ins and tasks.

use super::days::Day;
use super::given::Given;
use super::life::{Life, code, moment, text};
use super::owed::Owed;
use app::contract::{AgreementAnswer, AgreementOpen, DocumentOpen};
use domain::{Answer, DocumentKind, Field, PartKind, SpaceKind, TextField, Value};
use ids::{DocumentId, PartId};

/// What is to be done later, because it waits for the network or for its day.
pub enum Later {
    /// Somebody answers to an agreement.
    Answer { document: DocumentId, person: String },
    /// Somebody judges a goal.
    Judge { goal: String, person: String, level: i64, word: String },
    /// Somebody says how they are.
    CheckIn { person: String, support: i64, belief: i64, word: String },
    /// A task comes to where the file has it.
    Task { part: PartId, by: String, status: &'static str },
    /// An agreement was kept.
    Kept { document: DocumentId, by: String },
}

/// An agreement: proposed by whoever wrote it, signed by everybody who has a say, and written down for whoever has none.
pub fn agree(
    life: &mut Life,
    day: &Day<'_, '_>,
    agreement: &Given<'_>,
    people: &[(String, &'static str)],
    later: &mut Vec<(i64, Later)>,
) -> Vec<Owed> {
    let (what, due) = (agreement.must("hva"), agreement.day("frist").unwrap());
    let who = life.list_of(&agreement.texts("ansvarlig"));
    let fields = [(Field::HappenedAt, moment(day.now)), (Field::Due, Value::Date(due))];
    let texts = [(TextField::AgreedWhat, what), (TextField::AgreedWho, who.as_str())];
    let document = life.begin(&day.pen, (DocumentKind::Agreement, day.space()), &fields, &texts);
    life.made.insert(agreement.must("id").to_owned(), document);
    if let Some(note) = life.made.get(day.id()).copied() {
        let links = life.made[agreement.must("id")].to_string();
        let is_note = life.ask(&day.pen, DocumentOpen { document: note }).kind == DocumentKind::Note;
        if is_note {
            life.set(&day.pen, note, None, Field::Links, text(&links));
        }
    }
    let fact = day.fact(DocumentKind::Agreement, life).value(Field::Due, Value::Date(due));
    let mut owed = vec![texts.iter().fold(fact, |fact, (field, words)| fact.text(*field, words))];
    let yes = agreement.one("enige").unwrap();
    for (person, role) in people {
        let Some(on) = yes.day(person) else { continue };
        let party = life.parties[person].to_string();
        let answer = Owed::new(agreement.must("id"), DocumentKind::Agreement, day.space());
        if *role == "employer" {
            let fields = [(Field::ByParty, text(&party)), (Field::Day, Value::Date(on))];
            life.add_part(&day.pen, document, PartKind::SaidYes, &fields);
            owed.push(
                fields
                    .into_iter()
                    .fold(answer.part(PartKind::SaidYes), |fact, (field, value)| fact.value(field, value)),
            );
            continue;
        }
        owed.push(
            answer
                .part(PartKind::Answer)
                .value(Field::ByParty, text(&party))
                .value(Field::Answer, code("agree")),
        );
        let answer = Later::Answer { document, person: person.clone() };
        if *person == day.pen {
            // Whoever proposes it signs at once, also away from the network.
            do_later(life, answer, day.now);
        } else {
            later.push((day.known.max(super::given::at(on, 10)), answer));
        }
    }
    yes.done();
    if agreement.must("status") == "GJORT" {
        let on = super::given::at(due, 12);
        later.push((on, Later::Kept { document, by: day.counsellor.clone() }));
    }
    owed
}

pub fn judge(life: &Life, day: &Day<'_, '_>, owed: &mut Vec<Owed>, later: &mut Vec<(i64, Later)>) {
    for judged in day.event.all("malVurdering") {
        let goal = judged.must("mal").to_owned();
        for judgement in judged.all("vurderinger") {
            let (person, level) = (judgement.must("person").to_owned(), judgement.number("niva").unwrap());
            let word = judgement.must("ord").to_owned();
            owed.push(
                Owed::new(&format!("{} {goal}", day.id()), DocumentKind::Goal, SpaceKind::Shared)
                    .part(PartKind::Judgement)
                    .value(Field::ByParty, text(&life.parties[&person].to_string()))
                    .value(Field::Level, Value::Number(level))
                    .value(Field::Word, text(&word)),
            );
            later.push((day.known, Later::Judge { goal: goal.clone(), person, level, word }));
            judgement.done();
        }
        judged.done();
    }
}

/// Does what waited for its day.
pub fn do_later(life: &mut Life, later: Later, now: i64) {
    match later {
        Later::Answer { document, person } => {
            let view = life.ask(&person, AgreementOpen { document });
            let answer = AgreementAnswer {
                document,
                party: life.parties[&person],
                version: view.version.unwrap(),
                answer: Answer::Agree,
                reason: String::new(),
            };
            life.ask(&person, answer);
        }
        Later::Judge { goal, person, level, word } => {
            let document = life.made[&goal];
            let on = chrono::DateTime::from_timestamp_millis(now).unwrap().date_naive();
            let fields = [
                (Field::Level, Value::Number(level)),
                (Field::Word, text(&word)),
                (Field::Day, Value::Date(on)),
            ];
            life.add_part(&person, document, PartKind::Judgement, &fields);
        }
        Later::CheckIn { person, support, belief, word } => {
            let fields = [
                (Field::Support, Value::Number(support)),
                (Field::Belief, Value::Number(belief)),
                (Field::Word, text(&word)),
            ];
            life.begin(&person, (DocumentKind::CheckIn, SpaceKind::Shared), &fields, &[]);
        }
        Later::Task { part, by, status } => {
            let document = life.document;
            life.set(&by, document, Some(part), Field::TaskStatus, code(status));
        }
        Later::Kept { document, by } => life.set(&by, document, None, Field::AgreementStatus, code("done")),
    }
}
