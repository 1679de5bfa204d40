//! The words, links and pictures of running text.

use crate::syntax::content::Inline;

/// The words of running text in the language around, without code: that is shown and not said.
pub(super) fn prose(content: &[Inline]) -> String {
    let mut text = String::new();
    append(content, &mut text);
    text
}

fn append(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(part) => text.push_str(part),
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { content: inner, .. } => append(inner, text),
            // A gap, so that the words round it do not become one.
            Inline::Language { .. } => text.push(' '),
            _ => {}
        }
    }
}

/// Calls with each piece of running text, those inside others too.
pub(super) fn each<'c>(content: &'c [Inline], call: &mut impl FnMut(&'c Inline)) {
    for inline in content {
        call(inline);
        if let Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strikethrough(inner)
        | Inline::Link { content: inner, .. }
        | Inline::Language { content: inner, .. } = inline
        {
            each(inner, call);
        }
    }
}
