//! What the command says, and how it ends: results to stdout, all else to stderr.
//!
//! Invariant: a reader that goes away (`trainbook build | head -1`) is no failure.

use std::io::{IsTerminal as _, Stderr, Stdout, Write as _};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use crate::cli::args::Colours;
use crate::diagnostic::digest::visible;
use crate::diagnostic::draw::Style;

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Good,
    /// The book has problems, or the output was refused.
    Problems,
    /// Something was mistyped.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Good => Self::SUCCESS,
            Exit::Problems => Self::FAILURE,
            Exit::Usage => Self::from(2),
        }
    }
}

/// The two streams.
pub(crate) struct Console {
    out: AutoStream<Stdout>,
    err: AutoStream<Stderr>,
    style: Style,
}

impl Console {
    /// Streams with colours where they are wanted. `NO_COLOR` and `CLICOLOR` are heard.
    pub(crate) fn new(colours: Colours) -> Self {
        let choice = match colours {
            Colours::Auto => ColorChoice::Auto,
            Colours::Always => ColorChoice::Always,
            Colours::Never => ColorChoice::Never,
        };
        let out = AutoStream::new(std::io::stdout(), choice);
        let err = AutoStream::new(std::io::stderr(), choice);
        let style = if err.current_choice() == ColorChoice::Never { Style::Plain } else { Style::Colour };
        Self { out, err, style }
    }

    /// How diagnostics are drawn here.
    pub(crate) fn style(&self) -> Style {
        self.style
    }

    /// Whether somebody watches stderr.
    pub(crate) fn is_watched(&self) -> bool {
        std::io::stderr().is_terminal()
    }

    /// A line of the result.
    pub(crate) fn say(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
    }

    /// A line that is not the result.
    pub(crate) fn note(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }

    /// What went wrong, and what to do.
    pub(crate) fn error(&mut self, message: &str, help: &[String]) {
        let _ = writeln!(self.err, "\u{1b}[1;91merror\u{1b}[0m: {}", harmless(message));
        for help in help {
            let _ = writeln!(self.err, "\u{1b}[1;96mhelp\u{1b}[0m: {}", harmless(help));
        }
    }

    /// What may be wrong.
    pub(crate) fn warning(&mut self, message: &str) {
        let _ = writeln!(self.err, "\u{1b}[1;33mwarning\u{1b}[0m: {}", harmless(message));
    }
}

/// A message without what a terminal would obey: it may quote the name of a file.
fn harmless(message: &str) -> String {
    message.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}
