//! Sharing a text with more people: which way it may go, and who may do it.

use crate::{DomainFault, Owned, Role, SpaceKind, Speaking};

/// A text on its way to more readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widening {
    /// The circle it stands in.
    pub from: SpaceKind,
    /// The circle it would go to.
    pub to: SpaceKind,
    /// Whose it is to share, and who wants to; nothing where every reader may.
    pub owned: Option<(Owned, Speaking)>,
}

impl Widening {
    /// Checks that everybody who reads the text now reads it there too, and somebody more does; and that what is somebody's own
    /// is shared by them, or on behalf of an owner without a device. For the participant's own words nobody stands in.
    ///
    /// # Errors
    /// [`DomainFault::NotWider`], [`DomainFault::OwnWords`] or those of [`Speaking::speaks`].
    pub fn check(self) -> Result<(), DomainFault> {
        if !self.from.is_within(self.to) {
            return Err(DomainFault::NotWider);
        }
        match self.owned {
            None => Ok(()),
            Some((Owned::OwnWords, speaking)) if speaking.by == Some(Role::Participant) => Ok(()),
            Some((Owned::OwnWords, _)) => Err(DomainFault::OwnWords),
            Some((Owned::Participants | Owned::Speakers, speaking)) => speaking.speaks().map(|_| ()),
        }
    }
}

impl SpaceKind {
    /// Whether every reader of this circle reads in that one too, and somebody more does. A private circle is within each
    /// circle that its person belongs to, and nothing is within a private one.
    #[must_use]
    pub fn is_within(self, wider: Self) -> bool {
        wider != Self::Private
            && self.readers().len() < wider.readers().len()
            && self.readers().iter().all(|role| wider.has_reader(*role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_only_ever_goes_to_more_readers() {
        use SpaceKind::{CounsellorParticipant, MentorSupport, Private, Shared};
        let allowed = [
            (Private, CounsellorParticipant),
            (Private, MentorSupport),
            (Private, Shared),
            (CounsellorParticipant, Shared),
            (MentorSupport, Shared),
        ];
        for from in SpaceKind::ALL {
            for to in SpaceKind::ALL {
                assert_eq!(from.is_within(*to), allowed.contains(&(*from, *to)), "{from:?} to {to:?}");
            }
        }
    }

    fn widening(owned: Owned, own: bool, by: Role, has_device: bool) -> Result<(), DomainFault> {
        let (from, to) = (SpaceKind::CounsellorParticipant, SpaceKind::Shared);
        Widening { from, to, owned: Some((owned, Speaking { own, by: Some(by), has_device })) }.check()
    }

    #[test]
    fn own_words_are_shared_by_the_participant_alone() {
        assert_eq!(widening(Owned::OwnWords, false, Role::Counsellor, false), Err(DomainFault::OwnWords));
        assert_eq!(widening(Owned::OwnWords, true, Role::Participant, true), Ok(()));
        let (from, to) = (SpaceKind::CounsellorParticipant, SpaceKind::Shared);
        assert_eq!(Widening { from, to, owned: None }.check(), Ok(()));
    }

    #[test]
    fn a_check_in_and_an_openness_are_shared_by_whose_they_are() {
        for owned in [Owned::Participants, Owned::Speakers] {
            assert_eq!(widening(owned, true, Role::Participant, true), Ok(()));
            assert_eq!(widening(owned, false, Role::Counsellor, true), Err(DomainFault::SpeaksForSelf));
            assert_eq!(widening(owned, false, Role::Counsellor, false), Ok(()));
        }
    }
}
