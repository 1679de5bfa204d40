//! The book as one edition may see it.
//!
//! Everything that labels guard is opened here and nowhere else. What comes out is plain: a renderer that
//! reads a [`site::Site`] cannot leak what it was never given.

pub mod activity;
pub mod content;
pub mod page;
pub mod site;
