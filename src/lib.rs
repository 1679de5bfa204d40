//! trainbook makes one sealed training site per edition out of one Markdown source.

pub mod artifact;
pub mod diagnostic;
pub mod duration;
pub mod edition;
pub mod render;
pub mod source;
pub mod strings;
