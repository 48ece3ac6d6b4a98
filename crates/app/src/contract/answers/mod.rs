//! What the core answers: values ready to show, never document internals.

mod access;
mod case;
mod contact;
mod copies;
mod day;
mod difference;
mod document;
mod joining;
mod leaving;
mod lost;
mod participant;
mod practice;
mod profile;
mod reading;
mod responsibility;
mod search;
mod sync;
mod unlock;
mod widening;

pub use access::*;
pub use case::*;
pub use contact::*;
pub use copies::*;
pub use day::*;
pub use difference::*;
pub use document::*;
pub use joining::*;
pub use leaving::*;
pub use lost::*;
pub use participant::*;
pub use practice::*;
pub use profile::ProfileState;
pub use reading::*;
pub use responsibility::*;
pub use search::*;
pub use sync::*;
pub use unlock::*;
pub use widening::*;

macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
        )+
    };
}
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
            #[serde(rename_all = "snake_case")]
            pub enum $name { $($(#[$word_doc])* $word),+ }
        )+
    };
}
use answers;
use choices;
