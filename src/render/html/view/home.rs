//! The home page: the training menu of the whole book.

use serde::Serialize;

use crate::edition::page::PageBody;
use crate::edition::site::{Facet, Module, Site};
use crate::render::html::view::filters::{self, CardFilters, FiltersView};
use crate::render::html::writer::Writer;

/// The home page, for `home.html`.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    /// The author's panel; empty for the interface's own.
    how_to_use_html: String,
    /// How many modules, in words; none if there are none.
    module_count: Option<String>,
    /// How many tracks, in words; none if there are none.
    track_count: Option<String>,
    duration: Option<String>,
    /// The modules, by kind where there are both.
    groups: Vec<CardGroup>,
    /// What the list can be filtered by; none if it is short.
    filters: Option<FiltersView>,
}

/// Modules or tracks.
#[derive(Debug, Serialize)]
struct CardGroup {
    /// The anchor of its heading.
    id: &'static str,
    /// Its heading; none if all modules are of one kind.
    title: Option<String>,
    modules: Vec<CardView>,
}

/// A module of the menu.
#[derive(Debug, Serialize)]
pub(crate) struct CardView {
    href: String,
    facts: ModuleFacts,
    summary: String,
    image: Option<PictureView>,
    /// How many pages or days, in words.
    extent: String,
    /// For the filters, if there are any.
    filters: Option<CardFilters>,
    /// Its folder in the site.
    slug: String,
    /// The pages of its sequence by their addresses, without folder and ending.
    pages: Vec<String>,
    /// How many questions tell whether the answer is right.
    checks: usize,
}

/// What is known of a module beside its content.
#[derive(Debug, Serialize)]
pub(crate) struct ModuleFacts {
    title: String,
    code: Option<String>,
    track: bool,
    duration: Option<String>,
    audience: Vec<String>,
    facets: Vec<Facets>,
}

#[derive(Debug, Serialize)]
struct Facets {
    title: String,
    values: Vec<String>,
}

/// A picture of a module.
#[derive(Debug, Serialize)]
pub(crate) struct PictureView {
    src: String,
    alt: String,
    /// A caption; empty if none.
    caption: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// The view of the home page.
pub(crate) fn view(writer: &mut Writer<'_>, site: &Site) -> HomeView {
    let strings = writer.strings();
    let tracks = site.modules.iter().filter(|module| module.track).count();
    let modules = site.modules.len() - tracks;
    let names = filters::facet_names(site);
    let filters = filters::view(site, &names, strings);
    let count = |key: &str, count: usize| (count > 0).then(|| strings.format(key, &[("count", count.into())]));
    HomeView {
        how_to_use_html: writer.html(&site.how_to_use),
        module_count: count("module-count", modules),
        track_count: count("track-count", tracks),
        duration: site.duration.map(|duration| strings.duration(duration)),
        groups: groups(writer, site, &names, filters.is_some()),
        filters,
    }
}

/// The cards in the order of the book, those of one kind together.
fn groups(writer: &Writer<'_>, site: &Site, names: &[String], filtered: bool) -> Vec<CardGroup> {
    let Some(first) = site.modules.first() else { return Vec::new() };
    let group = |track: bool| {
        let (id, key) = if track { ("tb-tracks", "group-tracks") } else { ("tb-modules", "group-modules") };
        let of_kind = site.modules.iter().filter(|module| module.track == track);
        let filters = |module: &Module| filtered.then(|| filters::card(site, names, module));
        let modules: Vec<CardView> = of_kind.map(|module| card(writer, module, filters(module))).collect();
        let title = (modules.len() < site.modules.len()).then(|| writer.strings().get(key));
        CardGroup { id, title, modules }
    };
    [group(first.track), group(!first.track)].into_iter().filter(|group| !group.modules.is_empty()).collect()
}

fn card(writer: &Writer<'_>, module: &Module, filters: Option<CardFilters>) -> CardView {
    let overview = &module.pages[0];
    let days = match &overview.body {
        PageBody::Overview(overview) => overview.agenda.len(),
        _ => 0,
    };
    let extent = match days {
        0 => writer.strings().format("page-count", &[("count", module.pages.len().into())]),
        days => writer.strings().format("track-days", &[("count", days.into())]),
    };
    CardView {
        href: writer.links().place(&overview.address, None),
        facts: facts(writer, module),
        summary: module.summary.clone(),
        image: picture(writer, module),
        extent,
        filters,
        slug: module.slug.clone(),
        pages: module.pages.iter().map(|page| short_address(module, &page.address)).collect(),
        checks: module.checks,
    }
}

/// The address of a page as a script can complete it: `understanding/plan.html` is `plan`.
fn short_address(module: &Module, address: &str) -> String {
    let inside = address.strip_prefix(&module.slug).and_then(|rest| rest.strip_prefix('/')).unwrap_or(address);
    inside.strip_suffix(".html").unwrap_or(inside).to_owned()
}

/// What is known of a module beside its content.
pub(crate) fn facts(writer: &Writer<'_>, module: &Module) -> ModuleFacts {
    let facets = |facet: &Facet| Facets { title: facet.title.clone(), values: facet.values.clone() };
    ModuleFacts {
        title: module.title.clone(),
        code: module.code.clone(),
        track: module.track,
        duration: module.duration.map(|duration| writer.strings().duration(duration)),
        audience: module.audience.clone(),
        facets: module.facets.iter().map(facets).collect(),
    }
}

/// The module's picture, if its file is published.
pub(crate) fn picture(writer: &Writer<'_>, module: &Module) -> Option<PictureView> {
    let image = module.image.as_ref()?;
    let (src, asset) = writer.links().asset(&image.asset)?;
    Some(PictureView {
        src,
        alt: image.alt.clone(),
        caption: image.title.clone(),
        width: asset.dimensions.map(|(width, _)| width),
        height: asset.dimensions.map(|(_, height)| height),
    })
}
