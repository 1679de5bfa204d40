//! Small values that front matter and blocks share: durations, yes or no, labels.

use crate::config::ClockTime;
use crate::diagnostic::Diagnostic;
use crate::duration::{Duration, DurationError};
use crate::source::Span;
use crate::suggestion::did_you_mean;

/// Reads a duration; what is none is reported.
pub fn duration(text: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) -> Option<Duration> {
    match Duration::parse(text) {
        Ok(duration) => Some(duration),
        Err(error) => {
            let help = match error {
                DurationError::Malformed => "write it as `20m`, `1h 30m`, `90 min` or, for a range, `45-60m`",
                DurationError::Backwards => "put the shorter time first, as in `45-60m`",
                DurationError::OutOfRange => "give a time between a minute and a year",
            };
            diagnostics
                .push(Diagnostic::error("value/duration", span, format!("`{}` is {error}", text.trim())).help(help));
            None
        }
    }
}

/// Reads yes or no; what is neither is reported and taken for no.
pub fn truth(text: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) -> bool {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" => true,
        "false" | "no" => false,
        _ => {
            let message = format!("`{}` is neither `true` nor `false`", text.trim());
            diagnostics.push(Diagnostic::error("value/truth", span, message).help("write `true` or `false`"));
            false
        }
    }
}

/// Reports a label that the book does not know.
pub fn check_label(name: &str, span: Span, known: &[String], diagnostics: &mut Vec<Diagnostic>) {
    if known.iter().any(|label| label == name) {
        return;
    }
    diagnostics.push(
        Diagnostic::error("label/unknown", span, format!("there is no label `{name}`"))
            .maybe_help(did_you_mean(name, known.iter().map(String::as_str)))
            .help(format!("declare it in book.toml as `[labels.{name}]`, or use one of: {}", known.join(", "))),
    );
}

/// Reads a time of day, `09:00`, as minutes after midnight; what is none is reported.
pub fn clock(text: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) -> Option<u32> {
    let parsed = ClockTime::parse(text.trim()).map(ClockTime::minutes);
    if parsed.is_none() {
        let message = format!("`{}` is not a time of day", text.trim());
        diagnostics.push(
            Diagnostic::error("value/clock", span, message).help("write hours and minutes in quotes: `\"09:00\"`"),
        );
    }
    parsed
}
