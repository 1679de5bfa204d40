//! What holds for every page of a site: `site` in every template.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edition::site::{Counterpart, Site};
use crate::render::html::theme::Theme;
use crate::strings::{Strings, direction};

/// The site, for templates. Addresses are from the site's root; a template puts `page.root` before them.
#[derive(Debug, Serialize)]
pub(crate) struct SiteView<'a> {
    /// What browsers keep a reader's own things under: the same from build to build.
    id: &'a str,
    title: &'a str,
    description: &'a str,
    authors: &'a [String],
    language: &'a str,
    direction: &'static str,
    stylesheet: &'a str,
    /// The addresses of the scripts by their names; `theme` is the one of every page.
    scripts: BTreeMap<&'a str, &'a str>,
    favicon: Option<&'a str>,
    logo: Option<LogoView<'a>>,
    glossary: bool,
    /// Whether browsers keep the site for when there is no network.
    service_worker: bool,
    search: bool,
    /// Whether there is a crosswalk of the whole book.
    crosswalk: bool,
    /// Whether there is a page of training hours.
    hours: bool,
    edition: EditionView<'a>,
    /// What a page says of the public edition beside this one; none if there is no such edition.
    counterpart: Option<CounterpartWords>,
    /// Where readers report what gets in their way.
    contact: Option<ContactView<'a>>,
}

#[derive(Debug, Serialize)]
struct ContactView<'a> {
    text: &'a str,
    href: &'a str,
}

#[derive(Debug, Serialize)]
struct LogoView<'a> {
    address: String,
    alt: &'a str,
    width: Option<u32>,
    height: Option<u32>,
}

#[derive(Debug, Serialize)]
struct EditionView<'a> {
    name: &'a str,
    title: &'a str,
    /// What readers are told of where they are: "Trainer edition".
    badge: String,
    public: bool,
    trainer: bool,
    supervisor: bool,
}

#[derive(Debug, Serialize)]
struct CounterpartWords {
    /// Leads to the page there.
    see: String,
    /// For a page that is not there.
    missing: String,
    /// What the frame with the page there is called.
    panel: String,
}

impl<'a> SiteView<'a> {
    /// The view of a site in a theme.
    pub(crate) fn new(
        site: &'a Site,
        theme: &'a Theme,
        logo: Option<(String, Option<(u32, u32)>)>,
        service_worker: bool,
    ) -> Self {
        let edition = &site.edition;
        Self {
            id: &site.id,
            title: &site.title,
            description: &site.description,
            authors: &site.authors,
            language: &site.language,
            direction: direction(&site.language),
            stylesheet: &theme.stylesheet,
            scripts: theme.scripts_of(edition),
            favicon: theme.favicon.as_deref(),
            logo: site.logo.as_ref().zip(logo).map(|(image, (address, dimensions))| LogoView {
                address,
                alt: &image.alt,
                width: dimensions.map(|(width, _)| width),
                height: dimensions.map(|(_, height)| height),
            }),
            glossary: !site.glossary.is_empty(),
            service_worker,
            search: site.search,
            crosswalk: site.has_crosswalk(),
            hours: site.hours.is_some(),
            edition: EditionView {
                name: &edition.name,
                title: &edition.title,
                badge: theme.strings.format("edition-badge", &[("edition", (&edition.title).into())]),
                public: edition.public,
                trainer: edition.trainer,
                supervisor: edition.supervisor,
            },
            counterpart: edition.counterpart.as_ref().map(|public| CounterpartWords::of(public, &theme.strings)),
            contact: site.contact.as_ref().map(|contact| ContactView { text: &contact.text, href: &contact.address }),
        }
    }
}

impl CounterpartWords {
    fn of(public: &Counterpart, strings: &Strings) -> Self {
        let say = |key| strings.format(key, &[("name", (&public.name).into()), ("title", (&public.title).into())]);
        Self { see: say("counterpart-see"), missing: say("counterpart-missing"), panel: say("counterpart-panel") }
    }
}
