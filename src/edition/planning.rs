//! What staff plan and report with: the crosswalk of objectives, timetables, training hours.

use crate::duration::Duration;
use crate::edition::content::Block;
use crate::edition::page::{PageLink, Slot};

/// Where the objectives of a module are taught, practised and checked, and what serves none of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Crosswalk {
    /// The objectives with what serves each. Never empty.
    pub objectives: Vec<ObjectiveCoverage>,
    /// Pages that serve no objective, neither themselves nor by what stands on them.
    pub idle_pages: Vec<PageLink>,
    /// Activities that serve no objective.
    pub idle_activities: Vec<PageLink>,
    /// Questions that check no objective.
    pub idle_checks: Vec<PageLink>,
}

/// Where an objective is taught, practised and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveCoverage {
    /// The objective.
    pub text: Vec<Block>,
    /// Pages that teach it.
    pub taught: Vec<PageLink>,
    /// Activities that practise it.
    pub practised: Vec<PageLink>,
    /// Questions that check it.
    pub checked: Vec<PageLink>,
}

/// The figures of a crosswalk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many objectives there are.
    pub objectives: usize,
    /// How many of them are taught.
    pub taught: usize,
    /// How many are practised.
    pub practised: usize,
    /// How many are checked.
    pub checked: usize,
    /// How many are all three.
    pub whole: usize,
    /// How many pages, activities and questions serve none.
    pub idle: usize,
}

/// The time of a module by the clock and by what it is spent on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timetable {
    /// The days of a track; of a module one without a title.
    pub days: Vec<TimetableDay>,
    /// Of a module: its time by kind, in the order in which the kinds come.
    pub kinds: Vec<KindTime>,
    /// Of a module: its activities.
    pub activities: Vec<ActivityTime>,
    /// Of a module: pages that have no time and nothing timed on them.
    pub untimed: Vec<PageLink>,
    /// What the parts add up to, where the author gives the whole another time.
    pub differs: Option<Duration>,
}

/// A day of a timetable.
#[derive(Debug, Clone, PartialEq)]
pub struct TimetableDay {
    /// The day of a track.
    pub title: Option<PageLink>,
    /// Its time without breaks.
    pub duration: Option<Duration>,
    /// Its lines.
    pub slots: Vec<Slot>,
}

/// What a part of the training time is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    /// A page's own time: the trainer talks, shows and asks.
    Page,
    /// An activity, with its kind as the author writes it.
    Activity(Option<String>),
    /// A session of a track.
    Session,
}

/// Where a line of a timetable stands: minutes after midnight where it has clock times, else after the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first minute.
    pub from: u32,
    /// The minute after the last.
    pub to: u32,
    /// How many of its minutes it takes in any case; what is more is the give of a range.
    pub certain: u32,
}

/// The time of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct KindTime {
    /// The kind.
    pub kind: PartKind,
    /// Its time.
    pub duration: Duration,
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityTime {
    /// Where it is.
    pub link: PageLink,
    /// Its kind as the author writes it.
    pub kind: Option<String>,
    /// Its time.
    pub duration: Option<Duration>,
    /// Whether it may be left out, and counts nowhere.
    pub optional: bool,
}

/// The time of a module for a report of training hours, beside [`crate::edition::site::Module::duration`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ModuleHours {
    /// Sections and pages of the first rank, or the days of a track, as far as they have a time.
    pub topics: Vec<TopicHours>,
    /// The time of activities that may be left out.
    pub optional: Option<Duration>,
    /// What it adds to the book: of a track what stands in no other module.
    pub counts: Option<Duration>,
    /// What the topics add up to, where the author gives the whole another time.
    pub differs: Option<Duration>,
}

/// The time of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicHours {
    /// Where it is.
    pub link: PageLink,
    /// Its time; a section's with that of its pages.
    pub duration: Option<Duration>,
    /// The time of activities on it that may be left out.
    pub optional: Option<Duration>,
}

/// The training hours of a whole book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookHours {
    /// The time of all modules, each once.
    pub total: Option<Duration>,
    /// The time of activities that may be left out.
    pub optional: Option<Duration>,
}

impl ObjectiveCoverage {
    /// Whether it is taught, practised and checked.
    pub fn is_whole(&self) -> bool {
        ![&self.taught, &self.practised, &self.checked].iter().any(|links| links.is_empty())
    }
}

impl Crosswalk {
    /// Its figures.
    pub fn tally(&self) -> Tally {
        let count = |is: fn(&ObjectiveCoverage) -> bool| self.objectives.iter().filter(|one| is(one)).count();
        Tally {
            objectives: self.objectives.len(),
            taught: count(|one| !one.taught.is_empty()),
            practised: count(|one| !one.practised.is_empty()),
            checked: count(|one| !one.checked.is_empty()),
            whole: count(ObjectiveCoverage::is_whole),
            idle: self.idle_pages.len() + self.idle_activities.len() + self.idle_checks.len(),
        }
    }
}
