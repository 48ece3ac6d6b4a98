//! Keeping what devices send: verify, append once, answer each item; one transaction for all.

use super::circles::Circles;
use super::regain::regained;
use super::rows::{self, Kind};
use super::{Answered, Log, LogFault, places, quarantine};
use crate::Quotas;
use crate::limits::TURNED_AWAY;
use identity::{Context, IdentityFault, Operation, SignedOperation, Standing, Verified};
use ids::{DeviceId, EnvelopeId, HubPosition, PersonId, SpaceId, UtcMillis};
use protocol::limits::{ACKNOWLEDGEMENT_BYTES, CONTROL_BYTES, ENVELOPE_BYTES, PAGE_BYTES, UPLOAD_ITEMS};
use protocol::{Acknowledgement, Envelope, Hint, ProtocolFault, Refusal, Response, UploadAnswer, UploadItem};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

impl Log {
    /// Keeps the items; when this returns `Uploaded`, what it calls stored is on the disk.
    pub(super) fn upload(
        &mut self,
        session: DeviceId,
        items: &[UploadItem],
        now: UtcMillis,
    ) -> Result<Answered, LogFault> {
        let bytes: usize = items.iter().map(|item| bytes_of(item).len()).sum();
        if items.len() > UPLOAD_ITEMS || (bytes > PAGE_BYTES && items.len() > 1) {
            return Ok(Refusal::TooLarge.into());
        }
        if !self.traffic.take(session, bytes as u64, self.quotas.device_bytes_per_day(), now) {
            return Ok(Refusal::Busy.into());
        }
        let uploaded = self.upload_in_transaction(session, items, now);
        if uploaded.is_err() {
            self.circles.forget();
        }
        uploaded
    }

    fn upload_in_transaction(
        &mut self,
        session: DeviceId,
        items: &[UploadItem],
        now: UtcMillis,
    ) -> Result<Answered, LogFault> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let regained = regained(&transaction, &mut self.circles, session, items)?;
        let mut upload = Upload {
            database: &transaction,
            circles: &mut self.circles,
            quotas: &self.quotas,
            session,
            now,
            newest: BTreeMap::new(),
            spoken: BTreeSet::new(),
            readers: BTreeMap::new(),
            turned_away: None,
            regained,
        };
        let answers = items.iter().map(|item| upload.take(item)).collect::<Result<Vec<_>, _>>()?;
        upload.circles.settle(&transaction)?;
        upload.release()?;
        let gone = upload.gone()?;
        let turned_away = upload.turned_away;
        let hints = upload.newest.into_iter().map(|(space, position)| Hint { space, position }).collect();
        transaction.commit()?;
        let person = turned_away
            .filter(|person| self.turned_away.len() < TURNED_AWAY && self.turned_away.insert(*person));
        let fault = person.map(|person| LogFault::NotAdmitted { person });
        Ok(Answered { hints, gone, fault, ..Response::Uploaded(answers).into() })
    }
}

/// One upload inside its transaction.
struct Upload<'a> {
    database: &'a Connection,
    circles: &'a mut Circles,
    quotas: &'a Quotas,
    session: DeviceId,
    now: UtcMillis,
    newest: BTreeMap<SpaceId, HubPosition>,
    /// Spaces in which something was said about membership.
    spoken: BTreeSet<SpaceId>,
    /// Who read a space before somebody was taken out of it.
    readers: BTreeMap<SpaceId, Vec<DeviceId>>,
    turned_away: Option<PersonId>,
    /// Spaces in which the session takes part by what it says in this upload.
    regained: BTreeSet<SpaceId>,
}

/// Ends the look at an item early: with an answer, or with a fault that ends the whole upload.
enum Stop {
    Answer(UploadAnswer),
    Fault(LogFault),
}

impl From<UploadAnswer> for Stop {
    fn from(answer: UploadAnswer) -> Self {
        Self::Answer(answer)
    }
}

impl From<LogFault> for Stop {
    fn from(fault: LogFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<IdentityFault> for Stop {
    fn from(fault: IdentityFault) -> Self {
        Self::Answer(match fault {
            IdentityFault::TooLarge { .. } | IdentityFault::LogFull { .. } => UploadAnswer::TooLarge,
            // An update of the hub, or what comes before, may cure these.
            IdentityFault::Newer | IdentityFault::MissingParents { .. } => UploadAnswer::NotAllowed,
            IdentityFault::Malformed
            | IdentityFault::BadSignature
            | IdentityFault::WrongSpace { .. }
            | IdentityFault::NotTheGenesis { .. } => UploadAnswer::Invalid,
        })
    }
}

impl From<ProtocolFault> for Stop {
    fn from(fault: ProtocolFault) -> Self {
        Self::Answer(match fault {
            ProtocolFault::TooLarge { .. } => UploadAnswer::TooLarge,
            ProtocolFault::Newer => UploadAnswer::NotAllowed,
            ProtocolFault::Malformed => UploadAnswer::Invalid,
        })
    }
}

impl Upload<'_> {
    fn take(&mut self, item: &UploadItem) -> Result<UploadAnswer, LogFault> {
        if bytes_of(item).len() > limit_of(item) {
            return Ok(UploadAnswer::TooLarge);
        }
        let taken = match item {
            UploadItem::Control { space, bytes } => self.control(*space, bytes),
            UploadItem::Envelope(bytes) => self.envelope(bytes),
            UploadItem::Acknowledgement(bytes) => self.acknowledgement(bytes),
        };
        match taken {
            Ok(position) => Ok(UploadAnswer::Stored(position)),
            Err(Stop::Answer(answer)) => Ok(answer),
            Err(Stop::Fault(fault)) => Err(fault),
        }
    }

    /// Membership carries its own proof, so any session may bring it; a genesis makes its space.
    fn control(&mut self, space: SpaceId, bytes: &[u8]) -> Result<HubPosition, Stop> {
        let (id, signed) = SignedOperation::read(bytes)?;
        if signed.space != space {
            return Err(UploadAnswer::Invalid.into());
        }
        self.unless_there(space, Kind::Control, &id.0)?;
        // Strangers have no say, not even one without effect: it would cost everybody room.
        let founder = match &signed.operation {
            Operation::Genesis { founder, .. } => Some(founder.person),
            _ => None,
        };
        let allowed = match &founder {
            Some(founder) => self.may_found(founder)?,
            None => self.has_a_say(space, signed.author)?,
        };
        if !allowed {
            return Err(UploadAnswer::NotAllowed.into());
        }
        if matches!(signed.operation, Operation::Remove { .. }) && !self.readers.contains_key(&space) {
            self.readers.insert(space, rows::readers(self.database, space)?);
        }
        self.circles.log(self.database, space)?.add(bytes)?;
        self.circles.grew(space);
        self.spoken.insert(space);
        rows::ensure_space(self.database, space, founder)?;
        self.append(space, Kind::Control, &id.0, bytes)
    }

    /// Whoever the operator admits, and whoever was let into a space here by somebody who was; nobody without end.
    fn may_found(&mut self, founder: &PersonId) -> Result<bool, LogFault> {
        self.circles.settle(self.database)?;
        let admitted = self.quotas.admits(founder) || rows::takes_part(self.database, self.session)?;
        if !admitted {
            self.turned_away = Some(*founder);
        }
        Ok(admitted
            && rows::count_founded(self.database, founder)? < u64::from(self.quotas.spaces_per_person))
    }

    /// Evaluates only when what is written down does not answer: a long log comes in many pieces. What somebody said who
    /// was removed since is taken from members only: so a hub that lost data is filled again, and nobody goes on talking.
    fn has_a_say(&mut self, space: SpaceId, author: DeviceId) -> Result<bool, LogFault> {
        if rows::member(self.database, space, author)?.is_some()
            || self.circles.member(self.database, space, author)?.is_some()
        {
            return Ok(true);
        }
        if author == self.session && self.regained.contains(&space) {
            return Ok(true);
        }
        Ok(rows::is_former(self.database, space, author)?
            && self.circles.member(self.database, space, self.session)?.is_some())
    }

    /// Any member may bring any member's envelope: so a hub that lost data is filled again.
    fn envelope(&mut self, bytes: &[u8]) -> Result<HubPosition, Stop> {
        let envelope = Envelope::from_bytes(bytes)?;
        let (space, author, id) = (envelope.header.space, envelope.header.author, envelope.id());
        self.session_may_bring(space, author)?;
        self.unless_there(space, Kind::Envelope, &id.0)?;
        let signature = envelope.signature;
        let (incarnation, sequence) = (envelope.header.incarnation, envelope.header.sequence);
        let envelope = Verified::by_device(envelope, &author, Context::Envelope, id.as_bytes(), &signature)?;
        if self.circles.member(self.database, space, author)? != Some(true) {
            let membership = self.circles.membership(self.database, space)?;
            match membership.standing(&author, incarnation, sequence) {
                Standing::Writer | Standing::Kept => {}
                Standing::Late => return Err(self.quarantine((space, author), &id.0, bytes)?.into()),
                Standing::Stranger => return Err(UploadAnswer::NotAllowed.into()),
            }
        }
        // Membership and acknowledgements still pass: keys can be changed in a full space too.
        let kept = rows::envelope_bytes(self.database, space)?;
        if kept.saturating_add(bytes.len() as u64) > self.quotas.space_bytes() {
            return Err(UploadAnswer::NotAllowed.into());
        }
        // Only its own author can seal anew. A fork that others hold has happened: it is kept, so that no words are lost.
        let taken =
            if author == self.session { places::taken(self.database, &envelope.header, id)? } else { None };
        if let Some(position) = taken {
            return Err(UploadAnswer::Forked(position).into());
        }
        let position = self.append(space, Kind::Envelope, &id.0, bytes)?;
        places::take(self.database, &envelope.header, id)?;
        Ok(position)
    }

    /// Keeps what came too late apart, and tells the members that there is something to look at.
    fn quarantine(
        &mut self,
        of: (SpaceId, DeviceId),
        name: &[u8; 32],
        bytes: &[u8],
    ) -> Result<UploadAnswer, LogFault> {
        let kept = quarantine::keep(self.database, of, name, bytes, self.now)?;
        if kept {
            self.newest.entry(of.0).or_insert(rows::newest(self.database, of.0)?);
        }
        Ok(if kept { UploadAnswer::Quarantined } else { UploadAnswer::TooLarge })
    }

    /// Who read a space before this upload and does not after it: the last that they hear is that there is something to ask for.
    fn gone(&mut self) -> Result<Vec<(SpaceId, DeviceId)>, LogFault> {
        let mut gone = Vec::new();
        for (space, before) in std::mem::take(&mut self.readers) {
            let now = rows::readers(self.database, space)?;
            gone.extend(
                before.into_iter().filter(|device| !now.contains(device)).map(|device| (space, device)),
            );
        }
        Ok(gone)
    }

    /// Moves what members keep now from quarantine into the log.
    fn release(&mut self) -> Result<(), LogFault> {
        for space in std::mem::take(&mut self.spoken) {
            let membership = self.circles.membership(self.database, space)?;
            for late in quarantine::of_space(self.database, space)? {
                let standing = membership.standing(&late.author, late.incarnation, late.sequence);
                if !matches!(standing, Standing::Writer | Standing::Kept) {
                    continue;
                }
                quarantine::forget(self.database, late.number)?;
                // The member who keeps it may have brought it along.
                if rows::find(self.database, space, Kind::Envelope, &late.name)?.is_some() {
                    continue;
                }
                let header = Envelope::from_bytes(&late.bytes)
                    .map_err(|_| LogFault::Damaged { table: "quarantine" })?
                    .header;
                let id = EnvelopeId(late.name);
                if places::taken(self.database, &header, id)?.is_some() {
                    // A copy of that device's disk said something else in this place.
                    continue;
                }
                places::take(self.database, &header, id)?;
                let position = rows::append(self.database, space, Kind::Envelope, &late.name, &late.bytes)?;
                self.newest.insert(space, position);
            }
        }
        Ok(())
    }

    /// A member brings anything; who was removed brings the own words that it still had.
    fn session_may_bring(&mut self, space: SpaceId, author: DeviceId) -> Result<(), Stop> {
        if author == self.session && rows::is_former(self.database, space, author)? {
            return Ok(());
        }
        self.session_takes_part(space)
    }

    /// A device's newest word replaces its older one and takes a place at the end.
    fn acknowledgement(&mut self, bytes: &[u8]) -> Result<HubPosition, Stop> {
        let said = Acknowledgement::from_bytes(bytes)?;
        let (space, device, counter) = (said.space, said.device, said.counter);
        if device != self.session {
            return Err(UploadAnswer::NotAllowed.into());
        }
        self.session_takes_part(space)?;
        if let Some((position, kept)) = kept_acknowledgement(self.database, space, device)?
            && kept.counter >= counter
        {
            return Err(UploadAnswer::Duplicate(position).into());
        }
        let (signed, signature) = (said.signed_bytes(), said.signature);
        Verified::by_device(said, &device, Context::Acknowledgement, &signed, &signature)?;
        self.database
            .prepare_cached("DELETE FROM item WHERE space = ?1 AND kind = ?2 AND name = ?3")
            .and_then(|mut delete| {
                delete.execute((space.as_bytes(), Kind::Acknowledgement as i64, device.as_bytes()))
            })
            .map_err(LogFault::from)?;
        self.append(space, Kind::Acknowledgement, &device.0, bytes)
    }

    fn session_takes_part(&mut self, space: SpaceId) -> Result<(), Stop> {
        match self.circles.member(self.database, space, self.session)? {
            Some(_) => Ok(()),
            None => Err(UploadAnswer::NotAllowed.into()),
        }
    }

    fn unless_there(&self, space: SpaceId, kind: Kind, name: &[u8; 32]) -> Result<(), Stop> {
        match rows::find(self.database, space, kind, name)? {
            Some(position) => Err(UploadAnswer::Duplicate(position).into()),
            None => Ok(()),
        }
    }

    fn append(
        &mut self,
        space: SpaceId,
        kind: Kind,
        name: &[u8; 32],
        bytes: &[u8],
    ) -> Result<HubPosition, Stop> {
        let position = rows::append(self.database, space, kind, name, bytes)?;
        self.newest.insert(space, position);
        Ok(position)
    }
}

fn kept_acknowledgement(
    database: &Connection,
    space: SpaceId,
    device: DeviceId,
) -> Result<Option<(HubPosition, Acknowledgement)>, LogFault> {
    let Some(position) = rows::find(database, space, Kind::Acknowledgement, &device.0)? else {
        return Ok(None);
    };
    let bytes: Vec<u8> = database
        .prepare_cached("SELECT bytes FROM item WHERE space = ?1 AND kind = ?2 AND name = ?3")?
        .query_row((space.as_bytes(), Kind::Acknowledgement as i64, device.as_bytes()), |row| row.get(0))?;
    let kept = Acknowledgement::from_bytes(&bytes).map_err(|_| LogFault::Damaged { table: "item" })?;
    Ok(Some((position, kept)))
}

fn bytes_of(item: &UploadItem) -> &[u8] {
    match item {
        UploadItem::Control { bytes, .. }
        | UploadItem::Envelope(bytes)
        | UploadItem::Acknowledgement(bytes) => bytes,
    }
}

fn limit_of(item: &UploadItem) -> usize {
    match item {
        UploadItem::Control { .. } => CONTROL_BYTES,
        UploadItem::Envelope(_) => ENVELOPE_BYTES,
        UploadItem::Acknowledgement(_) => ACKNOWLEDGEMENT_BYTES,
    }
}
