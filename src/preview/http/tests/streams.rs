//! Event streams: who hears what, and who is cut off.

#![cfg(test)]

use super::*;

fn site(limits: Limits) -> Site {
    Site::with(limits, |request| match request.path.as_str() {
        "/events" => Answer::events(),
        _ => Answer::page("hello"),
    })
}

impl Site {
    /// A stream that has begun.
    fn listen(&self) -> Client {
        let mut client = self.connect();
        client.send(&self.head("GET /events", ""));
        let head = client.head();
        assert_eq!((head.status, head.header("Content-Type")), (200, Some("text/event-stream; charset=utf-8")));
        assert_eq!((head.header("Content-Length"), head.header("Transfer-Encoding")), (None, None));
        assert_eq!((head.header("Connection"), head.header("Cache-Control")), (Some("close"), Some("no-store")));
        assert_eq!(client.event(), ["retry: 1000"]);
        client
    }
}

impl Client {
    /// The lines of the next event, with comments as they are. None at the end of the stream.
    fn event(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.line()).take_while(|line| !line.is_empty()).collect()
    }
}

#[test]
fn twenty_clients_hear_each_event_in_order() {
    let site = site(Limits::default());
    let mut clients: Vec<_> = (0..20).map(|_| site.listen()).collect();
    let start = Instant::now();
    for round in 0..50 {
        site.events.send("reload", &format!("{round}\nline two"));
    }
    for client in &mut clients {
        for round in 0..50 {
            assert_eq!(
                client.event(),
                ["event: reload".to_owned(), format!("data: {round}"), "data: line two".to_owned()]
            );
        }
    }
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[test]
fn a_newcomer_hears_the_last_event_first() {
    let site = site(Limits::default());
    let mut before = site.listen();
    site.events.send("a", "1");
    site.events.send("b", "2");
    let mut after = site.listen();
    site.events.send("c", "3");
    assert_eq!(after.event(), ["event: b", "data: 2"]);
    assert_eq!(after.event(), ["event: c", "data: 3"]);
    assert_eq!([before.event(), before.event()], [["event: a", "data: 1"], ["event: b", "data: 2"]]);
}

#[test]
fn a_quiet_stream_hears_that_the_server_lives() {
    let site = site(Limits { ping: Duration::from_millis(20), ..Limits::default() });
    let mut client = site.listen();
    assert_eq!(client.event(), [": ping"]);
    assert_eq!(client.event(), [": ping"]);
}

#[test]
fn a_head_request_opens_no_stream() {
    let site = site(Limits::default());
    let mut client = site.connect();
    client.send(&site.head("HEAD /events", ""));
    assert_eq!(client.head().status, 200);
    assert!(client.ends());
}

#[test]
fn a_stream_for_a_foreign_page_is_none() {
    let site = site(Limits::default());
    for more in ["Origin: http://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n"] {
        assert_eq!(site.ask("GET /events", more).status, 403);
    }
}

#[test]
fn streams_hold_no_seat_and_the_oldest_goes_for_the_newest() {
    let site = site(Limits { connections: 1, streams: 10, ..Limits::default() });
    let mut clients: Vec<_> = (0..13).map(|_| site.listen()).collect();
    assert_eq!(site.get("/").text(), "hello");
    site.events.send("reload", "1");
    for (number, client) in clients.iter_mut().enumerate() {
        match number {
            0..3 => assert!(client.ends(), "{number}"),
            _ => assert_eq!(client.event(), ["event: reload", "data: 1"], "{number}"),
        }
    }
}

#[test]
fn who_does_not_listen_for_long_is_cut_off_and_delays_nobody() {
    check_deaf(Limits { stream_stall: Duration::from_millis(100), stream_backlog: usize::MAX, ..Limits::default() });
}

#[test]
fn who_lags_far_behind_is_cut_off_and_delays_nobody() {
    check_deaf(Limits { stream_stall: LONG * 100, ..Limits::default() });
}

/// Longer than a stream may stall in these tests.
const STALLED: Duration = Duration::from_millis(500);

fn check_deaf(limits: Limits) {
    let site = site(limits);
    let mut deaf = site.listen();
    let mut listening = site.listen();
    let data = "x".repeat(64 * 1024);
    let mut slowest = Duration::ZERO;
    // More than the system keeps for a client that does not read, and for longer than it may stall.
    let (began, mut sent) = (Instant::now(), 0);
    while sent < 300 || began.elapsed() < STALLED {
        sent += 1;
        let start = Instant::now();
        site.events.send("big", &data);
        assert_eq!(listening.event().len(), 2);
        slowest = slowest.max(start.elapsed());
    }
    assert!(slowest < Duration::from_secs(1), "{slowest:?}");
    let heard = deaf.rest().len();
    assert!(heard < (sent - 1) * data.len(), "{heard} of {sent} events");
    site.events.send("small", "1");
    assert_eq!(listening.event(), ["event: small", "data: 1"]);
}

#[test]
fn one_long_event_reaches_who_listens() {
    let site = site(Limits { stream_backlog: 1024, ..Limits::default() });
    let mut client = site.listen();
    let data = "x".repeat(16 * 1024 * 1024);
    site.events.send("long", &data);
    assert_eq!(client.event(), ["event: long".to_owned(), format!("data: {data}")]);
}
