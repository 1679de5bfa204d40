//! Lints of what keeps people out.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    Lint::new("accessibility/missing-alt", Level::Warn, "a picture without alternative text"),
    Lint::new("accessibility/alt-text", Level::Warn, "an alternative text that tells nothing, or repeats the caption"),
    Lint::new("accessibility/heading-jump", Level::Warn, "a heading that leaves a level out"),
    Lint::new("accessibility/link-text", Level::Warn, "a link whose text does not say where it leads"),
    Lint::new("accessibility/table-header", Level::Warn, "a table without headers, or a column without one"),
    Lint::new("accessibility/video", Level::Warn, "a video without a transcript"),
    Lint::new(
        "accessibility/passage-language",
        Level::Warn,
        "a passage in another language that does not say so with `lang`",
    ),
    Lint::new("accessibility/colour-only", Level::Warn, "a thing that is known by its colour alone"),
];
