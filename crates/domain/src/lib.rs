//! The words and rules of the work: cases, visits, tasks, texts, who may read.
//!
//! Must never know storage, Automerge, the wire or screens.
//! Start reading at `words` (the vocabulary) and `GLOSSARY.md` beside this crate; then `field.rs`
//! (what each thing has) and `spaces.rs` (who reads it).

mod agreement;
mod case;
mod distance;
mod fault;
mod field;
#[cfg(test)]
mod glossary;
mod goal;
mod hours;
pub mod limits;
mod nameless;
pub mod names;
mod question;
mod responding;
mod ringing;
mod sensitive;
mod sharing;
mod spaces;
mod speaking;
mod taking_back;
mod task;
mod things;
mod value;
mod visit;
mod vocabulary;
mod widening;
mod words;

pub use agreement::{AgreementStanding, PartyAnswer};
pub use distance::{
    Arranged, ArrangementFact, ContactFact, Distance, DistanceFacts, JudgementFact, LastContact, PAIRS,
    PartyFact, QuestionFact, SharedFact, TaskFact, check_arrangement, distances, is_workday, last_contact,
    rhythm_of, usual_rhythm, workdays_after,
};
pub use fault::DomainFault;
pub use nameless::nameless;
pub use responding::Said;
pub use ringing::{ReminderTime, next_ring, reminders_to_ring};
pub use sensitive::{SensitiveRun, sensitive_runs};
pub use sharing::{CORRECTING_MS, TextStanding};
pub use speaking::Speaking;
pub use things::{Owned, PartFacts};
pub use value::Value;
pub use widening::Widening;
pub use words::*;
