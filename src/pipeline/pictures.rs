//! Pictures that sites refer to: whether they are what their names say.
//!
//! [`problem`] is the door. A drawing that runs is an error, and a picture that cannot be shown a warning.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::pipeline::drawing::active_part;
use crate::source::{Sources, Span};

/// Endings of pictures that are made of points.
const OF_POINTS: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif"];

/// The longest side of a picture in points. Browsers give up at less.
const LONGEST_SIDE: u32 = 30_000;

/// What is wrong with a picture.
#[derive(Debug)]
pub(super) enum Problem {
    /// A drawing that runs: its text, and the part of it that does.
    Runs(Box<str>, Range<usize>),
    /// Anything that has no place.
    Other(Box<Diagnostic>),
}

/// What is wrong with a file, if it is a picture. `size` is its width and height, where they are known.
pub(super) fn problem(path: &str, bytes: &[u8], size: Option<(u32, u32)>) -> Option<Problem> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "svg" => drawing_problem(path, bytes),
        ending if OF_POINTS.contains(&ending) => picture_problem(path, size).map(Problem::other),
        _ => None,
    }
}

impl Problem {
    fn other(diagnostic: Diagnostic) -> Self {
        Self::Other(Box::new(diagnostic))
    }

    /// The problem of the file at this path. What runs becomes a source, so that its place can be shown.
    pub(super) fn diagnostic(self, path: &str, sources: &mut Sources) -> Diagnostic {
        match self {
            Self::Other(diagnostic) => *diagnostic,
            Self::Runs(text, range) => {
                let span = Span::new(sources.set(path, text), range);
                Diagnostic::error("image/script", span, "this drawing does more than draw")
                    .label("whoever opens the drawing runs this")
                    .help("save it as a plain drawing, such as “Plain SVG”, without scripts and entities")
            }
        }
    }
}

fn drawing_problem(path: &str, bytes: &[u8]) -> Option<Problem> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        let message = format!("`{path}` is not UTF-8 text, as a drawing has to be");
        let error = Diagnostic::book_error("image/script", message);
        return Some(Problem::other(error.help("save it as a plain drawing (SVG) in UTF-8")));
    };
    if let Some(range) = active_part(text) {
        return Some(Problem::Runs(text.into(), range));
    }
    let is_drawing = text.to_lowercase().contains("<svg") || text.contains(":svg");
    (!is_drawing).then(|| Problem::other(unreadable(path)))
}

fn picture_problem(path: &str, size: Option<(u32, u32)>) -> Option<Diagnostic> {
    match size {
        None | Some((0, _) | (_, 0)) => Some(unreadable(path)),
        Some((width, height)) if width.max(height) > LONGEST_SIDE => {
            let message = format!("`{path}` is {width} × {height} points, more than a browser shows");
            let help = format!("save it with at most {LONGEST_SIDE} points on a side; 2000 are enough for a page");
            Some(Diagnostic::book_warning("image/too-large", message).help(help))
        }
        Some(_) => None,
    }
}

fn unreadable(path: &str) -> Diagnostic {
    Diagnostic::book_warning("image/unreadable", format!("`{path}` is no picture that can be read"))
        .help("open it in a drawing program and save it again; its ending has to be that of its kind")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_has_a_place_or_a_name() {
        let mut sources = Sources::default();
        let mut said = |path: &str, bytes: &[u8], size| {
            let problem = problem(path, bytes, size)?.diagnostic(path, &mut sources);
            Some((problem.code, problem.place.is_some()))
        };
        assert_eq!(said("a.svg", b"<svg><script/></svg>", None), Some(("image/script", true)));
        assert_eq!(said("a.SVG", b"\xff<svg/>", None), Some(("image/script", false)));
        assert_eq!(said("a.svg", b"", None), Some(("image/unreadable", false)));
        assert_eq!(said("a.svg", b"<svg/>", None), None);
        assert_eq!(said("a.png", b"x", None), Some(("image/unreadable", false)));
        assert_eq!(said("a.png", b"x", Some((1, 0))), Some(("image/unreadable", false)));
        assert_eq!(said("a.png", b"x", Some((40_000, 1))), Some(("image/too-large", false)));
        assert_eq!(said("a.png", b"x", Some((400, 100))), None);
        assert_eq!(said("a.pdf", b"x", None), None);
    }
}
