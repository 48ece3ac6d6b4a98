//! An invitation: a secret shared by showing a picture or sending a link, and everything that follows from it.

use identity::DeviceKeys;
use ids::{DeviceId, InvitationId, MailboxId, PersonId, RandomSource, UtcMillis};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{base32, limits};

/// Version of invitations that this crate writes and reads.
pub const INVITATION_VERSION: u8 = 2;
const LINK_START: &str = "felles:invitation/";
const CHECKSUM_BYTES: usize = 4;

/// Why a text is not an invitation, or cannot become one.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum InvitationFault {
    /// Something else altogether.
    #[error("the text is not an invitation")]
    NotAnInvitation,
    /// An invitation with a letter wrong or missing.
    #[error("the invitation is not whole")]
    NotWhole,
    /// From a later version.
    #[error("the invitation is from a newer version")]
    TooNew,
    /// The hub's address is longer than the limit.
    #[error("the hub's address is over {} bytes", limits::HUB_ADDRESS_BYTES)]
    AddressTooLong,
}

/// How the two people meet, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InvitationKind {
    /// They sit together: quick, and the digits are compared before anything is shared.
    AtTheTable,
    /// They do not: slower, and the digits may be compared later; until then each is unverified to the other.
    AtADistance,
    /// Both devices are one person's, at one table.
    OwnDevice,
}

/// Whoever holds this may ask the inviter to let them in. Single use; how long it lives and how often it may be tried
/// is the inviter's side's to enforce.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Format version; [`INVITATION_VERSION`].
    pub version: u8,
    /// Names this invitation on both devices.
    pub invitation: InvitationId,
    /// How the two meet.
    pub kind: InvitationKind,
    /// The device that will answer.
    pub inviter_device: DeviceId,
    /// The person who invites.
    pub inviter_person: PersonId,
    /// Random; the whole strength of the invitation.
    pub secret: Zeroizing<[u8; 16]>,
    /// Where both leave their messages.
    pub hub: String,
    /// After this it is not answered.
    pub expires_at: UtcMillis,
}

/// As it stands in a link, behind its version byte.
#[derive(Serialize, Deserialize)]
struct Body {
    invitation: InvitationId,
    kind: InvitationKind,
    inviter_device: DeviceId,
    inviter_person: PersonId,
    secret: [u8; 16],
    hub: String,
    expires_at: UtcMillis,
}

impl Invitation {
    /// A fresh invitation.
    ///
    /// # Errors
    /// [`InvitationFault::AddressTooLong`].
    pub fn new(
        kind: InvitationKind,
        inviter: &DeviceKeys,
        inviter_person: PersonId,
        hub: String,
        expires_at: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Self, InvitationFault> {
        if hub.len() > limits::HUB_ADDRESS_BYTES {
            return Err(InvitationFault::AddressTooLong);
        }
        let invitation = InvitationId::generate(random);
        let mut secret = Zeroizing::new([0_u8; 16]);
        random.fill(secret.as_mut());
        let (version, inviter_device) = (INVITATION_VERSION, inviter.id());
        Ok(Self { version, invitation, kind, inviter_device, inviter_person, secret, hub, expires_at })
    }

    /// The link: what a QR code shows and a message carries. Whoever sees it can use it.
    #[must_use]
    pub fn to_link(&self) -> String {
        let mut bytes = self.to_bytes();
        let checksum = checksum(&bytes);
        bytes.extend_from_slice(&checksum);
        format!("{LINK_START}{}", base32::write(&bytes))
    }

    /// Reads a link in either case, with spaces and line breaks anywhere.
    ///
    /// # Errors
    /// See [`InvitationFault`].
    pub fn parse(link: &str) -> Result<Self, InvitationFault> {
        if link.len() > limits::LINK_LETTERS {
            return Err(InvitationFault::NotAnInvitation);
        }
        let link: Zeroizing<String> =
            Zeroizing::new(link.chars().filter(|letter| !letter.is_whitespace()).collect());
        let (start, text) =
            link.split_at_checked(LINK_START.len()).ok_or(InvitationFault::NotAnInvitation)?;
        if !start.eq_ignore_ascii_case(LINK_START) {
            return Err(InvitationFault::NotAnInvitation);
        }
        let bytes = Zeroizing::new(base32::read(text).ok_or(InvitationFault::NotWhole)?);
        let (said, check) = bytes.split_last_chunk::<CHECKSUM_BYTES>().ok_or(InvitationFault::NotWhole)?;
        if checksum(said) != *check {
            return Err(InvitationFault::NotWhole);
        }
        Self::from_bytes(said)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, InvitationFault> {
        let body = match bytes.split_first() {
            Some((version, _)) if *version > INVITATION_VERSION => return Err(InvitationFault::TooNew),
            Some((&INVITATION_VERSION, body)) => body,
            _ => return Err(InvitationFault::NotAnInvitation),
        };
        let Ok((body, [])) = postcard::take_from_bytes::<Body>(body) else {
            return Err(InvitationFault::NotAnInvitation);
        };
        let Body { invitation, kind, inviter_device, inviter_person, secret, hub, expires_at } = body;
        if hub.len() > limits::HUB_ADDRESS_BYTES {
            return Err(InvitationFault::AddressTooLong);
        }
        let (version, secret) = (INVITATION_VERSION, Zeroizing::new(secret));
        Ok(Self { version, invitation, kind, inviter_device, inviter_person, secret, hub, expires_at })
    }

    fn to_bytes(&self) -> Vec<u8> {
        let body = Body {
            invitation: self.invitation,
            kind: self.kind,
            inviter_device: self.inviter_device,
            inviter_person: self.inviter_person,
            secret: *self.secret,
            hub: self.hub.clone(),
            expires_at: self.expires_at,
        };
        let mut bytes = vec![self.version];
        bytes.extend(postcard::to_stdvec(&body).unwrap_or_default());
        bytes
    }

    /// Whether it may no longer be answered at this moment.
    #[must_use]
    pub fn has_expired(&self, now: UtcMillis) -> bool {
        now > self.expires_at
    }

    /// Where the invited device leaves its request.
    #[must_use]
    pub fn request_mailbox(&self) -> MailboxId {
        MailboxId(*self.derive("felles 2026 join request mailbox v1"))
    }

    /// Where the inviting device leaves its answer.
    #[must_use]
    pub fn welcome_mailbox(&self) -> MailboxId {
        MailboxId(*self.derive("felles 2026 welcome mailbox v1"))
    }

    /// A key or name for one purpose, from the secret and every other word of the invitation: who changes the
    /// inviter, the hub or the expiry in a link has another invitation, which nobody answers.
    pub(crate) fn derive(&self, purpose: &'static str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(purpose, &Zeroizing::new(self.to_bytes())))
    }
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Invitation({}, ..)", self.invitation)
    }
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let [a, b, c, d, ..] = blake3::derive_key("felles 2026 invitation checksum v1", bytes);
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        let mut count = 0_u8;
        let mut random = |bytes: &mut [u8]| {
            for byte in bytes {
                count = count.wrapping_add(41);
                *byte = count;
            }
        };
        let keys = DeviceKeys::from_seed(&[1; 32]);
        let hub = "https://hub.example:8443".to_owned();
        Invitation::new(
            InvitationKind::AtTheTable,
            &keys,
            PersonId([2; 32]),
            hub,
            UtcMillis(1_000),
            &mut random,
        )
        .unwrap()
    }

    #[test]
    fn a_link_comes_back_in_either_case_and_broken_over_lines() {
        let invitation = invitation();
        let link = invitation.to_link();
        assert!(link.starts_with("felles:invitation/") && link.len() < 300, "{}", link.len());
        assert_eq!(Invitation::parse(&link).as_ref(), Ok(&invitation));
        assert_eq!(Invitation::parse(&link.to_uppercase()).as_ref(), Ok(&invitation));
        let (first, second) = link.split_at(60);
        assert_eq!(Invitation::parse(&format!(" {first}\r\n  {second}\n")).as_ref(), Ok(&invitation));
    }

    #[test]
    fn one_wrong_or_missing_letter_is_noticed() {
        let link = invitation().to_link();
        for place in LINK_START.len()..link.len() {
            let mut letters: Vec<char> = link.chars().collect();
            letters[place] = if letters[place] == 'a' { 'b' } else { 'a' };
            assert!(Invitation::parse(&letters.iter().collect::<String>()).is_err());
            letters.remove(place);
            assert!(Invitation::parse(&letters.iter().collect::<String>()).is_err());
        }
    }

    #[test]
    fn other_texts_and_later_versions_have_their_own_answer() {
        for text in ["", "felles:", "https://example.org", "felles:invitatioN", "ælles:invitation/aaaa"] {
            assert_eq!(Invitation::parse(text), Err(InvitationFault::NotAnInvitation));
        }
        assert_eq!(Invitation::parse(&"a".repeat(5000)), Err(InvitationFault::NotAnInvitation));
        let mut newer = invitation();
        newer.version = INVITATION_VERSION + 1;
        assert_eq!(Invitation::parse(&newer.to_link()), Err(InvitationFault::TooNew));
    }

    #[test]
    fn mailboxes_follow_from_every_word_and_differ_from_each_other() {
        let one = invitation();
        assert_ne!(one.request_mailbox(), one.welcome_mailbox());
        let changes: [fn(&mut Invitation); 6] = [
            |i| i.kind = InvitationKind::AtADistance,
            |i| i.secret[0] ^= 1,
            |i| i.hub.push('x'),
            |i| i.inviter_device = DeviceId([0; 32]),
            |i| i.inviter_person = PersonId([0; 32]),
            |i| i.expires_at = UtcMillis(1_001),
        ];
        for change in changes {
            let mut other = one.clone();
            change(&mut other);
            assert_ne!(other.request_mailbox(), one.request_mailbox());
            assert_ne!(other.welcome_mailbox(), one.welcome_mailbox());
        }
    }

    #[test]
    fn debug_does_not_show_the_secret_and_expiry_is_a_moment() {
        let invitation = invitation();
        assert_eq!(format!("{invitation:?}"), format!("Invitation({}, ..)", invitation.invitation));
        assert!(!invitation.has_expired(UtcMillis(1_000)) && invitation.has_expired(UtcMillis(1_001)));
    }
}
