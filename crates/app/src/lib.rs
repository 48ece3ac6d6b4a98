//! One function per thing that a person can do or see; all that a shell may talk to.
pub mod contract;
