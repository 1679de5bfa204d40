//! A site made by hand that shows every kind of page and block, in each edition.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::artifact::PublishedAsset;
use crate::duration::Duration;
use crate::edition::activity::{Activity, Material, Step};
use crate::edition::content::*;
use crate::edition::delivery::{Delivery, DeliveryStep, Part};
use crate::edition::delivery_steps::text_of;
use crate::edition::page::*;
use crate::edition::planning::*;
use crate::edition::question::*;
use crate::edition::site::{Contact, Counterpart, Edition, Facet, GlossaryEntry, MenuEntry, Module, Site};

/// A title that must be shown literally.
pub(crate) const HOSTILE: &str = "<script>{{ 7*7 }}\" & 'x'";

/// Which edition of the fixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Trainee,
    Trainer,
    Supervisor,
}

impl Who {
    pub(crate) const ALL: [Self; 3] = [Self::Trainee, Self::Trainer, Self::Supervisor];

    fn trainer(self) -> bool {
        self == Self::Trainer
    }

    fn supervisor(self) -> bool {
        self == Self::Supervisor
    }

    fn when<T>(self, who: Self, values: Vec<T>) -> Vec<T> {
        if self == who { values } else { Vec::new() }
    }
}

pub(crate) fn t(text: &str) -> Inline {
    Inline::Text(text.into())
}

pub(crate) fn p(text: &str) -> Block {
    Block::Paragraph(vec![t(text)])
}

fn items(texts: &[&str]) -> Vec<Vec<Block>> {
    texts.iter().map(|text| vec![p(text)]).collect()
}

fn time(text: &str) -> Option<Duration> {
    Some(Duration::parse(text).unwrap())
}

fn h(level: u8, id: &str, text: &str) -> Block {
    Block::Heading(Box::new(Heading { level, id: id.to_owned(), classes: Vec::new(), content: vec![t(text)] }))
}

fn list(texts: &[&str]) -> Block {
    let item = |text: &&str| ListItem { task: None, body: vec![p(text)], tight: true };
    Block::List { start: None, items: texts.iter().map(item).collect() }
}

fn link(title: &str, address: &str) -> PageLink {
    PageLink { title: LinkTitle::Text(title.to_owned()), address: address.to_owned(), fragment: None }
}

fn to(title: Generated, address: &str) -> PageLink {
    PageLink { title: LinkTitle::Generated(title), address: address.to_owned(), fragment: None }
}

fn cue(kind: CueKind, title: Option<&str>, body: Vec<Block>) -> Block {
    Block::Cue(Box::new(Cue { kind, title: title.map(str::to_owned), body }))
}

fn callout(kind: CalloutKind, title: Option<&str>, body: Vec<Block>) -> Block {
    Block::Callout(Box::new(Callout { kind, id: None, title: title.map(str::to_owned), body }))
}

fn page(address: &str, title: &str, body: PageBody) -> Page {
    Page {
        address: address.to_owned(),
        title: title.to_owned(),
        menu_title: title.to_owned(),
        section: None,
        duration: None,
        summary: String::new(),
        body,
        footnotes: Vec::new(),
        headings: Vec::new(),
        checks: Vec::new(),
    }
}

fn material(text: &str, count: Option<u32>) -> Material {
    Material { text: text.to_owned(), count }
}

fn headings(body: &[Block]) -> Vec<HeadingLink> {
    let link = |block: &Block| match block {
        Block::Heading(heading) => match &heading.content[0] {
            Inline::Text(text) => {
                Some(HeadingLink { level: heading.level, id: heading.id.clone(), text: text.to_string() })
            }
            _ => None,
        },
        _ => None,
    };
    body.iter().filter_map(link).collect()
}

/// The files of the book as they are published.
pub(crate) fn assets() -> BTreeMap<String, PublishedAsset> {
    let asset = |address: &str, bytes: u64, dimensions: Option<(u32, u32)>| PublishedAsset {
        address: address.to_owned(),
        bytes,
        dimensions,
    };
    BTreeMap::from([
        ("logo.svg".to_owned(), asset("assets/logo-11111111.svg", 900, Some((48, 48)))),
        ("modules/a/web.svg".to_owned(), asset("assets/web-22222222.svg", 4_000, Some((640, 300)))),
        ("modules/a/plan.pdf".to_owned(), asset("assets/plan-33333333.pdf", 1_480_000, None)),
        ("modules/a/slides.pdf".to_owned(), asset("assets/slides-44444444.pdf", 88_000, None)),
    ])
}

/// The bytes of the published files, for a folder that is looked at.
pub(crate) fn asset_bytes(path: &str) -> Vec<u8> {
    match path {
        "logo.svg" => br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="23" fill="#12546b"/><path d="M10 32c4-12 9-16 14-16s10 4 14 16" fill="none" stroke="#fff" stroke-width="4"/><circle cx="24" cy="13" r="4" fill="#f3b13c"/></svg>"##.to_vec(),
        path if path.ends_with(".svg") => br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" width="640" height="300"><rect width="640" height="300" rx="16" fill="#e3eef1"/><g fill="#12546b"><circle cx="160" cy="150" r="62"/><circle cx="480" cy="150" r="62" fill="#b0722a"/></g><path d="M222 150h196" stroke="#12546b" stroke-width="8" stroke-dasharray="18 12"/></svg>"##.to_vec(),
        _ => b"%PDF-1.7\n".to_vec(),
    }
}

/// The fixture in one edition.
pub(crate) fn site(who: Who) -> Site {
    let (name, title) = match who {
        Who::Trainee => ("trainee", "Trainee"),
        Who::Trainer => ("trainer", "Trainer"),
        Who::Supervisor => ("supervisor", "Supervisor"),
    };
    let edition = Edition {
        name: name.to_owned(),
        title: title.to_owned(),
        public: who == Who::Trainee,
        trainer: who.trainer(),
        supervisor: who.supervisor(),
        counterpart: (who != Who::Trainee).then(|| Counterpart {
            name: "trainee".to_owned(),
            title: "Trainee".to_owned(),
            pages: Arc::new(all_pages(Who::Trainee)),
            glossary: true,
        }),
    };
    Site {
        edition,
        id: "caseworker-core-training".to_owned(),
        title: "Caseworker core training".to_owned(),
        description: "Pre-service and in-service training on permanence for children and young people in care."
            .to_owned(),
        authors: vec!["Training unit".to_owned(), "Field office".to_owned()],
        logo: Some(Image {
            asset: "logo.svg".to_owned(),
            alt: "Institute for Child Welfare Training".to_owned(),
            title: String::new(),
        }),
        how_to_use: Vec::new(),
        accessibility: Vec::new(),
        contact: Some(Contact {
            text: "training@example.org".to_owned(),
            address: "mailto:training@example.org".to_owned(),
        }),
        language: "en".to_owned(),
        site_url: Some("https://training.example.org/core/".to_owned()),
        search: true,
        modules: modules(who),
        glossary: Arc::new(vec![
            entry("adoption", "Adoption", "A legal process that makes a child a lasting member of a new family."),
            entry(
                "concurrent-planning",
                "Concurrent planning",
                "Working on two goals at once, so that no time is lost.",
            ),
            entry("connection", "Connection", "Someone who stays in a young person’s life."),
            entry("guardianship", "Guardianship", "A legal relation in which an adult cares for a child lastingly."),
        ]),
        facets: vec![Facet { title: "Age group".to_owned(), values: vec!["0–9".to_owned(), "13–17".to_owned()] }],
        duration: time("14h 20m"),
        assets: assets().into_keys().collect::<BTreeSet<_>>(),
        hours: (who != Who::Trainee).then(|| BookHours { total: time("14h 20m"), optional: time("45-60m") }),
    }
}

fn modules(who: Who) -> Vec<Arc<Module>> {
    [permanence(who), framework(who), track(who), hostile(who)].into_iter().map(Arc::new).collect()
}

/// All pages of an edition in the order of their addresses.
fn all_pages(who: Who) -> Vec<Arc<Page>> {
    let modules = modules(who);
    let pages = modules.iter().flat_map(|module| module.pages.iter().chain(&module.extras));
    let mut pages: Vec<Arc<Page>> = pages.map(Arc::clone).collect();
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    pages
}

fn entry(id: &str, term: &str, definition: &str) -> GlossaryEntry {
    GlossaryEntry {
        id: id.to_owned(),
        term: term.to_owned(),
        definition: vec![p(definition)],
        modules: vec![link("Understanding permanence", "understanding-permanence/index.html")],
    }
}

fn module(slug: &str, title: &str, pages: Vec<Page>, extras: Vec<Page>) -> Module {
    Module {
        slug: slug.to_owned(),
        title: title.to_owned(),
        menu_title: title.to_owned(),
        code: None,
        summary: String::new(),
        audience: Vec::new(),
        facets: Vec::new(),
        prerequisites: Vec::new(),
        duration: None,
        updated: None,
        image: None,
        track: false,
        pages: pages.into_iter().map(Arc::new).collect(),
        extras: extras.into_iter().map(Arc::new).collect(),
        checks: 0,
        menu: Vec::new(),
        hours: None,
    }
}

fn menu_line(who: Who, page: &Page) -> MenuEntry {
    let link = match page.body {
        PageBody::Overview(_) => to(Generated::Overview, &page.address),
        PageBody::KeyPoints(_) => to(Generated::KeyPoints, &page.address),
        PageBody::Activities(_) => to(Generated::Activities, &page.address),
        PageBody::Resources(_) => to(Generated::Resources, &page.address),
        PageBody::BeforeYouBegin(_) => to(Generated::BeforeYouBegin, &page.address),
        PageBody::CoachingGuide(_) => to(Generated::CoachingGuide, &page.address),
        PageBody::OneToOne(_) => to(Generated::OneToOne, &page.address),
        PageBody::MyAnswers(_) => to(Generated::MyAnswers, &page.address),
        PageBody::Deliver(_) => to(Generated::Deliver, &page.address),
        PageBody::Timetable(_) => to(Generated::Timetable, &page.address),
        PageBody::Crosswalk(_) => to(Generated::Crosswalk, &page.address),
        PageBody::Content(_) => link(&page.menu_title, &page.address),
    };
    MenuEntry { link, duration: page.duration.filter(|_| who.trainer()), children: Vec::new(), extra: false }
}

fn menu(who: Who, pages: &[Page], extras: &[Page], section: Option<&str>) -> Vec<MenuEntry> {
    let mut entries: Vec<MenuEntry> = Vec::new();
    for page in pages {
        let in_section = page.section.as_ref().is_some_and(|link| Some(link.address.as_str()) == section);
        match entries.last_mut() {
            Some(last) if in_section => last.children.push(menu_line(who, page)),
            _ => entries.push(menu_line(who, page)),
        }
    }
    entries.extend(extras.iter().map(|page| MenuEntry { extra: true, ..menu_line(who, page) }));
    entries
}

/// The activity with everything that an activity can have.
fn activity(who: Who, id: &str, level: u8) -> Activity {
    Activity {
        id: id.to_owned(),
        title: "Five areas of action".to_owned(),
        level,
        kind: Some("small-group".to_owned()),
        duration: time("45-60m"),
        groups: Some("5".to_owned()),
        group_size: Some("4 to 6".to_owned()),
        optional: false,
        instructions: vec![
            p("In your group, take one area of action and list everything that you can do in it in your own job."),
            list(&["Write one idea to a card.", "Put the three strongest at the top.", "Choose who presents."]),
        ],
        writes: true,
        possible_answers: items(&[
            "Ask the parents who the child trusts, in the first week, and write every name down.",
            "Call relatives again after three months: a “no” is a “not now”.",
        ]),
        materials: who
            .when(Who::Trainer, vec![material("Five slides", None), material("Flip chart markers", Some(10))]),
        say: who.when(
            Who::Trainer,
            vec![p("We are now going to discuss the things that you can do in your job to improve the chance of \
                    permanence for the children with whom you work. I would like you to split up into five groups.")],
        ),
        steps: who.when(
            Who::Trainer,
            vec![
                Step { duration: time("5m"), text: vec![p("Form five groups and give each one an area.")] },
                Step { duration: time("20-30m"), text: vec![p("Groups work; walk from table to table.")] },
                Step { duration: None, text: vec![p("Each group presents, in the order of the areas.")] },
            ],
        ),
        trainer_notes: who
            .when(Who::Trainer, items(&["With a mixed group, let each table take all five areas; allow 30 minutes."])),
        debrief: who
            .when(Who::Trainer, items(&["What surprised you?", "Which of these can you begin with on Monday?"])),
        objectives: who.when(Who::Trainer, items(&["Recognize the planning steps of each phase."])),
        supervisor_notes: who.when(Who::Supervisor, items(&["Ask to see the cards from the day."])),
        coach_questions: who.when(
            Who::Supervisor,
            items(&["What about this resonates with you?", "Where would you need help from me?"]),
        ),
        answers_open: who.trainer(),
    }
}

fn question(who: Who, multiple: bool) -> Block {
    let feedback = |text: &str| vec![p(text)];
    let key = AnswerKey {
        options: vec![
            (true, feedback("Legal permanence means reunification, adoption or guardianship.")),
            (false, feedback("A stable placement can end at any time.")),
            (multiple, Vec::new()),
        ],
        explanation: vec![vec![p("A tie that the law protects is more than a good placement.")]],
        folded: who != Who::Trainer,
    };
    let prompt = match multiple {
        false => vec![p("Which of these is legal permanence?")],
        true => vec![p("Read the case again."), p("What would you do in the first week?")],
    };
    Block::Question(Box::new(Question {
        id: if multiple { "check-several".to_owned() } else { "check-one".to_owned() },
        title: multiple.then(|| "First week".to_owned()),
        prompt,
        options: vec![
            Choice { text: vec![t("Guardianship with an aunt")] },
            Choice { text: vec![t("Six years in the same foster home")] },
            Choice { text: vec![t("A call to "), Inline::Strong(vec![t("every")]), t(" relative on the list")] },
        ],
        multiple,
        key: (who != Who::Supervisor || !multiple).then_some(key),
    }))
}

fn exercise(who: Who, matching: bool) -> Block {
    let choices = |texts: &[&str]| texts.iter().map(|text| Choice { text: vec![t(text)] }).collect();
    let right = match matching {
        true => vec![(1, Vec::new()), (0, Vec::new())],
        false => vec![(2, vec![p("Nothing else can wait for it.")]), (0, Vec::new()), (1, Vec::new())],
    };
    let key = ExerciseKey {
        right,
        explanation: vec![vec![p("Ask in your agency how it is done.")]],
        folded: who != Who::Trainer,
    };
    Block::Exercise(Box::new(Exercise {
        id: if matching { "check-pairs".to_owned() } else { "check-order".to_owned() },
        title: None,
        prompt: vec![p(if matching { "What belongs together?" } else { "What comes first?" })],
        form: match matching {
            true => ExerciseForm::Matching {
                heads: [vec![t("Who")], Vec::new()],
                left: choices(&["A judge", "A caseworker"]),
                right: choices(&["writes the plan", "decides"]),
            },
            false => {
                ExerciseForm::Ordering(choices(&["Find relatives", "Write it down", "See that the child is safe"]))
            }
        },
        key: (who != Who::Supervisor).then_some(key),
    }))
}

/// A page with every kind of block.
fn everything(who: Who) -> (Vec<Block>, Vec<Vec<Block>>) {
    let mut body = vec![
        Block::Paragraph(vec![
            t("Positive attachment promotes a child’s ability to "),
            Inline::Emphasis(vec![t("experience")]),
            t(" and "),
            Inline::Strong(vec![t("reach")]),
            t(" permanence."),
            Inline::FootnoteReference { number: 1, occurrence: 1 },
            Inline::SoftBreak,
            t("Each affects the other: see "),
            Inline::Link(Box::new(Link {
                target: Target::Page { address: "permanence/index.html".to_owned(), fragment: None },
                title: Box::default(),
                content: vec![t("the framework")],
            })),
            t(", "),
            Inline::Link(Box::new(Link {
                target: Target::External("https://www.example.org/attachment?a=[1]&b=2".to_owned()),
                title: "Opens another site".into(),
                content: vec![t("a fact sheet")],
            })),
            t(" and "),
            Inline::Link(Box::new(Link {
                target: Target::Fragment("stability".to_owned()),
                title: Box::default(),
                content: vec![t("below")],
            })),
            t(". Enter "),
            Inline::Code("<kin>".into()),
            t(" in the record, "),
            Inline::Strikethrough(vec![t("not the other field")]),
            t("."),
            Inline::FootnoteReference { number: 1, occurrence: 2 },
            Inline::FootnoteReference { number: 2, occurrence: 1 },
        ]),
        h(2, "first-year", "The first year"),
        p("The most crucial phase of attachment between child and parent is the first year. During this year a child \
           develops a knowing partnership with his or her parent."),
        Block::Paragraph(vec![Inline::Image(Box::new(Image {
            asset: "modules/a/web.svg".to_owned(),
            alt: "Two circles, attachment and permanence, joined by a broken line".to_owned(),
            title: "Attachment and permanence hang together.".to_owned(),
        }))]),
        list(&["Be there.", "Answer the same way.", "Come back when you said that you would."]),
        Block::List {
            start: Some(3),
            items: vec![
                ListItem {
                    task: None,
                    body: vec![p("Loose third."), list(&["Inner one.", "Inner two."])],
                    tight: false,
                },
                ListItem { task: None, body: vec![p("Loose fourth.")], tight: false },
            ],
        },
        h(3, "tables", "In numbers"),
        Block::Table(Box::new(Table {
            alignments: vec![Alignment::None, Alignment::Center, Alignment::Right, Alignment::Left],
            head: vec![vec![t("Phase")], vec![t("Goal")], vec![t("Days")], vec![t("Who takes part")]],
            rows: vec![
                vec![vec![t("Intake")], vec![t("Safety")], vec![t("3")], vec![t("Caseworker, parents, child")]],
                vec![
                    vec![t("Assessment")],
                    vec![t("Understanding")],
                    vec![t("30")],
                    vec![t("Family team, school, health visitor")],
                ],
                vec![
                    vec![t("Planning")],
                    vec![t("Permanence")],
                    vec![t("180")],
                    vec![t("Family team, court, resource parents")],
                ],
            ],
        })),
        Block::Quote(vec![p("I wanted somebody to say: you can stay."), p("A young person, 17")]),
        h(2, "stability", "Stability is never permanence"),
        callout(
            CalloutKind::CaseExample,
            Some("Six years"),
            vec![
                p("A youth who had lived in the same foster home for six years turned 18 and wanted to leave care."),
                p("Nobody had asked him whether he wanted to be adopted."),
            ],
        ),
        callout(CalloutKind::KeyPoint, None, vec![p("Never take one for the other.")]),
        callout(CalloutKind::Definition, Some("Permanence"), vec![p("A family for life, in law and in feeling.")]),
        callout(CalloutKind::Note, None, vec![p("The same holds for kin.")]),
        callout(CalloutKind::Tip, None, vec![p("Draw the web with the child.")]),
        callout(
            CalloutKind::Important,
            None,
            vec![p("Every child, from the first contact."), list(&["Ask.", "Write it down."])],
        ),
        callout(CalloutKind::Warning, None, vec![p("Do not promise what you cannot keep.")]),
        callout(CalloutKind::Caution, None, vec![p("Do not share addresses.")]),
    ];
    if who.trainer() {
        body.extend([
            cue(CueKind::Say, None, vec![p("Think of someone who has always been there for you.")]),
            cue(
                CueKind::Ask,
                None,
                vec![p("What would be different without that person?"), list(&["At school", "At work"])],
            ),
            cue(CueKind::Do, Some("Flip chart"), vec![p("Write the answers down; do not comment on them yet.")]),
            cue(CueKind::TrainerNote, None, vec![p("Some in the room were in care themselves. Give them time.")]),
        ]);
    }
    if who.supervisor() {
        body.push(cue(
            CueKind::SupervisorNote,
            None,
            vec![p("Ask the worker to tell you of a child with such a person.")],
        ));
    }
    body.extend([
        Block::Reflection(Box::new(Reflection {
            id: "think".to_owned(),
            title: Some("Your own people".to_owned()),
            prompt: vec![p("Who has been there for you all your life? What did they do?")],
            answers: items(&["A grandmother who wrote every week.", "A teacher who kept the door open."]),
        })),
        Block::Reflection(Box::new(Reflection {
            id: "think-alone".to_owned(),
            title: None,
            prompt: vec![p("What will you do differently?")],
            answers: Vec::new(),
        })),
        question(who, false),
        question(who, true),
        exercise(who, true),
        exercise(who, false),
        h(2, "more", "More"),
        Block::Definitions(vec![
            (vec![t("Reunification")], vec![vec![p("The child goes home.")]]),
            (vec![t("Kin")], vec![vec![p("Relatives.")], vec![p("People whom the child counts as family.")]]),
        ]),
        Block::List {
            start: None,
            items: vec![
                ListItem { task: Some(true), body: vec![p("Read the file")], tight: true },
                ListItem { task: Some(false), body: vec![p("Call the aunt")], tight: true },
            ],
        },
        Block::Details {
            title: "The law in full".into(),
            body: vec![p("Section 1. A child has a right to a family.")],
        },
        Block::Video(Box::new(Video {
            title: Some("Opening the interview".to_owned()),
            target: Target::External("https://video.example.org/1".to_owned()),
            duration: time("12m"),
            credit: Some("State training institute".to_owned()),
            transcript: Some(Target::Asset("modules/a/plan.pdf".to_owned())),
            body: vec![p("Watch how the caseworker waits.")],
        })),
        Block::Handout(Box::new(Handout {
            title: Some("Permanency plan".to_owned()),
            asset: "modules/a/plan.pdf".to_owned(),
            file_name: "plan.pdf".to_owned(),
            body: vec![p("Print one for each table.")],
        })),
        Block::Language { tag: "es".into(), body: vec![p("Una familia para toda la vida.")] },
        Block::Code { language: "text".into(), text: "name = <kin>\nwho  = \"aunt\"\n".to_owned() },
        Block::Rule,
        p("The end of it."),
    ]);
    let footnotes =
        vec![vec![p("Bowlby, 1969.")], vec![p("From the state’s own figures."), p("They are from last year.")]];
    (body, footnotes)
}

fn permanence(who: Who) -> Module {
    let at = |name: &str| format!("understanding-permanence/{name}.html");
    let (body, footnotes) = everything(who);
    let overview = Overview {
        objectives: items(&[
            "Explain why permanence is urgent for every child in care.",
            "Tell legal permanence from emotional permanence.",
            "Recognize the planning steps of each phase.",
        ]),
        introduction: vec![
            p(
                "Children cannot wait. This module shows what permanence is, why it is urgent, and what you can do for it \
               from the first day of a case.",
            ),
            p("You will read, think about your own practice, and work through a case."),
        ],
        agenda: Vec::new(),
        trainer_notes: who
            .when(Who::Trainer, items(&["Set the room in five tables.", "Have the web drawn on a flip chart."])),
        supervisor_notes: who.when(Who::Supervisor, items(&["Plan an hour with the worker in the week after."])),
    };
    let mut pages = vec![
        page(&at("index"), "", PageBody::Overview(overview)),
        page(
            &at("why"),
            "Why permanence is important",
            content(vec![
                p("Being conscious of permanence for the children we work with is vital."),
                p("We need to make it an urgent priority, because a child’s time runs faster than ours."),
            ]),
        ),
        Page {
            duration: time("40m"),
            summary: "How attachment and permanence hang together.".to_owned(),
            footnotes,
            headings: headings(&body),
            ..page(
                &at("attachment"),
                "Attachment and permanence",
                PageBody::Content(ContentPage {
                    body,
                    key_points: items(&["Attachment grows in the first year.", "Stability is not permanence."]),
                    trainer_notes: who
                        .when(Who::Trainer, items(&["Keep this page short: the activity needs the time."])),
                    materials: who.when(Who::Trainer, vec![material("Wool, one ball a table", Some(5))]),
                    objectives: who
                        .when(Who::Trainer, items(&["Explain why permanence is urgent for every child in care."])),
                    supervisor_notes: who
                        .when(Who::Supervisor, items(&["Attachment comes back in every case review."])),
                    transfer: who.when(Who::Supervisor, strategies()),
                    resources: vec![topic("", "fact-sheets-page", 1)],
                    ..ContentPage::default()
                }),
            )
        },
        Page {
            duration: time("1h"),
            ..page(
                &at("actions"),
                "Actions related to permanence",
                content(vec![
                    p("Finding the best option for a child involves strong teamwork."),
                    Block::Activity(Box::new(activity(who, "five-areas", 2))),
                ]),
            )
        },
        Page {
            duration: time("30m"),
            ..page(
                &at("interviewing"),
                "Opening the interview",
                content(vec![p("Begin with what the child wants to talk about.")]),
            )
        },
    ];
    if who.trainer() {
        pages.push(page(&at("trainer-only"), "If time is short", content(vec![p("Leave out the second case.")])));
    }
    pages.push(page(
        &at("key-points"),
        "",
        PageBody::KeyPoints(vec![
            KeyPointGroup {
                page: None,
                points: items(&[
                    "Legal permanence means reunification, adoption or guardianship.",
                    "Emotional permanence is a relation that lasts.",
                ]),
            },
            KeyPointGroup {
                page: Some(link("Attachment and permanence", &at("attachment"))),
                points: items(&["Attachment grows in the first year.", "Stability is not permanence."]),
            },
        ]),
    ));
    pages.push(page(
        &at("activities"),
        "",
        PageBody::Activities(vec![
            Activity {
                title: "Shadow a visit".to_owned(),
                kind: Some("on-the-job".to_owned()),
                optional: true,
                groups: None,
                group_size: None,
                ..activity(who, "shadow", 2)
            },
            Activity {
                title: "A web of people".to_owned(),
                kind: Some("paper-work".to_owned()),
                possible_answers: Vec::new(),
                ..activity(who, "web", 2)
            },
        ]),
    ));
    pages.push(page(
        &at("resources"),
        "",
        PageBody::Resources(vec![
            topic("Guardianship", "guardianship", 3),
            topic("Adoption", "adoption", 2),
            topic("Kin", "kin", 2),
        ]),
    ));
    let mut extras = Vec::new();
    if who.trainer() {
        extras.push(page(&at("before-you-begin"), "", PageBody::BeforeYouBegin(before())));
        extras.push(page(&at("deliver"), "", PageBody::Deliver(delivery(&pages))));
        extras.push(page(&at("timetable"), "", PageBody::Timetable(timetable())));
        extras.push(page(&at("crosswalk"), "", PageBody::Crosswalk(crosswalk())));
    }
    if who.supervisor() {
        extras.push(page(&at("coaching-guide"), "", PageBody::CoachingGuide(coaching(who))));
        extras.push(page(&at("one-to-one"), "", PageBody::OneToOne(one_to_one(who))));
    }
    let menu = menu(who, &pages, &extras, None);
    Module {
        code: Some("PS-104".to_owned()),
        summary: "What permanence is, why it cannot wait, and what a caseworker does for it from day one.".to_owned(),
        audience: vec!["Caseworkers".to_owned(), "Supervisors".to_owned()],
        facets: vec![Facet { title: "Age group".to_owned(), values: vec!["0–9".to_owned(), "13–17".to_owned()] }],
        prerequisites: vec![link("Permanence framework", "permanence/index.html")],
        duration: time("3h"),
        updated: Some("2026-05-01".to_owned()),
        image: Some(Image {
            asset: "modules/a/web.svg".to_owned(),
            alt: "Two circles joined by a line".to_owned(),
            title: String::new(),
        }),
        menu,
        hours: (who != Who::Trainee).then(|| ModuleHours {
            topics: vec![
                TopicHours {
                    link: link("Actions related to permanence", &at("actions")),
                    duration: time("1h"),
                    optional: time("45-60m"),
                },
                TopicHours { link: link(HOSTILE, &at("why")), duration: time("1h"), optional: None },
            ],
            optional: time("45-60m"),
            counts: time("3h"),
            differs: time("2h"),
        }),
        ..module("understanding-permanence", "Understanding permanence", pages, extras)
    }
}

fn content(body: Vec<Block>) -> PageBody {
    PageBody::Content(ContentPage { body, ..ContentPage::default() })
}

fn topic(name: &str, id: &str, count: usize) -> ResourceTopic {
    let all = [
        Resource {
            title: "Guardianship: a fact sheet for families".to_owned(),
            target: Some(Target::External("https://www.example.org/guardianship".to_owned())),
            file_name: None,
            credit: Some("A publisher".to_owned()),
            description: vec![p("Four pages in plain words.")],
        },
        Resource {
            title: "Permanency plan".to_owned(),
            target: Some(Target::Asset("modules/a/plan.pdf".to_owned())),
            file_name: Some("plan.pdf".to_owned()),
            credit: None,
            description: Vec::new(),
        },
        Resource {
            title: "The state manual, chapter 5".to_owned(),
            target: None,
            file_name: None,
            credit: None,
            description: Vec::new(),
        },
    ];
    ResourceTopic {
        topic: name.to_owned(),
        id: id.to_owned(),
        handouts: false,
        resources: all.into_iter().take(count).collect(),
    }
}

fn strategies() -> Vec<StrategyGroup> {
    let group = |name: &str, texts: &[&str]| StrategyGroup { name: name.to_owned(), strategies: items(texts) };
    vec![
        group(
            "Supportive",
            &["Celebrate the worker’s strengths.", "Ask how the week was before you ask for the record."],
        ),
        group("Educational", &["Observe a family meeting and give feedback."]),
        group("Administrative", &["Review the case record with the worker."]),
    ]
}

/// Every page as one step, and its activities as one more each.
fn delivery(pages: &[Page]) -> Delivery {
    let step = |page: usize, part: Part, opening: bool| DeliveryStep {
        page,
        part,
        opening,
        duration: time("15m"),
        estimated: opening,
        clock: Some(("09:00".to_owned(), "09:15".to_owned())),
        breaks: Vec::new(),
    };
    let of_page = |(place, page): (usize, &Page)| {
        let text = text_of(&page.body).len();
        let activities = match &page.body {
            PageBody::Content(body) => body.activities.len(),
            PageBody::Activities(activities) => activities.len(),
            _ => 0,
        };
        let text = step(place, if text > 0 { Part::Blocks(0..text) } else { Part::Page }, true);
        std::iter::once(text).chain((0..activities).map(move |number| step(place, Part::Activity(number), false)))
    };
    Delivery { steps: pages.iter().enumerate().flat_map(of_page).collect(), breaks: Vec::new() }
}

fn before() -> BeforeYouBegin {
    let at = |name: &str| format!("understanding-permanence/{name}.html");
    BeforeYouBegin {
        notes: items(&["Set the room in five tables.", "Have the web drawn on a flip chart."]),
        materials: vec![
            MaterialTotal {
                material: material("Flip chart markers", Some(20)),
                uses: vec![link("Five areas of action", &at("actions")), link("A web of people", &at("activities"))],
            },
            MaterialTotal { material: material("Wool", None), uses: vec![] },
        ],
        handouts: topic("", "x", 2).resources.into_iter().skip(1).collect(),
    }
}

/// Minutes of a clock time such as `09:20`.
fn minutes(clock: &str) -> u32 {
    let (hours, minutes) = clock.split_once(':').unwrap();
    hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap()
}

/// Where a line stands between two clock times.
fn stretch(from: &str, to: &str) -> Stretch {
    Stretch { from: minutes(from), to: minutes(to), certain: minutes(to) - minutes(from) }
}

fn timetable() -> Timetable {
    let at = |name: &str| format!("understanding-permanence/{name}.html");
    let line = |title: &str, (from, to): (&str, &str), name: &str, part: PartKind| Slot {
        clock: Some((from.to_owned(), to.to_owned())),
        stretch: stretch(from, to),
        duration: Some(Duration::minutes(minutes(to) - minutes(from))),
        what: SlotKind::Session {
            title: LinkTitle::Text(title.to_owned()),
            address: Some(at(name)),
            fragment: None,
            part,
            checks: 0,
            continued: false,
            trainer_notes: Vec::new(),
            supervisor_notes: Vec::new(),
        },
    };
    let small_group = || PartKind::Activity(Some("small-group".to_owned()));
    let slots = vec![
        line("Why permanence is important", ("09:00", "09:20"), "why", PartKind::Page),
        line("Attachment and permanence", ("09:20", "10:00"), "attachment", PartKind::Page),
        Slot {
            clock: Some(("10:00".to_owned(), "10:15".to_owned())),
            stretch: stretch("10:00", "10:15"),
            duration: time("15m"),
            what: SlotKind::Break("Break".to_owned()),
        },
        line("Five areas of action", ("10:15", "11:15"), "actions", small_group()),
    ];
    Timetable {
        days: vec![TimetableDay { title: None, duration: time("2h"), slots }],
        kinds: vec![
            KindTime { kind: PartKind::Page, duration: Duration::minutes(60) },
            KindTime { kind: small_group(), duration: Duration::minutes(60) },
        ],
        activities: vec![ActivityTime {
            link: link("Five areas of action", &at("actions")),
            kind: Some("small-group".to_owned()),
            duration: time("45-60m"),
            optional: false,
        }],
        untimed: Vec::new(),
        differs: time("2h"),
    }
}

fn crosswalk() -> Crosswalk {
    let at = |name: &str| format!("understanding-permanence/{name}.html");
    Crosswalk {
        objectives: vec![
            ObjectiveCoverage {
                text: vec![p("Explain why permanence is urgent.")],
                taught: vec![link("Why permanence is important", &at("why"))],
                practised: vec![link("Five areas of action", &at("actions"))],
                checked: vec![],
            },
            ObjectiveCoverage {
                text: vec![p("Recognize the planning steps of each phase.")],
                taught: vec![],
                practised: vec![],
                checked: vec![link("First week", &at("attachment"))],
            },
        ],
        idle_pages: vec![link("Opening the interview", &at("interviewing"))],
        idle_activities: Vec::new(),
        idle_checks: Vec::new(),
    }
}

fn coaching(who: Who) -> CoachingGuide {
    let at = |name: &str| format!("understanding-permanence/{name}.html");
    CoachingGuide {
        objectives: items(&["Explain why permanence is urgent.", "Recognize the planning steps of each phase."]),
        key_points: vec![
            KeyPointGroup {
                page: None,
                points: items(&["Legal permanence means reunification, adoption or guardianship."]),
            },
            KeyPointGroup {
                page: Some(link("Attachment and permanence", &at("attachment"))),
                points: items(&["Attachment grows in the first year."]),
            },
        ],
        notes: items(&["Plan an hour with the worker in the week after."]),
        topics: vec![
            Topic { page: None, section: None, summary: String::new(), notes: Vec::new(), groups: strategies() },
            Topic {
                page: Some(link("Attachment and permanence", &at("attachment"))),
                section: Some("Section 1".to_owned()),
                summary: "How attachment and permanence hang together.".to_owned(),
                notes: items(&["Attachment comes back in every case review."]),
                groups: strategies(),
            },
        ],
        activities: vec![Activity {
            title: "Shadow a visit".to_owned(),
            kind: Some("on-the-job".to_owned()),
            ..activity(who, "shadow", 3)
        }],
    }
}

fn one_to_one(who: Who) -> OneToOne {
    let CoachingGuide { topics, activities, .. } = coaching(who);
    let followed_up = |activity: Activity| CoachedActivity {
        link: PageLink {
            fragment: Some(activity.id.clone()),
            ..link(&activity.title, "understanding-permanence/coaching-guide.html")
        },
        id: activity.id,
        questions: activity.coach_questions,
    };
    OneToOne { topics, activities: activities.into_iter().map(followed_up).collect() }
}

/// A module with a section.
fn framework(who: Who) -> Module {
    let at = |name: &str| format!("permanence/{name}.html");
    let section = link("Section 1: The values of permanence", &at("values/index"));
    let overview = Overview { introduction: vec![p("A pre-service module in one section.")], ..Overview::default() };
    let pages = vec![
        page(&at("index"), "", PageBody::Overview(overview)),
        Page {
            duration: time("2h"),
            ..page(
                &at("values/index"),
                "Section 1: The values of permanence",
                PageBody::Content(ContentPage {
                    section_objectives: items(&[
                        "Explain the values of permanence.",
                        "Describe the need for emotional and legal permanence.",
                    ]),
                    contents: vec![
                        link("Emotional permanence", &at("values/emotional")),
                        link("Legal permanence", &at("values/legal")),
                    ],
                    body: vec![p("The section in a few words.")],
                    ..ContentPage::default()
                }),
            )
        },
        Page {
            section: Some(section.clone()),
            duration: time("50m"),
            ..page(
                &at("values/emotional"),
                "Emotional permanence",
                content(vec![p("Relationships that last for a lifetime.")]),
            )
        },
        Page {
            section: Some(section),
            duration: time("70m"),
            ..page(&at("values/legal"), "Legal permanence", content(vec![p("Reunification, guardianship, adoption.")]))
        },
        page(&at("after"), "After the section", content(vec![p("And on.")])),
    ];
    let menu = menu(who, &pages, &[], Some(&at("values/index")));
    Module {
        code: Some("PS-101".to_owned()),
        summary: "The values, the law and the planning steps.".to_owned(),
        duration: time("2h"),
        menu,
        ..module("permanence", "Permanence framework", pages, Vec::new())
    }
}

fn track(who: Who) -> Module {
    let at = "services-track/index.html";
    let session = |clock: (&str, &str), title: &str, minutes: &str, address: Option<&str>, noted: bool| Slot {
        clock: who.trainer().then(|| (clock.0.to_owned(), clock.1.to_owned())),
        stretch: stretch(clock.0, clock.1),
        duration: time(minutes),
        what: SlotKind::Session {
            title: LinkTitle::Text(title.to_owned()),
            address: address.map(str::to_owned),
            fragment: None,
            part: PartKind::Session,
            checks: 0,
            continued: title.ends_with("planning"),
            trainer_notes: if noted {
                who.when(Who::Trainer, items(&["Name tents are in the box."]))
            } else {
                Vec::new()
            },
            supervisor_notes: if noted {
                who.when(Who::Supervisor, items(&["Ask what the ground rules were."]))
            } else {
                Vec::new()
            },
        },
    };
    let day = |number: usize| {
        let mut slots = vec![
            session(("09:00", "09:15"), "Welcome and ground rules", "15m", None, true),
            session(
                ("09:15", "10:30"),
                "Understanding permanence",
                "75m",
                Some("understanding-permanence/index.html"),
                false,
            ),
        ];
        if who.trainer() {
            slots.push(Slot {
                clock: Some(("10:30".to_owned(), "10:45".to_owned())),
                stretch: stretch("10:30", "10:45"),
                duration: time("15m"),
                what: SlotKind::Break("Morning break".to_owned()),
            });
        }
        slots.push(session(
            ("10:45", "12:00"),
            "Concurrent planning",
            "75m",
            Some("permanence/values/legal.html"),
            false,
        ));
        Day {
            id: format!("day-{number}"),
            title: format!("Day {number}"),
            summary: if number == 1 { "Purpose, law and roles.".to_owned() } else { String::new() },
            duration: time("2h 45m"),
            ends: who.trainer().then(|| "12:00".to_owned()),
            trainer_notes: if number == 1 {
                who.when(Who::Trainer, items(&["Doors open at 08:30."]))
            } else {
                Vec::new()
            },
            slots,
        }
    };
    let overview = Overview {
        objectives: items(&["Carry a case from transfer to a permanent plan."]),
        introduction: vec![p("Three days for workers who are new to permanency planning services.")],
        agenda: (1..=3).map(day).collect(),
        ..Overview::default()
    };
    let pages = vec![page(at, "", PageBody::Overview(overview))];
    let menu = menu(who, &pages, &[], None);
    Module {
        code: Some("TR-8".to_owned()),
        summary: "Three days of sessions, with strategies for supervisors on each topic.".to_owned(),
        audience: vec!["New permanency planning workers".to_owned()],
        duration: time("8h 15m"),
        track: true,
        menu,
        ..module("services-track", "Permanency planning services track", pages, Vec::new())
    }
}

/// A module whose every text would be markup if it were not shown literally.
fn hostile(who: Who) -> Module {
    let heading = vec![h(2, "x\"><script>", HOSTILE)];
    let overview = Overview { introduction: vec![p(HOSTILE)], objectives: items(&[HOSTILE]), ..Overview::default() };
    let pages = vec![
        page("odd/index.html", "", PageBody::Overview(overview)),
        Page {
            summary: HOSTILE.to_owned(),
            ..page(
                "odd/a b & c.html",
                HOSTILE,
                content(
                    [
                        heading,
                        vec![
                            Block::RawHtml("<script>alert(1)</script>\n".to_owned()),
                            callout(CalloutKind::Note, Some(HOSTILE), vec![p(HOSTILE)]),
                            Block::Details { title: HOSTILE.into(), body: vec![p(HOSTILE)] },
                        ],
                    ]
                    .concat(),
                ),
            )
        },
    ];
    let menu = menu(who, &pages, &[], None);
    Module {
        code: Some(HOSTILE.to_owned()),
        summary: HOSTILE.to_owned(),
        audience: vec![HOSTILE.to_owned()],
        facets: vec![Facet { title: HOSTILE.to_owned(), values: vec![HOSTILE.to_owned()] }],
        updated: Some(HOSTILE.to_owned()),
        menu,
        ..module("odd", HOSTILE, pages, Vec::new())
    }
}
