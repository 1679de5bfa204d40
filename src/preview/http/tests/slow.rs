//! Clients that take their time, and how little of it they get.

#![cfg(test)]

use std::sync::mpsc::{Sender, channel};

use super::*;

/// A body that tells when the server is done with it.
struct Telling(Vec<u8>, Sender<()>);

impl AsRef<[u8]> for Telling {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        let _ = self.1.send(());
    }
}

/// More than any system keeps for a client that does not read.
fn huge(done: &Sender<()>) -> Answer {
    Answer::file("huge.bin", Telling(vec![0; 64 * 1024 * 1024], done.clone()))
}

#[test]
fn a_head_in_drops_is_cut_off() {
    let limits = Limits { head_time: Duration::from_millis(300), ..Limits::default() };
    let site = Site::with(limits, |_| Answer::page("hello"));
    let mut client = site.connect();
    let mut stream = client.stream.try_clone().unwrap();
    let start = Instant::now();
    thread::spawn(move || {
        while stream.write_all(b"GET / HTTP/1.1\r\nX: y\r\n".get(..1).unwrap()).is_ok() {
            thread::sleep(Duration::from_millis(20));
        }
    });
    assert_eq!(client.head().status, 408);
    assert!(start.elapsed() >= Duration::from_millis(300));
    client.rest();
}

#[test]
fn silence_ends_a_connection() {
    let limits = Limits { head_time: Duration::from_millis(100), ..Limits::default() };
    let site = Site::with(limits, |_| Answer::page("hello"));
    assert!(site.connect().ends(), "before the first request");
    let mut client = site.connect();
    client.send(&site.head("GET /", ""));
    assert_eq!(client.reply().text(), "hello");
    assert!(client.ends(), "after it");
}

#[test]
fn an_answer_that_nobody_takes_is_broken_off() {
    let (done, over) = channel();
    let limits = Limits { stall: Duration::from_millis(200), ..Limits::default() };
    let site = Site::with(limits, move |_| huge(&done));
    let mut client = site.connect();
    client.send(&site.head("GET /", ""));
    over.recv_timeout(LONG).expect("the server gives up");
}

#[test]
fn an_answer_that_is_taken_in_drops_is_broken_off() {
    let (done, over) = channel();
    let limits = Limits { answer_time: Duration::from_millis(300), slowest: u64::MAX, ..Limits::default() };
    let site = Site::with(limits, move |_| huge(&done));
    let mut client = site.connect();
    client.send(&site.head("GET /", ""));
    let (mut some, mut taken) = (vec![0; 64 * 1024], 0);
    while over.try_recv().is_err() {
        client.stream.read_exact(&mut some).unwrap();
        taken += some.len();
        thread::sleep(Duration::from_millis(5));
    }
    assert!(taken + client.rest().len() < 64 * 1024 * 1024);
}

#[test]
fn who_takes_an_answer_slowly_makes_room_for_others() {
    let (done, over) = channel();
    let limits = Limits { connections: 2, safe: Duration::ZERO, ..Limits::default() };
    let site = Site::with(limits, move |request| match request.path.as_str() {
        "/huge" => huge(&done),
        _ => Answer::page("hello"),
    });
    let mut slow = [site.connect(), site.connect()];
    for client in &mut slow {
        client.send(&site.head("GET /huge", ""));
        // Its answer is under way.
        assert_eq!(client.head().status, 200);
    }
    assert_eq!(site.get("/").text(), "hello");
    over.recv_timeout(LONG).expect("one of the slow has gone");
    assert!(over.try_recv().is_err(), "and only one");
}

#[test]
fn when_all_are_being_answered_the_next_is_told_so() {
    let gate = Arc::new(std::sync::Barrier::new(3));
    let inside = gate.clone();
    let site = Site::with(Limits { connections: 2, ..Limits::default() }, move |request| {
        if request.path == "/wait" {
            inside.wait();
            inside.wait();
        }
        Answer::page("hello")
    });
    let mut waiting = [site.connect(), site.connect()];
    for client in &mut waiting {
        client.send(&site.head("GET /wait", ""));
    }
    gate.wait();
    let reply = site.get("/");
    assert_eq!((reply.status, reply.header("Connection")), (503, Some("close")));
    gate.wait();
    for client in &mut waiting {
        assert_eq!(client.reply().text(), "hello");
    }
    wait_for("there is room again", || site.get("/").status == 200);
}
