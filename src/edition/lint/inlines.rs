//! The links and pictures of running text.

use crate::syntax::content::Inline;

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
