//! Lints that look at the whole course, whoever may see what of it.
//!
//! [`check`] is the door. It opens every guard, as the check of the whole book does, and hands out diagnostics only.

mod accessibility;
mod addresses;
mod inlines;
mod leaks;
mod objectives;
mod phrases;
mod walk;
mod walk_front;

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::walk::Walk;
use crate::edition::view::View;
use crate::source::Sources;

pub use addresses::addresses;

/// What lints may ask.
struct Lints<'b> {
    view: View<'b>,
    sources: &'b Sources,
    found: Vec<Diagnostic>,
}

/// What the lints find in a book.
pub fn check(book: &Book, sources: &Sources) -> Vec<Diagnostic> {
    let mut lints = Lints { view: View::of_everything(book), sources, found: Vec::new() };
    let walk = Walk::of(book);
    lints.objectives();
    lints.accessibility(&walk);
    lints.leaks(&walk);
    lints.found
}
