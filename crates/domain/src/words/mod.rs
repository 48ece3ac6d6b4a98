//! The closed vocabularies: each word here is one line of `GLOSSARY.md`.

mod case;
mod contact;
mod field;
mod knowledge;
mod responsibility;
mod text;

pub use case::*;
pub use contact::*;
pub use field::*;
pub use knowledge::*;
pub use responsibility::*;
pub use text::*;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $code)] $word),+
        }

        impl $name {
            /// Every word, in the order of the glossary.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The word as documents and the screen's catalogue know it.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The word behind a code, or nothing when a newer version coined it.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }
    };
}
use words;
