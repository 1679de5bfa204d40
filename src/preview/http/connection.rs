//! One connection: reads a request, asks the handler, sends the answer, and again.
//!
//! Invariant: what [`guard`] refuses no handler sees; after a refusal the connection closes, since what follows may be anything.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::preview::http::answer::{Answer, Body};
use crate::preview::http::events::Events;
use crate::preview::http::guard;
use crate::preview::http::head::Head;
use crate::preview::http::hosts::Hosts;
use crate::preview::http::limits::Limits;
use crate::preview::http::print;
use crate::preview::http::range::{ByteRange, Part};
use crate::preview::http::reader::{Next, Reader};
use crate::preview::http::refusal::Refusal;
use crate::preview::http::request::{Method, Request};
use crate::preview::http::seats::{Doing, Seat};
use crate::preview::http::send;

/// Answers requests. Asked by many threads at once.
pub(crate) trait Handler: Send + Sync {
    /// The answer. One that panics is a 500.
    fn answer(&self, request: &Request) -> Answer;
}

/// What all connections of a server share.
pub(crate) struct Shared {
    pub(crate) handler: Arc<dyn Handler>,
    pub(crate) hosts: Hosts,
    pub(crate) limits: Limits,
    pub(crate) events: Events,
}

/// How an answer is sent.
struct Manner {
    range: Option<ByteRange>,
    bodiless: bool,
    close: bool,
}

/// Serves a connection until it ends.
pub(crate) fn serve(seat: Seat, shared: &Shared) {
    let mut reader = Reader::default();
    while seat.now(Doing::Reading) {
        let head = match reader.next(seat.stream(), &shared.limits) {
            Next::Head(head) => head,
            Next::Refused(refusal, bodiless) => return refuse(&seat, &refusal, bodiless, shared),
            Next::End => return,
        };
        let bodiless = head.request.method == Method::Head;
        if let Err(refusal) = guard::check(&head, &shared.hosts) {
            return refuse(&seat, &refusal, bodiless, shared);
        }
        if !seat.now(Doing::Handling) {
            return;
        }
        let (answer, close) = ask(&head, shared);
        if !seat.now(Doing::Writing) {
            return;
        }
        if matches!(answer.body, Body::Events) {
            return stream_events(seat, &answer, bodiless, shared);
        }
        let manner = Manner { range: head.range, bodiless, close };
        if reply(&seat, answer, &manner, shared).is_err() {
            return;
        }
        if close {
            return finish(&seat, shared);
        }
    }
}

/// Tells a newcomer that there is no room.
pub(crate) fn turn_away(seat: &Seat, shared: &Shared) {
    let refusal = Refusal::new(503, "too many others are being answered; try again in a moment");
    refuse(seat, &refusal, false, shared);
}

/// Asks the handler. A panic of its is an answer too, and the last one of this connection.
fn ask(head: &Head, shared: &Shared) -> (Answer, bool) {
    match catch_unwind(AssertUnwindSafe(|| shared.handler.answer(&head.request))) {
        Ok(answer) => (answer, head.close),
        Err(_) => (broken("the preview has failed at this page; the terminal says why"), true),
    }
}

fn broken(why: &'static str) -> Answer {
    Answer::text(500, format!("{why}\n"))
}

fn refuse(seat: &Seat, refusal: &Refusal, bodiless: bool, shared: &Shared) {
    let mut answer = Answer::text(refusal.status, format!("{refusal}\n"));
    if refusal.status == 405 {
        answer = answer.with_header("Allow", "GET, HEAD");
    }
    if reply(seat, answer, &Manner { range: None, bodiless, close: true }, shared).is_ok() {
        finish(seat, shared);
    }
}

/// Lets the client read to the end; meanwhile others may have the seat.
fn finish(seat: &Seat, shared: &Shared) {
    if seat.now(Doing::Reading) {
        send::finish(seat.stream(), &shared.limits);
    }
}

fn reply(seat: &Seat, answer: Answer, manner: &Manner, shared: &Shared) -> io::Result<()> {
    let (mut answer, mut part) = cut(answer, manner.range);
    let head = |answer: &Answer, length| {
        print::Head { status: answer.status, headers: &answer.headers, length: Some(length), close: manner.close }
            .print()
    };
    let head = head(&answer, part.length).or_else(|_| {
        answer = broken("the preview made an answer that cannot be sent");
        part = whole(&answer.body);
        head(&answer, part.length)
    })?;
    if manner.bodiless {
        return send::send(seat.stream(), head, io::empty(), 0, &shared.limits);
    }
    let body = open(&mut answer.body, part)?;
    send::send(seat.stream(), head, body, part.length, &shared.limits)
}

fn whole(body: &Body) -> Part {
    Part { first: 0, length: body.length().unwrap_or(0) }
}

/// Makes of a 200 the part of it that was asked for.
fn cut(mut answer: Answer, range: Option<ByteRange>) -> (Answer, Part) {
    let all = whole(&answer.body);
    if answer.status != 200 {
        return (answer, all);
    }
    let length = all.length;
    let part = match range.map(|range| range.of(length)) {
        None => all,
        Some(Some(part)) => {
            answer.status = 206;
            let last = part.first + part.length - 1;
            answer = answer.with_header("Content-Range", format!("bytes {}-{last}/{length}", part.first));
            part
        }
        Some(None) => {
            answer = Answer::text(416, format!("there are {length} bytes\n"));
            answer = answer.with_header("Content-Range", format!("bytes */{length}"));
            whole(&answer.body)
        }
    };
    (answer.with_header("Accept-Ranges", "bytes"), part)
}

fn open<'a>(body: &'a mut Body, part: Part) -> io::Result<Box<dyn Read + 'a>> {
    match body {
        Body::Bytes(bytes) => {
            let first = usize::try_from(part.first).map_err(io::Error::other)?;
            Ok(Box::new((**bytes).as_ref().get(first..).unwrap_or_default()))
        }
        Body::File { file, .. } => Ok(Box::new(open_file(file, part)?)),
        Body::Events => Ok(Box::new(io::empty())),
    }
}

fn open_file(file: &mut File, part: Part) -> io::Result<&mut File> {
    if part.first > 0 {
        file.seek(SeekFrom::Start(part.first))?;
    }
    Ok(file)
}

/// Sends the head, then gives the connection to the broadcaster and its seat to others.
fn stream_events(seat: Seat, answer: &Answer, bodiless: bool, shared: &Shared) {
    let head = print::Head { status: answer.status, headers: &answer.headers, length: None, close: true }.print();
    let sent = head.and_then(|head| send::send(seat.stream(), head, io::empty(), 0, &shared.limits));
    if sent.is_err() {
        return;
    }
    if bodiless {
        return finish(&seat, shared);
    }
    if let Some(stream) = seat.take_stream() {
        shared.events.join(stream);
    }
}
