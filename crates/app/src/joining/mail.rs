//! Carrying the conversation through the hub's mailboxes, which only those who know the invitation's secret can find.

use super::talk::{Side, Talk};
use crate::contract::Topic;
use crate::exchange::UnderWay;
use crate::fault::AppFault;
use crate::open::Open;
use ids::{InvitationId, RandomSource, UtcMillis};
use protocol::{Request, Response};
use sealing::{Ending, Heard, Invitation};
use store::{InvitationRow, LocalWrite, Rows};
use sync::{Input, Outcome};

/// One step of joining through the hub.
#[derive(Clone, Debug)]
pub(crate) struct MailStep {
    /// Which invitation it belongs to.
    pub(crate) invitation: InvitationId,
    /// What to ask.
    pub(crate) request: Request,
}

impl Open {
    /// Looks into the mailboxes of every invitation that is under way.
    pub(crate) fn read_mail(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let mut steps = Vec::new();
        for row in self.store.invitations_under_way(now)? {
            let mut talk = Talk::read(row)?;
            if talk.has_run_out(now) {
                talk.end(self.speaker(), Ending::Expired, random)?;
                steps.extend(mail_steps(&talk));
                self.keep_quietly(talk)?;
                continue;
            }
            if talk.waits_at_the_door() {
                // Whoever opens says so in the circle of the person's devices, and in no letter.
                self.exchange.brain.put(Input::Hint, now, 0);
            }
            steps.extend(mail_steps(&talk));
        }
        if steps.is_empty() {
            self.exchange.brain.put(Input::AwaitingMail(false), now, 0);
            self.exchange.ended(Outcome::Done, now, 0);
            return Ok(());
        }
        self.next_mail(steps)
    }

    /// Somebody waits for what the other side says.
    pub(crate) fn expect_mail(&mut self, now: UtcMillis) {
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
    }

    fn next_mail(&mut self, steps: Vec<MailStep>) -> Result<(), AppFault> {
        if let Some(step) = steps.first() {
            let request = step.request.clone();
            self.exchange.ask(&request, UnderWay::Mail(steps))?;
        }
        Ok(())
    }

    /// One mailbox answered.
    pub(crate) fn mail_answered(
        &mut self,
        mut steps: Vec<MailStep>,
        response: Response,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Option<Outcome>, AppFault> {
        if steps.is_empty() {
            return Ok(Some(Outcome::Done));
        }
        let step = steps.remove(0);
        if let Some(row) = self.store.invitation(step.invitation)? {
            match (response, &step.request) {
                (Response::Put, Request::MailboxPut { message, .. }) => self.mail_is_put(row, message)?,
                (Response::Mail(messages), _) => self.mail_came(row, &messages, now, random)?,
                _ => return Ok(Some(Outcome::Failed)),
            }
        }
        if steps.is_empty() {
            return Ok(Some(Outcome::Done));
        }
        self.next_mail(steps)?;
        Ok(None)
    }

    fn mail_is_put(&mut self, row: InvitationRow, message: &[u8]) -> Result<(), AppFault> {
        let mut talk = Talk::read(row)?;
        // Another message may have taken its place in the meantime.
        if talk.outgoing() != Some(message) {
            return Ok(());
        }
        talk.delivered();
        // What is said until it is heard stays to be said: nothing has moved.
        if talk.outgoing().is_none() { self.keep_quietly(talk) } else { Ok(()) }
    }

    fn mail_came(
        &mut self,
        row: InvitationRow,
        messages: &[Vec<u8>],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let mut talk = Talk::read(row)?;
        let mut moved = false;
        for message in messages {
            moved |= talk.hear(self.speaker(), message, now, random)? == Heard::Moved;
        }
        if !moved {
            return Ok(());
        }
        let Some(talk) = self.admit_if_agreed(talk, now, random)? else { return Ok(()) };
        let Some(talk) = self.admit_if_certified(talk, now, random)? else { return Ok(()) };
        let Some(talk) = self.arrive_if_welcome(talk, now, random)? else { return Ok(()) };
        self.keep_quietly(talk)?;
        // What is to be said next need not wait for the next look into the mailbox.
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        Ok(())
    }

    pub(super) fn keep_quietly(&mut self, talk: Talk) -> Result<(), AppFault> {
        let rows = Rows { invitations: vec![talk.kept()?], ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.changed(Topic::Cases);
        self.changed(Topic::Joining);
        Ok(())
    }
}

/// What to ask of the mailboxes for one invitation: leave what is to be said, then look what the other said.
fn mail_steps(talk: &Talk) -> Vec<MailStep> {
    let (out, inn) = mailboxes(&talk.invitation, matches!(talk.side, Side::Inviter(_)));
    let invitation = talk.row.invitation;
    let put = talk.outgoing().map(|message| Request::MailboxPut { mailbox: out, message: message.to_vec() });
    let read = Request::MailboxRead { mailbox: inn };
    put.into_iter().chain([read]).map(|request| MailStep { invitation, request }).collect()
}

/// Where this side leaves its messages, and where it finds the other's.
fn mailboxes(invitation: &Invitation, inviting: bool) -> (ids::MailboxId, ids::MailboxId) {
    let (request, welcome) = (invitation.request_mailbox(), invitation.welcome_mailbox());
    if inviting { (welcome, request) } else { (request, welcome) }
}
