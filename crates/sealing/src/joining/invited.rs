//! The invited device's side of the conversation.

use ids::{RandomSource, UtcMillis};
use serde::{Deserialize, Serialize};

use super::line::{Said, Step, commitment, open, say};
use super::words::{Certified, Challenge, Farewell, Reveal, check_introduction};
use super::{Acceptance, Ask, Digits, Ending, Heard, Introduction, Offer, Speaker, Verdict, Welcome};
use crate::{Invitation, InvitationKind, SealingFault, limits};

/// How far the invited device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InvitedStage {
    /// It has asked.
    Asked,
    /// Both people look at the digits.
    Comparing,
    /// This side's person has said yes; waits for what the other offers.
    Compared,
    /// This is what the person may agree to.
    Offered(Offer),
    /// Agreed; waits for the welcome.
    Accepted(Offer),
    /// Let in.
    Welcomed(Box<Welcome>),
    /// Certified as a further device of the same person: says so until [`Invited::came_in`], for a letter can be lost.
    Certified,
    /// Over.
    Ended(Ending),
}

/// The invited device's side. Keep it after everything that answers [`Heard::Moved`], and after everything it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    stage: InvitedStage,
    said: Said,
    number: [u8; 32],
    inviter: Option<Introduction>,
    /// Came before this side's person had compared.
    early_offer: Option<Offer>,
    digits: Option<Digits>,
    compared: bool,
    outgoing: Option<Vec<u8>>,
}

impl Invited {
    /// Asks to be let in.
    ///
    /// # Errors
    /// [`SealingFault::TooLarge`] for a name over the limit, [`SealingFault::BadSignature`] for another's certificate.
    pub fn ask(
        invitation: &Invitation,
        me: Speaker<'_>,
        random: &mut dyn RandomSource,
    ) -> Result<Self, SealingFault> {
        let mut number = [0; 32];
        random.fill(&mut number);
        let ask = Ask {
            certificate: me.certificate.clone(),
            display_name: me.display_name.to_owned(),
            device_name: me.device_name.to_owned(),
            commitment: commitment(invitation, &number),
        };
        check_introduction(&ask.certificate, [&ask.display_name, &ask.device_name])?;
        if ask.certificate.device != me.keys.id() {
            return Err(SealingFault::BadSignature);
        }
        let start = (invitation, Said::nothing(invitation), Step::Ask);
        let (outgoing, said) = say(start, &ask, me.keys, random)?;
        Ok(Self {
            stage: InvitedStage::Asked,
            said,
            number,
            inviter: None,
            early_offer: None,
            digits: None,
            compared: false,
            outgoing: Some(outgoing),
        })
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> &InvitedStage {
        &self.stage
    }

    /// Who invites, once they have said it themselves.
    #[must_use]
    pub fn inviter(&self) -> Option<&Introduction> {
        self.inviter.as_ref()
    }

    /// The digits, once both numbers are known.
    #[must_use]
    pub fn digits(&self) -> Option<Digits> {
        self.digits
    }

    /// Whether this side's person has seen the same digits on both screens.
    #[must_use]
    pub fn is_compared(&self) -> bool {
        self.compared
    }

    /// What is to be carried to the other side, until [`Invited::delivered`], or [`Invited::came_in`].
    #[must_use]
    pub fn outgoing(&self) -> Option<&[u8]> {
        self.outgoing.as_deref()
    }

    /// The outgoing message is where the other side finds it.
    pub fn delivered(&mut self) {
        if self.stage != InvitedStage::Certified {
            self.outgoing = None;
        }
    }

    /// The other side has heard that this device is certified: it was let in.
    pub fn came_in(&mut self) {
        if self.stage == InvitedStage::Certified {
            self.outgoing = None;
        }
    }

    /// Takes in a message, whatever it is.
    ///
    /// # Errors
    /// [`SealingFault`] when the answer cannot be sealed; then nothing has changed.
    pub fn hear(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        message: &[u8],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        if matches!(self.stage, InvitedStage::Ended(_)) {
            return Ok(Heard::Nothing);
        }
        if self.is_undecided() && invitation.has_expired(now) {
            return self.end(invitation, me, Ending::Expired, random);
        }
        let leaves = (invitation, Said::nothing(invitation), Step::InviterLeaves);
        if let Ok(opened) = open::<Farewell>(leaves, message) {
            let Ok((farewell, _)) = opened.by(&invitation.inviter_device) else { return Ok(Heard::Nothing) };
            self.stage = InvitedStage::Ended(farewell.ending);
            return Ok(Heard::Moved);
        }
        match &self.stage {
            InvitedStage::Asked => self.hear_challenge(invitation, me, message, random),
            InvitedStage::Comparing | InvitedStage::Compared if self.early_offer.is_none() => {
                Ok(self.hear_offer(invitation, message))
            }
            InvitedStage::Accepted(_) => Ok(self.hear_welcome(invitation, message)),
            _ => Ok(Heard::Nothing),
        }
    }

    fn is_undecided(&self) -> bool {
        matches!(self.stage, InvitedStage::Asked | InvitedStage::Comparing)
    }

    fn next<T: serde::de::DeserializeOwned>(
        &self,
        invitation: &Invitation,
        step: Step,
        message: &[u8],
    ) -> Option<(T, Said)> {
        let opened = open::<T>((invitation, self.said, step), message).ok()?;
        opened.by(&invitation.inviter_device).ok()
    }

    fn hear_challenge(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        message: &[u8],
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let Some((challenge, said)) = self.next::<Challenge>(invitation, Step::Challenge, message) else {
            return Ok(Heard::Nothing);
        };
        let by = &challenge.introduction;
        let named = by.certificate.device == invitation.inviter_device
            && by.certificate.person == invitation.inviter_person;
        if !named || check_introduction(&by.certificate, [&by.display_name, &by.device_name]).is_err() {
            return Ok(Heard::Nothing);
        }
        let reveal = Reveal { number: self.number };
        let (outgoing, said) = say((invitation, said, Step::Reveal), &reveal, me.keys, random)?;
        self.inviter = Some(challenge.introduction);
        self.outgoing = Some(outgoing);
        self.said = said;
        self.digits = Some(Digits::of(&said.0));
        self.stage = InvitedStage::Comparing;
        Ok(Heard::Moved)
    }

    fn hear_offer(&mut self, invitation: &Invitation, message: &[u8]) -> Heard {
        let Some((offer, said)) = self.next::<Offer>(invitation, Step::Offer, message) else {
            return Heard::Nothing;
        };
        self.said = said;
        if self.stage == InvitedStage::Compared {
            self.stage = InvitedStage::Offered(offer);
        } else {
            self.early_offer = Some(offer);
        }
        Heard::Moved
    }

    fn hear_welcome(&mut self, invitation: &Invitation, message: &[u8]) -> Heard {
        let Some((welcome, said)) = self.next::<Welcome>(invitation, Step::Welcome, message) else {
            return Heard::Nothing;
        };
        if welcome.spaces.len() > limits::WELCOME_SPACES {
            return Heard::Nothing;
        }
        self.said = said;
        self.stage = InvitedStage::Welcomed(Box::new(welcome));
        Heard::Moved
    }

    /// This side's person has looked at both screens. Saying it later than at first is possible as long as it lasts.
    ///
    /// # Errors
    /// [`SealingFault`] when a word of farewell cannot be sealed; then nothing has changed.
    pub fn compare(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        verdict: Verdict,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        if self.digits.is_none() || matches!(self.stage, InvitedStage::Ended(_)) {
            return Ok(Heard::Nothing);
        }
        if self.is_undecided() && invitation.has_expired(now) {
            return self.end(invitation, me, Ending::Expired, random);
        }
        if verdict == Verdict::Different {
            return self.end(invitation, me, Ending::Different, random);
        }
        if verdict == Verdict::Later && invitation.kind != InvitationKind::AtADistance {
            return Ok(Heard::Nothing);
        }
        if self.stage == InvitedStage::Comparing {
            self.stage = match self.early_offer.take() {
                Some(offer) => InvitedStage::Offered(offer),
                None => InvitedStage::Compared,
            };
        }
        self.compared |= verdict == Verdict::Same;
        Ok(Heard::Moved)
    }

    /// The person agrees to the offer.
    ///
    /// # Errors
    /// [`SealingFault`] when it cannot be sealed; then nothing has changed.
    pub fn accept(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        acceptance: &Acceptance,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let InvitedStage::Offered(offer) = self.stage else { return Ok(Heard::Nothing) };
        let (outgoing, said) = say((invitation, self.said, Step::Acceptance), acceptance, me.keys, random)?;
        self.outgoing = Some(outgoing);
        self.said = said;
        self.stage = InvitedStage::Accepted(offer);
        Ok(Heard::Moved)
    }

    /// Certifies this device as one of the inviter's own, with the seed from the welcome.
    ///
    /// # Errors
    /// [`SealingFault`] when it cannot be sealed; then nothing has changed.
    pub fn certify(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        if !matches!(self.stage, InvitedStage::Welcomed(_)) {
            return Ok(Heard::Nothing);
        }
        let certified = Certified { certificate: me.certificate.clone() };
        let step = (invitation, self.said, Step::Certified);
        let (outgoing, said) = say(step, &certified, me.keys, random)?;
        self.outgoing = Some(outgoing);
        self.said = said;
        self.stage = InvitedStage::Certified;
        Ok(Heard::Moved)
    }

    /// Ends it, and leaves word for the other side.
    ///
    /// # Errors
    /// [`SealingFault`] when the word cannot be sealed; then nothing has changed.
    pub fn end(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        ending: Ending,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let leaves = (invitation, Said::nothing(invitation), Step::InvitedLeaves);
        let (outgoing, _) = say(leaves, &Farewell { ending }, me.keys, random)?;
        self.outgoing = Some(outgoing);
        self.stage = InvitedStage::Ended(ending);
        Ok(Heard::Moved)
    }
}
