//! Alternative texts that tell nothing.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::phrases::{plain, words};
use crate::edition::lint::walk::{Piece, What};
use crate::source::Span;
use crate::syntax::content::Inline;

/// Endings of pictures' files.
const ENDINGS: &[&str] = &[".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

/// Words that say that there is a picture and not what it shows.
const EMPTY: &[&str] = &[
    "alt",
    "alt text",
    "alternative text",
    "chart",
    "diagram",
    "figure",
    "graph",
    "graphic",
    "icon",
    "illustration",
    "image",
    "img",
    "photo",
    "photograph",
    "pic",
    "picture",
    "placeholder",
    "screenshot",
    "untitled",
];

/// Beginnings that a screen reader says by itself.
const BEGINNINGS: &[&str] =
    &["picture of", "a picture of", "image of", "an image of", "graphic of", "a graphic of", "this is a picture of"];

impl Lints<'_> {
    /// Looks at the pictures of a piece.
    pub(super) fn pictures(&mut self, piece: &Piece<'_>) {
        let english = self.reads_english(piece);
        let mut look = |span: Span, file: &str, alt: &str, caption: &str| {
            self.found.extend(judged(span, file, alt, caption, english));
        };
        match piece.what {
            What::Picture(image) => look(image.file.span, &image.file.text, &image.alt, &image.caption),
            What::Text(content, _) => inlines::each(content, &mut |inline| {
                if let Inline::Image { file, alt, title } = inline {
                    look(file.span, &file.text, alt, title);
                }
            }),
            _ => {}
        }
    }
}

fn judged(span: Span, file: &str, alt: &str, caption: &str, english: bool) -> Option<Diagnostic> {
    let said = plain(alt);
    let warning = |message: String| {
        let warning = Diagnostic::warning("accessibility/alt-text", span, message);
        Some(warning.help("say what a person who cannot see the picture needs to know"))
    };
    if said.is_empty() {
        return None;
    }
    if ENDINGS.iter().any(|ending| said.ends_with(ending)) || is_name_of(&said, file) {
        return warning(format!("`{}` is the name of a file", alt.trim()));
    }
    if !caption.trim().is_empty() && words(alt) == words(caption) {
        let told = warning("the alternative text repeats the caption".to_owned());
        return told.map(|told| {
            told.help("where the caption says it all, write `![\"\"](…)`, or `alt: \"\"` in a front matter")
        });
    }
    if !english {
        return None;
    }
    let bare = said.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    if EMPTY.contains(&bare) {
        return warning(format!("`{}` does not say what the picture shows", alt.trim()));
    }
    let begins = |beginning: &&&str| said.strip_prefix(**beginning).is_some_and(|rest| rest.starts_with(' '));
    let beginning = BEGINNINGS.iter().find(begins)?;
    let told = warning(format!("`{beginning}` is what a screen reader says by itself"));
    told.map(|told| told.help("begin with what it shows"))
}

/// Whether a text is a file's name without its ending, as `IMG_2041` or `team-meeting-3`. A name that is one plain word may
/// be what the picture shows.
fn is_name_of(said: &str, file: &str) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    said == stem && stem.contains(|c: char| c == '-' || c == '_' || c.is_ascii_digit())
}
