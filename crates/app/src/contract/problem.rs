//! What can go wrong, in at most twelve words; the sentences stand in the screen's catalogue.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// No profile is unlocked.
    Locked,
    /// The passphrase does not open this profile.
    WrongPassphrase,
    /// The file in the profile's place is not a Felles profile.
    ForeignFile,
    /// The profile is damaged; the file was left as it is.
    Damaged,
    /// A newer Felles wrote this profile.
    TooNew,
    /// Another Felles has this profile open.
    InUse,
    /// There is no room on the disk; what was saved stays.
    DiskFull,
    /// No such thing on this device.
    NotFound,
    /// This is not for you to do.
    NotAllowed,
    /// Something in the input is not right; `fault` and `place` say what and where.
    Invalid,
    /// Over a limit; `place` says which.
    TooLarge,
    /// Something went wrong inside Felles; nothing was changed.
    Internal,
}

/// What exactly is wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// Not JSON at all.
    NotJson,
    /// Something that must be there is not.
    MissingField,
    /// A value of another type than it must have.
    WrongType,
    /// A word that is not in the vocabulary.
    UnknownCode,
    /// Refers to something that is not in the file.
    DanglingReference,
    /// The same id twice.
    DuplicateId,
    /// A date or time that does not exist.
    NoSuchDate,
    /// Longer than allowed.
    TooLong,
    /// A case with strictly confidential address, which Felles must not hold.
    StrictlyConfidential,
    /// Was imported before.
    AlreadyThere,
    /// Used up, one's own, or not an invitation.
    InvitationUnusable,
    /// The passphrase was wrong too often; `place` says how many seconds the next try must wait.
    TooManyTries,
    /// The file with the ways in to the profile is gone.
    KeyFileMissing,
    /// The file with the ways in to the profile is not whole.
    KeyFileDamaged,
    /// The file with the ways in belongs to another profile than the one beside it.
    OtherProfile,
    /// There is no such way in to this profile.
    NoSuchWayIn,
    /// The recovery code or the organisation's key opens something else than this profile.
    CodeWrong,
    /// A letter is wrong, missing or too many; `place` says which group where that is known.
    CodeMistyped,
    /// The machine's key store no longer has what opened this profile.
    KeyStoreLost,
    /// This machine has no key store that answers.
    KeyStoreAbsent,
    /// A text goes to more readers, never to fewer.
    NotWider,
    /// Own words are shared with more people by their owner alone.
    OwnWords,
    /// A shared text changes by a correction with a reason.
    TextShared,
    /// Somebody wrote on since this was shown.
    ChangedSince,
    /// An invitation with a letter wrong or missing.
    InvitationNotWhole,
    /// An invitation that ran out.
    InvitationExpired,
    /// This device was handed over: only its owner's passphrase or a code opens it now.
    HandedOver,
    /// A shielded case, `place`, that asks before it is opened.
    ConfirmOpening,
}

/// A command that was not carried out. Never holds words that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// Which kind.
    pub code: ProblemCode,
    /// What exactly, when the input is to blame.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fault: Option<FaultKind>,
    /// Where in the input, as a path such as `forlop[0].hendelser[3].tidspunkt`, or an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
}
