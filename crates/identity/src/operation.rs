//! What members say, signed, about who takes part in a space.

use ids::{ControlId, DeviceId, PersonId, SpaceId};
use serde::{Deserialize, Serialize};

use crate::certificate::at_most;
use crate::{Certificate, Context, DeviceKeys, IdentityFault, Mark, Signature, Target, limits, verify};

/// Version of operations that this crate writes and reads.
pub const OPERATION_VERSION: u8 = 1;
const SIGNATURE_BYTES: usize = 64;

/// What a person may do in a space; each may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SpaceRole {
    /// Read, and rotate keys.
    Reader,
    /// Write.
    Writer,
    /// Change who takes part.
    Admin,
}

/// An epoch key made unreadable to everybody but one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrap {
    /// Who can open it.
    pub device: DeviceId,
    /// As `sealing` writes it; opaque here.
    pub bytes: Vec<u8>,
}

/// One step in a space's control log. New operations are added at the end; a program that does not know one
/// refuses it as [`IdentityFault::Newer`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// Founds the space. The founder's person is its first admin, the founder's device its first device.
    Genesis {
        /// The founding device.
        founder: Certificate,
        /// Random; together with the certificate it gives the space its name.
        salt: [u8; 32],
    },
    /// Lets a person take part; by an admin.
    AddPerson {
        /// Who.
        person: PersonId,
        /// As what.
        role: SpaceRole,
    },
    /// Lets a device of a person who takes part take part; by that person or an admin.
    AddDevice {
        /// The device.
        certificate: Certificate,
    },
    /// Opens a new key for what is written from now on; by any member. The epoch is named by this operation's id.
    Epoch {
        /// Names the key without giving it away; see `sealing`.
        salt: [u8; 32],
        /// The key, for each member device.
        wraps: Vec<Wrap>,
        /// Keys of earlier epochs, sealed under this one, so that newcomers can read history.
        older: Vec<(ControlId, Vec<u8>)>,
    },
    /// Hands an existing key to further devices; by any member.
    Rewrap {
        /// Which key.
        epoch: ControlId,
        /// For whom.
        wraps: Vec<Wrap>,
    },
    /// Takes a person or a device out; by themselves or by an admin.
    Remove {
        /// Who.
        target: Target,
        /// How far the author had integrated what the removed devices wrote: that much stays part of the space.
        integrated: Vec<Mark>,
    },
    /// Gives a person who takes part another role; by an admin.
    SetRole {
        /// Who.
        person: PersonId,
        /// As what from now on.
        role: SpaceRole,
        /// As in [`Operation::Remove`], for when the person cannot write any more.
        integrated: Vec<Mark>,
    },
    /// Says that more was integrated of a device that cannot write any more; by a writer.
    Keep {
        /// How much.
        integrated: Vec<Mark>,
    },
}

impl Operation {
    /// How many operations this version knows: the codes of later ones start here.
    const KNOWN: u32 = 8;

    fn from_bytes(bytes: &[u8]) -> Result<Self, IdentityFault> {
        match postcard::take_from_bytes(bytes) {
            Ok((operation, [])) => Ok(operation),
            _ => match postcard::take_from_bytes::<u32>(bytes) {
                Ok((code, _)) if code >= Self::KNOWN => Err(IdentityFault::Newer),
                _ => Err(IdentityFault::Malformed),
            },
        }
    }

    /// Limits and the certificates inside.
    fn check(&self) -> Result<(), IdentityFault> {
        match self {
            Self::Genesis { founder: certificate, .. } | Self::AddDevice { certificate } => {
                certificate.check()
            }
            Self::AddPerson { .. } => Ok(()),
            Self::Epoch { wraps, older, .. } => {
                at_most(older.len(), limits::OLDER_KEYS)?;
                older.iter().try_for_each(|(_, bytes)| at_most(bytes.len(), limits::WRAP_BYTES))?;
                check_wraps(wraps)
            }
            Self::Rewrap { wraps, .. } => check_wraps(wraps),
            Self::Remove { integrated, .. }
            | Self::SetRole { integrated, .. }
            | Self::Keep { integrated } => at_most(integrated.len(), limits::MARKS),
        }
    }
}

fn check_wraps(wraps: &[Wrap]) -> Result<(), IdentityFault> {
    at_most(wraps.len(), limits::WRAPS)?;
    wraps.iter().try_for_each(|wrap| at_most(wrap.bytes.len(), limits::WRAP_BYTES))
}

/// An operation with its place in the log and its author's signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedOperation {
    /// Format version; [`OPERATION_VERSION`].
    pub version: u8,
    /// Whose log.
    pub space: SpaceId,
    /// Who says it.
    pub author: DeviceId,
    /// The newest operations that the author knew, sorted; empty only for the genesis.
    pub parents: Vec<ControlId>,
    /// What is said.
    pub operation: Operation,
    /// Ed25519 by the author over the operation's id.
    pub signature: Signature,
}

/// As it travels. The operation has its own bytes so that an unknown one can be told from a broken one, and the
/// signature stands last so that the name covers everything before it.
#[derive(Serialize, Deserialize)]
struct Wire {
    version: u8,
    space: SpaceId,
    author: DeviceId,
    parents: Vec<ControlId>,
    operation: Vec<u8>,
    signature: Signature,
}

impl SignedOperation {
    /// Signs an operation; gives its name and its bytes.
    pub(crate) fn sign(
        keys: &DeviceKeys,
        space: SpaceId,
        parents: Vec<ControlId>,
        operation: &Operation,
    ) -> Result<(ControlId, Vec<u8>), IdentityFault> {
        operation.check()?;
        at_most(parents.len(), limits::PARENTS)?;
        let operation = postcard::to_stdvec(operation).map_err(|_| IdentityFault::Malformed)?;
        Self::sign_encoded(keys, space, parents, operation)
    }

    /// The same for an operation that is bytes already.
    pub(crate) fn sign_encoded(
        keys: &DeviceKeys,
        space: SpaceId,
        parents: Vec<ControlId>,
        operation: Vec<u8>,
    ) -> Result<(ControlId, Vec<u8>), IdentityFault> {
        let (version, author) = (OPERATION_VERSION, keys.id());
        let mut wire = Wire { version, space, author, parents, operation, signature: [[0; 32]; 2] };
        let unsigned = write(&wire)?;
        let id = id_of(&unsigned)?;
        wire.signature = keys.sign(Context::Operation, id.as_bytes());
        let bytes = write(&wire)?;
        at_most(bytes.len(), limits::OPERATION_BYTES)?;
        Ok((id, bytes))
    }

    /// Reads an operation and checks limits, spelling, signature and the certificates inside; not whether its
    /// author may say it.
    ///
    /// # Errors
    /// [`IdentityFault::TooLarge`], [`IdentityFault::Newer`], [`IdentityFault::Malformed`],
    /// [`IdentityFault::BadSignature`].
    pub fn read(bytes: &[u8]) -> Result<(ControlId, Self), IdentityFault> {
        at_most(bytes.len(), limits::OPERATION_BYTES)?;
        if bytes.first().is_some_and(|version| *version > OPERATION_VERSION) {
            return Err(IdentityFault::Newer);
        }
        let Ok((wire, [])) = postcard::take_from_bytes::<Wire>(bytes) else {
            return Err(IdentityFault::Malformed);
        };
        at_most(wire.parents.len(), limits::PARENTS)?;
        if wire.version != OPERATION_VERSION
            || !wire.parents.is_sorted_by(|before, after| before < after)
            || write(&wire)? != bytes
        {
            return Err(IdentityFault::Malformed);
        }
        let id = id_of(bytes)?;
        verify(&wire.author, Context::Operation, id.as_bytes(), &wire.signature)?;
        let operation = Operation::from_bytes(&wire.operation)?;
        if postcard::to_stdvec(&operation).ok().as_ref() != Some(&wire.operation) {
            return Err(IdentityFault::Malformed);
        }
        operation.check()?;
        let Wire { version, space, author, parents, signature, .. } = wire;
        Ok((id, Self { version, space, author, parents, operation, signature }))
    }
}

fn write(wire: &Wire) -> Result<Vec<u8>, IdentityFault> {
    postcard::to_stdvec(wire).map_err(|_| IdentityFault::Malformed)
}

/// The name of an operation: BLAKE3 (key derivation mode) over its bytes without the signature at their end.
/// Without, because a signer can make many signatures for the same words, and the words are one operation.
fn id_of(bytes: &[u8]) -> Result<ControlId, IdentityFault> {
    let end = bytes.len().checked_sub(SIGNATURE_BYTES).ok_or(IdentityFault::Malformed)?;
    let (unsigned, _) = bytes.split_at_checked(end).ok_or(IdentityFault::Malformed)?;
    Ok(ControlId(blake3::derive_key("felles 2026 control operation id v1", unsigned)))
}

/// The name of the space that a genesis founds: the first 16 bytes of BLAKE3 (key derivation mode) over salt and
/// founder's certificate. So nobody can put another genesis under the same name.
#[must_use]
pub fn space_of(founder: &Certificate, salt: &[u8; 32]) -> SpaceId {
    let mut hasher = blake3::Hasher::new_derive_key("felles 2026 space id v1");
    hasher.update(salt).update(&founder.all_bytes());
    let mut name = [0_u8; 16];
    hasher.finalize_xof().fill(&mut name);
    // A name of the right length always is one; the nil name stands for "cannot happen" and founds nothing.
    SpaceId::from_slice(&name).unwrap_or(SpaceId(Default::default()))
}
