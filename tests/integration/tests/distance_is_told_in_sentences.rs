//! How long it is since people were in touch: the same words for those it concerns, made on each device, answered together.

use app::contract::{
    CaseOpen, ContactAdd, ContactOverview, DistanceAgree, DistanceAmong, DistanceList, DistanceView,
    FieldSet, FieldWords, HoursAdd, OfflineSet, Search, ThingBegin,
};
use chrono::NaiveDate;
use domain::{
    AddressProtection, ContactKind, DistanceKind, DocumentKind, Field, HoursCategory, Role, SpaceKind, Value,
};
use harness::{DAY_MS, Who, World};
use ids::{CaseId, DocumentId, PartId};

/// All three in one case with a device each, on the day that it began.
struct Scene {
    world: World,
    case: CaseId,
    document: DocumentId,
    ingvild: Who,
    sander: Who,
    roar: Who,
    parties: Vec<(Role, PartId)>,
}

fn scene(seed: u64) -> Scene {
    let mut world = World::new(seed);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Sander"), world.person("Roar"));
    let create = app::contract::CaseCreate {
        title: "Verkstedet".to_owned(),
        workplace: "Verkstedet i Bakken".to_owned(),
        start: Some(NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()),
        planned_end: None,
        protection: AddressProtection::None,
        participant: "Sander".to_owned(),
        mentor: Some("Roar".to_owned()),
    };
    let view = world.ask(ingvild, create).unwrap();
    let (case, document) = (view.card.case, view.document);
    world.join(ingvild, sander, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    let running = Value::Code("running".to_owned());
    world.ask(ingvild, FieldSet { document, part: None, field: Field::CaseStatus, value: running }).unwrap();
    world.settle();
    let parties = view.parties.iter().map(|party| (party.role, party.party)).collect();
    Scene { world, case, document, ingvild, sander, roar, parties }
}

impl Scene {
    fn party(&self, role: Role) -> PartId {
        self.parties.iter().find(|(known, _)| *known == role).unwrap().1
    }

    fn told(&mut self, who: Who) -> Vec<DistanceView> {
        self.world.ask(who, DistanceList { case: self.case }).unwrap()
    }

    fn kinds(&mut self, who: Who) -> Vec<DistanceKind> {
        let open = self.told(who).into_iter().filter(|distance| distance.agreed.is_none());
        open.map(|distance| distance.kind).collect()
    }

    /// Days without coverage for anybody, and then a while with it.
    fn wait(&mut self, days: i64) {
        for offline in [true, false] {
            for who in self.everybody() {
                self.world.ask(who, OfflineSet { offline }).unwrap();
            }
            if offline {
                self.world.pass(days * DAY_MS);
            } else {
                self.world.settle();
            }
        }
    }

    fn everybody(&self) -> [Who; 3] {
        [self.ingvild, self.sander, self.roar]
    }
}

#[test]
fn each_device_says_the_same_to_those_it_concerns_and_nothing_to_others() {
    let mut s = scene(81);
    let [ingvild, sander, roar] = s.everybody();
    s.wait(43);
    let of = |kind: DistanceKind, told: Vec<DistanceView>| told.into_iter().find(|one| one.kind == kind);
    let told = s.everybody().map(|who| s.told(who));
    let [to_ingvild, to_sander, to_roar] = told;
    let all_three = of(DistanceKind::AllThree, to_ingvild.clone()).unwrap();
    assert!(all_three.never && all_three.count == 43, "{all_three:?}");
    assert_eq!(of(DistanceKind::AllThree, to_sander.clone()), Some(all_three.clone()));
    assert_eq!(of(DistanceKind::AllThree, to_roar.clone()), Some(all_three));
    let pair = of(DistanceKind::MentorCounsellor, to_ingvild).unwrap();
    assert_eq!(of(DistanceKind::MentorCounsellor, to_roar), Some(pair));
    assert_eq!(of(DistanceKind::MentorCounsellor, to_sander), None, "not between these two");

    let contact = ContactAdd {
        case: s.case,
        kind: ContactKind::Call,
        at: ids::UtcMillis(s.world.now),
        minutes: Some(15),
        parties: vec![s.party(Role::Counsellor), s.party(Role::Mentor)],
    };
    s.world.ask(roar, contact).unwrap();
    s.world.settle();
    for who in [ingvild, roar] {
        assert!(!s.kinds(who).contains(&DistanceKind::MentorCounsellor), "they have just talked");
    }
    assert!(s.kinds(sander).contains(&DistanceKind::AllThree));
    let case = s.case;
    let seen = s.world.ask(ingvild, ContactOverview { case }).unwrap();
    assert_eq!((seen.held[0].kind, seen.held[0].minutes), (ContactKind::Call, Some(15)));
    let pair = seen.pairs.iter().find(|pair| pair.kind == DistanceKind::MentorCounsellor).unwrap();
    assert_eq!((pair.days, pair.agreed, pair.usual), (Some(0), None, Some(14)));
}

#[test]
fn an_answer_given_offline_holds_for_everybody_has_its_history_and_ends_on_its_day() {
    let mut s = scene(82);
    let (ingvild, roar, case) = (s.ingvild, s.roar, s.case);
    s.wait(43);
    for who in s.everybody() {
        s.world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    let until = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let agree = |kind, reason: &str| DistanceAgree {
        case,
        kind,
        subject: String::new(),
        reason: reason.to_owned(),
        until,
    };
    assert!(s.world.ask(roar, agree(DistanceKind::AllThree, " ")).is_err(), "an answer says why");
    s.world.ask(roar, agree(DistanceKind::AllThree, "verkstedet holder vinterstengt")).unwrap();
    s.world.ask(ingvild, agree(DistanceKind::Visit, "snøstorm på fjellet")).unwrap();
    for who in s.everybody() {
        s.world.ask(who, OfflineSet { offline: false }).unwrap();
    }
    s.world.settle();
    for who in s.everybody() {
        let agreed = s.told(who).into_iter().filter_map(|distance| distance.agreed).collect::<Vec<_>>();
        assert_eq!(agreed.len(), 2, "both answers are kept");
        let all = s.world.ask(who, DistanceAmong { cases: vec![case] }).unwrap();
        assert!(all.iter().all(|distance| distance.kind != DistanceKind::AllThree), "not in the list of all");
        let found = s.world.ask(who, Search { query: "vinterstengt".to_owned(), limit: 5 }).unwrap();
        assert_eq!(found.len(), 1, "it is found");
    }
    let history = app::contract::DocumentHistory { document: s.document };
    let sittings = s.world.ask(ingvild, history).unwrap();
    assert!(sittings.iter().any(|sitting| sitting.author.name == "Roar"));
    let days = (until - NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()).num_days() - 43;
    s.wait(days);
    assert!(!s.kinds(ingvild).contains(&DistanceKind::AllThree), "it holds on its last day");
    s.wait(1);
    assert!(s.kinds(ingvild).contains(&DistanceKind::AllThree), "and ends after it");
}

#[test]
fn mentor_hours_are_spoken_of_to_mentor_and_counsellor_only() {
    let mut s = scene(83);
    let (ingvild, document) = (s.ingvild, s.document);
    let start = Value::Date(NaiveDate::from_ymd_opt(2025, 12, 1).unwrap());
    for (field, value) in [(Field::Start, start), (Field::MentorHoursPerMonth, Value::Number(16))] {
        s.world.ask(ingvild, FieldSet { document, part: None, field, value }).unwrap();
    }
    s.wait(60);
    for who in s.everybody() {
        let told = s.kinds(who).contains(&DistanceKind::Hours);
        assert_eq!(told, who != s.sander);
    }
    let hours = HoursAdd {
        case: s.case,
        owner: s.party(Role::Mentor),
        day: NaiveDate::from_ymd_opt(2026, 2, 10).unwrap(),
        minutes: 8 * 60,
        category: HoursCategory::Training,
        remark: String::new(),
        confirmed: true,
    };
    s.world.ask(s.roar, hours).unwrap();
    s.world.settle();
    assert!(!s.kinds(ingvild).contains(&DistanceKind::Hours), "half of the hours in one of the months");
}

#[test]
fn a_question_waits_for_those_it_is_between_and_each_may_be_answered_for_itself() {
    let mut s = scene(84);
    let (ingvild, roar, case) = (s.ingvild, s.roar, s.case);
    let to = Value::Text(s.party(Role::Mentor).to_string());
    let mut ask = |words: &str| {
        let begin = ThingBegin {
            case,
            space: SpaceKind::Shared,
            kind: DocumentKind::Question,
            fields: vec![FieldWords { field: Field::ToParty, value: to.clone() }],
            texts: vec![app::contract::TextWords {
                field: domain::TextField::QuestionText,
                text: words.to_owned(),
            }],
            circle: None,
        };
        s.world.ask(ingvild, begin).unwrap().document
    };
    let (hearing, shifts) = (ask("Kan vi prøve hørselvern?"), ask("Passer kveldsvakter?"));
    s.wait(8);
    let told = s.told(roar);
    let waiting: Vec<_> = told.iter().filter(|one| one.kind == DistanceKind::Question).collect();
    assert_eq!(waiting.len(), 2);
    assert!(
        waiting.iter().any(|one| one.document == Some(hearing) && one.about == "Kan vi prøve hørselvern?")
    );
    assert!(!s.kinds(s.sander).contains(&DistanceKind::Question));
    let until = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let subject = shifts.to_string();
    let reason = "venter på vaktplanen".to_owned();
    let agree = DistanceAgree { case, kind: DistanceKind::Question, subject, reason, until };
    s.world.ask(roar, agree).unwrap();
    s.world.settle();
    let open = s.told(ingvild).into_iter().filter(|one| one.kind == DistanceKind::Question);
    let open: Vec<_> = open.filter(|one| one.agreed.is_none()).map(|one| one.document).collect();
    assert_eq!(open, [Some(hearing)]);
    assert!(s.world.ask(ingvild, CaseOpen { case }).is_ok());
}
