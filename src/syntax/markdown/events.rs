//! The Markdown parser's events of a text.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{BlockQuoteKind, BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, OffsetIter, Options};
use pulldown_cmark::{Parser, Tag};

use crate::syntax::content::CalloutKind;
use crate::syntax::markdown::definitions::Definitions;

/// The events of a text, one after the other, of which the next is known. They are moved, never copied.
pub(super) struct Events<'m> {
    parser: OffsetIter<'m, Listening<'m>>,
    next: Option<(Event<'m>, Range<usize>)>,
    /// How many were taken, and where the last of them ends.
    taken: usize,
    end: Option<usize>,
    broken: Rc<RefCell<Broken>>,
}

/// Links to what is nowhere, with what they name.
pub(super) type Broken = Vec<(Range<usize>, String)>;

/// Who is told of links to what is nowhere.
struct Listening<'m> {
    masked: &'m str,
    broken: Rc<RefCell<Broken>>,
}

impl<'m> BrokenLinkCallback<'m> for Listening<'m> {
    fn handle_broken_link(&mut self, link: BrokenLink<'m>) -> Option<(CowStr<'m>, CowStr<'m>)> {
        // `[sic]` is prose; `[text][name]`, `[name][]` and `[^name]` were meant for something.
        let meant = !matches!(link.link_type, LinkType::ShortcutUnknown | LinkType::Shortcut);
        let line = self.masked[..link.span.start].rsplit('\n').next().unwrap_or("").trim_end();
        let alert = link.reference.starts_with('!') && line.ends_with('>');
        if meant || alert || link.reference.starts_with('^') {
            self.broken.borrow_mut().push((link.span, link.reference.to_string()));
        }
        None
    }
}

impl<'m> Events<'m> {
    /// The events of a text, and the link definitions in it.
    pub(super) fn of(masked: &'m str, footnotes: bool) -> (Self, Definitions) {
        let mut options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST;
        options.set(Options::ENABLE_FOOTNOTES, footnotes);
        let broken = Rc::default();
        let listening = Listening { masked, broken: Rc::clone(&broken) };
        let parser = Parser::new_with_broken_link_callback(masked, options, Some(listening));
        let definitions = Definitions::new(parser.reference_definitions());
        let mut parser = parser.into_offset_iter();
        let next = parser.next();
        (Self { parser, next, taken: 0, end: None, broken }, definitions)
    }

    /// The next event.
    pub(super) fn peek(&self) -> Option<&(Event<'m>, Range<usize>)> {
        self.next.as_ref()
    }

    /// Takes the next event.
    pub(super) fn take(&mut self) -> Option<(Event<'m>, Range<usize>)> {
        let taken = std::mem::replace(&mut self.next, self.parser.next())?;
        self.taken += 1;
        self.end = Some(taken.1.end);
        Some(taken)
    }

    /// Takes the next event if it is such a one.
    pub(super) fn take_if(&mut self, is_wanted: impl FnOnce(&Event<'m>) -> bool) -> Option<(Event<'m>, Range<usize>)> {
        self.next.as_ref().filter(|(event, _)| is_wanted(event))?;
        self.take()
    }

    /// How many were taken.
    pub(super) fn taken(&self) -> usize {
        self.taken
    }

    /// Where the last that was taken ends.
    pub(super) fn end(&self) -> Option<usize> {
        self.end
    }

    /// Links to what is nowhere, of the events so far, each told once.
    pub(super) fn take_broken(&mut self) -> Broken {
        self.broken.take()
    }
}

/// Whether an event is part of running text.
pub(super) fn is_running_text(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !is_block(tag),
        Event::End(_) | Event::Rule => false,
        _ => true,
    }
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
