//! Tells in the terminal what happens while a preview runs.
//!
//! [`Teller::tell`] hears the news one after the other. The problems of the book are drawn when they are new, and counted as long
//! as there are any.

use crate::cli::console::Console;
use crate::diagnostic::draw::{draw, summary};
use crate::pipeline::live::Snapshot;
use crate::preview::News;

/// How many problems are drawn at a time. The desk has the rest.
const MOST_PROBLEMS: usize = 5;

/// What was told already.
#[derive(Default)]
pub(crate) struct Teller {
    /// The problems as they were drawn last.
    drawn: Vec<String>,
}

impl Teller {
    /// Tells one piece of news.
    pub(crate) fn tell(&mut self, news: News, console: &mut Console) {
        match news {
            News::Shown { paths, took, snapshot } => {
                console.note(&format!("{}: shown after {} ms", what(&paths), took.as_millis().max(1)));
                self.problems(&snapshot, console);
            }
            News::Unread(error) => {
                console.error(&error.to_string(), &["the preview shows the book as it was before".to_owned()]);
            }
            News::Unwatched(message) => console.warning(&message),
        }
    }

    /// Draws the first problems that are new, and says how many there are.
    pub(crate) fn problems(&mut self, snapshot: &Snapshot, console: &mut Console) {
        let diagnostics = snapshot.diagnostics();
        let (errors, warnings): (Vec<_>, Vec<_>) = diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
        let first = errors.iter().chain(&warnings).take(MOST_PROBLEMS);
        let drawn: Vec<String> =
            first.map(|diagnostic| draw(diagnostic, snapshot.sources(), console.style())).collect();
        let known = std::mem::replace(&mut self.drawn, drawn);
        for problem in self.drawn.iter().filter(|problem| !known.contains(problem)) {
            console.note(&format!("{problem}\n"));
        }
        if diagnostics.is_empty() {
            if !known.is_empty() {
                console.note("the book has no problems any more");
            }
            return;
        }
        let more = match diagnostics.len() > MOST_PROBLEMS {
            true => "; the author’s desk lists them all",
            false => "",
        };
        let total = format!("{} in the book{more}", summary(diagnostics));
        match (errors.is_empty(), snapshot.is_whole()) {
            (true, _) => console.warning(&total),
            (false, true) => console.error(&format!("{total}; pages with an error stay as they were"), &[]),
            (false, false) => console.error(&format!("{total}; pages are shown when there is no error"), &[]),
        }
    }
}

/// What changed, in a few words. A folder is left out where what changed in it is there by itself.
fn what(paths: &[String]) -> String {
    let is_above = |folder: &str, path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let mut told = paths.iter().filter(|folder| !paths.iter().any(|path| is_above(folder, path)));
    match (told.next(), told.count()) {
        (None, _) => "the book".to_owned(),
        (Some(path), 0) => path.clone(),
        (Some(path), more) => format!("{path} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_in_a_few_words() {
        for (paths, told) in [
            (&[][..], "the book"),
            (&["a/b.md"], "a/b.md"),
            (&["a", "a/b.md"], "a/b.md"),
            (&["a", "a.md", "b.md"], "a and 2 more"),
        ] {
            let paths: Vec<String> = paths.iter().map(|&path| path.to_owned()).collect();
            assert_eq!(what(&paths), told);
        }
    }
}
