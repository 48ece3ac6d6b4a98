//! How a note or summary goes from draft to shared to corrected, and when it may be typed in.

use crate::{DocumentKind, DomainFault, TextField, TextStatus};
use ids::UtcMillis;

/// How long a correction stays open: whoever goes on after that says why again.
pub const CORRECTING_MS: i64 = 24 * 60 * 60 * 1000;
/// How long somebody who was typing when another shared may finish: what is on its way from the keyboard to the disk.
const FINISHING_MS: i64 = 2 * 60 * 1000;

impl TextStatus {
    /// Checks sharing a draft, opening a correction of what was shared, and closing it. Nothing shared becomes a draft again.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] for a step that does not exist, [`DomainFault::NeedsReason`] when a correction
    /// would have none.
    pub fn check_move(self, next: Self, reason: Option<&str>) -> Result<(), DomainFault> {
        match (self, next) {
            (Self::Draft, Self::Draft | Self::Shared)
            | (Self::Shared, Self::Shared)
            | (Self::Correcting, Self::Corrected) => Ok(()),
            (Self::Shared | Self::Corrected | Self::Correcting, Self::Correcting) => {
                let given = reason.is_some_and(|reason| !reason.trim().is_empty());
                if given { Ok(()) } else { Err(DomainFault::NeedsReason) }
            }
            _ => Err(DomainFault::NotAllowed),
        }
    }
}

/// How a text stood at the moment that its editor was looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStanding {
    /// Draft, shared, being corrected or corrected.
    pub status: TextStatus,
    /// When it came to stand so.
    pub since: UtcMillis,
    /// When this device last typed in it before that, if somebody else brought it there.
    pub typing: Option<UtcMillis>,
}

impl TextStanding {
    /// Checks that a text may be typed in: a draft, or a correction that somebody has opened with a reason and not left lying.
    /// Who was typing while somebody else shared may finish, so that no letter is lost on its way.
    ///
    /// # Errors
    /// [`DomainFault::Shared`].
    pub fn check_typing(self, now: UtcMillis) -> Result<(), DomainFault> {
        let finishing = self.typing.is_some_and(|at| within(at, now, FINISHING_MS));
        if self.is_open(now) || finishing { Ok(()) } else { Err(DomainFault::Shared) }
    }

    /// Whether it is a draft, or being corrected.
    #[must_use]
    pub fn is_open(self, now: UtcMillis) -> bool {
        match self.status {
            TextStatus::Draft => true,
            TextStatus::Correcting => within(self.since, now, CORRECTING_MS),
            TextStatus::Shared | TextStatus::Corrected => false,
        }
    }
}

fn within(from: UtcMillis, now: UtcMillis, most: i64) -> bool {
    now.0.saturating_sub(from.0) <= most
}

impl DocumentKind {
    /// The texts that sharing freezes; everything else goes on being written together.
    #[must_use]
    pub fn frozen_texts(self) -> &'static [TextField] {
        use TextField as T;
        match self {
            Self::Note => &[T::Body],
            Self::Visit => &[T::Summary],
            Self::Ending => &[T::Learned, T::TakesParticipant, T::TakesCounsellor, T::TakesMentor],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Field;

    #[test]
    fn what_is_shared_never_becomes_a_draft_again() {
        for status in [TextStatus::Shared, TextStatus::Correcting, TextStatus::Corrected] {
            assert_eq!(status.check_move(TextStatus::Draft, None), Err(DomainFault::NotAllowed));
        }
    }

    #[test]
    fn a_correction_begins_with_a_reason_and_ends() {
        let (shared, correcting, corrected) =
            (TextStatus::Shared, TextStatus::Correcting, TextStatus::Corrected);
        assert_eq!(shared.check_move(correcting, Some(" ")), Err(DomainFault::NeedsReason));
        assert_eq!(shared.check_move(correcting, None), Err(DomainFault::NeedsReason));
        assert_eq!(shared.check_move(correcting, Some("feil dato")), Ok(()));
        assert_eq!(correcting.check_move(corrected, None), Ok(()));
        assert_eq!(corrected.check_move(correcting, Some("feil navn")), Ok(()));
        assert_eq!(shared.check_move(corrected, Some("feil dato")), Err(DomainFault::NotAllowed));
        assert_eq!(TextStatus::Draft.check_move(correcting, Some("x")), Err(DomainFault::NotAllowed));
    }

    fn typing(status: TextStatus, since: i64, typing: Option<i64>, now: i64) -> Result<(), DomainFault> {
        let standing = TextStanding { status, since: UtcMillis(since), typing: typing.map(UtcMillis) };
        standing.check_typing(UtcMillis(now))
    }

    #[test]
    fn only_a_draft_or_an_open_correction_is_typed_in() {
        assert_eq!(typing(TextStatus::Draft, 0, None, i64::MAX), Ok(()));
        assert_eq!(typing(TextStatus::Correcting, 5, None, 5 + CORRECTING_MS), Ok(()));
        assert_eq!(typing(TextStatus::Correcting, 5, None, 6 + CORRECTING_MS), Err(DomainFault::Shared));
        for frozen in [TextStatus::Shared, TextStatus::Corrected] {
            assert_eq!(typing(frozen, 0, None, 0), Err(DomainFault::Shared));
        }
    }

    #[test]
    fn who_was_typing_while_another_shared_may_finish() {
        assert_eq!(typing(TextStatus::Shared, 10, Some(9), 9 + FINISHING_MS), Ok(()));
        assert_eq!(typing(TextStatus::Shared, 10, Some(9), 10 + FINISHING_MS), Err(DomainFault::Shared));
    }

    #[test]
    fn whatever_can_be_shared_says_how_it_stands_and_why_it_was_corrected() {
        for kind in DocumentKind::ALL {
            let fields = kind.fields();
            let says = fields.contains(&Field::TextStatus) && fields.contains(&Field::CorrectionReason);
            assert_eq!(says, !kind.frozen_texts().is_empty(), "{kind:?}");
            assert!(kind.frozen_texts().iter().all(|text| kind.texts().contains(text)), "{kind:?}");
        }
    }
}
