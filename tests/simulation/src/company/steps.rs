//! What may happen next.

use super::{CIRCLES, Company, Said};
use app::contract::{Splice, TextEdit};
use domain::TextField;
use harness::{MINUTE_MS, Weather};

impl Company {
    /// So many steps, whatever they are.
    pub fn go_on(&mut self, steps: usize) {
        for _ in 0..steps {
            self.step();
            self.conversations_go_on();
            self.check_somebody();
        }
    }

    fn step(&mut self) {
        let there: Vec<usize> = (0..self.seats.len()).filter(|seat| !self.seats[*seat].gone).collect();
        let seat = there[self.chance.below(there.len())];
        let what = self.chance.below(100);
        if what < 18 {
            return self.time_passes();
        }
        if !self.runs(seat) {
            return self.starts(seat);
        }
        match what {
            18..24 => self.cut(seat, !self.seats[seat].offline),
            24..28 => {
                self.tell("dies", &seat);
                self.world.crash(self.seats[seat].who);
            }
            28..30 => self.world.network.restart_hub(),
            30..34 => self.weather_turns(),
            _ if !self.seats[seat].let_in => {}
            34..76 => self.writes(seat),
            76..83 => self.invites_somebody(seat),
            83..88 => self.adds_a_device(seat),
            88..94 => self.removes_somebody(seat),
            94..97 => self.loses_a_device(seat),
            _ => self.two_quarrel(),
        }
    }

    fn time_passes(&mut self) {
        let longest = if self.chance.percent(60) { 5 } else { 6 * 60 };
        let minutes = 1 + i64::try_from(self.chance.below(longest)).unwrap();
        self.tell("minutes", &minutes);
        self.world.pass(minutes * MINUTE_MS);
    }

    fn weather_turns(&mut self) {
        self.world.network.weather = if self.chance.percent(40) { Weather::STORM } else { Weather::CALM };
    }

    /// Somebody writes a word at the beginning of a text that they may read.
    pub(crate) fn writes(&mut self, seat: usize) {
        let circles: Vec<_> =
            CIRCLES.into_iter().filter(|circle| circle.has_reader(self.role(seat))).collect();
        let circle = circles[self.chance.below(circles.len())];
        let Some(known) = self.known(seat) else { return };
        let shut = self.known_out(seat, &known, circle);
        let after = (0..self.removals.len())
            .filter(|removal| self.removals[*removal].at_hub && self.targets(*removal).contains(&seat));
        let after = after.collect();
        let Some((_, may_write, heads)) = self.read(seat, circle) else { return };
        self.happened.words += 1;
        let word = format!("{}{:06}", crate::WORD_MARK, self.happened.words);
        let splices = vec![Splice { at: 0, remove: 0, insert: format!("{word} ") }];
        let document = self.texts[&circle];
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        let answer = self.world.ask(self.seats[seat].who, edit);
        match (answer, may_write) {
            (Ok(_), true) => {
                self.tell("wrote", &(&word, seat, circle, "shut", &shut));
                self.seats[seat].holds.insert(word.clone());
                self.words.insert(word, Said { by: seat, circle, shut, after });
            }
            (Err(_), false) => {}
            (Ok(_), false) => self.find("somebody who is out wrote", &seat),
            (Err(problem), true) => self.find("a good edit was refused", &(seat, circle, problem.code)),
        }
    }
}
