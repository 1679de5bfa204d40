//! The layout engine: data and pictures in, a PDF out.
//!
//! [`set`] is the door. The engine sees the files that it is given here and nothing else: no disk, no network, no clock.
//!
//! Invariant: file names inside the engine are the same for every guide, since the engine remembers each name for ever.

use std::collections::{BTreeMap, BTreeSet};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Label, Smart};
use typst::introspection::Introspector as _;
use typst::layout::{Frame, FrameItem};
use typst::model::Document as _;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage, SvgImage};
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::render::pdf::fonts::Fonts;
use crate::render::pdf::icons;
use crate::render::pdf::words::Words;

/// The template's files.
const TEMPLATE: [(&str, &str); 5] = [
    ("guide.typ", include_str!("typst/guide.typ")),
    ("cards.typ", include_str!("typst/cards.typ")),
    ("look.typ", include_str!("typst/look.typ")),
    ("blocks.typ", include_str!("typst/blocks.typ")),
    ("sheets.typ", include_str!("typst/sheets.typ")),
];

/// A picture that the engine can read, under its name inside the engine.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) path: String,
    bytes: Vec<u8>,
}

/// What is to be set.
pub(crate) struct Job<'a> {
    /// The template: `guide.typ` or `cards.typ`.
    pub(crate) main: &'static str,
    /// The content, as JSON.
    pub(crate) data: String,
    pub(crate) pictures: &'a [Picture],
    /// The colour of the icons of a kind, when it is the accent's.
    pub(crate) accent: &'a str,
    pub(crate) fonts: &'a Fonts,
}

/// What came of it.
pub(crate) struct Set {
    pub(crate) pages: usize,
    /// Characters that were not drawn.
    pub(crate) undrawn: BTreeSet<char>,
    document: PagedDocument,
}

/// Why the engine refused. The template is trainbook's own, so this is a mistake of the program's.
#[derive(Debug)]
pub struct EngineError {
    /// What the engine said, with places in the template.
    pub message: String,
}

/// Lays a guide out.
pub(crate) fn set(job: &Job<'_>) -> Result<Set, EngineError> {
    let desk = Desk::new(job);
    let compiled = typst::compile::<PagedDocument>(&desk);
    let document = compiled.output.map_err(|errors| refused(&errors, &desk))?;
    let mut undrawn = BTreeSet::new();
    for page in document.pages() {
        find_undrawn(&page.frame, &mut undrawn);
    }
    Ok(Set { pages: document.pages().len(), undrawn, document })
}

/// Forgets what the engine remembers of guides that are done.
pub(crate) fn forget() {
    comemo::evict(0);
}

impl Set {
    /// The words in it: of pages, and of what stands beside them.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut words = Words::default();
        self.document.pages().iter().for_each(|page| words.page(&page.frame));
        words.info(self.document.info());
        words.done()
    }

    /// The pages of these keys, from 1.
    pub(crate) fn places<'k>(&self, keys: impl Iterator<Item = &'k String>) -> BTreeMap<String, usize> {
        let introspector = self.document.introspector();
        let mut places = BTreeMap::new();
        for key in keys {
            let element = Label::new(PicoStr::intern(key)).and_then(|label| introspector.query_label(label).ok());
            let page = element.and_then(|element| element.location()).and_then(|at| introspector.page(at));
            if let Some(page) = page {
                places.insert(key.clone(), page.get());
            }
        }
        places
    }

    /// The PDF: tagged, and refused if it does not meet PDF/UA-1.
    pub(crate) fn pdf(&self, job: &Job<'_>, identity: &str) -> Result<Vec<u8>, EngineError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| EngineError { message: error.message().to_string() })?;
        let options = PdfOptions {
            ident: Smart::Custom(identity.to_owned()),
            creator: Smart::Custom(Some(concat!("trainbook ", env!("CARGO_PKG_VERSION")).to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| refused(&errors, &Desk::new(job)))
    }
}

/// A file as a picture, if it is one that the engine reads. `number` makes its name.
pub(crate) fn picture(bytes: &[u8], number: usize) -> Option<Picture> {
    let format = ExchangeFormat::detect(bytes);
    let shared = Bytes::new(bytes.to_vec());
    let ending = match format {
        Some(format) => {
            RasterImage::plain(shared, RasterFormat::Exchange(format)).ok()?;
            match format {
                ExchangeFormat::Png => "png",
                ExchangeFormat::Jpg => "jpg",
                ExchangeFormat::Gif => "gif",
                ExchangeFormat::Webp => "webp",
            }
        }
        None => {
            SvgImage::new(shared).ok()?;
            "svg"
        }
    };
    Some(Picture { path: format!("pictures/{number}.{ending}"), bytes: bytes.to_vec() })
}

fn refused(errors: &[SourceDiagnostic], desk: &Desk) -> EngineError {
    let told = errors.iter().map(|error| {
        let id = error.span.id();
        let place = id.and_then(|id| {
            let line = desk.range(error.span).and_then(|range| {
                let source = desk.source(id).ok()?;
                source.lines().byte_to_line(range.start)
            })?;
            Some(format!(" ({}:{})", id.vpath().get_without_slash(), line + 1))
        });
        let hints: String = error.hints.iter().map(|hint| format!("; {}", hint.v)).collect();
        format!("{}{hints}{}", error.message, place.unwrap_or_default())
    });
    EngineError { message: told.collect::<Vec<_>>().join("\n") }
}

/// Characters with the glyph that fonts have for what they lack.
fn find_undrawn(frame: &Frame, undrawn: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => find_undrawn(&group.frame, undrawn),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    undrawn.extend(text.text.get(glyph.range()).unwrap_or_default().chars());
                }
            }
            _ => {}
        }
    }
}

/// Everything that the engine can see, by name.
struct Desk {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    main: FileId,
    sources: BTreeMap<&'static str, Source>,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    fn new(job: &Job<'_>) -> Self {
        let sources = TEMPLATE.iter().filter_map(|(name, text)| {
            let source = Source::new(file(name)?, (*text).to_owned());
            Some((*name, source))
        });
        let data = ("guide.json".to_owned(), Bytes::from_string(job.data.clone()));
        let pictures = job.pictures.iter().map(|picture| (picture.path.clone(), Bytes::new(picture.bytes.clone())));
        let icons = icons::drawn(job.accent).into_iter();
        let icons = icons.map(|(name, svg)| (format!("icons/{name}.svg"), Bytes::from_string(svg)));
        let sources: BTreeMap<&'static str, Source> = sources.collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            fonts: job.fonts.fonts.clone(),
            book: job.fonts.book.clone(),
            main: sources[job.main].id(),
            files: std::iter::once(data).chain(pictures).chain(icons).collect(),
            sources,
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(id.vpath().get_without_slash()).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(id.vpath().get_without_slash()).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// The engine's id of a name.
fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}
