//! A request that no handler sees.

use std::fmt;

/// The status of a refused request, and why in words for the one who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// 400 to 599.
    pub(crate) status: u16,
    /// What was wrong, and what to do. Never what the client sent.
    pub(crate) why: String,
}

impl Refusal {
    /// A refusal with a status and a reason.
    pub(crate) fn new(status: u16, why: impl Into<String>) -> Self {
        Self { status, why: why.into() }
    }

    /// Not HTTP as it has to be.
    pub(crate) fn malformed(why: impl Into<String>) -> Self {
        Self::new(400, why)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the preview does not answer this request: {}", self.why)
    }
}
