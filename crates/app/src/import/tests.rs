//! Each kind of malformed input, made by breaking the real example file in one place.

use super::place::ImportFault;
use super::read_cases;
use crate::contract::FaultKind;
use serde_json::{Value, json};

const FILE: &str = include_str!("../../../../tests/fixtures/cases-nb.json");

fn broken(change: impl FnOnce(&mut Value)) -> ImportFault {
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    change(&mut file);
    read_cases(&file.to_string(), None).unwrap_err()
}

fn fault(kind: FaultKind, place: &str) -> ImportFault {
    ImportFault { kind, place: place.to_owned() }
}

#[test]
fn the_example_file_is_read_whole() {
    let cases = read_cases(FILE, None).unwrap();
    assert_eq!(cases.len(), 4);
    let first = &cases[0];
    assert_eq!((first.people.len(), first.id.as_str()), (4, "forlop-01"));
    assert_eq!(first.events.len(), 21 - 2, "a check-in has no text of its own, and distance is told anew");
    assert_eq!(first.left_out.get("AVSTAND"), Some(&1));
    assert_eq!(
        (first.learned.goals.len(), first.learned.openness.len(), first.learned.check_ins.len()),
        (3, 2, 3)
    );
    assert_eq!(first.learned.goals[0].judgements.len(), 3);
    assert_eq!(first.learned.goals[1].next, Some(2), "the second goal gave way to the third");
    assert_eq!(first.left_out.get("mal"), None);
}

#[test]
fn only_the_wanted_cases_are_read() {
    let cases = read_cases(FILE, Some(&["forlop-05".to_owned()])).unwrap();
    assert_eq!(cases.len(), 1);
    assert!(read_cases(FILE, Some(&["forlop-99".to_owned()])).is_err());
}

#[test]
fn not_json_is_said_so() {
    assert_eq!(read_cases("{\"forlop\": [", None).unwrap_err(), fault(FaultKind::NotJson, ""));
}

#[test]
fn a_missing_field_is_named() {
    let seen = broken(|file| {
        file["forlop"][1]["hendelser"][2].as_object_mut().unwrap().remove("tidspunkt");
    });
    assert_eq!(seen, fault(FaultKind::MissingField, "forlop[1].hendelser[2].tidspunkt"));
}

#[test]
fn a_wrong_type_is_named() {
    let seen = broken(|file| file["forlop"][0]["tittel"] = json!(7));
    assert_eq!(seen, fault(FaultKind::WrongType, "forlop[0].tittel"));
}

#[test]
fn an_unknown_code_is_named() {
    let seen = broken(|file| file["forlop"][0]["hendelser"][3]["type"] = json!("FEST"));
    assert_eq!(seen, fault(FaultKind::UnknownCode, "forlop[0].hendelser[3].type"));
}

#[test]
fn a_dangling_reference_is_named() {
    let seen = broken(|file| file["forlop"][0]["hendelser"][0]["oppgaver"][1]["ansvar"] = json!("x9"));
    assert_eq!(seen, fault(FaultKind::DanglingReference, "forlop[0].hendelser[0].oppgaver[1].ansvar"));
    let seen = broken(|file| file["forlop"][0]["hendelser"][1]["lenker"][0] = json!("f01-m9"));
    assert_eq!(seen, fault(FaultKind::DanglingReference, "forlop[0].hendelser[1].lenker[0]"));
}

#[test]
fn a_duplicate_id_is_named() {
    let seen = broken(|file| file["forlop"][2]["id"] = json!("forlop-01"));
    assert_eq!(seen, fault(FaultKind::DuplicateId, "forlop[2].id"));
    let seen = broken(|file| file["forlop"][0]["hendelser"][5]["id"] = json!("f01-h01"));
    assert_eq!(seen, fault(FaultKind::DuplicateId, "forlop[0].hendelser[5].id"));
}

#[test]
fn a_date_that_does_not_exist_is_named() {
    let seen = broken(|file| file["forlop"][0]["startDato"] = json!("2026-02-30"));
    assert_eq!(seen, fault(FaultKind::NoSuchDate, "forlop[0].startDato"));
    let seen =
        broken(|file| file["forlop"][0]["hendelser"][0]["tidspunkt"] = json!("2026-01-12T25:00:00+01:00"));
    assert_eq!(seen, fault(FaultKind::NoSuchDate, "forlop[0].hendelser[0].tidspunkt"));
}

#[test]
fn a_text_over_the_limit_is_named() {
    let long = "å".repeat(super::events::TEXT + 1);
    let seen = broken(|file| file["forlop"][0]["hendelser"][0]["tekst"] = json!(long));
    assert_eq!(seen, fault(FaultKind::TooLong, "forlop[0].hendelser[0].tekst"));
}

#[test]
fn the_strictest_shielding_is_refused() {
    let seen = broken(|file| file["forlop"][3]["skjerming"] = json!("STRENGT_FORTROLIG"));
    assert_eq!(seen, fault(FaultKind::StrictlyConfidential, "forlop[3].skjerming"));
}
