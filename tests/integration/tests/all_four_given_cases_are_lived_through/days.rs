//! What happens on each day, done by whoever wrote it, on their own device, and what must stand afterwards.

use super::agreed::{Later, agree, judge};
use super::given::{Given, ours, place};
use super::life::{Life, code, moment, text};
use super::owed::Owed;
use app::contract::{
    ContactAdd, DistanceList, DocumentOpen, ResponseGive, ResponseSettle, Splice, TaskAdd, TextEdit,
    TextShare, VisitCreate,
};
use domain::{
    ContactKind, DistanceKind, DocumentKind, Field, NoteKind, PartKind, ResponseKind, ResponseStatus,
    SpaceKind, TextField, TextStatus, Value,
};
use ids::{DocumentId, UtcMillis};

/// One event as it is lived.
pub struct Day<'a, 'b> {
    pub event: &'b Given<'a>,
    pub now: i64,
    /// Who has the pen: the author, or for somebody without a device the counsellor.
    pub pen: String,
    pub counsellor: String,
    /// From when on others can know of it.
    pub known: i64,
}

impl Day<'_, '_> {
    pub fn space(&self) -> SpaceKind {
        SpaceKind::from_code(ours(self.event.must("synlighet"))).unwrap()
    }

    pub fn id(&self) -> &str {
        self.event.must("id")
    }

    pub fn title(&self) -> &str {
        self.event.must("tittel")
    }

    pub fn fact(&self, kind: DocumentKind, life: &Life) -> Owed {
        Owed::new(self.id(), kind, self.space()).by(&life.names[&self.pen])
    }
}

const ALL: [&str; 3] = ["DELTAKER", "VEILEDER", "MENTOR"];

/// Lives one event.
pub fn live(
    life: &mut Life,
    day: &Day<'_, '_>,
    people: &[(String, &'static str)],
) -> (Vec<Owed>, Vec<(i64, Later)>) {
    let mut later = Vec::new();
    let event = day.event;
    let took_part = event.texts("deltakere");
    let spent_time = event.number("varighetMin").is_some();
    let mut owed = Vec::new();
    let kind = event.must("type");
    let is_talk = match kind {
        "TREPARTSSAMTALE" | "BESOK" | "SAMTALE" => true,
        "MAL_VURDERT" => took_part.len() > 1,
        _ => spent_time,
    };
    match kind {
        "TILBAKESLAG" | "VENDEPUNKT" => owed.push(turn(life, day)),
        "REFLEKSJON" => owed.push(reflection(life, day)),
        "AVSTAND" => distance(life, day),
        "PULS" => assert_eq!(day.title(), "Slik har vi det", "what the screen calls it by itself"),
        "AVSLUTNING" => owed.push(ending(life, day)),
        _ if is_talk => owed.extend(talk(life, day, people, &mut later)),
        _ => owed.push(note(life, day)),
    }
    if let Some(agreement) = event.one("avtale") {
        owed.extend(agree(life, day, &agreement, people, &mut later));
        agreement.done();
    }
    judge(life, day, &mut owed, &mut later);
    for said in event.all("puls") {
        let (person, word) = (said.must("person").to_owned(), said.must("ord").to_owned());
        let (support, belief) = (said.number("stotte").unwrap(), said.number("troPaaDette").unwrap());
        owed.push(
            Owed::new(day.id(), DocumentKind::CheckIn, day.space())
                .by(&life.names[&person])
                .value(Field::Support, Value::Number(support))
                .value(Field::Belief, Value::Number(belief))
                .value(Field::Word, text(&word)),
        );
        later.push((day.known, Later::CheckIn { person, support, belief, word }));
        said.done();
    }
    if let Some(correction) = event.one("retting") {
        owed.extend(correct(life, day, &correction, people));
    }
    // People who were together without a talk of its own were in touch all the same.
    let somewhere = !place(event.text("sted").unwrap_or("TELEFON")).is_empty();
    if !is_talk && somewhere && took_part.len() > 1 && day.space() == SpaceKind::Shared {
        let kind =
            if all_three(&took_part, people) { ContactKind::ThreePartyTalk } else { ContactKind::Talk };
        let parties = took_part.iter().map(|id| life.parties[*id]).collect();
        let add = ContactAdd { case: life.case, kind, at: UtcMillis(day.now), minutes: None, parties };
        life.ask(&day.pen, add);
        owed.push(
            Owed::new(day.id(), DocumentKind::Case, SpaceKind::Shared)
                .part(PartKind::Contact)
                .value(Field::HappenedAt, moment(day.now))
                .value(Field::Parties, life.parts_named(&took_part)),
        );
    }
    (owed, later)
}

fn all_three(took_part: &[&str], people: &[(String, &'static str)]) -> bool {
    ALL.iter().all(|role| people.iter().any(|(id, of)| took_part.contains(&id.as_str()) && *of == ours(role)))
}

fn talk(
    life: &mut Life,
    day: &Day<'_, '_>,
    people: &[(String, &'static str)],
    later: &mut Vec<(i64, Later)>,
) -> Vec<Owed> {
    let event = day.event;
    let took_part = event.texts("deltakere");
    let telephone = event.text("sted") == Some("TELEFON");
    let kind = match event.must("type") {
        "TREPARTSSAMTALE" => ContactKind::ThreePartyTalk,
        "BESOK" => ContactKind::Visit,
        _ if telephone => ContactKind::Call,
        "SAMTALE" => ContactKind::Talk,
        _ if all_three(&took_part, people) => ContactKind::ThreePartyTalk,
        _ => ContactKind::Talk,
    };
    let create = VisitCreate {
        case: life.case,
        space: day.space(),
        kind,
        title: day.title().to_owned(),
        planned_at: None,
        circle: None,
    };
    let document = life.ask(&day.pen, create).document;
    life.made.insert(day.id().to_owned(), document);
    let place = place(event.text("sted").unwrap_or("TELEFON"));
    let mut values = vec![
        (Field::HappenedAt, moment(day.now)),
        (Field::Place, text(place)),
        (Field::Parties, life.parts_named(&took_part)),
    ];
    values.extend(event.number("varighetMin").map(|minutes| (Field::Minutes, Value::Number(minutes))));
    let mut fact = day
        .fact(DocumentKind::Visit, life)
        .value(Field::Title, text(day.title()))
        .value(Field::ContactKind, code(kind.code()));
    for (field, value) in values {
        if value != text("") {
            life.set(&day.pen, document, None, field, value.clone());
        }
        fact = fact.value(field, value);
    }
    let mut texts = vec![
        (TextField::Saw, event.words("tekst").to_owned()),
        (TextField::Agree, event.words("enighet").to_owned()),
    ];
    texts.extend(situations(life, event.words("situasjon"), &day.pen, people));
    let before = day.corrected_later();
    for (field, words) in texts {
        // What was corrected afterwards stood there in its first words until then.
        let written = before
            .as_ref()
            .filter(|_| field == TextField::Saw)
            .map_or(words.clone(), |(from, to)| words.replacen(to, from, 1));
        life.write(&day.pen, document, field, &written);
        fact = fact.text(field, &words);
    }
    life.share(&day.pen, document);
    let mut owed = vec![fact];
    owed.extend(tasks(life, day, document, later));
    owed
}

/// What came out of it, each with its owner and its day.
fn tasks(
    life: &mut Life,
    day: &Day<'_, '_>,
    document: DocumentId,
    later: &mut Vec<(i64, Later)>,
) -> Vec<Owed> {
    let mut owed = Vec::new();
    for task in day.event.all("oppgaver") {
        let owner = task.must("ansvar");
        let (words, due) = (task.must("tekst").to_owned(), task.day("frist"));
        let party = life.parties[owner];
        let add =
            TaskAdd { case: life.case, text: words.clone(), owner: Some(party), due, from: Some(document) };
        let part = life.ask(&day.pen, add).part.unwrap();
        let status = ours(task.must("status"));
        owed.push(
            Owed::new(day.id(), DocumentKind::Case, SpaceKind::Shared)
                .part(PartKind::Task)
                .text(TextField::TaskText, &words)
                .value(Field::Owner, text(&party.to_string()))
                .value(Field::Due, Value::Date(due.unwrap()))
                .value(Field::TaskStatus, code(status))
                .value(Field::FromDocument, text(&document.to_string())),
        );
        let by = if life.devices.contains_key(owner) { owner } else { &day.counsellor };
        let on = super::given::at(due.unwrap(), 13).max(day.known);
        if status != "open" {
            later.push((on, Later::Task { part, by: by.to_owned(), status }));
        }
        task.done();
    }
    owed
}

impl Day<'_, '_> {
    /// The words that stood here until the participant read them, when that happened.
    fn corrected_later(&self) -> Option<(String, String)> {
        let corrected = self.id() == "f06-h08";
        corrected.then(|| {
            (
                "[slettet: stedsopplysning] Liv er redd, men trygg i dag.".to_owned(),
                "Liv er trygg i dag.".to_owned(),
            )
        })
    }
}

/// How it looked to each whose view is told, or to whoever tells it.
fn situations(
    life: &Life,
    words: &str,
    pen: &str,
    people: &[(String, &'static str)],
) -> Vec<(TextField, String)> {
    let field = |role: &str| match role {
        "participant" => TextField::SituationParticipant,
        "mentor" => TextField::SituationMentor,
        _ => TextField::SituationCounsellor,
    };
    if !words.starts_with("Slik ser ") {
        let role = people.iter().find(|(id, _)| id == pen).unwrap().1;
        return vec![(field(role), words.to_owned())];
    }
    let mut told = Vec::new();
    for view in words.split("Slik ser ").filter(|view| !view.is_empty()) {
        let (name, view) = view.split_once(" det: ").unwrap();
        let (_, role) = people.iter().find(|(id, _)| life.names[id] == name).unwrap();
        told.push((field(role), view.trim().to_owned()));
    }
    told
}

fn turn(life: &mut Life, day: &Day<'_, '_>) -> Owed {
    let kind = ours(day.event.must("type"));
    let place = place(day.event.text("sted").unwrap_or("TELEFON"));
    let mut fields = vec![
        (Field::Title, text(day.title())),
        (Field::TurnKind, code(kind)),
        (Field::HappenedAt, moment(day.now)),
    ];
    if !place.is_empty() {
        fields.push((Field::Place, text(place)));
    }
    let words = day.event.must("tekst");
    let document =
        life.begin(&day.pen, (DocumentKind::Turn, day.space()), &fields, &[(TextField::Happened, words)]);
    life.made.insert(day.id().to_owned(), document);
    let fact = day.fact(DocumentKind::Turn, life).text(TextField::Happened, words);
    fields.into_iter().fold(fact, |fact, (field, value)| fact.value(field, value))
}

fn reflection(life: &mut Life, day: &Day<'_, '_>) -> Owed {
    let answers = day.event.one("refleksjon").unwrap();
    let texts = [
        (TextField::WhatIDid, answers.must("hvaSkjedde")),
        (TextField::LookingBack, answers.must("hvaTenkteOgFolteJeg")),
        (TextField::Mattered, answers.must("hvaSerJegNa")),
        (TextField::OtherWays, answers.must("hvaKunneJegGjort")),
        (TextField::TryNext, answers.must("nesteGang")),
    ];
    answers.done();
    let fields = [(Field::Title, text(day.title())), (Field::HappenedAt, moment(day.now))];
    let document = life.begin(&day.pen, (DocumentKind::Reflection, day.space()), &fields, &texts);
    // What she wants to go on looking at, she keeps.
    life.set(&day.pen, document, None, Field::Kept, Value::Flag(true));
    let mut fact = day.fact(DocumentKind::Reflection, life).value(Field::Title, text(day.title()));
    fact.owner = Some(day.pen.clone());
    texts.iter().fold(fact, |fact, (field, words)| fact.text(*field, words))
}

/// Nobody writes that it is long since: it is told by itself, from what stands in the case.
fn distance(life: &mut Life, day: &Day<'_, '_>) {
    let told = life.ask(&day.counsellor, DistanceList { case: life.case });
    let told = told.iter().find(|distance| distance.kind == DistanceKind::MentorCounsellor).unwrap();
    assert_eq!(day.title(), format!("{} dager siden veileder og mentor snakket sammen", told.count));
    assert_eq!(
        told.since,
        chrono::NaiveDate::from_ymd_opt(2026, 2, 24),
        "the last contact, as the file has it"
    );
    assert_eq!(told.limit, 7, "every week, as they agreed");
    day.event.not_of_the_case(&["id", "synlighet", "tekst", "lenker"]);
}

fn ending(life: &mut Life, day: &Day<'_, '_>) -> Owed {
    let words = day.event.must("tekst");
    let fields = [(Field::HappenedAt, moment(day.now))];
    let at = (DocumentKind::Ending, day.space());
    let document = life.begin(&day.pen, at, &fields, &[(TextField::HowItWent, words)]);
    life.share(&day.pen, document);
    day.fact(DocumentKind::Ending, life)
        .text(TextField::HowItWent, words)
        .value(Field::HappenedAt, moment(day.now))
}

fn note(life: &mut Life, day: &Day<'_, '_>) -> Owed {
    let event = day.event;
    let kind = NoteKind::from_code(ours(event.must("type"))).unwrap();
    let words = event.words("tekst");
    let document = life.note(&day.pen, (kind, day.space()), day.title(), words);
    life.made.insert(day.id().to_owned(), document);
    let took_part = event.texts("deltakere");
    let mut links: Vec<DocumentId> =
        event.texts("lenker").iter().filter_map(|id| life.made.get(*id)).copied().collect();
    links.extend(
        event.one("retting").and_then(|correction| life.made.get(correction.must("gjelder")).copied()),
    );
    let links: Vec<String> = links.iter().map(ToString::to_string).collect();
    let mut values = vec![
        (Field::HappenedAt, moment(day.now)),
        (Field::Place, text(place(event.text("sted").unwrap_or("TELEFON")))),
        (Field::Parties, life.parts_named(&took_part)),
        (Field::Links, text(&links.join(" "))),
    ];
    let author = event.must("forfatter");
    if author != day.pen {
        // Words of somebody without a device, written down by the counsellor.
        values.push((Field::Voice, text(&life.parties[author].to_string())));
    }
    let mut fact = day
        .fact(DocumentKind::Note, life)
        .text(TextField::Body, words)
        .value(Field::Title, text(day.title()))
        .value(Field::NoteKind, code(kind.code()));
    for (field, value) in values {
        if value != text("") {
            life.set(&day.pen, document, None, field, value.clone());
        }
        fact = fact.value(field, value);
    }
    fact
}

/// The participant reads what was written, asks for other words, and gets them; the reason stands beside.
fn correct(
    life: &mut Life,
    day: &Day<'_, '_>,
    correction: &Given<'_>,
    people: &[(String, &'static str)],
) -> Vec<Owed> {
    let document = life.made[correction.must("gjelder")];
    let (from, to, reason) = (correction.must("fra"), correction.must("til"), correction.must("begrunnelse"));
    assert_eq!(correction.must("felt"), "tekst");
    let participant = people.iter().find(|(_, role)| *role == "participant").unwrap().0.clone();
    let wish = ResponseGive {
        document,
        kind: ResponseKind::Correction,
        about: Some(TextField::Saw),
        words: String::new(),
        old_words: from.to_owned(),
        new_words: to.to_owned(),
        reason: reason.to_owned(),
    };
    let part = life.ask(&participant, wish).part.unwrap();
    life.world.pass(3 * harness::MINUTE_MS);
    let by = &day.counsellor;
    let share =
        |status, reason: Option<&str>| TextShare { document, status, reason: reason.map(str::to_owned) };
    life.ask(by, share(TextStatus::Correcting, Some(reason)));
    let view = life.ask(by, DocumentOpen { document });
    let stands = &view.texts.iter().find(|text| text.field == TextField::Saw).unwrap().text;
    let at = stands.find(from).map(|at| stands[..at].chars().count()).unwrap();
    let remove = u32::try_from(from.chars().count()).unwrap();
    let splices = vec![Splice { at: u32::try_from(at).unwrap(), remove, insert: to.to_owned() }];
    life.ask(by, TextEdit { document, part: None, field: TextField::Saw, heads: view.heads, splices });
    life.ask(by, share(TextStatus::Corrected, None));
    life.ask(by, ResponseSettle { document, part, status: ResponseStatus::Made, reason: String::new() });
    correction.not_of_the_case(&["type"]);
    let space = SpaceKind::CounsellorParticipant;
    let wish = Owed::new(day.id(), DocumentKind::Visit, space).part(PartKind::Response);
    let lines = [(Field::OldWords, from), (Field::NewWords, to), (Field::Reason, reason)];
    let stood = Owed::new(day.id(), DocumentKind::Visit, space)
        .value(Field::CorrectionReason, text(reason))
        .value(Field::TextStatus, code("corrected"));
    vec![lines.into_iter().fold(wish, |fact, (field, words)| fact.value(field, text(words))), stood]
}
