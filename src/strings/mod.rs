//! Interface strings: what trainbook itself says on a page, in the language of the book.
//!
//! [`Strings::for_language`] is the door; it falls back to English. [`Strings::with_own`] lays a book's own strings over them.
//! Plurals and the forms of numbers, times and dates are made here.

mod catalogue;
mod date;
mod numbers;
mod own;
mod script;
mod time;

pub use catalogue::{Fill, Strings, all_strings, direction, is_right_to_left, languages};
pub use date::iso_date;
pub use own::{OwnStrings, Problem, check};
pub use time::point_hours;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod translations;
