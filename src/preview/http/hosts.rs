//! The names that the server answers to.
//!
//! A page of anyone's can make its own name lead to this machine (DNS rebinding) and then read what the server says as if it were
//! its own. The browser still sends that name as `Host`.
//!
//! Invariant: a name that an attacker can own is never allowed.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// A host and port as `Host` and `Origin` name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Host {
    name: Name,
    port: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    Address(IpAddr),
    /// In lower case, without the dot at the end.
    Word(String),
}

/// The hosts that are allowed.
#[derive(Debug, Clone)]
pub(crate) struct Hosts {
    bound: SocketAddr,
    typed: Option<Name>,
}

impl Host {
    /// Reads `name`, `name:port`, `1.2.3.4:port` or `[::1]:port`. Without a port it is 80.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (name, port) = match text.rfind(':') {
            // The colons of an address in brackets are no port's.
            Some(colon) if !text[colon..].contains(']') => (&text[..colon], Some(&text[colon + 1..])),
            _ => (text, None),
        };
        let port = match port {
            None => 80,
            Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().ok()?
            }
            Some(_) => return None,
        };
        Some(Self { name: Name::read(name)?, port })
    }
}

impl Name {
    fn read(text: &str) -> Option<Self> {
        if let Some(inner) = text.strip_prefix('[') {
            let address: Ipv6Addr = inner.strip_suffix(']')?.parse().ok()?;
            return Some(Self::Address(IpAddr::V6(address).to_canonical()));
        }
        let word = text.strip_suffix('.').unwrap_or(text);
        if let Ok(IpAddr::V4(address)) = word.parse() {
            return Some(Self::Address(address.into()));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        (!word.is_empty() && word.bytes().all(allowed)).then(|| Self::Word(word.to_ascii_lowercase()))
    }
}

impl Hosts {
    /// The hosts of a server that listens on `bound`, for which its author typed `typed`.
    pub(crate) fn new(bound: SocketAddr, typed: &str) -> Self {
        let typed = match typed.parse::<IpAddr>() {
            Ok(address) => Some(Name::Address(address.to_canonical())),
            Err(_) => Name::read(typed),
        };
        Self { bound, typed }
    }

    /// Whether the server answers to a host.
    pub(crate) fn allow(&self, host: &Host) -> bool {
        let bound = self.bound.ip().to_canonical();
        let named = match &host.name {
            // A rebinding page needs a name, so an address is safe. Which ones this machine has is not asked: they change.
            Name::Address(_) if bound.is_unspecified() => true,
            Name::Address(address) => {
                // All of 127.0.0.0/8 is this machine, but only one of them is what the author sees in the terminal.
                let usual = [IpAddr::from([127, 0, 0, 1]), IpAddr::V6(Ipv6Addr::LOCALHOST)];
                *address == bound || (bound.is_loopback() && usual.contains(address))
            }
            Name::Word(word) => word == "localhost" && (bound.is_loopback() || bound.is_unspecified()),
        };
        host.port == self.bound.port() && (named || self.typed.as_ref() == Some(&host.name))
    }
}

impl fmt::Display for Hosts {
    /// The address to open instead.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (address, port) = (self.bound.ip(), self.bound.port());
        if address.is_unspecified() {
            write!(f, "http://localhost:{port}/")
        } else {
            write!(f, "http://{}/", self.bound)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bound: &str, typed: &str, allowed: &[&str], refused: &[&str]) {
        let hosts = Hosts::new(bound.parse().unwrap(), typed);
        for text in allowed {
            assert!(Host::read(text).is_some_and(|host| hosts.allow(&host)), "{text} at {bound}");
        }
        for text in refused {
            assert!(!Host::read(text).is_some_and(|host| hosts.allow(&host)), "{text} at {bound}");
        }
    }

    #[test]
    fn a_server_on_this_machine_answers_to_the_names_of_this_machine() {
        check(
            "127.0.0.1:3000",
            "127.0.0.1",
            &["localhost:3000", "LOCALHOST.:3000", "127.0.0.1:3000", "127.0.0.1.:3000", "[::1]:3000", "[0:0::1]:3000"],
            &["localhost", "localhost:3001", "localhost:", "localhost:+3000", "localhost:99999", "evil.example:3000"],
        );
        check(
            "127.0.0.1:3000",
            "127.0.0.1",
            &["[::ffff:127.0.0.1]:3000"],
            &[
                "a.localhost:3000",
                "localhost.evil.example:3000",
                "127.1:3000",
                "127.0.0.2:3000",
                "0.0.0.0:3000",
                "[::]:3000",
            ],
        );
        check(
            "[::1]:80",
            "My-Laptop.local",
            &["localhost", "[::1]", "127.0.0.1:80", "my-laptop.local", "MY-LAPTOP.LOCAL.:80"],
            &[
                "my-laptop",
                "::1",
                "[::1",
                "[::1]x",
                "[::1]x:80",
                "",
                ":80",
                "a@localhost",
                "local host",
                "localhost..",
                "[]",
            ],
        );
        check("127.0.0.5:1", "127.0.0.5", &["127.0.0.5:1", "localhost:1"], &["127.0.0.6:1"]);
    }

    #[test]
    fn a_server_for_all_answers_to_every_address_and_to_no_name() {
        let all = &["192.168.1.7:3000", "[fe80::1]:3000", "localhost:3000", "0.0.0.0:3000"];
        check("0.0.0.0:3000", "0.0.0.0", all, &["192.168.1.7", "evil.example:3000", "my-laptop.local:3000"]);
        check("[::]:3000", "::", all, &["evil.example:3000", "192.168.1.7.nip.io:3000"]);
    }

    #[test]
    fn a_server_on_one_address_answers_to_that() {
        check("192.168.1.7:3000", "192.168.1.7", &["192.168.1.7:3000"], &["localhost:3000", "127.0.0.1:3000"]);
        check("192.168.1.7:3000", "box.lan", &["192.168.1.7:3000", "box.lan:3000"], &["lan:3000", "192.168.1.8:3000"]);
    }
}
