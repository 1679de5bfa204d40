//! Training times in words: "1 hour 30 minutes", "45–60 minutes", "4 hours 35–40 minutes", and short for menus: "1 h 30 min".

use std::sync::OnceLock;

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

    /// A time as a figure of minutes, for tables: `165` or `165–180`.
    pub fn plain_minutes(&self, duration: Duration) -> String {
        self.both_ends(duration, |minutes| minutes.to_string())
    }

    /// A time in hours with a decimal sign, for reports: `2.75` or `2.75–3`.
    pub fn decimal_hours(&self, duration: Duration) -> String {
        self.both_ends(duration, |minutes| match point_hours(minutes).split_once('.') {
            Some((whole, fraction)) => {
                self.format("decimal", &[("whole", whole.into()), ("fraction", fraction.into())])
            }
            None => point_hours(minutes),
        })
    }

    fn both_ends(&self, duration: Duration, figure: impl Fn(u32) -> String) -> String {
        let (from, to) = (figure(duration.shortest()), figure(duration.longest()));
        match from == to {
            true => to,
            false => self.format("figure-range", &[("from", (&from).into()), ("to", (&to).into())]),
        }
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
        let known = self.times.get(form.place).zip(usize::try_from(minutes).ok());
        match known.and_then(|(times, minutes)| times.get(minutes)) {
            Some(known) => known.get_or_init(|| self.new_figure(minutes, form)).clone(),
            None => self.new_figure(minutes, form),
        }
    }

    fn new_figure(&self, minutes: u32, form: &Form) -> String {
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

/// Minutes as hours to a hundredth, with a point, for machines: `2.75`, `3`.
pub fn point_hours(minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    let (whole, fraction) = (hundredths / 100, hundredths % 100);
    match (fraction, fraction % 10) {
        (0, _) => whole.to_string(),
        (_, 0) => format!("{whole}.{}", fraction / 10),
        _ => format!("{whole}.{fraction:02}"),
    }
}

/// Times that were written already, by the place of their form and by minutes: most are a few hours at most.
pub(super) type Times = [Vec<OnceLock<String>>; 2];

/// How many minutes are looked up.
const KEPT: usize = 8 * 60 + 1;

/// Room for times, with none written yet.
pub(super) fn no_times() -> Times {
    [(); 2].map(|()| (0..KEPT).map(|_| OnceLock::new()).collect())
}

/// The keys of one way to write times.
struct Form {
    /// Where its times are kept.
    place: usize,
    minutes: &'static str,
    hours: &'static str,
    both: &'static str,
    range: &'static str,
    minutes_range: &'static str,
    hours_range: &'static str,
}

const LONG: Form = Form {
    place: 0,
    minutes: "minutes",
    hours: "hours",
    both: "hours-and-minutes",
    range: "range",
    minutes_range: "minutes-range",
    hours_range: "hours-range",
};

const SHORT: Form = Form {
    place: 1,
    minutes: "minutes-short",
    hours: "hours-short",
    both: "hours-and-minutes-short",
    range: "range-short",
    minutes_range: "minutes-range-short",
    hours_range: "hours-range-short",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_have_two_places_and_no_more() {
        for (minutes, hours) in
            [(0, "0"), (6, "0.1"), (10, "0.17"), (15, "0.25"), (59, "0.98"), (60, "1"), (165, "2.75")]
        {
            assert_eq!(point_hours(minutes), hours);
        }
    }

    #[test]
    fn a_range_has_both_ends_in_a_table() {
        let strings = Strings::for_language("en");
        let range = Duration::minutes(45) + Duration::parse("60-75m").unwrap_or_default();
        assert_eq!(strings.plain_minutes(range), "105–120");
        assert_eq!(strings.decimal_hours(range), "1.75–2");
        assert_eq!(strings.decimal_hours(Duration::minutes(90)), "1.5");
    }
}
