//! Tables without headers, and videos that nobody wrote down.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::walk::{Piece, What};
use crate::source::Span;
use crate::syntax::content::{Block, Inline};

impl Lints<'_> {
    /// Looks at a table or a video.
    pub(super) fn blocks(&mut self, piece: &Piece<'_>) {
        match piece.what {
            What::Block(Block::Table { head, span, .. }) => {
                let line = self.first_line(*span);
                self.found.extend(header(head, line));
            }
            What::Block(Block::Video(video)) if video.transcript.is_none() => self.found.push(
                Diagnostic::warning("accessibility/video", video.url.span, "this video has no transcript")
                    .label("who cannot hear it, or not play it, has nothing")
                    .help("write one as a page or a file of the book, and name it: `transcript=transcripts/visit.md`")
                    .help("where its publisher has one on the web, its address will do: `transcript=\"https://…\"`"),
            ),
            _ => {}
        }
    }

    fn first_line(&self, span: Span) -> Span {
        let written = self.sources.try_get(span.file).and_then(|source| source.text.get(span.range()));
        let line = written.and_then(|text| text.find('\n')).unwrap_or(span.range().len());
        Span::new(span.file, span.start..span.start + line)
    }
}

/// What is wrong with the header row of a table. Its first cell may be empty where the first column names the rows.
fn header(head: &[Vec<Inline>], line: Span) -> Option<Diagnostic> {
    let empty =
        |cell: &[Inline]| cell.iter().all(|inline| matches!(inline, Inline::Text(text) if text.trim().is_empty()));
    let message = if head.iter().all(|cell| empty(cell)) {
        "the header row of this table is empty".to_owned()
    } else {
        let (number, _) = head.iter().enumerate().skip(1).find(|(_, cell)| empty(cell))?;
        format!("column {} of this table has no header", number + 1)
    };
    Some(
        Diagnostic::warning("accessibility/table-header", line, message)
            .label("a screen reader says the header before each cell")
            .help("name what stands in the column; what is no table can be a list"),
    )
}
