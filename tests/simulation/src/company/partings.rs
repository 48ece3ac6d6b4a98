//! Stories whose beginning is written down, so that what they are about surely happens in them.

use super::Company;
use domain::Role;
use harness::Who;

/// Turns in which a conversation that nothing disturbs comes to its end.
const TURNS: usize = 60;
/// Steps after everything that is written down.
const STEPS: usize = 10;

impl Company {
    /// The first counsellor invites a newcomer, who has not agreed to anything yet.
    #[must_use]
    pub fn invites_a_mentor(&mut self) -> Who {
        let invited = self.invites(0, Role::Mentor).unwrap();
        self.seats[invited].who
    }

    /// Every conversation goes on by a turn.
    pub fn conversations(&mut self) {
        self.conversations_go_on();
    }

    /// A counsellor is let in, in calm weather.
    fn lets_a_counsellor_in(&mut self) {
        let invited = self.invites(0, Role::Counsellor).unwrap();
        for _ in 0..TURNS {
            self.conversations_go_on();
        }
        self.world.settle();
        if !self.seats[invited].let_in {
            self.find("somebody was not let in though nothing disturbed it", &invited);
        }
    }

    /// A mentor writes before and after the others know that they are out; then two counsellors take each other out.
    #[must_use]
    pub fn told_of_partings(seed: u64) -> Self {
        let mut company = Self::begin(seed);
        company.lets_a_counsellor_in();
        let (counsellor, mentor, participant) = (0, 1, 2);
        company.cut(mentor, true);
        company.writes(mentor);
        let leaving = company.seats[mentor].human;
        company.removes(counsellor, leaving);
        company.world.settle();
        // What the others know is at the hub.
        company.writes(participant);
        company.writes(mentor);
        company.writes(counsellor);
        company.two_quarrel();
        company.go_on(STEPS);
        company.ends("the_parting_that_was_asked_for_holds");
        company
    }

    /// A participant adds a device with one that is marked as lost at that moment, by somebody who has not heard of it.
    #[must_use]
    pub fn told_of_a_vain_welcome(seed: u64) -> Self {
        let mut company = Self::begin(seed);
        let (counsellor, participant) = (0, 2);
        company.cut(counsellor, true);
        company.adds_a_device(participant);
        (0..TURNS).for_each(|_| company.conversations_go_on());
        company.marks(counsellor, participant);
        company.writes(company.seats.len() - 1);
        company.ends("who_was_let_in_by_somebody_who_was_out_hears_that_they_are_out_too");
        company
    }

    /// A mentor opens a key that does not count, for they are out by then without knowing it; later a newcomer is let in, who
    /// needs that key too.
    #[must_use]
    pub fn told_of_a_key_that_does_not_count(seed: u64) -> Self {
        let mut company = Self::begin(seed);
        let (counsellor, mentor, participant) = (0, 1, 2);
        company.cut(counsellor, true);
        let leaving = company.seats[participant].human;
        company.removes(participant, leaving);
        company.world.settle();
        company.writes(mentor);
        company.world.settle();
        let removed = company.seats[mentor].human;
        company.removes(counsellor, removed);
        company.writes(counsellor);
        company.cut(counsellor, false);
        company.world.settle();
        let _ = company.invites_a_mentor();
        (0..TURNS).for_each(|_| company.conversations_go_on());
        company.ends("who_comes_after_a_key_that_does_not_count_reads_everything");
        company
    }
}
