//! Labels, and content that bears them.
//!
//! The parser wraps labelled content in [`Guarded`] when it recognises it. The only way in is [`Guarded::open`]
//! with a [`Clearance`], which is made by `edition/` alone (a test holds that). There is no getter, no
//! `Serialize`, and `Debug` says nothing.
//!
//! [`watch`] tells which labels were asked for while something was made: where two clearances answer alike, it would be the same.
//!
//! Invariant: content with labels opens only to a clearance that has at least one of them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

thread_local! {
    /// The labels that were asked for on this thread, while somebody watches.
    static ASKED: RefCell<Option<Vec<Labels>>> = const { RefCell::new(None) };
}

/// The label of what is for trainers.
pub const TRAINER: &str = "trainer";
/// The label of what is for supervisors and coaches.
pub const SUPERVISOR: &str = "supervisor";

/// The labels that a piece of content bears. None: it is for everyone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels(BTreeSet<String>);

impl Labels {
    /// No label.
    pub fn none() -> Self {
        Self::default()
    }

    /// One label.
    pub fn one(name: &str) -> Self {
        Self(BTreeSet::from([name.to_owned()]))
    }

    /// Whether there is none, so that everyone sees the content.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl FromIterator<String> for Labels {
    fn from_iter<I: IntoIterator<Item = String>>(names: I) -> Self {
        Self(names.into_iter().collect())
    }
}

/// Content behind labels.
#[derive(Clone)]
pub struct Guarded<T> {
    labels: Labels,
    content: T,
}

impl<T> Guarded<T> {
    /// Content that bears these labels.
    pub fn new(labels: Labels, content: T) -> Self {
        Self { labels, content }
    }

    /// Content that bears one label by its nature.
    pub fn by_nature(label: &str, content: T) -> Self {
        Self::new(Labels::one(label), content)
    }

    /// Content for everyone.
    pub fn everyone(content: T) -> Self {
        Self::new(Labels::none(), content)
    }

    /// The content, if the clearance has at least one of its labels or it bears none.
    pub fn open(&self, clearance: &Clearance) -> Option<&T> {
        if self.labels.is_empty() {
            return Some(&self.content);
        }
        note(&self.labels);
        clearance.sees_any(&self.labels).then_some(&self.content)
    }
}

impl<T> Guarded<Vec<T>> {
    /// A list that bears one label by its nature. An empty one has nothing to guard.
    pub fn list_by_nature(label: &str, items: Vec<T>) -> Self {
        if items.is_empty() { Self::everyone(items) } else { Self::by_nature(label, items) }
    }
}

impl<T> fmt::Debug for Guarded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Guarded(…)")
    }
}

/// What an edition may open.
#[derive(Debug, Clone)]
pub struct Clearance(Sight);

#[derive(Debug, Clone)]
enum Sight {
    Labels(BTreeSet<String>),
    Everything,
}

impl Clearance {
    /// The clearance of an edition that sees these labels.
    pub fn of<'a>(sees: impl IntoIterator<Item = &'a str>) -> Self {
        Self(Sight::Labels(sees.into_iter().map(str::to_owned).collect()))
    }

    /// The clearance of who checks the whole book. What it opens is never rendered.
    pub fn everything() -> Self {
        Self(Sight::Everything)
    }

    /// Whether it opens what bears this label alone.
    pub fn sees(&self, label: &str) -> bool {
        note(&Labels::one(label));
        self.has(label)
    }

    fn has(&self, label: &str) -> bool {
        match &self.0 {
            Sight::Labels(seen) => seen.contains(label),
            Sight::Everything => true,
        }
    }

    fn sees_any(&self, labels: &Labels) -> bool {
        labels.names().any(|name| self.has(name))
    }
}

/// Every set of labels that was asked for while something was made.
#[derive(Debug, Default)]
pub struct Asked(Vec<Labels>);

impl Asked {
    /// Whether two clearances give the same answers, so that the same is made with both.
    pub fn alike(&self, one: &Clearance, other: &Clearance) -> bool {
        self.0.iter().all(|labels| one.sees_any(labels) == other.sees_any(labels))
    }
}

/// Makes something on this thread, and tells which labels were asked for meanwhile, of whatever clearance.
pub fn watch<R>(make: impl FnOnce() -> R) -> (R, Asked) {
    let around = ASKED.replace(Some(Vec::new()));
    let made = make();
    let asked = ASKED.replace(around).unwrap_or_default();
    asked.iter().for_each(note);
    (made, Asked(asked))
}

fn note(labels: &Labels) {
    ASKED.with_borrow_mut(|asked| {
        if let Some(asked) = asked.as_mut().filter(|asked| !asked.contains(labels)) {
            asked.push(labels.clone());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labelled_content_opens_to_one_of_its_labels_only() {
        let both = Guarded::new(["trainer".to_owned(), "virtual".to_owned()].into_iter().collect(), 1);
        assert_eq!(both.open(&Clearance::of([])), None);
        assert_eq!(both.open(&Clearance::of(["supervisor"])), None);
        assert_eq!(both.open(&Clearance::of(["virtual"])), Some(&1));
        assert_eq!(Guarded::everyone(1).open(&Clearance::of([])), Some(&1));
    }

    #[test]
    fn nested_guards_all_have_to_open() {
        let nested = Guarded::by_nature(TRAINER, Guarded::by_nature("virtual", 1));
        let open = |sees: &[&str]| {
            let clearance = Clearance::of(sees.iter().copied());
            nested.open(&clearance).and_then(|inner| inner.open(&clearance)).copied()
        };
        assert_eq!(open(&["virtual"]), None);
        assert_eq!(open(&["trainer"]), None);
        assert_eq!(open(&["trainer", "virtual"]), Some(1));
    }

    #[test]
    fn what_was_asked_tells_who_gets_the_same() {
        let (trainee, trainer) = (Clearance::of([]), Clearance::of([TRAINER]));
        let both = |make: &dyn Fn()| watch(make).1.alike(&trainee, &trainer);
        assert!(both(&|| ()));
        assert!(both(&|| _ = Guarded::everyone(1).open(&trainee)));
        assert!(both(&|| _ = Guarded::by_nature(SUPERVISOR, 1).open(&trainee)));
        assert!(!both(&|| _ = Guarded::by_nature(TRAINER, 1).open(&Clearance::everything())));
        assert!(!both(&|| _ = trainee.sees(TRAINER)));
        assert!(!both(&|| _ = watch(|| trainee.sees(TRAINER))));
        assert!(both(&|| _ = Guarded::list_by_nature(TRAINER, Vec::<u8>::new()).open(&trainee)));
        assert!(!both(&|| _ = Guarded::list_by_nature(TRAINER, vec![1]).open(&trainee)));
    }

    #[test]
    fn debug_says_nothing() {
        assert_eq!(format!("{:?}", Guarded::by_nature(TRAINER, "secret")), "Guarded(…)");
    }
}
