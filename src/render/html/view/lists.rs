//! Links, key points, resources and strategies: lists that several pages show.

use serde::Serialize;

use crate::edition::content::Target;
use crate::edition::page::{KeyPointGroup, PageLink, Resource, ResourceTopic, StrategyGroup};
use crate::render::html::titles;
use crate::render::html::writer::{TickView, Writer};

/// A link to a page.
#[derive(Debug, Serialize)]
pub(crate) struct LinkView {
    /// Its words.
    pub(crate) title: String,
    /// Where it leads.
    pub(crate) href: String,
}

/// Key points of the module itself or of a page.
#[derive(Debug, Serialize)]
pub(crate) struct KeyPointsView {
    page: Option<LinkView>,
    points: Vec<String>,
}

/// Resources on one topic.
#[derive(Debug, Serialize)]
pub(crate) struct TopicView {
    topic: String,
    id: String,
    /// Whether the interface names it.
    handouts: bool,
    resources: Vec<ResourceView>,
}

/// A resource.
#[derive(Debug, Serialize)]
pub(crate) struct ResourceView {
    title: String,
    href: Option<String>,
    /// The file's own name, when it is a file to download.
    file_name: Option<String>,
    kind: Option<String>,
    size: Option<String>,
    credit: Option<String>,
    html: String,
}

/// A group of strategies.
#[derive(Debug, Serialize)]
pub(crate) struct StrategiesView {
    name: String,
    strategies: Vec<String>,
}

/// A group of strategies that can be ticked.
#[derive(Debug, Serialize)]
pub(crate) struct TickGroupView {
    name: String,
    items: Vec<TickView>,
}

impl LinkView {
    /// The view of a link as seen from the writer's page.
    pub(crate) fn new(writer: &Writer<'_>, link: &PageLink) -> Self {
        Self { title: titles::link(writer.strings(), &link.title), href: writer.links().page(link) }
    }

    /// The views of several links.
    pub(crate) fn all(writer: &Writer<'_>, links: &[PageLink]) -> Vec<Self> {
        links.iter().map(|link| Self::new(writer, link)).collect()
    }
}

/// The view of key points.
pub(crate) fn key_points(writer: &mut Writer<'_>, groups: &[KeyPointGroup]) -> Vec<KeyPointsView> {
    let mut views = Vec::with_capacity(groups.len());
    for group in groups {
        let page = group.page.as_ref().map(|link| LinkView::new(writer, link));
        views.push(KeyPointsView { page, points: writer.items(&group.points) });
    }
    views
}

/// The view of resources by topic.
pub(crate) fn topics(writer: &mut Writer<'_>, topics: &[ResourceTopic]) -> Vec<TopicView> {
    let mut views = Vec::with_capacity(topics.len());
    for topic in topics {
        let resources = resources(writer, &topic.resources);
        views.push(TopicView { topic: topic.topic.clone(), id: topic.id.clone(), handouts: topic.handouts, resources });
    }
    views
}

/// The view of resources.
pub(crate) fn resources(writer: &mut Writer<'_>, resources: &[Resource]) -> Vec<ResourceView> {
    resources.iter().map(|written| resource(writer, written)).collect()
}

fn resource(writer: &mut Writer<'_>, resource: &Resource) -> ResourceView {
    let (kind, size) = match (&resource.target, &resource.file_name) {
        (Some(Target::Asset(path)), Some(name)) => writer.file_facts(path, name),
        _ => (None, None),
    };
    ResourceView {
        title: resource.title.clone(),
        href: resource.target.as_ref().and_then(|target| writer.links().target(target)),
        file_name: resource.file_name.clone(),
        kind,
        size,
        credit: resource.credit.clone(),
        html: writer.html(&resource.description),
    }
}

/// The view of strategies in the author's groups.
pub(crate) fn strategies(writer: &mut Writer<'_>, groups: &[StrategyGroup]) -> Vec<StrategiesView> {
    let mut views = Vec::with_capacity(groups.len());
    for group in groups {
        views.push(StrategiesView { name: group.name.clone(), strategies: writer.items(&group.strategies) });
    }
    views
}

/// Groups of strategies that can be ticked.
pub(crate) fn tick_groups(writer: &mut Writer<'_>, groups: &[StrategyGroup]) -> Vec<TickGroupView> {
    let mut views = Vec::with_capacity(groups.len());
    for group in groups {
        views.push(TickGroupView { name: group.name.clone(), items: writer.tick_items(&group.strategies) });
    }
    views
}
