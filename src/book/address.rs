//! Names of the pages that the program makes by itself, and that no page of an author's can have.

/// Generated pages of a module, by file name without `.html`.
pub const GENERATED_PAGES: &[&str] =
    &["index", "key-points", "activities", "resources", "before-you-begin", "coaching-guide"];

/// Names at the root of a site that no module can have.
pub(super) const TAKEN_AT_ROOT: &[&str] = &["index", "404", "assets", "glossary", "search", "sitemap"];
