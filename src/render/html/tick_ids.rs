//! The ids that ticks are kept under: by the words of a thing, so that a tick stays when other things come or go.

use std::collections::BTreeMap;

use crate::render::fingerprint::fingerprint;

/// The length of an id's hash, in hexadecimal digits: two of a thousand texts have the same once in 10^8 books.
const DIGITS: usize = 12;

/// The ids that a page has given.
#[derive(Debug, Default)]
pub(crate) struct TickIds {
    /// How often each hash has come.
    times: BTreeMap<String, usize>,
}

impl TickIds {
    /// The id of a text as HTML; equal texts are numbered.
    pub(crate) fn of(&mut self, html: &str) -> String {
        let hash = fingerprint(&[words(html).as_bytes()], DIGITS);
        let times = self.times.entry(hash.clone()).or_default();
        *times += 1;
        if *times == 1 { format!("t-{hash}") } else { format!("t-{hash}-{times}") }
    }
}

/// What the tick of an activity is kept under, by its anchor.
pub(crate) fn activity_tick(id: &str) -> String {
    format!("activity-{id}")
}

/// The words of HTML, one blank between them; numbers of footnotes, which change with the page, are left out.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        text.push(' ');
        let end = if rest[start..].starts_with("<sup") { "</sup>" } else { ">" };
        rest = rest[start..].split_once(end).map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_that_of_the_words() {
        let mut ids = TickIds::default();
        let first = ids.of("Celebrate <em>small</em> steps.");
        assert!(first.starts_with("t-") && first.len() == 2 + DIGITS, "{first}");
        assert_ne!(ids.of("Celebrate large steps."), first);
        let mut later = TickIds::default();
        later.of("Something new.");
        let footnote = "<sup class=\"footnote-reference\"><a href=\"#tb-fn-2\">2</a></sup>";
        assert_eq!(later.of(&format!("Celebrate <strong>small</strong> steps.{footnote}")), first);
    }

    #[test]
    fn equal_texts_are_numbered() {
        let mut ids = TickIds::default();
        let first = ids.of("Observe.");
        assert_eq!([ids.of("Observe."), ids.of("Observe.")], [format!("{first}-2"), format!("{first}-3")]);
    }
}
