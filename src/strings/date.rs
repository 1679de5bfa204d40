//! Dates in words: "1 May 2026" from `2026-05-01`.

use crate::strings::catalogue::{Fill, Strings};

impl Strings {
    /// An ISO date in words. What is no ISO date is shown as it was written.
    pub fn date(&self, written: &str) -> String {
        match iso_date(written) {
            Some((year, month, day)) => {
                let day = self.format("day-of-month", &[("day", Fill::Number(i64::from(day)))]);
                let fills =
                    [("day", Fill::Text(&day)), ("month", Fill::Number(i64::from(month))), ("year", Fill::Text(year))];
                self.format("date", &fills)
            }
            None => written.to_owned(),
        }
    }
}

/// Year, month and day of an ISO date that can be.
pub fn iso_date(written: &str) -> Option<(&str, u8, u8)> {
    let mut parts = written.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}
