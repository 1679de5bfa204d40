//! Activities, reflections, questions, videos and handouts as nodes of the data.
//!
//! Who takes part gets lines to write on and no answers; who gives the training gets script, steps and answers.

use serde_json::{Value, json};

use crate::edition::activity::{Activity, Material};
use crate::edition::content::{Block, CueKind, Handout, Reflection, Target, Video};
use crate::edition::question::Question;
use crate::render::pdf::blocks::list_of;
use crate::render::pdf::guide::GuideKind;
use crate::render::pdf::manuscript::{Answers, Manuscript};
use crate::render::pdf::measure::{self, SHORT};

/// Lines to write on, below a reflection and below an activity.
const REFLECTION_LINES: usize = 4;
const ACTIVITY_LINES: usize = 6;
/// Lines below a question that the coach asks.
const COACH_LINES: usize = 2;

impl Manuscript<'_> {
    /// An activity's sheet.
    pub(crate) fn activity(&mut self, activity: &Activity) -> Value {
        let word = self.activity_word(&activity.id);
        let key = self.place(&activity.id);
        let level = self.level(activity.level.saturating_sub(1).max(1));
        let title = self.line(&activity.title);
        let facts = self.activity_facts(activity);
        let mut content = Vec::new();
        self.before_the_activity(activity, &mut content);
        content.extend(nodes(self.blocks(&activity.instructions)));
        self.answers_of(activity, &key, &mut content);
        self.steps(activity, &mut content);
        if !activity.debrief.is_empty() {
            let list = self.list(&activity.debrief, false);
            content.push(self.part("ask", "activity-debrief", vec![list]));
        }
        content.extend(self.notes(CueKind::TrainerNote, &activity.trainer_notes));
        content.extend(self.notes(CueKind::SupervisorNote, &activity.supervisor_notes));
        self.coach_questions(activity, &mut content);
        let page = if self.is_facilitator() { self.participant_page(Some(&activity.id)) } else { None };
        json!({
            "b": "activity", "key": key, "l": level, "title": title, "word": word, "facts": facts, "pg": page,
            "c": content,
        })
    }

    fn activity_facts(&mut self, activity: &Activity) -> Vec<String> {
        let mut facts = Vec::new();
        if let Some(kind) = &activity.kind {
            facts.push(self.kind_word(kind));
        }
        facts.extend(self.time(activity.duration));
        if let Some(groups) = &activity.groups {
            let fill = match groups.parse::<u32>() {
                Ok(count) => self.words("activity-groups", &[("count", count.into())]),
                Err(_) => groups.clone(),
            };
            facts.push(self.line(&fill));
        }
        if let Some(size) = &activity.group_size {
            let size = self.words("activity-group-size", &[("size", size.into())]);
            facts.push(self.line(&size));
        }
        if activity.optional {
            facts.push(self.word("activity-optional"));
        }
        facts
    }

    /// The kind of an activity in the interface's words, or in the author's.
    pub(crate) fn kind_word(&mut self, kind: &str) -> String {
        let key = format!("kind-{kind}");
        let known = kind.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let word = known.then(|| self.strings.find(&key, &[])).flatten();
        word.unwrap_or_else(|| self.line(kind))
    }

    /// What is read before it begins: objectives, materials, and what to say.
    fn before_the_activity(&mut self, activity: &Activity, content: &mut Vec<Value>) {
        if !activity.objectives.is_empty() {
            let list = self.list(&activity.objectives, false);
            content.push(self.part("target", "serves-objectives", vec![list]));
        }
        content.extend(self.materials(&activity.materials));
        if !activity.say.is_empty() {
            let say = self.blocks(&activity.say);
            content.push(self.cue_of(CueKind::Say, None, say));
        }
    }

    /// Materials, in one part.
    pub(crate) fn materials(&mut self, materials: &[Material]) -> Option<Value> {
        if materials.is_empty() {
            return None;
        }
        let items = materials.iter().map(|material| json!({ "c": [self.material(material)] })).collect();
        Some(self.part("box", "materials", vec![list_of(items, false)]))
    }

    /// A material with its count.
    pub(crate) fn material(&mut self, material: &Material) -> Value {
        let mut text = self.line(&material.text);
        if let Some(count) = material.count {
            text = format!("{text} {}", self.words("material-count", &[("count", count.into())]));
        }
        json!({ "b": "span", "c": [text] })
    }

    /// Steps with their minutes.
    fn steps(&mut self, activity: &Activity, content: &mut Vec<Value>) {
        if activity.steps.is_empty() {
            return;
        }
        let timed = activity.steps.iter().any(|step| step.duration.is_some());
        let rows: Vec<Value> = activity
            .steps
            .iter()
            .enumerate()
            .map(|(number, step)| {
                let mut row = vec![json!({ "c": [(number + 1).to_string()] })];
                if timed {
                    let time = self.time(step.duration).unwrap_or_default();
                    row.push(json!({ "c": [time] }));
                }
                row.push(json!({ "f": self.blocks(&step.text) }));
                Value::Array(row)
            })
            .collect();
        let (step, time, what) = (self.word("print-step"), self.word("activity-minutes"), self.word("activity-step"));
        let table = match timed {
            true => table(&[5, 9, 56], &[&step, &time, &what], rows),
            false => table(&[5, 65], &[&step, &what], rows),
        };
        content.push(self.part("steps", "activity-steps", vec![table]));
    }

    /// Possible answers: open for who gives the training, lines to write on for who takes part.
    fn answers_of(&mut self, activity: &Activity, key: &Value, content: &mut Vec<Value>) {
        match self.kind {
            GuideKind::Participant => {
                if activity.writes {
                    content.push(json!({ "b": "lines", "count": ACTIVITY_LINES }));
                }
                let title = json!([self.line(&activity.title)]);
                content.extend(self.put_answers_behind(title, key, &activity.possible_answers));
            }
            GuideKind::Facilitator | GuideKind::JobAid => {
                let answers = match activity.possible_answers.as_slice() {
                    [] => return,
                    [one] => nodes(self.blocks(one)),
                    several => vec![self.list(several, false)],
                };
                content.push(self.part("compare", "possible-answers", answers));
            }
        }
    }

    fn coach_questions(&mut self, activity: &Activity, content: &mut Vec<Value>) {
        if activity.coach_questions.is_empty() {
            return;
        }
        let mut asked = Vec::new();
        for (number, question) in activity.coach_questions.iter().enumerate() {
            let body = self.blocks(question);
            let mut together = vec![list_of(vec![json!({ "c": body })], false)];
            if self.kind == GuideKind::JobAid {
                together.push(json!({ "b": "lines", "count": COACH_LINES }));
                if number + 1 == activity.coach_questions.len() {
                    together.push(self.sign_off(1));
                }
            }
            match measure::length(question) < SHORT {
                true => asked.push(kept(together)),
                false => asked.extend(together),
            }
        }
        content.push(self.part("ask", "activity-coach", asked));
    }

    /// Dates and names of two people.
    pub(crate) fn sign_off(&self, rows: usize) -> Value {
        let head = ["print-sign-observed", "print-sign-discussed", "print-sign-worker", "print-sign-supervisor"];
        json!({ "b": "sign-off", "rows": rows, "head": head.map(|key| self.word(key)) })
    }

    /// A reflection.
    pub(crate) fn reflection(&mut self, reflection: &Reflection) -> Value {
        let key = self.place(&reflection.id);
        let title = reflection.title.as_ref().map(|title| self.line(title));
        let prompt = self.blocks(&reflection.prompt);
        let mut node = json!({
            "b": "reflection", "key": key.clone(), "word": self.word("reflection"), "title": title,
            "lines": 0, "answers": [],
        });
        if self.kind == GuideKind::Participant {
            node["lines"] = json!(REFLECTION_LINES);
            let about = match &title {
                Some(title) => json!([title]),
                None => json!([self.word("reflection")]),
            };
            if let Some(back) = self.put_answers_behind(about, &key, &reflection.answers) {
                node["back"] = back["to"].clone();
                node["back-word"] = json!(self.word("print-compare"));
            }
        } else {
            let answers: Vec<Value> = reflection.answers.iter().map(|answer| self.blocks(answer)).collect();
            node["answers"] = Value::Array(answers);
            node["pg"] = json!(self.page_mark(&reflection.id));
        }
        node["c"] = prompt;
        node
    }

    /// Puts answers to the end of the guide, where nobody reads them by chance; returns a note on where.
    pub(crate) fn put_answers_behind(
        &mut self,
        title: Value,
        question: &Value,
        answers: &[Vec<Block>],
    ) -> Option<Value> {
        if answers.is_empty() {
            return None;
        }
        let key = question.as_str().map_or(Value::Null, |question| self.claim(format!("answers {question}")));
        let answers: Vec<Value> = answers.iter().map(|answer| self.blocks(answer)).collect();
        let module = self.module_title();
        self.answers.push(Answers { module, title, question: question.clone(), key: key.clone(), answers });
        Some(json!({ "b": "turn-to", "word": self.word("print-compare"), "to": key }))
    }

    /// The participant guide's page of a part of a page, for the facilitator guide.
    pub(crate) fn page_mark(&self, id: &str) -> Option<usize> {
        if self.is_facilitator() { self.participant_page(Some(id)) } else { None }
    }

    /// A knowledge check.
    pub(crate) fn question(&mut self, question: &Question) -> Value {
        let key = self.place(&question.id);
        let title = question.title.as_ref().map(|title| self.line(title));
        let prompt = self.blocks(&question.prompt);
        let answers = if self.kind == GuideKind::Participant { None } else { question.key.as_ref() };
        let mut options = Vec::new();
        let mut right = Vec::new();
        for (number, option) in question.options.iter().enumerate() {
            let text = self.inlines(&option.text);
            let answer = answers.and_then(|key| key.options.get(number));
            let is_right = answer.is_some_and(|(right, _)| *right);
            let feedback = answer.map_or(json!([]), |(_, feedback)| self.blocks(feedback));
            let verdict = answer.map(|_| self.word(if is_right { "answer-right" } else { "answer-wrong" }));
            if is_right {
                right.push(json!([{ "b": "p", "c": text }]));
            }
            options.push(json!({ "c": text, "right": is_right, "verdict": verdict, "feedback": feedback }));
        }
        if self.is_facilitator() && !right.is_empty() {
            let about = match &title {
                Some(title) => json!([title]),
                None => first_line(&prompt).unwrap_or_else(|| json!([self.word("question")])),
            };
            let module = self.module_title();
            let answers = Answers { module, title: about, question: key.clone(), key: Value::Null, answers: right };
            self.answers.push(answers);
        }
        let told: Vec<Value> =
            answers.into_iter().flat_map(|key| &key.explanation).map(|told| self.blocks(told)).collect();
        let choose = if question.multiple { "question-choose-several" } else { "question-choose-one" };
        let options_length: usize = question.options.iter().map(|option| measure::of_line(&option.text) + 30).sum();
        json!({
            "b": "question", "key": key, "word": self.word("question"), "title": title, "c": prompt,
            "choose": self.word(choose), "multiple": question.multiple, "options": options,
            "told": told,
            "short": measure::length(&question.prompt) + options_length < SHORT && answers.is_none(),
            "pg": self.page_mark(&question.id),
        })
    }

    /// The card of a video.
    pub(crate) fn video(&mut self, video: &Video) -> Value {
        let title = match &video.title {
            Some(title) => self.line(title),
            None => self.word("video-watch"),
        };
        let title = self.link(&video.target, json!([title]));
        let mut facts = Vec::new();
        if let Some(duration) = video.duration {
            facts.push(json!([self.strings.duration(duration)]));
        }
        if let Some(credit) = &video.credit {
            let credit = self.words("credit", &[("name", credit.into())]);
            facts.push(json!([self.line(&credit)]));
        }
        if let Some(transcript) = &video.transcript {
            let word = self.word("video-transcript");
            let link = self.link(transcript, json!([word]));
            facts.push(json!([link]));
        }
        self.card("video", json!([title]), facts, &video.body)
    }

    /// The card of a handout.
    pub(crate) fn handout(&mut self, handout: &Handout) -> Value {
        let title = self.line(handout.title.as_ref().unwrap_or(&handout.file_name));
        let title = self.link(&Target::Asset(handout.asset.clone()), json!([title]));
        self.card("handout", json!([title]), Vec::new(), &handout.body)
    }

    fn card(&mut self, kind: &str, title: Value, lines: Vec<Value>, body: &[Block]) -> Value {
        let icon = if kind == "handout" { "download" } else { kind };
        let content = self.blocks(body);
        json!({
            "b": "card", "kind": icon, "word": self.word(kind), "title": title, "lines": lines, "c": content,
            "short": measure::length(body) < SHORT,
        })
    }

    /// A part with its name in the margin.
    pub(crate) fn part(&self, kind: &str, key: &str, content: Vec<Value>) -> Value {
        json!({ "b": "part", "kind": kind, "word": self.word(key), "c": content })
    }

    /// The title of the module that is being written.
    pub(crate) fn module_title(&mut self) -> String {
        let slug = self.address.split('/').next().unwrap_or_default();
        let title = self.site.modules.iter().find(|module| module.slug == slug).map(|module| module.title.clone());
        self.line(&title.unwrap_or_default())
    }
}

/// A table with a header row, its columns with these shares.
pub(crate) fn table(widths: &[usize], head: &[&str], rows: Vec<Value>) -> Value {
    let head: Vec<Value> = head.iter().map(|word| json!([word])).collect();
    let align: Vec<&str> = widths.iter().map(|_| "none").collect();
    json!({ "b": "table", "widths": widths, "align": align, "head": head, "rows": rows, "wide": false, "short": false })
}

/// The nodes of an array.
pub(crate) fn nodes(value: Value) -> Vec<Value> {
    match value {
        Value::Array(nodes) => nodes,
        other => vec![other],
    }
}

/// The running text of the first paragraph.
pub(crate) fn first_line(blocks: &Value) -> Option<Value> {
    blocks.as_array()?.iter().find(|block| block["b"] == "p").map(|block| block["c"].clone())
}

/// What stands on one page, whole: never for what may be longer than a page.
pub(crate) fn kept(content: Vec<Value>) -> Value {
    json!({ "b": "keep", "c": content })
}
