//! From a file's bytes to its text.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span, is_no_text};

/// Adds a file's text to the sources. Bytes that are no UTF-8 text are reported with their place.
pub(super) fn text(
    path: &str,
    bytes: Vec<u8>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    if is_utf_16(&bytes) {
        // It has no text, but a place: so it is known which file is wrong.
        let id = sources.set(path, "");
        diagnostics.push(
            Diagnostic::error("file/encoding", Span::new(id, 0..0), "this file is written in UTF-16")
                .help("save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)"),
        );
        return None;
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let id = sources.set(path, lossy);
            let span = Span::new(id, valid..valid + '\u{fffd}'.len_utf8());
            diagnostics.push(
                Diagnostic::error("file/encoding", span, "this is not UTF-8 text")
                    .label("the first byte that is not")
                    .help("save the file as UTF-8; older Windows programs write another encoding"),
            );
            return None;
        }
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let id = sources.set(path, text);
    match control_character(id, &sources.get(id).text) {
        Some(problem) => {
            diagnostics.push(problem);
            None
        }
        None => Some(id),
    }
}

/// Whether bytes begin as UTF-16 does: by its mark, or with a character of one byte in each two.
fn is_utf_16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let unmarked =
        matches!(bytes, [first, 0, second, 0, ..] | [0, first, 0, second, ..] if *first != 0 && *second != 0);
    marked || unmarked
}

/// The first character that no text has. Tabs and line ends are text; so are the line and page breaks of word processors.
fn control_character(id: FileId, text: &str) -> Option<Diagnostic> {
    // Nearly every text has none, which is quickly seen.
    let suspect = |byte: u8| matches!(byte, 0..0x20 | 0x7f | 0xc2) && byte != b'\n';
    if !text.bytes().fold(false, |any, byte| any | suspect(byte)) {
        return None;
    }
    let lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    // All of them are one byte long, or two of which the first is C2.
    let suspects = text.bytes().enumerate().filter(|(_, byte)| suspect(*byte));
    let (at, found) =
        suspects.filter_map(|(at, _)| Some((at, text[at..].chars().next()?))).find(|&(at, c)| match c {
            '\r' => lone(at),
            c => is_no_text(c),
        })?;
    let span = Span::new(id, at..at + found.len_utf8());
    let error = match found {
        // A fence behind it would stand in the middle of a line for one reader and at its start for another.
        '\r' => Diagnostic::error("file/line-ends", span, "a line ends here as on old Macintosh computers (CR)").help(
            "save the file with the line ends of Windows (CRLF) or Unix (LF); every editor has a setting for them",
        ),
        '\0' => Diagnostic::error("file/control-character", span, "there is a NUL character here")
            .help("this is not a text file, or it was damaged; save it again as text"),
        other => {
            let message = format!("there is a control character here (U+{:04X})", u32::from(other));
            Diagnostic::error("file/control-character", span, message)
                .help("delete it; it cannot be seen, and no page can have it")
        }
    };
    Some(error)
}
