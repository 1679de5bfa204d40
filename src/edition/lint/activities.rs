//! Lints of activities: what people did has to be talked over before it is learned.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::syntax::activity::Activity;

/// The kinds in which people do or live through something, so that they learn from talking it over. A discussion is the
/// talk itself, and what is done alone or at work has its questions elsewhere.
const TALKED_OVER: &[&str] = &["case-study", "game", "pair", "practice", "role-play", "small-group"];

impl Lints<'_> {
    /// Looks at the activities of every front matter. One that is written in place has no key for a debrief.
    pub(super) fn activities(&mut self) {
        let clearance = &self.view.clearance;
        let fronts = self.view.modules.iter().flat_map(|module| module.fronts());
        let activities = fronts.flat_map(|front| front.activities.iter().filter_map(|one| one.open(clearance)));
        let found: Vec<Diagnostic> = activities
            .filter(|activity| activity.debrief.open(clearance).is_none_or(Vec::is_empty))
            .filter_map(no_debrief)
            .collect();
        self.found.extend(found);
    }
}

fn no_debrief(activity: &Activity) -> Option<Diagnostic> {
    let kind = activity.kind.as_deref().filter(|kind| TALKED_OVER.contains(kind))?;
    let message = format!("this activity of the kind `{kind}` has no debrief");
    Some(
        Diagnostic::warning("activity/no-debrief", activity.span, message).help(
            "add questions for afterward: `debrief: [\"What surprised you?\", \"What will you do differently?\"]`",
        ),
    )
}
