//! The page to deliver a module from: its steps, each with the trainer's part and what trainees see.

use serde::Serialize;

use crate::duration::Duration;
use crate::edition::content::Block;
use crate::edition::delivery::{Delivery, DeliveryStep, Part, PlannedBreak};
use crate::edition::delivery_steps::{activity_of, is_task, text_of};
use crate::edition::page::{Day, KeyPointGroup, Overview, Page, PageBody, ResourceTopic, SlotKind};
use crate::edition::site::{Module, Site};
use crate::render::html::escape;
use crate::render::html::pages::Subject;
use crate::render::html::titles;
use crate::render::html::view::agenda::{DayView, day};
use crate::render::html::view::deliver_text::{self, Columns};
use crate::render::html::view::lists::LinkView;
use crate::render::html::view::seen;
use crate::render::html::writer::{FootnoteView, MaterialView, Writer};
use crate::strings::Strings;

/// A module in steps, for `deliver.html`.
#[derive(Debug, Serialize)]
pub(crate) struct DeliverView {
    steps: Vec<StepView>,
    /// The breaks of the training day.
    breaks: Vec<BreakView>,
    /// For a track: its days. A session leads to the page that its module is delivered from.
    days: Vec<DayView>,
    /// What to prepare.
    before: Option<LinkView>,
    /// Whether the public edition is built beside this one, so that there is something to project.
    projects: bool,
}

#[derive(Debug, Serialize)]
struct StepView {
    /// From 1.
    number: usize,
    /// The same from build to build as long as its place in the book is: what browsers remember it by.
    key: String,
    title: String,
    /// The anchor of the heading or task that gives its title, where links in the text lead.
    anchor: Option<String>,
    /// The title without the word that it goes on.
    #[serde(skip)]
    name: String,
    /// Its page in this edition.
    page: LinkView,
    kind: &'static str,
    /// For an activity: what sort of activity, and how it is worked.
    facts: Vec<String>,
    optional: bool,
    /// Its time as it is said: "about 4 minutes" if it is estimated.
    duration: Option<String>,
    /// Its planned minutes, for the clock.
    minutes: Option<u32>,
    from: Option<String>,
    to: Option<String>,
    materials: Vec<MaterialView>,
    objectives: Vec<String>,
    script_html: String,
    shown_html: String,
    /// What stands before the anchors of its footnotes.
    notes_prefix: String,
    footnotes: Vec<FootnoteView>,
    /// Its page as trainees see it, shown over the page of this edition.
    see: Option<String>,
    /// Its place in the public edition, for the projector.
    project: Option<String>,
    breaks: Vec<BreakView>,
}

#[derive(Debug, Serialize)]
struct BreakView {
    title: String,
    /// In minutes after midnight.
    at: u32,
    minutes: u32,
    from: String,
    to: String,
    duration: String,
}

/// The view of a module in steps.
pub(crate) fn view(writer: &mut Writer<'_>, site: &Site, subject: Subject<'_>, delivery: &Delivery) -> DeliverView {
    let module = subject.module;
    let mut steps: Vec<StepView> = Vec::with_capacity(delivery.steps.len());
    let mut seen = Seen::default();
    for (place, step) in delivery.steps.iter().enumerate() {
        if place == 0 || seen.page != step.page {
            seen = Seen::of(subject, step.page);
        }
        let before = steps.last().filter(|_| !step.opening);
        let (title, project) = before.map_or((None, None), |step| (Some(step.name.clone()), step.project.clone()));
        let page = &module.pages[step.page];
        let work = Work { subject, page, step, number: place + 1, seen: &seen };
        steps.push(work.view(writer, title.as_deref(), project));
    }
    let agenda = match &module.pages[0].body {
        PageBody::Overview(body) => body.agenda.as_slice(),
        _ => &[],
    };
    let before = module.extras.iter().find(|page| matches!(page.body, PageBody::BeforeYouBegin(_)));
    DeliverView {
        steps,
        breaks: delivery.breaks.iter().map(|pause| break_view(writer, pause)).collect(),
        days: agenda.iter().map(|written| day(writer, &led_to_delivery(site, module, written))).collect(),
        before: before.map(|page| LinkView {
            title: titles::step(writer.strings(), page),
            href: writer.links().place(&page.address, None),
        }),
        projects: subject.counterpart.is_some(),
    }
}

fn break_view(writer: &Writer<'_>, pause: &PlannedBreak) -> BreakView {
    let (from, to) = pause.clock.clone();
    let duration = writer.strings().duration_short(Duration::minutes(pause.minutes));
    BreakView { title: pause.title.clone(), at: pause.at, minutes: pause.minutes, from, to, duration }
}

/// A day whose sessions on whole modules lead to the pages that these are delivered from.
fn led_to_delivery(site: &Site, track: &Module, day: &Day) -> Day {
    let mut day = day.clone();
    for slot in &mut day.slots {
        let SlotKind::Session { address: Some(address), .. } = &mut slot.what else { continue };
        let whole = site.modules.iter().find(|module| module.pages[0].address == *address);
        let delivered = whole.filter(|module| module.slug != track.slug).and_then(|module| delivery_page(module));
        if let Some(page) = delivered {
            address.clone_from(&page.address);
        }
    }
    day
}

/// The page that a module is delivered from, in editions that have one.
pub(crate) fn delivery_page(module: &Module) -> Option<&Page> {
    module.extras.iter().map(AsRef::as_ref).find(|page: &&Page| matches!(page.body, PageBody::Deliver(_)))
}

/// A page as the public edition has it.
#[derive(Default)]
struct Seen<'a> {
    /// Its place in the module.
    page: usize,
    public: Option<&'a Page>,
    /// For each block of its text its like there.
    pairs: Vec<Option<&'a Block>>,
}

impl<'a> Seen<'a> {
    fn of(subject: Subject<'a>, page: usize) -> Self {
        let own = &subject.module.pages[page];
        let public = subject.counterpart.and_then(|counterpart| counterpart.page(&own.address));
        let pairs = seen::pairs(text_of(&own.body), public.map_or(&[], |public| text_of(&public.body)));
        Self { page, public, pairs }
    }
}

/// A step on its way.
struct Work<'a> {
    subject: Subject<'a>,
    page: &'a Page,
    step: &'a DeliveryStep,
    number: usize,
    seen: &'a Seen<'a>,
}

impl Work<'_> {
    /// The view of the step. `before` are title and place of the step before on the same page.
    fn view(&self, writer: &mut Writer<'_>, before: Option<&str>, project: Option<String>) -> StepView {
        let Self { page, step, .. } = *self;
        let notes_prefix = format!("s{}-", self.number);
        writer.go_on(format!("p{}-", step.page + 1), notes_prefix.clone());
        let public = self.seen.public;
        let mut columns = Columns::default();
        self.opening(writer, &mut columns);
        let (kind, own_title) = self.content(writer, &mut columns);
        let (name, title) = self.title(writer, own_title, before);
        let activity = activity_of(page, &step.part);
        let (materials, objectives) = self.needs();
        let strings = writer.strings();
        let place = self.place(public);
        let (from, to) = step.clock.clone().unzip();
        StepView {
            number: self.number,
            key: self.key(),
            page: LinkView {
                title: titles::heading(strings, self.subject.module, page),
                href: writer.links().place(&page.address, None),
            },
            kind,
            facts: activity.map_or_else(Vec::new, |activity| deliver_text::facts(writer, activity)),
            optional: activity.is_some_and(|activity| activity.optional),
            duration: activity
                .and_then(|activity| activity.duration)
                .or(step.duration)
                .map(|time| self.time(strings, time)),
            minutes: step.duration.map(|time| time.longest()),
            from,
            to,
            materials: materials.iter().map(|material| writer.material(material)).collect(),
            objectives: writer.items(objectives),
            script_html: columns.script,
            shown_html: columns.shown,
            footnotes: writer.footnotes_here(&page.footnotes),
            notes_prefix,
            see: public.map(|_| writer.links().place(&page.address, Some("as-trainee"))),
            project: place.map(|fragment| self.projected(writer, fragment.as_deref())).or(project),
            breaks: step.breaks.iter().map(|pause| break_view(writer, pause)).collect(),
            anchor: self.anchor().map(|id| writer.anchor(id).into_owned()),
            name,
            title,
        }
    }

    /// How long the step takes, in words.
    fn time(&self, strings: &Strings, time: Duration) -> String {
        let duration = strings.duration(time);
        match self.step.estimated {
            true => strings.format("deliver-about", &[("duration", (&duration).into())]),
            false => duration,
        }
    }

    /// The anchor of what gives the step its title: an activity, a question, a reflection or a heading.
    fn anchor(&self) -> Option<&str> {
        if let Some(activity) = activity_of(self.page, &self.step.part) {
            return Some(&activity.id);
        }
        let Part::Blocks(range) = &self.step.part else { return None };
        let part = &text_of(&self.page.body)[range.clone()];
        let task = part.iter().find(|block| is_task(block));
        task.map_or_else(|| deliver_text::title(part).map(|(id, _)| id), seen::anchor)
    }

    /// What a page or module begins with.
    fn opening(&self, writer: &mut Writer<'_>, columns: &mut Columns) {
        if !self.step.opening {
            return;
        }
        match &self.page.body {
            PageBody::Overview(Overview { objectives, .. }) => {
                columns.show_objectives(writer, "objectives-lead", objectives);
                columns.note(writer, self.module_notes());
            }
            PageBody::Content(body) => {
                columns.show_objectives(writer, "objectives-lead-section", &body.section_objectives);
                columns.note(writer, &body.trainer_notes);
            }
            _ => {}
        }
    }

    fn module_notes(&self) -> &[Vec<Block>] {
        let notes = self.subject.module.extras.iter().find_map(|page| match &page.body {
            PageBody::BeforeYouBegin(body) => Some(body.notes.as_slice()),
            _ => None,
        });
        notes.unwrap_or_default()
    }

    /// The step's own content: what kind it is and what it is called, if it has a name.
    fn content(&self, writer: &mut Writer<'_>, columns: &mut Columns) -> (&'static str, Option<String>) {
        let no_counterpart = self.subject.counterpart.is_none();
        match (&self.step.part, &self.page.body) {
            (Part::Blocks(range), body) => {
                let text = text_of(body);
                let is_shown = |place: usize| no_counterpart || self.seen.pairs[place].is_some();
                match deliver_text::blocks(writer, columns, text, range.clone(), is_shown) {
                    ("section", None) if self.step.opening => ("opening", None),
                    named => named,
                }
            }
            (part @ Part::Activity(_), _) => match activity_of(self.page, part) {
                Some(activity) => {
                    columns.activity(writer, activity);
                    ("activity", Some(activity.title.clone()))
                }
                None => ("activity", None),
            },
            (Part::KeyPoints, PageBody::Content(body)) => {
                columns.show_points(writer, &body.key_points);
                ("key-points", Some(writer.strings().get("key-points")))
            }
            (_, PageBody::KeyPoints(groups)) => {
                for KeyPointGroup { points, .. } in groups {
                    columns.show_points(writer, points);
                }
                ("key-points", None)
            }
            (_, PageBody::Resources(topics)) => {
                let resources = topics.iter().flat_map(|topic: &ResourceTopic| &topic.resources);
                columns.show_titles(writer, resources.map(|resource| resource.title.clone()).collect());
                ("page", None)
            }
            _ => ("page", None),
        }
    }

    /// What a step is called, and its title. A step without a name of its own goes on with its page or the step before.
    fn title(&self, writer: &Writer<'_>, own: Option<String>, before: Option<&str>) -> (String, String) {
        if let Some(name) = own {
            return (name.clone(), name);
        }
        match before {
            None => {
                let name = titles::heading(writer.strings(), self.subject.module, self.page);
                (name.clone(), name)
            }
            Some(name) => {
                let title = writer.strings().format("session-continued", &[("title", name.into())]);
                (name.to_owned(), title)
            }
        }
    }

    /// What to bring for the step, and what it serves.
    fn needs(&self) -> (&[crate::edition::activity::Material], &[Vec<Block>]) {
        if let Some(activity) = activity_of(self.page, &self.step.part) {
            return (&activity.materials, &activity.objectives);
        }
        match &self.page.body {
            PageBody::Content(body) if self.step.opening => (&body.materials, &body.objectives),
            _ => (&[], &[]),
        }
    }

    fn key(&self) -> String {
        let anchor = match &self.step.part {
            _ if self.step.opening => None,
            Part::Blocks(range) => text_of(&self.page.body)[range.clone()].iter().find_map(seen::anchor),
            part => activity_of(self.page, part).map(|activity| activity.id.as_str()),
        };
        let place = match (&self.step.part, anchor) {
            _ if self.step.opening => String::new(),
            (_, Some(anchor)) => format!("#{anchor}"),
            (Part::Blocks(range), None) => format!("#{}", range.start),
            (_, None) => "#tb-key-points".to_owned(),
        };
        format!("{}{place}", self.page.address)
    }

    /// The anchor on the public page, if this step shows a place there of its own.
    fn place(&self, public: Option<&Page>) -> Option<Option<String>> {
        let public = public?;
        if self.step.opening {
            return Some(None);
        }
        let anchor = match &self.step.part {
            Part::Blocks(range) => {
                self.seen.pairs[range.clone()].iter().flatten().find_map(|block| seen::anchor(block)).map(str::to_owned)
            }
            part @ Part::Activity(_) => {
                let id = activity_of(self.page, part).map(|activity| &activity.id)?;
                let theirs = match &public.body {
                    PageBody::Content(body) => &body.activities,
                    PageBody::Activities(activities) => activities,
                    _ => return None,
                };
                theirs.iter().any(|activity| activity.id == *id).then(|| id.clone())
            }
            Part::KeyPoints => {
                let has = matches!(&public.body, PageBody::Content(body) if !body.key_points.is_empty());
                has.then(|| "tb-key-points".to_owned())
            }
            Part::Page => None,
        };
        anchor.map(Some)
    }

    fn projected(&self, writer: &Writer<'_>, fragment: Option<&str>) -> String {
        let name = self.subject.counterpart.map_or("", |counterpart| counterpart.name.as_str());
        let path = escape::path(&format!("{name}/{}", self.page.address));
        let fragment = fragment.map(|fragment| format!("#{}", escape::fragment(fragment))).unwrap_or_default();
        format!("{}../{path}{fragment}", writer.links().root())
    }
}
