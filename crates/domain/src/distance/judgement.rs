//! A goal that two parties judge far apart. Levels are compared, never added.

use super::{Distance, DistanceFacts, JudgementFact, limits};
use crate::{CaseStatus, DistanceKind};
use ids::{DocumentId, PartId};
use std::collections::BTreeMap;

/// Each goal whose newest judgements lie far apart, naming the two who lie furthest.
pub(super) fn tell(facts: &DistanceFacts) -> Vec<Distance> {
    if facts.status == CaseStatus::Ended || !facts.one_of_three_looks() {
        return Vec::new();
    }
    let mut newest: BTreeMap<DocumentId, BTreeMap<PartId, &JudgementFact>> = BTreeMap::new();
    for judgement in &facts.judgements {
        let of_goal = newest.entry(judgement.goal).or_default();
        let known = of_goal.entry(judgement.party).or_insert(judgement);
        if judgement.on >= known.on {
            *known = judgement;
        }
    }
    newest.iter().filter_map(|(goal, parties)| apart(facts, *goal, parties)).collect()
}

fn apart(
    facts: &DistanceFacts,
    goal: DocumentId,
    parties: &BTreeMap<PartId, &JudgementFact>,
) -> Option<Distance> {
    let lowest = parties.values().min_by_key(|judgement| judgement.level)?;
    let highest = parties.values().max_by_key(|judgement| judgement.level)?;
    let count = u32::try_from(highest.level - lowest.level).unwrap_or(0);
    (count >= limits::LEVELS_APART).then(|| Distance {
        since: Some(lowest.on.max(highest.on)),
        parties: facts.ordered(&[lowest.party, highest.party]),
        document: Some(goal),
        ..Distance::new(DistanceKind::Judgement, count, limits::LEVELS_APART)
    })
}
