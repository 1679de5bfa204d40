//! The addresses on the web that a book names.

use crate::book::Book;
use crate::edition::lint::inlines;
use crate::edition::lint::walk::{Walk, What};
use crate::source::Span;
use crate::syntax::content::{Block, Inline, Reference};

/// Every address that begins with `http://` or `https://`, with where it was written, in the order of the files.
///
/// For checks only: those in labelled content are among them.
pub fn addresses(book: &Book) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let mut take = |reference: &Reference| {
        let text = reference.text.trim();
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("http://") || lower.starts_with("https://") {
            found.push((text.to_owned(), reference.span));
        }
    };
    for piece in Walk::of(book).pieces() {
        match piece.what {
            What::Text(content, _) => inlines::each(content, &mut |inline| {
                if let Inline::Link { target, .. } = inline {
                    take(target);
                }
            }),
            What::Resource(resource) => resource.url.iter().for_each(&mut take),
            What::Block(Block::Video(video)) => {
                take(&video.url);
                video.transcript.iter().for_each(&mut take);
            }
            _ => {}
        }
    }
    found
}
