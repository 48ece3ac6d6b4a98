//! What somebody may take back of what they did: one's own slips, never what others were told is final.

use crate::{Field, PartKind};

impl Field {
    /// Whether taking back an own action may touch this field. What was shared or signed is corrected with a reason instead,
    /// and who takes part, who reads and how strictly a case hides are decided anew, never by going back.
    #[must_use]
    pub fn may_be_taken_back(self) -> bool {
        !matches!(
            self,
            Self::TextStatus
                | Self::CorrectionReason
                | Self::Shielding
                | Self::SharedFrom
                | Self::WordsBy
                | Self::MovedTo
                | Self::Voice
                | Self::Role
                | Self::Person
                | Self::PartyStatus
                | Self::Answer
                | Self::Version
                | Self::OnBehalf
                | Self::SignedBy
                | Self::Signature
                | Self::SigningWay
                | Self::DeclarationVersion
                | Self::AccessKind
                | Self::Circle
                | Self::CircleKind
                | Self::SeenHeads
        )
    }
}

impl PartKind {
    /// Whether a part that somebody made by a slip may be put away again. Rights and signatures may not: a device that hides
    /// one of these would hide who takes part or what was signed.
    #[must_use]
    pub fn may_be_put_away(self) -> bool {
        match self {
            Self::Task
            | Self::Contact
            | Self::Judgement
            | Self::Ability
            | Self::PlanStep
            | Self::Hours
            | Self::Response
            | Self::Arrangement
            | Self::Ask
            | Self::Reply
            | Self::Measure
            | Self::SaidYes => true,
            Self::Party | Self::Declaration | Self::Access | Self::Answer | Self::Circle | Self::Seen => {
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_signed_shared_or_decided_about_readers_is_taken_back() {
        for kind in PartKind::ALL.iter().filter(|kind| !kind.may_be_put_away()) {
            let carries = |field: &Field| !field.may_be_taken_back();
            assert!(kind.fields().iter().any(carries), "{kind:?} carries nothing that would need it");
        }
        assert!(!Field::TextStatus.may_be_taken_back() && !Field::Signature.may_be_taken_back());
        assert!(Field::TaskStatus.may_be_taken_back() && Field::Title.may_be_taken_back());
    }
}
