//! What no edition shows.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::walk::Walk;

impl Lints<'_> {
    /// Looks for guards that no edition opens, and tells each once, where what is behind it begins.
    pub(super) fn unseen(&mut self, walk: &Walk<'_>) {
        let mut told = BTreeSet::new();
        for piece in walk.pieces() {
            let Some(guard) = piece.around.shut_by else { continue };
            if told.insert(guard) {
                self.found.push(
                    Diagnostic::warning("labels/unseen", piece.span, "no edition shows this")
                        .label("behind labels that no edition sees together")
                        .help("name the label under `sees` of an edition in book.toml, or take it off"),
                );
            }
        }
    }
}
