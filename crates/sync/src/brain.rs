//! One device's decisions towards one hub.

use crate::back_off::wait_ms;
use crate::wish::{Connection, Input, Outcome, Wish};
use ids::UtcMillis;

/// How often to ask when the hub gives hints, in milliseconds: a hint can be lost.
pub const POLL_WITH_HINTS_MS: i64 = 300_000;
/// How often to ask when the hub gives no hints, in milliseconds.
pub const POLL_WITHOUT_HINTS_MS: i64 = 20_000;
/// How often to look into mailboxes while somebody waits, in milliseconds.
const MAIL_MS: i64 = 2_000;
/// For how long after something moved somebody is taken to sit and wait, in milliseconds: as long as an invitation at the table.
const MAIL_QUICK_MS: i64 = 10 * 60_000;
/// How often to look after that, in milliseconds.
const MAIL_SLOW_MS: i64 = 60_000;
/// How long to wait before sending again what the hub did not take yet, in milliseconds; doubled each time.
const LATER_MS: i64 = 5_000;
/// Never longer than this.
const LATER_LONGEST_MS: i64 = 300_000;

/// Decides what to do next. A state machine without effects: put an [`Input`] in, ask for the next [`Wish`].
#[derive(Debug)]
pub struct Brain {
    /// The newest moment told of; a clock may be set back.
    clock: UtcMillis,
    hub: bool,
    offline: bool,
    session: bool,
    /// What did not succeed last and has not since: only its own success forgets the failures, or a hub that does all but one
    /// thing would be asked for that one without a pause.
    failing: Option<Wish>,
    hints: bool,
    /// Everything that the hub has was fetched since the session was opened. Only then is anything sent: a device that was
    /// restored from a backup must first learn what it wrote in its earlier life.
    looked: bool,
    under_way: Option<Wish>,
    failures: u32,
    try_at: UtcMillis,
    upload: bool,
    upload_at: UtcMillis,
    /// How often in a row the hub did not take everything.
    laters: u32,
    pull: bool,
    pull_at: UtcMillis,
    mail: bool,
    mail_at: UtcMillis,
    mail_moved_at: UtcMillis,
}

impl Default for Brain {
    fn default() -> Self {
        let start = UtcMillis(i64::MIN);
        Self {
            clock: start,
            hub: false,
            offline: false,
            session: false,
            failing: None,
            hints: false,
            looked: false,
            under_way: None,
            failures: 0,
            try_at: start,
            upload: true,
            upload_at: start,
            laters: 0,
            pull: true,
            pull_at: start,
            mail: false,
            mail_at: start,
            mail_moved_at: start,
        }
    }
}

impl Brain {
    /// Takes in what happened. `chance` spreads retries; any number will do.
    pub fn put(&mut self, input: Input, now: UtcMillis, chance: u16) {
        self.look_at_clock(now);
        match input {
            Input::Hub(chosen) => {
                self.hub = chosen;
                self.start_over(now);
            }
            Input::Offline(offline) => {
                self.offline = offline;
                self.start_over(now);
            }
            Input::Written => {
                self.upload = true;
                self.upload_at = now;
            }
            Input::Hint => self.pull = true,
            Input::LookFirst => self.look_first(),
            Input::HintsClosed => {
                self.hints = false;
                self.pull_at = self.pull_at.min(later(now, POLL_WITHOUT_HINTS_MS));
            }
            Input::AwaitingMail(waiting) => {
                self.mail = waiting;
                if self.failing == Some(Wish::ReadMail) {
                    self.failing = None;
                }
                self.mail_at = now;
                self.mail_moved_at = now;
            }
            Input::Ended(outcome) => self.ended(outcome, now, chance),
        }
    }

    /// The next thing to do now, if any; it counts as under way until [`Input::Ended`].
    pub fn next(&mut self, now: UtcMillis) -> Option<Wish> {
        self.look_at_clock(now);
        if self.under_way.is_some() || !self.hub || self.offline || now < self.try_at {
            return None;
        }
        let wish = if !self.session {
            Wish::OpenSession
        } else if self.upload && self.looked && now >= self.upload_at {
            Wish::Upload
        } else if self.mail && now >= self.mail_at {
            // Somebody sits and waits for it; a pull has its turn in the pause after it.
            Wish::ReadMail
        } else if self.pull || now >= self.pull_at {
            Wish::Pull
        } else {
            return None;
        };
        // What comes while a wish is under way must not be taken for what the wish carries.
        match wish {
            Wish::Upload => self.upload = false,
            Wish::Pull => self.pull = false,
            Wish::OpenSession | Wish::ReadMail => {}
        }
        self.under_way = Some(wish);
        Some(wish)
    }

    /// When to ask for the next wish again though nothing has happened; nothing while a wish is under way.
    #[must_use]
    pub fn wake_at(&self) -> Option<UtcMillis> {
        if self.under_way.is_some() || !self.hub || self.offline {
            return None;
        }
        if !self.session {
            return Some(self.try_at);
        }
        let mut wake = self.pull_at;
        if self.pull {
            wake = self.try_at;
        } else if self.upload {
            wake = wake.min(self.upload_at);
        }
        if self.mail {
            wake = wake.min(self.mail_at);
        }
        Some(wake.max(self.try_at))
    }

    /// How the connection looks to a person.
    #[must_use]
    pub fn connection(&self) -> Connection {
        if !self.hub {
            Connection::NoHub
        } else if self.offline {
            Connection::OfflineByChoice
        } else if self.failures > 0 {
            Connection::Unreachable { next_try_at: self.try_at }
        } else if !self.session {
            Connection::Connecting
        } else if self.upload || self.pull || matches!(self.under_way, Some(Wish::Upload | Wish::Pull)) {
            Connection::Syncing
        } else {
            Connection::UpToDate
        }
    }

    /// Waits are lengths of time: a clock that is set back takes everything planned back with it. Else a device whose clock
    /// was a month ahead would be silent for a month.
    fn look_at_clock(&mut self, now: UtcMillis) {
        let back = self.clock.0.saturating_sub(now.0);
        if back > 0 {
            for at in [
                &mut self.try_at,
                &mut self.upload_at,
                &mut self.pull_at,
                &mut self.mail_at,
                &mut self.mail_moved_at,
            ] {
                *at = UtcMillis(at.0.saturating_sub(back));
            }
        }
        self.clock = now;
    }

    fn look_first(&mut self) {
        self.looked = false;
        self.pull = true;
    }

    fn start_over(&mut self, now: UtcMillis) {
        self.session = false;
        self.hints = false;
        self.under_way = None;
        self.failures = 0;
        self.failing = None;
        self.try_at = now;
        self.upload = true;
        self.upload_at = now;
        self.pull = true;
    }

    fn ended(&mut self, outcome: Outcome, now: UtcMillis, chance: u16) {
        let Some(wish) = self.under_way.take() else { return };
        match outcome {
            Outcome::Failed => {
                self.session = false;
                self.hints = false;
                self.failed(wish, now, chance);
            }
            Outcome::NoSession => {
                self.session = false;
                // Sessions end; one that ends each time before the same wish is a failure.
                if wish == Wish::OpenSession || self.failing == Some(wish) {
                    self.failed(wish, now, chance);
                } else {
                    self.failing = Some(wish);
                }
            }
            Outcome::Done | Outcome::More | Outcome::Later => {
                // That a session opens proves nothing yet; what comes after it does.
                let opened_only = wish == Wish::OpenSession;
                let unblocked =
                    self.failing.is_none_or(|failing| failing == wish || failing == Wish::OpenSession);
                if unblocked && !opened_only {
                    self.failures = 0;
                    self.failing = None;
                }
                self.carried_out(wish, outcome, now);
            }
        }
    }

    fn failed(&mut self, wish: Wish, now: UtcMillis, chance: u16) {
        // Not being let in hides what failed behind it.
        if wish != Wish::OpenSession || self.failing.is_none() {
            self.failing = Some(wish);
        }
        self.failures = self.failures.saturating_add(1);
        self.try_at = later(now, wait_ms(self.failures, chance));
    }

    fn carried_out(&mut self, wish: Wish, outcome: Outcome, now: UtcMillis) {
        match wish {
            Wish::OpenSession => {
                self.session = true;
                self.hints = true;
                self.upload = true;
                self.upload_at = now;
                self.look_first();
            }
            Wish::Upload => {
                self.upload |= outcome != Outcome::Done;
                self.upload_at = now;
                if outcome == Outcome::Later {
                    let wait = LATER_MS.saturating_mul(1 << self.laters.min(8)).min(LATER_LONGEST_MS);
                    self.upload_at = later(now, wait);
                    self.laters = self.laters.saturating_add(1);
                } else {
                    self.laters = 0;
                }
            }
            Wish::Pull => {
                self.pull |= outcome == Outcome::More;
                // What came while the page was under way is fetched all the same, but need not be waited for.
                self.looked |= outcome == Outcome::Done;
                let pause = if self.hints { POLL_WITH_HINTS_MS } else { POLL_WITHOUT_HINTS_MS };
                self.pull_at = later(now, pause);
            }
            Wish::ReadMail => {
                let quick = now.0.saturating_sub(self.mail_moved_at.0) < MAIL_QUICK_MS;
                self.mail_at = later(now, if quick { MAIL_MS } else { MAIL_SLOW_MS });
            }
        }
    }
}

fn later(now: UtcMillis, milliseconds: i64) -> UtcMillis {
    UtcMillis(now.0.saturating_add(milliseconds))
}

#[cfg(test)]
mod tests;
