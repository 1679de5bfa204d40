//! Text that is a part of a larger one, which it keeps, or a text of its own.
//!
//! Most of what a book says stands in its files word for word, and is shown by several editions. [`SharedText`] says where: it takes no
//! room for the words, and a copy of it none either.
//!
//! Invariant: nobody comes from a part to what stands round it. What an edition shows may stand beside what it must not.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text, mostly a part of a larger one.
#[derive(Clone)]
pub struct SharedText(Kept);

#[derive(Clone)]
enum Kept {
    /// Bytes of a text. Invariant: they begin and end where characters do.
    Part { whole: Arc<str>, start: u32, end: u32 },
    #[expect(clippy::box_collection, reason = "it is rare, and would make every part larger")]
    Own(Box<String>),
}

impl SharedText {
    /// The bytes `range` of a text.
    ///
    /// # Panics
    ///
    /// If the text has no such range of characters.
    pub fn part(whole: &Arc<str>, range: Range<usize>) -> Self {
        let text = &whole[range.clone()];
        match (u32::try_from(range.start), u32::try_from(range.end)) {
            (Ok(start), Ok(end)) => Self(Kept::Part { whole: Arc::clone(whole), start, end }),
            _ => text.into(),
        }
    }

    /// A part of this one.
    ///
    /// # Panics
    ///
    /// If the text has no such range of characters.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let text = &self[range.clone()];
        match &self.0 {
            Kept::Part { whole, start, .. } => {
                let start = *start as usize;
                Self::part(whole, start + range.start..start + range.end)
            }
            Kept::Own(_) => text.into(),
        }
    }

    /// Adds a text at the end. What stands behind this one in the same larger text takes no room.
    pub fn push(&mut self, more: &Self) {
        match (&mut self.0, &more.0) {
            (Kept::Part { whole, end, .. }, Kept::Part { whole: same, start, end: new_end })
                if end == start && Arc::ptr_eq(whole, same) =>
            {
                *end = *new_end;
            }
            _ => self.push_str(more),
        }
    }

    /// Adds words at the end.
    pub fn push_str(&mut self, more: &str) {
        match &mut self.0 {
            Kept::Own(text) => text.push_str(more),
            Kept::Part { .. } => {
                let mut text = String::with_capacity(2 * (self.len() + more.len()));
                text.push_str(self);
                text.push_str(more);
                self.0 = Kept::Own(Box::new(text));
            }
        }
    }

    /// Cuts the text in two, and returns what stands behind the first `at` bytes.
    ///
    /// # Panics
    ///
    /// If no character begins or ends there.
    #[must_use]
    pub fn split_off(&mut self, at: usize) -> Self {
        let rest = self.slice(at..self.len());
        *self = self.slice(0..at);
        rest
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Kept::Part { whole, start, end } => &whole[*start as usize..*end as usize],
            Kept::Own(text) => text,
        }
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self(Kept::Own(Box::new(text)))
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for SharedText {}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_in_a_row_stay_one_part() {
        let whole: Arc<str> = "one two three".into();
        let mut text = SharedText::part(&whole, 0..3);
        text.push(&SharedText::part(&whole, 3..7));
        assert_eq!(&*text, "one two");
        assert!(matches!(&text.0, Kept::Part { whole: kept, .. } if Arc::ptr_eq(kept, &whole)));
        text.push(&SharedText::part(&whole, 8..13));
        assert_eq!(&*text, "one twothree");
        text.push_str("!");
        assert_eq!(text, "one twothree!".into());
    }

    #[test]
    fn a_text_is_cut_in_two() {
        let whole: Arc<str> = "ein schöner Tag".into();
        for mut text in [SharedText::part(&whole, 4..12), "schöner".into()] {
            let rest = text.split_off(5);
            assert_eq!((&*text, &*rest), ("schö", "ner"));
            assert_eq!(&*rest.slice(1..3), "er");
        }
    }

    #[test]
    #[should_panic(expected = "out of bounds")]
    fn nobody_comes_from_a_part_to_what_stands_behind_it() {
        let _ = SharedText::part(&"seen, hidden".into(), 0..4).slice(0..12);
    }

    #[test]
    fn it_is_no_larger_than_a_string() {
        assert_eq!(size_of::<SharedText>(), size_of::<String>());
    }
}
