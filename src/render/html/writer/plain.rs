//! Running text as plain text, for names and titles.

use crate::edition::content::Inline;

/// The words of running text.
pub(crate) fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    collect(inlines, &mut out);
    out.trim().to_owned()
}

fn collect(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strikethrough(content) => {
                collect(content, out)
            }
            Inline::Link(link) => collect(&link.content, out),
            Inline::Language(words) => collect(&words.content, out),
            Inline::Image(image) => out.push_str(&image.alt),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::FootnoteReference { .. } | Inline::RawHtml(_) => {}
        }
    }
}
