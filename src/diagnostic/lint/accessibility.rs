//! Lints of what keeps people out.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] =
    &[Lint::new("accessibility/missing-alt", Level::Warn, "a picture without alternative text")];
