//! An activity for everyone that only trainers' texts place.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::walk::{Walk, What};
use crate::source::Span;
use crate::syntax::content::Block;

/// Where an activity is placed.
#[derive(Default)]
struct Placed {
    public: bool,
    kept: Option<Span>,
}

impl Lints<'_> {
    /// Looks at the activities of front matters. What no page of an edition places stands on its page of activities.
    pub(super) fn trainer_activities(&mut self, walk: &Walk<'_>) {
        let mut placed: BTreeMap<(&str, &str), Placed> = BTreeMap::new();
        for page in &walk.pages {
            for piece in page.pieces() {
                if let What::Block(Block::ActivityReference { id, span }) = piece.what {
                    let placed = placed.entry((page.module, id)).or_default();
                    match piece.around.public {
                        true => placed.public = true,
                        false => placed.kept = placed.kept.or(Some(*span)),
                    }
                }
            }
        }
        for page in &walk.pages {
            for piece in page.head.iter().filter(|piece| piece.around.public) {
                let What::Activity(id) = piece.what else { continue };
                let Some(Placed { public: false, kept: Some(kept) }) = placed.get(&(page.module, id)) else { continue };
                let message = format!("everyone finds the activity `{id}` on the page of activities");
                self.found.push(
                    Diagnostic::warning("leak/trainer-activity", piece.span, message)
                        .label("it bears no label")
                        .related(*kept, "placed only where some see it")
                        .help("if it is theirs alone, add `for: trainer` to the activity"),
                );
            }
        }
    }
}
