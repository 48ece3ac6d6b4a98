//! Agreements: what each party answered, signed by their device over the exact content, and what follows from it.
//!
//! `signed.rs` is what is signed and how it is checked; `speakers.rs` who may speak for which party; `listed.rs` how an agreement
//! stands in lists, from the read model alone; `view.rs` one agreement with everything a screen shows of it.
//!
//! An answer is only ever added, by the change that makes its part, and reads as it was made: whatever is set on it later is not
//! looked at. It counts when its signature holds, when the content that it names stood there when it was given, and when the
//! device that signed belongs to whoever is that party. Everybody's device checks all of it by itself.

mod listed;
mod signed;
mod speakers;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use signed::{Answering, Sound, answers_of};
pub(crate) use speakers::Speakers;
