//! The fonts that a book is printed in: its own, with the built-in ones behind them.

use std::io;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::load::{ReadError, Tree};
use crate::render::pdf::Fonts;

/// The book's own fonts with the built-in ones; none if there is a mistake.
pub(super) fn of_book(
    tree: &Tree,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Fonts>, ReadError> {
    let mut files = Vec::new();
    if let Some(folder) = &config.pdf.fonts {
        let found = match tree.folder(&folder.value, diagnostics) {
            Ok(found) => found,
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let is_font =
            |path: &str| [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| path.to_lowercase().ends_with(end));
        files = found.into_iter().filter(|(path, _)| is_font(path)).collect();
        if files.is_empty() {
            let message = format!("there are no fonts in `{}`", folder.value);
            let help = "put `.ttf` or `.otf` files there, or leave `fonts` out";
            diagnostics.push(Diagnostic::error("pdf/no-fonts", folder.span, message).help(help));
            return Ok(None);
        }
    }
    let (names, bytes): (Vec<String>, Vec<Vec<u8>>) = files.into_iter().unzip();
    match Fonts::new(&bytes) {
        Ok(fonts) => Ok(Some(fonts)),
        Err(place) => {
            if let Some(folder) = &config.pdf.fonts {
                let message = format!("`{}` is no font that can be read", names[place]);
                let help = "take the file out of the folder, or save it as `.ttf` or `.otf`";
                diagnostics.push(Diagnostic::error("pdf/bad-font", folder.span, message).help(help));
            }
            Ok(None)
        }
    }
}
