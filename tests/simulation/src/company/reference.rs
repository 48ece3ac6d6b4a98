//! Who takes part, said a second time and in another way than `identity` says it: by the removals that people made and what they
//! knew when they made them.
//!
//! Removals are settled one author after the other, whoever took part longest first. One does not count when its author was
//! taken out by one that was settled before and did not know of it; neither does letting somebody in.

use super::Company;
use domain::Role;
use std::collections::BTreeSet;

/// Whom a removal was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Human(usize),
    Seat(usize),
}

/// A removal that a device acknowledged.
pub(crate) struct Removal {
    pub(crate) target: Target,
    /// The device that made it.
    pub(crate) by: usize,
    /// Removals that it knew of.
    pub(crate) knew: BTreeSet<usize>,
    /// Devices that it knew to have been let in.
    pub(crate) saw: BTreeSet<usize>,
    /// Whether others have heard of it.
    pub(crate) at_hub: bool,
}

/// Who takes part in the end.
pub(crate) struct Reference {
    pub(crate) settled: BTreeSet<usize>,
    pub(crate) seats: BTreeSet<usize>,
}

impl Company {
    /// The devices that a removal is about.
    pub(crate) fn targets(&self, removal: usize) -> Vec<usize> {
        match self.removals[removal].target {
            Target::Seat(seat) => vec![seat],
            Target::Human(human) => self.seats_of(human),
        }
    }

    pub(crate) fn seats_of(&self, human: usize) -> Vec<usize> {
        (0..self.seats.len()).filter(|seat| self.seats[*seat].human == human).collect()
    }

    fn concerns(&self, removal: usize, seat: usize) -> bool {
        match self.removals[removal].target {
            Target::Seat(target) => target == seat,
            Target::Human(human) => self.seats[seat].human == human,
        }
    }

    /// Whether what a device did counts, by what is settled: no settled removal of it was made without knowing of that.
    fn counts(&self, by: usize, settled: &BTreeSet<usize>, knew: impl Fn(&Removal) -> bool) -> bool {
        settled.iter().all(|other| !self.concerns(*other, by) || knew(&self.removals[*other]))
    }

    /// Whether a device was let in by somebody who could.
    fn was_let_in(&self, seat: usize, settled: &BTreeSet<usize>) -> bool {
        let Some(by) = self.seats[seat].by else { return self.seats[seat].let_in };
        self.seats[seat].let_in
            && self.was_let_in(by, settled)
            && self.counts(by, settled, |removal| removal.saw.contains(&seat))
    }

    /// Whether nobody can ever hear of a removal: its author was cut off when the device was lost.
    fn is_unheard(&self, removal: usize) -> bool {
        let removal = &self.removals[removal];
        let by = &self.seats[removal.by];
        by.gone && by.offline && !removal.at_hub
    }

    fn holds(&self, removal: usize, settled: &BTreeSet<usize>) -> bool {
        let by = self.removals[removal].by;
        self.was_let_in(by, settled) && self.counts(by, settled, |other| other.knew.contains(&removal))
    }

    fn takes_part_by(&self, seat: usize, settled: &BTreeSet<usize>) -> bool {
        self.was_let_in(seat, settled) && !settled.iter().any(|removal| self.concerns(*removal, seat))
    }

    fn is_decided(&self, settled: &BTreeSet<usize>) -> bool {
        let mut seats = 0..self.seats.len();
        seats.any(|seat| self.role(seat) == Role::Counsellor && self.takes_part_by(seat, settled))
    }

    /// Settles removals, the longest-standing author first.
    pub(crate) fn reference(&self) -> Reference {
        let mut settled = BTreeSet::new();
        let mut refused = BTreeSet::new();
        loop {
            let open = (0..self.removals.len()).filter(|one| !self.is_unheard(*one));
            let open = open.filter(|one| !settled.contains(one) && !refused.contains(one));
            let open = open.filter(|one| self.holds(*one, &settled));
            let rank = |removal: &usize| {
                let by = self.removals[*removal].by;
                (self.people[self.seats[by].human].entered, by, *removal)
            };
            let Some(next) = open.min_by_key(rank) else { break };
            settled.insert(next);
            if !self.is_decided(&settled) {
                settled.remove(&next);
                refused.insert(next);
            }
        }
        let seats = (0..self.seats.len()).filter(|seat| self.takes_part_by(*seat, &settled)).collect();
        Reference { settled, seats }
    }
}
