//! What an author wrote: front matter, Markdown and fenced divs, each with its place.
//!
//! Text in, value out: nothing here reads the disk. Labelled content is wrapped in
//! [`crate::label::Guarded`] the moment it is recognised.

pub mod activity;
pub mod block;
pub mod content;
pub mod fence;
pub mod front_matter;
pub mod markdown;
pub mod text;
pub mod value;
pub mod yaml;
