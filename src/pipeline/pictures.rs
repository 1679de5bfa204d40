//! Pictures that sites refer to: whether they are what their names say.
//!
//! [`problem`] is the door. A drawing that runs is an error, and a picture that cannot be shown a warning.

use crate::diagnostic::Diagnostic;
use crate::pipeline::drawing::active_part;
use crate::source::{Sources, Span};

/// Endings of pictures that are made of points.
const OF_POINTS: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif"];

/// The longest side of a picture in points. Browsers give up at less.
const LONGEST_SIDE: u32 = 30_000;

/// What is wrong with a file, if it is a picture. `size` is its width and height, where they are known.
pub(super) fn problem(path: &str, bytes: &[u8], size: Option<(u32, u32)>, sources: &mut Sources) -> Option<Diagnostic> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "svg" => drawing_problem(path, bytes, sources),
        ending if OF_POINTS.contains(&ending) => picture_problem(path, size),
        _ => None,
    }
}

fn drawing_problem(path: &str, bytes: &[u8], sources: &mut Sources) -> Option<Diagnostic> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        let message = format!("`{path}` is not UTF-8 text, as a drawing has to be");
        return Some(Diagnostic::book_error("image/script", message).help("save it as a plain drawing (SVG) in UTF-8"));
    };
    if let Some(range) = active_part(text) {
        let file = sources.set(path, text);
        let error = Diagnostic::error("image/script", Span::new(file, range), "this drawing does more than draw");
        return Some(
            error
                .label("whoever opens the drawing runs this")
                .help("save it as a plain drawing, such as “Plain SVG”, without scripts and entities"),
        );
    }
    let is_drawing = text.to_lowercase().contains("<svg") || text.contains(":svg");
    (!is_drawing).then(|| unreadable(path))
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
            problem(path, bytes, size, &mut sources).map(|problem| (problem.code, problem.place.is_some()))
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
