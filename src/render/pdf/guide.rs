//! What guide an edition makes, and what is wanted of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::artifact::PublishedAsset;
use crate::edition::site::Edition;
use crate::strings::Strings;

/// A kind of printed guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuideKind {
    /// For who gives the training.
    Facilitator,
    /// For who coaches afterwards.
    JobAid,
    /// For who is trained.
    Participant,
}

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// The guide.
    #[default]
    Guide,
    /// The script alone, as cue cards, four to a page.
    Cards,
}

/// How to make a guide.
pub struct Options<'a> {
    /// The name of the paper: `us-letter` or `a4`.
    pub paper: &'a str,
    /// 18 point, for low vision and for the lectern.
    pub large_print: bool,
    /// Guide or cards.
    pub form: Form,
    /// How many take part: how many copies are needed.
    pub participants: Option<u32>,
    /// The colour of headings, as `#12546b`; the usual one if none.
    pub accent: Option<&'a str>,
    /// The book's name for this guide; the kind's own if none.
    pub title: Option<&'a str>,
    /// The book's version; none is printed if there is none.
    pub version: Option<&'a str>,
    /// Whether raw HTML of the author's is read as such. Otherwise it is shown literally.
    pub raw_html: bool,
    /// What the guide says itself, in the language of the book.
    pub strings: &'a Strings,
    /// The modules that the guide holds, by their folder, in this order; none: all of them.
    pub modules: Option<&'a [String]>,
    /// The bytes of the book's files, by their path from its folder.
    pub files: &'a BTreeMap<String, Arc<[u8]>>,
    /// The files as the site publishes them, for the measures of pictures.
    pub published: &'a BTreeMap<String, PublishedAsset>,
    /// Where the participant guide has what: its own pages and the numbers of its activities.
    pub participant: Option<&'a Places>,
    /// Told what is done next.
    pub stage: &'a dyn Fn(&'static str),
}

/// Where a finished guide has its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// The page, from 1, of every part, by the address of the page it is from and `#` with its anchor.
    pub pages: BTreeMap<String, usize>,
    /// The numbers of activities, by the same keys.
    pub activities: BTreeMap<String, String>,
}

/// A finished guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its title.
    pub title: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The words in it, page by page, with its title, and its alternative texts and addresses, at the end.
    pub words: Vec<String>,
    /// Where its parts stand.
    pub places: Places,
    /// Characters that no font has, with the substitute in their place.
    pub missing: Vec<char>,
    /// Pictures that could not be read, by their path from the book's folder; their words stand in their place.
    pub unreadable: Vec<String>,
}

impl GuideKind {
    /// The guide of an edition: who gives the training needs the facilitator guide, whatever else they see.
    pub fn of(edition: &Edition) -> Self {
        match (edition.trainer, edition.supervisor) {
            (true, _) => Self::Facilitator,
            (false, true) => Self::JobAid,
            (false, false) => Self::Participant,
        }
    }

    /// The name of its file, unless the book says another.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator-guide",
            Self::JobAid => "job-aid",
            Self::Participant => "participant-guide",
        }
    }

    /// The key of its title among the interface's words.
    pub(crate) fn title_key(self) -> &'static str {
        match self {
            Self::Facilitator => "guide-facilitator",
            Self::JobAid => "guide-job-aid",
            Self::Participant => "guide-participant",
        }
    }
}
