//! A cursor over JSON that knows where it stands, so that each fault can name its place.

use crate::contract::FaultKind;
use chrono::{DateTime, NaiveDate};
use ids::UtcMillis;
use serde_json::Value;

/// What is wrong with a file, and where. Holds paths and kinds, never the words at that place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImportFault {
    /// What.
    pub(crate) kind: FaultKind,
    /// Where, such as `forlop[0].hendelser[3].tidspunkt`.
    pub(crate) place: String,
}

/// One value and the way to it.
#[derive(Clone, Debug)]
pub(crate) struct Place<'a> {
    value: &'a Value,
    path: String,
}

type Read<T> = Result<T, ImportFault>;

impl<'a> Place<'a> {
    /// The whole file.
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, path: String::new() }
    }

    /// A fault at this place.
    pub(crate) fn fault(&self, kind: FaultKind) -> ImportFault {
        ImportFault { kind, place: self.path.clone() }
    }

    fn step(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The value under `name`; `null` counts as absent.
    pub(crate) fn maybe(&self, name: &str) -> Read<Option<Place<'a>>> {
        let object = self.value.as_object().ok_or_else(|| self.fault(FaultKind::WrongType))?;
        Ok(object
            .get(name)
            .filter(|value| !value.is_null())
            .map(|value| Place { value, path: self.step(name) }))
    }

    /// The value under `name`, which must be there.
    pub(crate) fn must(&self, name: &str) -> Read<Place<'a>> {
        self.maybe(name)?.ok_or_else(|| ImportFault { kind: FaultKind::MissingField, place: self.step(name) })
    }

    /// The entries of a list; an absent list is an empty one.
    pub(crate) fn list(&self, name: &str) -> Read<Vec<Place<'a>>> {
        self.maybe(name)?.map_or_else(|| Ok(Vec::new()), |place| place.entries())
    }

    /// The entries of this list.
    pub(crate) fn entries(&self) -> Read<Vec<Place<'a>>> {
        let list = self.value.as_array().ok_or_else(|| self.fault(FaultKind::WrongType))?;
        Ok(list
            .iter()
            .enumerate()
            .map(|(index, value)| Place { value, path: format!("{}[{index}]", self.path) })
            .collect())
    }

    /// Words of at most `limit` code points.
    pub(crate) fn text(&self, limit: usize) -> Read<&'a str> {
        let text = self.value.as_str().ok_or_else(|| self.fault(FaultKind::WrongType))?;
        if text.chars().count() > limit {
            return Err(self.fault(FaultKind::TooLong));
        }
        Ok(text)
    }

    /// Words under `name`, or none.
    pub(crate) fn maybe_text(&self, name: &str, limit: usize) -> Read<Option<&'a str>> {
        self.maybe(name)?.map(|place| place.text(limit)).transpose()
    }

    /// A whole number from 0 to `most`.
    pub(crate) fn number(&self, most: i64) -> Read<i64> {
        self.whole(0, most)
    }

    /// A whole number within bounds that may lie below nothing.
    pub(crate) fn whole(&self, least: i64, most: i64) -> Read<i64> {
        let number = self.value.as_i64().ok_or_else(|| self.fault(FaultKind::WrongType))?;
        if (least..=most).contains(&number) { Ok(number) } else { Err(self.fault(FaultKind::TooLong)) }
    }

    /// Yes or no.
    pub(crate) fn flag(&self) -> Read<bool> {
        self.value.as_bool().ok_or_else(|| self.fault(FaultKind::WrongType))
    }

    /// A day such as `2026-03-31`.
    pub(crate) fn date(&self) -> Read<NaiveDate> {
        let text = self.text(40)?;
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| self.fault(FaultKind::NoSuchDate))
    }

    /// A moment such as `2026-03-31T10:00:00+02:00` (RFC 3339).
    pub(crate) fn moment(&self) -> Read<UtcMillis> {
        let text = self.text(40)?;
        DateTime::parse_from_rfc3339(text)
            .map(|moment| UtcMillis(moment.timestamp_millis()))
            .map_err(|_| self.fault(FaultKind::NoSuchDate))
    }

    /// A word of a vocabulary.
    pub(crate) fn code<T>(&self, translate: impl Fn(&str) -> Option<T>) -> Read<T> {
        translate(self.text(80)?).ok_or_else(|| self.fault(FaultKind::UnknownCode))
    }
}
