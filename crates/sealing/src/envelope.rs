//! Sealing a payload into an envelope that only members open and only its author can have made.

use std::io::Read;

use identity::{Context, DeviceKeys, Verified};
use ids::{ControlId, EnvelopeId, Incarnation, RandomSource, Sequence, SpaceId};
use protocol::{ENVELOPE_VERSION, Envelope, EnvelopeKind, Header, SuiteCode, encode};
use zeroize::Zeroizing;

use crate::aead::{decrypt, draw_nonce, encrypt};
use crate::fault::at_most;
use crate::padding::{pad, unpad};
use crate::{EpochKey, Payload, SealingFault, limits};

const COMPRESSION_LEVEL: i32 = 3;

/// Where an envelope stands: everything in its header that is not computed.
#[derive(Clone, Copy, Debug)]
pub struct SealFacts<'a> {
    /// Whose readers it is for.
    pub space: SpaceId,
    /// Which epoch the key opens.
    pub epoch: ControlId,
    /// The author's signing key.
    pub author: &'a DeviceKeys,
    /// Which life of the author's database.
    pub incarnation: Incarnation,
    /// Place in the author's log of this space and incarnation, from 1.
    pub sequence: Sequence,
    /// The author's envelope before this one.
    pub previous: Option<EnvelopeId>,
}

/// A sealed envelope, to be kept with exactly these bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedEnvelope {
    /// Its name.
    pub id: EnvelopeId,
    /// Its clear shape.
    pub envelope: Envelope,
    /// What is kept and sent; a retry sends the same.
    pub bytes: Vec<u8>,
}

/// Seals a payload: postcard, zstd, Padmé, XChaCha20-Poly1305 with the header as associated data, Ed25519 over the id.
///
/// # Errors
/// [`SealingFault::TooLarge`] when it must be split.
pub fn seal(
    payload: &Payload,
    facts: &SealFacts<'_>,
    key: &EpochKey,
    random: &mut dyn RandomSource,
) -> Result<SealedEnvelope, SealingFault> {
    seal_plain(&payload.to_plain()?, facts, key, random)
}

/// The same for a payload that is bytes already.
pub(crate) fn seal_plain(
    plain: &[u8],
    facts: &SealFacts<'_>,
    key: &EpochKey,
    random: &mut dyn RandomSource,
) -> Result<SealedEnvelope, SealingFault> {
    let small = zstd::bulk::compress(plain, COMPRESSION_LEVEL).map_err(|_| SealingFault::Malformed)?;
    let padded = Zeroizing::new(pad(&Zeroizing::new(small))?);
    let nonce = draw_nonce(random);
    let header = Header {
        version: ENVELOPE_VERSION,
        kind: EnvelopeKind::Changes,
        suite: SuiteCode::XChaCha20Poly1305Blake3Ed25519,
        space: facts.space,
        epoch: facts.epoch,
        key_commitment: key.commitment(&nonce),
        author: facts.author.id(),
        incarnation: facts.incarnation,
        sequence: facts.sequence,
        previous: facts.previous,
    };
    let body = encrypt(&key.envelope_key(), &nonce, &header.associated_bytes(), &padded)?;
    let mut envelope = Envelope { header, nonce, body, signature: [[0; 32]; 2] };
    let id = envelope.id();
    envelope.signature = facts.author.sign(Context::Envelope, id.as_bytes());
    let bytes = encode(&envelope)?;
    at_most(bytes.len(), protocol::limits::ENVELOPE_BYTES)?;
    Ok(SealedEnvelope { id, envelope, bytes })
}

/// Reads an envelope and checks its limits, spelling and signature; needs no key. That its author may write in its
/// space is the membership's question.
///
/// # Errors
/// [`SealingFault::TooLarge`], [`SealingFault::Newer`], [`SealingFault::Malformed`], [`SealingFault::BadSignature`].
pub fn verify_envelope(bytes: &[u8]) -> Result<Verified<Envelope>, SealingFault> {
    let envelope = Envelope::from_bytes(bytes)?;
    let (author, id, signature) = (envelope.header.author, envelope.id(), envelope.signature);
    Ok(Verified::by_device(envelope, &author, Context::Envelope, id.as_bytes(), &signature)?)
}

/// Opens an envelope with its epoch's key.
///
/// # Errors
/// [`SealingFault::WrongKey`] for another epoch's key, [`SealingFault::DoesNotOpen`] when it was sealed for another
/// header, [`SealingFault::TooLarge`] over a limit, [`SealingFault::Malformed`] otherwise.
pub fn open(envelope: &Verified<Envelope>, key: &EpochKey) -> Result<Payload, SealingFault> {
    let header = &envelope.header;
    // Both sides are public values; nothing is learned from how long the comparison takes.
    if key.commitment(&envelope.nonce) != header.key_commitment {
        return Err(SealingFault::WrongKey { epoch: header.epoch });
    }
    let padded = decrypt(&key.envelope_key(), &envelope.nonce, &header.associated_bytes(), &envelope.body)?;
    Payload::from_plain(&inflate(unpad(&padded)?)?)
}

/// Inflates at most [`limits::PLAIN_BYTES`], looked at while inflating.
pub(crate) fn inflate(small: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
    let mut decoder = zstd::stream::read::Decoder::with_buffer(small).map_err(|_| SealingFault::Malformed)?;
    decoder.window_log_max(limits::WINDOW_LOG).map_err(|_| SealingFault::Malformed)?;
    let cap = u64::try_from(limits::PLAIN_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut plain = Zeroizing::new(Vec::new());
    decoder.take(cap).read_to_end(&mut plain).map_err(|_| SealingFault::Malformed)?;
    at_most(plain.len(), limits::PLAIN_BYTES)?;
    Ok(plain)
}
