//! What people wrote before they knew that they were out: looked at, and decided about.

use super::Company;
use super::reference::Reference;
use crate::model::words_of;
use app::contract::{
    HoldReason, LateView, LateWords, LateWordsKeep, LateWordsLeave, PieceKind, SyncOverview,
};
use domain::{Role, SpaceKind};
use ids::PersonId;
use std::collections::{BTreeMap, BTreeSet};

/// Words that wait for review on one device.
#[derive(Default)]
pub(crate) struct Waiting {
    words: BTreeSet<String>,
    /// Circles in which more came that cannot be shown.
    unreadable: BTreeSet<SpaceKind>,
    /// Whose words are told to be held for review; some show only when those that they stand on were decided about.
    held: BTreeSet<PersonId>,
}

impl Waiting {
    pub(crate) fn has(&self, word: &str, circle: SpaceKind, by: PersonId) -> bool {
        self.words.contains(word) || self.unreadable.contains(&circle) || self.held.contains(&by)
    }
}

fn words_of_late(view: &LateView) -> BTreeSet<String> {
    let texts = view.documents.iter().flat_map(|document| &document.difference.texts);
    let added = texts.flat_map(|text| &text.pieces).filter(|piece| piece.kind == PieceKind::Added);
    added.flat_map(|piece| words_of(&piece.text)).map(str::to_owned).collect()
}

impl Company {
    fn deciding(&self, reference: &Reference) -> Vec<usize> {
        let seats = reference.seats.iter().copied();
        seats.filter(|seat| self.role(*seat) == Role::Counsellor && !self.seats[*seat].gone).collect()
    }

    /// What waits for review on each device whose owner decides.
    pub(crate) fn waiting(&mut self, reference: &Reference) -> BTreeMap<usize, Waiting> {
        let mut all = BTreeMap::new();
        for seat in self.deciding(reference) {
            let mut waiting = Waiting::default();
            match self.world.ask(self.seats[seat].who, LateWords { case: self.case }) {
                Ok(views) => {
                    for view in views {
                        waiting.words.extend(words_of_late(&view));
                        waiting.unreadable.extend(view.unreadable.then_some(view.space));
                    }
                }
                Err(problem) => self.find("late words are not told", &(seat, problem.code)),
            }
            if let Ok(status) = self.world.ask(self.seats[seat].who, SyncOverview {}) {
                let held = status.held.iter().filter(|held| held.reason == HoldReason::ForReview);
                waiting.held.extend(held.map(|held| held.from.person));
            }
            all.insert(seat, waiting);
        }
        all
    }

    /// Somebody who decides keeps some late words and leaves others. One decision for what is kept holds on every device.
    pub(crate) fn decide_about_late(&mut self, reference: &Reference) {
        let deciding = self.deciding(reference);
        let Some(seat) = deciding.get(self.chance.below(deciding.len())).copied() else { return };
        let (who, case) = (self.seats[seat].who, self.case);
        let (mut kept, mut left) = (BTreeMap::new(), BTreeSet::new());
        // Each decision may bring more to light.
        for _ in 0..32 {
            let views = self.world.ask(who, LateWords { case }).unwrap_or_default();
            let Some(view) = views.first() else { break };
            self.happened.late += 1;
            let envelope = view.envelope;
            let words = words_of_late(view).into_iter().map(|word| (word, view.space));
            let decided = if self.chance.percent(50) {
                kept.extend(words);
                self.world.ask(who, LateWordsKeep { case, envelope })
            } else {
                left.extend(words.map(|(word, _)| word));
                self.world.ask(who, LateWordsLeave { case, envelope })
            };
            if let Err(problem) = decided {
                return self.find("a decision was refused", &(seat, problem.code));
            }
        }
        if !self.world.ask(who, LateWords { case }).unwrap_or_default().is_empty() {
            self.find("late words come back after they were decided about", &seat);
        }
        self.world.settle();
        self.world.settle();
        for (word, circle) in kept.into_iter().filter(|(word, _)| !left.contains(word)) {
            for reader in self.readers(reference, circle) {
                if !self.seats[reader].gone && !self.shows(reader, circle).contains(&word) {
                    self.find("late words that were kept are not there", &(reader, &word));
                }
            }
        }
    }
}
