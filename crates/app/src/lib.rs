//! One function per thing that a person can do or see; all that a shell may talk to.
//!
//! Must never know Tauri, HTML or SQL text. Start reading at `commit_edit.rs` (the way of a sentence out to the disk)
//! and its mirror image `receive_page.rs` with `take_in.rs` (the way in); `seal_outbox.rs` and `drive.rs` stand between them and the hub.
//! Shells hold a [`Core`] and speak the [`contract`]; tests may hold a [`Device`], which has no threads and no clock.

mod access;
mod account;
mod agreement;
mod auto_lock;
mod bell;
mod calm;
mod cards;
mod case_view;
mod circle;
mod commands;
mod commit_edit;
mod containment;
pub mod contract;
mod copy_end;
mod declaration;
mod device;
mod dispatch;
mod distance;
mod drive;
mod durable_file;
mod exchange;
mod fault;
mod founding;
mod given;
mod handed;
mod handing_over;
mod import;
mod importing;
mod inbox;
mod joining;
mod key_store;
mod keys;
mod late_words;
mod life_mark;
mod lives;
mod looked;
mod lost;
mod noticed;
mod open;
mod outgoing;
mod own_keys;
mod profile;
mod projection;
mod rebuild;
mod receive_page;
mod recovery;
mod recovery_code;
mod recovery_device;
mod reflection;
mod regained;
mod removing;
mod rules;
mod runtime;
mod seal_outbox;
mod search_words;
mod shared_text;
mod shelf;
mod speaking;
mod support_circle;
mod take_in;
mod time;
mod tries;
mod undelivered;
mod vector;
mod veil;
mod views;
mod vouched;
mod ways_in;
mod widen;

pub use device::{Device, LinkOrder, LocalTime, SteadyClock};
pub use key_store::{KeyStore, KeyStoreFault, NoKeyStore};
pub use runtime::{Core, CoreStart};
