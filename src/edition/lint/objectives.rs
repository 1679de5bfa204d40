//! Lints of objectives: what a learner is able to do has to be seen to be believed.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::source::Span;

/// How objectives begin that nobody can see fulfilled, in lower case.
const UNMEASURABLE: &[&str] = &[
    "know",
    "understand",
    "be aware of",
    "become aware of",
    "be familiar with",
    "become familiar with",
    "appreciate",
    "learn",
    "realize",
    "realise",
    "grasp",
    "have knowledge of",
    "have an understanding of",
    "gain an understanding of",
    "gain knowledge of",
];

impl Lints<'_> {
    /// Looks at the objectives of each module.
    pub(super) fn objectives(&mut self) {
        let mut found = Vec::new();
        for module in &self.view.modules {
            let front = &module.module.page.front;
            let opened = front.objectives.iter().filter_map(|objective| objective.open(&self.view.clearance));
            found.extend(opened.filter_map(|objective| self.unmeasurable(objective.span)));
        }
        self.found.append(&mut found);
    }

    fn unmeasurable(&self, span: Span) -> Option<Diagnostic> {
        let source = self.sources.try_get(span.file)?;
        let written = source.text.get(span.range())?;
        let words = written.trim_start_matches(['"', '\'', '*', '_', ' ']);
        let start = span.start + written.len() - words.len();
        let words = words.to_lowercase();
        let verb = UNMEASURABLE.iter().find(|verb| {
            words.strip_prefix(**verb).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
        })?;
        let place = Span::new(span.file, start..start + verb.len());
        Some(
            Diagnostic::warning(
                "objectives/unmeasurable-verb",
                place,
                format!("nobody can see whether people `{verb}` something"),
            )
            .label("begin with what they will do")
            .help("name an act that can be seen: explain, describe, identify, compare, demonstrate, write"),
        )
    }
}
