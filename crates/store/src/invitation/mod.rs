//! Invitations, on the inviting and on the invited device.

use crate::cells::{all, cell, first, run};
use crate::{Reads, StoreFault};
use ids::{CaseId, InvitationId, PartId, UtcMillis};
use rusqlite::{Connection, Row, params};

/// How long a mailbox is kept at the hub.
const MAILBOX_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// How far an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationStage {
    /// Something is still to be said or heard.
    UnderWay,
    /// Let in.
    LetIn,
    /// Over without that.
    Over,
}

/// An invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Which.
    pub invitation: InvitationId,
    /// Made here, or made by somebody else and accepted here.
    pub mine: bool,
    /// How far it has come.
    pub stage: InvitationStage,
    /// The link, which holds the shared secret.
    pub link: String,
    /// To which case.
    pub case: Option<CaseId>,
    /// As which party.
    pub party: Option<PartId>,
    /// The conversation's state.
    pub talk: Vec<u8>,
    /// When it was made or accepted here.
    pub made_at: UtcMillis,
    /// Until when it can be used.
    pub expires_at: UtcMillis,
}

impl std::fmt::Debug for InvitationRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "InvitationRow({}, mine: {}, {:?}, …)", self.invitation, self.mine, self.stage)
    }
}

impl InvitationStage {
    const ALL: [Self; 3] = [Self::UnderWay, Self::LetIn, Self::Over];

    fn code(self) -> i64 {
        match self {
            Self::UnderWay => 1,
            Self::LetIn => 2,
            Self::Over => 3,
        }
    }
}

pub(crate) fn put(connection: &Connection, row: &InvitationRow) -> Result<(), StoreFault> {
    let params = params![
        row.invitation.as_bytes(),
        row.mine,
        row.stage.code(),
        row.link,
        row.case.map(|case| *case.as_bytes()),
        row.party.map(|party| *party.as_bytes()),
        row.talk,
        row.made_at.0,
        row.expires_at.0,
    ];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<InvitationRow, StoreFault> {
    let code: i64 = cell(row, "stage")?;
    let stage = InvitationStage::ALL.into_iter().find(|stage| stage.code() == code);
    Ok(InvitationRow {
        invitation: cell(row, "invitation")?,
        mine: cell(row, "mine")?,
        stage: stage.ok_or(StoreFault::Unreadable("stage"))?,
        link: cell(row, "link")?,
        case: cell(row, "case_id")?,
        party: cell(row, "party")?,
        talk: cell(row, "talk")?,
        made_at: cell(row, "made_at_utc_ms")?,
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

    /// Every invitation, the newest first.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn invitations(&self) -> Result<Vec<InvitationRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], read)
    }

    /// Invitations on which something is still to be done. What was begun in time is waited for a week longer: so long does
    /// the hub keep a mailbox.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn invitations_under_way(&self, now: UtcMillis) -> Result<Vec<InvitationRow>, StoreFault> {
        let params = params![now.0.saturating_sub(MAILBOX_MS)];
        all(self.connection(), include_str!("list_under_way.sql"), params, read)
    }
}
