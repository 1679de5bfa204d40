//! The words of a Markdown text: what is read as running text, with its places, and nothing of code, addresses and HTML.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::syntax::block;
use crate::syntax::fence::{FenceKind, scan};
use crate::syntax::markdown::events::Events;

/// The parts of a text that are read as words, in their order: running text, headings, titles of blocks.
pub fn prose(text: &str) -> Vec<Range<usize>> {
    let scan = scan(text, &|name| block::find(name).is_some());
    let (mut events, _) = Events::of(&scan.masked, true);
    let (mut parts, mut code) = (Vec::new(), Vec::new());
    let mut in_code = false;
    while let Some((event, range)) = events.take() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                in_code = true;
                code.push(range);
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => parts.push(range),
            _ => {}
        }
    }
    let fences = scan.fences.iter().filter(|fence| !code.iter().any(|code| code.contains(&fence.range.start)));
    parts.extend(fences.filter_map(|fence| match &fence.kind {
        FenceKind::Open(opening) => opening.title.as_ref().map(|title| title.range.clone()),
        FenceKind::Close => None,
    }));
    parts.sort_by_key(|part| part.start);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_addresses_html_and_fences_are_no_words() {
        let text = "# A *b*\n\n`C` [d](E.md) <i title=\"F\">g</i> <!-- H -->\n\n::: note {#i lang=J} K\nl\n:::\n\n```m\n::: note N\n```\n";
        let words: Vec<&str> =
            prose(text).into_iter().map(|part| text[part].trim()).filter(|w| !w.is_empty()).collect();
        assert_eq!(words, ["A", "b", "d", "g", "K", "l"]);
    }
}
