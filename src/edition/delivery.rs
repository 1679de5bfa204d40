//! A module in steps, as it is delivered. A step names blocks of its page by their places and holds no content of its own.

use std::ops::Range;

use crate::duration::Duration;

/// A module in steps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Delivery {
    /// The steps in order. Never empty.
    pub steps: Vec<DeliveryStep>,
    /// The breaks of the training day.
    pub breaks: Vec<PlannedBreak>,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct DeliveryStep {
    /// The place of its page in [`crate::edition::site::Module::pages`].
    pub page: usize,
    /// What of the page it is.
    pub part: Part,
    /// Whether it is the first step of its page.
    pub opening: bool,
    /// Its planned time, as far as that is known.
    pub duration: Option<Duration>,
    /// Whether its time is its share of what the page takes.
    pub estimated: bool,
    /// From when to when, where the module begins with the training day: `("09:00", "09:15")`.
    pub clock: Option<(String, String)>,
    /// The breaks that fall into it or come after it.
    pub breaks: Vec<PlannedBreak>,
}

/// What of a page a step is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Blocks of the page's text, or of a module's introduction.
    Blocks(Range<usize>),
    /// An activity that stands after the text, by its place.
    Activity(usize),
    /// The page's key points.
    KeyPoints,
    /// A page without text of its own: key points or resources of the module.
    Page,
}

/// A break by the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedBreak {
    /// The book's title for it.
    pub title: String,
    /// When it begins, in minutes after midnight.
    pub at: u32,
    /// How long it is, in minutes.
    pub minutes: u32,
    /// From when to when.
    pub clock: (String, String),
}
