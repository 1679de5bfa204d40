//! Lints of what keeps people out: readers who do not see, not see colours, not hear, or not read the book's language.

mod blocks;
mod colours;
mod headings;
mod language;
mod links;
mod pictures;

use crate::edition::lint::Lints;
use crate::edition::lint::walk::{Piece, Walk};

impl<'b> Lints<'b> {
    /// Looks at all that a book says.
    pub(super) fn accessibility(&mut self, walk: &Walk<'_>) {
        self.each(&walk.pages, Self::headings);
        self.each_piece(walk, |lints, piece| {
            lints.pictures(piece);
            lints.link_texts(piece);
            lints.blocks(piece);
            lints.languages(piece);
            lints.colours(piece);
        });
    }

    /// The language that a piece is in, as far as its author said.
    fn language_of<'s>(&'s self, piece: &'s Piece<'_>) -> &'s str {
        let tag = piece.around.language.unwrap_or(&self.view.book.config.book.language);
        tag.split(['-', '_']).next().unwrap_or(tag)
    }

    /// Whether a piece is in English, whose words some lints know.
    fn reads_english(&self, piece: &Piece<'_>) -> bool {
        self.language_of(piece).eq_ignore_ascii_case("en")
    }
}
