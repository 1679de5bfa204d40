//! How much room content wants, estimated from its length: which boxes stay whole, and how wide columns are.

use crate::edition::content::{Block, Inline};

/// A box with fewer characters than this is never parted by a page's end.
pub(crate) const SHORT: usize = 900;

/// What a picture counts for.
const PICTURE: usize = 700;

/// About how many characters some blocks hold.
pub(crate) fn length(blocks: &[Block]) -> usize {
    blocks.iter().map(of_block).sum()
}

fn of_block(block: &Block) -> usize {
    match block {
        Block::Paragraph(content) => of_line(content) + 40,
        Block::Heading(heading) => of_line(&heading.content) + 40,
        Block::Code { text, .. } | Block::RawHtml(text) => text.len() + 40 * text.lines().count(),
        Block::Quote(body) | Block::Language { body, .. } | Block::Details { body, .. } => length(body),
        Block::List { items, .. } => items.iter().map(|item| length(&item.body) + 20).sum(),
        Block::Definitions(items) => items
            .iter()
            .map(|(term, definitions)| of_line(term) + definitions.iter().map(|body| length(body)).sum::<usize>())
            .sum(),
        Block::Table(table) => table.rows.len() * 120,
        Block::Rule => 40,
        Block::Callout(callout) => length(&callout.body) + 100,
        Block::Cue(cue) => length(&cue.body) + 60,
        // These have forms of their own that may run over pages.
        Block::Activity(_) | Block::Reflection(_) | Block::Question(_) | Block::Video(_) | Block::Handout(_) => SHORT,
        Block::Exercise(_) => SHORT,
    }
}

/// About how many characters a line holds.
pub(crate) fn of_line(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::RawHtml(text) => text.chars().count(),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => of_line(inner),
            Inline::Link(link) => of_line(&link.content),
            Inline::Language(words) => of_line(&words.content),
            Inline::Image(_) => PICTURE,
            Inline::FootnoteReference { .. } | Inline::SoftBreak | Inline::HardBreak => 1,
        })
        .sum()
}

/// The shares of a table's columns: by what stands in them, and never narrower than their longest word.
pub(crate) fn columns(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<usize> {
    (0..head.len())
        .map(|column| {
            let cells = || std::iter::once(&head[column]).chain(rows.iter().filter_map(move |row| row.get(column)));
            let word = cells().map(|cell| longest_word(cell)).max().unwrap_or(0).min(30);
            let total: usize = cells().map(|cell| of_line(cell)).sum();
            let average = (total / (rows.len() + 1)).min(90);
            (word + 3).max(4 + average / 2)
        })
        .collect()
}

fn longest_word(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::RawHtml(text) => {
                text.split([' ', '-', '/']).map(|word| word.chars().count()).max().unwrap_or(0)
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => longest_word(inner),
            Inline::Link(link) => longest_word(&link.content),
            Inline::Language(words) => longest_word(&words.content),
            Inline::Image(_) | Inline::FootnoteReference { .. } | Inline::SoftBreak | Inline::HardBreak => 0,
        })
        .max()
        .unwrap_or(0)
}
