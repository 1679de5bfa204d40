//! The renderers: from an edition's plain pages to files.
//!
//! Invariant: a renderer reads [`crate::edition`] types and nothing else of the book.

mod fingerprint;
pub mod html;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod search;
pub(crate) mod titles;
