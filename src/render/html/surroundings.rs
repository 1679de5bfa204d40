//! What stands around the content of a page: titles, breadcrumb, the list of headings, the way to the public edition.

use crate::edition::page::{HeadingLink, Page, PageBody, ResourceTopic};
use crate::edition::site::{Counterpart, Module, Site};
use crate::render::html::escape;
use crate::render::html::links::Links;
use crate::render::html::menu::Menu;
use crate::render::html::pages::Subject;
use crate::render::html::sitemap::absolute;
use crate::render::html::titles;
use crate::render::html::view::checks;
use crate::render::html::view::guides::topic_id;
use crate::render::html::view::shell::{CounterpartView, Crumb, HeadingView, ModuleShell, Shell};
use crate::render::html::view::timetable::day_id;
use crate::strings::Strings;

/// From how many headings on a page lists them.
const HEADINGS_WORTH_A_LIST: usize = 3;

/// Makes what stands around the pages of one site.
pub(crate) struct Surroundings<'a> {
    site: &'a Site,
    strings: &'a Strings,
}

impl<'a> Surroundings<'a> {
    /// For the pages of a site.
    pub(crate) fn new(site: &'a Site, strings: &'a Strings) -> Self {
        Self { site, strings }
    }

    /// Around a page of no module.
    pub(crate) fn of_site_page(&self, links: &Links<'_>, address: &str, kind: &'static str, title: &str) -> Shell {
        Shell {
            root: links.root().to_owned(),
            address: address.to_owned(),
            kind,
            document_title: self.document_title(&[title, &self.site.title]),
            title: title.to_owned(),
            canonical: self.site.site_url.as_deref().map(|url| absolute(url, address)),
            ..Shell::default()
        }
    }

    /// Around a page of a module, with the module's menu marked for it.
    pub(crate) fn of_module_page(&self, links: &Links<'_>, subject: Subject<'_>, page: &Page, menu: Menu) -> Shell {
        let module = subject.module;
        let title = titles::heading(self.strings, module, page);
        let is_overview = matches!(page.body, PageBody::Overview(_));
        let duration = match page.body {
            // An overview lists the module's time among its facts.
            PageBody::Overview(_) => None,
            PageBody::BeforeYouBegin(_) | PageBody::Deliver(_) | PageBody::Timetable(_) => module.duration,
            _ => page.duration,
        };
        let mut shell = self.of_site_page(links, &page.address, kind(&page.body), &title);
        if !is_overview {
            shell.document_title = self.document_title(&[&title, &module.title, &self.site.title]);
        }
        shell.description = if is_overview { module.summary.clone() } else { page.summary.clone() };
        shell.breadcrumb = self.breadcrumb(links, module, page);
        shell.breadcrumb.push(Crumb { title, href: None });
        shell.module = Some(ModuleShell {
            slug: module.slug.clone(),
            title: module.title.clone(),
            href: links.place(&module.pages[0].address, None),
            code: module.code.clone(),
            menu_html: menu.html,
            pages: module.pages.len(),
            progress: menu.progress,
        });
        shell.duration = duration.map(|duration| self.strings.duration(duration));
        shell.contents = contents(self.strings, page);
        shell.counterpart = counterpart(subject.counterpart, links, &page.address);
        shell.checks = checks::list(self.strings, links, module, page);
        shell.has_checks = !page.checks.is_empty() || !shell.checks.is_empty();
        shell
    }

    /// "Page – Module – Book", and the edition where it is not the public one.
    pub(crate) fn document_title(&self, parts: &[&str]) -> String {
        let title = parts.join(" – ");
        let edition = &self.site.edition;
        if edition.public {
            return title;
        }
        let fills = [("title", (&title).into()), ("edition", (&edition.title).into())];
        self.strings.format("document-title-edition", &fills)
    }

    /// The first step of every breadcrumb.
    pub(crate) fn home_crumb(&self, links: &Links<'_>) -> Crumb {
        Crumb { title: self.strings.get("site-home"), href: Some(links.place("index.html", None)) }
    }

    /// A page of no module in the public edition, whose folder stands beside this one; nothing if there is no such edition.
    pub(crate) fn counterpart(&self, links: &Links<'_>, address: &str) -> Option<CounterpartView> {
        counterpart(self.site.edition.counterpart.as_ref(), links, address)
    }

    /// The steps above a page of a module.
    fn breadcrumb(&self, links: &Links<'_>, module: &Module, page: &Page) -> Vec<Crumb> {
        let mut crumbs = vec![self.home_crumb(links)];
        let overview = &module.pages[0];
        if page.address != overview.address {
            let href = Some(links.place(&overview.address, None));
            crumbs.push(Crumb { title: module.menu_title.clone(), href });
        }
        if let Some(section) = page.section.as_ref().filter(|section| section.address != page.address) {
            crumbs.push(Crumb { title: titles::link(self.strings, &section.title), href: Some(links.page(section)) });
        }
        crumbs
    }
}

/// The same page in the public edition; nothing if there is no such edition.
fn counterpart(public: Option<&Counterpart>, links: &Links<'_>, address: &str) -> Option<CounterpartView> {
    let public = public?;
    let path = escape::path(&format!("{}/{address}", public.name));
    Some(CounterpartView {
        name: public.name.clone(),
        title: public.title.clone(),
        href: public.has(address).then(|| format!("{}../{path}", links.root())),
    })
}

fn kind(body: &PageBody) -> &'static str {
    match body {
        PageBody::Overview(_) => "overview",
        PageBody::Content(_) => "content",
        PageBody::KeyPoints(_) => "key-points",
        PageBody::Activities(_) => "activities",
        PageBody::Resources(_) => "resources",
        PageBody::BeforeYouBegin(_) => "before-you-begin",
        PageBody::CoachingGuide(_) => "coaching-guide",
        PageBody::OneToOne(_) => "one-to-one",
        PageBody::MyAnswers(_) => "my-answers",
        PageBody::Deliver(_) => "deliver",
        PageBody::Timetable(_) => "timetable",
        PageBody::Crosswalk(_) => "crosswalk",
    }
}

/// The headings of a page, or the parts of a generated one, if there are enough of them to choose from.
fn contents(strings: &Strings, page: &Page) -> Vec<HeadingView> {
    let mut parts: Vec<(u8, String, String)> = page
        .headings
        .iter()
        .filter(|heading| heading.level <= 3)
        .map(|HeadingLink { level, id, text }| (*level, id.clone(), text.clone()))
        .collect();
    for (level, id, title) in generated_parts(strings, &page.body) {
        if parts.iter().all(|(_, listed, _)| *listed != id) {
            parts.push((level, id, title));
        }
    }
    if parts.len() < HEADINGS_WORTH_A_LIST {
        return Vec::new();
    }
    let view = |(level, id, title): (u8, String, String)| HeadingView {
        level,
        href: format!("#{}", escape::fragment(&id)),
        title,
    };
    parts.into_iter().map(view).collect()
}

/// The parts that a generated page has, with the anchors that its template gives them.
fn generated_parts(strings: &Strings, body: &PageBody) -> Vec<(u8, String, String)> {
    let mut parts = Vec::new();
    let mut part = |there: bool, id: &str, key: &str| {
        if there {
            parts.push((2, id.to_owned(), strings.get(key)));
        }
    };
    match body {
        PageBody::Overview(body) => {
            parts.extend(body.agenda.iter().map(|day| (2, day.id.clone(), day.title.clone())));
        }
        PageBody::Resources(topics) => {
            let named = topics.iter().filter(|topic| topic.handouts || !topic.topic.is_empty());
            let title = |topic: &ResourceTopic| match topic.handouts {
                true => strings.get("handouts-topic"),
                false => topic.topic.clone(),
            };
            parts.extend(named.map(|topic| (2, topic.id.clone(), title(topic))));
        }
        PageBody::BeforeYouBegin(body) => {
            part(!body.notes.is_empty(), "tb-notes", "notes");
            part(!body.materials.is_empty(), "tb-materials", "materials");
            part(!body.handouts.is_empty(), "tb-handouts", "handouts");
        }
        PageBody::CoachingGuide(body) => {
            part(!body.key_points.is_empty(), "tb-key-points", "key-points");
            part(!body.topics.is_empty(), "tb-strategies", "transfer-by-topic");
            for (place, topic) in body.topics.iter().enumerate() {
                let title = topic.page.as_ref().map(|page| titles::link(strings, &page.title));
                parts.push((3, topic_id(place), title.unwrap_or_else(|| strings.get("whole-module"))));
            }
            if !body.activities.is_empty() {
                parts.push((2, "tb-activities".to_owned(), strings.get("on-the-job-activities")));
            }
        }
        PageBody::Timetable(body) => {
            let days = body.days.iter().enumerate();
            parts.extend(days.filter_map(|(place, day)| {
                let title = titles::link(strings, &day.title.as_ref()?.title);
                Some((2, day_id(place), title))
            }));
        }
        PageBody::Content(_)
        | PageBody::KeyPoints(_)
        | PageBody::Activities(_)
        | PageBody::OneToOne(_)
        | PageBody::MyAnswers(_)
        | PageBody::Crosswalk(_)
        | PageBody::Deliver(_) => {}
    }
    parts
}
