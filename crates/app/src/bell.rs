//! Telling outside of the window that something waits: one sentence that the person has agreed to, and never what it is.
//!
//! The times of the reminders stay in memory when the profile is locked, nothing else of them does: so a locked device can say
//! the same sentence. After a start nothing is known until the profile is opened, and then the window shows what waits.

use crate::contract::{BellView, FaultKind, Topic};
use crate::device::Device;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use chrono::NaiveDateTime;
use domain::{ReminderTime, limits, next_ring, reminders_to_ring};
use ids::UtcMillis;
use store::{LocalWrite, Rows};

/// What is to be heard, and what was.
#[derive(Default)]
pub(crate) struct Bell {
    /// The sentence, where the person has asked for it.
    words: Option<String>,
    standing: Vec<ReminderTime>,
    heard: Vec<ReminderTime>,
}

impl Bell {
    /// The window shows what waits already; from now on is heard what comes.
    pub(crate) fn begin(&mut self, words: Option<String>, standing: Vec<ReminderTime>, now: UtcMillis) {
        self.heard = standing.iter().filter(|one| one.at <= now).copied().collect();
        self.standing = standing;
        self.words = words;
    }

    /// Which reminders stand now.
    fn learn(&mut self, standing: Vec<ReminderTime>) {
        self.heard.retain(|one| standing.contains(one));
        self.standing = standing;
    }

    /// The sentence, when there is something to say.
    fn ring(&mut self, now: UtcMillis, here: NaiveDateTime) -> Option<String> {
        let words = self.words.clone()?;
        let due = reminders_to_ring(&self.standing, &self.heard, now, here);
        let rings = !due.is_empty();
        self.heard.extend(due);
        rings.then_some(words)
    }

    /// When there may be something to say though nothing has happened.
    pub(crate) fn wake_at(&self, now: UtcMillis, here: NaiveDateTime) -> Option<UtcMillis> {
        self.words.as_ref()?;
        next_ring(&self.standing, &self.heard, now, here)
    }
}

impl Device {
    /// Rings when something is due. A fault in reading rings nothing; the window shows what waits all the same.
    pub(crate) fn advance_bell(&mut self, now: UtcMillis) {
        let moved = |topic: &Topic| matches!(topic, Topic::Cases | Topic::Case(_) | Topic::Profile);
        // Whoever did not ask for it is told nothing, so that nothing need be read: it would be read at each letter.
        if self.bell.words.is_some()
            && let Some(open) = self.open.as_ref().filter(|open| open.topics.iter().any(moved))
            && let Ok(standing) = open.reminder_times()
        {
            self.bell.learn(standing);
        }
        let here = self.here(now);
        self.rung = self.bell.ring(now, here).or(self.rung.take());
    }

    /// What the person has said about being told outside of the window.
    pub(crate) fn bell_view(&mut self) -> Result<BellView, AppFault> {
        let open = self.open()?;
        Ok(BellView { asked: open.store.setting(setting::BELL)?.is_some(), words: open.bell_words()? })
    }

    /// Says this sentence when a reminder comes, or nothing.
    pub(crate) fn set_bell(&mut self, words: Option<String>, now: UtcMillis) -> Result<(), AppFault> {
        let words = words.map(|words| words.trim().to_owned());
        if words.as_ref().is_some_and(String::is_empty) {
            return Err(AppFault::invalid(FaultKind::MissingField, "words"));
        }
        if words.as_ref().is_some_and(|words| words.chars().count() > limits::WORD) {
            return Err(AppFault::invalid(FaultKind::TooLong, "words"));
        }
        let kept = words.clone().unwrap_or_default().into_bytes();
        let rows = Rows { settings: vec![(setting::BELL.to_owned(), Some(kept))], ..Rows::default() };
        let open = self.open()?;
        open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        let standing = open.reminder_times()?;
        self.bell.begin(words, standing, now);
        Ok(())
    }
}

impl Open {
    pub(crate) fn bell_words(&self) -> Result<Option<String>, AppFault> {
        let words = self.store.setting(setting::BELL)?.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(words.filter(|words| !words.is_empty()))
    }

    /// When which reminder is to be heard. While the participant holds the device nothing is: it would not be theirs.
    pub(crate) fn reminder_times(&self) -> Result<Vec<ReminderTime>, AppFault> {
        if self.handed.is_some() {
            return Ok(Vec::new());
        }
        let rows = self.store.reminders(limits::REMINDERS)?;
        Ok(rows.into_iter().map(|row| ReminderTime { reminder: row.reminder, at: row.at }).collect())
    }
}
