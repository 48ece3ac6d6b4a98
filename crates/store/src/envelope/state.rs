//! Where an envelope stands.

/// Where an envelope stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnvelopeState {
    /// Sealed here; the hub does not have it.
    OwnUnsent,
    /// Sealed here; the hub has it.
    OwnSent,
    /// Sealed here; the hub will never take it.
    OwnRefused,
    /// Taken in.
    Applied,
    /// Came, and was not looked at yet.
    Inbox,
    /// Cannot be taken in yet.
    Waiting(HoldCode),
    /// Must not be taken in; kept aside.
    Poison,
}

/// What a waiting envelope waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldCode {
    /// Something before it.
    Earlier,
    /// The key that opens it.
    Key,
    /// The membership that allows it.
    Membership,
    /// A version of this program that can read it.
    Newer,
}

impl HoldCode {
    pub(crate) fn code(self) -> i64 {
        match self {
            Self::Earlier => 1,
            Self::Key => 2,
            Self::Membership => 3,
            Self::Newer => 4,
        }
    }

    fn from_code(code: i64) -> Option<Self> {
        [Self::Earlier, Self::Key, Self::Membership, Self::Newer].into_iter().find(|hold| hold.code() == code)
    }
}

impl EnvelopeState {
    /// The two numbers of the table: state and hold.
    pub(crate) fn codes(self) -> (i64, Option<i64>) {
        match self {
            Self::OwnUnsent => (1, None),
            Self::OwnSent => (2, None),
            Self::OwnRefused => (3, None),
            Self::Applied => (4, None),
            Self::Inbox => (5, None),
            Self::Waiting(hold) => (6, Some(hold.code())),
            Self::Poison => (7, None),
        }
    }

    /// Whether what it carries is in the documents here: taken in, or sealed here.
    #[must_use]
    pub fn is_taken_in(self) -> bool {
        matches!(self, Self::OwnUnsent | Self::OwnSent | Self::OwnRefused | Self::Applied)
    }

    pub(crate) fn from_codes(state: i64, hold: Option<i64>) -> Option<Self> {
        match (state, hold) {
            (1, None) => Some(Self::OwnUnsent),
            (2, None) => Some(Self::OwnSent),
            (3, None) => Some(Self::OwnRefused),
            (4, None) => Some(Self::Applied),
            (5, None) => Some(Self::Inbox),
            (6, Some(hold)) => HoldCode::from_code(hold).map(Self::Waiting),
            (7, None) => Some(Self::Poison),
            _ => None,
        }
    }
}
