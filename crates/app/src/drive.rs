//! Carries out what the brain wishes, and hands each answer of the hub to whoever asked.

use crate::contract::Topic;
use crate::exchange::UnderWay;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use ids::{RandomSource, UtcMillis};
use protocol::{Refusal, Request, Response, SpaceCursor, limits};
use std::collections::BTreeSet;
use store::{LocalWrite, Rows};
use sync::{Input, Outcome, Wish};
use transport::LinkEvent;

impl Open {
    /// Takes in an event of the transport.
    pub(crate) fn link(&mut self, event: LinkEvent, now: UtcMillis, random: &mut dyn RandomSource) {
        match event {
            LinkEvent::Hint(_) => self.exchange.brain.put(Input::Hint, now, 0),
            LinkEvent::HintsClosed => self.exchange.brain.put(Input::HintsClosed, now, 0),
            LinkEvent::Answer { call, result } => {
                let Some(under_way) = self.exchange.answered(call) else { return };
                let response = result
                    .ok()
                    .and_then(|bytes| protocol::decode::<Response>(&bytes, limits::MESSAGE_BYTES).ok());
                // A fault of our own while taking an answer in must not stop the conversation: it is tried again later.
                let taken = match response {
                    Some(response) => self.answer(under_way, response, now, random),
                    None => Ok(Some(Outcome::Failed)),
                };
                let taken = taken.unwrap_or_else(|_| {
                    self.forget_unwritten();
                    Some(Outcome::Failed)
                });
                self.ended(taken, now, random);
            }
        }
    }

    fn ended(&mut self, outcome: Option<Outcome>, now: UtcMillis, random: &mut dyn RandomSource) {
        let Some(outcome) = outcome else { return };
        let before = self.exchange.brain.connection();
        self.exchange.ended(outcome, now, chance(random));
        if self.exchange.brain.connection() != before {
            self.changed(Topic::Sync);
        }
    }

    /// Starts whatever is due.
    pub(crate) fn advance(&mut self, now: UtcMillis, random: &mut dyn RandomSource) {
        // A fault while deleting must not stop the conversation: it is tried again in an hour.
        let mut whole = self.end_copies_when_due(now).is_ok() & self.end_reflections_when_due(now).is_ok();
        whole &= self.let_everybody_in(now, random);
        if self.is_on_borrowed_keys() {
            // What could not be written is tried again with the next thing that happens.
            whole &= self.become_own_device(now, random).is_ok();
        }
        if !whole {
            self.forget_unwritten();
        }
        while let Some(wish) = self.exchange.wish(now) {
            let begun = match wish {
                Wish::OpenSession => self.exchange.begin_session().map_err(AppFault::from),
                Wish::Upload => self.upload(now, random),
                Wish::Pull => self.pull(now),
                Wish::ReadMail => self.read_mail(now, random),
            };
            self.changed(Topic::Sync);
            if begun.is_err() {
                self.forget_unwritten();
                self.ended(Some(Outcome::Failed), now, random);
            }
        }
    }

    /// Lets my other devices in where that is due; `false` when something could not be done. What the disk refused is tried
    /// again with the next thing that happens, everything else when the profile is opened the next time.
    fn let_everybody_in(&mut self, now: UtcMillis, random: &mut dyn RandomSource) -> bool {
        let mut whole = true;
        if !self.recovery_due.is_empty()
            && let Err(fault) = self.let_recovery_device_in(now, random)
        {
            whole = false;
            if !fault.may_pass() {
                self.recovery_due.clear();
            }
        }
        if self.devices_due.is_empty() {
            return whole;
        }
        let due = self.devices_due.clone();
        let settled =
            self.settle_support_circles(now, random).and_then(|()| self.let_own_devices_in(now, random));
        if let Err(fault) = &settled {
            self.devices_due = if fault.may_pass() { due } else { BTreeSet::new() };
        }
        whole & settled.is_ok()
    }

    fn pull(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        let after = self.exchange.pull_from.take();
        let cursors = self.store.cursors(after, limits::PULL_SPACES)?;
        let spaces: Vec<SpaceCursor> =
            cursors.iter().map(|(space, after)| SpaceCursor { space: *space, after: *after }).collect();
        if spaces.is_empty() {
            self.lives.looked = true;
            self.exchange.ended(Outcome::Done, now, 0);
            return Ok(());
        }
        if spaces.len() >= limits::PULL_SPACES {
            self.exchange.pull_from = spaces.last().map(|cursor| cursor.space);
        }
        self.exchange.ask(&Request::Pull { spaces }, UnderWay::Pull)?;
        Ok(())
    }

    /// Asks for what removed devices brought too late, where that is mine to decide; whether there was anything to ask.
    fn ask_quarantine(&mut self) -> Result<bool, AppFault> {
        let me = self.me.device;
        let decides = self.circles.iter().filter(|(_, circle)| {
            let members = circle.members();
            members.may_admit(&me) && !members.former.is_empty()
        });
        let spaces: Vec<SpaceCursor> = decides
            .map(|(space, _)| SpaceCursor {
                space: *space,
                after: self.exchange.quarantine.get(space).copied().unwrap_or_default(),
            })
            .take(limits::PULL_SPACES)
            .collect();
        if spaces.is_empty() {
            return Ok(false);
        }
        self.exchange.ask(&Request::Quarantined { spaces }, UnderWay::Quarantine)?;
        Ok(true)
    }

    /// What an answer means; `None` when the next request of the same wish is under way.
    fn answer(
        &mut self,
        under_way: UnderWay,
        response: Response,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Option<Outcome>, AppFault> {
        if let Response::Refused(refusal) = response {
            let lost = refusal == Refusal::NoSession;
            return Ok(Some(if lost { Outcome::NoSession } else { Outcome::Failed }));
        }
        match (under_way, response) {
            (UnderWay::Facts, Response::Facts(facts)) => {
                self.exchange.ask_challenge(self.me.device, facts)?;
                Ok(None)
            }
            (UnderWay::Challenge(facts), Response::Challenge(challenge)) => {
                let signature = identity::sign_session(&self.keys.device, &facts.hub, &challenge);
                let request = Request::OpenSession { device: self.me.device, challenge, signature };
                self.exchange.ask(&request, UnderWay::OpenSession)?;
                Ok(None)
            }
            (UnderWay::OpenSession, Response::Session(token)) if self.rebuild.is_some() => {
                self.ask_spaces(token)?;
                Ok(None)
            }
            (UnderWay::Spaces(token), Response::Spaces(spaces)) => {
                self.spaces_came(token, spaces, now, random)?;
                Ok(None)
            }
            (UnderWay::Seek(seeking), Response::Page(page)) => {
                self.sought(seeking, &page, now, random)?;
                Ok(None)
            }
            (UnderWay::OpenSession, Response::Session(token)) => {
                self.exchange.unacknowledged.extend(self.store.spaces()?.iter().map(|row| row.space));
                self.look_again_where_something_is_missing()?;
                self.exchange.opened(token, now);
                self.changed(Topic::Sync);
                Ok(None)
            }
            (UnderWay::Upload(sendings), Response::Uploaded(answers)) => {
                self.remember_exchange(now)?;
                self.uploaded(&sendings, &answers, now).map(Some)
            }
            (UnderWay::Pull, Response::Page(page)) => {
                self.remember_exchange(now)?;
                let outcome = self.take_page(page, now)?;
                let more = outcome == Outcome::Done && self.exchange.pull_from.is_some();
                self.lives.looked |= outcome == Outcome::Done && !more;
                if outcome == Outcome::Done && !more && (self.ask_quarantine()? || self.ask_regained()?) {
                    return Ok(None);
                }
                Ok(Some(if more { Outcome::More } else { outcome }))
            }
            (UnderWay::Mail(steps), response) => self.mail_answered(steps, response, now, random),
            (UnderWay::Quarantine, Response::Quarantine(page)) => {
                let outcome = self.take_quarantine(page, now)?;
                let asked = outcome == Outcome::Done && self.ask_regained()?;
                Ok(if asked { None } else { Some(outcome) })
            }
            (UnderWay::Regained, Response::Spaces(spaces)) => self.regained_told(&spaces),
            (UnderWay::Showing(showing), Response::Page(page)) => self.shown(showing, &page, now),
            _ => Ok(Some(Outcome::Failed)),
        }
    }

    /// When the last exchange was, kept over a restart; at most once a minute, for it is not worth a write each time.
    fn remember_exchange(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        const MINUTE_MS: i64 = 60_000;
        let last = self.exchange.last_exchange_at.map_or(i64::MIN, |at| at.0);
        if now.0.saturating_sub(last) > MINUTE_MS {
            let rows = Rows {
                settings: vec![(setting::LAST_EXCHANGE.to_owned(), Some(now.0.to_le_bytes().to_vec()))],
                ..Rows::default()
            };
            self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }
        Ok(())
    }
}

fn chance(random: &mut dyn RandomSource) -> u16 {
    let mut bytes = [0_u8; 2];
    random.fill(&mut bytes);
    u16::from_le_bytes(bytes)
}
