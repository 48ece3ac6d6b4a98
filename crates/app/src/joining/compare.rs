//! The person says whether both screens show the same digits, or takes the whole thing back.

use super::talk::{Side, Talk};
use super::{DECLARATION_VERSION, role_code};
use crate::commit_edit::Batch;
use crate::contract::{Comparison, InvitationView, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use domain::Role;
use identity::Target;
use ids::{InvitationId, RandomSource, UtcMillis};
use sealing::{Ending, InviterStage, Offer, Verdict};
use store::{InvitationRow, Rows};

impl Open {
    /// Takes in what the person says about the digits.
    pub(crate) fn compare(
        &mut self,
        id: InvitationId,
        comparison: Comparison,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let mut talk = self.talk(id)?;
        let verdict = match comparison {
            Comparison::Same => Verdict::Same,
            Comparison::Later => Verdict::Later,
            Comparison::Different => Verdict::Different,
        };
        let offer = self.offer(&talk.row)?;
        if verdict == Verdict::Different {
            self.take_back_admission(&talk, now, random)?;
        }
        let me = self.speaker();
        match &mut talk.side {
            Side::Inviter(inviter) => {
                inviter.compare(&talk.invitation, me, (verdict, offer), now, random)?;
            }
            Side::Invited(invited) => {
                invited.compare(&talk.invitation, me, verdict, now, random)?;
            }
        }
        self.keep_talk(talk, Rows::default(), now)
    }

    /// Other digits, seen when somebody is in already: whoever it is goes out again, and the place is free for the right one.
    fn take_back_admission(
        &mut self,
        talk: &Talk,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let Side::Inviter(inviter) = &talk.side else { return Ok(()) };
        if !matches!(inviter.stage(), InviterStage::Welcomed | InviterStage::Certified(_)) {
            return Ok(());
        }
        match (inviter.stage(), inviter.ask(), talk.row.case) {
            (InviterStage::Certified(certificate), ..) => {
                for device in self.let_in_through(certificate.device)? {
                    self.remove_device(device, now, random)?;
                }
                Ok(())
            }
            (_, Some(ask), Some(case)) => {
                let person = ask.certificate.person;
                let mut batch = Batch::default();
                for row in self.store.spaces_of(Some(case))? {
                    if self.circle(row.space)?.members().persons.contains_key(&person) {
                        self.remove_from(row.space, Target::Person(person), &mut batch.rows, random)?;
                    }
                }
                batch.topics.extend([Topic::Cases, Topic::Case(case)]);
                self.commit(batch, now).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    /// Takes an invitation back, on either side, as long as nobody was let in.
    pub(crate) fn withdraw(
        &mut self,
        id: InvitationId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let mut talk = self.talk(id)?;
        if talk.is_over() {
            return self.invitation_view(id, now);
        }
        talk.end(self.speaker(), Ending::Withdrawn, random)?;
        self.keep_talk(talk, Rows::default(), now)
    }

    /// What the invited person will be asked to agree to. Only a mentor signs a declaration: the counsellor is bound by law, and
    /// the participant's life it is.
    fn offer(&mut self, row: &InvitationRow) -> Result<Offer, AppFault> {
        let Some((case, party)) = row.case.zip(row.party) else {
            return Ok(Offer { case: None, role: 0, declaration: None });
        };
        let role = self.parties_now(case)?.into_iter().find(|entry| entry.part == party);
        let role = role.map(|entry| entry.role).ok_or_else(|| AppFault::missing("party", party))?;
        let declaration = (role == Role::Mentor).then_some(DECLARATION_VERSION);
        Ok(Offer { case: Some(case), role: role_code(role), declaration })
    }
}
