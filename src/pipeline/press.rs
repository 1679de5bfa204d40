//! The press: the guide of one edition after the other, with the names of their files and what could not be printed.

use std::time::Instant;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::site::Site;
use crate::pipeline::assets::Assets;
use crate::pipeline::guide::Guide;
use crate::pipeline::pdf::{PrintError, Wanted};
use crate::pipeline::selection::chosen;
use crate::pipeline::workspace::Course;
use crate::render::pdf::{self, EngineError, Fonts, Form, GuideKind, Made, Options, Places};
use crate::strings::Strings;

/// Guides and what was found while they were made.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) guides: Vec<Guide>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Makes one guide after the other.
pub(super) struct Press<'a> {
    config: &'a Config,
    strings: &'a Strings,
    wanted: &'a Wanted,
    fonts: &'a Fonts,
    /// Told what is done next.
    stage: &'a dyn Fn(&'static str),
    found: Found,
}

/// The guide of the public edition: whole if it is wanted too, or where it has its parts, which is all that another needs.
pub(super) enum Participant {
    Made(Made, f64),
    Places(Places),
}

impl<'a> Press<'a> {
    /// A press with nothing on it. What it makes is added to `found`.
    pub(super) fn new(
        course: &'a Course,
        wanted: &'a Wanted,
        fonts: &'a Fonts,
        stage: &'a dyn Fn(&'static str),
        found: Found,
    ) -> Self {
        Self { config: &course.config, strings: course.theme.compiled().strings(), wanted, fonts, stage, found }
    }

    /// What was made.
    pub(super) fn done(self) -> Found {
        self.found
    }

    /// The guide of the public edition, which is not added yet. `whole`: not only where it has its parts.
    pub(super) fn participant(
        &self,
        course: &Course,
        wanted: &Wanted,
        whole: bool,
    ) -> Result<Option<Participant>, PrintError> {
        let Some(site) = course.sites.iter().find(|site| site.edition.public) else { return Ok(None) };
        let started = Instant::now();
        let print = |options: &Options<'_>| match whole {
            true => Ok(pdf::render(site, self.fonts, options)?
                .map(|made| Participant::Made(made, started.elapsed().as_secs_f64()))),
            false => Ok(pdf::places(site, self.fonts, options)?.map(Participant::Places)),
        };
        self.with_options((site, &course.assets), wanted, None, print)
    }

    /// Adds an edition's guide, if it has something for one. `made` is the guide, if it was made before.
    pub(super) fn guide(
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
            words: made.words,
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
        let made =
            self.with_options((site, assets), wanted, places, |options| pdf::render(site, self.fonts, options))?;
        Ok(made.map(|made| (made, started.elapsed().as_secs_f64())))
    }

    /// Prints with the options of an edition; none if it has none of the modules.
    fn with_options<T>(
        &self,
        (site, assets): (&Site, &Assets),
        wanted: &Wanted,
        places: Option<&Places>,
        print: impl FnOnce(&Options<'_>) -> Result<Option<T>, EngineError>,
    ) -> Result<Option<T>, PrintError> {
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
            strings: self.strings,
            modules: modules.as_deref(),
            files: assets.held(),
            published: assets.published(),
            participant: places,
            stage: self.stage,
        };
        print(&options).map_err(|error| PrintError::Engine(error.message))
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
