//! The order of files: numeric prefixes first, by their number, then names.

use crate::slug::strip_prefix_number;

/// What files are ordered by.
pub(super) fn key(name: &str) -> (u64, String) {
    let (number, rest) = strip_prefix_number(name);
    (number.unwrap_or(u64::MAX), rest.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_as_numbers() {
        let mut names = ["about", "10-last", "2-second", "01-first", "Zebra"];
        names.sort_by_key(|name| key(name));
        assert_eq!(names, ["01-first", "2-second", "10-last", "about", "Zebra"]);
    }
}
