//! The first day: the case itself, its people and their devices, and what it is under while it lasts.

use super::given::{Given, at, ours};
use super::life::{Life, code, text};
use super::owed::Owed;
use app::contract::{CaseCreate, PartyAdd};
use domain::{AddressProtection, DocumentKind, Field, PartKind, Role, Shielding, SpaceKind, Value};
use harness::World;

/// Somebody of the file.
pub struct Person {
    pub id: String,
    pub role: Role,
    pub from: Option<chrono::NaiveDate>,
    pub until: Option<chrono::NaiveDate>,
}

/// A case on its first day.
pub struct Begun {
    pub life: Life,
    pub people: Vec<Person>,
    pub owed: Vec<Owed>,
}

impl Begun {
    pub fn of(&self, role: Role) -> String {
        self.people.iter().find(|person| person.role == role).unwrap().id.clone()
    }
}

fn of_case(what: &str) -> Owed {
    Owed::new(what, DocumentKind::Case, SpaceKind::Shared)
}

/// Everything that is known before anything happens.
pub fn begin(case: &Given<'_>, seed: u64) -> Begun {
    let mentoring = case.one("mentoravtale").unwrap();
    let signed = mentoring.day("taushetserklaeringSignert").unwrap();
    let mut world = World::new(seed);
    world.now = at(signed, 7);
    let mut people = Vec::new();
    let mut names = std::collections::BTreeMap::new();
    let listed = case.all("personer");
    for person in &listed {
        let role = Role::from_code(ours(person.must("rolle"))).unwrap();
        let (id, name) = (person.must("id").to_owned(), person.must("fornavn").to_owned());
        names.insert(id.clone(), name);
        people.push(Person { id, role, from: person.day("aktivFra"), until: person.day("aktivTil") });
    }
    let first = |role: Role| people.iter().find(|person| person.role == role).unwrap().id.clone();
    let (counsellor, participant, mentor) =
        (first(Role::Counsellor), first(Role::Participant), first(Role::Mentor));
    let devices = people.iter().filter(|person| person.role != Role::Employer && person.from.is_none());
    let devices: Vec<_> =
        devices.map(|person| (person.id.clone(), world.person(&names[&person.id]))).collect();
    let workplace = case.one("arbeidsplass").unwrap();
    let hides = case.must("skjerming") == "FORTROLIG";
    let create = CaseCreate {
        title: case.must("tittel").to_owned(),
        workplace: workplace.must("navn").to_owned(),
        start: case.day("startDato"),
        planned_end: case.day("planlagtSlutt"),
        protection: if hides { AddressProtection::Confidential } else { AddressProtection::None },
        participant: names[&participant].clone(),
        mentor: Some(names[&mentor].clone()),
    };
    let by = devices.iter().find(|(id, _)| *id == counsellor).unwrap().1;
    let made = world.ask(by, create).unwrap();
    let mut life = Life::new(world, made.card.case);
    life.document = made.document;
    life.names = names;
    life.devices = devices.into_iter().collect();
    for (id, role) in
        [(&counsellor, Role::Counsellor), (&participant, Role::Participant), (&mentor, Role::Mentor)]
    {
        let party = made.parties.iter().find(|party| party.role == role).unwrap();
        life.parties.insert(id.clone(), party.party);
    }
    life.travel(at(signed, 8));
    let mut owed = Vec::new();
    write_people(&mut life, &listed, &people, &counsellor, &mut owed);
    owed.push(write_frame(&mut life, case, &workplace, &counsellor));
    write_measures(&mut life, case, &mentoring, &counsellor, &mut owed);
    // The mentor reads and signs before anything is there; so does the participant read.
    for (id, role) in [(&mentor, Role::Mentor), (&participant, Role::Participant)] {
        let (from, to, case) = (life.devices[&counsellor], life.devices[id], life.case);
        life.world.join(from, to, case, role);
        life.joined.push(id.clone());
    }
    life.joined.push(counsellor);
    // What there is to know of somebody who comes later is told when they come.
    listed.into_iter().filter(|person| person.value("aktivFra").is_none()).for_each(Given::done);
    workplace.done();
    mentoring.not_of_the_case(&["mentorbytte"]);
    mentoring.done();
    Begun { life, people, owed }
}

fn write_people(life: &mut Life, listed: &[Given<'_>], people: &[Person], by: &str, owed: &mut Vec<Owed>) {
    let case = life.case;
    for (person, known) in listed.iter().zip(people) {
        let name = life.names[&known.id].clone();
        if known.role == Role::Employer {
            let add = PartyAdd { case, role: Role::Employer, name: name.clone(), replaces: None };
            let view = life.ask(by, add);
            let party = view.parties.iter().find(|party| party.role == Role::Employer).unwrap().party;
            life.parties.insert(known.id.clone(), party);
        }
        if known.from.is_some() {
            // Who comes later is named when they come.
            continue;
        }
        write_person(life, person, known, by, owed);
    }
}

/// What there is to know of a party; also of one who comes later.
pub fn write_person(life: &mut Life, person: &Given<'_>, known: &Person, by: &str, owed: &mut Vec<Owed>) {
    // How old somebody is becomes untrue by itself, and none of the three needs it; a name that is shown is the first name.
    person.not_of_the_case(&["alder", "visningsnavn", "id", "rolle", "fornavn", "aktivFra", "aktivTil"]);
    let (document, part) = (life.document, life.parties[&known.id]);
    let hidden = person.words("etternavn") == "Skjermet";
    let mut fact = of_case(&known.id)
        .part(PartKind::Party)
        .value(Field::DisplayName, text(&life.names[&known.id]))
        .value(Field::Role, code(known.role.code()));
    let lines = [
        (Field::FamilyName, if hidden { "" } else { person.words("etternavn") }),
        (Field::Position, person.words("stilling")),
        (Field::SpokenLanguage, person.words("talesprak")),
        (Field::WritingWay, person.words("skrivemate")),
        (Field::Language, person.words("sprak")),
    ];
    for (field, words) in lines {
        life.set_words(by, document, Some(part), field, words);
        fact = fact.value(field, text(words));
    }
    if person.value("tolk").is_some() {
        life.set(by, document, Some(part), Field::Interpreter, Value::Flag(true));
        fact = fact.value(Field::Interpreter, Value::Flag(true));
    }
    let days = [(Field::Start, known.from), (Field::End, known.until)];
    owed.push(days.into_iter().fold(fact, |fact, (field, day)| match day {
        Some(day) => fact.value(field, Value::Date(day)),
        None => fact,
    }));
}

fn write_frame(life: &mut Life, case: &Given<'_>, workplace: &Given<'_>, by: &str) -> Owed {
    let document = life.document;
    let rhythm = case.one("avtaltRytme").unwrap();
    let coverage = workplace.must("mobildekning");
    let word = coverage.split([' ', ',']).next().unwrap();
    let plain = word == coverage;
    let with = rhythm.texts("avtaltMed");
    let hours = case.one("mentoravtale").unwrap().number("avtalteTimerPerManed").unwrap();
    let values = [
        (Field::WorkplaceSector, text(workplace.must("bransje"))),
        (Field::WorkplacePlace, text(workplace.must("sted"))),
        (Field::WorkplaceCoverage, code(if word == "GOD" && !plain { "partial" } else { ours(word) })),
        (Field::CoverageNote, text(if plain { "" } else { coverage })),
        (Field::Office, text(case.must("navKontor"))),
        (Field::MentorHoursPerMonth, Value::Number(hours)),
        (Field::RhythmVisitDays, Value::Number(rhythm.number("besokHverDag").unwrap())),
        (Field::RhythmMentorCounsellorDays, Value::Number(rhythm.number("mentorOgVeilederHverDag").unwrap())),
        (
            Field::RhythmParticipantCounsellorDays,
            Value::Number(rhythm.number("deltakerOgVeilederHverDag").unwrap()),
        ),
        (Field::RhythmWith, life.parts_named(&with)),
        (Field::RhythmRemark, text(rhythm.words("merknad"))),
    ];
    rhythm.done();
    let mut fact = of_case("forløpet")
        .value(Field::Title, text(case.must("tittel")))
        .value(Field::WorkplaceName, text(workplace.must("navn")))
        .value(Field::Start, Value::Date(case.day("startDato").unwrap()))
        .value(Field::PlannedEnd, Value::Date(case.day("planlagtSlutt").unwrap()))
        .value(Field::CaseStatus, code(ours(case.must("status"))));
    if ours(case.must("skjerming")) == Shielding::Confidential.code() {
        fact = fact.value(Field::Shielding, code(Shielding::Confidential.code()));
    }
    if let Some(end) = case.day("sluttDato") {
        fact = fact.value(Field::End, Value::Date(end));
    }
    if let Some(outcome) = case.text("utfall") {
        fact = fact.value(Field::Outcome, code(ours(outcome)));
    }
    life.set(by, document, None, Field::CaseStatus, code("running"));
    for (field, value) in values {
        if value != text("") {
            life.set(by, document, None, field, value.clone());
        }
        fact = fact.value(field, value);
    }
    fact
}

fn write_measures(life: &mut Life, case: &Given<'_>, mentoring: &Given<'_>, by: &str, owed: &mut Vec<Owed>) {
    let mut measures: Vec<(&str, Given<'_>)> = Vec::new();
    for measure in case.all("tiltak") {
        measures.push((ours(measure.must("type")), measure));
    }
    let days = |given: &Given<'_>| [(Field::Start, given.day("fra")), (Field::End, given.day("til"))];
    let of_mentor = ("mentor", days(mentoring), mentoring.words("merknad"));
    mentoring.not_of_the_case(&["avtalteTimerPerManed"]);
    let told =
        measures.iter().map(|(kind, given)| (*kind, days(given), given.words("merknad"))).chain([of_mentor]);
    for (kind, days, remark) in told.collect::<Vec<_>>() {
        let mut fields = vec![(Field::MeasureKind, code(kind))];
        fields.extend(days.into_iter().filter_map(|(field, day)| Some((field, Value::Date(day?)))));
        if !remark.is_empty() {
            fields.push((Field::Remark, text(remark)));
        }
        let document = life.document;
        life.add_part(by, document, PartKind::Measure, &fields);
        let fact = of_case(kind).part(PartKind::Measure);
        owed.push(fields.into_iter().fold(fact, |fact, (field, value)| fact.value(field, value)));
    }
    measures.into_iter().for_each(|(_, given)| given.done());
}
