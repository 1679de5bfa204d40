//! The printed guides: one edition in, a tagged PDF out.
//!
//! [`render`] is the door. The content goes to the layout engine as data, so no text of an author's is ever markup.
//!
//! Invariants: the guide meets PDF/UA-1 or is not made; every text compiles; the same edition gives the same bytes.

mod assembly;
mod back_matter;
mod blocks;
mod cards;
mod coaching;
mod engine;
mod exercises;
mod flat;
mod fonts;
mod guide;
mod html_words;
mod icons;
mod inline;
mod manuscript;
mod measure;
mod module;
mod outline;
mod preparation;
mod sheets;
mod text;
mod words;

use std::collections::BTreeSet;

use crate::edition::site::{Module, Site};
use crate::render::pdf::engine::{Job, Set};
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::text::Press;

pub use engine::EngineError;
pub use fonts::Fonts;
pub use guide::{Form, GuideKind, Made, Options, Places};

/// How often a guide is set anew because characters turned out not to be drawn.
const ROUNDS: usize = 4;

/// Makes the guide of one edition; none if cards are wanted and there is no script to put on them.
///
/// # Errors
///
/// If the layout engine refuses, which is a mistake of the program's and not of the book's.
pub fn render(site: &Site, fonts: &Fonts, options: &Options<'_>) -> Result<Option<Made>, EngineError> {
    let pdf = |job: &Job<'_>, set: &Set| {
        (options.stage)("writing PDF");
        set.pdf(job, &format!("{}/{}/{:?}", site.title, site.edition.name, options.form))
    };
    laid_out(site, fonts, options, pdf, |mut manuscript, set, pdf| Made {
        title: manuscript.title(),
        pdf,
        pages: set.pages,
        words: set.words(),
        places: places_in(&manuscript, set),
        unreadable: manuscript.unreadable.iter().cloned().collect(),
        missing: manuscript.press.missing().into_iter().collect(),
    })
}

/// Where the guide of one edition would have its parts.
///
/// # Errors
///
/// As [`render`].
pub fn places(site: &Site, fonts: &Fonts, options: &Options<'_>) -> Result<Option<Places>, EngineError> {
    laid_out(site, fonts, options, |_, _| Ok(()), |manuscript, set, ()| places_in(&manuscript, set))
}

/// Lays a guide out, writes it, and takes of it what is wanted.
fn laid_out<W, T>(
    site: &Site,
    fonts: &Fonts,
    options: &Options<'_>,
    write: impl FnOnce(&Job<'_>, &Set) -> Result<W, EngineError>,
    take: impl FnOnce(Manuscript<'_>, &Set, W) -> T,
) -> Result<Option<T>, EngineError> {
    let modules = chosen(site, options);
    let covers = |c: char| fonts.covers(c);
    let mut refused = BTreeSet::new();
    let mut round = 0;
    loop {
        round += 1;
        (options.stage)("composing");
        let mut manuscript = Manuscript::new(site, options, Press::new(&covers, &refused), &fonts.own);
        let guide = manuscript.guide(&modules);
        if options.form == Form::Cards && guide["cards"].as_array().is_none_or(Vec::is_empty) {
            return Ok(None);
        }
        let job = Job {
            main: if options.form == Form::Cards { "cards.typ" } else { "guide.typ" },
            data: guide.to_string(),
            pictures: &manuscript.pictures,
            accent: options.accent.unwrap_or(assembly::ACCENT),
            fonts,
        };
        (options.stage)("laying out");
        let set = engine::set(&job)?;
        let undrawn: Vec<char> = set.undrawn.difference(&refused).copied().collect();
        if !undrawn.is_empty() && round < ROUNDS {
            refused.extend(undrawn);
            continue;
        }
        let written = write(&job, &set)?;
        let taken = take(manuscript, &set, written);
        engine::forget();
        return Ok(Some(taken));
    }
}

fn places_in(manuscript: &Manuscript<'_>, set: &Set) -> Places {
    Places { pages: set.places(manuscript.keys.iter()), activities: manuscript.numbers.clone() }
}

/// The modules of the guide, in its order.
fn chosen<'s>(site: &'s Site, options: &Options<'_>) -> Vec<&'s Module> {
    match options.modules {
        None => site.modules.iter().map(|module| -> &Module { module }).collect(),
        Some(slugs) => slugs
            .iter()
            .filter_map(|slug| {
                site.modules.iter().find(|module| module.slug == *slug).map(|module| -> &Module { module })
            })
            .collect(),
    }
}
