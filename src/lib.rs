//! trainbook makes one sealed training site per edition out of one Markdown source.

pub mod artifact;
pub mod book;
pub mod cli;
pub mod config;
pub mod date;
pub mod diagnostic;
pub mod duration;
pub mod edition;
pub mod gate;
pub mod label;
pub mod language;
pub mod load;
pub mod output;
pub mod pipeline;
pub mod preview;
pub mod render;
pub mod shared_text;
pub mod slug;
pub mod source;
pub mod starter;
pub mod strings;
pub mod suggestion;
pub mod syntax;
