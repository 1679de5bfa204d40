//! What a module asks its reader: prompts with a box to write in, and questions that tell whether an answer is right.
//!
//! Both are taken from finished pages of one edition, so they know of nothing that its reader does not see.

use crate::edition::activity::Activity;
use crate::edition::content::{Block, Callout, Inline, Language, Link, ListItem, Table, Target};
use crate::edition::menu::generated;
use crate::edition::page::{LinkTitle, Page, PageBody, PageLink, Prompt, PromptGroup};

/// Everything that has a box to write in, page by page.
pub(super) fn prompts<'p>(pages: impl Iterator<Item = &'p Page>) -> Vec<PromptGroup> {
    let group = |page: &Page| PromptGroup { page: link(page), prompts: prompts_of(page) };
    pages.map(group).filter(|group| !group.prompts.is_empty()).collect()
}

/// How many questions of a page have a key that its reader can compare with.
pub(super) fn checks(page: &Page) -> usize {
    page.checks.iter().filter(|check| check.self_check).count()
}

fn prompts_of(page: &Page) -> Vec<Prompt> {
    let mut prompts = Vec::new();
    let quote = Quote { address: &page.address };
    look_through(page, &mut |found| match found {
        Found::Activity(activity) if activity.writes => prompts.push(Prompt {
            id: activity.id.clone(),
            activity: true,
            title: Some(activity.title.clone()),
            text: quote.blocks(&activity.instructions),
        }),
        Found::Block(Block::Reflection(reflection)) => prompts.push(Prompt {
            id: reflection.id.clone(),
            activity: false,
            title: reflection.title.clone(),
            text: quote.blocks(&reflection.prompt),
        }),
        _ => {}
    });
    prompts
}

fn link(page: &Page) -> PageLink {
    let title = match generated(page) {
        Some(kind) => LinkTitle::Generated(kind),
        None => LinkTitle::Text(page.title.clone()),
    };
    PageLink { title, address: page.address.clone(), fragment: None }
}

/// Something that stands on a page.
enum Found<'p> {
    Block(&'p Block),
    Activity(&'p Activity),
}

/// Shows everything that stands on a page of the sequence, in order, each thing before what is in it.
fn look_through<'p>(page: &'p Page, see: &mut impl FnMut(Found<'p>)) {
    match &page.body {
        PageBody::Overview(body) => blocks(&body.introduction, see),
        PageBody::Content(body) => {
            blocks(&body.body, see);
            body.activities.iter().for_each(|one| activity(one, see));
        }
        PageBody::Activities(activities) => activities.iter().for_each(|one| activity(one, see)),
        _ => {}
    }
}

fn blocks<'p>(all: &'p [Block], see: &mut impl FnMut(Found<'p>)) {
    all.iter().for_each(|one| block(one, see));
}

fn block<'p>(block: &'p Block, see: &mut impl FnMut(Found<'p>)) {
    see(Found::Block(block));
    match block {
        Block::Quote(body) | Block::Language { body, .. } | Block::Details { body, .. } => blocks(body, see),
        Block::List { items, .. } => items.iter().for_each(|item| blocks(&item.body, see)),
        Block::Definitions(entries) => entries.iter().flat_map(|(_, bodies)| bodies).for_each(|body| blocks(body, see)),
        Block::Callout(callout) => blocks(&callout.body, see),
        Block::Cue(cue) => blocks(&cue.body, see),
        Block::Activity(one) => activity(one, see),
        Block::Reflection(reflection) => blocks(&reflection.prompt, see),
        Block::Question(question) => blocks(&question.prompt, see),
        Block::Exercise(exercise) => blocks(&exercise.prompt, see),
        Block::Video(video) => blocks(&video.body, see),
        Block::Handout(handout) => blocks(&handout.body, see),
        Block::Paragraph(_)
        | Block::Heading(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Rule
        | Block::RawHtml(_) => {}
    }
}

fn activity<'p>(activity: &'p Activity, see: &mut impl FnMut(Found<'p>)) {
    see(Found::Activity(activity));
    blocks(&activity.instructions, see);
    activity.steps.iter().for_each(|step| blocks(&step.text, see));
}

/// Says what a page says at another place: without anchors, footnotes, cards, and boxes that ask for something of their own.
struct Quote<'p> {
    address: &'p str,
}

impl Quote<'_> {
    fn blocks(&self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Option<Block> {
        Some(match block {
            Block::Paragraph(content) => Block::Paragraph(self.inlines(content)),
            Block::Heading(heading) => Block::Paragraph(vec![Inline::Strong(self.inlines(&heading.content))]),
            Block::Quote(body) => Block::Quote(self.blocks(body)),
            Block::List { start, items } => {
                Block::List { start: *start, items: items.iter().map(|item| self.item(item)).collect() }
            }
            Block::Definitions(entries) => {
                let meanings = |bodies: &[Vec<Block>]| bodies.iter().map(|body| self.blocks(body)).collect();
                Block::Definitions(entries.iter().map(|(term, all)| (self.inlines(term), meanings(all))).collect())
            }
            Block::Table(table) => {
                let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| self.inlines(cell)).collect();
                let Table { alignments, head, rows } = &**table;
                let (head, rows) = (row(head), rows.iter().map(row).collect());
                Block::Table(Box::new(Table { alignments: alignments.clone(), head, rows }))
            }
            Block::Language { tag, body } => Block::Language { tag: tag.clone(), body: self.blocks(body) },
            Block::Callout(callout) => {
                let body = self.blocks(&callout.body);
                Block::Callout(Box::new(Callout { id: None, body, ..(**callout).clone() }))
            }
            Block::Details { title, body } => Block::Details { title: title.clone(), body: self.blocks(body) },
            Block::Code { .. } | Block::Rule | Block::RawHtml(_) => block.clone(),
            Block::Cue(_)
            | Block::Activity(_)
            | Block::Reflection(_)
            | Block::Question(_)
            | Block::Exercise(_)
            | Block::Video(_)
            | Block::Handout(_) => return None,
        })
    }

    fn item(&self, item: &ListItem) -> ListItem {
        ListItem { body: self.blocks(&item.body), ..item.clone() }
    }

    fn inlines(&self, inlines: &[Inline]) -> Vec<Inline> {
        inlines.iter().filter_map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> Option<Inline> {
        Some(match inline {
            Inline::FootnoteReference { .. } => return None,
            Inline::Emphasis(content) => Inline::Emphasis(self.inlines(content)),
            Inline::Strong(content) => Inline::Strong(self.inlines(content)),
            Inline::Strikethrough(content) => Inline::Strikethrough(self.inlines(content)),
            Inline::Language(words) => {
                let content = self.inlines(&words.content);
                Inline::Language(Box::new(Language { tag: words.tag.clone(), content }))
            }
            Inline::Link(link) => Inline::Link(Box::new(Link {
                target: self.target(&link.target),
                title: link.title.clone(),
                content: self.inlines(&link.content),
            })),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::RawHtml(_) => inline.clone(),
        })
    }

    /// A place on the same page is on another one for who reads it elsewhere.
    fn target(&self, target: &Target) -> Target {
        match target {
            Target::Fragment(fragment) => {
                Target::Page { address: self.address.to_owned(), fragment: Some(fragment.clone()) }
            }
            other => other.clone(),
        }
    }
}
