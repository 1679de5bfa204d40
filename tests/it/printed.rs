//! Printed guides, read by programs that are not trainbook's: poppler, qpdf and a checker of PDF/UA.

use std::fs;
use std::path::Path;
use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use tempfile::TempDir;
use trainbook::diagnostic::draw::{Style, draw, order};
use trainbook::load::Tree;
use trainbook::pipeline::pdf::{Printed, Wanted, make_tree};
use trainbook::pipeline::{Guide, Request};

use crate::memory::Unwatched;

/// The guides of a tree of files and what was told.
pub(crate) struct Guides {
    pub(crate) guides: Vec<Guide>,
    pub(crate) problems: String,
}

/// A guide on the disk, for programs to read.
pub(crate) struct Paper {
    folder: TempDir,
}

/// Makes guides.
#[track_caller]
pub(crate) fn print(tree: Tree, editions: &[&str], wanted: &Wanted) -> Guides {
    let request = Request {
        root: "book".into(),
        editions: editions.iter().map(|name| (*name).to_owned()).collect(),
        ..Request::default()
    };
    let printed = make_tree(tree, &request, wanted, &Unwatched);
    let Printed { sources, mut diagnostics, guides, .. } = printed.unwrap_or_else(|error| panic!("{error:?}"));
    order(&mut diagnostics, &sources);
    let problems: Vec<String> = diagnostics.iter().map(|problem| draw(problem, &sources, Style::Plain)).collect();
    Guides { guides, problems: problems.join("\n") }
}

impl Guides {
    /// Checks that nothing was wrong.
    #[track_caller]
    pub(crate) fn clean(self) -> Self {
        assert_eq!(self.problems, "");
        self
    }

    /// The guide of an edition.
    #[track_caller]
    pub(crate) fn of(&self, edition: &str) -> &Guide {
        let found = self.guides.iter().find(|guide| guide.edition == edition);
        found.unwrap_or_else(|| panic!("no guide of {edition}:\n{}", self.problems))
    }
}

/// Checks a guide against PDF/UA-1.
#[track_caller]
pub(crate) fn accessible(guide: &Guide) {
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    let report = validate_pdf_bytes(&guide.pdf, &options).unwrap_or_else(|error| panic!("{}: {error}", guide.file));
    let failures: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
    assert!(report.is_compliant, "{} of {}:\n{}", guide.file, guide.edition, failures.join("\n"));
}

impl Paper {
    /// Puts a guide on the disk.
    pub(crate) fn of(guide: &Guide) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("guide.pdf"), &guide.pdf).unwrap();
        Self { folder }
    }

    /// The text of each page.
    pub(crate) fn pages(&self) -> Vec<String> {
        let text = self.run("pdftotext", &["-layout", "guide.pdf", "-"]);
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        pages.pop();
        pages
    }

    /// What a program says of the guide.
    #[track_caller]
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> String {
        String::from_utf8_lossy(&self.bytes(program, arguments)).into_owned()
    }

    /// What a program makes of the guide.
    #[track_caller]
    pub(crate) fn bytes(&self, program: &str, arguments: &[&str]) -> Vec<u8> {
        let path: &Path = self.folder.path();
        let output = Command::new(program).args(arguments).current_dir(path).output();
        let output = output
            .unwrap_or_else(|error| panic!("`{program}` is needed for this test (tests/run installs it): {error}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{program} {arguments:?}: {said}\n{}",
            String::from_utf8_lossy(&output.stdout)
        );
        output.stdout
    }

    /// All that the file holds, unpacked: text, outline, metadata, alternative texts; letters and digits only.
    pub(crate) fn everything(&self) -> String {
        let mut all = squeezed(&self.run("pdftotext", &["-raw", "guide.pdf", "-"]));
        all.push(' ');
        all.push_str(&squeezed(&self.run("pdfinfo", &["guide.pdf"])));
        all.push(' ');
        let unpacked = self.bytes("qpdf", &["--qdf", "--object-streams=disable", "guide.pdf", "-"]);
        // Texts stand there as they are, as two bytes a letter, or as hexadecimal digits.
        let plain: Vec<u8> = unpacked.iter().copied().filter(|byte| *byte != 0).collect();
        all.push_str(&squeezed(&String::from_utf8_lossy(&plain)));
        for part in unpacked.split(|byte| *byte == b'<') {
            let hex: Vec<u8> = part.iter().copied().take_while(u8::is_ascii_hexdigit).collect();
            let bytes =
                hex.chunks_exact(2).filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
            let bytes: Vec<u8> = bytes.filter(|byte| *byte != 0).collect();
            all.push_str(&squeezed(&String::from_utf8_lossy(&bytes)));
            all.push(' ');
        }
        all
    }
}

/// Letters and digits of a text, in lower case: what is left when lines were broken and words hyphenated.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
