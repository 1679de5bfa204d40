//! Lints of dates: what is due to be looked at again. The day is told by who asks, so that the same book on the same day
//! always says the same.

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::view::ModuleView;

impl Lints<'_> {
    /// Looks at the dates of each module, if it is known what day it is.
    pub(super) fn dates(&mut self) {
        let Some(today) = self.asked.today else { return };
        let found: Vec<Diagnostic> = self.view.modules.iter().flat_map(|module| self.dates_of(module, today)).collect();
        self.found.extend(found);
    }

    fn dates_of(&self, module: &ModuleView<'_>, today: Date) -> Vec<Diagnostic> {
        let front = &module.module.page.front;
        let updated = front.updated.as_deref().and_then(Date::parse).zip(front.places.value("updated"));
        let review = front.review_by.open(&self.view.clearance).copied().flatten();
        let review = review.zip(front.places.value("review_by"));
        let mut found = Vec::new();
        if let Some((by, span)) = review.filter(|(by, _)| *by < today) {
            let due = Diagnostic::warning("dates/review-due", span, format!("this module was to be reviewed by {by}"));
            let due = due.label(format!("today is {today}"));
            let due = match updated {
                Some((_, span)) => due.related(span, "last changed"),
                None => due,
            };
            found.push(due.help(format!(
                "read it through, then write when it is due again, and `updated: {today}` if it changed"
            )));
        }
        if let Some((day, span)) = updated.filter(|(day, _)| *day > today) {
            let message = format!("this module was changed on {day}, and today is {today}");
            let future = Diagnostic::warning("dates/updated-in-future", span, message);
            found.push(future.help(format!("write `updated: {today}`")));
        }
        // A day that the module names itself is the better one.
        if let (Some((day, span)), None, Some(period)) = (updated, review, self.view.book.config.checks.review_after) {
            let due = day.after(period);
            if due < today {
                let message = format!("this module has not changed for more than {period}");
                found.push(
                    Diagnostic::warning("dates/stale", span, message)
                        .label(format!("it was to be reviewed by {due}"))
                        .help(format!(
                            "read it through, then write `updated: {today}` or a day as `review_by: {}`",
                            today.after(period)
                        )),
                );
            }
        }
        found
    }
}
