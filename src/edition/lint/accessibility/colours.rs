//! Colour as the only way to know what is meant.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::phrases::{place, words};
use crate::edition::lint::walk::{Piece, What};

const COLOURS: &[&str] = &[
    "red",
    "green",
    "blue",
    "yellow",
    "orange",
    "purple",
    "violet",
    "pink",
    "brown",
    "grey",
    "gray",
    "teal",
    "turquoise",
];

const SHADES: &[&str] = &["light", "dark", "bright", "bold", "pale"];

/// Things of a page or a picture. Cards and flags that people hold are none.
const THINGS: &[&str] = &[
    "area",
    "areas",
    "arrow",
    "arrows",
    "bar",
    "bars",
    "box",
    "boxes",
    "button",
    "buttons",
    "cell",
    "cells",
    "circle",
    "circles",
    "column",
    "columns",
    "dot",
    "dots",
    "field",
    "fields",
    "frame",
    "frames",
    "heading",
    "headings",
    "item",
    "items",
    "letters",
    "line",
    "lines",
    "link",
    "links",
    "part",
    "parts",
    "rectangle",
    "row",
    "rows",
    "section",
    "sections",
    "segment",
    "segments",
    "square",
    "squares",
    "text",
    "triangle",
    "words",
];

/// How something is told by its colour.
const WAYS: &[&str] = &[
    "coloured",
    "colored",
    "circled",
    "displayed",
    "drawn",
    "highlighted",
    "marked",
    "outlined",
    "printed",
    "shaded",
    "shown",
    "text",
    "underlined",
    "words",
    "written",
];

impl Lints<'_> {
    /// Looks for things that are known by their colour.
    pub(super) fn colours(&mut self, piece: &Piece<'_>) {
        let text = match piece.what {
            What::Text(content, _) => inlines::prose(content),
            What::Plain(text) => text.to_owned(),
            _ => return,
        };
        if !self.reads_english(piece) {
            return;
        }
        let Some(phrase) = known_by_colour(&words(&text)) else { return };
        let span = place(self.sources, piece.span, &phrase);
        self.found.push(
            Diagnostic::warning("accessibility/colour-only", span, format!("`{phrase}` is known by its colour alone"))
                .label("who sees no colours, or prints in grey, cannot tell")
                .help("name it by its title or its place too: `the red box, \"Before the visit\"`"),
        );
    }
}

/// `the red box` or `marked in green`.
fn known_by_colour(words: &[String]) -> Option<String> {
    let is = |known: &[&str], at: usize| words.get(at).is_some_and(|word| known.contains(&word.as_str()));
    (0..words.len()).find_map(|at| {
        if !is(COLOURS, at) || at == 0 {
            return None;
        }
        let first = if is(SHADES, at - 1) { at.saturating_sub(2) } else { at - 1 };
        let end = if is(&["the"], first) && is(THINGS, at + 1) {
            at + 2
        } else if is(&["in"], first) && first > 0 && is(WAYS, first - 1) {
            return Some(words[first - 1..=at].join(" "));
        } else {
            return None;
        };
        Some(words[first..end].join(" "))
    })
}
