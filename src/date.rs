//! Days of the calendar, and spans of time between them.
//!
//! [`Date::parse`] reads `2026-05-01`, [`Period::parse`] reads `24 months`. Nothing here knows what day it is.

use std::fmt;

/// The longest period that is taken for one, in months.
const LONGEST: u32 = 100 * 12;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

/// A span of time in months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    count: u32,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Date {
    /// Reads year, month and day as `2026-05-01`; none if there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |length: usize| {
            let part = parts.next()?;
            let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u32>().ok()).flatten()
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let is_day = year > 0 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        (parts.next().is_none() && is_day).then_some(Self { year, month, day })
    }

    /// The day that is this much later. The end of a shorter month stands for a day that it lacks.
    #[must_use]
    pub fn after(self, period: Period) -> Self {
        match period.unit {
            Unit::Days => self.days_later(period.count),
            Unit::Weeks => self.days_later(period.count.saturating_mul(7)),
            Unit::Months => self.months_later(period.count),
            Unit::Years => self.months_later(period.count.saturating_mul(12)),
        }
    }

    fn months_later(self, months: u32) -> Self {
        let total = self.year * 12 + (self.month - 1) + months;
        let (year, month) = (total / 12, total % 12 + 1);
        Self { year, month, day: self.day.min(days_of(year, month)) }
    }

    fn days_later(self, days: u32) -> Self {
        let (mut year, mut month, mut day) = (self.year, self.month, self.day.saturating_add(days));
        while day > days_of(year, month) {
            day -= days_of(year, month);
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Self { year, month, day }
    }
}

fn days_of(year: u32, month: u32) -> u32 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl Period {
    /// Reads a number with its unit: `24 months`, `2 years`, `6 weeks`, `90 days`. None if it is no such thing, nothing at
    /// all, or longer than a century.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit())?;
        let count: u32 = text[..digits].parse().ok()?;
        let (unit, most) = match text[digits..].trim() {
            "day" | "days" => (Unit::Days, LONGEST * 30),
            "week" | "weeks" => (Unit::Weeks, LONGEST * 4),
            "month" | "months" => (Unit::Months, LONGEST),
            "year" | "years" => (Unit::Years, LONGEST / 12),
            _ => return None,
        };
        (1..=most).contains(&count).then_some(Self { count, unit })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Days => "day",
            Unit::Weeks => "week",
            Unit::Months => "month",
            Unit::Years => "year",
        };
        write!(f, "{} {unit}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(day: &str, period: &str) -> String {
        Date::parse(day).unwrap().after(Period::parse(period).unwrap()).to_string()
    }

    #[test]
    fn days_that_there_are_not_are_refused() {
        for text in ["", "2026", "2026-13-01", "2026-02-29", "2026-2-1", "2026-02-01-", "+026-02-01", "2026-00-10"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2028-02-29").unwrap().to_string(), "2028-02-29");
    }

    #[test]
    fn a_later_day_is_found() {
        assert_eq!(after("2026-01-31", "1 month"), "2026-02-28");
        assert_eq!(after("2026-05-01", "24 months"), "2028-05-01");
        assert_eq!(after("2028-02-29", "1 year"), "2029-02-28");
        assert_eq!(after("2026-12-20", "2 weeks"), "2027-01-03");
        assert_eq!(after("2026-12-31", "90 days"), "2027-03-31");
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "24", "months", "0 days", "-1 days", "2 moons", "101 years", "99999999999 days"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
        assert_eq!(Period::parse("1years").unwrap().to_string(), "1 year");
    }
}
