//! Cards: a video to watch, a file to download.

use serde::Serialize;

use crate::artifact::PublishedAsset;
use crate::edition::content::{Handout, Video};
use crate::render::html::writer::base::Writer;

#[derive(Serialize)]
struct VideoView<'a> {
    title: Option<&'a str>,
    href: Option<String>,
    duration: Option<String>,
    credit: Option<&'a str>,
    transcript: Option<String>,
    html: String,
}

/// A file to download, for `blocks/handout.html`.
#[derive(Debug, Serialize)]
struct HandoutView {
    title: String,
    href: Option<String>,
    file_name: String,
    /// Its kind, such as `PDF`.
    kind: Option<String>,
    /// Its size in words.
    size: Option<String>,
    html: String,
}

impl Writer<'_> {
    pub(crate) fn video(&mut self, out: &mut String, video: &Video) {
        let view = VideoView {
            title: video.title.as_deref(),
            href: self.links.target(&video.target),
            duration: video.duration.map(|duration| self.strings().duration(duration)),
            credit: video.credit.as_deref(),
            transcript: video.transcript.as_ref().and_then(|target| self.links.target(target)),
            html: self.html(&video.body),
        };
        out.push_str(&self.fill("blocks/video.html", &view));
    }

    pub(crate) fn handout(&mut self, out: &mut String, handout: &Handout) {
        let html = self.html(&handout.body);
        let view = HandoutView {
            title: handout.title.clone().unwrap_or_else(|| handout.file_name.clone()),
            href: self.links.asset(&handout.asset).map(|(href, _)| href),
            kind: file_kind(&handout.file_name),
            size: self.links.asset(&handout.asset).map(|(_, asset)| self.size(asset)),
            file_name: handout.file_name.clone(),
            html,
        };
        out.push_str(&self.fill("blocks/handout.html", &view));
    }

    /// The kind and size of a file of the book, as far as they are known.
    pub(crate) fn file_facts(&self, path: &str, file_name: &str) -> (Option<String>, Option<String>) {
        (file_kind(file_name), self.links.asset(path).map(|(_, asset)| self.size(asset)))
    }

    fn size(&self, asset: &PublishedAsset) -> String {
        let kilobytes = asset.bytes.div_ceil(1000).max(1);
        if kilobytes < 1000 {
            return self.strings().format("file-size-kilobytes", &[("size", (&kilobytes.to_string()).into())]);
        }
        let size = self.strings().tenths(kilobytes.div_ceil(100));
        self.strings().format("file-size-megabytes", &[("size", (&size).into())])
    }
}

/// The ending of a file's name, in capitals as people say it.
fn file_kind(file_name: &str) -> Option<String> {
    let (stem, ending) = file_name.rsplit_once('.')?;
    let short = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    (short && !stem.is_empty()).then(|| ending.to_ascii_uppercase())
}
