//! Sharing a text with more people: which way it may go, and who may do it.

use crate::{DomainFault, NoteKind, Role, SpaceKind};

/// A text on its way to more readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widening {
    /// The circle it stands in.
    pub from: SpaceKind,
    /// The circle it would go to.
    pub to: SpaceKind,
    /// What it tells of, when it is a note.
    pub note: Option<NoteKind>,
    /// Which party wants to share it.
    pub by: Option<Role>,
}

impl Widening {
    /// Checks that everybody who reads the text now reads it there too, and somebody more does; and that the participant's
    /// own words are shared by the participant.
    ///
    /// # Errors
    /// [`DomainFault::NotWider`] or [`DomainFault::OwnWords`].
    pub fn check(self) -> Result<(), DomainFault> {
        if !self.from.is_within(self.to) {
            return Err(DomainFault::NotWider);
        }
        let own = self.note == Some(NoteKind::OwnWords);
        if own && self.by != Some(Role::Participant) { Err(DomainFault::OwnWords) } else { Ok(()) }
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

    #[test]
    fn own_words_are_shared_by_the_participant_alone() {
        let (from, to) = (SpaceKind::CounsellorParticipant, SpaceKind::Shared);
        let widening = |note, by| Widening { from, to, note: Some(note), by: Some(by) }.check();
        assert_eq!(widening(NoteKind::OwnWords, Role::Counsellor), Err(DomainFault::OwnWords));
        assert_eq!(widening(NoteKind::OwnWords, Role::Participant), Ok(()));
        assert_eq!(widening(NoteKind::Setback, Role::Counsellor), Ok(()));
    }
}
