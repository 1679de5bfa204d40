//! The server: accepts connections and gives each a seat and a thread.
//!
//! [`Server::bind`] and [`Server::run`] are the doors.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::preview::http::bind::{self, BindError, Port};
use crate::preview::http::broadcast;
use crate::preview::http::connection::{self, Handler, Shared};
use crate::preview::http::events::Events;
use crate::preview::http::hosts::Hosts;
use crate::preview::http::limits::Limits;
use crate::preview::http::seats::{Admission, Seats};

/// How often in a row `accept` may fail before it is taken to have failed for good. With the pauses, most of a minute.
const FAILURES: u32 = 100;

/// A server that listens and does not answer yet. What connects meanwhile waits.
#[derive(Debug)]
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
    host: String,
    events: Events,
    limits: Limits,
}

impl Server {
    /// Listens on an address or name of this machine.
    ///
    /// # Errors
    ///
    /// When the port is taken or the host is none of this machine's.
    pub(crate) fn bind(host: &str, port: Port) -> Result<Self, BindError> {
        let listener = bind::listen(host, port)?;
        let address =
            listener.local_addr().map_err(|source| BindError::Io { address: ([0, 0, 0, 0], 0).into(), source })?;
        Ok(Self { listener, address, host: host.to_owned(), events: Events::default(), limits: Limits::default() })
    }

    /// The same with other bounds: tests have no ten seconds.
    #[cfg(test)]
    pub(crate) fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether it is for this machine alone.
    pub(crate) fn is_loopback(&self) -> bool {
        self.address.ip().to_canonical().is_loopback()
    }

    /// The sender of events to the pages that listen.
    pub(crate) fn events(&self) -> Events {
        self.events.clone()
    }

    /// Answers for ever, and returns only what made that impossible.
    pub(crate) fn run(self, handler: Arc<dyn Handler>) -> io::Error {
        let (events, limits) = (self.events.clone(), self.limits.clone());
        let broadcaster = thread::Builder::new().name("events".to_owned());
        if let Err(error) = broadcaster.spawn(move || broadcast::run(&events, &limits)) {
            return error;
        }
        let hosts = Hosts::new(self.address, &self.host);
        let seats = Seats::new(self.limits.clone());
        let shared = Shared { handler, hosts, limits: self.limits, events: self.events };
        accept(&self.listener, &seats, &Arc::new(shared))
    }
}

fn accept(listener: &TcpListener, seats: &Arc<Seats>, shared: &Arc<Shared>) -> io::Error {
    let mut failures = 0;
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                failures = 0;
                welcome(stream, seats, shared);
            }
            Err(error) => {
                failures += 1;
                if failures > FAILURES && !is_shortage(&error) {
                    shared.events.close();
                    return error;
                }
                if is_shortage(&error) {
                    seats.send_one_away();
                }
                thread::sleep(pause(&error, failures));
            }
        }
    }
}

/// No more file descriptors, of the program or of the system. That passes, however long it takes. (24 and 23 on all Unix systems,
/// 10024 on Windows; the standard library has no name for them.)
fn is_shortage(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(23 | 24 | 10024))
}

/// How long to wait after a failure, so that one that stays does not take a whole core. A client that has gone before it was
/// accepted is no failure of ours and costs no pause.
fn pause(error: &io::Error, failures: u32) -> Duration {
    let passing = matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::Interrupted | ErrorKind::WouldBlock
    );
    if passing && failures < 10 { Duration::ZERO } else { Duration::from_millis(5 << failures.min(7)) }
}

fn welcome(stream: TcpStream, seats: &Arc<Seats>, shared: &Arc<Shared>) {
    // Without it the last piece of an answer waits for the client's acknowledgement.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let shared = shared.clone();
    let thread = thread::Builder::new().name("connection".to_owned());
    // Without a thread there is no answer; the connection closes, and the seat is free again.
    let _ = match seats.admit(stream) {
        Admission::Served(seat) => thread.spawn(move || connection::serve(seat, &shared)),
        Admission::TurnedAway(seat) => thread.spawn(move || connection::turn_away(&seat, &shared)),
        Admission::Nowhere => return,
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_that_fails_again_and_again_takes_no_core() {
        for error in [ErrorKind::ConnectionAborted.into(), ErrorKind::Other.into(), io::Error::from_raw_os_error(24)] {
            let hundred: Duration = (1..=100).map(|failures| pause(&error, failures)).sum();
            assert!(hundred > Duration::from_secs(30), "{error}: {hundred:?}");
        }
        assert_eq!(pause(&ErrorKind::ConnectionAborted.into(), 1), Duration::ZERO);
    }
}
