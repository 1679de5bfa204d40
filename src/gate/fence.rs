//! The lines that open and close blocks, read once more: by this gate's own eyes.

use std::ops::Range;

use crate::gate::guards::Guard;
use crate::label::TRAINER;
use crate::syntax::block::{BLOCKS, BlockKind};

/// What a fence line does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fence {
    /// It opens a block.
    Open {
        /// The guards that the block brings.
        guards: Vec<Guard>,
        /// It is a question.
        is_question: bool,
        /// It is an answer: in a question, part of the key.
        is_answer: bool,
        /// What of the line people can read, in the text that the line is from.
        texts: Vec<Range<usize>>,
    },
    /// It closes the innermost block.
    Close,
}

/// Reads the line `text[range]`; none if it is no fence.
pub(super) fn read(text: &str, range: Range<usize>) -> Option<Fence> {
    let line = &text[range.clone()];
    let body = line.trim_start_matches(|c: char| " \t>-*+.)".contains(c) || c.is_ascii_digit());
    if !body.starts_with(":::") {
        return None;
    }
    let head = body.trim_start_matches(':');
    let start = range.end - head.len();
    if head.trim().is_empty() {
        return Some(Fence::Close);
    }
    Some(opening(text, start..range.end))
}

fn opening(text: &str, range: Range<usize>) -> Fence {
    let mut name = "";
    let mut labels: Option<Vec<String>> = None;
    let mut texts = Vec::new();
    for piece in pieces(text, range) {
        let written = text[piece.range.clone()].trim();
        match piece.kind {
            PieceKind::Text => {
                let first = written.split([' ', '\t']).next().unwrap_or("");
                let mut shown = piece.range.clone();
                if name.is_empty() && !first.is_empty() {
                    name = first;
                    shown.start += text[piece.range.clone()].find(first).unwrap_or(0) + first.len();
                }
                texts.push(shown);
            }
            PieceKind::Class if name.is_empty() => name = written,
            PieceKind::Class => {}
            PieceKind::Labels => {
                let names = written.split([' ', ',']).filter(|name| !name.is_empty()).map(str::to_owned);
                labels.get_or_insert_default().extend(names);
            }
            PieceKind::Value => texts.push(piece.range),
        }
    }
    let spec = BLOCKS.iter().find(|spec| spec.name == name);
    let unlabelled_only = spec.is_some_and(|spec| spec.kind == BlockKind::Only) && labels.is_none();
    let nature = spec.and_then(|spec| spec.nature).or(unlabelled_only.then_some(TRAINER));
    let guards = nature.map(Guard::by_nature).into_iter().chain(labels.and_then(Guard::of)).collect();
    let is = |kind: BlockKind| spec.is_some_and(|spec| spec.kind == kind);
    Fence::Open { guards, is_question: is(BlockKind::Question), is_answer: is(BlockKind::Answer), texts }
}

struct Piece {
    kind: PieceKind,
    range: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    /// What stands outside of braces.
    Text,
    /// `.name`
    Class,
    /// The value of `for`.
    Labels,
    /// Any other value, and an id.
    Value,
}

/// The pieces of a fence line behind its colons.
fn pieces(text: &str, range: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        let open = rest.find('{').map_or(range.end, |found| at + found);
        pieces.push(Piece { kind: PieceKind::Text, range: at..open });
        let close = text[open..range.end].find('}').map_or(range.end, |found| open + found);
        attributes(text, (open + 1).min(close)..close, &mut pieces);
        at = (close + 1).min(range.end);
    }
    pieces
}

fn attributes(text: &str, range: Range<usize>, pieces: &mut Vec<Piece>) {
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        at += rest.len() - rest.trim_start().len();
        let rest = &text[at..range.end];
        let bare = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
        let kind = match rest.as_bytes().first() {
            None => return,
            Some(b'.') => PieceKind::Class,
            Some(b'#') => PieceKind::Value,
            Some(_) => {
                at = value(text, at..range.end, pieces);
                continue;
            }
        };
        pieces.push(Piece { kind, range: at + 1..bare });
        at = bare;
    }
}

/// Reads `key=value` and returns where it ends.
fn value(text: &str, range: Range<usize>, pieces: &mut Vec<Piece>) -> usize {
    let rest = &text[range.clone()];
    let Some(equals) = rest.find('=') else { return range.end };
    let kind = if rest[..equals].trim() == "for" { PieceKind::Labels } else { PieceKind::Value };
    let start = range.start + equals + 1;
    let rest = &text[start..range.end];
    let (start, end, behind) = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let end = rest[1..].find(quote).map_or(range.end, |found| start + 1 + found);
            (start + 1, end, (end + 1).min(range.end))
        }
        _ => {
            let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
            (start, end, end)
        }
    };
    pieces.push(Piece { kind, range: start..end.max(start) });
    behind.max(start)
}
