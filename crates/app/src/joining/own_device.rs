//! A further device of the same person: the person's seed travels in the welcome, and the new device certifies itself with it.

use super::space_code;
use super::talk::{Side, Talk};
use crate::commit_edit::Batch;
use crate::contract::{InvitationView, Me, OwnDeviceView, Topic};
use crate::fault::AppFault;
use crate::keys::Keys;
use crate::open::Open;
use crate::profile::setting;
use domain::SpaceKind;
use identity::{PersonKey, SpaceRole};
use ids::{CaseId, RandomSource, SpaceId, UtcMillis};
use sealing::{InvitationKind, InviterStage, Welcome, WelcomeSpace};
use std::collections::BTreeMap;
use store::{LocalWrite, Rows, SpaceRow};
use zeroize::Zeroizing;

impl Open {
    /// Makes an invitation for a further device of mine.
    pub(crate) fn invite_device(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        if self.is_on_borrowed_keys() {
            return Err(AppFault::NotAllowed("this device is not one of its own yet"));
        }
        self.make_invitation(InvitationKind::OwnDevice, None, now, random)
    }

    /// My devices, this one first.
    pub(crate) fn own_devices(&mut self) -> Result<Vec<OwnDeviceView>, AppFault> {
        let private = self.store.spaces()?.into_iter().find(|row| row.kind == SpaceKind::Private);
        let space =
            private.map(|row| row.space).ok_or(AppFault::Inside("a person without a private circle"))?;
        let members = self.circle(space)?.members();
        let mut views = Vec::new();
        for (device, member) in &members.devices {
            let (device, this) = (*device, *device == self.me.device);
            if !this && !self.has_disk(space, device, &member.certificate)? {
                continue;
            }
            let kept = self.store.setting(&setting::of_device(device))?.unwrap_or_default();
            let name =
                if this { self.me.device_name.clone() } else { String::from_utf8(kept).unwrap_or_default() };
            let last_heard_at = self.store.acknowledgement(space, device)?.map(|said| said.said_at);
            views.push(OwnDeviceView { device, name, this, last_heard_at });
        }
        views.sort_by_key(|view| !view.this);
        Ok(views)
    }

    /// Whether nothing was begun in this profile: only then may it become another person's device.
    pub(super) fn is_unused(&self) -> Result<bool, AppFault> {
        let counts = self.store.counts()?;
        Ok(counts.documents == 0 && counts.spaces <= 1)
    }

    /// Whether this device became one of a person's and was let in nowhere: what it said was lost, and it begins again.
    pub(super) fn is_outside_of_everything(&mut self) -> Result<bool, AppFault> {
        if self.store.counts()?.documents > 0 || self.is_on_borrowed_keys() {
            return Ok(false);
        }
        for row in self.store.spaces()? {
            if self.circle(row.space)?.genesis().is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// On the first device: says the welcome that makes the other one mine.
    pub(super) fn hand_over_person(
        &mut self,
        mut talk: Talk,
        random: &mut dyn RandomSource,
    ) -> Result<Talk, AppFault> {
        let mut spaces = Vec::new();
        let mut told = Vec::new();
        for row in self.store.spaces()? {
            // Where I do not take part myself, yet or any more, I let nobody in.
            let Some(genesis) = self.circle(row.space)?.genesis() else { continue };
            if !self.takes_part(row.space)? {
                continue;
            }
            let kind = space_code(row.kind);
            told.extend(row.space.as_bytes());
            spaces.push(WelcomeSpace { space: row.space, kind, case: row.case, genesis });
        }
        let settings = vec![(setting::told_in(talk.row.invitation), Some(told))];
        self.store.write_local(&LocalWrite {
            rows: Rows { settings, ..Rows::default() },
            ..LocalWrite::default()
        })?;
        let welcome = Welcome { spaces, party: None, person_seed: Some(*self.keys.person.seed()) };
        if let Side::Inviter(inviter) = &mut talk.side {
            inviter.welcome(&talk.invitation, self.speaker(), &welcome, random)?;
        }
        Ok(talk)
    }

    /// On the first device: the other one has certified itself, so it is let into every circle that I am in.
    pub(super) fn admit_if_certified(
        &mut self,
        talk: Talk,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Option<Talk>, AppFault> {
        let Side::Inviter(inviter) = &talk.side else { return Ok(Some(talk)) };
        let InviterStage::Certified(certificate) = inviter.stage() else { return Ok(Some(talk)) };
        let name = inviter.ask().map(|ask| ask.device_name.clone()).unwrap_or_default();
        let certificate = certificate.as_ref().clone();
        let mut batch = Batch::default();
        let told_in = setting::told_in(talk.row.invitation);
        let told = self.store.setting(&told_in)?.unwrap_or_default();
        let mut untold: BTreeMap<CaseId, Vec<SpaceRow>> = BTreeMap::new();
        for row in self.store.spaces()? {
            if !self.takes_part(row.space)? {
                continue;
            }
            self.admit_to_circle(row, &certificate, SpaceRole::Writer, &mut batch, random)?;
            let known = told.chunks_exact(16).any(|space| space == row.space.as_bytes());
            if let Some(case) = row.case.filter(|_| !known) {
                untold.entry(case).or_default().push(row);
            }
        }
        // What began after the welcome was said is told like everything that begins from now on.
        for (case, rows) in untold {
            self.name_circles(&mut batch, case, &rows, now, random)?;
        }
        batch.rows.settings.push((told_in, None));
        batch.rows.devices.push((certificate.device, certificate.person));
        batch.rows.settings.push((setting::of_device(certificate.device), Some(name.into_bytes())));
        batch.rows.invitations.push(talk.kept()?);
        self.commit(batch, now)?;
        self.changed(Topic::Joining);
        Ok(None)
    }

    /// On the new device: it becomes one of the person's, and lets go of whom it was made for the occasion, whom it gives.
    pub(super) fn become_person(
        &mut self,
        talk: &mut Talk,
        (welcome, name): (&Welcome, &str),
        rows: &mut Rows,
        random: &mut dyn RandomSource,
    ) -> Result<(Me, Keys), AppFault> {
        let seed = welcome.person_seed.map(Zeroizing::new);
        let seed = seed.ok_or(AppFault::Inside("a welcome of a device without its person"))?;
        let keys = Keys::certified(
            PersonKey::from_seed(&seed),
            self.keys.device.clone(),
            self.keys.encryption.clone(),
        )?;
        let known: Vec<SpaceId> = welcome.spaces.iter().map(|space| space.space).collect();
        let occasional = self.store.spaces()?.into_iter().filter(|row| row.kind == SpaceKind::Private);
        rows.forgotten.extend(occasional.map(|row| row.space).filter(|space| !known.contains(space)));
        if let Side::Invited(invited) = &talk.side
            && let Some(inviter) = invited.inviter()
        {
            let name = domain::names::name(&inviter.device_name)?;
            rows.settings.push((setting::of_device(inviter.certificate.device), Some(name.into_bytes())));
        }
        rows.devices.push((self.me.device, keys.person.id()));
        rows.settings.push((setting::PERSON_SEED.to_owned(), Some(seed.to_vec())));
        rows.settings.push((setting::DISPLAY_NAME.to_owned(), Some(name.as_bytes().to_vec())));
        self.circles.clear();
        let me = self.me.clone();
        self.me.person = keys.person.id();
        name.clone_into(&mut self.me.display_name);
        let before = (me, std::mem::replace(&mut self.keys, keys));
        if let Side::Invited(invited) = &mut talk.side
            && let Err(fault) = invited.certify(&talk.invitation, self.speaker(), random)
        {
            (self.me, self.keys) = before;
            return Err(fault.into());
        }
        self.changed(Topic::Profile);
        Ok(before)
    }
}
