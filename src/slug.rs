//! Slugs: the part of an address that is made from a title or a file's name.
//!
//! [`slug`] makes one, [`strip_prefix_number`] takes the number off a file's name that only sets its order.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The longest name of a page or module in bytes. Systems take 255, and endings and folders for new sites need some.
pub const LONGEST_NAME: usize = 200;

/// A text as part of an address: lower case, composed, letters and digits of any script with single hyphens between.
///
/// An apostrophe inside a word leaves no gap: `worker's` is `workers`. A text without letters and digits gives "".
pub fn slug(text: &str) -> String {
    if is_slug(text) {
        return text.to_owned();
    }
    match text.is_ascii() {
        true => hyphenated(text.chars().map(|c| c.to_ascii_lowercase())),
        false => hyphenated(text.to_lowercase().nfc()),
    }
}

/// Letters and digits with single hyphens between.
fn hyphenated(text: impl Iterator<Item = char>) -> String {
    let mut slug = String::with_capacity(text.size_hint().0);
    let mut gap = false;
    for c in text {
        if c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c) && !gap && !slug.is_empty()) {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c);
        } else if !matches!(c, '\'' | '’') {
            gap = true;
        }
    }
    slug
}

/// Whether Windows keeps a name for a device, with any ending: there can be no folder `aux` and no page `aux.html`.
pub fn is_device(name: &str) -> bool {
    let port = |prefix: &str| {
        name.strip_prefix(prefix).is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()))
    };
    DEVICES.contains(&name) || port("com") || port("lpt")
}

/// Whether a text is a slug already, as most names of files are. Not every slug is told, but most.
fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--")
}

/// Parts the number that sets a file's order from its name: `02-attachment` is 2 and `attachment`.
///
/// A name that is all number (`02`) or has no `-` or `_` after it (`2nd-visit`) stays whole.
pub fn strip_prefix_number(name: &str) -> (Option<u64>, &str) {
    let digits = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = name.split_at(digits);
    match (number.parse(), rest.strip_prefix(['-', '_'])) {
        (Ok(number), Some(rest)) if !rest.is_empty() => (Some(number), rest),
        _ => (None, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_addresses() {
        let rows = [
            ("Engaging families", "engaging-families"),
            ("  What's “safe”?  ", "whats-safe"),
            ("A – B / C", "a-b-c"),
            ("Größe", "größe"),
            ("Gro\u{308}ße", "größe"),
            ("العمل مع الأسر", "العمل-مع-الأسر"),
            ("परिवार हिन्दी", "परिवार-हिन्दी"),
            ("家族 支援", "家族-支援"),
            ("😀", ""),
            ("---", ""),
            ("", ""),
            ("../../etc/passwd", "etc-passwd"),
        ];
        for (title, expected) in rows {
            assert_eq!(slug(title), expected, "{title}");
            assert_eq!(slug(expected), expected, "a slug stays as it is");
        }
    }

    #[test]
    fn numbers_in_front_set_the_order_only() {
        let rows = [
            ("02-attachment", (Some(2), "attachment")),
            ("10_loss", (Some(10), "loss")),
            ("02", (None, "02")),
            ("02-", (None, "02-")),
            ("2nd-visit", (None, "2nd-visit")),
            ("attachment", (None, "attachment")),
            ("99999999999999999999999-x", (None, "99999999999999999999999-x")),
            ("", (None, "")),
        ];
        for (name, expected) in rows {
            assert_eq!(strip_prefix_number(name), expected, "{name}");
        }
    }
}
