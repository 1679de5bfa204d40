//! From a file's bytes to its text.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span, is_no_text};

/// What the bytes of a file are as a text.
pub(super) struct Decoded {
    text: Arc<str>,
    fault: Option<Fault>,
}

/// Why bytes are no text.
enum Fault {
    Utf16,
    /// Where the first byte was that is none of UTF-8.
    NotUtf8(usize),
    /// The character that no text has, and where it stands.
    Character(usize, char),
}

impl Decoded {
    /// Reads bytes. It takes as long as they are many, and needs nothing of other files.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if is_utf_16(bytes) {
            // It has no text, but a place: so it is known which file is wrong.
            return Self { text: Arc::from(""), fault: Some(Fault::Utf16) };
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                Self { text: text.into(), fault: control_character(text).map(|(at, c)| Fault::Character(at, c)) }
            }
            Err(error) => {
                let text = String::from_utf8_lossy(bytes).into();
                Self { text, fault: Some(Fault::NotUtf8(error.valid_up_to())) }
            }
        }
    }

    /// Adds it to the sources. What is no text is there too, so that its problem has a place.
    pub(super) fn add(self, path: &str, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) -> Option<FileId> {
        let id = sources.set(path, self.text);
        let Some(fault) = self.fault else { return Some(id) };
        diagnostics.push(fault.problem(id));
        None
    }
}

impl Fault {
    fn problem(&self, id: FileId) -> Diagnostic {
        let error = |range, message: &str| Diagnostic::error("file/encoding", Span::new(id, range), message);
        match *self {
            Self::Utf16 => error(0..0, "this file is written in UTF-16")
                .help("save it as UTF-8 (in Notepad: Save as, Encoding UTF-8)"),
            Self::NotUtf8(at) => error(at..at + '\u{fffd}'.len_utf8(), "this is not UTF-8 text")
                .label("the first byte that is not")
                .help("save the file as UTF-8; older Windows programs write another encoding"),
            Self::Character(at, found) => character_problem(found, Span::new(id, at..at + found.len_utf8())),
        }
    }
}

fn character_problem(found: char, span: Span) -> Diagnostic {
    match found {
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
fn control_character(text: &str) -> Option<(usize, char)> {
    // Nearly every text has none, which is quickly seen.
    let suspect = |byte: u8| matches!(byte, 0..0x20 | 0x7f | 0xc2) && byte != b'\n';
    if !text.bytes().fold(false, |any, byte| any | suspect(byte)) {
        return None;
    }
    let lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    // All of them are one byte long, or two of which the first is C2.
    let suspects = text.bytes().enumerate().filter(|(_, byte)| suspect(*byte));
    suspects.filter_map(|(at, _)| Some((at, text[at..].chars().next()?))).find(|&(at, c)| match c {
        '\r' => lone(at),
        c => is_no_text(c),
    })
}
