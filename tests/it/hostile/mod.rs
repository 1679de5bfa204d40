//! Hostile books: what comes from word processors, shared drives, broken tools and people who mean harm.
//!
//! Each is a row of a table and is built by the real program, within [`DEADLINE`] and [`MEMORY`], over a site that is there
//! already. It ends with a word and a place, never by a signal, and an error leaves that site as it was.

mod bytes;
mod faults;
mod front;
mod many;
mod names;
mod nesting;
mod pictures;
mod row;
mod settings;
mod text;
mod themes;
mod tree;
mod values;

use row::{Row, check, front_matter, page, row};
