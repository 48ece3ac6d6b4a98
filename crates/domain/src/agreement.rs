//! When an agreement is agreed: by whom, and to exactly what.

use crate::{AgreementStatus, Answer, DomainFault};
use ids::{PartId, UtcMillis, VersionHash};
use std::collections::{BTreeMap, BTreeSet};

/// One answer that counts: whoever gave it was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyAnswer {
    /// Whose answer.
    pub party: PartId,
    /// What.
    pub answer: Answer,
    /// The exact content that it is about.
    pub version: VersionHash,
    /// Whether that is what stands there now.
    pub current: bool,
    /// When, by the clock of whoever signed.
    pub at: UtcMillis,
}

/// How an agreement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementStanding {
    /// In one word.
    pub status: AgreementStatus,
    /// The content that everybody with a say agreed to: what is there now if they did, else what they agreed to last.
    pub agreed: Option<VersionHash>,
    /// Whether something was changed since they agreed.
    pub changed_since: bool,
    /// Who has not answered to what is there now.
    pub waiting_for: Vec<PartId>,
}

/// The last answer of each party to each version.
fn last_answers(answers: &[PartyAnswer]) -> BTreeMap<(VersionHash, PartId), &PartyAnswer> {
    let mut last: BTreeMap<(VersionHash, PartId), &PartyAnswer> = BTreeMap::new();
    for answer in answers {
        let known = last.entry((answer.version, answer.party)).or_insert(answer);
        if answer.at >= known.at {
            *known = answer;
        }
    }
    last
}

impl AgreementStatus {
    /// How an agreement stands whose stored word is this one, by the answers that count. It is agreed when everybody with a say
    /// agreed to the same version; nobody can write that word themselves.
    #[must_use]
    pub fn standing(self, say: &[PartId], answers: &[PartyAnswer]) -> AgreementStanding {
        let last = last_answers(answers);
        let all_agree = |version: &VersionHash| {
            let agrees = |party: &PartId| {
                last.get(&(*version, *party)).is_some_and(|answer| answer.answer == Answer::Agree)
            };
            !say.is_empty() && say.iter().all(agrees)
        };
        let versions: BTreeSet<VersionHash> = answers.iter().map(|answer| answer.version).collect();
        let agreed = versions.into_iter().filter(all_agree).max_by_key(|version| {
            let about = answers.iter().filter(|answer| answer.version == *version);
            let newest = about.clone().map(|answer| answer.at).max();
            (about.clone().any(|answer| answer.current), newest, *version)
        });
        let holds_now = answers.iter().any(|answer| Some(answer.version) == agreed && answer.current);
        let changed_since = agreed.is_some() && !holds_now;
        let status = match self {
            Self::Proposed | Self::Agreed | Self::Earlier if agreed.is_some() => Self::Agreed,
            Self::Proposed | Self::Agreed => Self::Proposed,
            settled => settled,
        };
        let answered = |party: &PartId| {
            let mut about_now = last.values().filter(|answer| answer.current && answer.party == *party);
            about_now.any(|answer| answer.answer != Answer::None)
        };
        let asks = status == Self::Proposed || (status == Self::Agreed && changed_since);
        let waiting_for = say.iter().filter(|party| asks && !answered(party)).copied().collect();
        AgreementStanding { status, agreed, changed_since, waiting_for }
    }

    /// Checks that somebody may write this word: that it is agreed follows from the answers alone, that it was agreed earlier
    /// is told by what brought it in, and only what was agreed can be kept.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`].
    pub fn check_move(self, next: Self) -> Result<(), DomainFault> {
        let kept = matches!(next, Self::Done | Self::Partly);
        if matches!(next, Self::Agreed | Self::Earlier) || (kept && self == Self::Proposed) {
            return Err(DomainFault::NotAllowed);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(number: u8) -> PartId {
        PartId::from_slice(&[number; 16]).unwrap()
    }

    /// An answer to version `version`; version 1 is what is there now.
    fn said(who: u8, answer: Answer, version: u8, at: i64) -> PartyAnswer {
        let version_hash = VersionHash([version; 32]);
        PartyAnswer {
            party: party(who),
            answer,
            version: version_hash,
            current: version == 1,
            at: UtcMillis(at),
        }
    }

    const PROPOSED: AgreementStatus = AgreementStatus::Proposed;

    #[test]
    fn it_is_agreed_when_everybody_with_a_say_agreed_to_the_same() {
        let say = [party(1), party(2)];
        let one = [said(1, Answer::Agree, 1, 5)];
        assert_eq!(PROPOSED.standing(&say, &one).status, PROPOSED);
        assert_eq!(PROPOSED.standing(&say, &one).waiting_for, [party(2)]);
        let both = [said(1, Answer::Agree, 1, 5), said(2, Answer::Agree, 1, 6)];
        let standing = PROPOSED.standing(&say, &both);
        assert_eq!((standing.status, standing.changed_since), (AgreementStatus::Agreed, false));
        assert!(standing.waiting_for.is_empty());
        let apart = [said(1, Answer::Agree, 1, 5), said(2, Answer::Agree, 2, 6)];
        assert_eq!(PROPOSED.standing(&say, &apart).status, PROPOSED);
    }

    #[test]
    fn what_was_agreed_earlier_waits_for_nobody_and_is_agreed_once_all_signed() {
        let earlier = AgreementStatus::Earlier;
        let say = [party(1), party(2)];
        let standing = earlier.standing(&say, &[said(1, Answer::Agree, 1, 5)]);
        assert_eq!((standing.status, standing.agreed, standing.waiting_for.len()), (earlier, None, 0));
        let both = [said(1, Answer::Agree, 1, 5), said(2, Answer::Agree, 1, 6)];
        assert_eq!(earlier.standing(&say, &both).status, AgreementStatus::Agreed);
        assert!(PROPOSED.check_move(earlier).is_err(), "nobody makes a proposal older than it is");
        assert!(earlier.check_move(AgreementStatus::Done).is_ok());
    }

    #[test]
    fn nobody_agrees_alone_with_nobody() {
        assert_eq!(PROPOSED.standing(&[], &[]).status, PROPOSED);
        let stored = AgreementStatus::Agreed;
        assert_eq!(stored.standing(&[party(1)], &[]).status, PROPOSED, "the word alone counts for nothing");
    }

    #[test]
    fn what_was_agreed_stays_agreed_when_somebody_writes_on_and_everybody_is_asked_anew() {
        let say = [party(1), party(2)];
        let before = [said(1, Answer::Agree, 2, 5), said(2, Answer::Agree, 2, 6)];
        let standing = PROPOSED.standing(&say, &before);
        assert_eq!(standing.agreed, Some(VersionHash([2; 32])));
        assert!(standing.changed_since);
        assert_eq!(standing.waiting_for, say);
        let anew = [before[0], before[1], said(1, Answer::Agree, 1, 7), said(2, Answer::Agree, 1, 8)];
        let standing = PROPOSED.standing(&say, &anew);
        assert_eq!((standing.agreed, standing.changed_since), (Some(VersionHash([1; 32])), false));
    }

    #[test]
    fn the_last_answer_counts_and_may_be_taken_back() {
        let say = [party(1)];
        let back = [said(1, Answer::Agree, 1, 5), said(1, Answer::None, 1, 6)];
        let standing = PROPOSED.standing(&say, &back);
        assert_eq!((standing.status, standing.waiting_for), (PROPOSED, vec![party(1)]));
        let other = [said(1, Answer::Disagree, 1, 5), said(1, Answer::Agree, 1, 6)];
        assert_eq!(PROPOSED.standing(&say, &other).status, AgreementStatus::Agreed);
        let differs = [said(1, Answer::Disagree, 1, 5)];
        assert!(PROPOSED.standing(&say, &differs).waiting_for.is_empty(), "no is an answer too");
    }

    #[test]
    fn whoever_comes_later_is_asked_too() {
        let one = [said(1, Answer::Agree, 1, 5)];
        assert_eq!(PROPOSED.standing(&[party(1)], &one).status, AgreementStatus::Agreed);
        assert_eq!(PROPOSED.standing(&[party(1), party(2)], &one).status, PROPOSED);
    }

    #[test]
    fn only_what_was_agreed_is_kept_and_nobody_writes_that_it_was() {
        let refused = Err(DomainFault::NotAllowed);
        for from in AgreementStatus::ALL {
            assert_eq!(from.check_move(AgreementStatus::Agreed), refused);
        }
        assert_eq!(PROPOSED.check_move(AgreementStatus::Done), refused);
        assert_eq!(AgreementStatus::Agreed.check_move(AgreementStatus::Partly), Ok(()));
        assert_eq!(PROPOSED.check_move(AgreementStatus::NotRelevant), Ok(()));
    }
}
