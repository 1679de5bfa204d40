//! The HTML renderer: one edition in, its pages and the theme's files out.
//!
//! [`Theme::new`] compiles a theme once. A [`Renderer`] makes the pages of an edition module by module, so that a caller can let each
//! go before the next; [`render`] makes all of them at once.
//!
//! Invariants: a page is whole without script, and holds no script text, inline style or handler: scripts are files of the theme's.
//! All links are relative; the same site gives the same bytes.

mod constants;
mod embedded;
mod escape;
mod hours_table;
mod icons;
mod links;
mod menu;
mod pages;
mod sanitize;
mod scripts;
mod sitemap;
mod steps;
mod stylesheet;
mod surroundings;
mod templates;
mod theme;
mod theme_error;
mod tick_ids;
mod view;
mod worker;
mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::{Artifacts, PublishedAsset};
use crate::edition::page::Page;
use crate::edition::site::{Counterpart, Module, Site};
pub(crate) use crate::render::titles;
use pages::{Finished, Found, Job, ModuleWorkshop, Subject, Turn, Workshop};
use templates::Templates;
use view::site::SiteView;
use writer::Stage;

pub use hours_table::ADDRESS as HOURS_TABLE;
pub use stylesheet::Style;
pub use theme::{Theme, ThemeFile};
pub use theme_error::ThemeError;
pub(crate) use theme_error::in_order;
pub use worker::{SERVICE_WORKER, ServiceWorker};

/// How to render.
pub struct Options<'a> {
    /// Whether raw HTML of the author's passes, sanitised. Otherwise it is shown literally.
    pub raw_html: bool,
    /// Whether pages register the script of a [`ServiceWorker`].
    pub service_worker: bool,
    /// The files of the book as they are published, by their path from the book's folder.
    pub assets: &'a BTreeMap<String, PublishedAsset>,
    /// The printed guide that lies beside the site, if one was made.
    pub guide: Option<GuideLink>,
    /// Called when a page of a module is done, from any thread.
    pub page_done: &'a (dyn Fn() + Sync),
}

/// A printed guide beside the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideLink {
    /// Its title.
    pub title: String,
    /// Its address from the site's root.
    pub address: String,
    /// The guide's page of each page of the site that it holds, by the address.
    pub pages: BTreeMap<String, usize>,
}

/// Files with their addresses from the site's root.
pub type Files = Vec<(String, Vec<u8>)>;

/// Renders one edition.
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    options: &'a Options<'a>,
    templates: Templates,
}

impl<'a> Renderer<'a> {
    /// For a site. Of its modules no more is looked at than titles, addresses, times and the pages that planners read: what is shown on
    /// the pages of a module comes with [`Renderer::module`].
    pub fn new(site: &'a Site, theme: &'a Theme, options: &'a Options<'a>) -> Self {
        let logo = site.logo.as_ref().and_then(|logo| options.assets.get(&logo.asset));
        let logo = logo.map(|asset| (asset.address.clone(), asset.dimensions));
        let view = SiteView::new(site, theme, logo, options.service_worker);
        Self { site, theme, options, templates: theme.templates.for_site(&view) }
    }

    /// All pages of the module at a place of the site. `counterpart` is the public edition with its pages of this module.
    ///
    /// # Errors
    ///
    /// What is wrong in a book's own templates.
    pub fn module(
        &self,
        place: usize,
        module: &Module,
        counterpart: Option<&Counterpart>,
    ) -> Result<Files, Vec<ThemeError>> {
        let turns = Turn::all(module);
        let workshop = self.workshop();
        let workshop = ModuleWorkshop::new(&workshop, Subject { place, module, counterpart }, &turns)?;
        let make = |turn| {
            let page = workshop.make(turn);
            (self.options.page_done)();
            page
        };
        gathered(turns.into_par_iter().map(make).collect())
    }

    /// All other files: pages of no module, and the theme's own.
    ///
    /// # Errors
    ///
    /// What is wrong in a book's own templates.
    pub fn rest(&self) -> Result<Files, Vec<ThemeError>> {
        let workshop = self.workshop();
        let mut files = gathered(Job::all(self.site).into_par_iter().map(|job| workshop.make(job)).collect())?;
        files.extend(
            self.theme.files_of(&self.site.edition).map(|(address, bytes)| (address.to_owned(), bytes.to_vec())),
        );
        files.extend(sitemap(self.site).map(|bytes| ("sitemap.xml".to_owned(), bytes)));
        files.extend(hours_table(self.site, self.theme).map(|bytes| (HOURS_TABLE.to_owned(), bytes)));
        Ok(files)
    }

    fn workshop(&self) -> Workshop<'_> {
        let stage = Stage {
            templates: &self.templates,
            strings: &self.theme.strings,
            raw_html: self.options.raw_html,
            trainer: self.site.edition.trainer,
            guide: self.options.guide.as_ref(),
        };
        Workshop::new(self.site, stage, self.options.assets)
    }

    /// The module at a place of a site that has all its pages.
    fn own(&self, place: usize) -> Subject<'_> {
        let counterpart = self.site.edition.counterpart.as_ref();
        Subject { place, module: &self.site.modules[place], counterpart }
    }
}

/// All pages, or all problems in their order.
fn gathered(made: Vec<Result<Finished, Vec<ThemeError>>>) -> Result<Files, Vec<ThemeError>> {
    let (mut files, mut errors) = (Vec::with_capacity(made.len()), Vec::new());
    for page in made {
        match page {
            Ok((address, html)) => files.push((address, html.into_bytes())),
            Err(found) => errors.extend(found),
        }
    }
    if errors.is_empty() { Ok(files) } else { Err(in_order(errors)) }
}

/// Renders all pages of one edition, with the theme's own files. The book's files are for the caller to add.
///
/// # Errors
///
/// What is wrong in a book's own templates, each problem once.
pub fn render(site: &Site, theme: &Theme, options: &Options<'_>) -> Result<Artifacts, Vec<ThemeError>> {
    let renderer = Renderer::new(site, theme, options);
    let module = |place| {
        let Subject { module, counterpart, .. } = renderer.own(place);
        renderer.module(place, module, counterpart)
    };
    let modules: Vec<_> = (0..site.modules.len()).into_par_iter().map(module).collect();
    let (mut artifacts, mut errors) = (Artifacts::new(&site.edition.name), Vec::new());
    for made in modules.into_iter().chain([renderer.rest()]) {
        match made {
            Ok(files) => files.into_iter().for_each(|(address, bytes)| artifacts.insert(address, bytes)),
            Err(found) => errors.extend(found),
        }
    }
    if errors.is_empty() { Ok(artifacts) } else { Err(in_order(errors)) }
}

/// Renders the one page at an address from the site's root, the same as [`render`] does. None if there is no such page.
///
/// # Errors
///
/// What is wrong in the book's own templates that this page fills.
pub fn page(
    site: &Site,
    theme: &Theme,
    options: &Options<'_>,
    address: &str,
) -> Result<Option<Vec<u8>>, Vec<ThemeError>> {
    let Some(found) = Found::at(site, address) else { return Ok(None) };
    let renderer = Renderer::new(site, theme, options);
    let workshop = renderer.workshop();
    let made = match found {
        Found::OfSite(job) => workshop.make(job),
        Found::OfModule(place, turn) => {
            ModuleWorkshop::new(&workshop, renderer.own(place), &[turn]).and_then(|workshop| workshop.make(turn))
        }
    };
    let (_, html) = made.map_err(in_order)?;
    Ok(Some(html.into_bytes()))
}

/// Renders the page not found for a site whose root is at `root` of its host: `/trainee/`.
///
/// # Errors
///
/// What is wrong in the book's own templates that this page fills.
pub fn page_not_found(
    site: &Site,
    theme: &Theme,
    options: &Options<'_>,
    root: &str,
) -> Result<Vec<u8>, Vec<ThemeError>> {
    let renderer = Renderer::new(site, theme, options);
    let (_, html) = renderer.workshop().not_found(root.to_owned()).map_err(in_order)?;
    Ok(html.into_bytes())
}

/// The page that lies beside a site in the file that is handed out, and leads into it.
///
/// # Errors
///
/// What is wrong in the book's own templates that this page fills.
pub fn start_page(site: &Site, theme: &Theme, options: &Options<'_>) -> Result<Vec<u8>, Vec<ThemeError>> {
    let renderer = Renderer::new(site, theme, options);
    let (_, html) = renderer.workshop().start().map_err(in_order)?;
    Ok(html.into_bytes())
}

/// The addresses of those pages that are wanted, and of the pages of the site that belong to no module.
pub fn addresses(site: &Site, mut wanted: impl FnMut(&Arc<Page>) -> bool) -> Vec<String> {
    let of_site = pages::OF_SITE.into_iter().filter(|address| has_page(site, address));
    let pages = site.modules.iter().flat_map(|module| module.pages.iter().chain(&module.extras));
    let pages = pages.filter(|page| wanted(page)).map(|page| page.address.clone());
    of_site.map(str::to_owned).chain(pages).collect()
}

/// Whether a site has a page at this address.
pub fn has_page(site: &Site, address: &str) -> bool {
    Found::at(site, address).is_some()
}

/// The sitemap of a site that has one.
pub fn sitemap(site: &Site) -> Option<Vec<u8>> {
    sitemap::sitemap(site).map(String::into_bytes)
}

/// The training hours of a site that has them, as a table for spreadsheets, which stands at [`HOURS_TABLE`].
pub fn hours_table(site: &Site, theme: &Theme) -> Option<Vec<u8>> {
    hours_table::hours_table(site, &theme.strings).map(String::into_bytes)
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
