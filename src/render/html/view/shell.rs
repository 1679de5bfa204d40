//! What surrounds the content of a page: `page` in every template.

use serde::Serialize;

use crate::render::html::view::checks::CheckView;
use crate::render::html::writer::FootnoteView;

/// The surroundings of a page, for templates. Addresses are as seen from this page.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Shell {
    /// What leads to the site's root.
    pub(crate) root: String,
    /// The page's address from the site's root.
    pub(crate) address: String,
    /// What kind of page, for its class.
    pub(crate) kind: &'static str,
    /// The title of the browser's window.
    pub(crate) document_title: String,
    /// The heading of the page.
    pub(crate) title: String,
    /// One sentence for search engines.
    pub(crate) description: String,
    /// The page's own absolute address.
    pub(crate) canonical: Option<String>,
    /// The way from the training menu to here; the last is this page.
    pub(crate) breadcrumb: Vec<Crumb>,
    /// The module that the page is in.
    pub(crate) module: Option<ModuleShell>,
    /// The page's time.
    pub(crate) duration: Option<String>,
    /// Back, counter and Next.
    pub(crate) steps: Option<StepsView>,
    /// For a page beside the sequence: the way back to the overview.
    pub(crate) up: Option<String>,
    /// Headings, when there are enough to choose from.
    pub(crate) contents: Vec<HeadingView>,
    /// Footnotes.
    pub(crate) footnotes: Vec<FootnoteView>,
    /// The public edition beside this one.
    pub(crate) counterpart: Option<CounterpartView>,
    /// The module's checks with a key to compare with, where they are listed.
    pub(crate) checks: Vec<CheckView>,
    /// Whether there is something on the page to answer, or a list of it.
    pub(crate) has_checks: bool,
}

/// A step of the breadcrumb.
#[derive(Debug, Serialize)]
pub(crate) struct Crumb {
    /// Its name.
    pub(crate) title: String,
    /// Where it leads; none for this page.
    pub(crate) href: Option<String>,
}

/// The module that a page is in.
#[derive(Debug, Serialize)]
pub(crate) struct ModuleShell {
    /// Its folder in the site: its name in what browsers keep.
    pub(crate) slug: String,
    /// Its title.
    pub(crate) title: String,
    /// Its overview.
    pub(crate) href: String,
    /// The institute's own course number.
    pub(crate) code: Option<String>,
    /// Its menu, written once and marked for this page.
    pub(crate) menu_html: String,
    /// How many pages its sequence has.
    pub(crate) pages: usize,
    /// That none of them is read yet, in words, until a script knows better.
    pub(crate) progress: String,
}

/// Back, counter and Next.
#[derive(Debug, Serialize)]
pub(crate) struct StepsView {
    /// The page's number, from 1.
    pub(crate) number: usize,
    /// How many pages there are.
    pub(crate) count: usize,
    /// The page before.
    pub(crate) back: StepView,
    /// The page after.
    pub(crate) next: StepView,
}

/// A step to another page.
#[derive(Debug, Serialize)]
pub(crate) struct StepView {
    /// "Next:" in words.
    pub(crate) label: String,
    /// Where it leads, in words.
    pub(crate) title: String,
    /// Where it leads.
    pub(crate) href: String,
}

/// A heading of the page.
#[derive(Debug, Serialize)]
pub(crate) struct HeadingView {
    /// 2 to 6.
    pub(crate) level: u8,
    /// Where it is, with `#`.
    pub(crate) href: String,
    /// Its text.
    pub(crate) title: String,
}

/// The public edition beside this one.
#[derive(Debug, Serialize)]
pub(crate) struct CounterpartView {
    /// Its name.
    pub(crate) name: String,
    /// Its title.
    pub(crate) title: String,
    /// The same page there; none if it has no such page.
    pub(crate) href: Option<String>,
}
