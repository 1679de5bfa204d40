//! Content into HTML.
//!
//! Basic nodes of Markdown are written here; activities, callouts, questions and the like are filled into block templates,
//! so that a book's theme can replace them one by one.

mod activity;
mod base;
mod blocks;
mod boxes;
mod cards;
mod exercises;
mod footnotes;
mod inlines;
mod lists;
pub(crate) mod plain;
mod prompts;
mod tables;
mod ticks;

pub(crate) use activity::{MaterialView, StepView};
pub(crate) use base::{Stage, Writer};
pub(crate) use footnotes::FootnoteView;
pub(crate) use plain::plain_text;
pub(crate) use prompts::KeyView;
pub(crate) use ticks::TickView;

#[cfg(test)]
mod tests;
