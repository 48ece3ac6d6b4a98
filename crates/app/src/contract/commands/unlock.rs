//! The ways in to the profile, and locking by itself.

use super::inputs;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Which ways in there are, and how long the next try of the passphrase must wait. Needs no open profile.
    UnlockOptions {}
    /// Open the profile with what the machine's key store keeps.
    ProfileUnlockHere {}
    /// Open the profile with a recovery code or the organisation's key, and choose a new passphrase.
    ProfileRecover {
        /// The code or the key.
        code: String,
        /// The new passphrase.
        passphrase: String,
    }
    /// How this profile is locked and opened.
    LockOverview {}
    /// Choose another passphrase.
    PassphraseChange {
        /// The present one.
        current: String,
        /// The new one.
        new: String,
    }
    /// Draw a recovery code and show it. It counts once it was typed back.
    RecoveryCodeNew {
        /// The passphrase.
        passphrase: String,
    }
    /// Type the asked groups back.
    RecoveryCodeConfirm {
        /// The groups, in the order in which they were asked.
        answers: Vec<String>,
    }
    /// Draw twenty-four words and show them. They count once they were typed back.
    RecoveryWordsNew {
        /// The passphrase.
        passphrase: String,
    }
    /// Type the asked words back: they become a device in every circle.
    RecoveryWordsConfirm {
        /// The words, in the order in which they were asked.
        answers: Vec<String>,
    }
    /// Make a profile on this device from twenty-four words, with everything that the hub keeps for them.
    ProfileRebuild {
        /// The words.
        words: String,
        /// The hub's address.
        hub: String,
        /// What this device is called.
        device_name: String,
        /// The new passphrase.
        passphrase: String,
    }
    /// Have the machine's key store open the profile, or no more.
    OpenHereSet {
        /// The passphrase to turn it on; absent to turn it off.
        passphrase: Option<String>,
    }
    /// Let an organisation open this profile, or no longer.
    OrganisationSet {
        /// The passphrase.
        passphrase: String,
        /// The organisation's key as it is handed out; absent to end it.
        key: Option<String>,
    }
    /// Make a pair of keys for an organisation. Nothing of it is kept here.
    OrganisationKeyNew {
        /// What everybody shall see.
        name: String,
    }
    /// Choose when Felles locks by itself.
    AutoLockSet {
        /// Minutes without activity: 2, 5, 15 or 60.
        minutes: u8,
        /// Whether hiding the screen locks at once.
        hide_locks: bool,
    }
    /// The person is here. Screens say so at most a few times a minute.
    ActivitySeen {}
}
