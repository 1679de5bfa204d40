//! Training times in words: "1 hour 30 minutes", "45–60 minutes", "4 hours 35–40 minutes", and short for menus: "1 h 30 min".

use crate::duration::Duration;
use crate::strings::catalogue::Strings;

impl Strings {
    /// A time in full words.
    pub fn duration(&self, duration: Duration) -> String {
        self.written(duration, &LONG)
    }

    /// A time in units, for menus and tables.
    pub fn duration_short(&self, duration: Duration) -> String {
        self.written(duration, &SHORT)
    }

    fn written(&self, duration: Duration, form: &Form) -> String {
        let (from, to) = (duration.shortest(), duration.longest());
        if !duration.is_range() {
            return self.figure(from, form);
        }
        // Both in minutes, both in whole hours, or both within the same hour: they share what is the same.
        let shared = |key, from: u32, to: u32| self.format(key, &[("from", from.into()), ("to", to.into())]);
        if to <= 60 {
            return shared(form.minutes_range, from, to);
        }
        if from % 60 == 0 && to % 60 == 0 {
            return shared(form.hours_range, from / 60, to / 60);
        }
        if from / 60 == to / 60 && from % 60 != 0 {
            let hours = self.format(form.hours, &[("count", (from / 60).into())]);
            let minutes = shared(form.minutes_range, from % 60, to % 60);
            return self.format(form.both, &[("hours", (&hours).into()), ("minutes", (&minutes).into())]);
        }
        self.format(form.range, &[("from", (&self.figure(from, form)).into()), ("to", (&self.figure(to, form)).into())])
    }

    fn figure(&self, minutes: u32, form: &Form) -> String {
        let (hours, minutes) = (minutes / 60, minutes % 60);
        if hours == 0 {
            return self.format(form.minutes, &[("count", minutes.into())]);
        }
        let hours = self.format(form.hours, &[("count", hours.into())]);
        if minutes == 0 {
            return hours;
        }
        let minutes = self.format(form.minutes, &[("count", minutes.into())]);
        self.format(form.both, &[("hours", (&hours).into()), ("minutes", (&minutes).into())])
    }
}

/// The keys of one way to write times.
struct Form {
    minutes: &'static str,
    hours: &'static str,
    both: &'static str,
    range: &'static str,
    minutes_range: &'static str,
    hours_range: &'static str,
}

const LONG: Form = Form {
    minutes: "minutes",
    hours: "hours",
    both: "hours-and-minutes",
    range: "range",
    minutes_range: "minutes-range",
    hours_range: "hours-range",
};

const SHORT: Form = Form {
    minutes: "minutes-short",
    hours: "hours-short",
    both: "hours-and-minutes-short",
    range: "range-short",
    minutes_range: "minutes-range-short",
    hours_range: "hours-range-short",
};
