//! What the interface says by itself: everybody sees it.

use crate::gate::sheet::Sheet;

/// Reads what the interface says, which stands behind `=` in lines of Fluent.
pub(super) fn read(strings: &str, sheet: &mut Sheet) {
    for line in strings.lines().filter(|line| !line.starts_with('#')) {
        let start = line.find(['=', ']']).map_or(0, |at| at + 1);
        sheet.plain(line, start..line.len());
    }
}

/// The most words of a label, as "Back to the overview". Whole sentences of the interface stand by themselves.
const LABEL: u32 = 4;

/// The words of the interface's labels, which the program puts beside what authors write, in order.
pub(super) fn label_words(strings: &str) -> Vec<u32> {
    let mut sheet = Sheet::default();
    read(strings, &mut sheet);
    let labels = sheet.items.iter().filter(|item| item.count <= LABEL);
    let words = labels.flat_map(|item| &sheet.words[item.first as usize..][..item.count as usize]);
    let mut words: Vec<u32> = words.copied().collect();
    words.sort_unstable();
    words.dedup();
    words
}
