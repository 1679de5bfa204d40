//! Activities in front matter.

use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::label::{Guarded, SUPERVISOR, TRAINER};
use crate::slug::slug;
use crate::suggestion::nearest;
use crate::syntax::activity::{Activity, KINDS, Step};
use crate::syntax::content::{Block, CueKind, Document, Reference};
use crate::syntax::front_matter::Ids;
use crate::syntax::front_matter::key::MapKind;
use crate::syntax::front_matter::reader::{Map, Reader};
use crate::syntax::yaml::Node;

impl Reader<'_, '_> {
    pub(super) fn activities(&mut self, map: &Map<'_>, ids: &mut Ids) -> Vec<Guarded<Activity>> {
        let items = self.items(map, "activities");
        let all = items.iter().filter_map(|node| self.activity(node, ids)).collect();
        let known = std::mem::take(&mut ids.activities);
        self.unique(&known, "activity");
        ids.activities = known;
        all
    }

    fn activity(&mut self, node: &Node, ids: &mut Ids) -> Option<Guarded<Activity>> {
        let map = self.map(node, MapKind::Activity)?;
        let labels = self.labels(&map);
        let for_trainer = self.context.for_trainer;
        self.context.for_trainer |= labels.names().eq([TRAINER]);
        let title = self.required(&map, "title", MapKind::Activity);
        let written = self.reference(&map, "title");
        let given = self.reference(&map, "id");
        let id = given.or_else(|| written.map(|title| Reference { text: slug(&title.text), span: title.span }));
        ids.activities.extend(id.clone());
        let kind = self.kind(&map);
        let duration = self.duration(&map, "duration");
        let (steps, minutes) = self.behind(TRAINER).reborrow(|reader| reader.steps(&map));
        self.check_steps(&map, duration, minutes);
        let activity = Activity {
            span: id.as_ref().map_or(map.span, |id| id.span),
            kind,
            duration,
            groups: self.string(&map, "groups"),
            group_size: self.string(&map, "group_size"),
            optional: self.truth(&map, "optional"),
            objectives: Guarded::list_by_nature(TRAINER, self.references(&map, "objectives")),
            materials: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).materials(&map)),
            instructions: self.markdown(&map, "instructions"),
            steps: Guarded::list_by_nature(TRAINER, steps),
            say: Guarded::by_nature(TRAINER, self.behind(TRAINER).markdown(&map, "say")),
            trainer_notes: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).documents(&map, "trainer_notes")),
            supervisor_notes: Guarded::list_by_nature(
                SUPERVISOR,
                self.behind(SUPERVISOR).documents(&map, "supervisor_notes"),
            ),
            possible_answers: self.documents(&map, "possible_answers"),
            answers: Vec::new(),
            debrief: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).documents(&map, "debrief")),
            coach_questions: Guarded::list_by_nature(
                SUPERVISOR,
                self.behind(SUPERVISOR).documents(&map, "coach_questions"),
            ),
            id: id.map(|id| id.text).unwrap_or_default(),
            title: title.unwrap_or_default(),
        };
        self.context.for_trainer = for_trainer;
        (!activity.title.is_empty()).then(|| Guarded::new(labels, activity))
    }

    /// The kind: any word, but one that is nearly a known one is probably misspelt.
    fn kind(&mut self, map: &Map<'_>) -> Option<String> {
        let text = map.get("kind").and_then(|node| self.text(node, "kind"))?;
        let kind = text.as_str().trim();
        if !KINDS.contains(&kind)
            && let Some(near) = nearest(kind, KINDS.iter().copied())
        {
            self.report(
                Diagnostic::warning(
                    "activity/kind",
                    text.span(),
                    format!("`{kind}` is not a kind of activity that is known"),
                )
                .help(format!("did you mean `{near}`?")),
            );
        }
        Some(kind.to_owned())
    }

    /// The steps, with the sum of their minutes if each has some.
    fn steps(&mut self, map: &Map<'_>) -> (Vec<Guarded<Step>>, Option<Duration>) {
        let items = self.items(map, "steps");
        let mut all = Vec::new();
        let mut sum = (!items.is_empty()).then(Duration::default);
        for node in items {
            if let crate::syntax::yaml::Value::Scalar(text) = &node.value {
                sum = None;
                all.push(Guarded::everyone(Step { duration: None, text: self.document(text) }));
                continue;
            }
            let Some(step) = self.map(node, MapKind::Step) else { continue };
            let labels = self.labels(&step);
            let duration = self.duration(&step, "minutes");
            sum = sum.zip(duration).map(|(sum, more)| sum + more);
            self.required(&step, "text", MapKind::Step);
            let mut text = self.markdown(&step, "text");
            let say = self.markdown(&step, "say");
            if !say.blocks.is_empty() {
                let cue = Block::Cue { kind: CueKind::Say, title: None, body: say.blocks };
                text.blocks.push(Block::Guarded(Guarded::by_nature(TRAINER, vec![cue])));
            }
            all.push(Guarded::new(labels, Step { duration, text: Document { footnotes: Vec::new(), ..text } }));
        }
        (all, sum)
    }

    fn check_steps(&mut self, map: &Map<'_>, duration: Option<Duration>, steps: Option<Duration>) {
        let (Some(duration), Some(steps), Some(node)) = (duration, steps, map.get("steps")) else { return };
        let Some(missed) = steps.misses(duration) else { return };
        let gap = format!("{} minutes {}", missed.abs(), if missed < 0 { "less" } else { "more" });
        let span = map.get("duration").map_or(node.span, |node| node.span);
        self.report(
            Diagnostic::warning("activity/steps", span, format!("the steps take {gap} than the activity"))
                .related(node.span, format!("these add up to {} minutes", steps.longest()))
                .help("change the duration or the minutes of a step"),
        );
    }
}
