//! Which blocks of a page its trainees see: those that the public edition's page has too.

use std::mem::discriminant;

use crate::edition::content::Block;

/// For each block its like on the public page; none for what that page has not. Both texts are in the order of one source.
pub(crate) fn pairs<'p>(blocks: &[Block], public: &'p [Block]) -> Vec<Option<&'p Block>> {
    if std::ptr::eq(blocks, public) {
        return public.iter().map(Some).collect();
    }
    let mut pairs = vec![None; blocks.len()];
    let mut next = 0;
    for block in public {
        let same = (next..blocks.len()).find(|&place| is_same(&blocks[place], block));
        // What holds something for trainers differs inside.
        let alike = || (next..blocks.len()).find(|&place| discriminant(&blocks[place]) == discriminant(block));
        if let Some(place) = same.or_else(alike) {
            pairs[place] = Some(block);
            next = place + 1;
        }
    }
    pairs
}

/// Whether two blocks were written as one. Anchors may have other numbers, and answers are for some only.
fn is_same(block: &Block, public: &Block) -> bool {
    match (block, public) {
        (Block::Heading(heading), Block::Heading(other)) => {
            heading.level == other.level && heading.content == other.content
        }
        (Block::Activity(activity), Block::Activity(other)) => activity.id == other.id,
        (Block::Question(question), Block::Question(other)) => {
            question.title == other.title && question.prompt == other.prompt
        }
        (Block::Exercise(exercise), Block::Exercise(other)) => {
            exercise.title == other.title && exercise.prompt == other.prompt && exercise.form == other.form
        }
        (Block::Reflection(reflection), Block::Reflection(other)) => {
            reflection.title == other.title && reflection.prompt == other.prompt
        }
        (block, public) => block == public,
    }
}

/// The anchor of a block.
pub(crate) fn anchor(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(heading) => Some(&heading.id),
        Block::Activity(activity) => Some(&activity.id),
        Block::Question(question) => Some(&question.id),
        Block::Exercise(exercise) => Some(&exercise.id),
        Block::Reflection(reflection) => Some(&reflection.id),
        Block::Callout(callout) => callout.id.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::content::{Callout, CalloutKind, Cue, CueKind, Heading, Inline};

    fn text(text: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(text.into())])
    }

    fn heading(id: &str) -> Block {
        let content = vec![Inline::Text("One".into())];
        Block::Heading(Box::new(Heading { level: 2, id: id.to_owned(), classes: Vec::new(), content }))
    }

    fn note(body: Vec<Block>) -> Block {
        Block::Callout(Box::new(Callout { kind: CalloutKind::Note, id: None, title: None, body }))
    }

    #[test]
    fn what_the_public_page_lacks_has_no_like() {
        let cue = || Block::Cue(Box::new(Cue { kind: CueKind::Say, title: None, body: vec![text("Hello.")] }));
        let blocks =
            [text("a"), cue(), note(vec![text("for trainers")]), heading("one-2"), note(vec![text("b"), cue()])];
        let public = [text("a"), heading("one"), note(vec![text("b")])];
        let found: Vec<bool> = pairs(&blocks, &public).iter().map(Option::is_some).collect();
        assert_eq!(found, [true, false, false, true, true]);
        assert_eq!(pairs(&blocks, &public)[3].and_then(anchor), Some("one"));
        assert!(pairs(&blocks, &[]).iter().all(Option::is_none));
    }
}
