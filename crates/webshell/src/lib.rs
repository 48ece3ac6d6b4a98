//! The same app over loopback HTTP, for browsers and tests.
//!
//! It listens on 127.0.0.1 only. A one-time token in the printed address is exchanged for a cookie; from then on every request must
//! carry that cookie and name this very address as its host and, where a browser says it, its origin. It must never know what the
//! commands mean: JSON goes in, JSON comes out. Start reading at [`router`].

mod admission;
mod api;
mod headers;
mod notices;
mod pages;
mod server;

pub use admission::{Admission, Token};
pub use headers::CONTENT_SECURITY_POLICY;
pub use notices::NoticeBoard;
pub use pages::Pages;
pub use server::{Shell, router};
