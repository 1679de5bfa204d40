//! Training time: one figure in minutes, or a range.
//!
//! [`Duration::parse`] reads what an author writes: `20m`, `1h 30m`, `90 min`, `1:30`, `45-60m`, `45`.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

/// The longest time that is taken for one: a year of days and nights, in minutes.
const LONGEST: u32 = 366 * 24 * 60;

/// A training time in minutes. `shortest` is never more than `longest`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Duration {
    shortest: u32,
    longest: u32,
}

/// Why a text is no training time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DurationError {
    /// It is not a number with a unit.
    Malformed,
    /// The range ends before it begins.
    Backwards,
    /// It is longer than a year, or nothing at all.
    OutOfRange,
}

impl Duration {
    /// One figure, in minutes.
    pub fn minutes(minutes: u32) -> Self {
        Self { shortest: minutes, longest: minutes }
    }

    /// The shorter figure, in minutes.
    pub fn shortest(self) -> u32 {
        self.shortest
    }

    /// The longer figure, in minutes; the same as [`Self::shortest`] unless this is a range.
    pub fn longest(self) -> u32 {
        self.longest
    }

    /// Whether the two figures differ.
    pub fn is_range(self) -> bool {
        self.shortest != self.longest
    }

    /// By how many minutes this misses another time: negative if it is too short. None if the two meet.
    pub fn misses(self, other: Self) -> Option<i64> {
        let (own, theirs) = if self.longest < other.shortest {
            (self.longest, other.shortest)
        } else if self.shortest > other.longest {
            (self.shortest, other.longest)
        } else {
            return None;
        };
        Some(i64::from(own) - i64::from(theirs))
    }

    /// Reads a time as an author writes it. A figure without a unit is minutes; a range may give its unit once (`1-2h`).
    pub fn parse(text: &str) -> Result<Self, DurationError> {
        let text = text.trim().to_lowercase();
        let (first, last) = match text.split_once(['-', '–', '—']) {
            Some((first, last)) => (first.trim(), last.trim()),
            None => {
                let minutes = bounded(figure(&text)?)?;
                return Ok(Self::minutes(minutes));
            }
        };
        let longest = bounded(figure(last)?)?;
        let bare = !first.is_empty() && first.chars().all(|c| c.is_ascii_digit() || c == '.');
        let shortest = match (bare, trailing_unit(last)) {
            (true, Some(unit)) => bounded(figure(&format!("{first}{unit}"))?)?,
            _ => bounded(figure(first)?)?,
        };
        if shortest > longest {
            return Err(DurationError::Backwards);
        }
        Ok(Self { shortest, longest })
    }
}

fn bounded(minutes: u64) -> Result<u32, DurationError> {
    match u32::try_from(minutes) {
        Ok(minutes) if (1..=LONGEST).contains(&minutes) => Ok(minutes),
        _ => Err(DurationError::OutOfRange),
    }
}

/// The unit at the end of a figure: `h` of `2 hours`.
fn trailing_unit(text: &str) -> Option<&'static str> {
    let word: String = text.chars().rev().take_while(|c| c.is_alphabetic()).collect();
    unit(&word.chars().rev().collect::<String>()).map(|minutes| if minutes == 60 { "h" } else { "m" })
}

/// Minutes of a unit's name.
fn unit(word: &str) -> Option<u64> {
    match word {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(60),
        "m" | "min" | "mins" | "minute" | "minutes" => Some(1),
        _ => None,
    }
}

/// Minutes of one figure: `90`, `1:30`, `1.5h`, `1h 30m`, `1h30`.
fn figure(text: &str) -> Result<u64, DurationError> {
    let text = text.trim().trim_end_matches('.');
    if let Some((hours, minutes)) = text.split_once(':') {
        let hours: u64 = hours.parse().map_err(|_| DurationError::Malformed)?;
        let minutes: u64 = minutes.parse().map_err(|_| DurationError::Malformed)?;
        return match minutes {
            0..60 => hours.checked_mul(60).and_then(|h| h.checked_add(minutes)).ok_or(DurationError::OutOfRange),
            _ => Err(DurationError::Malformed),
        };
    }
    let mut rest = text;
    let mut total: u64 = 0;
    let mut smallest_unit = u64::MAX;
    if rest.is_empty() {
        return Err(DurationError::Malformed);
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let number: f64 = rest[..digits].parse().map_err(|_| DurationError::Malformed)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let minutes = match &rest[..letters] {
            "" => 1,
            word => unit(word).ok_or(DurationError::Malformed)?,
        };
        if minutes >= smallest_unit {
            return Err(DurationError::Malformed);
        }
        smallest_unit = minutes;
        let value = number * minutes as f64;
        if !value.is_finite() || value > f64::from(LONGEST) {
            return Err(DurationError::OutOfRange);
        }
        total += value.round() as u64;
        rest = rest[letters..].trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == '.');
    }
    Ok(total)
}

impl Add for Duration {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            shortest: self.shortest.saturating_add(other.shortest),
            longest: self.longest.saturating_add(other.longest),
        }
    }
}

impl Sum for Duration {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), Add::add)
    }
}

/// As an author writes it: `1h 30m`, `45m-1h`.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figure = |minutes: u32| match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes}m"),
            (hours, 0) => format!("{hours}h"),
            (hours, minutes) => format!("{hours}h {minutes}m"),
        };
        f.write_str(&figure(self.shortest))?;
        if self.is_range() {
            write!(f, "-{}", figure(self.longest))?;
        }
        Ok(())
    }
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a duration",
            Self::Backwards => "a range that ends before it begins",
            Self::OutOfRange => "a duration has to be at least a minute and at most a year",
        })
    }
}

impl std::error::Error for DurationError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_time_is_read() {
        let rows = [
            ("20m", 20, 20),
            ("20", 20, 20),
            ("90 min", 90, 90),
            ("1h 30m", 90, 90),
            ("1h30", 90, 90),
            ("1:30", 90, 90),
            ("1.5 hours", 90, 90),
            ("2 hours, 15 minutes", 135, 135),
            ("45-60m", 45, 60),
            ("45 – 60 min", 45, 60),
            ("1-2h", 60, 120),
            ("45m-1h", 45, 60),
        ];
        for (text, shortest, longest) in rows {
            assert_eq!(Duration::parse(text), Ok(Duration { shortest, longest }), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        let rows = [
            ("", DurationError::Malformed),
            ("soon", DurationError::Malformed),
            ("1h 2h", DurationError::Malformed),
            ("1:75", DurationError::Malformed),
            ("60-45m", DurationError::Backwards),
            ("0m", DurationError::OutOfRange),
            ("99999999999999999999h", DurationError::OutOfRange),
            ("-5m", DurationError::Malformed),
        ];
        for (text, error) in rows {
            assert_eq!(Duration::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_time_is_shown_as_it_can_be_written() {
        for (text, shown) in
            [("20", "20m"), ("90", "1h 30m"), ("2h", "2h"), ("45-60m", "45m-1h"), ("65-80m", "1h 5m-1h 20m")]
        {
            let duration = Duration::parse(text).unwrap();
            assert_eq!(duration.to_string(), shown);
            assert_eq!(Duration::parse(shown), Ok(duration));
        }
    }

    #[test]
    fn ranges_that_meet_do_not_miss_each_other() {
        let misses = |a: &str, b: &str| Duration::parse(a).unwrap().misses(Duration::parse(b).unwrap());
        assert_eq!(misses("60m", "45-60m"), None);
        assert_eq!(misses("20-40m", "45-60m"), Some(-5));
        assert_eq!(misses("2h", "45-60m"), Some(60));
    }

    #[test]
    fn the_total_of_ranges_is_a_range() {
        let total: Duration = [Duration::minutes(20), Duration { shortest: 45, longest: 60 }].into_iter().sum();
        assert_eq!((total.shortest(), total.longest()), (65, 80));
    }
}
