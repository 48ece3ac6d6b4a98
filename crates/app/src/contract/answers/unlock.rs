//! The ways in to the profile.

use super::answers;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// Which ways in a locked profile has.
    UnlockWays {
        /// How long the next try of the passphrase must wait.
        wait_seconds: u32,
        /// Whether a recovery code was made and tested.
        recovery_code: bool,
        /// Whether the machine's key store should open it.
        here: bool,
        /// The organisation that can open it, by name.
        organisation: Option<String>,
    }
    /// How an open profile is locked and opened.
    LockView {
        /// Whether a recovery code was made and tested.
        recovery_code: bool,
        /// Whether twenty-four words are a device of this person.
        recovery_words: bool,
        /// Whether this profile is being made anew from words, and has found nothing yet.
        rebuilding: bool,
        /// The server knows of nothing for those words: they were used, replaced by others, or belong to another server.
        words_found_nothing: bool,
        /// Whether this machine has a key store that answers.
        key_store: bool,
        /// Whether the key store opens this profile.
        here: bool,
        /// The organisation that can open it, by name.
        organisation: Option<String>,
        /// Minutes without activity until it locks by itself.
        auto_lock_minutes: u8,
        /// Whether hiding the screen locks at once.
        hide_locks: bool,
    }
    /// A recovery code, shown once.
    RecoveryCodeView {
        /// The groups to write down, in order.
        groups: Vec<String>,
        /// Places of the groups to type back, from 0.
        asked: Vec<u8>,
    }
    /// Twenty-four words, shown once.
    RecoveryWordsView {
        /// The words to write down, in order.
        words: Vec<String>,
        /// Places of the words to type back, from 0.
        asked: Vec<u8>,
    }
    /// A pair of keys for an organisation.
    OrganisationKeyView {
        /// To hand out.
        public: String,
        /// To keep locked away.
        secret: String,
    }
}
