//! From a view of the book to a site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::Book;
use crate::config;
use crate::diagnostic::Diagnostic;
use crate::edition::content::Image;
use crate::edition::glossary;
use crate::edition::hours;
use crate::edition::memory::{Anchors, MadeModule, ViewMemory};
use crate::edition::prerequisites;
use crate::edition::problem::Problem;
use crate::edition::scope::{Fragment, Gathered, Scope};
use crate::edition::site::{Contact, Edition, Facet, Module, Site};
use crate::edition::view::View;
use crate::suggestion::did_you_mean;

/// The address of the accessibility page.
const ACCESSIBILITY: &str = "accessibility.html";

/// A site, what is wrong with it, and what to keep for the next time.
pub(super) struct Projected {
    pub(super) site: Site,
    pub(super) problems: Vec<Problem>,
    pub(super) memory: ViewMemory,
}

/// Projects a view whose modules are made. What `before` has of the rest is taken again where nothing has changed.
pub(super) fn project(view: &View<'_>, made: Vec<Arc<MadeModule>>, mut before: ViewMemory) -> Projected {
    let glossary = glossary::made(view, before.glossary.take());
    let mut scope = Scope::new(view, "", "index.html");
    scope.in_file("book.toml");
    let how_to_use = scope.document(&view.book.how_to_use);
    let logo = logo(&mut scope, view.book);
    let home = scope.finish();
    let mut scope = Scope::new(view, "", ACCESSIBILITY);
    scope.in_file("book.toml");
    let accessibility_text = scope.document(&view.book.accessibility);
    let accessibility = scope.finish();
    let mut whole = Whole::default();
    for made in &made {
        whole.add(&made.gathered);
        for page in &made.pages {
            whole.add(&page.gathered);
        }
    }
    whole.add(&glossary.gathered);
    whole.add(&home.gathered);
    whole.add(&accessibility.gathered);
    let [home_ids, accessibility_ids] = [home.ids, accessibility.ids].map(Anchors::of);
    let of_site = [(glossary::ADDRESS, &glossary.ids), ("index.html", &home_ids), (ACCESSIBILITY, &accessibility_ids)];
    let of_modules = made.iter().flat_map(|made| {
        let generated = made.ids.iter().map(|(address, ids)| (address.as_str(), ids));
        generated.chain(made.pages.iter().map(|page| (page.page.address.as_str(), &page.ids)))
    });
    whole.check_fragments(view, of_modules.chain(of_site));
    if view.edition.is_none() {
        whole.problems.extend(prerequisites::problems(view));
    }
    let config = &view.book.config;
    let modules: Vec<Arc<Module>> = made.iter().map(|made| Arc::clone(&made.module)).collect();
    let duration = made.iter().filter_map(|made| made.adds).reduce(|a, b| a + b);
    let site = Site {
        edition: edition(view),
        id: config.book.id.clone(),
        title: config.book.title.clone(),
        description: config.book.description.clone(),
        authors: config.book.authors.clone(),
        logo,
        how_to_use,
        accessibility: accessibility_text,
        contact: config.book.contact.as_ref().map(contact),
        language: config.book.language.clone(),
        site_url: site_url(view),
        search: config.html.search,
        facets: catalogue_facets(view, &modules),
        hours: hours::of_book(&modules, duration),
        modules,
        glossary: Arc::clone(&glossary.entries),
        duration,
        assets: whole.assets.iter().map(|path| (*path).clone()).collect(),
    };
    let problems = whole.problems;
    let modules = made.into_iter().map(|made| (made.module.slug.clone(), made)).collect();
    Projected { site, problems, memory: ViewMemory { modules, glossary: Some(glossary), addresses: before.addresses } }
}

fn contact(contact: &config::Contact) -> Contact {
    match contact {
        config::Contact::Mail(text) => Contact { text: text.clone(), address: format!("mailto:{text}") },
        config::Contact::Web(text) => Contact { text: text.clone(), address: text.clone() },
    }
}

/// The facets and values that some module has, in the order of the book.
fn catalogue_facets(view: &View<'_>, modules: &[Arc<Module>]) -> Vec<Facet> {
    view.book
        .config
        .facets
        .iter()
        .filter_map(|facet| {
            let occurs = |value: &String| {
                modules.iter().flat_map(|m| &m.facets).any(|f| f.title == facet.title && f.values.contains(value))
            };
            let values: Vec<String> = facet.values.iter().filter(|value| occurs(value)).cloned().collect();
            (!values.is_empty()).then(|| Facet { title: facet.title.clone(), values })
        })
        .collect()
}

fn logo(scope: &mut Scope<'_, '_>, book: &Book) -> Option<Image> {
    let asset = scope.picture(book.logo.as_ref()?)?;
    Some(Image { asset, alt: book.config.book.logo_alt.clone(), title: String::new() })
}

fn edition(view: &View<'_>) -> Edition {
    let (name, title) = view.edition.map_or((String::new(), String::new()), |e| (e.name.clone(), e.title.clone()));
    Edition {
        name,
        title,
        public: view.edition.is_some_and(|edition| edition.sees.is_empty()),
        trainer: view.sees_trainer(),
        supervisor: view.sees_supervisor(),
        counterpart: None,
    }
}

/// Where an edition will stand: its own address, or the book's for what the public may read.
fn site_url(view: &View<'_>) -> Option<String> {
    let edition = view.edition?;
    let public = edition.sees.is_empty().then(|| view.book.config.html.site_url.clone()).flatten();
    edition.site_url.clone().or(public)
}

/// What all pages of a site gave.
#[derive(Default)]
struct Whole<'m> {
    problems: Vec<Problem>,
    assets: BTreeSet<&'m String>,
    fragments: Vec<&'m Fragment>,
}

impl<'m> Whole<'m> {
    fn add(&mut self, gathered: &'m Gathered) {
        self.problems.extend(gathered.problems.iter().cloned());
        self.assets.extend(&gathered.assets);
        self.fragments.extend(&gathered.fragments);
    }

    /// Reports links to anchors that are not there. `ids` are the anchors of each page with its address.
    fn check_fragments<'i>(&mut self, view: &View<'_>, ids: impl Iterator<Item = (&'i str, &'i Anchors)>) {
        // Few pages are linked to with an anchor, so only theirs are looked up.
        let linked: BTreeSet<&str> = self.fragments.iter().map(|link| link.address.as_str()).collect();
        let ids: BTreeMap<&str, BTreeSet<&str>> = ids
            .filter(|(address, _)| linked.contains(address))
            .map(|(address, ids)| (address, ids.iter().collect()))
            .collect();
        for link in &self.fragments {
            let known = ids.get(link.address.as_str());
            if link.fragment.is_empty() || known.is_some_and(|ids| ids.contains(link.fragment.as_str())) {
                continue;
            }
            self.problems.push(match view.edition {
                Some(edition) => Problem::NotHere {
                    span: link.span,
                    what: format!("the heading `#{}`", link.fragment),
                    edition: edition.name.clone(),
                },
                None => Problem::Anywhere(
                    Diagnostic::error(
                        "link/unknown-heading",
                        link.span,
                        format!("there is no heading `#{}` on that page", link.fragment),
                    )
                    .maybe_help(did_you_mean(&link.fragment, known.into_iter().flatten().copied()))
                    .help("a heading's name is its words in lower case with hyphens, or what `{#name}` behind it says"),
                ),
            });
        }
    }
}
