//! Drop-off places for joining: small, few, and gone after a week.

use super::{Log, LogFault};
use crate::limits::{MAILBOX_DEVICE_BYTES, MAILBOX_DEVICE_MESSAGES, MAILBOX_MESSAGES, MAILBOX_MS};
use ids::{DeviceId, MailboxId, UtcMillis};
use protocol::limits::MAILBOX_BYTES;
use protocol::{Refusal, Response};
use rusqlite::{Connection, TransactionBehavior, params};

pub(super) const MAIL: &str = "SELECT bytes FROM mailbox_message INDEXED BY mailbox_message_by_mailbox \
    WHERE mailbox = ?1 AND put_at_utc_ms > ?2 ORDER BY message";
pub(super) const EXPIRE: &str = "DELETE FROM mailbox_message WHERE put_at_utc_ms <= ?1";
pub(super) const OF_DEVICE: &str =
    "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM mailbox_message WHERE device = ?1";

impl Log {
    /// Keeps a message; the same message again is kept once.
    pub(super) fn mailbox_put(
        &mut self,
        device: DeviceId,
        mailbox: MailboxId,
        message: &[u8],
        now: UtcMillis,
    ) -> Result<Response, LogFault> {
        if message.len() > MAILBOX_BYTES {
            return Ok(Response::Refused(Refusal::TooLarge));
        }
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.prepare_cached(EXPIRE)?.execute([oldest(now)])?;
        let there = transaction
            .prepare_cached("SELECT 1 FROM mailbox_message WHERE mailbox = ?1 AND bytes = ?2")?
            .exists(params![mailbox.as_bytes(), message])?;
        if !there {
            if !has_room(&transaction, device, mailbox, message.len())? {
                return Ok(Response::Refused(Refusal::Busy));
            }
            transaction
                .prepare_cached(
                    "INSERT INTO mailbox_message (mailbox, device, put_at_utc_ms, bytes) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![mailbox.as_bytes(), device.as_bytes(), now.0, message])?;
        }
        transaction.commit()?;
        Ok(Response::Put)
    }

    /// Whoever can name a mailbox may read it: the name is derived from a secret.
    pub(super) fn mailbox_read(&mut self, mailbox: MailboxId, now: UtcMillis) -> Result<Response, LogFault> {
        let mut statement = self.database.prepare_cached(MAIL)?;
        let messages = statement.query_map(params![mailbox.as_bytes(), oldest(now)], |row| row.get(0))?;
        Ok(Response::Mail(messages.collect::<Result<_, _>>()?))
    }
}

fn oldest(now: UtcMillis) -> i64 {
    now.0.saturating_sub(MAILBOX_MS)
}

fn has_room(
    database: &Connection,
    device: DeviceId,
    mailbox: MailboxId,
    size: usize,
) -> Result<bool, LogFault> {
    let in_mailbox: i64 = database
        .prepare_cached("SELECT count(*) FROM mailbox_message WHERE mailbox = ?1")?
        .query_row([mailbox.as_bytes()], |row| row.get(0))?;
    let (messages, bytes): (i64, i64) = database
        .prepare_cached(OF_DEVICE)?
        .query_row([device.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    Ok(in_mailbox < MAILBOX_MESSAGES
        && messages < MAILBOX_DEVICE_MESSAGES
        && bytes.saturating_add(size) <= MAILBOX_DEVICE_BYTES)
}
