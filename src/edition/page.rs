//! A page as one edition sees it.

use crate::duration::Duration;
use crate::edition::activity::{Activity, Material};
use crate::edition::content::{Block, Target};
use crate::edition::delivery::Delivery;
use crate::edition::planning::{Crosswalk, PartKind, Stretch, Timetable};
use crate::edition::question::Check;

/// A page of the site.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its address from the site's root: `permanence/plan.html`. Unique in the site.
    pub address: String,
    /// The title; empty for generated pages, whose title the interface gives by [`PageBody`].
    pub title: String,
    /// A shorter title for menus and Back/Next; empty for generated pages.
    pub menu_title: String,
    /// The section it stands in, for the breadcrumb.
    pub section: Option<PageLink>,
    /// Its time.
    pub duration: Option<Duration>,
    /// One sentence for search engines; empty if none.
    pub summary: String,
    /// What it shows.
    pub body: PageBody,
    /// Footnotes in the order of their numbers, which start at 1.
    pub footnotes: Vec<Vec<Block>>,
    /// Headings of the content, for "On this page".
    pub headings: Vec<HeadingLink>,
    /// Knowledge checks on the page, for who answers them; none where the keys are open.
    pub checks: Vec<Check>,
}

/// A link to a page by its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Which page, as a title: the author's, or the interface's name of a generated page.
    pub title: LinkTitle,
    /// The address from the site's root.
    pub address: String,
    /// The anchor on it, without `#`.
    pub fragment: Option<String>,
}

/// What a link to a page is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTitle {
    /// In the author's words.
    Text(String),
    /// A generated page, in the interface's words.
    Generated(Generated),
}

/// The pages that trainbook makes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generated {
    /// A module's first page.
    Overview,
    /// The key points of a module.
    KeyPoints,
    /// The activities that no page placed.
    Activities,
    /// The resources by topic.
    Resources,
    /// What the trainer prepares.
    BeforeYouBegin,
    /// What the supervisor needs, on one page.
    CoachingGuide,
    /// The days of a track.
    Agenda,
    /// What supervisor and worker talk about when they meet.
    OneToOne,
    /// What the reader has written.
    MyAnswers,
    /// The module in steps, for who gives it.
    Deliver,
    /// The time of a module or track, by the clock and by kind.
    Timetable,
    /// Where objectives are taught, practised and checked.
    Crosswalk,
}

/// A heading that can be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingLink {
    /// 2 to 6.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// Its plain text.
    pub text: String,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq)]
pub enum PageBody {
    /// A module's first page. Code, audience, time and the like are in the [`crate::edition::site::Module`].
    Overview(Overview),
    /// A page or section of the author's.
    Content(ContentPage),
    /// The key points of a module.
    KeyPoints(Vec<KeyPointGroup>),
    /// The activities that no page placed.
    Activities(Vec<Activity>),
    /// Resources by topic.
    Resources(Vec<ResourceTopic>),
    /// What the trainer prepares.
    BeforeYouBegin(BeforeYouBegin),
    /// What the supervisor needs, on one page.
    CoachingGuide(CoachingGuide),
    /// What supervisor and worker talk about when they meet.
    OneToOne(OneToOne),
    /// Everything in the module that asks its reader to write, page by page.
    MyAnswers(Vec<PromptGroup>),
    /// The module in steps, for who gives it.
    Deliver(Delivery),
    /// The time of a module or track, by the clock and by kind.
    Timetable(Timetable),
    /// Where objectives are taught, practised and checked.
    Crosswalk(Crosswalk),
}

impl PageBody {
    /// The same kind of page with nothing on it.
    pub(super) fn emptied(&self) -> Self {
        match self {
            Self::Overview(_) => Self::Overview(Overview::default()),
            Self::Content(_) => Self::Content(ContentPage::default()),
            Self::KeyPoints(_) => Self::KeyPoints(Vec::new()),
            Self::Activities(_) => Self::Activities(Vec::new()),
            Self::Resources(_) => Self::Resources(Vec::new()),
            Self::BeforeYouBegin(_) => Self::BeforeYouBegin(BeforeYouBegin::default()),
            Self::CoachingGuide(_) => Self::CoachingGuide(CoachingGuide::default()),
            Self::OneToOne(_) => Self::OneToOne(OneToOne::default()),
            Self::MyAnswers(_) => Self::MyAnswers(Vec::new()),
            Self::Deliver(_) => Self::Deliver(Delivery::default()),
            Self::Timetable(_) => Self::Timetable(Timetable::default()),
            Self::Crosswalk(_) => Self::Crosswalk(Crosswalk::default()),
        }
    }
}

/// The overview of a module.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overview {
    /// "By the end of this module you will be able to…"
    pub objectives: Vec<Vec<Block>>,
    /// The introduction.
    pub introduction: Vec<Block>,
    /// Days of a track.
    pub agenda: Vec<Day>,
    /// Notes to the trainer on the whole module.
    pub trainer_notes: Vec<Vec<Block>>,
    /// Notes to the supervisor on the whole module.
    pub supervisor_notes: Vec<Vec<Block>>,
}

/// A page of the author's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContentPage {
    /// For a section: the objectives that it serves, shown to everyone.
    pub section_objectives: Vec<Vec<Block>>,
    /// For a section: its pages.
    pub contents: Vec<PageLink>,
    /// The content.
    pub body: Vec<Block>,
    /// Activities of the page's front matter that its text did not place.
    pub activities: Vec<Activity>,
    /// The page's own key points.
    pub key_points: Vec<Vec<Block>>,
    /// The page's own resources.
    pub resources: Vec<ResourceTopic>,
    /// For the trainer: notes on the page.
    pub trainer_notes: Vec<Vec<Block>>,
    /// For the trainer: what to bring for this page.
    pub materials: Vec<Material>,
    /// For the trainer: texts of the objectives that it serves.
    pub objectives: Vec<Vec<Block>>,
    /// For the supervisor: notes on the page.
    pub supervisor_notes: Vec<Vec<Block>>,
    /// For the supervisor: strategies in the author's groups.
    pub transfer: Vec<StrategyGroup>,
}

/// Key points of the module itself or of one of its pages.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyPointGroup {
    /// The page they are from; none for the module's own.
    pub page: Option<PageLink>,
    /// The points.
    pub points: Vec<Vec<Block>>,
}

/// Resources on one topic.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceTopic {
    /// The topic; empty for resources without one.
    pub topic: String,
    /// An anchor made from the topic, unique on its page.
    pub id: String,
    /// Whether these are the handouts of the module's pages, which the interface gives a title.
    pub handouts: bool,
    /// The resources.
    pub resources: Vec<Resource>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// The title.
    pub title: String,
    /// Where it is. [`Target::Asset`] is a file to download.
    pub target: Option<Target>,
    /// The file's own name, when it is a file.
    pub file_name: Option<String>,
    /// Whom to credit.
    pub credit: Option<String>,
    /// A description.
    pub description: Vec<Block>,
}

/// A group of strategies for the supervisor, in the author's words.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyGroup {
    /// The group's name, such as "Supportive".
    pub name: String,
    /// The strategies.
    pub strategies: Vec<Vec<Block>>,
}

/// A day of a track.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// The anchor on the track's overview.
    pub id: String,
    /// The title, such as "Day 1".
    pub title: String,
    /// One sentence; empty if none.
    pub summary: String,
    /// The time of its sessions, breaks left out.
    pub duration: Option<Duration>,
    /// For the trainer: when it ends, such as `15:45`.
    pub ends: Option<String>,
    /// For the trainer: notes on the day.
    pub trainer_notes: Vec<Vec<Block>>,
    /// Its sessions, with breaks between them where clock times are shown.
    pub slots: Vec<Slot>,
}

/// A line of a timetable.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// For the trainer: from when to when, such as `("09:00", "09:15")`.
    pub clock: Option<(String, String)>,
    /// Where it stands in minutes.
    pub stretch: Stretch,
    /// How long.
    pub duration: Option<Duration>,
    /// What.
    pub what: SlotKind,
}

/// What a line of a timetable is.
#[derive(Debug, Clone, PartialEq)]
pub enum SlotKind {
    /// A session of a track, or a page or activity of a module.
    Session {
        /// Its title.
        title: LinkTitle,
        /// Where it leads, if to a page.
        address: Option<String>,
        /// The anchor there, without `#`.
        fragment: Option<String>,
        /// What it is of the training time.
        part: PartKind,
        /// How many knowledge checks come at its end.
        checks: usize,
        /// It is the rest of a session that a break divides.
        continued: bool,
        /// Notes to the trainer.
        trainer_notes: Vec<Vec<Block>>,
        /// Notes to the supervisor.
        supervisor_notes: Vec<Vec<Block>>,
    },
    /// A break, with the book's title for it.
    Break(String),
}

/// What a trainer prepares.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BeforeYouBegin {
    /// The room and everything else: the module's notes to the trainer.
    pub notes: Vec<Vec<Block>>,
    /// What to bring, added up over the module, its pages and activities.
    pub materials: Vec<MaterialTotal>,
    /// Handouts and files of this module.
    pub handouts: Vec<Resource>,
}

/// Something to bring, added up.
#[derive(Debug, Clone, PartialEq)]
pub struct MaterialTotal {
    /// What and how many.
    pub material: Material,
    /// What for: pages and activities.
    pub uses: Vec<PageLink>,
}

/// What a supervisor needs, on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CoachingGuide {
    /// The objectives.
    pub objectives: Vec<Vec<Block>>,
    /// The key points.
    pub key_points: Vec<KeyPointGroup>,
    /// Notes to the supervisor on the whole module.
    pub notes: Vec<Vec<Block>>,
    /// Strategies, topic by topic: the module's own first, then by page.
    pub topics: Vec<Topic>,
    /// On-the-job activities with coach questions.
    pub activities: Vec<Activity>,
}

/// Strategies of one topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// The page; none for the module as a whole.
    pub page: Option<PageLink>,
    /// The section that the page is in.
    pub section: Option<String>,
    /// One sentence; empty if none.
    pub summary: String,
    /// Notes to the supervisor on this page.
    pub notes: Vec<Vec<Block>>,
    /// The groups.
    pub groups: Vec<StrategyGroup>,
}

/// What supervisor and worker can talk about when they meet: an agenda is chosen from it. It has something in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OneToOne {
    /// Strategies, topic by topic, in the order of the coaching guide; without notes and summaries.
    pub topics: Vec<Topic>,
    /// The activities of the coaching guide.
    pub activities: Vec<CoachedActivity>,
}

/// An activity that a supervisor follows up.
#[derive(Debug, Clone, PartialEq)]
pub struct CoachedActivity {
    /// Its anchor, which is unique in the module.
    pub id: String,
    /// Where it stands in the coaching guide.
    pub link: PageLink,
    /// What to ask the worker.
    pub questions: Vec<Vec<Block>>,
}

/// What one page asks its reader to write.
#[derive(Debug, Clone, PartialEq)]
pub struct PromptGroup {
    /// The page.
    pub page: PageLink,
    /// Its prompts in order. Never empty.
    pub prompts: Vec<Prompt>,
}

/// Something that a reader is asked to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    /// The anchor of its box on the page.
    pub id: String,
    /// Whether an activity asks, and not a reflection.
    pub activity: bool,
    /// The author's title; every activity has one.
    pub title: Option<String>,
    /// What is asked, without notes, cards and boxes that stand in it.
    pub text: Vec<Block>,
}

impl BeforeYouBegin {
    /// Whether there is nothing to prepare.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.materials.is_empty() && self.handouts.is_empty()
    }
}
