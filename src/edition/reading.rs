//! How much a text has to say, in words.

use crate::edition::content::{Block, Inline};

/// The words of some blocks, with what is folded away or to be answered. Code and drawings have none.
pub(super) fn words(blocks: &[Block]) -> usize {
    blocks.iter().map(of_block).sum()
}

fn of_block(block: &Block) -> usize {
    let all = |bodies: &[Vec<Block>]| bodies.iter().map(|body| words(body)).sum::<usize>();
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => of_line(content),
        Block::Quote(body) | Block::Language { body, .. } | Block::Details { body, .. } => words(body),
        Block::List { items, .. } => items.iter().map(|item| words(&item.body)).sum(),
        Block::Definitions(entries) => entries.iter().map(|(term, bodies)| of_line(term) + all(bodies)).sum(),
        Block::Table { head, rows, .. } => rows.iter().chain([head]).flatten().map(|cell| of_line(cell)).sum(),
        Block::Callout(callout) => words(&callout.body),
        Block::Cue(cue) => words(&cue.body),
        Block::Activity(activity) => words(&activity.instructions),
        Block::Reflection(reflection) => words(&reflection.prompt) + all(&reflection.answers),
        Block::Question(question) => {
            words(&question.prompt) + question.options.iter().map(|option| of_line(&option.text)).sum::<usize>()
        }
        Block::Exercise(exercise) => {
            words(&exercise.prompt) + exercise.form.parts().map(|part| of_line(&part.text)).sum::<usize>()
        }
        Block::Video(video) => words(&video.body),
        Block::Handout(handout) => words(&handout.body),
        Block::Code { .. } | Block::Rule | Block::RawHtml(_) => 0,
    }
}

fn of_line(content: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Text(text) if text.is_ascii() => text.split_ascii_whitespace().count(),
        Inline::Text(text) => text.split_whitespace().count(),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strikethrough(content) => of_line(content),
        Inline::Link { content, .. } | Inline::Language { content, .. } => of_line(content),
        _ => 0,
    };
    content.iter().map(of).sum()
}
