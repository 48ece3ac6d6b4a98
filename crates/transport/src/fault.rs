//! What can go wrong on the way; never with an address or content in it.

use std::error::Error;
use thiserror::Error;

/// Why bytes did not go through.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TransportFault {
    /// No hub was chosen.
    #[error("no hub was chosen")]
    NoHub,
    /// The transport is cut, or was cut or pointed elsewhere before the answer came.
    #[error("the transport was cut")]
    Cut,
    /// Too many calls are under way.
    #[error("too many calls are under way")]
    Busy,
    /// The hub could not be reached, or hung up.
    #[error("the hub could not be reached")]
    Unreachable,
    /// The hub did not answer in time.
    #[error("the hub did not answer in time")]
    TimedOut,
    /// The question or the answer is over the limit for one message.
    #[error("a message is over the limit")]
    TooLarge,
    /// The hub could not prove who it is.
    #[error("the hub could not prove who it is")]
    Tls,
    /// The hub, or something in between, answered with another HTTP status than 200.
    #[error("the hub refused with status {0}")]
    Refused(u16),
    /// The operating system gave no thread for the link.
    #[error("the link could not be started")]
    NotStarted,
}

impl From<reqwest::Error> for TransportFault {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut
        } else if comes_from_tls(&error) {
            Self::Tls
        } else {
            Self::Unreachable
        }
    }
}

/// Whether TLS is anywhere among the causes. An I/O error hides its inner error from `source`.
fn comes_from_tls(error: &(dyn Error + 'static)) -> bool {
    if error.is::<native_tls::Error>() {
        return true;
    }
    let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    inner.is_some_and(|inner| comes_from_tls(inner)) || error.source().is_some_and(comes_from_tls)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_is_found_inside_an_io_error() {
        let inner = native_tls::Certificate::from_pem(b"no certificate").err().unwrap();
        let outer = std::io::Error::other(std::io::Error::other(inner));
        assert!(comes_from_tls(&outer));
        assert!(!comes_from_tls(&std::io::Error::other("something else")));
    }
}
