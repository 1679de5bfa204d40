//! A theme, ready to use: compiled templates, one style sheet, scripts, icons and other files.
//!
//! [`Theme::new`] takes the built-in theme and lays a book's own files over it, file by file.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::site::Edition;
use crate::render::fingerprint::fingerprint;
use crate::render::html::embedded;
use crate::render::html::icons::Icons;
use crate::render::html::scripts::{self, Script};
use crate::render::html::stylesheet::{self, Style};
use crate::render::html::templates::Templates;
use crate::render::html::theme_error::{ThemeError, in_order};
use crate::strings::Strings;

/// Compiled templates and static files.
pub struct Theme {
    /// The templates.
    pub(crate) templates: Templates,
    /// The interface strings.
    pub(crate) strings: Arc<Strings>,
    /// The style sheet's address from the site's root.
    pub(crate) stylesheet: String,
    /// The favicon's address from the site's root.
    pub(crate) favicon: Option<String>,
    /// The addresses of the scripts from the site's root, by their names.
    pub(crate) scripts: BTreeMap<String, String>,
    /// Every static file by its address from the site's root.
    files: BTreeMap<String, Vec<u8>>,
}

/// A file of a book's own theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFile {
    /// The path inside the theme's folder: `templates/content.html`, `css/90-institute.css`, `icons/say.svg`.
    pub path: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Files by their path inside the theme's folder.
type Files<'a> = BTreeMap<&'a str, &'a [u8]>;

impl Theme {
    /// The static files of an edition by their addresses from the site's root.
    pub fn files_of(&self, edition: &Edition) -> impl Iterator<Item = (&str, &[u8])> {
        let theirs = |(address, _): &(&String, &Vec<u8>)| {
            let script = self.scripts.iter().find(|(_, of_script)| of_script == address);
            script.is_none_or(|(name, _)| Script::is_for(name, edition))
        };
        self.files.iter().filter(theirs).map(|(address, bytes)| (address.as_str(), bytes.as_slice()))
    }

    /// The addresses of an edition's scripts from the site's root, by their names.
    pub(crate) fn scripts_of(&self, edition: &Edition) -> BTreeMap<&str, &str> {
        let theirs = self.scripts.iter().filter(|(name, _)| Script::is_for(name, edition));
        theirs.map(|(name, address)| (name.as_str(), address.as_str())).collect()
    }

    /// The built-in theme with a book's own files over it, in the language of the book.
    pub fn new(overrides: &[ThemeFile], style: &Style, language: &str) -> Result<Self, Vec<ThemeError>> {
        let classic = embedded::classic();
        let mut errors = Vec::new();
        let mut files: Files<'_> = classic.iter().map(|(path, bytes)| (path.as_str(), *bytes)).collect();
        files.extend(overrides.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())));

        let icons = Arc::new(icons(&files, &mut errors));
        let strings = Arc::new(Strings::for_language(language));
        let built_in: Files<'_> = classic.iter().map(|(path, bytes)| (path.as_str(), *bytes)).collect();
        let own: Files<'_> = overrides.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
        let built_in = owned(texts(&built_in, "templates/", ".html", &mut errors));
        let own = owned(texts(&own, "templates/", ".html", &mut errors));
        let templates = match Templates::new(&built_in, &own, Arc::clone(&strings), icons) {
            Ok(templates) if errors.is_empty() => templates,
            Ok(_) => return Err(in_order(errors)),
            Err(found) => {
                errors.extend(found);
                return Err(in_order(errors));
            }
        };

        let mut published = BTreeMap::new();
        let mut css = stylesheet::build(&texts(&files, "css/", ".css", &mut errors), style);
        let mut favicon = None;
        for (path, bytes) in &files {
            if ["templates/", "css/", "icons/", "js/"].iter().any(|folder| path.starts_with(folder))
                || path.ends_with(".md")
            {
                continue;
            }
            let (address, name) = hashed(path, bytes);
            // A style sheet of the theme's names a file of the theme's by the path from its own folder.
            css = css.replace(&format!("../{path}"), &name);
            if *path == "favicon.svg" {
                favicon = Some(address.clone());
            }
            published.insert(address, bytes.to_vec());
        }
        let (stylesheet, _) = hashed("theme.css", css.as_bytes());
        published.insert(stylesheet.clone(), css.into_bytes());
        let mut scripts = BTreeMap::new();
        for script in scripts::build(&texts(&files, "js/", ".js", &mut errors), &strings, &mut errors) {
            let (address, _) = hashed(&format!("{}.js", script.name), script.text.as_bytes());
            published.insert(address.clone(), script.text.into_bytes());
            scripts.insert(script.name, address);
        }
        if !errors.is_empty() {
            return Err(in_order(errors));
        }
        Ok(Self { templates, strings, stylesheet, favicon, scripts, files: published })
    }
}

/// The address from the site's root and the name of a static file, with its content hash.
fn hashed(path: &str, bytes: &[u8]) -> (String, String) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let name = format!("{stem}-{}.{extension}", fingerprint(&[bytes], 8));
    (format!("assets/{name}"), name)
}

/// The text files of a folder, by their path from that folder.
fn texts<'a>(files: &Files<'a>, folder: &str, ending: &str, errors: &mut Vec<ThemeError>) -> Vec<(&'a str, &'a str)> {
    let mut texts = Vec::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix(folder).filter(|name| name.ends_with(ending)) else {
            continue;
        };
        match str::from_utf8(bytes) {
            Ok(text) => texts.push((name, text)),
            Err(_) => errors.push(ThemeError::of_file(*path, "this file is not text in UTF-8")),
        }
    }
    texts
}

fn owned(texts: Vec<(&str, &str)>) -> Vec<(String, String)> {
    texts.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn icons(files: &Files<'_>, errors: &mut Vec<ThemeError>) -> Icons {
    let mut icons = Icons::default();
    for (name, svg) in texts(files, "icons/", ".svg", errors) {
        if !icons.add(name.trim_end_matches(".svg"), svg) {
            errors.push(ThemeError::of_file(format!("icons/{name}"), "this file has no `<svg>` element"));
        }
    }
    icons
}
