//! What is said of an address.

use crate::diagnostic::Diagnostic;
use crate::pipeline::external::client::Failure;
use crate::source::Span;

/// What became of asking an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is there.
    Good,
    /// It is there, at another address for good.
    Moved(String),
    /// Its host says that it is not.
    Status(u16),
    /// It sends on too often.
    Circle,
    /// There was no answer.
    Failed(Failure),
}

impl Verdict {
    /// Whether nothing at all was heard.
    pub(super) fn is_out_of_reach(&self) -> bool {
        matches!(self, Self::Failed(Failure::OutOfReach(_)))
    }

    /// What the author is told, if anything.
    pub(super) fn told(&self, address: &str, span: Span) -> Option<Diagnostic> {
        let (message, help) = match self {
            Self::Good => return None,
            Self::Moved(to) => (format!("`{address}` has moved for good"), format!("write `{to}`")),
            Self::Status(404 | 410) => (
                format!("there is nothing at `{address}` any more"),
                "find its new address, or take the link out".to_owned(),
            ),
            Self::Status(status @ (401 | 403)) => (
                format!("`{address}` is not for everyone: its host answers {status}"),
                "look at it in a browser; if readers can, put it under `skip-links`".to_owned(),
            ),
            Self::Status(status) => (format!("`{address}` does not work: its host answers {status}"), AGAIN.to_owned()),
            Self::Circle => (format!("`{address}` sends on and on"), "look at it in a browser".to_owned()),
            Self::Failed(Failure::TooSlow) => (format!("`{address}` does not answer in time"), AGAIN.to_owned()),
            Self::Failed(Failure::OutOfReach(why)) => {
                (format!("`{address}` cannot be reached: {why}"), "is the address written right?".to_owned())
            }
            Self::Failed(Failure::Untrusted(why)) => (
                format!("browsers warn of `{address}`: {why}"),
                "tell its owner; if it is one of your own network, put it under `skip-links`".to_owned(),
            ),
            Self::Failed(Failure::Broken(why)) => (format!("`{address}` does not work: {why}"), AGAIN.to_owned()),
            Self::Failed(Failure::NoAddress(why)) => {
                (format!("`{address}` is no address: {why}"), "is it written right?".to_owned())
            }
        };
        Some(Diagnostic::warning("link/external", span, message).help(help))
    }
}

const AGAIN: &str = "it may be for a while: look again later";
