//! What is wrong in a text of Markdown, told with its place.
//!
//! Invariant: what was meant for a fence, a label, a footnote or a comment and is none is an error.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::block;
use crate::syntax::content::Inline;
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::pasted;

impl Builder<'_, '_> {
    pub(super) fn check_pasted(&mut self, content: &[Inline], range: Range<usize>) {
        if !self.context.pasted_check || self.behind_trainer() {
            return;
        }
        if let Some(beginning) = pasted::beginning(content, self.context.beginnings) {
            let text = &self.text.as_str()[range.clone()];
            let word = beginning.trim_end_matches(':');
            let start = range.start + text.find(word).unwrap_or(0);
            let span = self.span(start..(start + beginning.len()).min(range.end));
            self.report(
                Diagnostic::error(
                    "leak/pasted-trainer-text",
                    span,
                    format!("`{beginning}` outside a block for trainers"),
                )
                .label("everyone would read this")
                .help("put the text between `::: trainer-note` and `:::` (or `::: say` for a script)")
                .help("if it is meant for everyone, set `pasted-trainer-text = false` under `[checks]` in book.toml"),
            );
        }
    }

    pub(super) fn check_heading_attributes(
        &mut self,
        attrs: &[(pulldown_cmark::CowStr<'_>, Option<pulldown_cmark::CowStr<'_>>)],
        classes: &[pulldown_cmark::CowStr<'_>],
        range: Range<usize>,
    ) {
        let is_label = |class: &str| {
            self.context.labels.iter().any(|label| label == class)
                || block::find(class).is_some_and(|spec| spec.nature.is_some())
        };
        if let Some(class) = classes.iter().find(|class| is_label(class)) {
            let message = format!("the class `{class}` hides nothing: everyone would read this part");
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("markdown/heading-attribute", span, message)
                    .help("to show a part to some only, put it between `::: only {for=…}` and `:::`"),
            );
        }
        if let Some((name, _)) = attrs.first() {
            let message = format!("a heading cannot have the attribute `{name}`");
            let span = self.span(range);
            self.report(
                Diagnostic::error("markdown/heading-attribute", span, message)
                    .help("a heading takes `{#id}` and `{.class}`; to show a part to some only, put it between `::: only {for=…}` and `:::`"),
            );
        }
    }

    pub(super) fn report_stray(&mut self, range: Range<usize>) {
        let span = self.span(range);
        self.report(
            Diagnostic::error("block/stray-fence", span, "this fence closes nothing")
                .help("delete it, or write the line that opens its block, such as `::: note`")
                .help("a block has to be closed inside the list item or quote in which it was opened"),
        );
    }

    pub(super) fn report_unsettled(&mut self) {
        for (range, why) in std::mem::take(&mut self.scan.suspects) {
            let span = self.span(range);
            self.report(
                Diagnostic::error("block/suspect-fence", span, "this looks like a fence, but is none").help(why),
            );
        }
        for index in 0..self.scan.fences.len() {
            if !self.settled.contains(&index) {
                let span = self.span(self.scan.fences[index].range.clone());
                self.report(
                    Diagnostic::error("block/misplaced-fence", span, "Markdown does not see this fence")
                        .help("a fence stands on a line of its own; put a blank line before it"),
                );
            }
        }
    }

    pub(super) fn report_broken(&mut self, range: Range<usize>, reference: &str) {
        let span = self.span(range);
        if let Some(kind) = reference.strip_prefix('!') {
            self.report(
                Diagnostic::error("markdown/unknown-alert", span, format!("there is no alert `{kind}`"))
                    .help("alerts are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`, alone on their line")
                    .help("what is for trainers stands between `::: trainer-note` and `:::`"),
            );
            return;
        }
        let diagnostic = match reference.strip_prefix('^') {
            Some(name) if self.context.footnotes => {
                Diagnostic::error("markdown/unknown-footnote", span, format!("there is no footnote `{name}`"))
                    .help(format!("define it on a line of its own: `[^{name}]: …`"))
            }
            Some(_) => {
                Diagnostic::error("markdown/footnote-here", span, "a footnote can only stand in the text of a page")
                    .help("say it in the text itself, or move it below the second `---`")
            }
            None => Diagnostic::error(
                "markdown/unknown-reference",
                span,
                format!("there is no link definition `{reference}`"),
            )
            .help(format!("define it on a line of its own: `[{reference}]: address`")),
        };
        self.report(diagnostic);
    }

    /// A reference to a footnote that is nowhere comes out as text.
    pub(super) fn check_footnote(&mut self, range: &Range<usize>) {
        let text = self.text.as_str();
        let Some(rest) = text[range.start..].strip_prefix("[^").filter(|_| self.context.footnotes) else { return };
        let escaped = text[..range.start].ends_with('\\');
        let name = rest
            .split_once(']')
            .map(|(name, _)| name)
            .filter(|name| !name.is_empty() && !name.contains(char::is_whitespace));
        if let (Some(name), false) = (name, escaped) {
            let name = format!("^{name}");
            self.report_broken(range.start..range.start + name.len() + 2, &name);
        }
    }

    /// A fence or a label in the middle of a line comes out as text, and guards nothing.
    pub(super) fn check_signs(&mut self, text: &str, range: &Range<usize>) {
        if memchr::memchr2(b':', b'{', text.as_bytes()).is_none() {
            return;
        }
        let named = |rest: &str| {
            let rest = rest.trim_start_matches(':').trim_start();
            let name = rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("");
            block::find(name).is_some() || rest.starts_with('{')
        };
        let labelled = |rest: &str| {
            let rest = rest.split('}').next().unwrap_or(rest);
            rest.contains("for=") || rest.contains("for =")
        };
        if text.match_indices(":::").any(|(at, _)| named(&text[at..])) {
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("block/fence-in-text", span, "a fence inside a line of text opens nothing")
                    .label("everyone would read this")
                    .help("put the fence on a line of its own; to show it, put it in backticks"),
            );
        } else if text.match_indices('{').any(|(at, _)| labelled(&text[at..])) {
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("markdown/label-in-text", span, "a label inside a text guards nothing")
                    .label("everyone would read this")
                    .help(
                        "put what some only see between `::: only {for=…}` and `:::`; to show it, put it in backticks",
                    ),
            );
        }
    }

    /// A link definition inside a labelled block is for that block; elsewhere it would bring its address along.
    pub(super) fn check_definitions(&mut self) {
        for (place, definition) in self.definitions.escaped() {
            let (span, definition) = (self.span(place), self.span(definition));
            self.report(
                Diagnostic::error(
                    "link/definition-in-block",
                    span,
                    "this link is defined inside a block for some only",
                )
                .related(definition, "defined here")
                .help("define it outside of the block too, under another name"),
            );
        }
    }

    /// A comment that is never closed comes out as text, which everyone would read.
    pub(super) fn check_comment(&mut self, range: &Range<usize>) {
        let text = self.text.as_str();
        let begins = |at: &usize| text[*at..].starts_with("<!--") && !text[..*at].ends_with('\\');
        let open = text[range.clone()].match_indices('<').map(|(at, _)| range.start + at).find(begins);
        if let Some(at) = open {
            self.report_unclosed_comment(at);
        }
    }

    pub(super) fn report_unclosed_comment(&mut self, at: usize) {
        let span = self.span(at..at + "<!--".len());
        self.report(
            Diagnostic::error("markdown/unclosed-comment", span, "this comment is never closed")
                .help("close it with `-->`; a comment is in no edition"),
        );
    }

    pub(super) fn check_footnotes(&mut self) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut twice = Vec::new();
        for note in &self.footnotes {
            match seen.get(note.name.as_str()) {
                Some(first) => twice.push((note.name.clone(), note.span, *first)),
                None => drop(seen.insert(&note.name, note.span)),
            }
        }
        for (name, span, first) in twice {
            self.report(
                Diagnostic::error(
                    "markdown/duplicate-footnote",
                    span,
                    format!("there is another footnote `{name}` on this page"),
                )
                .related(first, "this one")
                .help("give one of them another name"),
            );
        }
    }
}
