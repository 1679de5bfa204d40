//! The pages of a site, one by one.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::artifact::PublishedAsset;
use crate::edition::page::{HeadingLink, LinkTitle, Page, PageBody, PageLink};
use crate::edition::site::{Module, Site};
use crate::render::html::escape;
use crate::render::html::links::{Links, depth};
use crate::render::html::menu;
use crate::render::html::sitemap::{absolute, root_path};
use crate::render::html::steps::steps;
use crate::render::html::theme_error::ThemeError;
use crate::render::html::titles;
use crate::render::html::view::shell::{CounterpartView, Crumb, HeadingView, ModuleShell, Shell};
use crate::render::html::view::{content, glossary, guides, home, lists, overview};
use crate::render::html::writer::{Stage, Writer};

/// From how many headings on a page lists them.
const HEADINGS_WORTH_A_LIST: usize = 3;

/// Which page to make.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Job {
    /// The training menu.
    Home,
    /// The glossary.
    Glossary,
    /// The page not found.
    NotFound,
    /// Page `number` of the sequence of module `module`, both from 0.
    Sequence { module: usize, number: usize },
    /// Page `number` beside the sequence of module `module`, both from 0.
    Extra { module: usize, number: usize },
}

/// What every page is made from.
pub(crate) struct Workshop<'a> {
    site: &'a Site,
    stage: Stage<'a>,
    assets: &'a BTreeMap<String, PublishedAsset>,
    /// The menu of each module by how deep the page is that shows it.
    menus: Vec<BTreeMap<usize, String>>,
}

/// A page's view: its surroundings and what is its own.
#[derive(Serialize)]
struct PageView<'a, B: Serialize> {
    page: &'a Shell,
    body: B,
}

/// A finished page: its address and its HTML.
pub(crate) type Finished = (String, String);

impl<'a> Workshop<'a> {
    /// Fills the menus of all modules.
    pub(crate) fn new(
        site: &'a Site,
        stage: Stage<'a>,
        assets: &'a BTreeMap<String, PublishedAsset>,
    ) -> Result<Self, Vec<ThemeError>> {
        let mut menus = Vec::with_capacity(site.modules.len());
        for module in &site.modules {
            let mut by_depth = BTreeMap::new();
            for page in module.pages.iter().chain(&module.extras) {
                if by_depth.contains_key(&depth(&page.address)) {
                    continue;
                }
                let mut writer = Writer::new(stage, Links::from_page(&page.address, assets));
                by_depth.insert(depth(&page.address), menu::fill(&mut writer, module));
                no_errors(writer)?;
            }
            menus.push(by_depth);
        }
        Ok(Self { site, stage, assets, menus })
    }

    /// Every page to make, in the order of the site.
    pub(crate) fn jobs(&self) -> Vec<Job> {
        let mut jobs = vec![Job::Home, Job::NotFound];
        if !self.site.glossary.is_empty() {
            jobs.push(Job::Glossary);
        }
        for (module, content) in self.site.modules.iter().enumerate() {
            jobs.extend((0..content.pages.len()).map(|number| Job::Sequence { module, number }));
            jobs.extend((0..content.extras.len()).map(|number| Job::Extra { module, number }));
        }
        jobs
    }

    /// Makes a page.
    pub(crate) fn make(&self, job: Job) -> Result<Finished, Vec<ThemeError>> {
        match job {
            Job::Home => self.home(),
            Job::Glossary => self.glossary(),
            Job::NotFound => self.not_found(),
            Job::Sequence { module, number } => {
                let page = &self.site.modules[module].pages[number];
                let mut writer = self.writer(&page.address);
                let mut shell = self.shell_of_page(&mut writer, module, page);
                shell.steps = Some(steps(self.stage.strings, writer.links(), self.site, module, number));
                self.page(writer, shell, module, page)
            }
            Job::Extra { module, number } => {
                let page = &self.site.modules[module].extras[number];
                let mut writer = self.writer(&page.address);
                let mut shell = self.shell_of_page(&mut writer, module, page);
                shell.up = shell.module.as_ref().map(|module| module.href.clone());
                self.page(writer, shell, module, page)
            }
        }
    }

    fn home(&self) -> Result<Finished, Vec<ThemeError>> {
        let mut writer = self.writer("index.html");
        let mut shell = self.shell(&writer, "index.html", "home", &self.site.title);
        shell.document_title = self.document_title(&[&self.site.title]);
        shell.description.clone_from(&self.site.description);
        shell.counterpart = self.counterpart(&writer, "index.html", true);
        let body = home::view(&mut writer, self.site);
        finish(writer, "home.html", "index.html", &shell, body)
    }

    fn glossary(&self) -> Result<Finished, Vec<ThemeError>> {
        let mut writer = self.writer("glossary.html");
        let title = self.stage.strings.get("glossary");
        let mut shell = self.shell(&writer, "glossary.html", "glossary", &title);
        shell.breadcrumb = vec![self.home_crumb(&writer), Crumb { title, href: None }];
        let body = glossary::view(&mut writer, &self.site.glossary);
        finish(writer, "glossary.html", "glossary.html", &shell, body)
    }

    fn not_found(&self) -> Result<Finished, Vec<ThemeError>> {
        // This page is shown at addresses of any depth, so its links begin at the root of the host, if that is known.
        let root = self.site.site_url.as_deref().map(root_path).unwrap_or_default();
        let writer = Writer::new(self.stage, Links::from_root(root, self.assets));
        let mut shell = self.shell(&writer, "404.html", "not-found", &self.stage.strings.get("not-found"));
        shell.canonical = None;
        finish(writer, "404.html", "404.html", &shell, ())
    }

    fn page(
        &self,
        mut writer: Writer<'a>,
        mut shell: Shell,
        module: usize,
        page: &Page,
    ) -> Result<Finished, Vec<ThemeError>> {
        let module = &self.site.modules[module];
        let address = page.address.as_str();
        match &page.body {
            PageBody::Overview(body) => {
                let body = overview::view(&mut writer, module, body);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "overview.html", address, &shell, body)
            }
            PageBody::Content(body) => {
                let body = content::view(&mut writer, body);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "content.html", address, &shell, body)
            }
            PageBody::KeyPoints(groups) => {
                let body = lists::key_points(&mut writer, groups);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "key-points.html", address, &shell, body)
            }
            PageBody::Activities(activities) => {
                let body = content::ActivitiesView { html: content::activities(&mut writer, activities) };
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "activities.html", address, &shell, body)
            }
            PageBody::Resources(topics) => {
                let body = lists::topics(&mut writer, topics);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "resources.html", address, &shell, body)
            }
            PageBody::BeforeYouBegin(body) => {
                let body = guides::before(&mut writer, body);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "before-you-begin.html", address, &shell, body)
            }
            PageBody::CoachingGuide(body) => {
                let body = guides::coaching(&mut writer, body);
                shell.footnotes = writer.footnotes(&page.footnotes);
                finish(writer, "coaching-guide.html", address, &shell, body)
            }
        }
    }

    fn writer(&self, address: &str) -> Writer<'a> {
        Writer::new(self.stage, Links::from_page(address, self.assets))
    }

    /// The surroundings of any page.
    fn shell(&self, writer: &Writer<'_>, address: &str, kind: &'static str, title: &str) -> Shell {
        Shell {
            root: writer.links().root().to_owned(),
            kind,
            document_title: self.document_title(&[title, &self.site.title]),
            title: title.to_owned(),
            canonical: self.site.site_url.as_deref().map(|url| absolute(url, address)),
            ..Shell::default()
        }
    }

    /// The surroundings of a page of a module.
    fn shell_of_page(&self, writer: &mut Writer<'_>, place: usize, page: &Page) -> Shell {
        let module = &self.site.modules[place];
        let strings = self.stage.strings;
        let title = titles::heading(strings, module, page);
        let (kind, is_overview) = match page.body {
            PageBody::Overview(_) => ("overview", true),
            PageBody::Content(_) => ("content", false),
            PageBody::KeyPoints(_) => ("key-points", false),
            PageBody::Activities(_) => ("activities", false),
            PageBody::Resources(_) => ("resources", false),
            PageBody::BeforeYouBegin(_) => ("before-you-begin", false),
            PageBody::CoachingGuide(_) => ("coaching-guide", false),
        };
        let mut shell = self.shell(writer, &page.address, kind, &title);
        if !is_overview {
            shell.document_title = self.document_title(&[&title, &module.title, &self.site.title]);
        }
        shell.description = if is_overview { module.summary.clone() } else { page.summary.clone() };
        shell.breadcrumb = self.breadcrumb(writer, module, page, title, is_overview);
        shell.module = Some(ModuleShell {
            title: module.title.clone(),
            href: writer.links().place(&module.pages[0].address, None),
            code: module.code.clone(),
            menu_html: self.menu(writer, place, page),
        });
        let duration = match page.body {
            // An overview lists the module's time among its facts.
            PageBody::Overview(_) => None,
            PageBody::BeforeYouBegin(_) => module.duration,
            _ => page.duration,
        };
        shell.duration = duration.map(|duration| strings.duration(duration));
        shell.contents = contents(page);
        shell.counterpart = self.counterpart(writer, &page.address, page.in_counterpart);
        shell
    }

    fn menu(&self, writer: &Writer<'_>, place: usize, page: &Page) -> String {
        let menu = self.menus[place].get(&depth(&page.address)).map_or("", String::as_str);
        menu::mark(menu, writer.links(), &page.address)
    }

    fn home_crumb(&self, writer: &Writer<'_>) -> Crumb {
        Crumb { title: self.stage.strings.get("site-home"), href: Some(writer.links().place("index.html", None)) }
    }

    fn breadcrumb(
        &self,
        writer: &Writer<'_>,
        module: &Module,
        page: &Page,
        title: String,
        is_overview: bool,
    ) -> Vec<Crumb> {
        let crumb = |title: &str, address: &str| Crumb {
            title: title.to_owned(),
            href: Some(writer.links().place(address, None)),
        };
        let mut crumbs = vec![self.home_crumb(writer)];
        if !is_overview {
            crumbs.push(crumb(&module.menu_title, &module.pages[0].address));
        }
        if let Some(PageLink { title, address, .. }) = page.section.as_ref().filter(|link| link.address != page.address)
        {
            crumbs.push(crumb(&section_title(self.stage, title), address));
        }
        crumbs.push(Crumb { title, href: None });
        crumbs
    }

    /// "Page – Module – Book", and the edition where it is not the public one.
    fn document_title(&self, parts: &[&str]) -> String {
        let title = parts.join(" – ");
        let edition = &self.site.edition;
        if edition.public {
            return title;
        }
        let fills = [("title", (&title).into()), ("edition", (&edition.title).into())];
        self.stage.strings.format("document-title-edition", &fills)
    }

    fn counterpart(&self, writer: &Writer<'_>, address: &str, present: bool) -> Option<CounterpartView> {
        let counterpart = self.site.edition.counterpart.as_ref()?;
        // The public edition's folder stands beside this one.
        let href = || {
            format!(
                "{}../{}",
                writer.links().root(),
                Links::from_root(String::new(), self.assets).place(&format!("{}/{address}", counterpart.name), None)
            )
        };
        Some(CounterpartView {
            name: counterpart.name.clone(),
            title: counterpart.title.clone(),
            href: present.then(href),
        })
    }
}

fn section_title(stage: Stage<'_>, title: &LinkTitle) -> String {
    titles::link(stage.strings, title)
}

/// The headings of a page, or the parts of a generated one, if there are enough of them to choose from.
fn contents(page: &Page) -> Vec<HeadingView> {
    let parts: Vec<(u8, &str, &str)> = match &page.body {
        PageBody::Overview(body) if !body.agenda.is_empty() => {
            body.agenda.iter().map(|day| (2, day.id.as_str(), day.title.as_str())).collect()
        }
        PageBody::Resources(topics) => topics
            .iter()
            .filter(|topic| !topic.topic.is_empty())
            .map(|topic| (2, topic.id.as_str(), topic.topic.as_str()))
            .collect(),
        _ => page
            .headings
            .iter()
            .filter(|heading| heading.level <= 3)
            .map(|HeadingLink { level, id, text }| (*level, id.as_str(), text.as_str()))
            .collect(),
    };
    if parts.len() < HEADINGS_WORTH_A_LIST {
        return Vec::new();
    }
    let view = |(level, id, title): (u8, &str, &str)| HeadingView {
        level,
        href: format!("#{}", escape::fragment(id)),
        title: title.to_owned(),
    };
    parts.into_iter().map(view).collect()
}

fn finish(
    mut writer: Writer<'_>,
    template: &str,
    address: &str,
    page: &Shell,
    body: impl Serialize,
) -> Result<Finished, Vec<ThemeError>> {
    let html = writer.fill(template, &PageView { page, body });
    no_errors(writer)?;
    Ok((address.to_owned(), html))
}

fn no_errors(writer: Writer<'_>) -> Result<(), Vec<ThemeError>> {
    let errors = writer.into_errors();
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}
