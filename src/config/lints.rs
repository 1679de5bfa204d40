//! `[lints]`: what becomes of what each lint finds.

use crate::config::fields::wrong_type;
use crate::config::tree::{Entry, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::level::Levels;
use crate::diagnostic::lint::{self, LEVELS, Level};
use crate::suggestion::did_you_mean;

/// Reads `[lints]`: a lint's name in quotes, and `allow`, `warn` or `deny`.
pub(crate) fn levels(entries: Vec<Entry>, diagnostics: &mut Vec<Diagnostic>) -> Levels {
    let mut levels = Levels::default();
    for entry in entries {
        let Some(lint) = lint::find(&entry.key) else {
            let message = format!("there is no lint `{}`", entry.key);
            let help = did_you_mean(&entry.key, lint::all().map(|lint| lint.name))
                .unwrap_or_else(|| "write the name in quotes, as `\"activity/steps\" = \"allow\"`".to_owned());
            diagnostics.push(Diagnostic::error("lints/unknown", entry.key_span, message).help(help));
            continue;
        };
        match &entry.node.value {
            Value::Text(name) => match Level::named(name) {
                Some(level) => levels.set(lint, level),
                None => {
                    let names = LEVELS.map(|(name, _)| format!("`\"{name}\"`")).join(", ");
                    let message = format!("`{name}` is no level of a lint");
                    let error = Diagnostic::error("lints/level", entry.node.span, message);
                    diagnostics.push(error.help(format!("the levels are {names}")));
                }
            },
            other => {
                diagnostics.push(wrong_type(entry.node.span, lint.name, "`\"allow\"`, `\"warn\"` or `\"deny\"`", other))
            }
        }
    }
    levels
}
