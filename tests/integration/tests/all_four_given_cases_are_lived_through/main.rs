//! Each of the four given cases, from its first day to its last, is lived by its people on their own devices: with the clock moved
//! through the months, half of it away from the network. Afterwards every word and value of the file stands in a thing of the
//! right kind on each device that may read it, is found by a search, and lies on no disk of who may not.
//!
//! `given.rs` reads the file so that no key can be overlooked; `frame.rs` is the first day, `days.rs` what happens, `things.rs`
//! what stands for itself; `owed.rs` says what must be there afterwards, `standing.rs` what is there.

mod agreed;
mod check;
mod days;
mod frame;
mod given;
mod life;
mod owed;
mod standing;
mod things;

use agreed::{Later, do_later};
use app::contract::{PartyAdd, PartyRemove};
use check::{check_agreed, check_devices};
use days::{Day, live};
use domain::{Field, Role, Value};
use frame::{Begun, begin, write_person};
use given::{Given, at, day, last_day, moment, ours};
use harness::{CASES, MINUTE_MS};
use life::{Life, code};
use std::collections::{BTreeMap, BTreeSet};

/// When two write at the same time, in each of the cases.
const TOGETHER: &str = "2026-04-15";

/// Something that happens at its moment.
enum Deed {
    Event(usize),
    Goal(usize),
    Open(usize),
    Hours(usize),
    Together(usize),
    Leaves(String),
    Comes(String),
    Later(Later),
}

/// A case on its way through the months.
struct Way<'a> {
    begun: Begun,
    case: Given<'a>,
    roles: Vec<(String, &'static str)>,
    counsellor: String,
    participant: String,
    deeds: BTreeMap<(i64, usize), Deed>,
    count: usize,
    goals: BTreeSet<String>,
    months: BTreeSet<String>,
    offline: usize,
}

impl<'a> Way<'a> {
    fn new(case: &'a serde_json::Value, seed: u64) -> Self {
        let case = Given::of(case, case["id"].as_str().unwrap());
        // What the file's own page says is for its readers, and not for the app.
        case.not_of_the_case(&["id", "sammendrag", "tester"]);
        let begun = begin(&case, seed);
        let roles = begun.people.iter().map(|person| (person.id.clone(), person.role.code())).collect();
        let (counsellor, participant) = (begun.of(Role::Counsellor), begun.of(Role::Participant));
        let mut way = Self {
            begun,
            case,
            roles,
            counsellor,
            participant,
            deeds: BTreeMap::new(),
            count: 0,
            goals: BTreeSet::new(),
            months: BTreeSet::new(),
            offline: 0,
        };
        way.plan();
        way
    }

    fn push(&mut self, at: i64, deed: Deed) {
        self.count += 1;
        self.deeds.insert((at, self.count), deed);
    }

    fn plan(&mut self) {
        for (index, topic) in self.case.all("aapenhet").iter().enumerate() {
            self.push(at(topic.day("avklart").unwrap(), 13), Deed::Open(index));
        }
        for (index, event) in self.case.all("hendelser").iter().enumerate() {
            self.push(moment(event.must("tidspunkt")), Deed::Event(index));
        }
        for (index, goal) in self.case.all("mal").iter().enumerate() {
            self.push(at(goal.day("opprettet").unwrap(), 20), Deed::Goal(index));
        }
        for (index, month) in self.case.all("mentortimer").iter().enumerate() {
            self.push(at(last_day(month.must("maned")), 20), Deed::Hours(index));
        }
        for index in 0..self.case.list("samtidigeRedigeringer").len() {
            self.push(at(day(TOGETHER), 12), Deed::Together(index));
        }
        let changes: Vec<_> =
            self.begun.people.iter().map(|person| (person.id.clone(), person.from, person.until)).collect();
        for (id, from, until) in changes {
            if let Some(from) = from {
                self.push(at(from, 5), Deed::Comes(id.clone()));
            }
            if let Some(until) = until {
                self.push(at(until, 15), Deed::Leaves(id));
            }
        }
    }

    fn life(&mut self) -> &mut Life {
        &mut self.begun.life
    }

    fn mentor_on(&self, now: i64) -> String {
        let on = chrono::DateTime::from_timestamp_millis(now).unwrap().date_naive();
        let mentors = self.begun.people.iter().filter(|person| person.role == Role::Mentor);
        let there = mentors.filter(|person| person.from.is_none_or(|from| from <= on));
        there.max_by_key(|person| person.from).unwrap().id.clone()
    }

    fn walk(&mut self) {
        while let Some(((when, _), deed)) = self.deeds.pop_first() {
            // What was written while somebody was away waits until they are back, when it needs them.
            if let Deed::Later(later) = &deed
                && let Some(person) = needs(later)
                && self.life().is_away(person)
            {
                let again = when + 6 * 60 * MINUTE_MS;
                self.push(again, deed);
                continue;
            }
            self.life().travel(when);
            self.carry_out(deed, when);
        }
        let end = self.life().world.now + 30 * 24 * 60 * MINUTE_MS;
        self.life().travel(end);
        self.life().world.settle();
    }

    fn carry_out(&mut self, deed: Deed, when: i64) {
        match deed {
            Deed::Event(index) => self.event(index, when),
            Deed::Goal(index) => self.goal(index, when),
            Deed::Hours(index) => self.hours(index, when),
            Deed::Open(index) => {
                let topic = &self.case.all("aapenhet")[index];
                let topic = Given::of(self.case.list("aapenhet")[index], topic.must("tema"));
                let (roles, by) = (self.roles.clone(), self.participant.clone());
                let fact = things::be_open(self.life(), &topic, &roles, &by, when);
                self.begun.owed.push(fact);
                topic.done();
            }
            Deed::Together(index) => {
                let recipe =
                    Given::of(self.case.list("samtidigeRedigeringer")[index], "samtidigeRedigeringer");
                let fact = things::write_together(self.life(), &recipe);
                self.begun.owed.push(fact);
                recipe.done();
            }
            Deed::Leaves(id) => self.leaves(&id),
            Deed::Comes(id) => self.comes(&id),
            Deed::Later(later) => do_later(self.life(), later, when),
        }
        self.life().world.pass(3 * MINUTE_MS);
    }

    fn goal(&mut self, index: usize, when: i64) {
        let goals = self.case.list("mal");
        let goal = Given::of(goals[index], "mal");
        let id = goal.must("id").to_owned();
        if !self.goals.insert(id.clone()) {
            return;
        }
        let before = goals.iter().find(|other| other["erstattetAv"].as_str() == Some(&id));
        let before = before.map(|before| before["id"].as_str().unwrap());
        let by = self.participant.clone();
        let fact = things::set_goal(self.life(), &goal, &by, before, when);
        self.begun.owed.push(fact);
        goal.done();
    }

    fn hours(&mut self, index: usize, when: i64) {
        let month = Given::of(self.case.list("mentortimer")[index], "mentortimer");
        if !self.months.insert(month.must("maned").to_owned()) {
            return;
        }
        let (mentor, counsellor) = (self.mentor_on(when), self.counsellor.clone());
        let facts = things::write_hours(self.life(), &month, &mentor, &counsellor);
        self.begun.owed.extend(facts);
        month.done();
    }

    fn event(&mut self, index: usize, when: i64) {
        let event = Given::of(self.case.list("hendelser")[index], "hendelse");
        let author = event.must("forfatter").to_owned();
        assert_eq!(moment(event.must("tidspunkt")), when);
        let pen =
            if self.life().devices.contains_key(&author) { author.clone() } else { self.counsellor.clone() };
        self.before(&event, when);
        // Away from the network where the file says so, and every second time besides.
        let told = event.value("skrevetFrakoblet").is_some();
        // A correction is asked for and made on the same day; that needs the network.
        let away = told || (index.is_multiple_of(2) && event.must("type") != "RETTING");
        let until = event.text("synkronisert").map_or(when + 30 * MINUTE_MS, moment);
        if away {
            self.life().go_away(&pen, until);
            self.offline += 1;
        }
        let known = if away { until + 40 * MINUTE_MS } else { when + 25 * MINUTE_MS };
        let day =
            Day { event: &event, now: when, pen: pen.clone(), counsellor: self.counsellor.clone(), known };
        let roles = self.roles.clone();
        let (owed, later) = live(self.life(), &day, &roles);
        self.begun.owed.extend(owed);
        for (when, later) in later {
            self.push(when, Deed::Later(later));
        }
        self.after(&event, &pen);
        event.done();
    }

    /// What stands before the words about it: goals, and the hours of the month that is told of.
    fn before(&mut self, event: &Given<'_>, when: i64) {
        let goals = self.case.list("mal");
        for link in event.texts("lenker") {
            if let Some(index) = goals.iter().position(|goal| goal["id"].as_str() == Some(link)) {
                self.goal(index, when);
            }
        }
        if let Some(told) = event.one("timer") {
            let months = self.case.list("mentortimer");
            let of = |month: &&serde_json::Value| month["maned"].as_str() == told.text("maned");
            let index = months.iter().position(of).unwrap();
            assert_eq!(told.number("avtalte"), months[index]["avtalteTimer"].as_i64());
            assert_eq!(told.number("faktiske"), months[index]["faktiskeTimer"].as_i64());
            self.hours(index, when);
            told.done();
        }
    }

    /// Where the case stands from now on.
    fn after(&mut self, event: &Given<'_>, pen: &str) {
        let (case, counsellor) = (self.life().document, self.counsellor.clone());
        let status =
            |way: &mut Self, word| way.life().set(&counsellor, case, None, Field::CaseStatus, code(word));
        match event.must("type") {
            "ENDRING" if event.must("tittel") == "Pause" => status(self, "paused"),
            "GJENOPPTAK" => status(self, "running"),
            "AVSLUTNING" => {
                let outcome = code(ours(self.case.must("utfall")));
                let end = Value::Date(self.case.day("sluttDato").unwrap());
                self.life().set(pen, case, None, Field::Outcome, outcome);
                self.life().set(pen, case, None, Field::End, end);
                status(self, "ended");
            }
            _ if event.words("enighet").contains("Nedtrapping") => status(self, "tapering"),
            _ => {}
        }
        // A goal that its own words say is done.
        if event.must("tittel") == "Målene våre nå" {
            for goal in self.case.all("mal").iter().filter(|goal| goal.must("status") == "NADD") {
                let (document, by) = (self.life().made[goal.must("id")], self.participant.clone());
                self.life().set(&by, document, None, Field::GoalStatus, code("reached"));
            }
        }
    }

    fn leaves(&mut self, id: &str) {
        let (case, party, counsellor) = (self.life().case, self.life().parties[id], self.counsellor.clone());
        // Who takes over is named before, so that the one who goes hears of it.
        let next = self.begun.people.iter().find(|person| person.from.is_some()).unwrap().id.clone();
        let listed = self.case.all("personer");
        let person = listed.iter().find(|person| person.must("id") == next).unwrap();
        let name = person.must("fornavn").to_owned();
        let add = PartyAdd { case, role: Role::Mentor, name: name.clone(), replaces: Some(party) };
        let view = self.life().ask(&counsellor, add);
        let new = view.parties.iter().find(|party| party.name == name).unwrap().party;
        self.life().parties.insert(next, new);
        self.life().world.settle();
        self.life().ask(&counsellor, PartyRemove { case, party });
        self.life().joined.retain(|joined| joined != id);
    }

    fn comes(&mut self, id: &str) {
        let name = self.life().names[id].clone();
        let device = self.life().world.person(&name);
        let by = self.counsellor.clone();
        let (case, counsellor) = (self.life().case, self.life().devices[&by]);
        self.life().devices.insert(id.to_owned(), device);
        let joined = self.life().world.join(counsellor, device, case, Role::Mentor);
        assert_eq!(joined.party, self.life().parties[id]);
        self.life().joined.push(id.to_owned());
        let document = self.life().document;
        let known = self.begun.people.iter().position(|person| person.id == id).unwrap();
        let from = Value::Date(self.begun.people[known].from.unwrap());
        self.life().set(&by, document, Some(joined.party), Field::Start, from);
        let listed = self.case.list("personer");
        let person = Given::of(listed[known], id);
        let mut owed = Vec::new();
        let Begun { life, people, .. } = &mut self.begun;
        write_person(life, &person, &people[known], &by, &mut owed);
        self.begun.owed.extend(owed);
        // Who comes later says yes to what the others have agreed on.
        let agreements: Vec<_> = self
            .case
            .all("hendelser")
            .iter()
            .filter_map(|event| event.one("avtale"))
            .map(|agreement| agreement.must("id").to_owned())
            .collect();
        for agreement in agreements {
            if let Some(document) = self.life().made.get(&agreement).copied() {
                do_later(self.life(), Later::Answer { document, person: id.to_owned() }, 0);
            }
        }
    }
}

fn needs(later: &Later) -> Option<&str> {
    match later {
        Later::Answer { person, .. } | Later::Judge { person, .. } | Later::CheckIn { person, .. } => {
            Some(person)
        }
        Later::Task { by, .. } | Later::Kept { by, .. } => Some(by),
    }
}

/// Lives one of the given cases and looks at everybody's device afterwards.
fn lived(number: usize) {
    let file: serde_json::Value = serde_json::from_str(CASES).unwrap();
    let mut way = Way::new(&file["forlop"][number], 900 + u64::try_from(number).unwrap());
    way.walk();
    assert!(
        2 * way.offline + 1 >= way.case.list("hendelser").len(),
        "half of it is written away from the network"
    );
    way.case.not_of_the_case(&["mentoravtale"]);
    let Way { begun, case, .. } = way;
    let Begun { mut life, people, owed } = begun;
    check_agreed(&mut life, &case);
    case.done();
    check_devices(&mut life, &people, &owed);
}

#[test]
fn the_workshop_in_brekkebakken() {
    lived(0);
}

#[test]
fn the_kitchen_at_solstua() {
    lived(1);
}

#[test]
fn the_boatyard_on_sorskjaeret() {
    lived(2);
}

#[test]
fn the_garden_centre() {
    lived(3);
}

#[test]
#[should_panic(expected = "nobody knows where in Felles that is written")]
fn a_fact_that_has_no_place_stops_the_story() {
    let mut file: serde_json::Value = serde_json::from_str(CASES).unwrap();
    file["forlop"][0]["personer"][0]["forerkort"] = serde_json::json!("Har klasse B");
    Way::new(&file["forlop"][0], 990);
}
