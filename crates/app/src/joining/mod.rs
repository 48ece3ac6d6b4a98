//! Letting people in, and being let in: the conversation of `sealing`, carried by a hub's mailboxes, and what follows from it.
//!
//! On the inviting device: `invite.rs` → the conversation (`mail.rs`) → the person compares (`compare.rs`) → the other agrees →
//! `admit.rs` writes membership and keys. On the invited one: `follow.rs` → the person compares → sees one page and agrees
//! (`agree.rs`) → `arrive.rs`. Nothing of a case leaves the inviting device before `admit.rs`.
//!
//! The conversation's state (`talk.rs`) is kept with each step, so that either device may be restarted at any moment.

mod admit;
mod agree;
mod arrive;
mod compare;
mod follow;
mod invite;
mod mail;
mod own_device;
mod picture;
mod talk;
mod view;

pub(crate) use mail::MailStep;

use domain::{Role, SpaceKind};

/// The version of the declaration of confidentiality that mentors sign now; its words stand in the screen's catalogue.
pub(crate) const DECLARATION_VERSION: u32 = 1;
/// How long an invitation at the table holds, in milliseconds: ten minutes.
const AT_THE_TABLE_MS: i64 = 10 * 60 * 1000;
/// How long one at a distance holds, in milliseconds: three days, which is over a weekend, and leaves four of the seven days
/// that a hub keeps a mailbox for reading and signing.
const AT_A_DISTANCE_MS: i64 = 3 * 24 * 60 * 60 * 1000;

/// A circle's kind as one byte in a welcome. A number once given is never given to another kind.
pub(crate) fn space_code(kind: SpaceKind) -> u8 {
    match kind {
        SpaceKind::Shared => 1,
        SpaceKind::CounsellorParticipant => 2,
        SpaceKind::MentorSupport => 3,
        SpaceKind::Private => 4,
    }
}

/// The kind of a code, if this version knows it.
pub(crate) fn space_kind(code: u8) -> Option<SpaceKind> {
    SpaceKind::ALL.iter().copied().find(|kind| space_code(*kind) == code)
}

/// A role as one byte in an offer; 0 is a further device of the same person.
fn role_code(role: Role) -> u8 {
    match role {
        Role::Participant => 1,
        Role::Counsellor => 2,
        Role::Mentor => 3,
        Role::Employer => 4,
    }
}

fn role_of(code: u8) -> Option<Role> {
    Role::ALL.iter().copied().find(|role| role_code(*role) == code)
}
