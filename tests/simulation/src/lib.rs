//! People who work together and apart while everything goes wrong, from one seed, beside a model that says what must stand.
//!
//! Whatever a device acknowledged is written down in the [`Model`]; the checks compare the real devices with it after each crash
//! and once everybody is connected again. Start reading at [`Story`]. One seed again, in one command:
//! `FELLES_SEED=17 cargo nextest run -p felles-simulation the_seed_that_was_asked_for_holds`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this is a test; a story that cannot go on must end at once"
)]

mod checks;
mod company;
mod copies;
mod lives;
mod model;
mod steps;
mod story;

pub use company::{Company, Happened};
pub use copies::Copies;
pub use model::{Model, Paper, Place, WORD_MARK, Word};
pub use story::{Person, Story};
