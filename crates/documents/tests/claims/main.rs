//! Claims about documents, tried through the public face of the crate: people with copies, and writers who mean harm.

#[cfg(test)]
mod any_two_edits;
#[cfg(test)]
mod fields_and_parts;
#[cfg(test)]
mod genesis;
#[cfg(test)]
mod guard_refuses;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod merging_texts;
#[cfg(test)]
mod newer_versions;
#[cfg(test)]
mod support;
#[cfg(test)]
mod traces;
#[cfg(test)]
mod undo;
