//! What a folder of the book holds on the disk: modules, sections, pages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::console::Exit;
use crate::cli::place::shown;
use crate::slug::{slug, strip_prefix_number};
use crate::suggestion::did_you_mean;

/// Why nothing was made: how the command ends, a message, and what to do.
pub(crate) type Refusal = (Exit, String, Vec<String>);

/// A module, section or page on the disk.
pub(crate) struct Entry {
    /// The name on the disk.
    pub(crate) file_name: String,
    /// The name without `.md`.
    pub(crate) stem: String,
    is_folder: bool,
}

impl Entry {
    /// Whether people mean it by this name, with or without the number.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        let own = strip_prefix_number(&self.stem).1;
        self.stem.eq_ignore_ascii_case(name) || own.eq_ignore_ascii_case(name) || slug(own) == slug(name)
    }

    /// The number that sets its order, and how many digits it has.
    pub(crate) fn number(&self) -> Option<(u64, usize)> {
        let (number, rest) = strip_prefix_number(&self.stem);
        Some((number?, self.stem.len() - rest.len() - 1))
    }
}

/// Modules, sections or pages in a folder, sorted; index.md and other files are none.
pub(crate) fn entries(folder: &Path) -> Vec<Entry> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<Entry> = found
        .filter_map(|found| {
            let file_name = found.file_name().into_string().ok()?;
            let is_folder = found.path().is_dir();
            let stem = if is_folder { file_name.as_str() } else { file_name.strip_suffix(".md")? };
            let counts = stem != "index" && (!is_folder || found.path().join("index.md").is_file());
            counts.then(|| Entry { stem: stem.to_owned(), file_name: file_name.clone(), is_folder })
        })
        .collect();
    entries.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    entries
}

/// The folder of a module or section, by its name with or without the number.
pub(crate) fn inside(folder: &Path, part: &str, what: &str) -> Result<PathBuf, Refusal> {
    let entries = entries(folder);
    let wanted = part.strip_suffix(".md").unwrap_or(part);
    match entries.iter().find(|entry| entry.is_named(wanted)) {
        Some(found) if found.is_folder => Ok(folder.join(&found.file_name)),
        Some(found) if what == "module" => {
            let (file, home) = (folder.join(&found.file_name), folder.join(&found.stem));
            let help = format!(
                "make it a folder first:\n\n  mkdir {}\n  mv {} {}\n",
                shown(&home),
                shown(&file),
                shown(&home.join("index.md"))
            );
            let message = format!("the module `{}` is a single file, which has no other pages", found.stem);
            Err((Exit::Problems, message, vec![help]))
        }
        Some(found) => {
            let help = "leave it out to add a page to the module itself".to_owned();
            Err((Exit::Problems, format!("`{}` is a page, not a section", found.stem), vec![help]))
        }
        None => {
            let folders: Vec<&str> =
                entries.iter().filter(|e| e.is_folder || what == "module").map(|e| e.stem.as_str()).collect();
            let short = folders.iter().map(|name| strip_prefix_number(name).1);
            let nearest = did_you_mean(part, folders.iter().copied()).or_else(|| did_you_mean(part, short));
            let help = nearest.unwrap_or_else(|| match (what, folders.is_empty()) {
                ("module", true) => format!("make it first: `trainbook new module {}`", shown(Path::new(part))),
                (_, true) => "this module has no sections; a section is a folder with an index.md".to_owned(),
                _ => format!(
                    "there are {}",
                    folders.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
                ),
            });
            Err((Exit::Usage, format!("there is no {what} `{part}`"), vec![help]))
        }
    }
}
