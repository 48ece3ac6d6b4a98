//! The conversation with which somebody is let in, as two machines without effects: one on the inviting device, one on the invited.
//!
//! Ask (who, and a commitment) → challenge (the inviter's number) → reveal (the committed number) → **both show six digits** →
//! both people say that they are the same → offer → acceptance → welcome. Each message is sealed under the invitation's secret,
//! signed by its device, and bound to everything said before. Mailboxes of a hub carry it today; a direct line would do as well:
//! a message that is repeated, late or somebody else's is not heard.
//!
//! The digits follow from words that neither side could still choose when it learned the other's number: that is what the
//! commitment is for, and why seals and signatures, which a sender can vary at will, are not part of them.
//!
//! Start reading at `words.rs` (what is said), then `inviter.rs` and `invited.rs`; `line.rs` seals and opens.

mod declaration;
mod digits;
mod ending;
mod invited;
mod inviter;
pub(crate) mod line;
pub(crate) mod words;

pub use declaration::Declaration;
pub use digits::Digits;
pub use ending::{Ending, Heard, Verdict};
pub use invited::{Invited, InvitedStage};
pub use inviter::{Inviter, InviterStage};
pub use line::Speaker;
pub use words::{Acceptance, Ask, Introduction, Offer, Welcome, WelcomeSpace};
