//! Every sentence, one day before it is told and on the day itself.

use super::*;
use crate::{CaseStatus, ContactKind, DistanceKind, DomainFault, Field, Role};
use chrono::{Days, NaiveDate};
use ids::{DocumentId, PartId};

/// A Wednesday without a holiday near it.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 18).unwrap()
}

fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

fn part(number: u8) -> PartId {
    format!("00000000-0000-4000-8000-0000000000{number:02}").parse().unwrap()
}

fn thing(number: u8) -> DocumentId {
    format!("00000000-0000-4000-8000-0000000001{number:02}").parse().unwrap()
}

const PARTICIPANT: u8 = 1;
const COUNSELLOR: u8 = 2;
const MENTOR: u8 = 3;

/// A case where nothing is to be told: everybody met yesterday, and the participant has said a lot.
fn calm(me: u8) -> DistanceFacts {
    let party = |number, role| PartyFact { part: part(number), role, active: true };
    DistanceFacts {
        today: today(),
        me: Some(part(me)),
        status: CaseStatus::Running,
        begun: ago(400),
        rhythm: Vec::new(),
        hours_per_month: None,
        parties: vec![
            party(PARTICIPANT, Role::Participant),
            party(COUNSELLOR, Role::Counsellor),
            party(MENTOR, Role::Mentor),
        ],
        contacts: vec![met(ContactKind::Visit, 1, &[PARTICIPANT, COUNSELLOR, MENTOR])],
        planned: Vec::new(),
        questions: Vec::new(),
        setbacks: Vec::new(),
        tasks: Vec::new(),
        judgements: Vec::new(),
        shared: Vec::new(),
        opened: Vec::new(),
        hours: Vec::new(),
        own_words: vec![(ago(3), 50)],
        heard: Vec::new(),
        arrangements: Vec::new(),
    }
}

fn met(kind: ContactKind, days: u64, parties: &[u8]) -> ContactFact {
    ContactFact { kind, on: ago(days), parties: parties.iter().map(|number| part(*number)).collect() }
}

fn kinds(facts: &DistanceFacts) -> Vec<DistanceKind> {
    distances(facts).into_iter().map(|distance| distance.kind).collect()
}

/// The sentence is told from the second of these and not from the first, to these people and to nobody else.
fn told_from(kind: DistanceKind, concerned: &[u8], make: impl Fn(u8, bool) -> DistanceFacts) {
    for me in [PARTICIPANT, COUNSELLOR, MENTOR] {
        assert!(!kinds(&make(me, false)).contains(&kind), "too early for {me}");
        assert_eq!(kinds(&make(me, true)).contains(&kind), concerned.contains(&me), "for {me}");
    }
}

const ALL: &[u8] = &[PARTICIPANT, COUNSELLOR, MENTOR];

#[test]
fn nothing_is_told_where_there_is_nothing_to_tell() {
    for me in ALL {
        assert_eq!(kinds(&calm(*me)), []);
    }
}

#[test]
fn mentor_and_counsellor_are_told_after_fourteen_days() {
    told_from(DistanceKind::MentorCounsellor, &[COUNSELLOR, MENTOR], |me, on| DistanceFacts {
        contacts: vec![met(ContactKind::Message, if on { 15 } else { 14 }, &[COUNSELLOR, MENTOR])],
        ..calm(me)
    });
}

#[test]
fn all_three_are_told_after_twenty_one_days_without_a_visit() {
    told_from(DistanceKind::Visit, ALL, |me, on| DistanceFacts {
        contacts: vec![
            met(ContactKind::Visit, if on { 22 } else { 21 }, &[COUNSELLOR]),
            met(ContactKind::ThreePartyTalk, 2, ALL),
        ],
        ..calm(me)
    });
}

#[test]
fn all_three_are_told_after_forty_two_days_and_a_message_is_no_talk() {
    told_from(DistanceKind::AllThree, ALL, |me, on| DistanceFacts {
        contacts: vec![
            met(ContactKind::ThreePartyTalk, if on { 43 } else { 42 }, ALL),
            met(ContactKind::Message, 1, ALL),
            met(ContactKind::Talk, 1, &[PARTICIPANT, MENTOR]),
        ],
        ..calm(me)
    });
}

#[test]
fn participant_and_counsellor_have_a_rhythm_only_when_they_agreed_one() {
    let quiet = |me| DistanceFacts { contacts: vec![met(ContactKind::Call, 90, ALL)], ..calm(me) };
    assert!(!kinds(&quiet(PARTICIPANT)).contains(&DistanceKind::ParticipantCounsellor));
    told_from(DistanceKind::ParticipantCounsellor, &[PARTICIPANT, COUNSELLOR], |me, on| DistanceFacts {
        contacts: vec![met(ContactKind::Call, if on { 8 } else { 7 }, &[PARTICIPANT, COUNSELLOR])],
        rhythm: vec![(Field::RhythmParticipantCounsellorDays, 7)],
        ..calm(me)
    });
}

#[test]
fn an_agreed_rhythm_takes_the_place_of_the_usual_one() {
    let facts = DistanceFacts {
        contacts: vec![met(ContactKind::Call, 20, &[COUNSELLOR, MENTOR]), met(ContactKind::Visit, 1, &[])],
        ..calm(MENTOR)
    };
    assert_eq!(kinds(&facts), [], "a visit where nobody said who was there counts for everybody");
    let named = DistanceFacts {
        contacts: vec![
            met(ContactKind::Call, 20, &[COUNSELLOR, MENTOR]),
            met(ContactKind::ThreePartyTalk, 20, ALL),
            met(ContactKind::Visit, 1, &[COUNSELLOR]),
        ],
        ..calm(MENTOR)
    };
    assert_eq!(kinds(&named), [DistanceKind::MentorCounsellor]);
    let rhythm = vec![(Field::RhythmMentorCounsellorDays, 20)];
    assert_eq!(kinds(&DistanceFacts { rhythm, ..named }), []);
}

#[test]
fn the_words_are_the_same_for_everybody_they_concern() {
    let facts = |me| DistanceFacts { contacts: vec![met(ContactKind::Visit, 60, ALL)], ..calm(me) };
    let all_three = |me| {
        let told = distances(&facts(me));
        told.into_iter().find(|distance| distance.kind == DistanceKind::AllThree).unwrap()
    };
    assert_eq!(all_three(PARTICIPANT), all_three(MENTOR));
    assert_eq!(all_three(PARTICIPANT), all_three(COUNSELLOR));
    assert_eq!((all_three(MENTOR).count, all_three(MENTOR).since), (60, Some(ago(60))));
}

#[test]
fn people_who_never_met_count_from_the_first_day() {
    let facts = |begun| DistanceFacts { contacts: Vec::new(), begun: ago(begun), ..calm(MENTOR) };
    assert!(!kinds(&facts(14)).contains(&DistanceKind::MentorCounsellor));
    let told = distances(&facts(15));
    assert!(told[0].never && told[0].count == 15);
}

#[test]
fn a_new_mentor_is_not_told_off_for_the_time_before() {
    let mut facts = DistanceFacts {
        contacts: vec![met(ContactKind::Call, 10, &[COUNSELLOR, MENTOR])],
        ..calm(COUNSELLOR)
    };
    facts.parties[2].active = false;
    facts.parties.push(PartyFact { part: part(4), role: Role::Mentor, active: true });
    assert!(!kinds(&facts).contains(&DistanceKind::MentorCounsellor));
    facts.contacts = vec![met(ContactKind::Call, 15, &[COUNSELLOR, MENTOR])];
    let told = distances(&facts);
    let pair = told.iter().find(|distance| distance.kind == DistanceKind::MentorCounsellor).unwrap();
    assert!(pair.never && pair.parties == [part(COUNSELLOR), part(4)]);
}

#[test]
fn the_next_planned_meeting_stands_beside_the_sentence() {
    let ahead = |days| ContactFact { on: today() + Days::new(days), ..met(ContactKind::Visit, 0, &[]) };
    let facts = DistanceFacts {
        contacts: vec![met(ContactKind::Visit, 30, ALL)],
        planned: vec![ahead(9), ahead(2), met(ContactKind::Visit, 3, &[])],
        ..calm(MENTOR)
    };
    assert!(distances(&facts).iter().all(|distance| distance.planned_on == Some(today() + Days::new(2))));
}

#[test]
fn nobody_is_expected_to_meet_before_the_beginning_in_a_pause_or_after_the_end() {
    for status in [CaseStatus::Preparing, CaseStatus::Paused, CaseStatus::Ended] {
        let facts = DistanceFacts {
            status,
            contacts: Vec::new(),
            own_words: Vec::new(),
            hours_per_month: Some(16),
            setbacks: if status == CaseStatus::Paused { vec![(thing(1), ago(30))] } else { Vec::new() },
            ..calm(MENTOR)
        };
        assert_eq!(kinds(&facts), [], "{status:?}");
    }
}

#[test]
fn a_question_waits_five_workdays_for_those_it_is_between() {
    let question = |days| QuestionFact {
        document: thing(1),
        on: ago(days),
        by: Some(part(MENTOR)),
        to: Some(part(COUNSELLOR)),
    };
    told_from(DistanceKind::Question, &[COUNSELLOR, MENTOR], |me, on| DistanceFacts {
        questions: vec![question(if on { 7 } else { 6 })],
        ..calm(me)
    });
    let to_all = QuestionFact { to: None, ..question(7) };
    assert_eq!(
        kinds(&DistanceFacts { questions: vec![to_all], ..calm(PARTICIPANT) }),
        [DistanceKind::Question]
    );
}

#[test]
fn a_setback_is_answered_by_contact_with_the_participant() {
    let without =
        |me, days, contacts| DistanceFacts { setbacks: vec![(thing(1), ago(days))], contacts, ..calm(me) };
    let before = || vec![met(ContactKind::Visit, 6, ALL)];
    told_from(DistanceKind::Setback, ALL, |me, on| without(me, if on { 5 } else { 2 }, before()));
    let other = vec![met(ContactKind::Visit, 6, ALL), met(ContactKind::Call, 1, &[COUNSELLOR, MENTOR])];
    assert_eq!(kinds(&without(MENTOR, 5, other)), [DistanceKind::Setback]);
    let message = vec![met(ContactKind::Visit, 6, ALL), met(ContactKind::Message, 5, &[PARTICIPANT, MENTOR])];
    assert_eq!(kinds(&without(MENTOR, 5, message)), [], "on the day itself is after it");
}

#[test]
fn a_task_a_week_over_its_date_is_told_also_when_it_is_the_counsellors() {
    told_from(DistanceKind::Task, ALL, |me, on| DistanceFacts {
        tasks: vec![TaskFact {
            part: part(9),
            owner: Some(part(COUNSELLOR)),
            due: ago(if on { 7 } else { 6 }),
        }],
        ..calm(me)
    });
}

#[test]
fn two_judgements_two_levels_apart_are_told_and_only_the_newest_of_each_counts() {
    let judged =
        |party, days, level| JudgementFact { goal: thing(1), party: part(party), on: ago(days), level };
    told_from(DistanceKind::Judgement, ALL, |me, on| DistanceFacts {
        judgements: vec![
            judged(MENTOR, 1, if on { 1 } else { 0 }),
            judged(PARTICIPANT, 9, 2),
            judged(PARTICIPANT, 2, -1),
        ],
        ..calm(me)
    });
    let facts = DistanceFacts {
        judgements: vec![judged(MENTOR, 1, 1), judged(PARTICIPANT, 2, -1), judged(COUNSELLOR, 2, 0)],
        ..calm(COUNSELLOR)
    };
    let told = distances(&facts);
    assert_eq!((told[0].count, told[0].parties.clone()), (2, vec![part(PARTICIPANT), part(MENTOR)]));
}

#[test]
fn whoever_shared_is_told_of_who_has_not_opened_for_fourteen_days() {
    let shared = |days| SharedFact {
        document: thing(1),
        on: ago(days),
        readers: vec![part(PARTICIPANT), part(MENTOR)],
    };
    let facts = |days, opened: &[(u8, u64)]| DistanceFacts {
        shared: vec![shared(days)],
        opened: opened.iter().map(|(party, days)| (part(*party), ago(*days))).collect(),
        ..calm(COUNSELLOR)
    };
    assert_eq!(kinds(&facts(13, &[])), []);
    assert_eq!(kinds(&facts(14, &[])), [DistanceKind::Unopened; 2]);
    assert_eq!(kinds(&facts(14, &[(MENTOR, 14), (PARTICIPANT, 15)])), [DistanceKind::Unopened]);
    let told = distances(&facts(14, &[(MENTOR, 1)]));
    assert_eq!(told[0].parties, [part(PARTICIPANT)]);
}

#[test]
fn half_of_the_hours_two_months_running_is_told_to_mentor_and_counsellor_only() {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let facts = |me, january, february| DistanceFacts {
        hours_per_month: Some(16),
        hours: vec![(day(1, 31), january), (day(2, 1), february), (day(3, 1), 0), (day(3, 2), 6_000)],
        ..calm(me)
    };
    told_from(DistanceKind::Hours, &[COUNSELLOR, MENTOR], |me, on| {
        facts(me, 479, if on { 479 } else { 480 })
    });
    let told = distances(&facts(MENTOR, 300, 60));
    assert_eq!((told[0].count, told[0].limit, told[0].since), (360, 1920, Some(day(1, 1))));
    let young = DistanceFacts { begun: day(1, 2), ..facts(MENTOR, 0, 0) };
    assert_eq!(kinds(&young), [], "the first month must be whole");
}

#[test]
fn a_month_almost_without_the_participants_own_words_is_told() {
    told_from(DistanceKind::OwnWords, ALL, |me, on| DistanceFacts {
        own_words: vec![(ago(30), 900), (ago(29), if on { 19 } else { 20 })],
        ..calm(me)
    });
    let young = DistanceFacts { own_words: Vec::new(), begun: ago(29), ..calm(MENTOR) };
    assert_eq!(kinds(&young), []);
}

#[test]
fn a_device_that_was_not_heard_from_for_a_week_is_told() {
    told_from(DistanceKind::Device, ALL, |me, on| DistanceFacts {
        heard: vec![(part(MENTOR), ago(if on { 7 } else { 6 }))],
        ..calm(me)
    });
}

#[test]
fn an_answer_belongs_to_one_sentence_and_ends_on_its_day() {
    let task = |number, days| TaskFact { part: part(number), owner: None, due: ago(days) };
    let agreed = |until| ArrangementFact {
        part: part(70),
        kind: DistanceKind::Task,
        subject: part(8).to_string(),
        until,
        by: Some(part(MENTOR)),
        reason: "venter på verneombudet".to_owned(),
    };
    let facts = |until| DistanceFacts {
        tasks: vec![task(8, 10), task(9, 20)],
        arrangements: vec![agreed(until)],
        ..calm(MENTOR)
    };
    let answered = |facts: &DistanceFacts| {
        distances(facts).into_iter().map(|told| (told.part, told.arranged.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(answered(&facts(today())), [(Some(part(9)), false), (Some(part(8)), true)]);
    assert_eq!(answered(&facts(ago(1))), [(Some(part(9)), false), (Some(part(8)), false)]);
}

#[test]
fn an_answer_says_why_and_ends_within_a_year() {
    let check = |reason, days| check_arrangement(reason, today() + Days::new(days), today());
    assert_eq!(check("ferie", 0), Ok(()));
    assert_eq!(check("ferie", 366), Ok(()));
    assert!(matches!(check("ferie", 367), Err(DomainFault::OutOfRange { .. })));
    assert_eq!(check("  ", 5), Err(DomainFault::NeedsReason));
    assert!(check_arrangement("ferie", ago(1), today()).is_err());
}

#[test]
fn somebody_who_is_none_of_the_three_is_told_nothing() {
    let mut facts = DistanceFacts { contacts: Vec::new(), me: None, ..calm(MENTOR) };
    facts.tasks = vec![TaskFact { part: part(9), owner: None, due: ago(90) }];
    assert_eq!(kinds(&facts), []);
}
