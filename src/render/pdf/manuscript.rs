//! A guide while it is written: where it is, what it refers to, and what it needs.
//!
//! Invariant: a key stands at one place of the guide only, so that links have one target.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::duration::Duration;
use crate::edition::content::{Block, Image};
use crate::edition::page::{LinkTitle, PageLink};
use crate::edition::site::Site;
use crate::render::pdf::engine::{self, Picture};
use crate::render::pdf::guide::{GuideKind, Options, Places};
use crate::render::pdf::text::Press;
use crate::render::titles;
use crate::strings::{Fill, Strings};

/// The deepest heading that a PDF knows.
const DEEPEST: u8 = 6;

/// A guide while it is written.
pub(crate) struct Manuscript<'a> {
    pub(crate) site: &'a Site,
    pub(crate) strings: &'a Strings,
    pub(crate) kind: GuideKind,
    pub(crate) options: &'a Options<'a>,
    pub(crate) press: Press<'a>,
    /// Families of the book's own fonts.
    pub(crate) own_fonts: &'a [String],
    /// The address of the page that is being written.
    pub(crate) address: String,
    /// The level of its title.
    pub(crate) title_level: u8,
    /// Its footnotes.
    pub(crate) footnotes: Vec<Vec<Block>>,
    /// How many activities of the module have a number.
    pub(crate) activities: usize,
    /// Answers that stand at the end: of questions, or to compare one's own with.
    pub(crate) answers: Vec<Answers>,
    /// The numbers of activities, in the participant guide.
    pub(crate) numbers: BTreeMap<String, String>,
    /// Every key of the guide.
    pub(crate) keys: BTreeSet<String>,
    pub(crate) pictures: Vec<Picture>,
    /// Pictures that cannot be read, by their path in the book.
    pub(crate) unreadable: BTreeSet<String>,
    /// How deep the present block stands in others.
    pub(crate) depth: usize,
    /// How deep the present mark stands in others.
    pub(crate) mark_depth: usize,
    noted: BTreeSet<String>,
    picture_places: BTreeMap<String, usize>,
}

/// Answers that stand at the end of a guide.
pub(crate) struct Answers {
    /// The title of the module.
    pub(crate) module: String,
    /// What they answer.
    pub(crate) title: Value,
    /// Where that stands.
    pub(crate) question: Value,
    /// Where they stand themselves.
    pub(crate) key: Value,
    /// The answers, each some nodes.
    pub(crate) answers: Vec<Value>,
}

impl<'a> Manuscript<'a> {
    /// An empty guide.
    pub(crate) fn new(site: &'a Site, options: &'a Options<'a>, press: Press<'a>, own_fonts: &'a [String]) -> Self {
        Self {
            site,
            strings: options.strings,
            kind: GuideKind::of(&site.edition),
            options,
            press,
            own_fonts,
            address: String::new(),
            title_level: 1,
            footnotes: Vec::new(),
            activities: 0,
            answers: Vec::new(),
            numbers: BTreeMap::new(),
            keys: BTreeSet::new(),
            pictures: Vec::new(),
            unreadable: BTreeSet::new(),
            depth: 0,
            mark_depth: 0,
            noted: BTreeSet::new(),
            picture_places: BTreeMap::new(),
        }
    }

    /// Whether this is the guide of who gives the training.
    pub(crate) fn is_facilitator(&self) -> bool {
        self.kind == GuideKind::Facilitator
    }

    /// A word of the interface.
    pub(crate) fn word(&self, key: &str) -> String {
        self.strings.get(key)
    }

    /// A word of the interface with something in it.
    pub(crate) fn words(&self, key: &str, fills: &[(&str, Fill<'_>)]) -> String {
        self.strings.format(key, fills)
    }

    /// A line of the author's text.
    pub(crate) fn line(&mut self, text: &str) -> String {
        self.press.line(text)
    }

    /// A time, short.
    pub(crate) fn time(&self, duration: Option<Duration>) -> Option<String> {
        duration.map(|duration| self.strings.duration_short(duration))
    }

    /// The title of a link.
    pub(crate) fn link_title(&mut self, title: &LinkTitle) -> String {
        let title = titles::link(self.strings, title);
        self.press.line(&title)
    }

    /// A heading's level in the guide, for one that is so deep below the page's title (0: the title itself).
    pub(crate) fn level(&self, below_title: u8) -> u8 {
        self.title_level.saturating_add(below_title).min(DEEPEST)
    }

    /// Begins a page of the site.
    pub(crate) fn begin(&mut self, address: &str, title_level: u8, footnotes: &[Vec<Block>]) {
        self.address = address.to_owned();
        self.title_level = title_level;
        self.footnotes = footnotes.to_vec();
    }

    /// The key of an anchor on this page, if it does not stand anywhere yet.
    pub(crate) fn place(&mut self, fragment: &str) -> Value {
        let key = self.key(fragment);
        self.claim(key)
    }

    /// The key of this page itself.
    pub(crate) fn page_place(&mut self) -> Value {
        let key = self.address.clone();
        self.claim(key)
    }

    /// A key, if it does not stand anywhere yet.
    pub(crate) fn claim(&mut self, key: String) -> Value {
        match !key.is_empty() && self.keys.insert(key.clone()) {
            true => Value::String(key),
            false => Value::Null,
        }
    }

    /// The key of an anchor on this page.
    pub(crate) fn key(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.address)
    }

    /// The participant guide's page of an anchor on this page, or of the page itself.
    pub(crate) fn participant_page(&self, fragment: Option<&str>) -> Option<usize> {
        let key = fragment.map_or_else(|| self.address.clone(), |fragment| self.key(fragment));
        self.participant()?.pages.get(&key).copied()
    }

    /// Where the participant guide has what.
    pub(crate) fn participant(&self) -> Option<&'a Places> {
        self.options.participant
    }

    /// What an activity is called: with the participant guide's number, if participants have it.
    pub(crate) fn activity_word(&mut self, id: &str) -> String {
        let key = self.key(id);
        let number = match self.participant() {
            Some(places) => places.activities.get(&key).cloned(),
            None => Some(self.number(&key)),
        };
        match number {
            Some(number) => self.words("activity-number", &[("number", (&number).into())]),
            None => self.word("activity"),
        }
    }

    /// A number for an activity: the same one whenever it stands in the guide.
    fn number(&mut self, key: &str) -> String {
        if let Some(number) = self.numbers.get(key) {
            return number.clone();
        }
        self.activities += 1;
        let number = self.activities.to_string();
        self.numbers.insert(key.to_owned(), number.clone());
        number
    }

    /// The name of a footnote, and whether its text has to be written here.
    pub(crate) fn footnote(&mut self, number: usize) -> (String, bool) {
        let key = format!("footnote {} {number}", self.address);
        let first = self.noted.insert(key.clone());
        (key, first)
    }

    /// A picture as the template wants it; none if its file cannot be read as one.
    pub(crate) fn picture(&mut self, image: &Image) -> Option<Value> {
        let place = match self.picture_places.get(&image.asset) {
            Some(place) => *place,
            None => {
                let bytes = self.options.files.get(&image.asset)?;
                let Some(picture) = engine::picture(bytes, self.pictures.len()) else {
                    self.unreadable.insert(image.asset.clone());
                    return None;
                };
                self.pictures.push(picture);
                self.picture_places.insert(image.asset.clone(), self.pictures.len() - 1);
                self.pictures.len() - 1
            }
        };
        let path = format!("/{}", self.pictures[place].path);
        let mut shown = json!({ "path": path, "alt": self.line(&image.alt) });
        let published = self.options.published.get(&image.asset);
        if let Some((width, height)) = published.and_then(|asset| asset.dimensions) {
            shown["width"] = json!(width.max(1));
            shown["height"] = json!(height.max(1));
        }
        Some(shown)
    }

    /// A link to another place of the guide, with its page: text alone if the guide has no such place.
    pub(crate) fn reference(&mut self, link: &PageLink) -> Value {
        let title = self.link_title(&link.title);
        let key = key_of(&link.address, link.fragment.as_deref());
        json!([{ "i": "link", "to": key, "c": [title] }, { "i": "at", "to": key }])
    }
}

/// The key of an address and an anchor on it.
pub(crate) fn key_of(address: &str, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{address}#{fragment}"),
        None => address.to_owned(),
    }
}
