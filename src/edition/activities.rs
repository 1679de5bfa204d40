//! Activities as one edition sees them.

use crate::diagnostic::Diagnostic;
use crate::edition::activity::{Activity, Material, Step};
use crate::edition::content::Block;
use crate::edition::scope::{Placed, Scope};
use crate::label::Guarded;
use crate::source::Span;
use crate::suggestion::did_you_mean;
use crate::syntax::activity as written;
use crate::syntax::content::{Document, Reference};

impl Scope<'_, '_> {
    /// An activity of the module's front matter, placed by a page.
    pub(super) fn placed_activity(&mut self, id: &str, span: Span) -> Option<Activity> {
        let view = self.view;
        let module = view.module(&self.module)?;
        // Another view may have other pages in the module.
        self.sought.more = true;
        let fronts = || module.pages().map(|page| (page, &page.front));
        let found = fronts().find_map(|(page, front)| {
            let activities = front.activities.iter().filter_map(|activity| activity.open(&view.clearance));
            activities.into_iter().find(|activity| activity.id == id).map(|activity| (page, activity))
        });
        if let Some((page, activity)) = found {
            let before = self.gathered.activities.iter().find(|placed| placed.id == id).map(|placed| placed.span);
            if let (Some(before), true) = (before, view.edition.is_some()) {
                self.report(
                    Diagnostic::error(
                        "activity/placed-twice",
                        span,
                        format!("the activity `{id}` stands on this page already"),
                    )
                    .related(before, "placed here")
                    .help("place it once; its time would be counted twice"),
                );
            }
            let folder = std::mem::take(&mut self.folder);
            self.in_file(&page.path);
            let seen = self.activity(activity);
            self.folder = folder;
            if let Some(placed) = self.gathered.activities.last_mut() {
                placed.span = span;
            }
            return Some(seen);
        }
        let ids: Vec<&str> =
            fronts().flat_map(|(_, front)| front.ids.activities.iter().map(|id| id.text.as_str())).collect();
        if view.edition.is_some() {
            // An id that is nowhere is reported when the whole book is checked.
            if ids.contains(&id) {
                self.not_here(span, format!("the activity `{id}`"));
            }
        } else {
            self.report(
                Diagnostic::error("activity/unknown", span, format!("this module has no activity `{id}`"))
                    .maybe_help(did_you_mean(id, ids.iter().copied()))
                    .help("write it under `activities` in the front matter, or give the block a title and text"),
            );
        }
        None
    }

    /// An activity that was written in place.
    pub(super) fn activity_in_place(&mut self, activity: &written::Activity, document: &Document) -> Activity {
        let level = self.level_below();
        let around = (self.base, self.outline);
        let mut seen = self.frame(activity, level);
        // Footnotes of the page can be referred to inside.
        let inner = Document { blocks: activity.instructions.blocks.clone(), footnotes: document.footnotes.clone() };
        (self.base, self.outline) = (level, level);
        seen.instructions = self.passage(&inner);
        seen.possible_answers = self.answers(&activity.answers, document);
        (self.base, self.outline) = around;
        seen.writes |= !seen.possible_answers.is_empty();
        seen
    }

    /// An activity of a front matter, on the page of this scope.
    pub(super) fn activity(&mut self, activity: &written::Activity) -> Activity {
        let level = self.level_below();
        let around = (self.base, self.outline);
        let mut seen = self.frame(activity, level);
        (self.base, self.outline) = (level, level);
        let clearance = self.view.clearance.clone();
        seen.instructions = self.document(&activity.instructions);
        seen.possible_answers = self.documents(&activity.possible_answers);
        seen.say = activity.say.open(&clearance).map(|say| self.document(say)).unwrap_or_default();
        seen.steps = self.steps(&activity.steps);
        seen.trainer_notes = self.guarded_documents(&activity.trainer_notes);
        seen.debrief = self.guarded_documents(&activity.debrief);
        seen.supervisor_notes = self.guarded_documents(&activity.supervisor_notes);
        seen.coach_questions = self.guarded_documents(&activity.coach_questions);
        (self.base, self.outline) = around;
        seen.writes |= !seen.possible_answers.is_empty();
        seen
    }

    /// What both ways of writing an activity have in common; it is counted as standing on this page.
    fn frame(&mut self, activity: &written::Activity, level: u8) -> Activity {
        let clearance = self.view.clearance.clone();
        let references: Vec<Reference> = activity
            .objectives
            .open(&clearance)
            .into_iter()
            .flatten()
            .filter_map(|objective| objective.open(&clearance))
            .cloned()
            .collect();
        let objectives: Vec<String> =
            references.iter().filter(|objective| self.knows_objective(objective)).map(|o| o.text.clone()).collect();
        let materials = self.materials(&activity.materials);
        let id = self.id(&activity.id, "activity");
        self.gathered.activities.push(Placed {
            id: activity.id.clone(),
            span: activity.span,
            title: activity.title.clone(),
            kind: activity.kind.clone(),
            duration: activity.duration,
            optional: activity.optional,
            objectives: objectives.clone(),
            materials: materials.clone(),
        });
        Activity {
            id,
            title: activity.title.clone(),
            level,
            kind: activity.kind.clone(),
            duration: activity.duration,
            groups: activity.groups.clone(),
            group_size: activity.group_size.clone(),
            optional: activity.optional,
            writes: activity.kind.as_deref() == Some("reflection"),
            materials,
            objectives: objectives.iter().filter_map(|id| self.objective(id)).collect(),
            answers_open: self.view.sees_trainer(),
            ..Activity::default()
        }
    }

    fn steps(&mut self, steps: &Guarded<Vec<Guarded<written::Step>>>) -> Vec<Step> {
        let clearance = self.view.clearance.clone();
        let Some(steps) = steps.open(&clearance) else { return Vec::new() };
        steps
            .iter()
            .filter_map(|step| step.open(&clearance))
            .map(|step| Step { duration: step.duration, text: self.document(&step.text) })
            .collect()
    }

    /// Materials that this edition sees.
    pub(super) fn materials(&self, materials: &Guarded<Vec<Guarded<written::Material>>>) -> Vec<Material> {
        let clearance = &self.view.clearance;
        let Some(materials) = materials.open(clearance) else { return Vec::new() };
        materials
            .iter()
            .filter_map(|material| material.open(clearance))
            .map(|material| Material { text: material.text.clone(), count: material.count })
            .collect()
    }

    /// The text of an objective of this module, if this edition has it.
    pub(super) fn objective(&mut self, id: &str) -> Option<Vec<Block>> {
        let view = self.view;
        let module = view.module(&self.module)?;
        let objectives = module.module.page.front.objectives.iter().filter_map(|item| item.open(&view.clearance));
        let objective = objectives.into_iter().find(|objective| objective.id == id)?;
        let folder = std::mem::take(&mut self.folder);
        self.in_file(&module.module.page.path);
        let text = self.document(&objective.text);
        self.folder = folder;
        Some(text)
    }

    /// Whether the module has this objective; if not, that is reported.
    pub(super) fn knows_objective(&mut self, objective: &Reference) -> bool {
        let view = self.view;
        let Some(module) = view.module(&self.module) else { return false };
        let known: Vec<&str> = module.module.page.front.ids.objectives.iter().map(|id| id.text.as_str()).collect();
        if known.contains(&objective.text.as_str()) {
            return true;
        }
        let help = match known.is_empty() {
            true => "the module's `index.md` lists no `objectives`".to_owned(),
            false => format!("the module's objectives are {}", known.join(", ")),
        };
        self.report(
            Diagnostic::error(
                "objective/unknown",
                objective.span,
                format!("this module has no objective `{}`", objective.text),
            )
            .maybe_help(did_you_mean(&objective.text, known.iter().copied()))
            .help(help),
        );
        false
    }

    /// The level of a heading below the last one.
    fn level_below(&self) -> u8 {
        (self.outline + 1).clamp(2, 6)
    }
}
