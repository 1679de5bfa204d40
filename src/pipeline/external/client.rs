//! The one file that speaks HTTP to the web.

use std::io;
use std::time::{Duration, SystemTime};

use ureq::config::Config;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};

/// What servers are told of who asks.
const NAME: &str = concat!("Mozilla/5.0 (compatible; trainbook/", env!("CARGO_PKG_VERSION"), "; link check)");

/// How a question is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// For the head alone.
    Head,
    /// For the whole, of which only the head is read.
    Get,
}

/// The head of an answer.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// Where it is said to be.
    pub(super) location: Option<String>,
    /// For how long not to ask again.
    pub(super) retry_after: Option<Duration>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// The host has no place, or there is no way to it.
    OutOfReach(String),
    /// It takes too long.
    TooSlow,
    /// Its certificate is not good, so that browsers warn of it.
    Untrusted(String),
    /// It answers, but not as it should.
    Broken(String),
    /// It is no address.
    NoAddress(String),
}

/// Asks, and keeps connections open between two questions.
pub(super) struct Client {
    agent: Agent,
}

impl Client {
    pub(super) fn new(answer: Duration) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Config::builder()
            .tls_config(tls)
            .timeout_global(Some(answer))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent(NAME)
            .build();
        Self { agent: config.new_agent() }
    }

    pub(super) fn ask(&self, method: Method, address: &str) -> Result<Reply, Failure> {
        let answer = match method {
            Method::Head => self.agent.head(address).call(),
            Method::Get => self.agent.get(address).call(),
        };
        let answer = answer.map_err(failure)?;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(Reply {
            status: answer.status().as_u16(),
            location: header("location"),
            retry_after: header("retry-after").and_then(|wait| patience(wait.trim())),
        })
    }
}

/// For how long not to ask again: so many seconds, or until a time.
fn patience(wait: &str) -> Option<Duration> {
    if let Ok(seconds) = wait.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(wait).ok()?;
    Some(until.duration_since(SystemTime::now()).unwrap_or_default())
}

fn failure(error: Error) -> Failure {
    match error {
        Error::Timeout(_) => Failure::TooSlow,
        Error::HostNotFound => Failure::OutOfReach("its host has no place on the web".to_owned()),
        Error::ConnectionFailed => Failure::OutOfReach("no connection to its host".to_owned()),
        Error::BadUri(_) | Error::Http(_) => Failure::NoAddress(error.to_string()),
        Error::Io(error) => of_system(&error),
        Error::Rustls(error) => Failure::Untrusted(error.to_string()),
        other => Failure::Broken(other.to_string()),
    }
}

/// A refusal is an answer; no way to a host is none.
fn of_system(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Failure::TooSlow,
        io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::AddrNotAvailable => Failure::OutOfReach("no way to its host".to_owned()),
        io::ErrorKind::ConnectionRefused => Failure::Broken("its host refuses the connection".to_owned()),
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::UnexpectedEof => {
            Failure::Broken("its host breaks the connection off".to_owned())
        }
        // Resolvers report names that they cannot look up in words of their own.
        _ if error.to_string().contains("lookup address") => {
            Failure::OutOfReach("its host has no place on the web".to_owned())
        }
        // What is wrong with a certificate comes through the stream.
        io::ErrorKind::InvalidData if error.to_string().contains("certificate") => {
            Failure::Untrusted(error.to_string())
        }
        _ => Failure::Broken(error.to_string()),
    }
}
