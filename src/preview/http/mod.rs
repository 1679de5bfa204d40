//! The web server of the preview: who may ask what, and how long that may take.
//!
//! [`Server`] is the door; it knows nothing of books and asks a [`Handler`]. Accepting, reading and writing are done here, since the
//! server library bounds none of them; it prints the heads of answers.
//!
//! ```text
//! server ─── seats ─── connection ─── reader ─── head ─── guard ─── handler ─── reply ─── print ─── send
//! accepts    bounds    one client     time       parse    hosts,    answers     range     head      time
//!                          │                              origin
//!                          └─ events ─── broadcast: one thread for all streams
//! ```
//!
//! Invariants: a handler sees only well-formed requests from the author and from the preview's own pages; no client can hold up
//! another, or take more than `Limits` allows.

mod answer;
mod bind;
mod broadcast;
mod connection;
mod events;
mod guard;
mod head;
mod hosts;
mod limits;
mod media;
mod print;
mod range;
mod reader;
mod refusal;
mod reply;
mod request;
mod seats;
mod send;
mod server;
mod target;

#[cfg(test)]
mod tests;

pub(crate) use answer::{Answer, Body};
pub(crate) use bind::{BindError, Port};
pub(crate) use connection::Handler;
pub(crate) use events::Events;
#[cfg(test)]
pub(crate) use limits::Limits;
pub(crate) use request::Request;
pub(crate) use server::Server;
