//! Headings that leave a level out.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::walk::{PageWalk, What};
use crate::source::Span;
use crate::syntax::content::Block;

impl Lints<'_> {
    /// Looks at the headings of a page as each edition sees them: what one leaves out may tear a gap.
    pub(super) fn headings(&mut self, page: &PageWalk<'_>) {
        let mut told: Vec<Span> = Vec::new();
        for edition in 0..self.view.book.config.editions.len() {
            for jump in jumps(&seen(page, edition)) {
                if !told.contains(&jump.span) {
                    told.push(jump.span);
                    self.found.push(jump.told());
                }
            }
        }
    }
}

/// A heading too deep for where it stands.
struct Jump {
    span: Span,
    /// The level of the heading before it; none before the first.
    before: Option<u8>,
    level: u8,
    /// As many signs as it should have.
    meant: usize,
}

impl Jump {
    fn told(&self) -> Diagnostic {
        let message = match self.before {
            Some(before) => format!("this heading is at level {}, but the one before it at level {before}", self.level),
            None => format!("the first heading of this page is at level {}", self.level),
        };
        Diagnostic::warning("accessibility/heading-jump", self.span, message)
            .label("people who go from heading to heading look for the level between")
            .help(format!("begin it with `{}`", "#".repeat(self.meant)))
    }
}

/// The headings of a page that an edition sees, with their levels.
fn seen(page: &PageWalk<'_>, edition: usize) -> Vec<(u8, Span)> {
    let here = page.body.iter().filter(|piece| piece.around.seen_by.get(edition) == Some(&true) && !piece.around.apart);
    here.filter_map(|piece| match piece.what {
        What::Block(Block::Heading { level, span, .. }) => Some((*level, *span)),
        _ => None,
    })
    .collect()
}

fn jumps(headings: &[(u8, Span)]) -> Vec<Jump> {
    // Where a page begins at level 1, all its headings are shown one level below: the title has the first.
    let highest = headings.iter().map(|(level, _)| *level).min().unwrap_or(2).min(2);
    let mut before = None;
    let mut found = Vec::new();
    for &(level, span) in headings {
        let deepest = before.map_or(highest, |before| before + 1);
        if level > deepest {
            found.push(Jump { span, before, level, meant: usize::from(deepest) });
        }
        before = Some(level);
    }
    found
}
