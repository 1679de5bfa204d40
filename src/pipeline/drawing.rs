//! What makes a drawing (SVG) a program: opened by itself, a browser would run it with the rights of the site.
//!
//! [`active_part`] is the door. It reads tags as browsers do, forgivingly, and takes what it cannot read for the worse.

use std::ops::Range;

/// Elements that run, or that load what runs.
const ACTIVE: &[&str] = &["script", "handler", "listener", "iframe", "object", "embed"];

/// Beginnings of addresses that run.
const RUNNING: &[&str] = &["javascript:", "vbscript:", "data:text/html", "data:application/xhtml"];

/// The first part of a drawing that runs or may become what runs, if there is one.
pub(super) fn active_part(svg: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(open) = svg[at..].find('<').map(|found| at + found) {
        let rest = &svg[open..];
        let length = match skipped(rest) {
            Some(length) => length,
            None if starts_with(rest, "<!doctype") => {
                let length = doctype_length(rest);
                if declares_actively(&rest[..length]) {
                    return Some(open..open + length);
                }
                length
            }
            None => {
                let length = tag_length(rest);
                if is_active(&rest[..length]) {
                    return Some(open..open + length);
                }
                length
            }
        };
        at = open + length.max(1);
    }
    None
}

/// How long a comment, a part that is shown letter by letter, or a processing instruction is.
fn skipped(rest: &str) -> Option<usize> {
    [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].iter().find_map(|(open, close)| {
        let inside = rest.strip_prefix(open)?;
        Some(inside.find(close).map_or(rest.len(), |at| open.len() + at + close.len()))
    })
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Up to the `>` that stands in no quotes and, for a document type, in no brackets.
fn doctype_length(rest: &str) -> usize {
    let (mut quote, mut depth) = (None, 0_usize);
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Whether a document type declares more than plain names for addresses, as drawing programs do.
fn declares_actively(doctype: &str) -> bool {
    let Some((_, inside)) = doctype.split_once('[') else { return false };
    inside.contains(['&', '%']) || inside.replace("<!", "").contains('<') || inside.to_lowercase().contains("script")
}

fn is_active(tag: &str) -> bool {
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let name_end =
        inside.find(|c: char| c.is_whitespace() || c == '/' && !inside.starts_with('/')).unwrap_or(inside.len());
    let name = local(&inside[..name_end]).to_lowercase();
    ACTIVE.contains(&name.as_str()) || attributes(&inside[name_end..]).any(|(name, value)| runs(&name, &value))
}

/// A name without its namespace.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn runs(name: &str, value: &str) -> bool {
    let name = name.to_lowercase();
    if name.starts_with("on") {
        return true;
    }
    let is_address =
        matches!(local(&name), "href" | "src" | "from" | "to" | "by" | "values" | "begin" | "attributename");
    let value: String = decoded(value).chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let value = value.to_lowercase();
    is_address
        && (RUNNING.iter().any(|start| value.contains(start))
            || local(&name) == "attributename" && value.starts_with("on"))
}

/// Names and values of attributes.
fn attributes(text: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let name_end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
        let name_end = rest.ceil_char_boundary(name_end);
        let name = rest[..name_end].to_owned();
        rest = rest[name_end..].trim_start();
        let Some(value) = rest.strip_prefix('=').map(str::trim_start) else { return Some((name, String::new())) };
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value.to_owned()))
    })
}

/// A value with its characters by number put in their places.
fn decoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("&#") {
        text.push_str(before);
        let (hex, digits) = match after.strip_prefix(['x', 'X']) {
            Some(digits) => (16, digits),
            None => (10, after),
        };
        let end = digits.find(|c: char| !c.is_digit(hex)).unwrap_or(digits.len());
        text.extend(u32::from_str_radix(&digits[..end], hex).ok().and_then(char::from_u32));
        rest = digits[end..].strip_prefix(';').unwrap_or(&digits[end..]);
    }
    text.push_str(rest);
    text.replace("&colon;", ":").replace("&Tab;", "").replace("&NewLine;", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_runs_is_found() {
        for svg in [
            "<svg><script>x</script></svg>",
            "<svg><svg:SCRIPT/></svg>",
            "<svg onload='x'>",
            "<svg/onload=x>",
            "<g a='>' onclick = \"x\">",
            "<a href=\"java&#115;cript:x\">",
            "<a xlink:href=' j&#x41;vascript:x'>".replace("&#x41;", "&#x61;").as_str(),
            "<set attributeName=\"onload\" to=\"x\"/>",
            "<animate attributeName=\"href\" values=\"#a;javascript:x\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"<script>\">]><svg/>",
            "<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><svg/>",
            "<foreignObject><iframe src='x'/></foreignObject>",
        ] {
            assert!(active_part(svg).is_some(), "{svg}");
        }
    }

    #[test]
    fn what_draws_is_left_alone() {
        for svg in [
            "",
            "<svg><text>on = script</text><!-- <script> --></svg>",
            "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg/>",
            "<!DOCTYPE svg [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns_svg;\"/>",
            "<a href=\"https://example.org/javascript\"><path d='M0 0'/></a>",
            "<foreignObject><p xmlns=\"x\">text</p></foreignObject>",
            "<style><![CDATA[ a > b {} ]]></style>",
        ] {
            assert_eq!(active_part(svg), None, "{svg}");
        }
    }

    proptest! {
        #[test]
        fn nothing_brings_it_down(svg in "([<>&#;='\"/! \\[\\]?a-zä:-]|&#|<!--|]]>|<!DOCTYPE){0,80}") {
            active_part(&svg);
        }
    }
}
