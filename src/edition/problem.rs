//! Problems that show only when an edition is looked at, brought together over all editions.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// A problem of one edition.
#[derive(Debug, Clone)]
pub(super) enum Problem {
    /// It is one in every edition that sees the place.
    Anywhere(Diagnostic),
    /// Something is there, but not in this edition.
    NotHere {
        /// The place that points at it.
        span: Span,
        /// What it is, with backticks.
        what: String,
        /// The edition.
        edition: String,
    },
}

/// One diagnostic a problem, however many editions have it.
pub(super) fn merge(problems: Vec<Problem>) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut known: BTreeSet<Diagnostic> = BTreeSet::new();
    let mut missing: BTreeMap<(Span, String), Vec<String>> = BTreeMap::new();
    for problem in problems {
        match problem {
            Problem::Anywhere(diagnostic) => {
                if !known.contains(&diagnostic) {
                    known.insert(diagnostic.clone());
                    diagnostics.push(diagnostic);
                }
            }
            Problem::NotHere { span, what, edition } => {
                let editions = missing.entry((span, what)).or_default();
                if !editions.contains(&edition) {
                    editions.push(edition);
                }
            }
        }
    }
    for ((span, what), editions) in missing {
        let names: Vec<String> = editions.iter().map(|name| format!("`{name}`")).collect();
        let (word, names) = (if names.len() == 1 { "edition" } else { "editions" }, names.join(", "));
        diagnostics.push(
            Diagnostic::error("link/not-in-edition", span, format!("{what} is not in the {word} {names}"))
                .label("seen there, but leads nowhere")
                .help("put this in a block for those who have it (`::: only {for=…}`), or take the label off what it points at"),
        );
    }
    diagnostics
}
