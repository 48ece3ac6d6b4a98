//! The given cases, read key by key: a key that nobody asks for is a fact without a place, and stops the story.

use chrono::{DateTime, NaiveDate, NaiveTime};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// An object of the file whose keys are ticked off as they are asked for.
pub struct Given<'a> {
    keys: &'a Map<String, Value>,
    at: String,
    asked: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Given<'a> {
    pub fn of(value: &'a Value, at: &str) -> Self {
        let keys = value.as_object().unwrap_or_else(|| panic!("{at} is no object"));
        Self { keys, at: at.to_owned(), asked: RefCell::default() }
    }

    pub fn value(&self, key: &str) -> Option<&'a Value> {
        let (known, value) = self.keys.get_key_value(key)?;
        self.asked.borrow_mut().insert(known);
        Some(value).filter(|value| !value.is_null())
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.value(key).map(|value| value.as_str().unwrap_or_else(|| panic!("{}.{key}", self.at)))
    }

    pub fn words(&self, key: &str) -> &'a str {
        self.text(key).unwrap_or_default()
    }

    pub fn must(&self, key: &str) -> &'a str {
        self.text(key).unwrap_or_else(|| panic!("{} has no {key}", self.at))
    }

    pub fn number(&self, key: &str) -> Option<i64> {
        self.value(key).and_then(Value::as_i64)
    }

    pub fn day(&self, key: &str) -> Option<NaiveDate> {
        self.text(key).map(day)
    }

    pub fn list(&self, key: &str) -> Vec<&'a Value> {
        self.value(key).and_then(Value::as_array).map(|list| list.iter().collect()).unwrap_or_default()
    }

    pub fn texts(&self, key: &str) -> Vec<&'a str> {
        self.list(key).into_iter().map(|value| value.as_str().unwrap()).collect()
    }

    pub fn all(&self, key: &str) -> Vec<Given<'a>> {
        let at = format!("{}.{key}", self.at);
        self.list(key).into_iter().map(|value| Given::of(value, &at)).collect()
    }

    pub fn one(&self, key: &str) -> Option<Given<'a>> {
        self.value(key).map(|value| Given::of(value, &format!("{}.{key}", self.at)))
    }

    pub fn names(&self) -> Vec<&'a str> {
        self.keys.keys().map(String::as_str).collect()
    }

    /// What a reader of the file is told, and Felles is not: its own remarks, and how it came about.
    pub fn not_of_the_case(&self, keys: &[&str]) {
        keys.iter().for_each(|key| {
            self.value(key);
        });
    }

    /// Every key was asked for: nothing of it is without a place.
    pub fn done(self) {
        let asked = self.asked.borrow();
        let left: Vec<_> = self.keys.keys().filter(|key| !asked.contains(key.as_str())).collect();
        assert!(
            left.is_empty(),
            "{} has {left:?}, and nobody knows where in Felles that is written",
            self.at
        );
    }
}

pub fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

/// A moment of a day, UTC.
pub fn at(day: NaiveDate, hour: u32) -> i64 {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap()).and_utc().timestamp_millis()
}

pub fn moment(text: &str) -> i64 {
    DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

/// The last day of a month such as `2026-03`.
pub fn last_day(month: &str) -> NaiveDate {
    let first = day(&format!("{month}-01"));
    first.checked_add_months(chrono::Months::new(1)).unwrap().pred_opt().unwrap()
}

/// The file's word in ours.
pub fn ours(word: &str) -> &'static str {
    match word {
        "FORBEREDES" => "preparing",
        "I_GANG" => "running",
        "PAUSE" => "paused",
        "NEDTRAPPING" => "tapering",
        "AVSLUTTET" => "ended",
        "ANSATT" => "hired",
        "UGRADERT" => "none",
        "FORTROLIG" => "confidential",
        "ARBEIDSTRENING" => "work_training",
        "MIDLERTIDIG_LONNSTILSKUDD" => "temporary_wage_subsidy",
        "GOD" => "good",
        "INGEN" => "none",
        "DELVIS" => "partial",
        "DELTAKER" => "participant",
        "MENTOR" => "mentor",
        "VEILEDER" => "counsellor",
        "ARBEIDSGIVER" => "employer",
        "ARBEIDSERFARING" => "experience",
        "UTPRØVING" => "trial",
        "FÅ_JOBB_I_BEDRIFTEN" => "job_here",
        "SPRÅKOPPLÆRING" => "language",
        "OPPNÅ_FAGBREV_KOMPETANSEBEVIS" => "certificate",
        "ANNET" => "other",
        "AKTIV" => "active",
        "NADD" => "reached",
        "ERSTATTET" => "replaced",
        "GJORT" => "done",
        "APEN" => "open",
        "PAGAR" => "doing",
        "AVTALT" => "agreed",
        "OPPLAERING" => "training",
        "SAMTALE" => "talk",
        "KONTAKT_MED_NAV" => "contact_with_office",
        "TREPARTSSAMTALE" => "three_party_talk",
        "BESOK" => "visit",
        "NOTAT" => "note",
        "ORD_FRA_DELTAKER" => "own_words",
        "MAL_SATT" | "MAL_ENDRET" => "goal",
        "AVTALE" => "agreement",
        "ENDRING" => "change",
        "MENTORTIMER" => "mentor_hours",
        "RETTING" => "correction",
        "TILBAKESLAG" => "setback",
        "VENDEPUNKT" => "turning_point",
        "FELLES" => "shared",
        "VEILEDER_OG_DELTAKER" => "counsellor_participant",
        "MENTORSTOTTE" => "mentor_support",
        "PRIVAT" => "private",
        other => panic!("nobody knows what {other} is in Felles"),
    }
}

/// Where somebody was, in the words that a person writes.
pub fn place(code: &str) -> &'static str {
    match code {
        "ARBEIDSPLASS" => "På arbeidsplassen",
        "NAV_KONTOR" => "På Nav-kontoret",
        // A call has no place; that it was a call is its kind.
        "TELEFON" => "",
        other => panic!("nobody knows where {other} is"),
    }
}
