//! From a book's folder to its printed guides.
//!
//! [`make`] is the door. The participant guide is laid out first, since the facilitator guide names its pages.

use std::io;
use std::time::Instant;

use crate::book::{self, Book, Input};
use crate::config::{self, Config};
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::edition::site::Site;
use crate::load::{ReadError, Tree};
use crate::pipeline::assets::{self, Assets};
use crate::pipeline::guide::{Guide, sharpen};
use crate::pipeline::selection::{check_modules, chosen};
use crate::pipeline::{BuildError, Progress, Request, missing_src, wanted_editions};
use crate::render::pdf::{self, Fonts, Form, GuideKind, Made, Options, Places};
use crate::source::Sources;
use crate::suggestion::did_you_mean;

/// What to print.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only these modules, by their folders; empty: all.
    pub modules: Vec<String>,
    /// Only this track and what its sessions point at.
    pub track: Option<String>,
    /// 18 point.
    pub large_print: bool,
    /// Cue cards in place of guides.
    pub cards: bool,
    /// How many take part.
    pub participants: Option<u32>,
}

/// What came of it.
#[derive(Debug)]
pub struct Printed {
    /// Every text of the book.
    pub sources: Sources,
    /// The problems of the book, in no order.
    pub diagnostics: Vec<Diagnostic>,
    /// The book's settings, if they could be read.
    pub config: Option<Config>,
    /// The guides; none if there is any error.
    pub guides: Vec<Guide>,
}

/// The guides of a build, each beside the site of its edition. The engine's own mistakes become diagnostics here, so that the
/// sites of the last build stay.
pub(super) fn beside(
    tree: &Tree,
    book: &Book,
    sites: &[Site],
    diagnostics: &mut Vec<Diagnostic>,
    progress: &dyn Progress,
) -> Result<Vec<Guide>, BuildError> {
    match print(tree, book, sites, &Wanted::default(), progress) {
        Ok(found) => {
            diagnostics.extend(found.diagnostics);
            Ok(found.guides)
        }
        Err(PrintError::Build(error)) => Err(error),
        Err(PrintError::Engine(message)) => {
            let message = format!("the guide could not be laid out: {message}");
            let help = "this is a mistake in trainbook and not in your book; please report it with this message";
            diagnostics.push(Diagnostic::book_error("pdf/engine", message).help(help));
            Ok(Vec::new())
        }
        // A build asks for whole books only.
        Err(PrintError::UnknownModule { .. } | PrintError::NoScript) => Ok(Vec::new()),
    }
}

/// Why nothing could be printed at all.
#[derive(Debug)]
pub enum PrintError {
    /// As for a site.
    Build(BuildError),
    /// No edition that was asked for has such a module or track.
    UnknownModule {
        /// What was asked for.
        name: String,
        /// The modules that there are.
        known: Vec<String>,
        /// Whether a track was asked for.
        track: bool,
    },
    /// No edition that was asked for has a script to put on cards.
    NoScript,
    /// The layout engine refused: a mistake of the program's.
    Engine(String),
}

/// Makes the guides of a book in memory.
///
/// # Errors
///
/// If there is no book, edition, module or track of that name, or a file that cannot be read. Problems of the book are in what came of it.
pub fn make(request: &Request, wanted: &Wanted, progress: &dyn Progress) -> Result<Printed, PrintError> {
    if !request.root.is_dir() {
        return Err(PrintError::Build(BuildError::NoFolder { root: request.root.clone() }));
    }
    make_tree(Tree::on_disk(&request.root), request, wanted, progress)
}

/// Makes the guides of any tree of files. `request.root` is only what messages call it.
///
/// # Errors
///
/// As [`make`].
pub fn make_tree(
    mut tree: Tree,
    request: &Request,
    wanted: &Wanted,
    progress: &dyn Progress,
) -> Result<Printed, PrintError> {
    let mut printed =
        Printed { sources: Sources::default(), diagnostics: Vec::new(), config: None, guides: Vec::new() };
    progress.stage("reading");
    let Some(book) = read(&mut tree, request, &mut printed)? else { return Ok(printed) };
    let names = wanted_editions(request, &book.config)?;
    progress.stage("editions");
    let projection = edition::project(&book, &names);
    printed.diagnostics.extend(projection.diagnostics);
    sharpen(&mut printed.diagnostics);
    if printed.diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(printed);
    }
    let found = print(&tree, &book, &projection.sites, wanted, progress)?;
    printed.diagnostics.extend(found.diagnostics);
    if !printed.diagnostics.iter().any(Diagnostic::is_error) {
        printed.guides = found.guides;
    }
    Ok(printed)
}

/// Reads the book up to its modules.
fn read(tree: &mut Tree, request: &Request, printed: &mut Printed) -> Result<Option<Book>, PrintError> {
    let file = tree.book_file(&mut printed.sources, &mut printed.diagnostics)?;
    let Some(file) = file else {
        return match printed.diagnostics.is_empty() {
            true => Err(PrintError::Build(BuildError::NoBook { root: request.root.clone() })),
            false => Ok(None),
        };
    };
    let text = printed.sources.get(file).text.clone();
    let Some(config) = config::parse(file, &text, &mut printed.diagnostics) else { return Ok(None) };
    printed.config = Some(config.clone());
    tree.read(&config.book.src.value, &mut printed.sources, &mut printed.diagnostics)
        .or_else(|error| missing_src(error, &config, &mut printed.diagnostics))?;
    let input = Input {
        texts: tree.texts().collect(),
        files: assets::known_files(tree, &config),
        unreadable: tree.unreadable().map(str::to_owned).collect(),
        sources: &printed.sources,
        config,
    };
    Ok(Some(book::assemble(input, &mut printed.diagnostics)))
}

/// Guides and what was found while they were made.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) guides: Vec<Guide>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Makes the guides of these editions.
pub(super) fn print(
    tree: &Tree,
    book: &Book,
    sites: &[Site],
    wanted: &Wanted,
    progress: &dyn Progress,
) -> Result<Found, PrintError> {
    let mut found = Found::default();
    let Some(fonts) = fonts(tree, &book.config, &mut found.diagnostics)? else { return Ok(found) };
    check_modules(sites, wanted)?;
    progress.stage("printing");
    let public = public_site(book, sites, wanted);
    let public = sites.iter().chain(&public).find(|site| site.edition.public);
    let assets = assets::publish(tree, sites)?;
    let mut press = Press { config: &book.config, wanted, fonts: &fonts, found };
    let facilitators = sites.iter().any(|site| GuideKind::of(&site.edition) == GuideKind::Facilitator);
    // The one in people's hands is in ordinary print, whatever is printed now.
    let ordinary = Wanted { large_print: false, cards: false, ..wanted.clone() };
    let mut participant = match public {
        Some(site) if facilitators && !wanted.cards => {
            press.render(site, &publish_for(tree, site)?, &ordinary, None)?
        }
        _ => None,
    };
    let places = participant.as_ref().map(|(made, _)| made.places.clone());
    for site in sites {
        let made = if site.edition.public && !wanted.large_print { participant.take() } else { None };
        press.guide(site, &assets, places.as_ref(), made)?;
    }
    if wanted.cards && press.found.guides.is_empty() {
        return Err(PrintError::NoScript);
    }
    Ok(press.found)
}

/// The files of one site.
fn publish_for(tree: &Tree, site: &Site) -> Result<Assets, ReadError> {
    assets::publish(tree, std::slice::from_ref(site))
}

/// The public edition, where it is needed and was not asked for itself.
fn public_site(book: &Book, sites: &[Site], wanted: &Wanted) -> Option<Site> {
    let facilitators = sites.iter().any(|site| GuideKind::of(&site.edition) == GuideKind::Facilitator);
    if !facilitators || wanted.cards || sites.iter().any(|site| site.edition.public) {
        return None;
    }
    let name =
        book.config.editions.iter().find(|edition| edition.sees.is_empty()).map(|edition| edition.name.clone())?;
    edition::project(book, &[name]).sites.into_iter().next()
}

/// Makes one guide after the other.
struct Press<'a> {
    config: &'a Config,
    wanted: &'a Wanted,
    fonts: &'a Fonts,
    found: Found,
}

impl Press<'_> {
    /// An edition's guide, if it has something for one and unless it was made before.
    fn guide(
        &mut self,
        site: &Site,
        assets: &Assets,
        places: Option<&Places>,
        made: Option<(Made, f64)>,
    ) -> Result<(), PrintError> {
        let kind = GuideKind::of(&site.edition);
        if self.wanted.cards && kind != GuideKind::Facilitator {
            return Ok(());
        }
        let places = if kind == GuideKind::Facilitator { places } else { None };
        let made = match made {
            Some(made) => Some(made),
            None => self.render(site, assets, self.wanted, places)?,
        };
        let Some((made, seconds)) = made else { return Ok(()) };
        self.report(site, &made);
        self.found.guides.push(Guide {
            edition: site.edition.name.clone(),
            title: made.title,
            file: self.file_name(site, kind),
            pdf: made.pdf,
            pages: made.pages,
            places: made.places.pages,
            activities: made.places.activities,
            seconds,
        });
        Ok(())
    }

    /// A guide and the seconds that it took; none if the edition has none of the modules.
    fn render(
        &self,
        site: &Site,
        assets: &Assets,
        wanted: &Wanted,
        places: Option<&Places>,
    ) -> Result<Option<(Made, f64)>, PrintError> {
        let started = Instant::now();
        let modules = chosen(site, wanted);
        if modules.as_ref().is_some_and(Vec::is_empty) {
            return Ok(None);
        }
        let guide = self.config.pdf.guide(&site.edition.name);
        let options = Options {
            paper: self.config.pdf.paper.name(),
            large_print: wanted.large_print,
            form: if wanted.cards { Form::Cards } else { Form::Guide },
            participants: wanted.participants,
            accent: self.config.html.style.accent.as_deref(),
            title: guide.and_then(|guide| guide.title.as_deref()),
            version: self.config.pdf.version.as_deref(),
            raw_html: self.config.html.raw_html,
            modules: modules.as_deref(),
            files: &assets.bytes,
            published: &assets.published,
            participant: places,
        };
        let made = pdf::render(site, self.fonts, &options).map_err(|error| PrintError::Engine(error.message))?;
        Ok(made.map(|made| (made, started.elapsed().as_secs_f64())))
    }

    /// `facilitator-guide.pdf`, `permanence-facilitator-guide-large-print.pdf`.
    fn file_name(&self, site: &Site, kind: GuideKind) -> String {
        let named = self.config.pdf.guide(&site.edition.name).and_then(|guide| guide.file.as_deref());
        let mut name = named.unwrap_or(kind.file_name()).to_owned();
        let part = self.wanted.track.clone().into_iter().chain(self.wanted.modules.iter().cloned());
        let part: Vec<String> = part.collect();
        if !part.is_empty() {
            name = format!("{}-{name}", part.join("-"));
        }
        if self.wanted.cards {
            name.push_str("-cards");
        }
        if self.wanted.large_print {
            name.push_str("-large-print");
        }
        name + ".pdf"
    }

    /// Tells what could not be shown as it was written.
    fn report(&mut self, site: &Site, made: &Made) {
        let edition = &site.edition.name;
        if !made.missing.is_empty() {
            let signs: Vec<String> =
                made.missing.iter().take(12).map(|c| format!("`{c}` (U+{:04X})", u32::from(*c))).collect();
            let more = made.missing.len().saturating_sub(signs.len());
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let message =
                format!("no font has {}{more}; `\u{fffd}` stands in the guide of `{edition}`", signs.join(", "));
            self.found.diagnostics.push(
                Diagnostic::book_warning("pdf/no-glyph", message)
                    .help("put a font that has it into a folder, and name the folder as `fonts` under `[output.pdf]`"),
            );
        }
        for path in &made.unreadable {
            let message = format!("the picture `{path}` cannot be printed, so its words stand in its place");
            let warning = Diagnostic::book_warning("pdf/unreadable-picture", message);
            if !self.found.diagnostics.contains(&warning) {
                let help = "save it as PNG, JPEG, GIF, WebP or SVG";
                self.found.diagnostics.push(warning.help(help));
            }
        }
    }
}

/// The book's own fonts with the built-in ones; none if there is a mistake.
fn fonts(tree: &Tree, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Fonts>, PrintError> {
    let mut files = Vec::new();
    if let Some(folder) = &config.pdf.fonts {
        let found = match tree.folder(&folder.value) {
            Ok(found) => found,
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        let is_font =
            |path: &str| [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| path.to_lowercase().ends_with(end));
        files = found.into_iter().filter(|(path, _)| is_font(path)).collect();
        if files.is_empty() {
            let message = format!("there are no fonts in `{}`", folder.value);
            let help = "put `.ttf` or `.otf` files there, or leave `fonts` out";
            diagnostics.push(Diagnostic::error("pdf/no-fonts", folder.span, message).help(help));
            return Ok(None);
        }
    }
    let (names, bytes): (Vec<String>, Vec<Vec<u8>>) = files.into_iter().unzip();
    match Fonts::new(&bytes) {
        Ok(fonts) => Ok(Some(fonts)),
        Err(place) => {
            if let Some(folder) = &config.pdf.fonts {
                let message = format!("`{}` is no font that can be read", names[place]);
                let help = "take the file out of the folder, or save it as `.ttf` or `.otf`";
                diagnostics.push(Diagnostic::error("pdf/bad-font", folder.span, message).help(help));
            }
            Ok(None)
        }
    }
}

impl PrintError {
    /// What was wrong with a name, and what was meant.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            Self::UnknownModule { name, known, .. } => did_you_mean(name, known.iter().map(String::as_str)),
            _ => None,
        }
    }
}

impl From<BuildError> for PrintError {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<ReadError> for PrintError {
    fn from(error: ReadError) -> Self {
        Self::Build(error.into())
    }
}
