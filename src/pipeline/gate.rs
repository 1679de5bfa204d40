//! What the leak gate is shown: the texts of the book, and what was made of them for each edition.

use crate::artifact::Artifacts;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::gate::{self, Output, Texts};
use crate::load::BOOK_FILE;
use crate::pipeline::guide::Guide;
use crate::pipeline::workspace::{Course, Workspace};
use crate::source::Sources;
use crate::strings::all_strings;

/// What was made for one edition.
pub(super) struct Made<'a> {
    pub(super) artifacts: &'a Artifacts,
    pub(super) guide: Option<&'a Guide>,
}

/// Looks for what editions may not see in all that was made for them.
pub(super) fn check(workspace: &Workspace, course: &Course, sources: &Sources, made: &[Made<'_>]) -> Vec<Diagnostic> {
    let config = &course.config;
    let interface = all_strings(&config.book.language);
    let texts = Texts {
        sources,
        pages: workspace.tree().texts().collect(),
        src: &config.book.src.value,
        raw_html: config.html.raw_html,
        settings: sources.find(BOOK_FILE).map_or("", |file| &sources.get(file).text),
        interface: &interface,
        theme: course.theme.own_files().collect(),
        files: course.assets.published(),
    };
    let outputs: Vec<Output<'_>> = made.iter().map(|made| output(made, config)).collect();
    gate::check(&texts, &outputs)
}

fn output<'a>(made: &Made<'a>, config: &'a Config) -> Output<'a> {
    let edition = config.edition(made.artifacts.edition());
    Output {
        sees: edition.map_or(&[], |edition| &edition.sees),
        artifacts: made.artifacts,
        guide: made.guide.map(|guide| (guide.file.as_str(), guide.words.as_slice())),
    }
}
