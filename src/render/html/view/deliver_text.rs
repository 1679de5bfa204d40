//! The two columns of a step: the trainer's script, and what trainees see.

use std::ops::Range;

use serde::Serialize;

use crate::edition::activity::Activity;
use crate::edition::content::{Block, Cue, CueKind, Inline, Reflection};
use crate::edition::delivery_steps::is_task;
use crate::edition::question::{Exercise, ExerciseForm, Question};
use crate::render::html::writer::plain::plain_text;
use crate::render::html::writer::{KeyView, StepView, Writer};

/// Two columns of HTML.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// What the trainer says, asks, does and knows.
    pub(crate) script: String,
    /// What trainees see.
    pub(crate) shown: String,
}

/// The script of something to do, for `blocks/deliver-script.html`.
#[derive(Default, Serialize)]
struct ScriptView {
    say_html: String,
    steps: Vec<StepView>,
    notes_html: String,
    answers: Vec<String>,
    key: Option<KeyView>,
    debrief: Vec<String>,
}

/// What trainees see of something that is no plain text, for `blocks/deliver-shown.html`.
#[derive(Default, Serialize)]
struct ShownView {
    lead: String,
    objectives: Vec<String>,
    html: String,
    options: Vec<String>,
    several: bool,
    writes: bool,
    points: Vec<String>,
    titles: Vec<String>,
    /// What is paired or put in order.
    lists: Vec<Vec<String>>,
}

/// Writes blocks of a text into the columns: what kind of step they make, and what it is called.
pub(crate) fn blocks(
    writer: &mut Writer<'_>,
    columns: &mut Columns,
    text: &[Block],
    range: Range<usize>,
    is_shown: impl Fn(usize) -> bool,
) -> (&'static str, Option<String>) {
    let part = &text[range.clone()];
    let task = part.iter().find(|block| is_task(block));
    let heading = title(part).map(|(_, content)| plain_text(content));
    // The heading is the step's title; it is not told twice.
    let start = range.start + usize::from(heading.is_some());
    let goes_to_script = |place: usize| matches!(text[place], Block::Cue(_)) || !is_shown(place);
    let mut place = start;
    while place < range.end {
        if is_task(&text[place]) {
            columns.task(writer, &text[place]);
            place += 1;
            continue;
        }
        // Raw HTML is cleaned together with what stands round it, so what goes to one column goes there at once.
        let script = goes_to_script(place);
        let together = |other: &usize| !is_task(&text[*other]) && goes_to_script(*other) == script;
        let end = (place..range.end).take_while(together).last().map_or(place, |last| last) + 1;
        writer.blocks(if script { &mut columns.script } else { &mut columns.shown }, &text[place..end]);
        place = end;
    }
    match task {
        Some(task) => named(writer, task),
        None => ("section", heading),
    }
}

/// The heading that is the title of a step: its anchor and its text. What there is to do has a title of its own.
pub(crate) fn title(part: &[Block]) -> Option<(&str, &[Inline])> {
    match part.first() {
        Some(Block::Heading(heading)) if !part.iter().any(is_task) => Some((&heading.id, &heading.content)),
        _ => None,
    }
}

/// What a step of this task is called.
fn named(writer: &Writer<'_>, task: &Block) -> (&'static str, Option<String>) {
    let strings = writer.strings();
    match task {
        Block::Activity(activity) => ("activity", Some(activity.title.clone())),
        Block::Question(question) => ("question", question.title.clone().or_else(|| Some(strings.get("question")))),
        Block::Exercise(exercise) => ("question", exercise.title.clone().or_else(|| Some(strings.get("question")))),
        Block::Reflection(reflection) => {
            ("reflection", reflection.title.clone().or_else(|| Some(strings.get("reflection"))))
        }
        _ => ("section", None),
    }
}

/// What sort of activity, and how it is worked, in words.
pub(crate) fn facts(writer: &Writer<'_>, activity: &Activity) -> Vec<String> {
    let size = |size: &String| writer.group_size(size);
    let kind = activity.kind.as_deref().map(|kind| writer.kind(kind));
    let groups = activity.groups.as_deref().map(|groups| writer.groups(groups));
    [kind, groups, activity.group_size.as_ref().map(size)].into_iter().flatten().collect()
}

impl Columns {
    /// Adds notes to the trainer.
    pub(crate) fn note(&mut self, writer: &mut Writer<'_>, notes: &[Vec<Block>]) {
        self.script.push_str(&notes_html(writer, notes));
    }

    /// Adds an activity.
    pub(crate) fn activity(&mut self, writer: &mut Writer<'_>, activity: &Activity) {
        let mut say_html = String::new();
        if !activity.say.is_empty() {
            writer.cue(&mut say_html, &Cue { kind: CueKind::Say, title: None, body: activity.say.clone() });
        }
        let script = ScriptView {
            say_html,
            steps: activity.steps.iter().map(|step| writer.step(step)).collect(),
            notes_html: notes_html(writer, &activity.trainer_notes),
            answers: writer.items(&activity.possible_answers),
            key: None,
            debrief: writer.items(&activity.debrief),
        };
        self.add_script(writer, &script);
        let html = writer.html(&activity.instructions);
        self.add_shown(writer, &ShownView { html, writes: activity.writes, ..ShownView::default() });
    }

    /// Adds the objectives that trainees read.
    pub(crate) fn show_objectives(&mut self, writer: &mut Writer<'_>, lead: &str, objectives: &[Vec<Block>]) {
        if objectives.is_empty() {
            return;
        }
        let (lead, objectives) = (writer.strings().get(lead), writer.items(objectives));
        self.add_shown(writer, &ShownView { lead, objectives, ..ShownView::default() });
    }

    /// Adds key points.
    pub(crate) fn show_points(&mut self, writer: &mut Writer<'_>, points: &[Vec<Block>]) {
        let points = writer.items(points);
        self.add_shown(writer, &ShownView { points, ..ShownView::default() });
    }

    /// Adds the titles of resources.
    pub(crate) fn show_titles(&mut self, writer: &mut Writer<'_>, titles: Vec<String>) {
        self.add_shown(writer, &ShownView { titles, ..ShownView::default() });
    }

    fn task(&mut self, writer: &mut Writer<'_>, task: &Block) {
        match task {
            Block::Activity(activity) => self.activity(writer, activity),
            Block::Question(question) => self.question(writer, question),
            Block::Exercise(exercise) => self.exercise(writer, exercise),
            Block::Reflection(reflection) => self.reflection(writer, reflection),
            _ => {}
        }
    }

    fn question(&mut self, writer: &mut Writer<'_>, question: &Question) {
        let options: Vec<String> = question.options.iter().map(|option| writer.line(&option.text)).collect();
        let key = question.key.as_ref().map(|key| writer.key(key, &options));
        self.add_script(writer, &ScriptView { key, ..ScriptView::default() });
        let html = writer.html(&question.prompt);
        self.add_shown(writer, &ShownView { html, options, several: question.multiple, ..ShownView::default() });
    }

    /// What is paired or put in order is shown in the order that trainees see.
    fn exercise(&mut self, writer: &mut Writer<'_>, exercise: &Exercise) {
        let key = writer.exercise_as_key(exercise);
        self.add_script(writer, &ScriptView { key, ..ScriptView::default() });
        let html = writer.html(&exercise.prompt);
        let lists = match &exercise.form {
            ExerciseForm::Matching { left, right, .. } => vec![left, right],
            ExerciseForm::Ordering(items) => vec![items],
        };
        let lists = lists.into_iter().map(|parts| parts.iter().map(|part| writer.line(&part.text)).collect());
        let lists: Vec<Vec<String>> = lists.collect();
        self.add_shown(writer, &ShownView { html, lists, ..ShownView::default() });
    }

    fn reflection(&mut self, writer: &mut Writer<'_>, reflection: &Reflection) {
        let answers = writer.items(&reflection.answers);
        self.add_script(writer, &ScriptView { answers, ..ScriptView::default() });
        let html = writer.html(&reflection.prompt);
        self.add_shown(writer, &ShownView { html, writes: true, ..ShownView::default() });
    }

    fn add_script(&mut self, writer: &mut Writer<'_>, view: &ScriptView) {
        self.script.push_str(&writer.fill("blocks/deliver-script.html", view));
    }

    fn add_shown(&mut self, writer: &mut Writer<'_>, view: &ShownView) {
        self.shown.push_str(&writer.fill("blocks/deliver-shown.html", view));
    }
}

/// Notes to the trainer as one cue: a single one as text, more as a list.
fn notes_html(writer: &mut Writer<'_>, notes: &[Vec<Block>]) -> String {
    #[derive(Serialize)]
    struct NotesView<'a> {
        notes: Vec<String>,
        kind: &'a str,
        label: String,
    }
    if notes.is_empty() {
        return String::new();
    }
    let label = writer.strings().get("cue-trainer-note");
    let view = NotesView { notes: writer.items(notes), kind: "trainer-note", label };
    writer.fill("parts/notes.html", &view)
}
