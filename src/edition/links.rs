//! Where links, pictures and files lead in one edition.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::diagnostic::Diagnostic;
use crate::edition::content::Target;
use crate::edition::scope::{Fragment, Scope};
use crate::edition::view::ModuleView;
use crate::suggestion::did_you_mean;
use crate::syntax::content::Reference;

/// Schemes that a link can have.
const SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

/// With more files than this, not every one is compared with a wrong path.
const MOST_COMPARED: usize = 500;

/// Endings of pictures that browsers and print can show.
const PICTURES: &[&str] = &["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

impl<'v, 'b> Scope<'v, 'b> {
    /// The module of this name, if this edition has it. If not, that is reported; `code` is for a name that no module has.
    pub(super) fn module_named(&mut self, name: &Reference, code: &'static str) -> Option<&'v ModuleView<'b>> {
        let view = self.view;
        let found = view.module(&name.text);
        if found.is_none() && view.book.slugs.contains(&name.text) {
            self.not_here(name.span, format!("the module `{}`", name.text));
        } else if found.is_none() && !view.book.unread.has_module(&name.text) {
            self.report(
                Diagnostic::error(code, name.span, format!("there is no module `{}`", name.text))
                    .maybe_help(did_you_mean(&name.text, view.book.slugs.iter().map(String::as_str)))
                    .help(format!("the book's modules are {}", view.book.slugs.join(", "))),
            );
        }
        found
    }

    /// Where a link leads; what leads nowhere is reported.
    pub(super) fn target(&mut self, link: &Reference) -> Option<Target> {
        let text = link.text.trim();
        if text.is_empty() {
            self.report(
                Diagnostic::error("link/empty", link.span, "this link leads nowhere")
                    .help("write an address between the round brackets"),
            );
            return None;
        }
        if let Some(fragment) = text.strip_prefix('#') {
            let fragment = decoded(fragment);
            self.gathered.fragments.push(Fragment {
                address: self.address.clone(),
                fragment: fragment.clone(),
                span: link.span,
            });
            return Some(Target::Fragment(fragment));
        }
        if let Some(scheme) = scheme(text) {
            if SCHEMES.contains(&scheme.to_lowercase().as_str()) {
                return Some(Target::External(text.to_owned()));
            }
            self.report(
                Diagnostic::error("link/scheme", link.span, format!("a link cannot begin with `{scheme}:`"))
                    .help("addresses begin with `https:`, `http:`, `mailto:` or `tel:`"),
            );
            return None;
        }
        if text.starts_with("//") {
            self.report(
                Diagnostic::error("link/scheme", link.span, "this address has no `https:`")
                    .help(format!("write `https:{text}`")),
            );
            return None;
        }
        let (path, fragment) =
            text.split_once('#').map_or((text, None), |(path, fragment)| (path, Some(decoded(fragment))));
        let path = self.path_in_book(&decoded(path), link)?;
        let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
        match extension.as_deref() {
            Some("md") => self.page_target(&path, fragment, link),
            Some("html" | "htm") if !self.view.book.files.contains(&path) => {
                self.report(
                    Diagnostic::error("link/html", link.span, format!("there is no file `{path}`"))
                        .help("to link to a page, write the path of its `.md` file"),
                );
                None
            }
            _ => self.asset(&path, link).map(Target::Asset),
        }
    }

    /// The path of a picture from the book's folder.
    pub(super) fn picture(&mut self, file: &Reference) -> Option<String> {
        let path = self.file(file, "a picture")?;
        let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
        if !PICTURES.contains(&extension.as_str()) {
            self.report(
                Diagnostic::error(
                    "image/kind",
                    file.span,
                    format!("`{}` is not a picture that browsers can show", file.text),
                )
                .help(format!("save it as one of {}", PICTURES.join(", "))),
            );
            return None;
        }
        Some(path)
    }

    /// The path of a file from the book's folder. `what` is what it is for, in messages.
    pub(super) fn file(&mut self, file: &Reference, what: &str) -> Option<String> {
        let text = file.text.trim();
        if scheme(text).is_some() || text.starts_with("//") {
            self.report(
                Diagnostic::error("link/elsewhere", file.span, format!("{what} cannot come from another site"))
                    .help("save the file in the module's folder, so that the site asks nobody else for it"),
            );
            return None;
        }
        if text.is_empty() {
            self.report(Diagnostic::error("link/empty", file.span, "no file is named here"));
            return None;
        }
        let path = self.path_in_book(&decoded(text), file)?;
        self.asset(&path, file)
    }

    fn page_target(&mut self, path: &str, fragment: Option<String>, link: &Reference) -> Option<Target> {
        let view = self.view;
        if let Some(address) = view.address_of(path) {
            self.sought.pages.insert(path.to_owned());
            let address = address.to_owned();
            if let Some(fragment) = &fragment {
                self.gathered.fragments.push(Fragment {
                    address: address.clone(),
                    fragment: fragment.clone(),
                    span: link.span,
                });
            }
            return Some(Target::Page { address, fragment });
        }
        if view.book.unread.has_path(path) {
            return None;
        }
        self.sought.more = true;
        if view.book.pages.contains(path) {
            self.not_here(link.span, format!("the page `{path}`"));
            return None;
        }
        if view.edition.is_some() {
            // A page that is nowhere is reported when the whole book is checked.
            return None;
        }
        let known = candidates(path, &view.book.pages);
        self.report(
            Diagnostic::error("link/unknown-page", link.span, format!("there is no page `{path}`"))
                .maybe_help(did_you_mean(path, known))
                .help("paths count from the folder of the file that they stand in"),
        );
        None
    }

    fn asset(&mut self, path: &str, file: &Reference) -> Option<String> {
        let files = &self.view.book.files;
        if files.contains(path) {
            self.gathered.assets.insert(path.to_owned());
            return Some(path.to_owned());
        }
        if self.is_for_an_edition() {
            // As above: once is enough.
            return None;
        }
        let folder = format!("{path}/");
        let is_folder = files.iter().chain(self.view.book.pages.iter()).any(|known| known.starts_with(&folder));
        let diagnostic = match is_folder {
            true => Diagnostic::error("link/folder", file.span, format!("`{path}` is a folder"))
                .help(format!("link to its page: `{}/index.md`", file.text.trim_end_matches('/'))),
            false => Diagnostic::error("link/unknown-file", file.span, format!("there is no file `{path}`"))
                .maybe_help(did_you_mean(path, candidates(path, files)))
                .help("paths count from the folder of the file that they stand in"),
        };
        self.report(diagnostic);
        None
    }

    /// A path from the book's folder: relative ones count from the folder of their file, `/…` from the modules' folder.
    fn path_in_book(&mut self, path: &str, reference: &Reference) -> Option<String> {
        let path = path_from(&self.folder, &self.view.book.config.book.src.value, path);
        if path.is_none() {
            self.report(
                Diagnostic::error(
                    "link/outside",
                    reference.span,
                    format!("`{}` leads out of the book", reference.text),
                )
                .help("put the file into the book's folder: a book is one folder that can be copied"),
            );
        }
        path
    }
}

/// A path from the book's folder: relative ones count from `folder`, `/…` from `src`. None if it leads out of the book.
pub(super) fn path_from(folder: &str, src: &str, path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or(path).replace('\\', "/");
    let (base, rest) = match path.strip_prefix('/') {
        Some(rest) => (src, rest),
        None => (folder, path.as_str()),
    };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The names that a path may have been meant for. In a large book, those that share its folder or its last part: to compare each
/// of thousands of wrong paths with each of thousands of files would take minutes.
fn candidates<'k>(path: &str, known: &'k BTreeSet<String>) -> impl Iterator<Item = &'k str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (folder, name) = (folder.to_owned(), name.to_owned());
    let few = known.len() <= MOST_COMPARED;
    known.iter().map(String::as_str).filter(move |known| {
        let (its_folder, its_name) = known.rsplit_once('/').unwrap_or(("", known));
        few || its_folder == folder || its_name == name
    })
}

fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut chars = scheme.chars();
    let first = chars.next()?.is_ascii_alphabetic();
    // One letter is a drive of Windows.
    (first && scheme.len() > 1 && chars.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))).then_some(scheme)
}

/// A path with `%20` and the like decoded.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), |path| path.into_owned())
}
