//! Content, written without a page around it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Stage, Writer};
use crate::edition::content::{Block, Inline, Link, ListItem, Table, Target};
use crate::render::html::icons::Icons;
use crate::render::html::links::Links;
use crate::render::html::templates::Templates;
use crate::strings::Strings;

fn written(raw_html: bool, blocks: &[Block]) -> String {
    let strings = Arc::new(Strings::for_language("en"));
    let templates = Templates::new(&[], &[], Arc::clone(&strings), Arc::new(Icons::default())).unwrap();
    let stage = Stage { templates: &templates, strings: &strings, raw_html, trainer: false, guide: None };
    let assets = BTreeMap::new();
    Writer::new(stage, Links::from_page("a/b.html", &assets)).html(blocks)
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn raw(html: &str) -> Inline {
    Inline::RawHtml(html.into())
}

#[test]
fn raw_html_is_literal_where_it_is_off() {
    let blocks = [Block::RawHtml("<b>x</b>\n".to_owned()), Block::Paragraph(vec![raw("<kbd>"), text("y")])];
    assert_eq!(written(false, &blocks), "<p>&lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;kbd&gt;y</p>\n");
}

#[test]
fn raw_html_passes_round_markdown_where_it_is_on() {
    let inner = vec![text("Press "), raw("<kbd onclick=\"x\">"), text("<F1>"), raw("</kbd>"), text(".")];
    let blocks = [
        Block::RawHtml("<div class=\"x\">\n".to_owned()),
        Block::Paragraph(inner),
        Block::RawHtml("</div><script>x</script>\n".to_owned()),
    ];
    assert_eq!(written(true, &blocks), "<div>\n<p>Press <kbd>&lt;F1&gt;</kbd>.</p>\n</div>\n");
}

#[test]
fn a_link_to_what_runs_is_only_its_words() {
    let target = Target::External("javascript:alert(1)".to_owned());
    let link = Inline::Link(Box::new(Link { target, title: Box::default(), content: vec![text("x")] }));
    assert_eq!(written(false, &[Block::Paragraph(vec![link])]), "<p>x</p>\n");
}

#[test]
fn lists_are_tight_or_loose_as_written() {
    let item = |tight| ListItem { task: None, body: vec![Block::Paragraph(vec![text("x")])], tight };
    let list = |start, tight| Block::List { start, items: vec![item(tight)] };
    assert_eq!(written(false, &[list(None, true)]), "<ul>\n<li>x</li>\n</ul>\n");
    assert_eq!(written(false, &[list(Some(4), false)]), "<ol start=\"4\">\n<li><p>x</p>\n</li>\n</ol>\n");
}

#[test]
fn a_table_is_a_named_region_without_empty_headers() {
    let block = Block::Table(Box::new(Table {
        alignments: Vec::new(),
        head: vec![Vec::new(), vec![text("A & B")]],
        rows: vec![vec![vec![text("1")], vec![text("2")]]],
    }));
    assert_eq!(
        written(false, &[block]),
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1: A &amp; B\"><table>\n<thead>\n\
         <tr><td></td><th scope=\"col\">A &amp; B</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n\
         </table></div>\n"
    );
}

#[test]
fn a_passage_in_another_language_says_so() {
    let block = |tag: &str| Block::Language { tag: tag.into(), body: vec![Block::Rule] };
    assert_eq!(written(false, &[block("ar")]), "<div lang=\"ar\" dir=\"rtl\">\n<hr>\n</div>\n");
}
