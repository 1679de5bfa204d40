//! How much a text has to say, in words.

use crate::edition::content::{Block, Inline};

/// The words of some blocks, with what is folded away or to be answered. Code and drawings have none.
pub(super) fn words(blocks: &[Block]) -> usize {
    blocks.iter().map(of_block).sum()
}

fn of_block(block: &Block) -> usize {
    let all = |bodies: &[Vec<Block>]| bodies.iter().map(|body| words(body)).sum::<usize>();
    match block {
        Block::Paragraph(content) => of_line(content),
        Block::Heading(heading) => of_line(&heading.content),
        Block::Quote(body) | Block::Language { body, .. } | Block::Details { body, .. } => words(body),
        Block::List { items, .. } => items.iter().map(|item| words(&item.body)).sum(),
        Block::Definitions(entries) => entries.iter().map(|(term, bodies)| of_line(term) + all(bodies)).sum(),
        Block::Table(table) => table.rows.iter().chain([&table.head]).flatten().map(|cell| of_line(cell)).sum(),
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

/// The words of a text, which is cut at spaces: as many as letters that come first or behind a space.
fn of_ascii(text: &[u8]) -> usize {
    let is_space = |byte: u8| byte == b' ' || (byte.wrapping_sub(b'\t') < 5 && byte != 0x0b);
    let Some((first, rest)) = text.split_first() else { return 0 };
    let begin = text.iter().zip(rest).map(|(before, byte)| usize::from(is_space(*before) & !is_space(*byte)));
    usize::from(!is_space(*first)) + begin.sum::<usize>()
}

fn of_line(content: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Text(text) if text.is_ascii() => of_ascii(text.as_bytes()),
        Inline::Text(text) => text.split_whitespace().count(),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strikethrough(content) => of_line(content),
        Inline::Link(link) => of_line(&link.content),
        Inline::Language(words) => of_line(&words.content),
        _ => 0,
    };
    content.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_spaces_cut_a_text_into() {
        for text in ["", " ", "a", " a", "a ", "two words", " \tmany\n of  these\r\n", "x\u{b}y z"] {
            assert_eq!(of_ascii(text.as_bytes()), text.split_ascii_whitespace().count(), "{text:?}");
        }
    }
}
