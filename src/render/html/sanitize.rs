//! Raw HTML of the author's, made harmless. No other file knows ammonia.
//!
//! Raw HTML comes in pieces with Markdown between them: `<div>`, a paragraph, `</div>`. So the whole sequence is cleaned at
//! once, with a placeholder where our own markup stands, and the markup is put back afterwards.
//!
//! Invariants: no script, style, frame, form, picture, comment, class or id of the author's passes; and what an author writes
//! cannot be taken for a placeholder, because placeholders are named after a hash of all that the author wrote.

use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};

use crate::render::fingerprint::fingerprint;

/// Elements inside a line.
const INLINE: [&str; 30] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Elements that hold blocks, tables and lists.
const BLOCK: [&str; 31] = [
    "article",
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
];

/// A piece of a sequence.
pub(crate) enum Piece<'a> {
    /// Raw HTML of the author's.
    Raw(&'a str),
    /// Our own markup, already safe.
    Own(String),
}

/// Where a sequence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Among blocks.
    Block,
    /// In a line of text.
    Inline,
}

/// Cleans a sequence.
pub(crate) fn sanitize(pieces: &[Piece<'_>], setting: Setting) -> String {
    let key = key(pieces);
    let holder = match setting {
        Setting::Block => "div",
        Setting::Inline => "span",
    };
    let mut source = String::new();
    let mut own = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Raw(raw) => source.push_str(raw),
            Piece::Own(markup) => {
                source.push_str(&format!("<{holder} slot=\"{key}-{}\"></{holder}>", own.len()));
                own.push(markup.as_str());
            }
        }
    }
    let clean = clean(&source, setting, holder, &key);
    fill(&clean, &own, holder, &key)
}

/// A name that nothing in the author's text can hold, because it depends on all of it.
fn key(pieces: &[Piece<'_>]) -> String {
    let raw: Vec<&[u8]> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Raw(raw) => Some(raw.as_bytes()),
            Piece::Own(_) => None,
        })
        .collect();
    fingerprint(&raw, 24)
}

fn clean(source: &str, setting: Setting, holder: &'static str, key: &str) -> String {
    let mut tags: HashSet<&str> = INLINE.into_iter().collect();
    if setting == Setting::Block {
        tags.extend(BLOCK);
    }
    let attributes: HashMap<&str, HashSet<&str>> = [
        ("a", vec!["href"]),
        ("data", vec!["value"]),
        ("time", vec!["datetime"]),
        ("details", vec!["open"]),
        ("ol", vec!["start", "reversed"]),
        ("td", vec!["colspan", "rowspan"]),
        ("th", vec!["colspan", "rowspan", "scope"]),
        (holder, vec!["slot"]),
    ]
    .into_iter()
    .map(|(tag, names)| (tag, names.into_iter().collect()))
    .collect();
    let key = key.to_owned();
    Builder::empty()
        .tags(tags)
        .clean_content_tags(
            ["script", "style", "title", "textarea", "iframe", "noscript", "template", "svg", "math"].into(),
        )
        .tag_attributes(attributes)
        .generic_attributes(["lang", "dir", "title"].into())
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(UrlRelative::Deny)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(move |_, attribute, value| match attribute {
            "slot" if !value.starts_with(&key) => None,
            "dir" if !["ltr", "rtl", "auto"].contains(&value) => None,
            _ => Some(value.into()),
        })
        .clean(source)
        .to_string()
}

/// Puts our own markup back. A placeholder that the cleaning doubled is filled once.
fn fill(clean: &str, own: &[&str], holder: &str, key: &str) -> String {
    let open = format!("<{holder} slot=\"{key}-");
    let close = format!("\"></{holder}>");
    let mut out = String::with_capacity(clean.len() + own.iter().map(|markup| markup.len()).sum::<usize>());
    let mut filled = vec![false; own.len()];
    let mut rest = clean;
    while let Some(at) = rest.find(&open) {
        out.push_str(&rest[..at]);
        rest = &rest[at + open.len()..];
        let Some((number, after)) = rest.split_once(&close) else { break };
        if let Some(index) = number.parse::<usize>().ok().filter(|&index| index < own.len() && !filled[index]) {
            out.push_str(own[index]);
            filled[index] = true;
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(pieces: &[Piece<'_>]) -> String {
        sanitize(pieces, Setting::Block)
    }

    #[test]
    fn pieces_are_cleaned_as_a_whole() {
        let pieces =
            [Piece::Raw("<div title=\"x\">\n"), Piece::Own("<p id=\"a\">Text</p>".to_owned()), Piece::Raw("</div>\n")];
        assert_eq!(block(&pieces), "<div title=\"x\">\n<p id=\"a\">Text</p></div>\n");
    }

    #[test]
    fn what_runs_loads_or_names_is_gone() {
        let raw = "<p id=main class=x style=\"color:red\" onclick=\"f()\">a<script>f()</script><img src=x><iframe src=x></iframe>\
                   <a href=\"javascript:f()\">b</a><a href=\"/x\">c</a><!-- secret --><input name=n></p>";
        assert_eq!(block(&[Piece::Raw(raw)]), "<p>a<a>b</a><a>c</a></p>");
    }

    #[test]
    fn a_placeholder_cannot_be_forged() {
        let own = "<b>own</b>".to_owned();
        let forged = "<div slot=\"0\"></div><div slot=\"abc-0\"></div>";
        assert_eq!(block(&[Piece::Raw(forged), Piece::Own(own)]), "<div></div><div></div><b>own</b>");
    }

    #[test]
    fn inline_pieces_keep_our_markup_inside() {
        let pieces =
            [Piece::Raw("<kbd>"), Piece::Own("Ctrl &amp; <em>C</em>".to_owned()), Piece::Raw("</kbd></p><div>")];
        assert_eq!(sanitize(&pieces, Setting::Inline), "<kbd>Ctrl &amp; <em>C</em></kbd>");
    }

    #[test]
    fn an_open_paragraph_ends_before_our_blocks() {
        let pieces = [Piece::Raw("<p>"), Piece::Own("<p>Text</p>".to_owned()), Piece::Raw("</p>")];
        assert_eq!(block(&pieces), "<p></p><p>Text</p><p></p>");
    }
}
