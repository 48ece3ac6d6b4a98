//! Ed25519 (RFC 8032) with a context in front, so that a signature for one purpose is worth nothing for another.

use ed25519_dalek::{Signature as Ed25519Signature, VerifyingKey};
use ids::{DeviceId, PersonId};

use crate::{DeviceKeys, IdentityFault};

/// An Ed25519 signature: first and second half, because the wire's arrays end at 32 bytes.
pub type Signature = [[u8; 32]; 2];

/// What a signature is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// An operation in a space's control log; over its id.
    Operation,
    /// A device's half of its certificate.
    CertificateByDevice,
    /// A person's half of a device's certificate.
    CertificateByPerson,
    /// An envelope; over its id.
    Envelope,
    /// An acknowledgement; over its signed bytes.
    Acknowledgement,
    /// The answer to a hub's challenge.
    Session,
    /// A request to join, by the invited device.
    JoinRequest,
    /// The answer to a request to join, by the inviting device.
    Welcome,
    /// A declaration of confidentiality.
    Declaration,
    /// What a party answers to an agreement.
    Answer,
}

impl Context {
    /// The bytes in front of what is signed. None is the beginning of another.
    fn prefix(self) -> &'static [u8] {
        match self {
            Self::Operation => b"felles/v1/operation\0",
            Self::CertificateByDevice => b"felles/v1/certificate-by-device\0",
            Self::CertificateByPerson => b"felles/v1/certificate-by-person\0",
            Self::Envelope => b"felles/v1/envelope\0",
            Self::Acknowledgement => b"felles/v1/acknowledgement\0",
            Self::Session => b"felles/v1/session\0",
            Self::JoinRequest => b"felles/v1/join-request\0",
            Self::Welcome => b"felles/v1/welcome\0",
            Self::Declaration => b"felles/v1/declaration\0",
            Self::Answer => b"felles/v1/answer\0",
        }
    }

    pub(crate) fn message(self, bytes: &[u8]) -> Vec<u8> {
        let mut message = self.prefix().to_vec();
        message.extend_from_slice(bytes);
        message
    }
}

/// Signs as a device.
#[must_use]
pub fn sign(keys: &DeviceKeys, context: Context, bytes: &[u8]) -> Signature {
    keys.sign(context, bytes)
}

/// Checks a device's signature; strictly, so that no key or signature of small order passes.
///
/// # Errors
/// [`IdentityFault::BadSignature`].
pub fn verify(
    device: &DeviceId,
    context: Context,
    bytes: &[u8],
    signature: &Signature,
) -> Result<(), IdentityFault> {
    verify_bytes(&device.0, &context.message(bytes), signature)
}

/// The same for a person's signature.
pub(crate) fn verify_person(
    person: &PersonId,
    context: Context,
    bytes: &[u8],
    signature: &Signature,
) -> Result<(), IdentityFault> {
    verify_bytes(&person.0, &context.message(bytes), signature)
}

pub(crate) fn verify_bytes(
    key: &[u8; 32],
    message: &[u8],
    signature: &Signature,
) -> Result<(), IdentityFault> {
    let [first, second] = signature;
    let signature = Ed25519Signature::from_components(*first, *second);
    VerifyingKey::from_bytes(key)
        .and_then(|key| key.verify_strict(message, &signature))
        .map_err(|_| IdentityFault::BadSignature)
}

pub(crate) fn sign_bytes(key: &ed25519_dalek::SigningKey, message: &[u8]) -> Signature {
    use ed25519_dalek::Signer;
    let signature = key.sign(message);
    [*signature.r_bytes(), *signature.s_bytes()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex<const N: usize>(text: &str) -> [u8; N] {
        std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap())
    }

    /// RFC 8032 section 7.1, tests 1 to 3: (secret, public, message, R, S).
    const VECTORS: [(&str, &str, &str, &str, &str); 3] = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155",
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac",
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ];

    #[test]
    fn the_vectors_of_rfc_8032_pass_through_our_own_wrappers() {
        for (secret, public, message, first, second) in VECTORS {
            let key = ed25519_dalek::SigningKey::from_bytes(&hex(secret));
            let message: Vec<u8> = (0..message.len() / 2).map(|i| hex::<1>(&message[2 * i..])[0]).collect();
            assert_eq!(key.verifying_key().to_bytes(), hex::<32>(public));
            let signature = sign_bytes(&key, &message);
            assert_eq!(signature, [hex(first), hex(second)]);
            assert_eq!(verify_bytes(&hex(public), &message, &signature), Ok(()));
            let mut other = message.clone();
            other.push(0);
            assert_eq!(verify_bytes(&hex(public), &other, &signature), Err(IdentityFault::BadSignature));
        }
    }

    #[test]
    fn a_key_of_small_order_signs_nothing() {
        // With the neutral element as key, R = neutral and S = 0 satisfy the plain equation for every message.
        let mut neutral = [0_u8; 32];
        neutral[0] = 1;
        assert!(verify_bytes(&neutral, b"anything", &[neutral, [0; 32]]).is_err());
    }

    #[test]
    fn a_signature_for_one_purpose_is_worth_nothing_for_another() {
        let keys = DeviceKeys::from_seed(&[7; 32]);
        let all = [
            Context::Operation,
            Context::CertificateByDevice,
            Context::CertificateByPerson,
            Context::Envelope,
            Context::Acknowledgement,
            Context::Session,
            Context::JoinRequest,
            Context::Welcome,
            Context::Declaration,
            Context::Answer,
        ];
        for made in all {
            let signature = sign(&keys, made, b"text");
            for asked in all {
                assert_eq!(verify(&keys.id(), asked, b"text", &signature).is_ok(), made == asked);
            }
        }
    }

    #[test]
    fn a_signature_with_any_bit_turned_is_refused() {
        let keys = DeviceKeys::from_seed(&[7; 32]);
        let signature = sign(&keys, Context::Envelope, b"text");
        for bit in 0..512 {
            let mut turned = signature;
            turned[bit / 256][bit % 256 / 8] ^= 1 << (bit % 8);
            assert!(verify(&keys.id(), Context::Envelope, b"text", &turned).is_err());
        }
    }
}
