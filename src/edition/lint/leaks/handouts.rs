//! A file that trainers are given and everyone too.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::edition::links::{decoded, path_from};
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::walk::{PageWalk, Walk, What};
use crate::source::Span;
use crate::syntax::content::{Block, Inline, Reference};

/// Where a file is given: to everyone, to some only.
#[derive(Default)]
struct Given {
    public: Option<Span>,
    kept: Option<Span>,
}

impl Lints<'_> {
    /// Looks at handouts and resources, and at links in everyone's text: they give a file away too. A link in a note to
    /// trainers gives it to nobody else, and says nothing.
    pub(super) fn shared_handouts(&mut self, walk: &Walk<'_>) {
        let mut files: BTreeMap<String, Given> = BTreeMap::new();
        for page in &walk.pages {
            for piece in page.pieces() {
                let public = piece.around.public;
                for file in given(&piece.what, public) {
                    let Some(path) = self.path(page, file) else { continue };
                    let given = files.entry(path).or_default();
                    let place = if public { &mut given.public } else { &mut given.kept };
                    place.get_or_insert(file.span);
                }
            }
        }
        for (path, given) in files {
            let (Some(public), Some(kept)) = (given.public, given.kept) else { continue };
            self.found.push(
                Diagnostic::warning("leak/shared-handout", public, format!("`{path}` is given to everyone here"))
                    .label("was this meant for trainers?")
                    .related(kept, "given to some only here")
                    .help("put both behind the same label, or name one file of two")
                    .help("a file that everyone may have needs no second place: link to it instead"),
            );
        }
    }

    fn path(&self, page: &PageWalk<'_>, file: &Reference) -> Option<String> {
        let folder = page.page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        path_from(folder, &self.view.book.config.book.src.value, &decoded(&file.text))
    }
}

/// The files that a piece gives away. What else a link leads to is no file that another piece gives.
fn given<'b>(what: &What<'b>, public: bool) -> Vec<&'b Reference> {
    match what {
        What::Block(Block::Handout { file, .. }) => vec![file],
        What::Resource(resource) => resource.file.iter().collect(),
        What::Text(content, _) if public => {
            let mut files: Vec<&Reference> = Vec::new();
            inlines::each(content, &mut |inline| {
                if let Inline::Link { target, .. } = inline {
                    files.push(target);
                }
            });
            files
        }
        _ => Vec::new(),
    }
}
