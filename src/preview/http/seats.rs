//! The seats: how many connections there are, and who leaves when there is no room.
//!
//! [`Seats::admit`] is the door. A [`Seat`] is one connection with a thread; dropping it frees it.
//!
//! Invariant: there are never more seats taken than [`Limits`] allows, and one that was told to leave asks no handler.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::preview::http::limits::Limits;

/// How long a newcomer waits for the one who leaves for it. A thread that is told to leave is gone in microseconds.
const PATIENCE: Duration = Duration::from_millis(250);

/// All seats of a server.
#[derive(Debug)]
pub(crate) struct Seats {
    table: Mutex<Table>,
    freed: Condvar,
    limits: Limits,
}

#[derive(Debug, Default)]
struct Table {
    next: u64,
    taken: BTreeMap<u64, Taken>,
}

#[derive(Debug)]
struct Taken {
    stream: Arc<TcpStream>,
    doing: Doing,
    since: Instant,
    leaving: bool,
}

/// What a connection does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    /// It waits for the client's words. It leaves first.
    Reading,
    /// The handler works; that cannot be broken off.
    Handling,
    /// The client takes the answer. It leaves when it has long been at it.
    Writing,
    /// The client is told that there is no room. It leaves by itself, soon.
    TurningAway,
}

/// A connection's place.
#[derive(Debug)]
pub(crate) struct Seat {
    seats: Arc<Seats>,
    number: u64,
    stream: Arc<TcpStream>,
}

/// Where a newcomer goes.
#[derive(Debug)]
pub(crate) enum Admission {
    /// It is served.
    Served(Seat),
    /// It is told that there is no room.
    TurnedAway(Seat),
    /// Not even that.
    Nowhere,
}

impl Seats {
    /// Empty seats.
    pub(crate) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self { table: Mutex::default(), freed: Condvar::new(), limits })
    }

    /// Finds a seat for a newcomer, if need be by sending away another.
    pub(crate) fn admit(self: &Arc<Self>, stream: TcpStream) -> Admission {
        let mut table = self.table();
        if table.served() >= self.limits.connections && table.send_one_away(self.limits.safe) {
            let full = |table: &mut Table| table.served() >= self.limits.connections;
            let waited = self.freed.wait_timeout_while(table, PATIENCE, full);
            table = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        if table.served() < self.limits.connections {
            return Admission::Served(self.seat(&mut table, stream, Doing::Reading));
        }
        if table.taken.len() < self.limits.connections + self.limits.turned_away {
            return Admission::TurnedAway(self.seat(&mut table, stream, Doing::TurningAway));
        }
        Admission::Nowhere
    }

    /// Sends away the one that can best be missed, to have its file descriptor.
    pub(crate) fn send_one_away(&self) {
        self.table().send_one_away(self.limits.safe);
    }

    fn seat(self: &Arc<Self>, table: &mut Table, stream: TcpStream, doing: Doing) -> Seat {
        let (number, stream) = (table.next, Arc::new(stream));
        table.next += 1;
        table.taken.insert(number, Taken { stream: stream.clone(), doing, since: Instant::now(), leaving: false });
        Seat { seats: self.clone(), number, stream }
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn served(&self) -> usize {
        self.taken.values().filter(|taken| taken.doing != Doing::TurningAway).count()
    }

    /// Cuts the connection that has waited longest for its client, else the one that has been written to for longest and too long.
    fn send_one_away(&mut self, safe: Duration) -> bool {
        let now = Instant::now();
        let rank = |taken: &Taken| match taken.doing {
            Doing::Reading => Some(0),
            Doing::Writing if now.duration_since(taken.since) >= safe => Some(1),
            _ => None,
        };
        let staying = self.taken.values_mut().filter(|taken| !taken.leaving);
        let ranked = staying.filter_map(|taken| rank(taken).map(|rank| ((rank, taken.since), taken)));
        let Some((_, taken)) = ranked.min_by_key(|(key, _)| *key) else { return false };
        taken.leaving = true;
        // Wakes its thread from whatever read or write it is in.
        let _ = taken.stream.shutdown(Shutdown::Both);
        true
    }
}

impl Seat {
    /// The connection.
    pub(crate) fn stream(&self) -> &TcpStream {
        &self.stream
    }

    /// Says what the connection does now. False when it has to leave.
    pub(crate) fn now(&self, doing: Doing) -> bool {
        let mut table = self.seats.table();
        let Some(taken) = table.taken.get_mut(&self.number) else { return false };
        // A thread that begins late has not made its client come later.
        if taken.doing != Doing::TurningAway && taken.doing != doing {
            (taken.doing, taken.since) = (doing, Instant::now());
        }
        !taken.leaving
    }

    /// Leaves the seat and keeps the connection. Nothing when it has to leave.
    pub(crate) fn take_stream(self) -> Option<Arc<TcpStream>> {
        let stays = self.now(Doing::Handling);
        stays.then(|| self.stream.clone())
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.table().taken.remove(&self.number);
        self.seats.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    #[test]
    fn who_was_sent_away_asks_no_handler_though_its_request_is_there() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let newcomer = || {
            let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            (client, listener.accept().unwrap().0)
        };
        let seats = Seats::new(Limits { connections: 1, turned_away: 0, ..Limits::default() });
        let ((_one, first), (_two, second), (_three, third)) = (newcomer(), newcomer(), newcomer());
        let Admission::Served(seat) = seats.admit(first) else { panic!("there is room") };
        let others = seats.clone();
        let waiting = thread::spawn(move || others.admit(second));
        assert_eq!(seat.stream().read(&mut [0]).unwrap(), 0, "it is sent away");
        assert!(!seat.now(Doing::Handling));
        drop(seat);
        let Admission::Served(seat) = waiting.join().unwrap() else { panic!("the seat is free") };
        assert!(seat.now(Doing::Handling));
        assert!(matches!(seats.admit(third), Admission::Nowhere), "a handler at work is not disturbed");
        assert!(seat.now(Doing::Writing));
    }
}
