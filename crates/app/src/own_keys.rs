//! A device that was made anew from words becomes a device of its own, and the words' device goes out.
//!
//! Whoever has the sheet has the words' keys, and could begin again a second time. So the words' device only lets in a device with
//! fresh keys, in every circle; when the hub has all of that, the program goes on as that one, takes the words' device out and
//! changes the keys. Words count once: who comes later with the same sheet finds nothing, and of two who come at the same
//! moment the membership log lets exactly one stay. Both are told.

use crate::contract::{CopyState, Topic};
use crate::fault::AppFault;
use crate::keys::Keys;
use crate::open::Open;
use crate::profile::setting;
use identity::{DeviceKeys, PersonKey, SpaceRole, Target};
use ids::{DeviceId, RandomSource, SpaceId, UtcMillis};
use protocol::PullPage;
use sealing::{EncryptionKeys, EncryptionSuite};
use store::{LocalWrite, Rows, Store};
use zeroize::Zeroizing;

/// What a rebuilt profile knows of the words that it came from.
pub(crate) struct UsedWords {
    /// Their device.
    device: DeviceId,
    /// The device to become; nothing before everything was found, and after it became that.
    fresh: Option<FreshDevice>,
    /// The hub gives this device nothing of the private circle any more: it heard of the other one first, and takes this one's
    /// word against it from nobody.
    closed: bool,
}

struct FreshDevice {
    device: DeviceKeys,
    encryption: EncryptionKeys,
}

impl FreshDevice {
    fn generate(random: &mut dyn RandomSource) -> Self {
        let device = DeviceKeys::generate(random);
        Self { device, encryption: EncryptionKeys::generate(EncryptionSuite::XWing, random) }
    }

    fn to_stored(&self) -> Zeroizing<Vec<u8>> {
        let encryption = self.encryption.to_stored();
        Zeroizing::new([self.device.seed().as_slice(), encryption.as_slice()].concat())
    }

    fn keys(&self, person: PersonKey) -> Result<Keys, AppFault> {
        Ok(Keys::certified(person, self.device.clone(), self.encryption.clone())?)
    }
}

impl UsedWords {
    /// What the profile knows, if it came from words.
    pub(crate) fn stored(store: &Store) -> Result<Option<Self>, AppFault> {
        let Some(device) = store.setting(setting::WORDS_DEVICE)? else { return Ok(None) };
        let cut = || AppFault::Inside("a words' device is cut");
        let device = DeviceId(<[u8; 32]>::try_from(device).map_err(|_| cut())?);
        let fresh = match store.setting(setting::FRESH_DEVICE)?.map(Zeroizing::new) {
            None => None,
            Some(stored) => {
                let (seed, rest) = stored.split_first_chunk::<32>().ok_or_else(cut)?;
                let encryption = EncryptionKeys::from_stored(rest)?;
                Some(FreshDevice { device: DeviceKeys::from_seed(seed), encryption })
            }
        };
        Ok(Some(Self { device, fresh, closed: false }))
    }
}

impl Open {
    /// Everything was found: keys of its own are drawn, kept with the rest of what is written then.
    pub(crate) fn draw_own_keys(&mut self, rows: &mut Rows, random: &mut dyn RandomSource) {
        let fresh = FreshDevice::generate(random);
        let device = self.me.device;
        rows.settings.extend([
            (setting::WORDS_DEVICE.to_owned(), Some(device.as_bytes().to_vec())),
            (setting::FRESH_DEVICE.to_owned(), Some(fresh.to_stored().to_vec())),
        ]);
        self.used_words = Some(UsedWords { device, fresh: Some(fresh), closed: false });
    }

    /// Whether this is the words' device still.
    pub(crate) fn is_on_borrowed_keys(&self) -> bool {
        self.rebuild.is_some() || self.used_words.as_ref().is_some_and(|used| used.fresh.is_some())
    }

    /// One step on the way to a device of its own, if it is time for one; durable when this returns.
    pub(crate) fn become_own_device(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let Some(fresh) = self.used_words.as_ref().and_then(|used| used.fresh.as_ref()) else {
            return Ok(());
        };
        if !self.lives.looked {
            return Ok(());
        }
        let fresh = fresh.keys(PersonKey::from_seed(&self.keys.person.seed()))?;
        let mut mine = Vec::new();
        let mut lacking = Vec::new();
        for row in self.store.spaces()? {
            let me = self.me.device;
            let circle = self.circle(row.space)?;
            let members = circle.members();
            // What has not come yet is waited for: a circle that is left out now would be lost.
            let waits = members.current_epoch.is_some_and(|epoch| circle.key(&epoch).is_none());
            if circle.genesis().is_none() || members.may_read(&me) && waits {
                return Ok(());
            }
            if members.may_read(&me) {
                let is_in = members.devices.contains_key(&fresh.device.id());
                if is_in { mine.push(row.space) } else { lacking.push(row.space) }
            }
        }
        if !lacking.is_empty() {
            return self.let_fresh_device_in(&lacking, &fresh, now, random);
        }
        if mine.is_empty() || self.store.has_unsent()? {
            return Ok(());
        }
        self.go_on_as(fresh, &mine, now, random)
    }

    fn let_fresh_device_in(
        &mut self,
        spaces: &[SpaceId],
        fresh: &Keys,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let mut rows = Rows::default();
        for space in spaces {
            let Some(mut circle) = self.circles.remove(space) else { continue };
            let admitted = circle.admit(&fresh.certificate, SpaceRole::Writer, &self.keys, random);
            self.circles.insert(*space, circle);
            for operation in admitted? {
                self.keep_control(*space, &operation, &mut rows)?;
            }
        }
        self.write_or_forget(rows)?;
        self.exchange.written(now);
        Ok(())
    }

    /// The program is the fresh device from here on, and the words' device is out of everything.
    fn go_on_as(
        &mut self,
        fresh: Keys,
        spaces: &[SpaceId],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let words = self.me.device;
        let mut rows = Rows::default();
        let (seed, encryption) = (fresh.device.seed().to_vec(), fresh.encryption.to_stored().to_vec());
        rows.devices.push((fresh.device.id(), fresh.person.id()));
        rows.settings.extend([
            (setting::DEVICE_SEED.to_owned(), Some(seed)),
            (setting::ENCRYPTION_SECRET.to_owned(), Some(encryption)),
            (setting::FRESH_DEVICE.to_owned(), None),
            (setting::MET_ITSELF.to_owned(), None),
            (setting::IN_USE_TWICE.to_owned(), None),
        ]);
        self.me.device = fresh.device.id();
        let borrowed = std::mem::replace(&mut self.keys, fresh);
        let taken_out = self.take_words_out(words, spaces, &mut rows, random);
        if let Err(fault) = taken_out.and_then(|()| self.write_or_forget(rows)) {
            self.me.device = words;
            self.keys = borrowed;
            self.circles.clear();
            return Err(fault);
        }
        if let Some(used) = self.used_words.as_mut() {
            used.fresh = None;
        }
        self.lives.in_use_twice_since = None;
        let (address, offline) = (self.exchange.address.clone(), self.exchange.offline);
        self.exchange.point(address, offline, now);
        self.exchange.written(now);
        self.topics.extend([Topic::Profile, Topic::Cases, Topic::Sync]);
        Ok(())
    }

    /// Takes the words' device out, and whoever else it has let in meanwhile: somebody who began again from the same sheet. Where
    /// two do so to each other, the membership log lets one stay.
    fn take_words_out(
        &mut self,
        words: DeviceId,
        spaces: &[SpaceId],
        rows: &mut Rows,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let private = self.private_circle()?.ok_or(AppFault::Inside("a person without a private circle"))?;
        let mut out = self.circle(private)?.let_in_by(&words);
        out.retain(|device| *device != self.me.device);
        out.push(words);
        for space in spaces {
            for device in &out {
                if self.circle(*space)?.members().devices.contains_key(device) {
                    self.remove_from(*space, Target::Device(*device), rows, random)?;
                }
            }
        }
        Ok(())
    }

    fn write_or_forget(&mut self, rows: Rows) -> Result<(), AppFault> {
        let written = self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() });
        if written.is_err() {
            self.circles.clear();
        }
        Ok(written?)
    }

    /// Whether the hub still gives this device what its person's devices say to each other.
    pub(crate) fn note_closed(&mut self, page: &PullPage) -> Result<(), AppFault> {
        let private = if self.used_words.is_some() { self.private_circle()? } else { None };
        let Some(private) = private else { return Ok(()) };
        if let Some(used) = self.used_words.as_mut()
            && (page.closed.contains(&private) || page.cursors.iter().any(|cursor| cursor.space == private))
        {
            used.closed = page.closed.contains(&private);
        }
        Ok(())
    }

    /// Whether somebody else began again from the same words, and who of the two takes part.
    pub(crate) fn words_used_elsewhere(&mut self) -> Result<Option<CopyState>, AppFault> {
        let Some(used) = self.used_words.as_ref() else { return Ok(None) };
        let (words, fresh) = (used.device, used.fresh.as_ref().map(|fresh| fresh.device.id()));
        let Some(private) = self.private_circle()? else { return Ok(None) };
        let me = self.me.device;
        let closed = used.closed;
        let circle = self.circle(private)?;
        let other = |device: &DeviceId| *device != me && Some(*device) != fresh;
        if !circle.let_in_by(&words).iter().any(other) {
            return Ok(None);
        }
        let takes_part = circle.members().may_read(&me) && !closed;
        Ok(Some(if takes_part { CopyState::WordsUsedTwice } else { CopyState::WordsUsedElsewhere }))
    }
}
