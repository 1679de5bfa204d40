//! Links whose text does not say where they lead.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::phrases::words;
use crate::edition::lint::walk::{Piece, What};
use crate::syntax::content::{Inline, Reference};
use crate::syntax::markdown::plain_text;

/// Texts that lead nowhere for who reads the links alone.
const EMPTY: &[&str] = &[
    "click",
    "click here",
    "click this link",
    "follow this link",
    "go",
    "here",
    "learn more",
    "link",
    "more",
    "more here",
    "more info",
    "read more",
    "see here",
    "see more",
    "this",
    "this link",
    "this page",
    "this site",
    "this website",
];

/// The longest address behind a host that a person can listen to, in characters.
const LONGEST_PATH: usize = 24;

impl Lints<'_> {
    /// Looks at the links of a piece.
    pub(super) fn link_texts(&mut self, piece: &Piece<'_>) {
        let What::Text(content, _) = piece.what else { return };
        let english = self.reads_english(piece);
        inlines::each(content, &mut |inline| {
            if let Inline::Link { target, content, .. } = inline {
                self.found.extend(judged(target, content, english));
            }
        });
    }
}

fn judged(target: &Reference, content: &[Inline], english: bool) -> Option<Diagnostic> {
    let text = plain_text(content);
    let warning = |message: String| {
        Some(
            Diagnostic::warning("accessibility/link-text", target.span, message)
                .label("a list of links reads only this")
                .help("name what the link leads to: `[the fact sheet on guardianship](…)`"),
        )
    };
    if text.trim().is_empty() {
        return warning("this link has no text".to_owned());
    }
    if is_long_address(text.trim()) {
        return warning("the text of this link is a long address, which is read letter by letter".to_owned());
    }
    let said = words(&text).join(" ");
    (english && EMPTY.contains(&said.as_str()))
        .then(|| warning(format!("`{}` does not say where this link leads", text.trim())))
        .flatten()
}

fn is_long_address(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some(rest) = ["https://", "http://", "www."].iter().find_map(|start| lower.strip_prefix(start)) else {
        return false;
    };
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    !lower.contains(char::is_whitespace) && path.chars().count() > LONGEST_PATH
}
