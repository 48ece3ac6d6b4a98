//! What a device does when it meets an envelope of its own that it does not know: it was restored from a backup, or its disk was
//! copied and the copy lives.
//!
//! The envelope is taken in like a stranger's. When it stands in this incarnation's log, the next envelope is sealed in a new
//! incarnation, so that no place in a log is ever written twice; what was sealed and not sent goes back to the outbox. When it
//! comes after this program had already seen everything, somebody else is living as this device right now, and the person is
//! asked which copy is the right one.

use crate::contract::Topic;
use crate::fault::AppFault;
use crate::life_mark::{LifeMark, after};
use crate::open::Open;
use crate::profile::setting;
use ids::{EnvelopeId, Incarnation, RandomSource, SpaceId, UtcMillis};
use protocol::{Covered, Header};
use store::{EnvelopeState, LogPlace, Rows, Store};

/// A life that is further ahead than this is not believed: the numbers would run out.
const FURTHEST_AHEAD: u32 = 1 << 24;

/// What this device knows of its other lives.
pub(crate) struct Lives {
    mark: LifeMark,
    /// The highest incarnation in which it met itself.
    highest: Incarnation,
    /// The newest incarnation of its own in which it met itself; the present one must not be gone on with then.
    met_in: Incarnation,
    /// Everything at the hub has been looked at since the program started.
    pub(crate) looked: bool,
    /// A claim of somebody else has led to a new incarnation since the program started: once is enough for any restore.
    believed: bool,
    /// Since when somebody else is known to live as this device.
    pub(crate) in_use_twice_since: Option<UtcMillis>,
}

impl Lives {
    pub(crate) fn read(mark: LifeMark, store: &Store) -> Result<Self, AppFault> {
        let (highest, met_in, in_use_twice_since) = Self::written(store)?;
        Ok(Self { mark, highest, met_in, looked: false, believed: false, in_use_twice_since })
    }

    /// What it met and could not write down it has not met yet: what it met comes again.
    pub(crate) fn forget_unwritten(&mut self, store: &Store) {
        // A disk that cannot even be read tells nothing better than what is in memory.
        if let Ok(written) = Self::written(store) {
            (self.highest, self.met_in, self.in_use_twice_since) = written;
        }
    }

    fn written(store: &Store) -> Result<(Incarnation, Incarnation, Option<UtcMillis>), AppFault> {
        let met = store.setting(setting::MET_ITSELF)?.unwrap_or_default();
        let mut numbers = met
            .chunks_exact(4)
            .map(|chunk| Incarnation(<[u8; 4]>::try_from(chunk).map_or(0, u32::from_le_bytes)));
        let since = store.setting(setting::IN_USE_TWICE)?;
        let since = since.and_then(|bytes| <[u8; 8]>::try_from(bytes).ok()).map(i64::from_le_bytes);
        let (highest, met_in) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        Ok((highest, met_in, since.map(UtcMillis)))
    }

    fn meet(&mut self, at: Incarnation, mine: Incarnation, rows: &mut Rows) {
        if at.0.saturating_sub(mine.0) < FURTHEST_AHEAD {
            self.highest = self.highest.max(at);
        }
        if at == mine {
            self.met_in = mine;
        }
        let mut met = self.highest.0.to_le_bytes().to_vec();
        met.extend_from_slice(&self.met_in.0.to_le_bytes());
        rows.settings.push((setting::MET_ITSELF.to_owned(), Some(met)));
    }
}

impl Open {
    /// An envelope of this device came that it does not know.
    pub(crate) fn meet_itself(&mut self, header: &Header, now: UtcMillis, rows: &mut Rows) {
        self.lives.meet(header.incarnation, self.incarnation, rows);
        rows.given_up.push(place_of(header));
        if self.lives.looked && self.lives.in_use_twice_since.is_none() {
            self.lives.in_use_twice_since = Some(now);
            let since = (setting::IN_USE_TWICE.to_owned(), Some(now.0.to_le_bytes().to_vec()));
            rows.settings.push(since);
            self.changed(Topic::Sync);
        }
    }

    /// Somebody says that they have more of this incarnation's log than this device has written: a restored device learns so
    /// even when the hub holds back its old envelopes. A liar costs one incarnation for each start of the program.
    pub(crate) fn hear_of_itself(&mut self, space: SpaceId, claims: &[Covered]) -> Result<(), AppFault> {
        let mine = |claim: &&Covered| claim.author == self.me.device && claim.incarnation == self.incarnation;
        let Some(claim) = claims.iter().find(mine).filter(|_| !self.lives.believed) else { return Ok(()) };
        let written = self.store.own_tail(space, self.me.device, self.incarnation)?;
        if written.is_none_or(|(sequence, _)| claim.sequence > sequence) {
            self.lives.believed = true;
            let mut rows = Rows::default();
            self.lives.meet(self.incarnation, self.incarnation, &mut rows);
            self.store.write_local(&store::LocalWrite { rows, ..store::LocalWrite::default() })?;
        }
        Ok(())
    }

    /// Before each seal: an incarnation in which this device met itself is not gone on with.
    pub(crate) fn ensure_own_incarnation(&mut self, random: &mut dyn RandomSource) -> Result<(), AppFault> {
        if self.lives.met_in < self.incarnation {
            return Ok(());
        }
        self.begin_incarnation(random)
    }

    /// Begins a life whose number no other life of this device has.
    pub(crate) fn begin_incarnation(&mut self, random: &mut dyn RandomSource) -> Result<(), AppFault> {
        let next = after(self.incarnation.max(self.lives.highest), random);
        if next <= self.incarnation {
            return Err(AppFault::Inside("no incarnation is left"));
        }
        self.lives.mark.renew(&mut self.store, next)?;
        self.incarnation = next;
        Ok(())
    }

    /// The hub has another envelope in this one's place. When that one is here already, this one is given up at once; else the
    /// next look at the hub brings it.
    pub(crate) fn stands_aside(&mut self, id: EnvelopeId, rows: &mut Rows) -> Result<(), AppFault> {
        let Some(own) = self.store.envelope_place(id)? else { return Ok(()) };
        if own.state == EnvelopeState::OwnUnsent && self.store.has_other_envelope(&own.place, id)? {
            self.lives.meet(own.place.incarnation, self.incarnation, rows);
            rows.given_up.push(own.place);
        }
        Ok(())
    }
}

/// The place of an envelope by its header.
pub(crate) fn place_of(header: &Header) -> LogPlace {
    LogPlace {
        space: header.space,
        author: header.author,
        incarnation: header.incarnation,
        sequence: header.sequence,
    }
}
