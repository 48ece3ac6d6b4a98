//! Seals a message under the invitation's secret, signs it over everything said before, and opens it again.

use identity::{Certificate, Context, DeviceKeys, Signature, verify};
use ids::{DeviceId, RandomSource};
use protocol::limits::MAILBOX_BYTES;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::aead::{open_box, seal_box};
use crate::fault::at_most;
use crate::padding::{pad, unpad};
use crate::{Invitation, SealingFault};

const MESSAGE_VERSION: u8 = 2;

/// The device that speaks, and what its person calls both.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// Its signing keys.
    pub keys: &'a DeviceKeys,
    /// Its certificate.
    pub certificate: &'a Certificate,
    /// The person's name.
    pub display_name: &'a str,
    /// The device's name.
    pub device_name: &'a str,
}

/// Which message of the conversation. A number once given is never given to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Ask = 1,
    Challenge = 2,
    Reveal = 3,
    Offer = 4,
    Acceptance = 5,
    Welcome = 6,
    Certified = 7,
    InviterLeaves = 8,
    InvitedLeaves = 9,
}

impl Step {
    fn by_inviter(self) -> bool {
        matches!(self, Self::Challenge | Self::Offer | Self::Welcome | Self::InviterLeaves)
    }

    fn context(self) -> Context {
        if self.by_inviter() { Context::Welcome } else { Context::JoinRequest }
    }

    fn key(self, invitation: &Invitation) -> Zeroizing<[u8; 32]> {
        invitation.derive(match self.by_inviter() {
            true => "felles 2026 joining key of inviter v2",
            false => "felles 2026 joining key of invited v2",
        })
    }

    fn associated(self, invitation: &Invitation) -> Vec<u8> {
        let mut associated = b"felles/v2/joining\0".to_vec();
        associated.extend_from_slice(invitation.invitation.as_bytes());
        associated.push(self as u8);
        associated
    }
}

/// Everything said so far, as one hash; begins with every word of the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said(pub(crate) [u8; 32]);

impl Said {
    pub(crate) fn nothing(invitation: &Invitation) -> Self {
        Self(*invitation.derive("felles 2026 joining transcript start v2"))
    }

    /// The words alone: a seal and a signature can be made in many ways by their sender, and must not move the digits.
    pub(crate) fn and(self, step: Step, words: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("felles 2026 joining transcript v2");
        hasher.update(&self.0);
        hasher.update(&[step as u8]);
        hasher.update(blake3::hash(words).as_bytes());
        Self(*hasher.finalize().as_bytes())
    }
}

/// What travels sealed: the words, and the signature over them and everything before.
#[derive(Serialize, Deserialize)]
struct Signed {
    words: Vec<u8>,
    signature: Signature,
}

/// Opened, and still to be checked against a device.
pub(crate) struct Opened<T> {
    pub(crate) words: T,
    /// Everything said, this included.
    pub(crate) said: Said,
    step: Step,
    signature: Signature,
}

impl<T> Opened<T> {
    pub(crate) fn by(self, device: &DeviceId) -> Result<(T, Said), SealingFault> {
        verify(device, self.step.context(), &self.said.0, &self.signature)?;
        Ok((self.words, self.said))
    }
}

pub(crate) fn say<T: Serialize>(
    (invitation, before, step): (&Invitation, Said, Step),
    words: &T,
    keys: &DeviceKeys,
    random: &mut dyn RandomSource,
) -> Result<(Vec<u8>, Said), SealingFault> {
    let words = postcard::to_stdvec(words).map_err(|_| SealingFault::Malformed)?;
    let said = before.and(step, &words);
    let signature = keys.sign(step.context(), &said.0);
    let signed = Zeroizing::new(
        postcard::to_stdvec(&Signed { words, signature }).map_err(|_| SealingFault::Malformed)?,
    );
    let padded = Zeroizing::new(pad(&signed)?);
    let mut message = vec![MESSAGE_VERSION];
    message.extend(seal_box(&step.key(invitation), &step.associated(invitation), &padded, random)?);
    at_most(message.len(), MAILBOX_BYTES)?;
    Ok((message, said))
}

pub(crate) fn open<T: DeserializeOwned>(
    (invitation, before, step): (&Invitation, Said, Step),
    message: &[u8],
) -> Result<Opened<T>, SealingFault> {
    at_most(message.len(), MAILBOX_BYTES)?;
    let sealed = match message.split_first() {
        Some((version, _)) if *version > MESSAGE_VERSION => return Err(SealingFault::Newer),
        Some((&MESSAGE_VERSION, sealed)) => sealed,
        _ => return Err(SealingFault::Malformed),
    };
    let padded = open_box(&step.key(invitation), &step.associated(invitation), sealed)?;
    let Ok((signed, [])) = postcard::take_from_bytes::<Signed>(unpad(&padded)?) else {
        return Err(SealingFault::Malformed);
    };
    let Ok((words, [])) = postcard::take_from_bytes::<T>(&signed.words) else {
        return Err(SealingFault::Malformed);
    };
    let said = before.and(step, &signed.words);
    Ok(Opened { words, said, step, signature: signed.signature })
}

/// What a number is committed to by; bound to the invitation.
pub(crate) fn commitment(invitation: &Invitation, number: &[u8; 32]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("felles 2026 joining commitment v1");
    hasher.update(&Said::nothing(invitation).0);
    hasher.update(number);
    *hasher.finalize().as_bytes()
}

/// The broken variant that the test of the digits needs: an inviter who does not look at the commitment.
#[cfg(test)]
pub(crate) mod broken {
    use std::cell::Cell;

    thread_local!(static WITHOUT_COMMITMENT: Cell<bool> = const { Cell::new(false) });

    pub(crate) fn without_commitment() -> bool {
        WITHOUT_COMMITMENT.get()
    }

    pub(crate) fn leave_commitment_out(so: bool) {
        WITHOUT_COMMITMENT.set(so);
    }
}
