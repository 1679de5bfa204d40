//! Interface strings: what trainbook itself says on a page, in the language of the book.
//!
//! [`Strings::for_language`] is the door; it falls back to English. Plurals and the forms of times and dates are made here.

mod catalogue;
mod date;
mod time;

pub use catalogue::{Fill, Strings, all_strings, is_right_to_left};
pub use date::iso_date;
pub use time::point_hours;

#[cfg(test)]
mod tests;
