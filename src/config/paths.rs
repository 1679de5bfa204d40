//! Paths in book.toml: relative, with `/`, and inside of the book's folder.

use crate::config::fields::Fields;
use crate::config::spanned::Spanned;

impl Fields<'_> {
    /// A path inside of the book, without `./` and a `/` at the end; anything else is an error.
    pub(crate) fn path(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let written = self.text(key)?;
        match inside(&written.value) {
            Ok(value) => Some(Spanned { value, span: written.span }),
            Err(problem) => {
                let message = format!("`{key}` {problem}");
                self.error(
                    "book-toml/path",
                    written.span,
                    message,
                    "write a path from the book's folder, as `media/logo.svg`",
                );
                None
            }
        }
    }
}

/// The path in its plainest form, or what is wrong with it.
fn inside(path: &str) -> Result<String, &'static str> {
    if path.contains('\\') {
        return Err("has to be written with `/`");
    }
    if path.starts_with('/') || path.contains(':') || path.starts_with('~') {
        return Err("has to be a path from the book's folder");
    }
    if path.chars().any(char::is_control) {
        return Err("holds a character that no path should hold");
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    if parts.contains(&"..") {
        return Err("has to stay inside of the book's folder");
    }
    match parts.is_empty() {
        true => Err("cannot be the book's folder itself"),
        false => Ok(parts.join("/")),
    }
}

/// Whether one of two plain paths is the other or lies around it, on systems where case does not matter too.
pub(crate) fn overlap(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let around = |outer: &str, inner: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    around(&a, &b) || around(&b, &a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        assert_eq!(inside("./media//logo.svg/"), Ok("media/logo.svg".to_owned()));
        for path in ["/etc", "C:/x", "..", "a/../..", ".", "./", "a\\b", "~/x", "a\0b"] {
            assert!(inside(path).is_err(), "{path}");
        }
    }

    #[test]
    fn overlaps_are_seen() {
        assert!(overlap("modules", "Modules/out"));
        assert!(overlap("modules", "modules"));
        assert!(!overlap("modules", "modules-out"));
    }
}
