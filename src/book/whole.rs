//! Modules of a book of which only the heads are kept, read whole when they are wanted.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::Module;
use crate::book::assemble::{Assembler, Vocabulary};
use crate::book::files::sort_files;
use crate::book::reading::{Depth, ReadModule};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::label::Guarded;
use crate::source::{FileId, Sources};
use crate::syntax::markdown::Context;

/// Reads the modules of a book whole.
///
/// Invariant: a module that is read twice is the same twice, and the one that a whole book has.
pub struct Wholes {
    sources: Arc<Sources>,
    config: Config,
    vocabulary: Vocabulary,
    /// By their names in the folder, as far as their heads go, in the order of the book.
    modules: Vec<(String, Arc<ReadModule>)>,
}

/// A module that was read whole.
pub struct Whole {
    /// It.
    pub module: Arc<Guarded<Module>>,
    /// What is wrong below the heads of its pages.
    pub problems: Vec<Diagnostic>,
}

impl Wholes {
    pub(super) fn new(sources: Arc<Sources>, config: Config, modules: Vec<(String, Arc<ReadModule>)>) -> Self {
        let vocabulary = Vocabulary::of(&config);
        Self { sources, config, vocabulary, modules }
    }

    /// How many modules at the beginning of the book have no more text than so many bytes together.
    pub fn first_with(&self, bytes: usize) -> usize {
        let mut sum = 0;
        let size =
            |heads: &ReadModule| heads.files.iter().map(|file| self.sources.get(*file).text.len()).sum::<usize>();
        let sums = self.modules.iter().map(|(_, heads)| {
            sum += size(heads);
            sum
        });
        sums.take_while(|sum| *sum <= bytes).count()
    }

    /// The module at a place of the book; none if there is none.
    pub fn read(&self, place: usize) -> Option<Whole> {
        self.read_with(place, self.vocabulary.context(&self.config))
    }

    /// The same for who knows what is wrong in it: pasted text is not looked for once more.
    pub fn read_again(&self, place: usize) -> Option<Arc<Guarded<Module>>> {
        let context = Context { pasted_check: false, ..self.vocabulary.context(&self.config) };
        self.read_with(place, context).map(|whole| whole.module)
    }

    fn read_with(&self, place: usize, context: Context<'_>) -> Option<Whole> {
        let (name, heads) = self.modules.get(place)?;
        let texts: BTreeMap<&str, FileId> =
            heads.files.iter().map(|file| (&*self.sources.get(*file).path, *file)).collect();
        let files = sort_files(&self.config.book.src.value, texts.into_iter(), &mut Vec::new());
        let before = BTreeMap::from([(name.clone(), Arc::clone(heads))]);
        let assembler = Assembler { sources: &self.sources, context, depth: Depth::Whole, before: &before };
        let read = assembler.read(name, files.get(name)?);
        let module = Arc::clone(&read.assembled.as_ref()?.module);
        Some(Whole { module, problems: read.body_problems().cloned().collect() })
    }
}
