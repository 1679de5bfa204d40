//! Resources by topic, topics in the order in which they first occur.

use crate::edition::content::Target;
use crate::edition::page::{Resource, ResourceTopic};
use crate::edition::scope::Scope;
use crate::slug::slug;
use crate::syntax::front_matter::FrontMatter;

/// Resources of one or more front matters.
#[derive(Default)]
pub(super) struct ResourceList {
    topics: Vec<(String, Vec<Resource>)>,
    handouts: Vec<Resource>,
}

impl ResourceList {
    /// Adds what an edition sees of a front matter's resources. The scope has to stand in its file.
    pub(super) fn add(&mut self, scope: &mut Scope<'_, '_>, front: &FrontMatter) {
        let clearance = scope.view.clearance.clone();
        for resource in front.resources.iter().filter_map(|resource| resource.open(&clearance)) {
            let file = resource.file.as_ref().and_then(|file| scope.file(file, "a resource's file"));
            let file_name = file.as_ref().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
            let target = match file {
                Some(path) => Some(Target::Asset(path)),
                None => resource.url.as_ref().and_then(|url| scope.target(url)),
            };
            let seen = Resource {
                title: resource.title.clone(),
                target,
                file_name,
                credit: resource.credit.clone(),
                description: scope.document(&resource.description),
            };
            match self.topics.iter_mut().find(|(topic, _)| *topic == resource.topic) {
                Some((_, resources)) => resources.push(seen),
                None => self.topics.push((resource.topic.clone(), vec![seen])),
            }
        }
    }

    /// Adds the handouts of pages; one that stands on several pages counts once.
    pub(super) fn handouts(&mut self, handouts: impl Iterator<Item = Resource>) {
        for handout in handouts {
            if !self.handouts.iter().any(|known| known.target == handout.target) {
                self.handouts.push(handout);
            }
        }
    }

    /// The topics, with anchors on the scope's page: named ones first, then those without a topic, then handouts.
    pub(super) fn topics(self, scope: &mut Scope<'_, '_>) -> Vec<ResourceTopic> {
        let (named, unnamed): (Vec<_>, Vec<_>) = self.topics.into_iter().partition(|(topic, _)| !topic.is_empty());
        let mut topics: Vec<ResourceTopic> = Vec::new();
        for (topic, resources) in named.into_iter().chain(unnamed) {
            let id = scope.id(&slug(&topic), "more-resources");
            topics.push(ResourceTopic { topic, id, handouts: false, resources });
        }
        if !self.handouts.is_empty() {
            let id = scope.id("handouts", "handouts");
            topics.push(ResourceTopic { topic: String::new(), id, handouts: true, resources: self.handouts });
        }
        topics
    }
}
