//! Running text.

use crate::edition::content::{Image, Inline, Link, Target};
use crate::render::html::escape;
use crate::render::html::sanitize::{Piece, Setting, sanitize};
use crate::render::html::writer::base::Writer;
use crate::strings::direction;

impl Writer<'_> {
    /// Appends running text.
    pub(crate) fn inlines(&mut self, out: &mut String, inlines: &[Inline]) {
        let is_raw = |inline: &Inline| matches!(inline, Inline::RawHtml(_));
        if !self.stage.raw_html || !inlines.iter().any(is_raw) {
            inlines.iter().for_each(|inline| self.inline(out, inline));
            return;
        }
        let mut pieces = Vec::with_capacity(inlines.len());
        for inline in inlines {
            pieces.push(match inline {
                Inline::RawHtml(raw) => Piece::Raw(raw),
                other => Piece::Own(self.line(std::slice::from_ref(other))),
            });
        }
        out.push_str(&sanitize(&pieces, Setting::Inline));
    }

    fn inline(&mut self, out: &mut String, inline: &Inline) {
        match inline {
            Inline::Text(text) | Inline::RawHtml(text) => escape::push(out, text),
            Inline::Code(text) => {
                out.push_str("<code>");
                escape::push(out, text);
                out.push_str("</code>");
            }
            Inline::Emphasis(content) => self.element(out, "em", content),
            Inline::Strong(content) => self.element(out, "strong", content),
            Inline::Strikethrough(content) => self.element(out, "del", content),
            Inline::Link(link) => self.link(out, link),
            Inline::Image(image) => self.picture(out, image, true),
            Inline::FootnoteReference { number, occurrence } => self.footnote_reference(out, *number, *occurrence),
            Inline::SoftBreak => out.push('\n'),
            Inline::HardBreak => out.push_str("<br>\n"),
            Inline::Language(words) => self.words_in(out, &words.tag, &words.content),
        }
    }

    /// Words in another language, with their direction where it is another one than that around.
    fn words_in(&mut self, out: &mut String, tag: &str, content: &[Inline]) {
        out.push_str(&format!("<span lang=\"{}\"", escape::text(tag)));
        if direction(tag) != direction(self.strings().language()) {
            out.push_str(&format!(" dir=\"{}\"", direction(tag)));
        }
        out.push('>');
        self.inlines(out, content);
        out.push_str("</span>");
    }

    fn element(&mut self, out: &mut String, name: &str, content: &[Inline]) {
        out.push_str(&format!("<{name}>"));
        self.inlines(out, content);
        out.push_str(&format!("</{name}>"));
    }

    fn link(&mut self, out: &mut String, link: &Link) {
        let Link { target, title, content } = link;
        let href = match target {
            Target::Fragment(id) => Some(format!("#{}", escape::fragment(&self.anchor(id)))),
            other => self.links.target(other),
        };
        let Some(href) = href else {
            self.inlines(out, content);
            return;
        };
        out.push_str("<a href=\"");
        escape::push(out, &href);
        if !title.is_empty() {
            out.push_str("\" title=\"");
            escape::push(out, title);
        }
        out.push_str("\">");
        self.inlines(out, content);
        out.push_str("</a>");
    }

    /// A picture that stands alone, with its caption.
    pub(crate) fn figure(&mut self, out: &mut String, image: &Image) {
        out.push_str("<figure>");
        self.picture(out, image, false);
        if !image.title.is_empty() {
            out.push_str("<figcaption>");
            escape::push(out, &image.title);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>\n");
    }

    fn picture(&mut self, out: &mut String, image: &Image, with_title: bool) {
        let Some((src, asset)) = self.links.asset(&image.asset) else {
            escape::push(out, &image.alt);
            return;
        };
        out.push_str("<img src=\"");
        escape::push(out, &src);
        out.push_str("\" alt=\"");
        escape::push(out, &image.alt);
        out.push('"');
        if let Some((width, height)) = asset.dimensions {
            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        if with_title && !image.title.is_empty() {
            out.push_str(" title=\"");
            escape::push(out, &image.title);
            out.push('"');
        }
        out.push('>');
    }
}
