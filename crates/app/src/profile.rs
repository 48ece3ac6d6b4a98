//! A profile on disk: its folder, how it comes to be, and how it is opened.
//!
//! `profile/felles.db` is the encrypted database, `profile/felles.key` its key, with a slot for each way in (`ways_in.rs`). Both
//! are made in `profile.new` and renamed into place together, so that half a profile never stands where a whole one belongs.

use crate::contract::Me;
use crate::durable_file::{replace, sync_folder};
use crate::exchange::Exchange;
use crate::fault::AppFault;
use crate::founding::found_private_circle;
use crate::keys::Keys;
use crate::life_mark::LifeMark;
use crate::lives::Lives;
use crate::open::Open;
use crate::own_keys::UsedWords;
use crate::rebuild::Rebuild;
use crate::recovery_device::RecoveryDevice;
use crate::shelf::Shelf;
use identity::{DeviceKeys, PersonKey};
use ids::{RandomSource, SessionBytes, SpaceId, UtcMillis};
use sealing::{EncryptionKeys, KeyCost, KeyFile, RecoveryWords, UnlockFault};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use store::{LocalWrite, Rows, SqliteFault, Store, StoreFault};
use sync::Input;
use transport::HubAddress;
use zeroize::Zeroizing;

const FOLDER: &str = "profile";
const FOLDER_NEW: &str = "profile.new";
const KEY_FILE: &str = "felles.key";
/// Bytes of a key file.
const KEY_FILE_BYTES: u64 = 64 * 1024;

/// Names of the settings in the database.
pub(crate) mod setting {
    pub(crate) const PERSON_SEED: &str = "person_seed";
    pub(crate) const DEVICE_SEED: &str = "device_seed";
    pub(crate) const ENCRYPTION_SECRET: &str = "encryption_secret";
    pub(crate) const DISPLAY_NAME: &str = "display_name";
    pub(crate) const DEVICE_NAME: &str = "device_name";
    pub(crate) const INCARNATION: &str = "incarnation";
    /// The random marks of the start before and of this one.
    pub(crate) const STARTS: &str = "starts";
    /// The highest incarnation, and the newest own one, in which this device met an envelope of its own that it did not know.
    pub(crate) const MET_ITSELF: &str = "met_itself";
    /// Since when somebody else lives as this device.
    pub(crate) const IN_USE_TWICE: &str = "in_use_twice";
    /// This copy rests.
    pub(crate) const PUT_ASIDE: &str = "put_aside";
    /// When the hub was last seen to have lost something that it had.
    pub(crate) const HUB_FORGOT: &str = "hub_forgot";
    pub(crate) const HUB: &str = "hub";
    pub(crate) const HUB_GENERATION: &str = "hub_generation";
    pub(crate) const OFFLINE: &str = "offline";
    pub(crate) const LAST_EXCHANGE: &str = "last_exchange";
    pub(crate) const FIELD_PLACE: &str = "field_place";
    pub(crate) const READ_MODEL: &str = "read_model";
    pub(crate) const AUTO_LOCK_MINUTES: &str = "auto_lock_minutes";
    pub(crate) const RECOVERY_DEVICE: &str = "recovery_device";
    pub(crate) const REBUILD: &str = "rebuild";
    /// The device of the words that this profile was made from.
    pub(crate) const WORDS_DEVICE: &str = "words_device";
    /// The keys of the device that this one becomes.
    pub(crate) const FRESH_DEVICE: &str = "fresh_device";
    /// This device was handed over to somebody else, and its owner has not opened it since.
    pub(crate) const HANDED_OVER: &str = "handed_over";
    pub(crate) const HIDE_LOCKS: &str = "hide_locks";
    /// What is said outside of the window when a reminder comes; empty for nothing, absent where nobody was asked.
    pub(crate) const BELL: &str = "bell";

    /// The circles that a welcome told a device of, until it was let in.
    pub(crate) fn told_in(invitation: ids::InvitationId) -> String {
        format!("told_in/{invitation}")
    }

    /// What the person calls another device of theirs.
    pub(crate) fn of_device(device: ids::DeviceId) -> String {
        format!("device_name/{device}")
    }
}

/// Where a profile lies and what deriving its key costs.
pub(crate) struct Profile {
    directory: PathBuf,
    pub(crate) cost: KeyCost,
}

impl Profile {
    pub(crate) fn new(directory: PathBuf, cost: KeyCost) -> Self {
        Self { directory, cost }
    }

    /// The profile's folder, whether it is there or not.
    pub(crate) fn folder(&self) -> PathBuf {
        self.directory.join(FOLDER)
    }

    /// Whether there is a profile, whole or not: what is there is never replaced.
    pub(crate) fn exists(&self) -> bool {
        self.folder().exists()
    }

    /// Makes a profile and opens it.
    pub(crate) fn create(
        &self,
        names: (&str, &str),
        passphrase: &str,
        random: &mut dyn RandomSource,
    ) -> Result<Open, AppFault> {
        let keys = Keys::generate(random)?;
        let mut first = first_rows(names, &keys);
        found_private_circle(&keys, &mut first.rows, random)?;
        let key = self.build(passphrase, &first, random)?;
        self.or_make_way(self.open_with(&key, random))
    }

    /// Makes a profile whose device is twenty-four words, and opens it: who it belongs to is learnt from the hub.
    pub(crate) fn begin_again(
        &self,
        words: &RecoveryWords,
        hub: &HubAddress,
        device_name: &str,
        passphrase: &str,
        random: &mut dyn RandomSource,
    ) -> Result<Open, AppFault> {
        // Somebody, until the first label tells who.
        let nobody = PersonKey::generate(random);
        let keys = Keys::certified(nobody, words.device(), words.encryption()?)?;
        let mut rows = first_rows((device_name, device_name), &keys);
        // The same words may have begun again elsewhere: that must not look like this device's own past.
        let mut incarnation = [0_u8; 4];
        random.fill(&mut incarnation);
        let incarnation = (u32::from_le_bytes(incarnation) >> 1).max(2);
        rows.rows.settings.extend([
            (setting::INCARNATION.to_owned(), Some(incarnation.to_le_bytes().to_vec())),
            (setting::HUB.to_owned(), Some(hub.to_string().into_bytes())),
            (setting::REBUILD.to_owned(), Some(words.label_key().to_vec())),
        ]);
        let key = self.build(passphrase, &rows, random)?;
        self.or_make_way(self.open_with(&key, random))
    }

    /// A profile that was just made and could not be opened has been seen by nobody: it makes way for the next try.
    fn or_make_way(&self, opened: Result<Open, AppFault>) -> Result<Open, AppFault> {
        if opened.is_err() {
            fs::rename(self.folder(), self.directory.join(FOLDER_NEW)).map_err(folder)?;
        }
        opened
    }

    /// Makes a profile's folder, whole or not at all, and gives the database's key.
    fn build(
        &self,
        passphrase: &str,
        first: &LocalWrite,
        random: &mut dyn RandomSource,
    ) -> Result<Zeroizing<[u8; 32]>, AppFault> {
        if self.exists() {
            return Err(AppFault::WrongProfileState);
        }
        let building = self.directory.join(FOLDER_NEW);
        if building.exists() {
            // Left behind by a creation that never finished: nobody has seen anything in it.
            fs::remove_dir_all(&building).map_err(folder)?;
        }
        fs::create_dir_all(&building).map_err(folder)?;
        let mut key = Zeroizing::new([0_u8; 32]);
        random.fill(key.as_mut());
        let mut store = Store::create(&building, &key)?;
        store.write_local(first)?;
        drop(store);
        let mut locked = KeyFile::default();
        locked.set_passphrase(passphrase, &key, self.cost, random)?;
        locked.belong_to(&Store::mark(&building)?);
        replace(&building.join(KEY_FILE), &locked.to_bytes()?)?;
        fs::rename(&building, self.folder()).map_err(folder)?;
        sync_folder(&self.directory).map_err(folder)?;
        Ok(key)
    }

    /// The ways in to the profile that is there.
    pub(crate) fn key_file(&self) -> Result<KeyFile, AppFault> {
        if !self.exists() {
            return Err(AppFault::WrongProfileState);
        }
        let path = self.folder().join(KEY_FILE);
        let size = match fs::metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(AppFault::KeyFileMissing),
            found => found.map_err(folder)?.len(),
        };
        if size > KEY_FILE_BYTES {
            return Err(UnlockFault::NotAKeyFile.into());
        }
        let file = KeyFile::from_bytes(&fs::read(&path).map_err(folder)?)?;
        // A database that is missing or cut has no mark; opening it tells what it is.
        match Store::mark(&self.folder()) {
            Ok(mark) if file.belongs_elsewhere(&mark) => Err(AppFault::OtherProfile),
            _ => Ok(file),
        }
    }

    /// Puts other ways in in the place of the present ones; durable when this returns, and never half there.
    pub(crate) fn replace_key_file(&self, file: &KeyFile) -> Result<(), AppFault> {
        replace(&self.folder().join(KEY_FILE), &file.to_bytes()?)
    }

    /// Opens the profile with the key of its database.
    pub(crate) fn open_with(&self, key: &[u8; 32], random: &mut dyn RandomSource) -> Result<Open, AppFault> {
        let mut store = Store::open(&self.folder(), key).map_err(|fault| match fault {
            // The key file was opened, so the key is right: it is the database that is not.
            StoreFault::Sqlite(SqliteFault::WrongKeyOrForeign | SqliteFault::Missing) => {
                StoreFault::Sqlite(SqliteFault::Damaged)
            }
            other => other,
        })?;
        let text = |name| -> Result<String, AppFault> {
            let bytes = store.setting(name)?.ok_or(AppFault::Inside("a setting is missing"))?;
            String::from_utf8(bytes).map_err(|_| AppFault::Inside("a setting is not text"))
        };
        let keys = keys(&store)?;
        let me = Me {
            person: keys.person.id(),
            display_name: text(setting::DISPLAY_NAME)?,
            device: keys.device.id(),
            device_name: text(setting::DEVICE_NAME)?,
        };
        let recovery = RecoveryDevice::stored(&store)?;
        let devices_due: BTreeSet<SpaceId> = store.spaces()?.into_iter().map(|row| row.space).collect();
        let recovery_due = if recovery.is_some() { devices_due.clone() } else { BTreeSet::new() };
        let rebuild = store.setting(setting::REBUILD)?.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let rebuild = rebuild.map(|key| Rebuild { label_key: Zeroizing::new(key), found_nothing: false });
        let used_words = UsedWords::stored(&store)?;
        let (mark, incarnation) = LifeMark::begin(&self.directory, &mut store, random)?;
        let lives = Lives::read(mark, &store)?;
        let mut session = [0_u8; 16];
        random.fill(&mut session);
        Ok(Open {
            store,
            me,
            keys,
            incarnation,
            lives,
            session: SessionBytes(session),
            shelf: Shelf::default(),
            typed: BTreeSet::new(),
            last_typed: None,
            circles: BTreeMap::new(),
            exchange: Exchange::default(),
            topics: BTreeSet::new(),
            unveiled: BTreeSet::new(),
            handed: None,
            accessed: BTreeMap::new(),
            copies_due: BTreeSet::new(),
            copies_looked_at: UtcMillis(i64::MIN),
            log_due: false,
            reflections_looked_at: UtcMillis(i64::MIN),
            recovery,
            recovery_due,
            devices_due,
            rebuild,
            used_words,
        })
    }
}

impl Open {
    /// Points the conversation at the hub that was chosen, unless the person cut the connection.
    pub(crate) fn connect(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        let address = self.store.setting(setting::HUB)?.and_then(|bytes| {
            let text = String::from_utf8(bytes).ok()?;
            transport::HubAddress::parse(&text).ok()
        });
        let offline = self.store.setting(setting::OFFLINE)?.is_some();
        let number = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| <[u8; 8]>::try_from(bytes).ok());
        self.exchange.generation =
            number(self.store.setting(setting::HUB_GENERATION)?).map(u64::from_le_bytes);
        self.exchange.last_exchange_at =
            number(self.store.setting(setting::LAST_EXCHANGE)?).map(|n| UtcMillis(i64::from_le_bytes(n)));
        self.exchange.put_aside = self.store.setting(setting::PUT_ASIDE)?.is_some();
        self.exchange.point(address, offline, now);
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        self.end_copies(now)
    }
}

fn first_rows((display_name, device_name): (&str, &str), keys: &Keys) -> LocalWrite {
    let settings = vec![
        (setting::PERSON_SEED, Some(keys.person.seed().to_vec())),
        (setting::DEVICE_SEED, Some(keys.device.seed().to_vec())),
        (setting::ENCRYPTION_SECRET, Some(keys.encryption.to_stored().to_vec())),
        (setting::DISPLAY_NAME, Some(display_name.as_bytes().to_vec())),
        (setting::DEVICE_NAME, Some(device_name.as_bytes().to_vec())),
        (setting::INCARNATION, Some(1_u32.to_le_bytes().to_vec())),
        (setting::READ_MODEL, Some(crate::recovery::READ_MODEL_VERSION.to_le_bytes().to_vec())),
    ];
    let rows = Rows {
        settings: settings.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        devices: vec![(keys.device.id(), keys.person.id())],
        ..Rows::default()
    };
    LocalWrite { rows, ..LocalWrite::default() }
}

fn keys(store: &Store) -> Result<Keys, AppFault> {
    let seed = |name| -> Result<Zeroizing<[u8; 32]>, AppFault> {
        let bytes = Zeroizing::new(store.setting(name)?.ok_or(AppFault::Inside("a key is missing"))?);
        let seed = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| AppFault::Inside("a key is cut"))?;
        Ok(Zeroizing::new(seed))
    };
    let secret = store.setting(setting::ENCRYPTION_SECRET)?.ok_or(AppFault::Inside("a key is missing"))?;
    let encryption = EncryptionKeys::from_stored(&Zeroizing::new(secret))?;
    let person = PersonKey::from_seed(&*seed(setting::PERSON_SEED)?);
    let device = DeviceKeys::from_seed(&*seed(setting::DEVICE_SEED)?);
    Ok(Keys::certified(person, device, encryption)?)
}

fn folder(error: std::io::Error) -> AppFault {
    AppFault::Folder(error.kind())
}
