//! The words of a document that is laid out: what a reader of the PDF, or a program that searches it, comes upon.

use typst::foundations::Value;
use typst::introspection::Tag;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{Destination, DocumentInfo};
use typst::text::TextItem;

/// How far two texts of a line are apart that are two words.
const GAP: Abs = Abs::raw(1.0);

/// The words of pages, and of what stands beside them.
#[derive(Default)]
pub(crate) struct Words {
    pages: Vec<String>,
    /// Alternative texts and addresses.
    beside: Vec<String>,
    /// Where the last text of the page ended.
    end: Option<Point>,
}

impl Words {
    /// Adds a page.
    pub(crate) fn page(&mut self, frame: &Frame) {
        self.pages.push(String::new());
        self.end = None;
        self.frame(frame, Point::zero());
    }

    /// Adds what a PDF says of itself.
    pub(crate) fn info(&mut self, info: &DocumentInfo) {
        let texts = info.title.iter().chain(&info.author).chain(&info.description).chain(&info.keywords);
        self.beside.extend(texts.map(ToString::to_string));
    }

    /// The pages in order, and all that stands beside them.
    pub(crate) fn done(self) -> Vec<String> {
        self.pages.into_iter().chain(self.beside).collect()
    }

    fn frame(&mut self, frame: &Frame, at: Point) {
        for (place, item) in frame.items() {
            let at = at + *place;
            match item {
                FrameItem::Group(group) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.frame(&group.frame, at + moved);
                }
                FrameItem::Text(text) => self.text(text, at),
                FrameItem::Link(Destination::Url(url), _) => self.beside.push(url.as_str().to_owned()),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Ok(Value::Str(alt)) = element.get_by_name("alt") {
                        self.beside.push(alt.as_str().to_owned());
                    }
                }
                _ => {}
            }
        }
    }

    /// Texts of a line follow each other as they are; a new line begins a word, but not behind a hyphen that only broke one.
    fn text(&mut self, text: &TextItem, at: Point) {
        let Some(page) = self.pages.last_mut() else { return };
        let follows = self.end.is_some_and(|end| (end.y - at.y).abs() < GAP && (at.x - end.x).abs() < GAP);
        if !follows && !page.ends_with('\u{ad}') {
            page.push('\n');
        }
        page.push_str(&text.text);
        self.end = Some(Point::new(at.x + text.width(), at.y));
    }
}
