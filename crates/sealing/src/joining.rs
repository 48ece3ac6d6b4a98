//! The two messages with which somebody is let in: a request and a welcome.
//!
//! Each is sealed under its own key from the invitation and signed over the invitation, its direction and its words;
//! the welcome also over the request that it answers. So the hub sees only bytes, and neither message fits elsewhere.

use identity::{Certificate, Context, DeviceKeys, Signature, Verified, limits as identity_limits};
use ids::{CaseId, ControlId, PartId, RandomSource, SpaceId};
use protocol::limits::MAILBOX_BYTES;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::aead::{open_box, seal_box};
use crate::fault::at_most;
use crate::padding::{pad, unpad};
use crate::{Invitation, SealingFault, limits};

const MESSAGE_VERSION: u8 = 1;

/// The invited device introduces itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinRequest {
    /// Person and device that ask.
    pub certificate: Certificate,
    /// What the person calls themselves; unverified until the two have met or compared digits.
    pub display_name: String,
    /// What the person calls the device.
    pub device_name: String,
}

/// The inviting device lets it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// The case that it is about.
    pub case: CaseId,
    /// The spaces that the newcomer is now a member of.
    pub spaces: Vec<WelcomeSpace>,
    /// Person and device that answer; the ones that the invitation names.
    pub inviter: Certificate,
    /// What the inviter calls themselves.
    pub inviter_display_name: String,
    /// The newcomer's own party in the case.
    pub party: PartId,
}

/// One space that a newcomer is let into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WelcomeSpace {
    /// The space.
    pub space: SpaceId,
    /// What the space is for, as `domain` numbers it; the hub never learns it.
    pub kind: u8,
    /// The operation that founded it.
    pub genesis: ControlId,
}

/// What travels sealed: the words, and the signature over them and everything they belong to.
#[derive(Serialize, Deserialize)]
struct Signed {
    words: Vec<u8>,
    signature: Signature,
}

#[derive(Clone, Copy)]
pub(crate) enum Direction {
    Request,
    Welcome,
}

impl Direction {
    fn code(self) -> u8 {
        match self {
            Self::Request => 1,
            Self::Welcome => 2,
        }
    }

    fn context(self) -> Context {
        match self {
            Self::Request => Context::JoinRequest,
            Self::Welcome => Context::Welcome,
        }
    }

    fn key(self, invitation: &Invitation) -> Zeroizing<[u8; 32]> {
        invitation.derive(match self {
            Self::Request => "felles 2026 join request key v1",
            Self::Welcome => "felles 2026 welcome key v1",
        })
    }

    fn associated(self, invitation: &Invitation) -> Vec<u8> {
        let mut associated = b"felles/v1/joining\0".to_vec();
        associated.extend_from_slice(invitation.invitation.as_bytes());
        associated.push(self.code());
        associated
    }
}

/// Everything that a message belongs to: the whole invitation, its direction, what it answers, its words.
fn transcript(invitation: &Invitation, direction: Direction, answers: &[u8], words: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("felles 2026 joining transcript v1");
    hasher.update(invitation.derive("felles 2026 joining transcript start v1").as_ref());
    hasher.update(&[direction.code()]);
    hasher.update(blake3::hash(answers).as_bytes());
    hasher.update(blake3::hash(words).as_bytes());
    *hasher.finalize().as_bytes()
}

pub(crate) fn seal_message<T: Serialize>(
    invitation: &Invitation,
    direction: Direction,
    answers: &[u8],
    said: &T,
    keys: &DeviceKeys,
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    let words = postcard::to_stdvec(said).map_err(|_| SealingFault::Malformed)?;
    let signature = keys.sign(direction.context(), &transcript(invitation, direction, answers, &words));
    let signed = Zeroizing::new(
        postcard::to_stdvec(&Signed { words, signature }).map_err(|_| SealingFault::Malformed)?,
    );
    let padded = Zeroizing::new(pad(&signed)?);
    let mut message = vec![MESSAGE_VERSION];
    message.extend(seal_box(&direction.key(invitation), &direction.associated(invitation), &padded, random)?);
    at_most(message.len(), MAILBOX_BYTES)?;
    Ok(message)
}

/// Opens a message and reads its words; the signature is still to be checked.
fn open_message<T: DeserializeOwned>(
    invitation: &Invitation,
    direction: Direction,
    answers: &[u8],
    message: &[u8],
) -> Result<(T, [u8; 32], Signature), SealingFault> {
    at_most(message.len(), MAILBOX_BYTES)?;
    let sealed = match message.split_first() {
        Some((version, _)) if *version > MESSAGE_VERSION => return Err(SealingFault::Newer),
        Some((&MESSAGE_VERSION, sealed)) => sealed,
        _ => return Err(SealingFault::Malformed),
    };
    let padded = open_box(&direction.key(invitation), &direction.associated(invitation), sealed)?;
    let Ok((signed, [])) = postcard::take_from_bytes::<Signed>(unpad(&padded)?) else {
        return Err(SealingFault::Malformed);
    };
    let Ok((said, [])) = postcard::take_from_bytes::<T>(&signed.words) else {
        return Err(SealingFault::Malformed);
    };
    Ok((said, transcript(invitation, direction, answers, &signed.words), signed.signature))
}

fn check_request(request: &JoinRequest) -> Result<(), SealingFault> {
    at_most(request.display_name.len(), limits::NAME_BYTES)?;
    at_most(request.device_name.len(), limits::NAME_BYTES)?;
    at_most(request.certificate.encryption_key.len(), identity_limits::ENCRYPTION_KEY_BYTES)?;
    request.certificate.verify()?;
    Ok(())
}

/// Seals a request to join; `keys` are those of the certificate's device.
///
/// # Errors
/// [`SealingFault::BadSignature`] when the certificate is another device's or does not hold,
/// [`SealingFault::TooLarge`] for a name over the limit.
pub fn seal_join_request(
    invitation: &Invitation,
    request: &JoinRequest,
    keys: &DeviceKeys,
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    check_request(request)?;
    if request.certificate.device != keys.id() {
        return Err(SealingFault::BadSignature);
    }
    seal_message(invitation, Direction::Request, &[], request, keys, random)
}

/// Opens a request and checks that the device that it names sent it, for this invitation.
///
/// # Errors
/// [`SealingFault::DoesNotOpen`] for another invitation's message or a changed one, [`SealingFault::BadSignature`],
/// [`SealingFault::TooLarge`], [`SealingFault::Malformed`], [`SealingFault::Newer`].
pub fn open_join_request(
    invitation: &Invitation,
    message: &[u8],
) -> Result<Verified<JoinRequest>, SealingFault> {
    let (request, signed, signature) =
        open_message::<JoinRequest>(invitation, Direction::Request, &[], message)?;
    check_request(&request)?;
    let device = request.certificate.device;
    Ok(Verified::by_device(request, &device, Context::JoinRequest, &signed, &signature)?)
}

fn check_welcome(invitation: &Invitation, welcome: &Welcome) -> Result<(), SealingFault> {
    at_most(welcome.inviter_display_name.len(), limits::NAME_BYTES)?;
    at_most(welcome.spaces.len(), limits::WELCOME_SPACES)?;
    welcome.inviter.verify()?;
    let named = welcome.inviter.device == invitation.inviter_device
        && welcome.inviter.person == invitation.inviter_person;
    if named { Ok(()) } else { Err(SealingFault::BadSignature) }
}

/// Seals the answer to a request; `request_message` are the bytes that were opened, `keys` the inviter's.
///
/// # Errors
/// [`SealingFault::BadSignature`] when `keys` or the certificate are not those that the invitation names,
/// [`SealingFault::TooLarge`] over a limit.
pub fn seal_welcome(
    invitation: &Invitation,
    request_message: &[u8],
    welcome: &Welcome,
    keys: &DeviceKeys,
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    check_welcome(invitation, welcome)?;
    if welcome.inviter.device != keys.id() {
        return Err(SealingFault::BadSignature);
    }
    seal_message(invitation, Direction::Welcome, request_message, welcome, keys, random)
}

/// Opens the answer to the request that this device sent, and checks that the inviter's device made it.
///
/// # Errors
/// [`SealingFault::DoesNotOpen`] for another invitation's message or a changed one, [`SealingFault::BadSignature`] for
/// another inviter or the answer to another request, [`SealingFault::TooLarge`], [`SealingFault::Malformed`],
/// [`SealingFault::Newer`].
pub fn open_welcome(
    invitation: &Invitation,
    request_message: &[u8],
    message: &[u8],
) -> Result<Verified<Welcome>, SealingFault> {
    let (welcome, signed, signature) =
        open_message::<Welcome>(invitation, Direction::Welcome, request_message, message)?;
    check_welcome(invitation, &welcome)?;
    Ok(Verified::by_device(welcome, &invitation.inviter_device, Context::Welcome, &signed, &signature)?)
}
