//! Byte ranges: how a browser moves in a video.

/// One asked range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ByteRange {
    /// `first-last` or `first-`. Both count.
    From(u64, Option<u64>),
    /// `-count`: the end.
    Last(u64),
}

/// A range of a body that is there: the first byte, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// Where it begins.
    pub(crate) first: u64,
    /// How many bytes.
    pub(crate) length: u64,
}

impl ByteRange {
    /// Reads `bytes=…`. Nothing for several ranges and for what is none: the answer is then the whole.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (unit, range) = text.split_once('=')?;
        let (first, last) = range.trim().split_once('-')?;
        if !unit.trim().eq_ignore_ascii_case("bytes") {
            return None;
        }
        match (first.trim(), last.trim()) {
            ("", last) => Some(Self::Last(number(last)?)),
            (first, "") => Some(Self::From(number(first)?, None)),
            (first, last) => {
                let (first, last) = (number(first)?, number(last)?);
                (first <= last).then_some(Self::From(first, Some(last)))
            }
        }
    }

    /// What of a body of `length` bytes is meant. Nothing where the body has none of it.
    pub(crate) fn of(self, length: u64) -> Option<Part> {
        let (first, end) = match self {
            Self::From(first, last) => (first, last.map_or(length, |last| last.saturating_add(1).min(length))),
            Self::Last(count) => (length.saturating_sub(count), length),
        };
        (first < end).then(|| Part { first, length: end - first })
    }
}

/// A number of digits only. One that is too big is as big as can be.
fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, length: u64) -> Option<Part> {
        ByteRange::read(text).unwrap().of(length)
    }

    #[test]
    fn ranges_are_cut_to_what_is_there() {
        assert_eq!(part("bytes=0-0", 10), Some(Part { first: 0, length: 1 }));
        assert_eq!(part("Bytes = 2 - 4 ", 10), Some(Part { first: 2, length: 3 }));
        assert_eq!(part("bytes=9-99999999999999999999999", 10), Some(Part { first: 9, length: 1 }));
        assert_eq!(part("bytes=0-18446744073709551615", 10), Some(Part { first: 0, length: 10 }));
        assert_eq!(part("bytes=3-", 10), Some(Part { first: 3, length: 7 }));
        assert_eq!(part("bytes=-3", 10), Some(Part { first: 7, length: 3 }));
        assert_eq!(part("bytes=-30", 10), Some(Part { first: 0, length: 10 }));
    }

    #[test]
    fn what_is_not_there_is_nothing() {
        for (text, length) in
            [("bytes=10-", 10), ("bytes=10-12", 10), ("bytes=-0", 10), ("bytes=0-", 0), ("bytes=-5", 0)]
        {
            assert_eq!(part(text, length), None, "{text} of {length}");
        }
        assert_eq!(part("bytes=99999999999999999999999-", 10), None);
    }

    #[test]
    fn what_is_no_single_range_is_ignored() {
        for text in
            ["bytes=0-1,3-4", "bytes=", "bytes=-", "bytes=a-b", "bytes=4-2", "bytes=+1-2", "lines=0-1", "0-1", ""]
        {
            assert_eq!(ByteRange::read(text), None, "{text}");
        }
    }
}
