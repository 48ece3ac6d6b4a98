//! An open profile: the store, the keys, the documents and circles in memory, and the conversation with the hub.

use crate::circle::Circle;
use crate::contract::{Author, Me, Topic};
use crate::exchange::Exchange;
use crate::fault::AppFault;
use crate::handed::Handed;
use crate::keys::Keys;
use crate::lives::Lives;
use crate::own_keys::UsedWords;
use crate::rebuild::Rebuild;
use crate::recovery_device::RecoveryDevice;
use crate::shared_text::LastTyped;
use crate::shelf::{Shelf, Shelved};
use documents::Document;
use domain::{Role, SpaceKind};
use ids::{CaseId, ControlId, DocumentId, Incarnation, PersonId, SessionBytes, SpaceId, UtcMillis};
use sealing::EpochKey;
use std::collections::{BTreeMap, BTreeSet};
use store::Store;

/// An open profile.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) me: Me,
    pub(crate) keys: Keys,
    pub(crate) incarnation: Incarnation,
    pub(crate) lives: Lives,
    pub(crate) session: SessionBytes,
    pub(crate) shelf: Shelf,
    /// Documents typed in since words were last brought to where a search finds them.
    pub(crate) typed: BTreeSet<DocumentId>,
    /// What was last typed in while it was open, of the texts that sharing freezes.
    pub(crate) last_typed: Option<LastTyped>,
    pub(crate) circles: BTreeMap<SpaceId, Circle>,
    pub(crate) exchange: Exchange,
    pub(crate) topics: BTreeSet<Topic>,
    /// Shielded cases that the person opened since the profile was unlocked.
    pub(crate) unveiled: BTreeSet<CaseId>,
    /// The participant who holds the device at the moment.
    pub(crate) handed: Option<Handed>,
    /// When this device last noted in each case that it was opened.
    pub(crate) accessed: BTreeMap<CaseId, UtcMillis>,
    /// Cases in which something came since copies were last looked at, or whose last words wait to be sent.
    pub(crate) copies_due: BTreeSet<CaseId>,
    /// When copies that come to their end were last looked for.
    pub(crate) copies_looked_at: UtcMillis,
    /// Something was deleted that may stand in the database's log still.
    pub(crate) log_due: bool,
    /// When reflections that come to their end were last looked for.
    pub(crate) reflections_looked_at: UtcMillis,
    /// The device that is words on paper.
    pub(crate) recovery: Option<RecoveryDevice>,
    /// Circles that it may have to be let into.
    pub(crate) recovery_due: BTreeSet<SpaceId>,
    /// Circles that my other devices may have to be let into or taken out of.
    pub(crate) devices_due: BTreeSet<SpaceId>,
    /// The profile is being made anew from words.
    pub(crate) rebuild: Option<Rebuild>,
    /// The words that this profile was made from.
    pub(crate) used_words: Option<UsedWords>,
}

impl Open {
    /// A circle's kind and case, from memory or disk.
    pub(crate) fn circle_facts(&self, space: SpaceId) -> Result<(SpaceKind, Option<CaseId>), AppFault> {
        if let Some(circle) = self.circles.get(&space) {
            return Ok((circle.kind, circle.case));
        }
        let row = self.store.space(space)?.ok_or_else(|| AppFault::missing("space", space))?;
        Ok((row.kind, row.case))
    }

    /// A circle, read from disk the first time.
    pub(crate) fn circle(&mut self, space: SpaceId) -> Result<&mut Circle, AppFault> {
        if !self.circles.contains_key(&space) {
            let circle = self.load_circle(space)?;
            self.circles.insert(space, circle);
        }
        self.circles.get_mut(&space).ok_or(AppFault::Inside("a circle that was just there"))
    }

    fn load_circle(&self, space: SpaceId) -> Result<Circle, AppFault> {
        let row = self.store.space(space)?.ok_or_else(|| AppFault::missing("space", space))?;
        let controls = self.store.controls(space)?.into_iter().map(|control| control.bytes).collect();
        let keys: BTreeMap<ControlId, EpochKey> = self
            .store
            .epoch_keys(space)?
            .into_iter()
            .map(|row| (row.epoch, EpochKey::from_bytes(row.key)))
            .collect();
        Ok(Circle::from_parts(space, row.kind, row.case, controls, keys))
    }

    /// Something was not done whole: what memory holds of it is read from disk again.
    pub(crate) fn forget_unwritten(&mut self) {
        self.circles.clear();
        self.lives.forget_unwritten(&self.store);
    }

    /// The circle of a kind in a case; the private one belongs to no case, and each mentor has one of mentor support.
    pub(crate) fn space_of(&mut self, case: CaseId, kind: SpaceKind) -> Result<SpaceId, AppFault> {
        if kind == SpaceKind::MentorSupport {
            let found = self.support_circle(case)?;
            return found.ok_or_else(|| AppFault::missing("circle of readers in case", case));
        }
        let wanted = if kind == SpaceKind::Private { None } else { Some(case) };
        let found = self.store.spaces_of(wanted)?.into_iter().find(|row| row.kind == kind);
        found.map(|row| row.space).ok_or_else(|| AppFault::missing("circle of readers in case", case))
    }

    /// The case that a document belongs to, from the read model.
    pub(crate) fn case_of(&self, document: DocumentId) -> Result<CaseId, AppFault> {
        self.store.case_of(document)?.ok_or_else(|| AppFault::missing("document", document))
    }

    /// A document in memory, read from disk when it was not.
    pub(crate) fn document(&mut self, id: DocumentId) -> Result<&Shelved, AppFault> {
        if self.shelf.get(id).is_none() {
            let held = self.load_document(id)?.ok_or_else(|| AppFault::missing("document", id))?;
            self.shelf.put(held);
        }
        self.shelf.get(id).ok_or(AppFault::Inside("a document that was just there"))
    }

    /// Circles are not on this disk any more: nothing in memory may go on with them. What has no circle cannot be sent, and would
    /// keep back everything else.
    pub(crate) fn let_go(&mut self, spaces: &[SpaceId]) {
        self.shelf.leave_out(spaces);
        for space in spaces {
            self.circles.remove(space);
            self.exchange.unacknowledged.remove(space);
            self.exchange.acknowledging.remove(space);
            self.exchange.quarantine.remove(space);
            self.exchange.inbox_due.remove(space);
            self.recovery_due.remove(space);
            self.devices_due.remove(space);
        }
    }

    /// A document taken away to be changed.
    pub(crate) fn take_document(&mut self, id: DocumentId) -> Result<Shelved, AppFault> {
        match self.shelf.take(id) {
            Some(held) => Ok(held),
            None => self.load_document(id)?.ok_or_else(|| AppFault::missing("document", id)),
        }
    }

    /// A document as it stands on disk: its snapshot and every change after it.
    pub(crate) fn load_document(&self, id: DocumentId) -> Result<Option<Shelved>, AppFault> {
        let Some(stored) = self.store.document(id)? else { return Ok(None) };
        let mut bytes = match stored.snapshot {
            Some(snapshot) => snapshot,
            None => Document::new(id, stored.kind)?.save()?,
        };
        let later = stored.changes.len();
        stored.changes.iter().for_each(|change| bytes.extend_from_slice(change));
        let document = Document::load(id, stored.kind, &bytes)?;
        Ok(Some(Shelved::new(document, stored.space, later)))
    }

    /// Who a person is to me in a case: first name and role where the case knows them.
    pub(crate) fn author(&self, case: Option<CaseId>, person: PersonId) -> Result<Author, AppFault> {
        let me = person == self.me.person;
        let party = match case {
            Some(case) => self.store.party_of(case, person)?,
            None => None,
        };
        let role: Option<Role> = party.as_ref().map(|party| party.role);
        let name = match party {
            Some(party) => party.name,
            None if me => self.me.display_name.clone(),
            None => self.store.person_name(person)?.unwrap_or_default(),
        };
        Ok(Author { person, name, role, me })
    }

    /// The party that I am in a case.
    pub(crate) fn my_role(&self, case: CaseId) -> Result<Option<Role>, AppFault> {
        Ok(self.store.party_of(case, self.me.person)?.map(|party| party.role))
    }

    /// Says that something changed.
    pub(crate) fn changed(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }
}
