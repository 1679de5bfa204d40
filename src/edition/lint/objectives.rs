//! Lints of objectives: what a learner is able to do has to be seen to be believed.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::words::{capitalized, without_lead};
use crate::source::Span;
use crate::syntax::front_matter::Objective;

/// How objectives begin that nobody can see fulfilled, in lower case, with what to write in its place. A beginning that
/// holds another stands before it.
const UNMEASURABLE: &[(&str, &str)] = &[
    ("know how to", ""),
    ("know about", "describe"),
    ("know", "explain"),
    ("understand how to", ""),
    ("understand", "explain"),
    ("comprehend", "explain"),
    ("grasp", "explain"),
    ("realize that", "explain that"),
    ("realize how", "explain how"),
    ("realize why", "explain why"),
    ("realise that", "explain that"),
    ("realise how", "explain how"),
    ("realise why", "explain why"),
    ("appreciate", "explain"),
    ("learn how to", ""),
    ("learn to", ""),
    ("learn about", "describe"),
    ("learn", "explain"),
    ("be aware of", "describe"),
    ("be aware that", "explain that"),
    ("be conscious of", "describe"),
    ("be familiar with", "describe"),
    ("be acquainted with", "describe"),
    ("be informed about", "describe"),
    ("be informed of", "describe"),
    ("be introduced to", "describe"),
    ("be exposed to", "describe"),
    ("be sensitive to", "describe"),
    ("become aware of", "describe"),
    ("become familiar with", "describe"),
    ("become acquainted with", "describe"),
    ("become sensitive to", "describe"),
    ("familiarize yourself with", "describe"),
    ("get to know", "describe"),
    ("feel comfortable with", "demonstrate"),
    ("feel confident in", "demonstrate"),
    ("have knowledge of", "describe"),
    ("have awareness of", "describe"),
    ("have an awareness of", "describe"),
    ("have an understanding of", "explain"),
    ("have a basic understanding of", "explain"),
    ("have a better understanding of", "explain"),
    ("have an appreciation of", "explain"),
    ("have an appreciation for", "explain"),
    ("gain an understanding of", "explain"),
    ("gain a better understanding of", "explain"),
    ("gain an awareness of", "describe"),
    ("gain an appreciation of", "explain"),
    ("gain knowledge of", "describe"),
    ("gain insight into", "explain"),
    ("acquire knowledge of", "describe"),
    ("acquire an understanding of", "explain"),
    ("develop an understanding of", "explain"),
    ("develop an awareness of", "describe"),
    ("develop an appreciation for", "explain"),
];

/// Words before such a verb that change nothing.
const STRENGTH: &[&str] = &["better ", "fully ", "really ", "truly ", "deeply ", "clearly "];

impl Lints<'_> {
    /// Looks at the verbs of the objectives of each module.
    pub(super) fn objectives(&mut self) {
        if !self.is_english() {
            return;
        }
        let mut found = Vec::new();
        for module in &self.view.modules {
            let front = &module.module.page.front;
            let opened = front.objectives.iter().filter_map(|objective| objective.open(&self.view.clearance));
            found.extend(opened.filter_map(|objective| self.unmeasurable(objective)));
        }
        self.found.append(&mut found);
    }

    fn unmeasurable(&self, objective: &Objective) -> Option<Diagnostic> {
        let (start, text) = self.beginning(objective.span)?;
        let lead = without_lead(text);
        let plain = STRENGTH.iter().find_map(|word| strip(lead, word)).unwrap_or(lead);
        let (verb, instead) = UNMEASURABLE.iter().find(|(verb, _)| {
            strip(plain, verb).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-'))
        })?;
        let start = start + text.len() - plain.len();
        let place = Span::new(objective.span.file, start..start + verb.len());
        let done = verb.strip_prefix("be ").map_or_else(|| (*verb).to_owned(), |rest| format!("are {rest}"));
        let rest = first_line(&plain[verb.len()..]);
        let example = capitalized(format!("{instead}{rest}").trim());
        Some(
            Diagnostic::warning(
                "objectives/unmeasurable-verb",
                place,
                format!("nobody can see whether people `{done}` something"),
            )
            .label("begin with what they will do")
            .help("name an act that can be seen: explain, describe, identify, compare, demonstrate, write")
            .help(format!("such as `{example}`")),
        )
    }

    /// The place of the first line of an objective, to be shown whole.
    pub(super) fn line_of(&self, span: Span) -> Span {
        let Some((start, text)) = self.beginning(span) else { return span };
        let line = text.lines().next().unwrap_or_default().trim_end_matches(['"', '\'', ' ']);
        Span::new(span.file, start..start + line.len())
    }

    /// Where the words of an objective begin, signs before them left out, and the text from there.
    pub(super) fn beginning(&self, span: Span) -> Option<(usize, &str)> {
        let written = self.sources.try_get(span.file)?.text.get(span.range())?;
        let signs = |sign: char| sign.is_whitespace() || matches!(sign, '"' | '\'' | '*' | '_' | '|' | '>' | '-' | '+');
        let words = written.trim_start_matches(signs);
        Some((span.start + written.len() - words.len(), words))
    }
}

/// What follows a beginning, whatever its case.
fn strip<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let head = text.get(..beginning.len())?;
    head.eq_ignore_ascii_case(beginning).then(|| &text[beginning.len()..])
}

/// A text up to the end of its line, with a sign if it goes on, and without signs of emphasis and quotation marks.
pub(super) fn first_line(text: &str) -> String {
    let mut lines = text.lines();
    let line = lines.next().unwrap_or_default().trim_end_matches(['"', '\'', ' ']).replace(['*', '_'], "");
    // What follows a text in the file may be the next item of the list.
    let goes_on = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with(['-', '#']);
    if lines.any(goes_on) { line + " …" } else { line }
}
