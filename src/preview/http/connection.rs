//! One connection: reads a request, asks the handler, sends the answer, and again.
//!
//! Invariant: what [`guard`] refuses no handler sees; after a refusal the connection closes, since what follows may be anything.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::preview::http::answer::{Answer, Body};
use crate::preview::http::events::Events;
use crate::preview::http::guard;
use crate::preview::http::head::Head;
use crate::preview::http::hosts::Hosts;
use crate::preview::http::limits::Limits;
use crate::preview::http::reader::{Next, Reader};
use crate::preview::http::refusal::Refusal;
use crate::preview::http::reply::{self, Manner};
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
        if reply::send(seat.stream(), answer, &manner, &shared.limits).is_err() {
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
        Err(_) => (Answer::text(500, "the preview has failed at this page; the terminal says why\n"), true),
    }
}

fn refuse(seat: &Seat, refusal: &Refusal, bodiless: bool, shared: &Shared) {
    let mut answer = Answer::text(refusal.status, format!("{refusal}\n"));
    if refusal.status == 405 {
        answer = answer.with_header("Allow", "GET, HEAD");
    }
    if reply::send(seat.stream(), answer, &Manner { range: None, bodiless, close: true }, &shared.limits).is_ok() {
        finish(seat, shared);
    }
}

/// Lets the client read to the end; meanwhile others may have the seat.
fn finish(seat: &Seat, shared: &Shared) {
    if seat.now(Doing::Reading) {
        send::finish(seat.stream(), &shared.limits);
    }
}

/// Sends the head, then gives the connection to the broadcaster and its seat to others.
fn stream_events(seat: Seat, answer: &Answer, bodiless: bool, shared: &Shared) {
    if reply::begin(seat.stream(), answer, &shared.limits).is_err() {
        return;
    }
    if bodiless {
        return finish(&seat, shared);
    }
    if let Some(stream) = seat.take_stream() {
        shared.events.join(stream);
    }
}
