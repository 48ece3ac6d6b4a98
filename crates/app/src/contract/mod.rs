//! Everything that may cross between a shell and the core, as typed requests and answers.
//!
//! A call is JSON `{"name": "<command>", "input": {…}}`; the answer is the JSON of the answer type, or a [`Problem`].
//! `ui/src/core/contract.ts` is generated from here by the test `contract_is_current`.

mod answers;
mod commands;
mod notice;
mod problem;
#[cfg(test)]
mod typescript;

pub use answers::*;
pub(crate) use commands::with_every_command;
pub use commands::*;
pub use notice::{Notice, Topic};
pub use problem::{FaultKind, Problem, ProblemCode};
