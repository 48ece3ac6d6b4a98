//! Distance in sentences, never in scores: what a case's own facts say about how long it is since people were in touch.
//!
//! Pure: the day is an argument, and whoever asks brings the facts of one case. Each sentence has the same words for everybody
//! it concerns, and names only them. Nothing here adds up cases, people or offices.

mod arrangement;
mod contact;
mod facts;
mod hours;
mod judgement;
mod limits;
mod own_words;
mod sentence;
#[cfg(test)]
mod tests;
mod waiting;
mod workdays;

pub use arrangement::{Arranged, check_arrangement};
pub use contact::{LastContact, PAIRS, last_contact, rhythm_of};
pub use facts::{
    ArrangementFact, ContactFact, DistanceFacts, JudgementFact, PartyFact, QuestionFact, SharedFact, TaskFact,
};
pub use limits::usual_rhythm;
pub use sentence::Distance;
pub use workdays::{is_workday, workdays_after};

/// Every sentence that concerns the one who looks, in the order of [`crate::DistanceKind`], the longest wait first within one
/// kind. Those that were answered "we have agreed this" carry the answer.
#[must_use]
pub fn distances(facts: &DistanceFacts) -> Vec<Distance> {
    let mut told = contact::tell(facts);
    told.extend(waiting::tell(facts));
    told.extend(judgement::tell(facts));
    told.extend(hours::tell(facts));
    told.extend(own_words::tell(facts));
    for distance in &mut told {
        distance.arranged = arrangement::answer(facts, distance);
    }
    told.sort_by_key(|distance| (distance.kind, std::cmp::Reverse(distance.count), distance.subject()));
    told.truncate(limits::SENTENCES);
    told
}
