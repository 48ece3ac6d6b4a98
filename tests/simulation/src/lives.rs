//! Rounds in which one device has several lives: a backup takes its place, or copies of its disk run beside it.
//!
//! Each round is one of the ways in which a place in a log could be written twice. What a round starts it also ends: copies that
//! have sent everything rest, so that a story has many of them and few at a time.

use crate::story::Story;
use app::contract::{CopyChoice, CopyChoose, CopyState, OfflineSet, SyncOverview};
use harness::{Chance, Copied, MINUTE_MS, Weather};

/// Copies that run beside the first in one round, at most.
const BESIDE: usize = 4;
/// Within this time a device that is connected in calm weather has asked for what is new, and sent what waits.
const SOON_MS: i64 = 7 * MINUTE_MS;
/// Every question is lost: what is sealed meanwhile stays on the device.
const SILENCE: Weather = Weather { drop_question: 100, ..Weather::CALM };

impl Story {
    /// A story of two people with so many rounds.
    #[must_use]
    pub fn told_of_lives(seed: u64, rounds: usize) -> Self {
        let mut story = Self::begin_of_lives(seed);
        story.lives_on(rounds);
        story.ends("the_lives_that_were_asked_for_converge");
        story
    }

    /// The beginning of such a story.
    #[must_use]
    pub fn begin_of_lives(seed: u64) -> Self {
        Self::begin_with(seed, Chance::new(seed ^ 0x11FE), 2)
    }

    /// So many rounds, each of some kind, of one of the first two devices.
    pub fn lives_on(&mut self, rounds: usize) {
        for _ in 0..rounds {
            let person = self.chance.below(2);
            match self.chance.below(7) {
                0 | 1 => self.writes_before_it_reads(person),
                2 => self.was_copied_with_sealed_words(person),
                3 => self.is_shown_an_old_state(person),
                4 => self.is_restored_beside_a_restored_hub(person),
                _ => self.runs_twice(person),
            }
            self.check_quiet_about_others();
        }
    }

    /// An old backup takes the place of the disk, and whoever has it writes at once.
    pub fn writes_before_it_reads(&mut self, person: usize) {
        let offline = self.chance.percent(30);
        self.cut(person, offline);
        self.writes(person);
        self.minutes(2);
        let kept = self.backup_of(person);
        self.cut(person, false);
        self.writes(person);
        self.minutes(3);
        let copied = self.any_backup();
        self.put_back(kept, copied);
        self.writes(person);
        self.minutes(2);
        self.cut(person, false);
        self.sends_everything(person);
    }

    /// A backup holds sealed words that never reached the hub; perhaps a copy has written there in their place since.
    pub fn was_copied_with_sealed_words(&mut self, person: usize) {
        let beside = if self.chance.percent(50) { self.starts_beside(person) } else { None };
        self.world.settle();
        self.world.network.weather = SILENCE;
        self.writes(person);
        self.minutes(2);
        self.cut(person, true);
        let kept = self.backup_of(person);
        self.world.network.weather = Weather::CALM;
        if let Some(copy) = beside {
            self.writes(copy);
            self.sends_everything(copy);
        }
        self.cut(person, false);
        self.writes(person);
        self.minutes(3);
        if self.chance.percent(70) {
            let copied = self.any_backup();
            self.put_back(kept, copied);
            self.writes(person);
            self.cut(person, false);
        }
        self.sends_everything(person);
        self.end_copies(person, beside.as_slice());
    }

    /// The hub shows a restored device nothing that came since its backup, and takes what it sends all the same.
    pub fn is_shown_an_old_state(&mut self, person: usize) {
        self.sends_everything(person);
        let who = self.people[person].who;
        self.world.network.stand_still_for(who);
        let kept = self.backup_of(person);
        self.starts_anew(person);
        self.writes(person);
        self.sends_everything(person);
        self.put_back(kept, Copied::Profile);
        self.writes(person);
        self.sends_everything(person);
        self.world.network.show_all(who);
        self.world.settle();
        // What it wrote earlier comes after it had seen everything: it cannot tell that from a copy, and asks.
        self.end_copies(person, &[]);
    }

    /// Both the hub and a device are put back to before what the device wrote last. The others have it.
    pub fn is_restored_beside_a_restored_hub(&mut self, person: usize) {
        self.sends_everything(person);
        let hub = self.world.backup_hub();
        let kept = self.backup_of(person);
        self.starts_anew(person);
        self.writes(person);
        self.sends_everything(person);
        let others: Vec<usize> = self.awake().into_iter().filter(|other| *other != person).collect();
        others.iter().for_each(|other| self.cut(*other, true));
        self.world.restore_hub(&hub, true);
        let copied = self.any_backup();
        self.put_back(kept, copied);
        self.writes(person);
        self.sends_everything(person);
        others.iter().for_each(|other| self.cut(*other, false));
        self.world.settle();
        // Whoever saw two envelopes in one place hears of a newer life, and knows that it is over.
        self.writes(person);
        self.sends_everything(person);
        for other in others {
            let status = self.world.ask(self.people[other].who, SyncOverview {});
            if status.map(|status| status.noticed.concerns) != Ok(Vec::new()) {
                self.find("a doubt that is over stays", &other);
            }
        }
        self.end_copies(person, &[]);
    }

    /// Copies of one disk run beside it, all of them in use.
    pub fn runs_twice(&mut self, person: usize) {
        let count = 1 + self.chance.below(BESIDE);
        let beside: Vec<usize> = (0..count).filter_map(|_| self.starts_beside(person)).collect();
        let all: Vec<usize> = beside.iter().copied().chain([person]).collect();
        for one in &all {
            let offline = self.chance.percent(30);
            self.cut(*one, offline);
            self.writes(*one);
            self.minutes(1);
        }
        for one in &all {
            self.writes(*one);
            self.cut(*one, false);
        }
        self.world.settle();
        for one in &all {
            self.types(*one);
            self.minutes(1);
        }
        self.world.settle();
        for one in &all {
            let status = self.world.ask(self.people[*one].who, SyncOverview {});
            if status.map(|status| status.noticed.copies) != Ok(CopyState::InUseTwice) {
                self.find("a device in use twice is not asked about it", one);
            }
        }
        self.end_copies(person, &beside);
    }
}

/// What rounds are made of.
impl Story {
    fn writes(&mut self, person: usize) {
        for _ in 0..=self.chance.below(2) {
            self.types(person);
        }
    }

    /// At least one.
    fn minutes(&mut self, at_most: usize) {
        let minutes = 1 + i64::try_from(self.chance.below(at_most)).unwrap();
        self.world.pass(minutes * MINUTE_MS);
    }

    fn any_backup(&mut self) -> Copied {
        if self.chance.percent(50) { Copied::Profile } else { Copied::Everything }
    }

    fn cut(&mut self, person: usize, offline: bool) {
        self.people[person].offline = offline;
        if self.world.ask(self.people[person].who, OfflineSet { offline }).is_err() {
            self.find("the connection could not be cut or allowed", &person);
        }
    }

    fn starts_anew(&mut self, person: usize) {
        self.world.crash(self.people[person].who);
        self.start(person);
    }

    /// Whoever is connected in calm weather gets everything sent.
    fn sends_everything(&mut self, person: usize) {
        self.world.pass(SOON_MS);
        let status = self.world.ask(self.people[person].who, SyncOverview {});
        if status.as_ref().map(|status| status.unsent) != Ok(0) {
            self.find("a connected device cannot send", &(person, status.map(|status| status.unsent).ok()));
        }
    }

    /// The copies rest, and whoever has the first says that it is the right one.
    fn end_copies(&mut self, person: usize, copies: &[usize]) {
        for copy in copies {
            self.sends_everything(*copy);
            self.world.crash(self.people[*copy].who);
            self.rests(*copy);
        }
        let choose = CopyChoose { choice: CopyChoice::UseThis };
        if self.world.ask(self.people[person].who, choose).is_err() {
            self.find("a choice between copies was refused", &person);
        }
        self.world.settle();
    }
}
