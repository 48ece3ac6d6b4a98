//! Where a hub is: an address that may be used.

use reqwest::Url;
use std::net::IpAddr;
use thiserror::Error;

/// Longest address that is read, in bytes.
const ADDRESS_BYTES: usize = 512;

/// Why a text is not a hub's address.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum AddressFault {
    /// It is not an address at all.
    #[error("not an address")]
    NotAnAddress,
    /// `http://` is for a hub on this machine only.
    #[error("an address outside this machine must begin with https://")]
    NotEncrypted,
    /// It has a user name, a path, a query or a fragment.
    #[error("a hub's address ends after the host and the port")]
    TooMuch,
}

/// The checked address of a hub: `https://host[:port]`, or `http://` to this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HubAddress(Url);

impl HubAddress {
    /// Reads an address; spaces around it and one slash after it do not matter.
    ///
    /// # Errors
    /// [`AddressFault`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let text = text.trim();
        if text.len() > ADDRESS_BYTES {
            return Err(AddressFault::NotAnAddress);
        }
        let url = Url::parse(text).map_err(|_| AddressFault::NotAnAddress)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(AddressFault::NotAnAddress)?;
        match url.scheme() {
            "https" => {}
            "http" if is_this_machine(host) => {}
            "http" => return Err(AddressFault::NotEncrypted),
            _ => return Err(AddressFault::NotAnAddress),
        }
        let plain = url.username().is_empty()
            && url.password().is_none()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none();
        if plain { Ok(Self(url)) } else { Err(AddressFault::TooMuch) }
    }

    /// Where calls go.
    pub(crate) fn call(&self) -> String {
        format!("{self}/v1/call")
    }

    /// Where hints come from.
    pub(crate) fn hints(&self) -> String {
        let scheme = if self.0.scheme() == "https" { "wss" } else { "ws" };
        let rest = self.to_string();
        let rest = rest.split_once("://").map_or("", |(_, rest)| rest);
        format!("{scheme}://{rest}/v1/hints")
    }
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl std::fmt::Display for HubAddress {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl std::str::FromStr for HubAddress {
    type Err = AddressFault;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_it_is_read_again() {
        for text in
            ["https://hub.example", "https://hub.example:8443", "http://127.0.0.1:9", "http://[::1]:9"]
        {
            assert_eq!(HubAddress::parse(&format!(" {text}/ ")).unwrap().to_string(), text);
        }
    }

    #[test]
    fn unencrypted_traffic_stays_on_this_machine() {
        assert!(HubAddress::parse("http://localhost:7600").is_ok());
        for text in [
            "http://hub.example",
            "http://192.168.1.4:80",
            "http://127.0.0.1.example",
            "http://localhost.example",
        ] {
            assert_eq!(HubAddress::parse(text), Err(AddressFault::NotEncrypted), "{text}");
        }
    }

    #[test]
    fn an_address_carries_nothing_else() {
        for text in [
            "https://a:b@hub.example",
            "https://hub.example/x",
            "https://hub.example/?q",
            "https://hub.example/#f",
        ] {
            assert_eq!(HubAddress::parse(text), Err(AddressFault::TooMuch), "{text}");
        }
        for text in ["", "hub.example", "ftp://hub.example", "file:///etc", "https://"] {
            assert_eq!(HubAddress::parse(text), Err(AddressFault::NotAnAddress), "{text}");
        }
    }

    #[test]
    fn calls_and_hints_have_their_own_doors() {
        let address = HubAddress::parse("https://hub.example").unwrap();
        assert_eq!(address.call(), "https://hub.example/v1/call");
        assert_eq!(address.hints(), "wss://hub.example/v1/hints");
    }
}
