//! A removal that turns out not to count: of counsellors who took each other out, whoever took part longer stays, and nobody whom
//! the other one took out meanwhile is out. A mentor's copy is gone by then, and comes anew.
//!
//! The hub is asked about circles whose copy ended with a removal. Its word alone brings nothing back: it must show the whole
//! membership log with those removals in it, and that log must say that this device takes part.

use crate::contract::Topic;
use crate::exchange::UnderWay;
use crate::fault::AppFault;
use crate::open::Open;
use identity::ControlLog;
use ids::{HubPosition, SpaceId, UtcMillis};
use protocol::{Item, PullPage, Request, SpaceCursor};
use store::{ControlRow, EndedCircleRow, NewcomerRow, ReceivedWrite, Rows, SpaceRow};
use sync::{Input, Outcome};

/// The circles whose log is still to be shown; the last one's is being read, from a position.
#[derive(Clone, Debug)]
pub(crate) struct Showing {
    waiting: Vec<EndedCircleRow>,
    after: HubPosition,
    log: ControlLog,
    /// Whether a circle has come back already.
    regained: bool,
}

impl Open {
    /// Asks where this device takes part, if a copy ended because it did not; whether there was anything to ask.
    pub(crate) fn ask_regained(&mut self) -> Result<bool, AppFault> {
        if self.store.ended_circles()?.is_empty() {
            return Ok(false);
        }
        self.exchange.ask(&Request::Spaces, UnderWay::Regained)?;
        Ok(true)
    }

    /// The hub said where this device takes part.
    pub(crate) fn regained_told(&mut self, told: &[SpaceId]) -> Result<Option<Outcome>, AppFault> {
        let mut waiting = self.store.ended_circles()?;
        waiting.retain(|row| told.contains(&row.space));
        self.have_shown(waiting, false)
    }

    fn have_shown(
        &mut self,
        waiting: Vec<EndedCircleRow>,
        regained: bool,
    ) -> Result<Option<Outcome>, AppFault> {
        let Some(space) = waiting.last().map(|row| row.space) else {
            return Ok(Some(if regained { Outcome::More } else { Outcome::Done }));
        };
        let log = ControlLog::new(space);
        self.go_on_showing(Showing { waiting, after: HubPosition::default(), log, regained })
    }

    fn go_on_showing(&mut self, showing: Showing) -> Result<Option<Outcome>, AppFault> {
        let spaces = vec![SpaceCursor { space: showing.log.space(), after: showing.after }];
        self.exchange.ask(&Request::Pull { spaces }, UnderWay::Showing(showing))?;
        Ok(None)
    }

    /// A page of a circle whose membership log is being read; words in it are passed over.
    pub(crate) fn shown(
        &mut self,
        mut showing: Showing,
        page: &PullPage,
        now: UtcMillis,
    ) -> Result<Option<Outcome>, AppFault> {
        let space = showing.log.space();
        for item in &page.items {
            if let Item::Control { space: of, bytes, .. } = item
                && *of == space
            {
                // One that does not hold is none.
                let _ = showing.log.add(bytes);
            }
        }
        let cursor = page.cursors.iter().find(|cursor| cursor.space == space);
        if let Some(cursor) = cursor.filter(|cursor| page.more && cursor.after > showing.after) {
            showing.after = cursor.after;
            return self.go_on_showing(showing);
        }
        let Some(row) = showing.waiting.pop() else { return Ok(Some(Outcome::Done)) };
        let whole = row.removals.iter().all(|removal| showing.log.contains(removal));
        if whole && showing.log.evaluate().may_read(&self.me.device) {
            self.comes_anew(&row, &showing.log, now)?;
            showing.regained = true;
        }
        self.have_shown(showing.waiting, showing.regained)
    }

    /// The circle is known again, durably and with who takes part; what was written in it comes with the next pull.
    fn comes_anew(&mut self, row: &EndedCircleRow, log: &ControlLog, now: UtcMillis) -> Result<(), AppFault> {
        let (space, case) = (row.space, Some(row.case));
        let controls = log.operations().filter_map(|(id, _)| {
            let bytes = log.bytes(&id)?.to_vec();
            Some(ControlRow { id, space, bytes, mine_unsent: false })
        });
        let rows = Rows {
            spaces: vec![SpaceRow { space, kind: row.kind, case }],
            newcomers: vec![NewcomerRow { space, case, joined_at: now }],
            controls: controls.collect(),
            heard_again: vec![space],
            ..Rows::default()
        };
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() })?;
        self.expect_own_words(now);
        self.topics.extend([Topic::Cases, Topic::Case(row.case), Topic::Sync]);
        Ok(())
    }

    /// What this device wrote in a circle before it forgot it comes again: that is nobody else living as this device, and nothing
    /// is sent before it is known.
    pub(crate) fn expect_own_words(&mut self, now: UtcMillis) {
        self.lives.looked = false;
        self.exchange.brain.put(Input::LookFirst, now, 0);
    }
}
