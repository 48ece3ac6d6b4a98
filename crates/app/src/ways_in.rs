//! The ways in to the profile: passphrase, recovery code, the machine's key store, the organisation's key; and changing them.
//!
//! Whoever changes a way in says the passphrase first: an open Felles on a table is not enough. Only guesses of the passphrase are
//! counted (`tries.rs`): the other secrets have so many random bits that nobody guesses them.

use crate::auto_lock::{AutoLock, CHOICES_MINUTES, DEFAULT_MINUTES};
use crate::contract::{FaultKind, LockView, Topic, UnlockWays};
use crate::device::Device;
use crate::fault::{AppFault, seconds};
use crate::open::Open;
use crate::profile::setting;
use domain::limits;
use ids::UtcMillis;
use sealing::{KeyFile, OrganisationKey, OrganisationSecret, RecoveryCode, SlotKind, UnlockFault};
use store::{LocalWrite, Rows};
use zeroize::Zeroizing;

type DatabaseKey = Zeroizing<[u8; 32]>;

impl Device {
    /// Opens the profile with the passphrase.
    pub(crate) fn unlock(&mut self, passphrase: &str, now: UtcMillis) -> Result<(), AppFault> {
        let (_, key) = self.key_by_passphrase(passphrase)?;
        self.open_by(&key, now)?;
        self.open()?.take_back_device()
    }

    /// Opens the profile with what the machine's key store kept.
    pub(crate) fn unlock_here(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        let file = self.profile.key_file()?;
        let lost = || AppFault::invalid(FaultKind::KeyStoreLost, "key_store");
        let kept = self.key_store.fetch(&entry_name(&file)?);
        let secret = kept.ok().flatten().ok_or_else(lost)?;
        match file.open_with_stored_secret(&secret) {
            Err(UnlockFault::WrongSecret) => Err(lost()),
            key => {
                let open = self.profile.open_with(&*key?, self.random.as_mut())?;
                // Whoever the device was handed to may still hold it.
                if open.was_handed_over()? {
                    return Err(AppFault::invalid(FaultKind::HandedOver, "key_store"));
                }
                self.opened(open, now)
            }
        }
    }

    /// Opens the profile with a recovery code or with the organisation's key, and sets a new passphrase.
    pub(crate) fn recover(&mut self, code: &str, passphrase: &str, now: UtcMillis) -> Result<(), AppFault> {
        check_passphrase(passphrase)?;
        let mut file = self.profile.key_file()?;
        let mistyped = || AppFault::invalid(FaultKind::CodeMistyped, "code");
        let key = if OrganisationSecret::is_meant_by(code) {
            file.open_as_organisation(&OrganisationSecret::parse(code).ok_or_else(mistyped)?)?
        } else {
            file.open_with_recovery_code(&RecoveryCode::parse(code).map_err(|_| mistyped())?)?
        };
        // Opened before anything is written: a profile that is in use or damaged keeps its old passphrase.
        let open = self.profile.open_with(&key, self.random.as_mut())?;
        file.set_passphrase(passphrase, &key, self.profile.cost, self.random.as_mut())?;
        self.profile.replace_key_file(&file)?;
        self.tries.was_right()?;
        self.opened(open, now)?;
        self.open()?.take_back_device()
    }

    /// Another passphrase in the place of the present one.
    pub(crate) fn change_passphrase(&mut self, current: &str, new: &str) -> Result<(), AppFault> {
        self.open()?;
        check_passphrase(new)?;
        let (mut file, key) = self.key_by_passphrase(current)?;
        file.set_passphrase(new, &key, self.profile.cost, self.random.as_mut())?;
        self.profile.replace_key_file(&file)
    }

    /// Has the machine's key store open the profile from now on, or no more.
    pub(crate) fn set_open_here(&mut self, passphrase: Option<&str>) -> Result<(), AppFault> {
        self.open()?;
        let Some(passphrase) = passphrase else {
            let mut file = self.profile.key_file()?;
            let name = entry_name(&file);
            file.remove(SlotKind::StoredSecret);
            self.profile.replace_key_file(&file)?;
            // What the key store may keep on opens nothing any more.
            let _ = name.map(|name| self.key_store.forget(&name));
            return Ok(());
        };
        let absent = || AppFault::invalid(FaultKind::KeyStoreAbsent, "key_store");
        if !self.key_store.is_there() {
            return Err(absent());
        }
        let (mut file, key) = self.key_by_passphrase(passphrase)?;
        let stored = file.set_stored_secret(&key, self.random.as_mut())?;
        // The secret first: a slot whose secret was never kept would be a way in that leads nowhere.
        self.key_store.keep(&entry_name(&file)?, &stored.secret).map_err(|_| absent())?;
        self.profile.replace_key_file(&file)
    }

    /// Lets an organisation open the profile, or no longer.
    pub(crate) fn set_organisation(
        &mut self,
        passphrase: &str,
        organisation: Option<&str>,
    ) -> Result<(), AppFault> {
        self.open()?;
        let mistyped = || AppFault::invalid(FaultKind::CodeMistyped, "key");
        let organisation =
            organisation.map(|text| OrganisationKey::parse(text).ok_or_else(mistyped)).transpose()?;
        let (mut file, key) = self.key_by_passphrase(passphrase)?;
        match organisation {
            Some(organisation) => file.set_organisation(&organisation, &key, self.random.as_mut())?,
            None => file.remove(SlotKind::Organisation),
        }
        self.profile.replace_key_file(&file)
    }

    /// How many minutes without activity lock, and whether hiding locks at once.
    pub(crate) fn set_auto_lock(&mut self, minutes: u8, hide_locks: bool) -> Result<(), AppFault> {
        if !CHOICES_MINUTES.contains(&minutes) {
            return Err(AppFault::invalid(FaultKind::UnknownCode, "minutes"));
        }
        let settings = vec![
            (setting::AUTO_LOCK_MINUTES.to_owned(), Some(vec![minutes])),
            (setting::HIDE_LOCKS.to_owned(), hide_locks.then(|| vec![1])),
        ];
        let rows = Rows { settings, ..Rows::default() };
        self.open()?.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.auto_lock.minutes = minutes;
        Ok(())
    }

    /// The database's key, and a guess counted.
    pub(crate) fn key_by_passphrase(&mut self, passphrase: &str) -> Result<(KeyFile, DatabaseKey), AppFault> {
        let file = self.profile.key_file()?;
        self.tries.begin(self.steady())?;
        match file.open_with_passphrase(passphrase) {
            Ok(key) => {
                self.tries.was_right()?;
                Ok((file, key))
            }
            Err(UnlockFault::WrongPassphrase) => {
                let now = self.steady();
                self.tries.was_wrong(now);
                Err(UnlockFault::WrongPassphrase.into())
            }
            Err(fault) => {
                self.tries.was_none()?;
                Err(fault.into())
            }
        }
    }

    fn open_by(&mut self, key: &[u8; 32], now: UtcMillis) -> Result<(), AppFault> {
        let open = self.profile.open_with(key, self.random.as_mut())?;
        self.opened(open, now)
    }

    /// Takes in an open profile: from now on commands have it.
    pub(crate) fn opened(&mut self, mut open: Open, now: UtcMillis) -> Result<(), AppFault> {
        open.recover(now)?;
        open.connect(now)?;
        self.auto_lock = AutoLock::after(open.auto_lock_minutes()?);
        self.bell.begin(open.bell_words()?, open.reminder_times()?, now);
        self.open = Some(open);
        self.changed(Topic::Profile);
        Ok(())
    }

    /// What the page before opening needs to know.
    pub(crate) fn unlock_ways(&self) -> Result<UnlockWays, AppFault> {
        let file = self.profile.key_file()?;
        let wait = seconds(self.tries.wait(self.steady())?);
        Ok(UnlockWays {
            wait_seconds: u32::try_from(wait).unwrap_or(u32::MAX),
            recovery_code: file.has(SlotKind::RecoveryCode),
            here: file.has(SlotKind::StoredSecret),
            organisation: file.organisation().map(|key| key.name),
        })
    }

    /// How this profile is locked and opened.
    pub(crate) fn lock_view(&mut self) -> Result<LockView, AppFault> {
        let open = self.open()?;
        let (minutes, hide_locks) =
            (open.auto_lock_minutes()?, open.store.setting(setting::HIDE_LOCKS)?.is_some());
        let (recovery_words, rebuilding) = (open.recovery.is_some(), open.rebuild.is_some());
        let words_found_nothing = open.rebuild.as_ref().is_some_and(|rebuild| rebuild.found_nothing);
        let file = self.profile.key_file()?;
        Ok(LockView {
            recovery_code: file.has(SlotKind::RecoveryCode),
            recovery_words,
            rebuilding,
            words_found_nothing,
            key_store: self.key_store.is_there(),
            here: file.has(SlotKind::StoredSecret),
            organisation: file.organisation().map(|key| key.name),
            auto_lock_minutes: minutes,
            hide_locks,
        })
    }
}

impl Open {
    fn auto_lock_minutes(&self) -> Result<u8, AppFault> {
        let chosen = self.store.setting(setting::AUTO_LOCK_MINUTES)?;
        let chosen = chosen.and_then(|bytes| bytes.first().copied());
        Ok(chosen.filter(|minutes| CHOICES_MINUTES.contains(minutes)).unwrap_or(DEFAULT_MINUTES))
    }
}

/// Whether a passphrase may be chosen.
pub(crate) fn check_passphrase(passphrase: &str) -> Result<(), AppFault> {
    let length = passphrase.chars().count();
    if length < limits::PASSPHRASE_LEAST {
        return Err(AppFault::invalid(FaultKind::MissingField, "passphrase"));
    }
    if length > limits::PASSPHRASE_MOST {
        return Err(AppFault::invalid(FaultKind::TooLong, "passphrase"));
    }
    Ok(())
}

/// The name of this profile's secret in the key store: new with each secret, and it tells nothing.
fn entry_name(file: &KeyFile) -> Result<String, AppFault> {
    let name = file.stored_secret_name()?;
    Ok(name.iter().map(|byte| format!("{byte:02x}")).collect())
}
