//! All devices are gone, and there are twenty-four words: the words' device asks the hub where it takes part.
//!
//! It opens a session, learns its circles, and reads in each one's control log until its own certificate comes. Its label, sealed
//! for the words, says whose device it is and what the circle is. From there on everything is as after an invitation.

use crate::contract::Topic;
use crate::exchange::UnderWay;
use crate::fault::AppFault;
use crate::joining::space_kind;
use crate::keys::Keys;
use crate::open::Open;
use crate::profile::setting;
use identity::{Operation, PersonKey, SignedOperation};
use ids::{HubPosition, RandomSource, SpaceId, UtcMillis};
use protocol::{Item, PullPage, Request, SpaceCursor};
use sealing::RecoveryLabel;
use std::collections::BTreeSet;
use store::{LocalWrite, Rows, SpaceRow};
use zeroize::Zeroizing;

/// A profile that is being rebuilt: what opens the labels that were left for it.
pub(crate) struct Rebuild {
    pub(crate) label_key: Zeroizing<[u8; 32]>,
    /// The hub knows of no circle in which the words' device takes part.
    pub(crate) found_nothing: bool,
}

/// The circles still to look into; the first is being looked into, from a position.
#[derive(Clone, Debug)]
pub(crate) struct Seeking {
    token: [u8; 32],
    spaces: Vec<SpaceId>,
    after: HubPosition,
}

impl Open {
    /// A session is open: the circles are asked for before anything else.
    pub(crate) fn ask_spaces(&mut self, token: [u8; 32]) -> Result<(), AppFault> {
        self.exchange.admit(token);
        self.exchange.ask(&Request::Spaces, UnderWay::Spaces(token))?;
        Ok(())
    }

    /// The hub said where this device takes part.
    pub(crate) fn spaces_came(
        &mut self,
        token: [u8; 32],
        spaces: Vec<SpaceId>,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let known: BTreeSet<SpaceId> = self.store.spaces()?.into_iter().map(|row| row.space).collect();
        let spaces = spaces.into_iter().filter(|space| !known.contains(space)).collect();
        self.seek(Seeking { token, spaces, after: HubPosition(0) }, now, random)
    }

    fn seek(
        &mut self,
        seeking: Seeking,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let Some(space) = seeking.spaces.first().copied() else {
            self.rebuilt(random)?;
            self.exchange.opened(seeking.token, now);
            self.changed(Topic::Sync);
            return Ok(());
        };
        let spaces = vec![SpaceCursor { space, after: seeking.after }];
        self.exchange.ask(&Request::Pull { spaces }, UnderWay::Seek(seeking))?;
        Ok(())
    }

    /// A page of a circle: the label is in it, or it goes on, or there is none.
    pub(crate) fn sought(
        &mut self,
        mut seeking: Seeking,
        page: &PullPage,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let space =
            seeking.spaces.first().copied().ok_or(AppFault::Inside("a page that nobody asked for"))?;
        let label = self.label_in(space, page);
        let cursor = page.cursors.iter().find(|cursor| cursor.space == space);
        match (label, cursor) {
            (Some(label), _) => self.found_again(space, &label)?,
            (None, Some(cursor)) if page.more && cursor.after > seeking.after => {
                seeking.after = cursor.after;
                return self.seek(seeking, now, random);
            }
            _ => {}
        }
        seeking.spaces.remove(0);
        seeking.after = HubPosition(0);
        self.seek(seeking, now, random)
    }

    fn label_in(&self, space: SpaceId, page: &PullPage) -> Option<RecoveryLabel> {
        let rebuild = self.rebuild.as_ref()?;
        page.items.iter().find_map(|item| {
            let Item::Control { space: in_space, bytes, .. } = item else { return None };
            let (_, signed) = SignedOperation::read(bytes).ok().filter(|_| *in_space == space)?;
            let Operation::AddDevice { certificate } = &signed.operation else { return None };
            let mine = certificate.device == self.me.device;
            let sealed = mine.then_some(&certificate.sealed_label)?;
            sealing::open_recovery_label(sealed, &space, &rebuild.label_key).ok()
        })
    }

    /// A circle is known again, and with the first one who we are: durable together.
    fn found_again(&mut self, space: SpaceId, label: &RecoveryLabel) -> Result<(), AppFault> {
        let Some(kind) = space_kind(label.kind) else { return Ok(()) };
        let person = PersonKey::from_seed(&label.person_seed);
        let name = domain::names::name(&label.display_name)?;
        let settings = vec![
            (setting::PERSON_SEED.to_owned(), Some(label.person_seed.to_vec())),
            (setting::DISPLAY_NAME.to_owned(), Some(name.as_bytes().to_vec())),
        ];
        let rows = Rows {
            settings,
            spaces: vec![SpaceRow { space, kind, case: label.case }],
            devices: vec![(self.me.device, person.id())],
            ..Rows::default()
        };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.me.person = person.id();
        self.me.display_name = name;
        self.keys = Keys::certified(person, self.keys.device.clone(), self.keys.encryption.clone())?;
        self.changed(Topic::Profile);
        Ok(())
    }

    /// Every circle that the hub told of was looked into. Where none was, the words are asked about again the next time.
    fn rebuilt(&mut self, random: &mut dyn RandomSource) -> Result<(), AppFault> {
        if self.store.spaces()?.is_empty() {
            if let Some(rebuild) = self.rebuild.as_mut() {
                rebuild.found_nothing = true;
            }
            self.changed(Topic::Profile);
            return Ok(());
        }
        let settings = vec![(setting::REBUILD.to_owned(), None)];
        let mut rows = Rows { settings, ..Rows::default() };
        self.draw_own_keys(&mut rows, random);
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.rebuild = None;
        self.changed(Topic::Profile);
        Ok(())
    }
}
