//! The HTML renderer: one edition in, its pages and the theme's files out.
//!
//! [`Theme::new`] compiles a theme once; [`render`] makes every page of an edition in parallel.
//!
//! Invariants: a page is whole without script, and holds no script text, inline style or handler: scripts are files of the theme's.
//! All links are relative; the same site gives the same bytes.

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
use crate::edition::site::Site;
pub(crate) use crate::render::titles;
use pages::{Job, Workshop};
use templates::Templates;
use view::site::SiteView;
use writer::Stage;

pub use hours_table::ADDRESS as HOURS_TABLE;
pub use stylesheet::Style;
pub use theme::{Theme, ThemeFile};
pub use theme_error::ThemeError;
pub use worker::{SERVICE_WORKER, service_worker};

/// How to render.
pub struct Options<'a> {
    /// Whether raw HTML of the author's passes, sanitised. Otherwise it is shown literally.
    pub raw_html: bool,
    /// Whether pages register the script of [`service_worker`].
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

/// Renders all pages of one edition, with the theme's own files. The book's files are for the caller to add.
///
/// # Errors
///
/// What is wrong in a book's own templates, each problem once.
pub fn render(site: &Site, theme: &Theme, options: &Options<'_>) -> Result<Artifacts, Vec<ThemeError>> {
    let templates = theme.templates.for_site(&site_view(site, theme, options));
    let jobs = Job::all(site);
    let workshop = Workshop::new(site, stage(site, theme, options, &templates), options.assets, &jobs)
        .map_err(theme_error::in_order)?;
    let made: Vec<_> = jobs
        .into_par_iter()
        .map(|job| {
            let of_module = matches!(job, Job::Sequence { .. } | Job::Extra { .. });
            let page = workshop.make(job);
            if of_module {
                (options.page_done)();
            }
            page
        })
        .collect();

    let mut artifacts = Artifacts::new(&site.edition.name);
    let mut errors = Vec::new();
    for page in made {
        match page {
            Ok((address, html)) => artifacts.insert(address, html.into_bytes()),
            Err(found) => errors.extend(found),
        }
    }
    if !errors.is_empty() {
        return Err(theme_error::in_order(errors));
    }
    for (address, bytes) in theme.files_of(&site.edition) {
        artifacts.insert(address, bytes.to_vec());
    }
    if let Some(sitemap) = sitemap::sitemap(site) {
        artifacts.insert("sitemap.xml", sitemap.into_bytes());
    }
    if let Some(table) = hours_table(site, theme) {
        artifacts.insert(HOURS_TABLE, table);
    }
    Ok(artifacts)
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
    let Some(job) = Job::at(site, address) else { return Ok(None) };
    let templates = theme.templates.for_site(&site_view(site, theme, options));
    let stage = stage(site, theme, options, &templates);
    let workshop = Workshop::new(site, stage, options.assets, &[job]).map_err(theme_error::in_order)?;
    let (_, html) = workshop.make(job).map_err(theme_error::in_order)?;
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
    let templates = theme.templates.for_site(&site_view(site, theme, options));
    let stage = stage(site, theme, options, &templates);
    let workshop = Workshop::new(site, stage, options.assets, &[]).map_err(theme_error::in_order)?;
    let (_, html) = workshop.not_found(root.to_owned()).map_err(theme_error::in_order)?;
    Ok(html.into_bytes())
}

/// The page that lies beside a site in the file that is handed out, and leads into it.
///
/// # Errors
///
/// What is wrong in the book's own templates that this page fills.
pub fn start_page(site: &Site, theme: &Theme, options: &Options<'_>) -> Result<Vec<u8>, Vec<ThemeError>> {
    let templates = theme.templates.for_site(&site_view(site, theme, options));
    let stage = stage(site, theme, options, &templates);
    let workshop = Workshop::new(site, stage, options.assets, &[]).map_err(theme_error::in_order)?;
    let (_, html) = workshop.start().map_err(theme_error::in_order)?;
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
    Job::at(site, address).is_some()
}

/// The sitemap of a site that has one.
pub fn sitemap(site: &Site) -> Option<Vec<u8>> {
    sitemap::sitemap(site).map(String::into_bytes)
}

/// The training hours of a site that has them, as a table for spreadsheets, which stands at [`HOURS_TABLE`].
pub fn hours_table(site: &Site, theme: &Theme) -> Option<Vec<u8>> {
    hours_table::hours_table(site, &theme.strings).map(String::into_bytes)
}

fn site_view<'a>(site: &'a Site, theme: &'a Theme, options: &Options<'_>) -> SiteView<'a> {
    let logo = site.logo.as_ref().and_then(|logo| options.assets.get(&logo.asset));
    let logo = logo.map(|asset| (asset.address.clone(), asset.dimensions));
    SiteView::new(site, theme, logo, options.service_worker)
}

fn stage<'a>(site: &Site, theme: &'a Theme, options: &'a Options<'_>, templates: &'a Templates) -> Stage<'a> {
    Stage {
        templates,
        strings: &theme.strings,
        raw_html: options.raw_html,
        trainer: site.edition.trainer,
        guide: options.guide.as_ref(),
    }
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
