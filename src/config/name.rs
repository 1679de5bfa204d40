//! Names that a book gives to editions, labels and facets.
//!
//! Invariant: a name that passes [`is_name`] can be a folder on every system.

use crate::slug::{is_device, slug};

/// Whether a text is a name: `a`–`z`, digits and single hyphens, with a letter first.
pub(crate) fn is_name(name: &str) -> bool {
    let letters = name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    letters
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('-')
        && !name.contains("--")
        && name.len() <= 60
        && !is_device(name)
}

/// What to do about a text that is no name.
pub(crate) fn name_help(name: &str) -> String {
    let better = slug(name);
    match is_name(&better) {
        true => format!("write `{better}`; what people read goes into `title`"),
        false => "use lower-case letters, digits and hyphens, with a letter first; what people read goes into `title`"
            .to_owned(),
    }
}

/// A name as a title: `day-centre` is "Day centre".
pub(crate) fn as_title(name: &str) -> String {
    let spaced = name.replace('-', " ");
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_a_folder_everywhere() {
        for name in ["trainee", "day-centre", "v2", "comb", "com10", "console"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", ".", "..", "a/b", "Trainer", "-a", "a-", "a--b", "2a", "con", "com1", "lpt9", "größe", "a b"]
        {
            assert!(!is_name(name), "{name}");
        }
        assert_eq!(as_title("day-centre"), "Day centre");
    }
}
