//! Text into HTML, and addresses into attributes.
//!
//! Invariant: whatever a text contains, it is shown literally.

use std::fmt::Write;

/// Schemes that a link to the outside may have.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// How many bytes of a text are looked at together.
const TOGETHER: usize = 32;

/// Appends a text, escaped for element content and for attributes in quotes of either kind.
///
/// Control characters, which HTML does not allow, become U+FFFD.
pub(crate) fn push(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let (mut start, mut at) = (0, 0);
    while let Some(plain) = plain_length(&bytes[at..]) {
        at += plain;
        let Some(c) = text[at..].chars().next() else { break };
        let replacement = match c {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '>' => Some("&gt;"),
            '"' => Some("&quot;"),
            '\'' => Some("&#39;"),
            '\r' => Some("\n"),
            c if c.is_control() || is_noncharacter(c) => Some("\u{FFFD}"),
            _ => None,
        };
        if let Some(replacement) = replacement {
            out.push_str(&text[start..at]);
            out.push_str(replacement);
            start = at + c.len_utf8();
        }
        at += c.len_utf8();
    }
    out.push_str(&text[start..]);
}

/// How many bytes stand before one that may be written otherwise; none if no such byte comes.
fn plain_length(bytes: &[u8]) -> Option<usize> {
    // Most texts have none in many bytes, which are looked at together.
    let same = |part: &&[u8]| !part.iter().fold(false, |any, byte| any | may_differ(*byte));
    let sure = bytes.chunks_exact(TOGETHER).take_while(same).count() * TOGETHER;
    bytes[sure..].iter().position(|byte| MAY_DIFFER[usize::from(*byte)]).map(|length| sure + length)
}

/// As [`MAY_DIFFER`] says, or too often, without looking it up.
fn may_differ(byte: u8) -> bool {
    byte < b'(' && byte != b' ' && byte != b'\n' || byte == b'<' || byte == b'>' || byte >= 0x7f
}

/// The first bytes of characters that may be written otherwise. All others are copied, many at a time.
const MAY_DIFFER: [bool; 256] = {
    let mut differ = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        differ[byte] = match byte as u8 {
            b'\t' | b'\n' => false,
            // Control characters, two bytes long too, and those that are none (U+FDD0, U+FFFE, U+1FFFE …).
            0..0x20 | 0x7f | 0xc2 | 0xef | 0xf0..=0xf4 => true,
            b'&' | b'<' | b'>' | b'"' | b'\'' => true,
            _ => false,
        };
        byte += 1;
    }
    differ
};

/// A text, escaped.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push(&mut out, text);
    out
}

/// A path of the site as the path of a link: what has a meaning of its own in addresses is percent-encoded.
pub(crate) fn path(path: &str) -> String {
    percent_encode(path, |c| c.is_control() || " \"#%<>?[\\]^`{|}".contains(c))
}

/// A path as pure ASCII, for absolute addresses.
pub(crate) fn ascii_path(path: &str) -> String {
    percent_encode(path, |c| !c.is_ascii() || c.is_ascii_control() || " \"#%<>?[\\]^`{|}".contains(c))
}

/// An anchor as the fragment of a link.
pub(crate) fn fragment(id: &str) -> String {
    percent_encode(id, |c| c.is_control() || " \"#%<>[\\]^`{|}".contains(c))
}

/// An address outside, if its scheme is one that a link may have.
pub(crate) fn external(address: &str) -> Option<String> {
    let lower = address.trim().to_ascii_lowercase();
    if !SCHEMES.iter().any(|scheme| lower.starts_with(scheme)) {
        return None;
    }
    let (before, query) = address.trim().split_once('?').map_or((address.trim(), None), |(a, b)| (a, Some(b)));
    let mut out = percent_encode(before, |c| c.is_control() || " \"<>\\^`{|}".contains(c));
    if let Some(query) = query {
        out.push('?');
        out.push_str(&percent_encode(query, |c| c.is_control() || " \"<>[\\]^`{|}".contains(c)));
    }
    Some(out)
}

fn percent_encode(text: &str, encode: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut bytes = [0; 4];
    for c in text.chars() {
        if encode(c) {
            for byte in c.encode_utf8(&mut bytes).bytes() {
                // Writing to a string does not fail.
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shown_literally() {
        assert_eq!(text(r#"<b a="1">'&'{{ x }}"#), "&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39;{{ x }}");
        assert_eq!(text("a\u{0}b\u{FFFF}c\td"), "a\u{FFFD}b\u{FFFD}c\td");
    }

    #[test]
    fn what_differs_is_seen_wherever_it_stands() {
        assert!((0..=u8::MAX).all(|byte| may_differ(byte) || !MAY_DIFFER[usize::from(byte)]));
        for length in 0..=3 * TOGETHER {
            let before = "é letters, ".chars().cycle().take(length).collect::<String>();
            assert_eq!(text(&format!("{before}<{before}&")), format!("{before}&lt;{before}&amp;"));
        }
    }

    #[test]
    fn paths_keep_their_letters_and_lose_what_addresses_mean_otherwise() {
        assert_eq!(path("a b/100%?#é.html"), "a%20b/100%25%3F%23é.html");
        assert_eq!(ascii_path("é.html"), "%C3%A9.html");
    }

    #[test]
    fn only_harmless_schemes_lead_outside() {
        assert_eq!(external("https://example.org/a b?x=[1]").as_deref(), Some("https://example.org/a%20b?x=%5B1%5D"));
        assert_eq!(external("javascript:alert(1)"), None);
        assert_eq!(external(" JavaScript:alert(1)"), None);
        assert_eq!(external("data:text/html,x"), None);
    }
}
