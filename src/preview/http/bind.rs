//! Where the server listens: a host as it was typed, and a port that is free.

use std::fmt;
use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs as _};

/// How many ports after the first are tried.
const MORE: u16 = 100;

/// The wish for a port. Port 0 is any that is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Port {
    /// This one or none.
    Exactly(u16),
    /// This one, or the first free one of the hundred after it.
    From(u16),
}

/// Why the server cannot listen. Each message says what to do.
#[derive(Debug)]
pub(crate) enum BindError {
    /// Nobody knows the host.
    UnknownHost {
        /// As it was typed.
        host: String,
        /// What the system said.
        source: io::Error,
    },
    /// The host is another machine.
    ForeignHost {
        /// As it was typed.
        host: String,
    },
    /// Something else listens there.
    Taken {
        /// The only port that was wanted.
        port: u16,
    },
    /// Something else listens everywhere.
    AllTaken {
        /// The first port that was tried.
        first: u16,
        /// The last one.
        last: u16,
    },
    /// The system keeps the port for others.
    Forbidden {
        /// The port.
        port: u16,
    },
    /// The system refused.
    Io {
        /// Where.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
}

/// Listens on a host's first address that is this machine's.
pub(crate) fn listen(host: &str, port: Port) -> Result<TcpListener, BindError> {
    let (first, last) = match port {
        Port::Exactly(port) | Port::From(port @ 0) => (port, port),
        Port::From(port) => (port, port.saturating_add(MORE)),
    };
    let mut foreign = false;
    for address in addresses(host)? {
        match listen_at(address, first, last) {
            // A name may have addresses of a kind that this machine does not have.
            Err(BindError::ForeignHost { .. }) => foreign = true,
            other => return other,
        }
    }
    debug_assert!(foreign, "a host that is known has an address");
    Err(BindError::ForeignHost { host: host.to_owned() })
}

/// The addresses of a host. Those that most clients try first, so that another program at the same port of the other kind is found
/// out here and not by the author.
fn addresses(host: &str) -> Result<Vec<SocketAddr>, BindError> {
    let unknown = |source| BindError::UnknownHost { host: host.to_owned(), source };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    if bare.is_empty() {
        return Err(unknown(io::Error::new(ErrorKind::InvalidInput, "it is empty")));
    }
    let mut addresses: Vec<SocketAddr> = (bare, 0).to_socket_addrs().map_err(unknown)?.collect();
    if addresses.is_empty() {
        return Err(unknown(io::Error::new(ErrorKind::NotFound, "it has no address")));
    }
    addresses.sort_by_key(SocketAddr::is_ipv6);
    Ok(addresses)
}

fn listen_at(mut address: SocketAddr, first: u16, last: u16) -> Result<TcpListener, BindError> {
    let mut refused = None;
    for port in first..=last {
        address.set_port(port);
        match TcpListener::bind(address) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                refused.get_or_insert(BindError::Taken { port });
            }
            // Windows keeps whole blocks of high ports to itself; the next may be free.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                refused.get_or_insert(BindError::Forbidden { port });
            }
            Err(error) if error.kind() == ErrorKind::AddrNotAvailable => {
                return Err(BindError::ForeignHost { host: address.ip().to_string() });
            }
            Err(source) => return Err(BindError::Io { address, source }),
        }
    }
    Err(match refused {
        Some(BindError::Forbidden { port }) => BindError::Forbidden { port },
        _ if first == last => BindError::Taken { port: first },
        _ => BindError::AllTaken { first, last },
    })
}

impl fmt::Display for BindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownHost { host, source } => write!(
                f,
                "the host `{host}` is not known ({source}); leave `--host` out, or give an address of this machine"
            ),
            Self::ForeignHost { host } => write!(
                f,
                "the host `{host}` is not this machine; leave `--host` out, or give `0.0.0.0` for all its addresses"
            ),
            Self::Taken { port } => write!(
                f,
                "something else listens on port {port} already, perhaps another preview; stop it, or choose another with `--port`"
            ),
            Self::AllTaken { first, last } => {
                write!(f, "something else listens on every port from {first} to {last}; choose another with `--port`")
            }
            Self::Forbidden { port } => {
                write!(f, "the system does not let you listen on port {port}; choose one above 1023 with `--port`")
            }
            Self::Io { address, source } => {
                write!(f, "could not listen on `{address}`: {source}; choose another port with `--port`")
            }
        }
    }
}

impl std::error::Error for BindError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::UnknownHost { source, .. } | Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
