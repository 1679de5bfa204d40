//! The Markdown parser's events of a text.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, BrokenLink, Event, LinkType, Options, Parser, Tag};

use crate::syntax::content::CalloutKind;
use crate::syntax::markdown::definitions::Definitions;

/// About how many bytes of a text make an event, as far as room for events goes.
const BYTES_AN_EVENT: usize = 32;

pub(super) fn events<'m>(
    masked: &'m str,
    footnotes: bool,
    broken: &mut Vec<(Range<usize>, String)>,
) -> (Vec<(Event<'m>, Range<usize>)>, Definitions) {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    options.set(Options::ENABLE_FOOTNOTES, footnotes);
    // `[sic]` is prose; `[text][name]`, `[name][]` and `[^name]` were meant for something.
    let callback = |link: BrokenLink<'m>| {
        let meant = !matches!(link.link_type, LinkType::ShortcutUnknown | LinkType::Shortcut);
        let line = masked[..link.span.start].rsplit('\n').next().unwrap_or("").trim_end();
        let alert = link.reference.starts_with('!') && line.ends_with('>');
        if meant || alert || link.reference.starts_with('^') {
            broken.push((link.span, link.reference.to_string()));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(masked, options, Some(callback));
    let definitions = Definitions::new(parser.reference_definitions());
    let mut events = Vec::with_capacity(masked.len() / BYTES_AN_EVENT);
    events.extend(parser.into_offset_iter());
    (events, definitions)
}

pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}

pub(super) fn alert(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}
