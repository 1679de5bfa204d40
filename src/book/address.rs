//! Names of the pages that the program makes by itself, and that no page of an author's can have.

use crate::slug::{slug, strip_prefix_number};

/// Generated pages of a module, by file name without `.html`.
pub const GENERATED_PAGES: &[&str] = &[
    "index",
    "key-points",
    "activities",
    "resources",
    "before-you-begin",
    "coaching-guide",
    "one-to-one",
    "my-answers",
    "deliver",
    "timetable",
    "crosswalk",
];

/// Names at the root of a site that no module can have.
pub(super) const TAKEN_AT_ROOT: &[&str] = &["index", "404", "assets", "glossary", "search", "sitemap"];

/// The name of a file or folder as a slug, numeric prefix left out.
pub(super) fn name_slug(name: &str) -> String {
    slug(strip_prefix_number(name).1)
}
