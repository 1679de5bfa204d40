//! Lints of how a course teaches.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    warn("activity/kind", "a kind of activity that is nearly a known one"),
    warn("activity/no-debrief", "an activity of a kind that needs talking over, without a debrief"),
    warn("activity/steps", "steps whose minutes do not add up to the activity"),
    warn("agenda/day-overrun", "a day of a track that runs past the end of the day"),
    warn("agenda/no-time", "a session that takes no time"),
    warn("agenda/past-midnight", "a day of a track that goes on past midnight"),
    warn("agenda/repeated-session", "a session that a track has had before"),
    warn("dates/review-due", "a module whose `review_by` is past, told with `--today`"),
    warn("dates/stale", "a module that has not changed for longer than `review-after`, told with `--today`"),
    warn("dates/updated-in-future", "a module that says it was changed later than `--today`"),
    warn("module/duration", "pages and activities that do not add up to the time of their module"),
    warn("module/no-key-points", "a module of several pages without key points"),
    warn("module/no-objectives", "a module of several pages without objectives"),
    warn("module/page-duration", "a page without a time among pages that have one"),
    // Many skills are seen in an activity and asked for by no question, so this one waits until a book wants it.
    Lint::new("objectives/not-checked", Level::Allow, "an objective that no question checks"),
    warn("objectives/not-named", "objectives of which no page, activity or question names one"),
    warn("objectives/not-parallel", "an objective that does not begin like the others"),
    warn("objectives/not-practised", "an objective that no activity or reflection practices"),
    warn("objectives/not-taught", "an objective that no page teaches"),
    warn(
        "objectives/unmeasurable-verb",
        "an objective that begins with a verb that nobody can see done, such as know or understand",
    ),
    warn("text/acronym", "an acronym that is used before it is spelled out"),
];

const fn warn(name: &'static str, finds: &'static str) -> Lint {
    Lint::new(name, Level::Warn, finds)
}
