//! The files that became no page because of a problem that is told already.
//!
//! What points at one of them is no second problem: it may well be right.

use std::collections::BTreeSet;

use crate::book::address::name_slug;

/// Files that became no page, by path and by the name that their page would have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    /// The folder of modules, with a slash at its end.
    prefix: String,
    paths: BTreeSet<String>,
    /// Module and page; the page is empty for the module's own text.
    names: BTreeSet<(String, String)>,
}

impl Unread {
    /// With these files to begin with.
    pub(super) fn new(src: &str, paths: &[String]) -> Self {
        let mut unread = Self { prefix: format!("{}/", src.trim_end_matches('/')), ..Self::default() };
        unread.extend(paths.iter().cloned());
        unread
    }

    pub(super) fn extend(&mut self, paths: impl IntoIterator<Item = String>) {
        for path in paths {
            self.names.extend(path.strip_prefix(&self.prefix).and_then(name));
            self.paths.insert(path);
        }
    }

    /// Whether this Markdown file became no page.
    pub fn has_path(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// Whether some file of this module became no page.
    pub fn has_module(&self, module: &str) -> bool {
        self.names.iter().any(|(name, _)| name == module)
    }

    /// Whether the file of this page of a module became none. A page is named as in an agenda: `plan`, `section/plan`.
    pub fn has_page(&self, module: &str, page: &str) -> bool {
        self.names.contains(&(module.to_owned(), page.to_owned()))
    }
}

/// The module and page that a path in the folder of modules is for.
fn name(path: &str) -> Option<(String, String)> {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let mut parts: Vec<String> = stem.split('/').map(name_slug).collect();
    if parts.len() > 1 && parts.last().is_some_and(|last| last == "index") {
        parts.pop();
    }
    let (module, page) = parts.split_first()?;
    Some((module.clone(), page.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_name_of_its_page() {
        let rows = [
            ("01-welcome.md", "welcome", ""),
            ("welcome/index.md", "welcome", ""),
            ("welcome/02-plan.md", "welcome", "plan"),
            ("welcome/02-part/index.md", "welcome", "part"),
            ("welcome/02-part/03-plan.md", "welcome", "part/plan"),
        ];
        for (path, module, page) in rows {
            assert_eq!(name(path), Some((module.to_owned(), page.to_owned())), "{path}");
        }
    }
}
