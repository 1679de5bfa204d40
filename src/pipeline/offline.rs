//! A site as one file to hand out on a stick: a packed folder with a page that says where to begin.
//!
//! Beside an edition that leads to the public one ("See as trainee") lies the public one too, as it does in the output folder.
//!
//! Invariant: the same files give the same bytes. An archive holds what the gate has passed and nothing else.

use std::io::{self, Cursor, Write as _};

use rayon::prelude::*;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::artifact::Artifacts;
use crate::edition::site::Site;
use crate::pipeline::Built;
use crate::pipeline::workspace::Course;
use crate::render::html::{self, ThemeError};
use crate::slug::slug;

/// What every archive of trainbook's says of itself at its end.
pub const COMMENT: &str = "Made with trainbook";

/// Endings of files that are packed already.
const PACKED: [&str; 12] = ["png", "jpg", "jpeg", "webp", "gif", "avif", "mp4", "webm", "mp3", "pdf", "zip", "woff2"];

/// An edition in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Its name, with `.zip`.
    pub file: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why an edition could not be packed.
pub(super) enum PackError {
    /// A mistake in the book's own template of the page that leads in.
    Theme(Vec<ThemeError>),
    /// What no archive can hold, such as a path of 64 kilobytes.
    Zip {
        /// The archive.
        file: String,
        /// Why.
        source: io::Error,
    },
}

/// Packs every edition that was built, in their order.
///
/// # Errors
///
/// A mistake in a template, or what no archive can hold.
pub(super) fn pack(course: &Course, editions: &[Built]) -> Result<Vec<Archive>, PackError> {
    let of = |name: &str| editions.iter().map(|built| &built.artifacts).find(|artifacts| artifacts.edition() == name);
    let pack = |built: &Built| {
        let name = built.artifacts.edition();
        let site = course.sites.iter().find(|site| site.edition.name == name)?;
        let beside = site.edition.counterpart.as_ref().and_then(|counterpart| of(&counterpart.name));
        Some(archive(course, site, &built.artifacts, beside))
    };
    editions.par_iter().filter_map(pack).collect()
}

fn archive(
    course: &Course,
    site: &Site,
    artifacts: &Artifacts,
    beside: Option<&Artifacts>,
) -> Result<Archive, PackError> {
    let folder = format!("{}-{}", slug(&site.title), slug(&site.edition.name));
    let quiet = || ();
    let start = html::start_page(site, course.theme.compiled(), &course.options(&quiet)).map_err(PackError::Theme)?;
    let mut files: Vec<(String, &[u8])> = vec![(format!("{folder}/start.html"), &start)];
    for artifacts in [Some(artifacts), beside].into_iter().flatten() {
        let place = format!("{folder}/{}", artifacts.edition());
        files.extend(artifacts.files().iter().map(|(path, bytes)| (format!("{place}/{path}"), bytes.as_slice())));
    }
    let file = format!("{folder}.zip");
    match zipped(&files) {
        Ok(bytes) => Ok(Archive { file, bytes }),
        Err(source) => Err(PackError::Zip { file, source: source.into() }),
    }
}

/// An archive of these files in their order. Nothing of the machine or the clock is in it.
fn zipped(files: &[(String, &[u8])]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.set_comment(COMMENT)?;
    for (path, bytes) in files {
        let is_packed = path.rsplit_once('.').is_some_and(|(_, ending)| PACKED.contains(&ending));
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(u32::try_from(bytes.len()).is_err())
            .compression_method(if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated });
        archive.start_file(path.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    archive.finish().map(Cursor::into_inner)
}
