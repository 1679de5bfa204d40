//! Lints of how a course teaches.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    Lint::new("activity/steps", Level::Warn, "steps whose minutes do not add up to the activity"),
    Lint::new("agenda/no-time", Level::Warn, "a session that takes no time"),
    Lint::new(
        "objectives/unmeasurable-verb",
        Level::Warn,
        "an objective that begins with a verb that nobody can see done, such as know or understand",
    ),
];
