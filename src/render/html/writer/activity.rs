//! Activities. What an edition does not see is empty here already, and the template shows nothing of it.

use std::borrow::Cow;

use serde::Serialize;

use crate::edition::activity::{Activity, Material, Step};
use crate::render::html::tick_ids::activity_tick;
use crate::render::html::writer::base::Writer;
use crate::render::html::writer::ticks::TickView;
use crate::strings::Fill;

#[derive(Serialize)]
struct ActivityView<'a> {
    id: Cow<'a, str>,
    title: &'a str,
    level: u8,
    kind: Option<String>,
    duration: Option<String>,
    groups: Option<String>,
    group_size: Option<String>,
    optional: bool,
    instructions_html: String,
    writes: bool,
    answers: Vec<String>,
    answers_open: bool,
    objectives: Vec<String>,
    materials: Vec<MaterialView>,
    say_html: String,
    steps: Vec<StepView>,
    trainer_notes: Vec<String>,
    debrief: Vec<String>,
    supervisor_notes: Vec<String>,
    coach_questions: Vec<String>,
    /// Where the activity can be ticked: what its tick is kept under.
    tick: Option<String>,
    /// Where they can be ticked: the questions for the coach, which are not among `coach_questions` then.
    coach_ticks: Vec<TickView>,
}

/// Something to bring.
#[derive(Debug, Serialize)]
pub(crate) struct MaterialView {
    text: String,
    /// How many, in words.
    count: Option<String>,
}

/// A step of an activity.
#[derive(Debug, Serialize)]
pub(crate) struct StepView {
    duration: Option<String>,
    html: String,
}

impl Writer<'_> {
    /// Appends an activity.
    pub(crate) fn activity(&mut self, out: &mut String, activity: &Activity) {
        let ticked = self.ticks.is_some();
        let view = ActivityView {
            id: self.anchor(&activity.id),
            title: &activity.title,
            level: activity.level.clamp(2, 6),
            kind: activity.kind.as_deref().map(|kind| self.kind(kind)),
            duration: activity.duration.map(|duration| self.strings().duration(duration)),
            groups: activity.groups.as_deref().map(|groups| self.groups(groups)),
            group_size: activity.group_size.as_deref().map(|size| self.group_size(size)),
            optional: activity.optional,
            instructions_html: self.html(&activity.instructions),
            writes: activity.writes,
            answers: self.items(&activity.possible_answers),
            answers_open: activity.answers_open,
            objectives: self.items(&activity.objectives),
            materials: activity.materials.iter().map(|material| self.material(material)).collect(),
            say_html: self.html(&activity.say),
            steps: activity.steps.iter().map(|step| self.step(step)).collect(),
            trainer_notes: self.items(&activity.trainer_notes),
            debrief: self.items(&activity.debrief),
            supervisor_notes: self.items(&activity.supervisor_notes),
            coach_questions: if ticked { Vec::new() } else { self.items(&activity.coach_questions) },
            tick: ticked.then(|| activity_tick(&activity.id)),
            coach_ticks: if ticked { self.tick_items(&activity.coach_questions) } else { Vec::new() },
        };
        out.push_str(&self.fill("blocks/activity.html", &view));
    }

    /// Something to bring, for templates.
    pub(crate) fn material(&self, material: &Material) -> MaterialView {
        let count = material.count.map(|count| self.strings().format("material-count", &[("count", count.into())]));
        MaterialView { text: material.text.clone(), count }
    }

    /// What sort of activity, in words: the interface's, or the author's made readable.
    pub(crate) fn kind(&self, kind: &str) -> String {
        self.strings().find(&format!("kind-{kind}"), &[]).unwrap_or_else(|| {
            let words = kind.replace(['-', '_'], " ");
            let mut characters = words.chars();
            characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
        })
    }

    /// How large a group is, in words.
    pub(crate) fn group_size(&self, size: &str) -> String {
        self.strings().format("activity-group-size", &[("size", (&range(size)).into())])
    }

    /// How many groups, in words.
    pub(crate) fn groups(&self, groups: &str) -> String {
        let count = groups.trim().parse().map_or(Fill::Text(groups), Fill::Number);
        self.strings().format("activity-groups", &[("count", count)])
    }

    /// A step of an activity, for templates.
    pub(crate) fn step(&mut self, step: &Step) -> StepView {
        StepView {
            duration: step.duration.map(|time| self.strings().duration_short(time)),
            html: self.item(&step.text),
        }
    }
}

/// A range of numbers as it is printed: `4-6` with a dash. Other text stays as it is.
fn range(text: &str) -> String {
    match text.split_once('-') {
        Some((from, to)) if is_number(from) && is_number(to) => format!("{}–{}", from.trim(), to.trim()),
        _ => text.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    !text.trim().is_empty() && text.trim().bytes().all(|byte| byte.is_ascii_digit())
}
