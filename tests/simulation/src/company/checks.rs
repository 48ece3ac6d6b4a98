//! What is promised, compared with what is.

use super::knowing::Known;
use super::reference::Reference;
use super::{CIRCLES, Company, Said};
use crate::model::words_of;
use app::contract::{HoldReason, SyncOverview};
use domain::SpaceKind;
use ids::{DocumentId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

impl Company {
    /// The words that a text shows on a device.
    pub(crate) fn shows(&mut self, seat: usize, circle: SpaceKind) -> BTreeSet<String> {
        let text = self.read(seat, circle).map(|(text, ..)| text).unwrap_or_default();
        words_of(&text).map(str::to_owned).collect()
    }

    /// After each step somebody is looked at: nothing is shown that its author knew it was not for.
    pub(crate) fn check_somebody(&mut self) {
        let seat = self.chance.below(self.seats.len());
        if !self.runs(seat) || !self.seats[seat].let_in {
            return;
        }
        for circle in CIRCLES {
            let held: Vec<String> = self.seats[seat].holds.iter().cloned().collect();
            let Some((text, ..)) = self.read(seat, circle) else { continue };
            let shown: BTreeSet<&str> = words_of(&text).collect();
            self.check_shut(seat, &shown);
            let here = |word: &&String| self.words.get(*word).is_some_and(|said| said.circle == circle);
            if let Some(word) = held.iter().filter(here).find(|word| !shown.contains(word.as_str())) {
                self.find("a word that was on this device's disk is gone", &(seat, word));
            }
        }
    }

    /// Whoever was thought to be out, and is not by what has been said since, reads everything.
    fn check_shut(&mut self, seat: usize, shown: &BTreeSet<&str>) {
        let shut = |said: &Said| said.shut.contains(&seat);
        let mut shown = shown.iter().filter(|word| self.words.get(**word).is_some_and(shut));
        let word = shown.next().map(|word| (*word).to_owned());
        if word.is_some() && !self.reference().seats.contains(&seat) {
            self.find("somebody reads a word whose author knew that they are out", &(seat, word));
        }
    }

    /// Devices that read a circle in the end.
    pub(crate) fn readers(&self, reference: &Reference, circle: SpaceKind) -> Vec<usize> {
        let seats = reference.seats.iter().copied();
        seats.filter(|seat| circle.has_reader(self.role(*seat)) && !self.seats[*seat].gone).collect()
    }

    /// All promises that must hold once everybody is connected.
    pub fn check_everything(&mut self) {
        let reference = self.reference();
        self.check_members(&reference);
        self.check_words(&reference);
        self.check_quiet(&reference);
        self.decide_about_late(&reference);
        self.check_same(&reference);
        self.check_keys(&reference);
    }

    /// Everybody who remains says the same of who takes part, and it is what the reference says.
    fn check_members(&mut self, reference: &Reference) {
        // Whoever was in the middle of being let in when their inviter was gone may be in or not.
        let unsure: BTreeSet<usize> = self.talks.iter().map(|talk| talk.invited).collect();
        for seat in 0..self.seats.len() {
            if !self.seats[seat].let_in || self.seats[seat].gone || unsure.contains(&seat) {
                continue;
            }
            let known = self.known(seat).filter(|known| !known.view.taken_out);
            match (known, reference.seats.contains(&seat)) {
                (Some(known), true) => {
                    self.check_circles(seat, &known, reference, &unsure);
                }
                (None, false) => {}
                (Some(_), false) => self.find("a device that is out does not know it", &seat),
                (None, true) => self.find("a device that takes part thinks that it does not", &seat),
            }
        }
    }

    fn check_circles(&mut self, seat: usize, known: &Known, reference: &Reference, unsure: &BTreeSet<usize>) {
        for circle in CIRCLES {
            let sure = || (0..self.seats.len()).filter(|other| !unsure.contains(other));
            let said: Vec<usize> = sure().filter(|other| self.takes_part(known, *other, circle)).collect();
            let both =
                |other: usize| circle.has_reader(self.role(seat)) && circle.has_reader(self.role(other));
            let should: Vec<usize> =
                sure().filter(|other| both(*other) && reference.seats.contains(other)).collect();
            if said != should {
                self.find("who takes part is not who should", &(seat, circle, said, should));
            }
        }
    }

    /// Everybody who reads a circle is shown the same.
    fn check_same(&mut self, reference: &Reference) -> BTreeMap<SpaceKind, BTreeSet<String>> {
        let mut shown = BTreeMap::new();
        for circle in CIRCLES {
            let mut first: Option<(usize, String)> = None;
            for seat in self.readers(reference, circle) {
                let Some((text, ..)) = self.read(seat, circle) else {
                    self.find("a reader does not have a text", &(seat, circle));
                    continue;
                };
                match &first {
                    None => first = Some((seat, text)),
                    Some((_, one)) if *one == text => {}
                    Some((one, _)) => {
                        let pair = (*one, seat, circle);
                        self.find("two readers are not shown the same", &pair);
                    }
                }
            }
            let text = first.map(|(_, text)| text).unwrap_or_default();
            let words: BTreeSet<String> = words_of(&text).map(str::to_owned).collect();
            if words.len() != words_of(&text).count() {
                self.find("a word stands twice", &circle);
            }
            shown.insert(circle, words);
        }
        shown
    }

    /// Words of writers stand, and words that came too late wait for review, unless somebody who remains had them.
    fn check_words(&mut self, reference: &Reference) {
        let shown = self.check_same(reference);
        let waiting = self.waiting(reference);
        let unsent = self.unsent();
        let remaining = |seat: &usize| reference.seats.contains(seat) && !self.seats[*seat].gone;
        let mut wrong: Vec<(&str, String)> = Vec::new();
        for (word, said) in &self.words {
            let stands = shown.get(&said.circle).is_some_and(|words| words.contains(word));
            let author_in = reference.seats.contains(&said.by);
            let had =
                (0..self.seats.len()).filter(remaining).any(|seat| self.seats[seat].holds.contains(word));
            let too_late = said.after.iter().any(|removal| reference.settled.contains(removal));
            if stands {
                if !author_in && too_late {
                    wrong.push(("words that came after their author was out stand undecided", word.clone()));
                }
                continue;
            }
            if author_in && !unsent.contains(&said.by) {
                wrong.push(("a word of somebody who takes part is gone", word.clone()));
            } else if had {
                wrong.push(("a word that somebody who remains had is gone", word.clone()));
            } else if !author_in && !unsent.contains(&said.by) {
                let author = self.people[self.seats[said.by].human].person;
                let seen = waiting.values().all(|waiting| waiting.has(word, said.circle, author));
                if !seen {
                    wrong.push(("a late word is in no review", word.clone()));
                }
            }
        }
        for (what, word) in wrong {
            let by = self.words[&word].by;
            let status = self.world.ask(self.seats[by].who, SyncOverview {}).ok();
            let left = status.map(|status| (status.unsent, status.undelivered, status.connection));
            self.find(what, &(word, by, left));
        }
    }

    /// Devices that may have words which never left them: they are gone, with their disks.
    fn unsent(&self) -> BTreeSet<usize> {
        (0..self.seats.len()).filter(|seat| self.seats[*seat].gone).collect()
    }

    /// Nothing is left on the way, and nobody is suspected.
    fn check_quiet(&mut self, reference: &Reference) {
        for seat in reference.seats.iter().copied().filter(|seat| !self.seats[*seat].gone).collect::<Vec<_>>()
        {
            let Ok(status) = self.world.ask(self.seats[seat].who, SyncOverview {}) else {
                self.find("a device does not say how it is", &seat);
                continue;
            };
            let held = status.held.iter().filter(|held| held.reason != HoldReason::ForReview).count();
            if status.unsent != 0 || held != 0 || !status.outgoing.is_empty() {
                let waits = status.outgoing.iter().map(|one| {
                    let whom: Vec<usize> =
                        one.delivery.waiting_for.iter().filter_map(|by| self.human_of(by.person)).collect();
                    (one.delivery.stage, self.circle_of(one.document), whom)
                });
                let waits: Vec<_> = waits.collect();
                let reasons: Vec<_> =
                    status.held.iter().map(|held| (self.human_of(held.from.person), held.reason)).collect();
                self.find("something is left on the way", &(seat, status.unsent, reasons, "to", waits));
            }
            if !status.noticed.concerns.is_empty() {
                self.find("a doubt without a reason", &(seat, status.noticed.concerns));
            }
        }
    }

    fn human_of(&self, person: PersonId) -> Option<usize> {
        self.people.iter().position(|human| human.person == person)
    }

    fn circle_of(&self, document: DocumentId) -> Option<SpaceKind> {
        self.texts.iter().find(|(_, text)| **text == document).map(|(circle, _)| *circle)
    }

    /// No device can open, with all keys on its disk, what was written by somebody who knew that it is out.
    fn check_keys(&mut self, reference: &Reference) {
        let sent = self.sent();
        for seat in (0..self.seats.len()).filter(|seat| !reference.seats.contains(seat)) {
            let shut: BTreeSet<String> = {
                let shut = self.words.iter().filter(|(_, said)| said.shut.contains(&seat));
                shut.map(|(word, _)| word.clone()).collect()
            };
            if shut.is_empty() {
                continue;
            }
            self.world.crash(self.seats[seat].who);
            let opened = self.opens(seat, &sent);
            if let Some(word) = shut.intersection(&opened).next() {
                self.find("a device that is out can open a word whose author knew it", &(seat, word));
            }
        }
    }
}
