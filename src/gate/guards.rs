//! The labels round a piece of text, as they were written.

use crate::label::TRAINER;

/// One guard: who sees at least one of the labels gets in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Guard {
    labels: Vec<String>,
    /// It is the key of a question, which some modules let everyone see.
    pub(super) is_key: bool,
}

/// The guards round a text; all have to open.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Guards(pub(super) Vec<Guard>);

impl Guard {
    /// The guard that a list of labels makes; none if the list is empty.
    pub(super) fn of(labels: Vec<String>) -> Option<Self> {
        (!labels.is_empty()).then_some(Self { labels, is_key: false })
    }

    /// The guard of what bears a label by its nature.
    pub(super) fn by_nature(label: &str) -> Self {
        Self { labels: vec![label.to_owned()], is_key: false }
    }

    /// The guard of the key of a question.
    pub(super) fn key() -> Self {
        Self { is_key: true, ..Self::by_nature(TRAINER) }
    }

    fn opens_to(&self, sees: &[String]) -> bool {
        self.labels.iter().any(|label| sees.contains(label))
    }
}

impl Guards {
    /// These guards and one more.
    pub(super) fn and(&self, guard: Option<Guard>) -> Self {
        Self(self.0.iter().cloned().chain(guard).collect())
    }

    /// Whether who sees these labels gets in.
    pub(super) fn open_to(&self, sees: &[String]) -> bool {
        self.0.iter().all(|guard| guard.opens_to(sees))
    }

    /// The labels, for messages.
    pub(super) fn describe(&self) -> String {
        let each = self
            .0
            .iter()
            .map(|guard| guard.labels.iter().map(|label| format!("`{label}`")).collect::<Vec<_>>().join(" or "));
        let mut each: Vec<String> = each.collect();
        each.dedup();
        each.join(" and ")
    }
}
