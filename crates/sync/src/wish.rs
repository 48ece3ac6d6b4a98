//! What goes into the brain and what comes out.

use ids::UtcMillis;

/// Something happened that may change what to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A hub was chosen, or none.
    Hub(bool),
    /// The person cut the connection, or allowed it again.
    Offline(bool),
    /// Something waits to be sent.
    Written,
    /// The hub says that there is something new.
    Hint,
    /// The hub does not give hints any more.
    HintsClosed,
    /// Nothing may be sent before everything that the hub has was fetched once more.
    LookFirst,
    /// Somebody waits, or waits no more, for a message in a mailbox.
    AwaitingMail(bool),
    /// The wish under way has ended.
    Ended(Outcome),
}

/// How a wish ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Carried out, and there is nothing more of the kind.
    Done,
    /// Carried out, and there is more of the kind.
    More,
    /// The hub did not take some of it yet (membership has to arrive first): try again later, not at once.
    Later,
    /// The hub knows no session: open one.
    NoSession,
    /// The hub could not be reached, or would not answer.
    Failed,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Ask who the hub is and for a challenge, sign it, and open a session; then ask for hints.
    OpenSession,
    /// Send what waits to be sent.
    Upload,
    /// Fetch what is new in all spaces.
    Pull,
    /// Look into the mailboxes.
    ReadMail,
}

/// How the connection looks to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// No hub was chosen.
    NoHub,
    /// Cut by the person.
    OfflineByChoice,
    /// Waits to try again.
    Unreachable {
        /// When.
        next_try_at: UtcMillis,
    },
    /// Opening a session.
    Connecting,
    /// Something is moving, or wants to.
    Syncing,
    /// Nothing is waiting.
    UpToDate,
}
