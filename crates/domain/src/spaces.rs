//! Who reads what: which parties belong to which circle of readers.

use crate::{Role, SpaceKind};

impl SpaceKind {
    /// The parties that read and write in this circle. Empty for [`SpaceKind::Private`]: that circle is one
    /// person's own devices, and no role gives a right to it.
    #[must_use]
    pub fn readers(self) -> &'static [Role] {
        match self {
            Self::Shared => &[Role::Participant, Role::Counsellor, Role::Mentor],
            Self::CounsellorParticipant => &[Role::Counsellor, Role::Participant],
            Self::MentorSupport => &[Role::Counsellor, Role::Mentor],
            Self::Private => &[],
        }
    }

    /// Whether a party of this role belongs to the circle by its role.
    #[must_use]
    pub fn has_reader(self, role: Role) -> bool {
        self.readers().contains(&role)
    }

    /// Whether a party of this role may open such a circle. The counsellor opens the circles of a case;
    /// everybody with a device has a private one.
    #[must_use]
    pub fn may_be_opened_by(self, role: Role) -> bool {
        match self {
            Self::Shared | Self::CounsellorParticipant | Self::MentorSupport => role == Role::Counsellor,
            Self::Private => role.has_device(),
        }
    }

    /// Whether a party of this role may make a document in such a circle that exists.
    #[must_use]
    pub fn may_be_written_by(self, role: Role) -> bool {
        match self {
            Self::Private => role.has_device(),
            _ => self.has_reader(role),
        }
    }
}

impl Role {
    /// Whether a party of this role takes part with a device. The employer is a name in the case, not a reader.
    #[must_use]
    pub fn has_device(self) -> bool {
        self != Self::Employer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mentor_is_never_in_the_circle_of_counsellor_and_participant() {
        assert!(!SpaceKind::CounsellorParticipant.has_reader(Role::Mentor));
        assert!(!SpaceKind::MentorSupport.has_reader(Role::Participant));
    }

    #[test]
    fn the_employer_reads_nothing() {
        for kind in SpaceKind::ALL {
            assert!(!kind.has_reader(Role::Employer));
            assert!(!kind.may_be_opened_by(Role::Employer));
            assert!(!kind.may_be_written_by(Role::Employer));
        }
    }

    #[test]
    fn no_role_gives_a_right_to_what_is_private() {
        assert!(SpaceKind::Private.readers().is_empty());
        assert!(SpaceKind::Private.may_be_opened_by(Role::Participant));
    }

    #[test]
    fn whoever_opens_a_circle_reads_it() {
        for kind in SpaceKind::ALL.iter().filter(|kind| **kind != SpaceKind::Private) {
            for role in Role::ALL.iter().filter(|role| kind.may_be_opened_by(**role)) {
                assert!(kind.has_reader(*role));
            }
        }
    }
}
