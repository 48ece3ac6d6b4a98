//! Self-hosted server: orders and keeps envelopes that it cannot open.
//!
//! Must never know the work, the documents or how envelopes are sealed. Everything that a device can ask is one
//! function, [`Log::answer`]; the HTTP layer, the tests and the simulator all call it. Nothing here reads a clock
//! or draws random bytes: both are arguments, handed down from `main.rs`.
//!
//! Start reading at `log/answer.rs`, then `log/upload.rs` and `log/pull.rs`; `http/server.rs` shows how bytes get there.
//! `OPERATING.md` beside this crate is the operator's page.

pub mod http;
pub mod limits;
mod listeners;
mod log;
pub mod quotas;
mod sessions;
pub mod settings;

pub use log::{Answered, AnsweredBytes, Log, LogFault};
pub use quotas::Quotas;
pub use sessions::Sessions;
