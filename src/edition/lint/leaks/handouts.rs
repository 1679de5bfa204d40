//! A file that trainers are given and everyone too.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::edition::links::{decoded, path_from};
use crate::edition::lint::Lints;
use crate::edition::lint::walk::{PageWalk, Walk, What};
use crate::source::Span;
use crate::syntax::content::{Block, Reference};

/// Where a file is given: to everyone, to some only.
#[derive(Default)]
struct Given {
    public: Option<Span>,
    kept: Option<Span>,
}

impl Lints<'_> {
    /// Looks at handouts and resources. A link to a handout in a note to trainers gives it to nobody, and says nothing.
    pub(super) fn shared_handouts(&mut self, walk: &Walk<'_>) {
        let mut files: BTreeMap<String, Given> = BTreeMap::new();
        for page in &walk.pages {
            for piece in page.pieces() {
                let Some(file) = given(&piece.what) else { continue };
                let Some(path) = self.path(page, file) else { continue };
                let given = files.entry(path).or_default();
                let place = if piece.around.public { &mut given.public } else { &mut given.kept };
                place.get_or_insert(file.span);
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

fn given<'b>(what: &What<'b>) -> Option<&'b Reference> {
    match what {
        What::Block(Block::Handout { file, .. }) => Some(file),
        What::Resource(resource) => resource.file.as_ref(),
        _ => None,
    }
}
