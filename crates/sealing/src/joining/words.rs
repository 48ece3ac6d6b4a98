//! What is said, in the order in which it is said.

use identity::{Certificate, limits as identity_limits};
use ids::{CaseId, ControlId, PartId, SpaceId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::Declaration;
use crate::fault::at_most;
use crate::{SealingFault, limits};

/// The invited device introduces itself and commits to a number that it does not show yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Person and device that ask. For a further device of the inviter's own, a person made for the occasion.
    pub certificate: Certificate,
    /// What the person calls themselves; unverified until the two have compared digits.
    pub display_name: String,
    /// What the person calls the device.
    pub device_name: String,
    pub(super) commitment: [u8; 32],
}

/// Who invites, in their own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduction {
    /// Person and device; the ones that the invitation names.
    pub certificate: Certificate,
    /// What the person calls themselves.
    pub display_name: String,
    /// What the person calls the device; empty to somebody else.
    pub device_name: String,
}

/// The inviting device introduces itself and gives its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Challenge {
    pub(super) introduction: Introduction,
    pub(super) number: [u8; 32],
}

/// The invited device shows the number that it committed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reveal {
    pub(super) number: [u8; 32],
}

/// What the invited person is asked to agree to. Says nothing of what stands in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// To which case; nothing for a further device of the same person.
    pub case: Option<CaseId>,
    /// As what, as the application numbers it.
    pub role: u8,
    /// The version of the declaration of confidentiality that must be signed first, if one must.
    pub declaration: Option<u32>,
}

/// The invited person agrees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The signed declaration, where the offer asks for one.
    pub declaration: Option<Declaration>,
}

/// The inviting device lets the other in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// The spaces that the newcomer is now a member of, or will be once its new certificate has come.
    pub spaces: Vec<WelcomeSpace>,
    /// The newcomer's own party in the case.
    pub party: Option<PartId>,
    /// For a further device of the same person: what makes it one.
    pub person_seed: Option<[u8; 32]>,
}

impl std::fmt::Debug for Welcome {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Welcome({} spaces, ..)", self.spaces.len())
    }
}

impl Drop for Welcome {
    fn drop(&mut self) {
        self.person_seed.zeroize();
    }
}

/// One space that a newcomer is let into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WelcomeSpace {
    /// The space.
    pub space: SpaceId,
    /// What the space is for, as the application numbers it; the hub never learns it.
    pub kind: u8,
    /// To which case it belongs, if to one.
    pub case: Option<CaseId>,
    /// The operation that founded it.
    pub genesis: ControlId,
}

/// A further device of the same person, certified by itself with the seed that it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Certified {
    pub(super) certificate: Certificate,
}

/// One side will say nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Farewell {
    pub(super) ending: super::Ending,
}

pub(super) fn check_introduction(certificate: &Certificate, names: [&String; 2]) -> Result<(), SealingFault> {
    names.into_iter().try_for_each(|name| at_most(name.len(), limits::NAME_BYTES))?;
    at_most(certificate.encryption_key.len(), identity_limits::ENCRYPTION_KEY_BYTES)?;
    certificate.verify()?;
    Ok(())
}
