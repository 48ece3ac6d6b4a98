//! Invitations, on the inviting and on the invited device.

use crate::cells::{all, cell, first, run};
use crate::{Reads, StoreFault};
use ids::{CaseId, InvitationId, PartId, UtcMillis};
use rusqlite::{Connection, Row, params};

/// Which side of an invitation this device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRole {
    /// Made here.
    Mine,
    /// Made by somebody else, accepted here.
    Theirs,
}

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationStage {
    /// Made; nobody has answered.
    Open,
    /// Accepted here; the inviter has not let us in.
    Accepted,
    /// Somebody answered; waits to be let in.
    Answered,
    /// Let in.
    Admitted,
    /// Too late, or used up.
    Expired,
}

/// An invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Which.
    pub invitation: InvitationId,
    /// Which side this device is.
    pub role: InvitationRole,
    /// How it stands.
    pub state: InvitationStage,
    /// The shared secret, or the whole link.
    pub secret: Vec<u8>,
    /// To which case.
    pub case: Option<CaseId>,
    /// As which party.
    pub party: Option<PartId>,
    /// What the invited device answered.
    pub answer: Option<Vec<u8>>,
    /// Until when it can be used.
    pub expires_at: UtcMillis,
}

impl std::fmt::Debug for InvitationRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "InvitationRow({}, {:?}, {:?}, …)", self.invitation, self.role, self.state)
    }
}

const ROLES: [InvitationRole; 2] = [InvitationRole::Mine, InvitationRole::Theirs];
const STAGES: [InvitationStage; 5] = [
    InvitationStage::Open,
    InvitationStage::Accepted,
    InvitationStage::Answered,
    InvitationStage::Admitted,
    InvitationStage::Expired,
];

/// Codes count from 1 in the order of the list.
fn code<T: PartialEq>(words: &[T], word: &T) -> i64 {
    words.iter().zip(1..).find(|(other, _)| *other == word).map_or(0, |(_, code)| code)
}

fn word<T: Copy>(words: &[T], code: i64, column: &'static str) -> Result<T, StoreFault> {
    let found = words.iter().zip(1..).find(|(_, other)| *other == code);
    found.map(|(word, _)| *word).ok_or(StoreFault::Unreadable(column))
}

pub(crate) fn put(connection: &Connection, row: &InvitationRow) -> Result<(), StoreFault> {
    let params = params![
        row.invitation.as_bytes(),
        code(&ROLES, &row.role),
        code(&STAGES, &row.state),
        row.secret,
        row.case.map(|case| *case.as_bytes()),
        row.party.map(|party| *party.as_bytes()),
        row.answer,
        row.expires_at.0,
    ];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<InvitationRow, StoreFault> {
    Ok(InvitationRow {
        invitation: cell(row, "invitation")?,
        role: word(&ROLES, cell(row, "role")?, "role")?,
        state: word(&STAGES, cell(row, "state")?, "state")?,
        secret: cell(row, "secret")?,
        case: cell(row, "case_id")?,
        party: cell(row, "party")?,
        answer: cell(row, "answer")?,
        expires_at: cell(row, "expires_at_utc_ms")?,
    })
}

impl Reads {
    /// One invitation.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn invitation(&self, invitation: InvitationId) -> Result<Option<InvitationRow>, StoreFault> {
        first(self.connection(), include_str!("get.sql"), params![invitation.as_bytes()], read)
    }

    /// Every invitation, the one that lasts longest first.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn invitations(&self) -> Result<Vec<InvitationRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], read)
    }
}
