//! The inviting device's side of the conversation.

use identity::Certificate;
use ids::{RandomSource, UtcMillis};
use serde::{Deserialize, Serialize};

use super::line::{Opened, Said, Step, commitment, open, say};
use super::words::{Certified, Challenge, Farewell, Reveal, check_introduction};
use super::{Acceptance, Ask, Digits, Ending, Heard, Introduction, Offer, Speaker, Verdict, Welcome};
use crate::{Invitation, InvitationKind, SealingFault, limits};

/// How far the inviting device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InviterStage {
    /// Nobody has asked.
    Open,
    /// Somebody asked and has our number; theirs is to be shown.
    Challenged,
    /// Both people look at the digits.
    Comparing,
    /// This side's person has said yes; the other is to agree to this.
    Offered(Offer),
    /// The other agreed: membership may be written now, and the welcome be said.
    Accepted(Acceptance),
    /// The welcome is said.
    Welcomed,
    /// A further device of the same person has certified itself.
    Certified(Box<Certificate>),
    /// Over.
    Ended(Ending),
}

/// The inviting device's side. Keep it after everything that answers [`Heard::Moved`], and after everything it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inviter {
    stage: InviterStage,
    said: Option<Said>,
    /// Every way of asking that was heard, as hashes; at most [`limits::ATTEMPTS`].
    heard: Vec<Said>,
    ask: Option<Ask>,
    number: [u8; 32],
    digits: Option<Digits>,
    compared: bool,
    outgoing: Option<Vec<u8>>,
}

impl Inviter {
    /// A conversation that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self {
            stage: InviterStage::Open,
            said: None,
            heard: Vec::new(),
            ask: None,
            number: [0; 32],
            digits: None,
            compared: false,
            outgoing: None,
        }
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> &InviterStage {
        &self.stage
    }

    /// Who asked, once somebody has.
    #[must_use]
    pub fn ask(&self) -> Option<&Ask> {
        self.ask.as_ref()
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

    /// What is to be carried to the other side, until [`Inviter::delivered`].
    #[must_use]
    pub fn outgoing(&self) -> Option<&[u8]> {
        self.outgoing.as_deref()
    }

    /// The outgoing message is where the other side finds it.
    pub fn delivered(&mut self) {
        self.outgoing = None;
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
        if matches!(self.stage, InviterStage::Ended(_)) {
            return Ok(Heard::Nothing);
        }
        if self.is_undecided() && invitation.has_expired(now) {
            return self.end(invitation, me, Ending::Expired, random);
        }
        if let Ok(opened) = open((invitation, Said::nothing(invitation), Step::Ask), message) {
            return self.hear_ask(invitation, me, opened, random);
        }
        let leaves = (invitation, Said::nothing(invitation), Step::InvitedLeaves);
        if let (Ok(opened), Some(ask)) = (open::<Farewell>(leaves, message), &self.ask) {
            let Ok((farewell, _)) = opened.by(&ask.certificate.device) else { return Ok(Heard::Nothing) };
            self.stage = InviterStage::Ended(farewell.ending);
            return Ok(Heard::Moved);
        }
        match self.stage {
            InviterStage::Challenged => self.hear_reveal(invitation, me, message, random),
            InviterStage::Offered(offer) => Ok(self.hear_acceptance(invitation, offer, message)),
            InviterStage::Welcomed => Ok(self.hear_certified(invitation, me, message)),
            _ => Ok(Heard::Nothing),
        }
    }

    fn is_undecided(&self) -> bool {
        matches!(self.stage, InviterStage::Open | InviterStage::Challenged | InviterStage::Comparing)
    }

    fn hear_ask(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        opened: Opened<Ask>,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let device = opened.words.certificate.device;
        let Ok((ask, said)) = opened.by(&device) else { return Ok(Heard::Nothing) };
        let known = self.heard.contains(&said) || !self.is_undecided();
        if known || check_introduction(&ask.certificate, [&ask.display_name, &ask.device_name]).is_err() {
            return Ok(Heard::Nothing);
        }
        if self.ask.as_ref().is_some_and(|earlier| earlier.certificate.device != device) {
            return self.end(invitation, me, Ending::UsedTwice, random);
        }
        if self.heard.len() >= limits::ATTEMPTS {
            return self.end(invitation, me, Ending::TooManyAttempts, random);
        }
        let mut number = [0; 32];
        random.fill(&mut number);
        let own = invitation.kind == InvitationKind::OwnDevice;
        let introduction = Introduction {
            certificate: me.certificate.clone(),
            display_name: me.display_name.to_owned(),
            device_name: if own { me.device_name.to_owned() } else { String::new() },
        };
        let challenge = Challenge { introduction, number };
        let (outgoing, after) = say((invitation, said, Step::Challenge), &challenge, me.keys, random)?;
        self.heard.push(said);
        self.ask = Some(ask);
        self.number = number;
        self.said = Some(after);
        self.digits = None;
        self.outgoing = Some(outgoing);
        self.stage = InviterStage::Challenged;
        Ok(Heard::Moved)
    }

    /// The next message of the device that asked, if this is it.
    fn next<T: serde::de::DeserializeOwned>(
        &self,
        invitation: &Invitation,
        step: Step,
        message: &[u8],
    ) -> Option<(T, Said)> {
        let opened = open::<T>((invitation, self.said?, step), message).ok()?;
        opened.by(&self.ask.as_ref()?.certificate.device).ok()
    }

    fn hear_reveal(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        message: &[u8],
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let Some((reveal, said)) = self.next::<Reveal>(invitation, Step::Reveal, message) else {
            return Ok(Heard::Nothing);
        };
        let committed = self.ask.as_ref().is_some_and(|ask| keeps_word(invitation, ask, &reveal.number));
        if !committed {
            return self.end(invitation, me, Ending::Different, random);
        }
        self.said = Some(said);
        self.digits = Some(Digits::of(&said.0));
        self.stage = InviterStage::Comparing;
        Ok(Heard::Moved)
    }

    fn hear_acceptance(&mut self, invitation: &Invitation, offer: Offer, message: &[u8]) -> Heard {
        let Some((acceptance, said)) = self.next::<Acceptance>(invitation, Step::Acceptance, message) else {
            return Heard::Nothing;
        };
        if !self.agrees(&acceptance, offer) {
            return Heard::Nothing;
        }
        self.said = Some(said);
        self.stage = InviterStage::Accepted(acceptance);
        Heard::Moved
    }

    /// Whether everything that the offer asks for is there, signed by the very device that asked.
    fn agrees(&self, acceptance: &Acceptance, offer: Offer) -> bool {
        let Some(version) = offer.declaration else { return true };
        let device = self.ask.as_ref().map(|ask| ask.certificate.device);
        acceptance.declaration.as_ref().is_some_and(|declaration| {
            declaration.version == version
                && Some(declaration.case) == offer.case
                && Some(declaration.device) == device
                && declaration.verify().is_ok()
        })
    }

    fn hear_certified(&mut self, invitation: &Invitation, me: Speaker<'_>, message: &[u8]) -> Heard {
        let Some((certified, said)) = self.next::<Certified>(invitation, Step::Certified, message) else {
            return Heard::Nothing;
        };
        let own = certified.certificate.person == me.certificate.person
            && self.ask.as_ref().is_some_and(|ask| ask.certificate.device == certified.certificate.device);
        if !own || certified.certificate.verify().is_err() {
            return Heard::Nothing;
        }
        self.said = Some(said);
        self.stage = InviterStage::Certified(Box::new(certified.certificate));
        Heard::Moved
    }

    /// This side's person has looked at both screens. Saying it later than at first is possible as long as it lasts.
    ///
    /// # Errors
    /// [`SealingFault`] when the answer cannot be sealed; then nothing has changed.
    pub fn compare(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        (verdict, offer): (Verdict, Offer),
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        if self.digits.is_none() || matches!(self.stage, InviterStage::Ended(_)) {
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
        if let (InviterStage::Comparing, Some(said)) = (&self.stage, self.said) {
            let (outgoing, said) = say((invitation, said, Step::Offer), &offer, me.keys, random)?;
            self.outgoing = Some(outgoing);
            self.said = Some(said);
            self.stage = InviterStage::Offered(offer);
        }
        self.compared |= verdict == Verdict::Same;
        Ok(Heard::Moved)
    }

    /// Says the welcome. Only now, when both have agreed; membership must be durable together with this.
    ///
    /// # Errors
    /// [`SealingFault::TooLarge`] for too many spaces, [`SealingFault`] when it cannot be sealed.
    pub fn welcome(
        &mut self,
        invitation: &Invitation,
        me: Speaker<'_>,
        welcome: &Welcome,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        let (InviterStage::Accepted(_), Some(said)) = (&self.stage, self.said) else {
            return Ok(Heard::Nothing);
        };
        crate::fault::at_most(welcome.spaces.len(), limits::WELCOME_SPACES)?;
        let (outgoing, said) = say((invitation, said, Step::Welcome), welcome, me.keys, random)?;
        self.outgoing = Some(outgoing);
        self.said = Some(said);
        self.stage = InviterStage::Welcomed;
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
        let leaves = (invitation, Said::nothing(invitation), Step::InviterLeaves);
        let (outgoing, _) = say(leaves, &Farewell { ending }, me.keys, random)?;
        self.outgoing = Some(outgoing);
        self.stage = InviterStage::Ended(ending);
        Ok(Heard::Moved)
    }
}

impl Default for Inviter {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether the number is the one that was committed to before ours was known.
fn keeps_word(invitation: &Invitation, ask: &Ask, number: &[u8; 32]) -> bool {
    #[cfg(test)]
    if super::line::broken::without_commitment() {
        return true;
    }
    ask.commitment == commitment(invitation, number)
}
