//! Taking people and devices out.

use super::Company;
use super::knowing::Known;
use super::reference::{Removal, Target};
use app::contract::{DeviceLost, PartyRemove};
use domain::{Role, SpaceKind};
use harness::MINUTE_MS;
use std::collections::BTreeSet;

impl Company {
    /// Writes a removal down with what its author knew.
    fn note_removal(&mut self, target: Target, by: usize, known: &Known) {
        let knew: BTreeSet<usize> =
            (0..self.removals.len()).filter(|one| self.knows_removal(known, by, *one)).collect();
        let saw = self.seats[by].saw.clone();
        self.tell("removal", &(self.removals.len(), target, "by", by, "knew", &knew, "saw", &saw));
        self.removals.push(Removal { target, by, knew, saw, at_hub: false });
    }

    /// A counsellor takes somebody out, or somebody leaves by themselves.
    pub(crate) fn removes_somebody(&mut self, seat: usize) {
        let Some(known) = self.known(seat).filter(|known| !known.view.taken_out) else { return };
        let me = self.seats[seat].human;
        let decides = known.view.decides;
        let here = |human: usize| {
            let one = &self.people[human];
            let there = self.is_here(&known, human);
            let may = if human == me { one.role != Role::Counsellor } else { decides };
            one.party.is_some() && there && may
        };
        let wanted: Vec<usize> = (0..self.people.len()).filter(|human| here(*human)).collect();
        let Some(human) = wanted.get(self.chance.below(wanted.len())).copied() else { return };
        // A case without its participant has little left to tell of.
        if self.people[human].role == Role::Participant && self.chance.percent(60) {
            return;
        }
        self.takes_out(seat, human, &known);
    }

    /// A device takes somebody out, as its person decides.
    pub(crate) fn removes(&mut self, seat: usize, human: usize) {
        if let Some(known) = self.known(seat) {
            self.takes_out(seat, human, &known);
        }
    }

    fn takes_out(&mut self, seat: usize, human: usize, known: &Known) {
        let Some(party) = self.people[human].party else { return };
        match self.world.ask(self.seats[seat].who, PartyRemove { case: self.case, party }) {
            Ok(_) => {
                self.happened.removed += 1;
                self.note_removal(Target::Human(human), seat, known);
            }
            Err(problem) => self.find("taking somebody out was refused", &(seat, human, problem.code)),
        }
    }

    /// Two counsellors take each other out, cut off, and neither knows of it.
    pub(crate) fn two_quarrel(&mut self) {
        let deciding = |company: &mut Self, seat: usize| {
            let runs = company.seats[seat].let_in && company.runs(seat);
            let counsellor = company.role(seat) == Role::Counsellor;
            runs && counsellor && company.known(seat).is_some_and(|known| known.view.decides)
        };
        let seats: Vec<usize> = (0..self.seats.len()).filter(|seat| deciding(self, *seat)).collect();
        let first = seats.get(self.chance.below(seats.len())).copied();
        let pair = first.and_then(|one| {
            let other = seats.iter().find(|seat| self.seats[**seat].human != self.seats[one].human);
            other.map(|other| (one, *other))
        });
        let Some((one, other)) = pair else { return };
        self.world.settle();
        let both = [(one, other), (other, one)];
        both.iter().for_each(|(seat, _)| self.cut(*seat, true));
        for (seat, from) in both {
            let human = self.seats[from].human;
            let known = self.known(seat).filter(|known| known.view.decides);
            let known = known.filter(|known| self.is_here(known, human));
            let Some(known) = known else { continue };
            self.takes_out(seat, human, &known);
            self.writes(seat);
            self.world.pass(MINUTE_MS);
        }
        self.happened.quarrels += 1;
    }

    /// A device is lost, and somebody who may says so. Whoever finds it may go on using it for a while.
    pub(crate) fn loses_a_device(&mut self, seat: usize) {
        let Some(known) = self.known(seat).filter(|known| !known.view.taken_out) else { return };
        let me = self.seats[seat].human;
        let lost: BTreeSet<usize> = self.lost();
        let may = |other: usize| {
            let mine = self.seats[other].human == me;
            let shown = self.takes_part(&known, other, SpaceKind::Shared);
            // A counsellor's first device stays: somebody must decide.
            let kept =
                self.role(other) == Role::Counsellor && self.seats_of(self.seats[other].human)[0] == other;
            other != seat && shown && !kept && !lost.contains(&other) && (mine || known.view.decides)
        };
        let wanted: Vec<usize> = (0..self.seats.len()).filter(|other| may(*other)).collect();
        let Some(target) = wanted.get(self.chance.below(wanted.len())).copied() else { return };
        self.marks(seat, target);
        if self.chance.percent(60) {
            self.world.crash(self.seats[target].who);
            self.seats[target].gone = true;
        }
    }

    /// A device marks another as lost.
    pub(crate) fn marks(&mut self, seat: usize, target: usize) {
        let Some(known) = self.known(seat) else { return };
        let device = self.seats[target].device;
        match self.world.ask(self.seats[seat].who, DeviceLost { device }) {
            Ok(_) => {
                self.happened.lost += 1;
                self.note_removal(Target::Seat(target), seat, &known);
            }
            Err(problem) => self.find("marking was refused", &(seat, target, problem.code)),
        }
    }

    /// Devices that somebody marked as lost.
    pub(crate) fn lost(&self) -> BTreeSet<usize> {
        let targets = self.removals.iter().filter_map(|removal| match removal.target {
            Target::Seat(seat) => Some(seat),
            Target::Human(_) => None,
        });
        targets.collect()
    }
}
