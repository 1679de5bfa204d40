//! Lints of where links lead.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[Lint::new(
    "link/external",
    Level::Warn,
    "an address on the web that does not answer, or has moved; asked by `trainbook check --external` alone",
)];
