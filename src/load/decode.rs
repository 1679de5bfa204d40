//! From a file's bytes to its text.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};

/// Adds a file's text to the sources. Bytes that are no UTF-8 text are reported with their place.
pub(super) fn text(
    path: &str,
    bytes: Vec<u8>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
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
    let nul = text.find('\0');
    let id = sources.set(path, text);
    if let Some(at) = nul {
        let span = Span::new(id, at..at + 1);
        diagnostics.push(
            Diagnostic::error("file/control-character", span, "there is a NUL character here")
                .help("this is not a text file, or it was damaged; save it again as text"),
        );
        return None;
    }
    Some(id)
}
