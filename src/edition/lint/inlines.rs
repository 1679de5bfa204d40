//! The words, links and pictures of running text.

use crate::syntax::content::Inline;

/// The words of running text, without code: that is shown and not said.
pub(super) fn prose(content: &[Inline]) -> String {
    let mut text = String::new();
    let mut append = |inline: &Inline| match inline {
        Inline::Text(part) => text.push_str(part),
        Inline::SoftBreak | Inline::HardBreak => text.push(' '),
        _ => {}
    };
    each(content, &mut append);
    text
}

/// Calls with each piece of running text, those inside others too.
pub(super) fn each<'c>(content: &'c [Inline], call: &mut impl FnMut(&'c Inline)) {
    for inline in content {
        call(inline);
        if let Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strikethrough(inner)
        | Inline::Link { content: inner, .. } = inline
        {
            each(inner, call);
        }
    }
}
