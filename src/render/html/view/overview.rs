//! A module's first page.

use serde::Serialize;

use crate::edition::page::Overview;
use crate::edition::site::Module;
use crate::render::html::titles;
use crate::render::html::view::agenda::{DayView, day};
use crate::render::html::view::deliver::delivery_page;
use crate::render::html::view::home::{ModuleFacts, PictureView, facts, picture};
use crate::render::html::view::lists::LinkView;
use crate::render::html::writer::Writer;

/// An overview, for `overview.html`.
#[derive(Debug, Serialize)]
pub(crate) struct OverviewView {
    facts: ModuleFacts,
    summary: String,
    image: Option<PictureView>,
    prerequisites: Vec<LinkView>,
    updated: Option<String>,
    objectives: Vec<String>,
    introduction_html: String,
    days: Vec<DayView>,
    trainer_notes: Vec<String>,
    supervisor_notes: Vec<String>,
    /// The module in the printed guide, if one was made.
    guide: Option<LinkView>,
    /// The page that the module is delivered from, in editions that have one.
    deliver: Option<LinkView>,
    /// The first page after this one.
    start: Option<LinkView>,
}

/// The view of an overview.
pub(crate) fn view(writer: &mut Writer<'_>, module: &Module, overview: &Overview) -> OverviewView {
    let start = module.pages.get(1).map(|page| LinkView {
        title: titles::step(writer.strings(), page),
        href: writer.links().place(&page.address, None),
    });
    OverviewView {
        facts: facts(writer, module),
        summary: module.summary.clone(),
        image: picture(writer, module),
        prerequisites: module.prerequisites.iter().map(|link| LinkView::new(writer, link)).collect(),
        updated: module.updated.as_deref().map(|date| writer.strings().date(date)),
        objectives: writer.items(&overview.objectives),
        introduction_html: writer.html(&overview.introduction),
        days: overview.agenda.iter().map(|written| day(writer, written)).collect(),
        trainer_notes: writer.items(&overview.trainer_notes),
        supervisor_notes: writer.items(&overview.supervisor_notes),
        guide: guide(writer, module),
        deliver: delivery_page(module).map(|page| LinkView {
            title: titles::step(writer.strings(), page),
            href: writer.links().place(&page.address, None),
        }),
        start,
    }
}

/// The link to the module's first page in the printed guide.
fn guide(writer: &Writer<'_>, module: &Module) -> Option<LinkView> {
    let guide = writer.stage.guide?;
    let page = guide.pages.get(&module.pages[0].address)?;
    let title = writer.strings().format("guide-link", &[("title", (&guide.title).into())]);
    Some(LinkView { title, href: writer.links().place(&guide.address, Some(&format!("page={page}"))) })
}
