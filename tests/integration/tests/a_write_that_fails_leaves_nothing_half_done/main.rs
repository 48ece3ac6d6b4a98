//! Whatever somebody does, and whichever of its writes fails: they are told, nothing of it is there, on the disk or in memory, and
//! the same thing done again without a restart is done whole.
//!
//! The writes fail as they do on a real disk: the operating system refuses to let the log grow. Each thing is tried with room for
//! nothing, then for one page, then for two, and so on until it passes (`story.rs`). What comes from the hub is tried so too.
#![cfg(target_os = "linux")]

mod cases;
mod coming;
mod people;
mod profiles;
mod story;
