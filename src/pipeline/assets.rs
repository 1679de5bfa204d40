//! The files of a book that are no text: which there are, and how they are published.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::PublishedAsset;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::site::Site;
use crate::load::{Changes, ReadError, Tree};
use crate::pipeline::pictures;
use crate::render::html::ThemeFile;
use crate::source::Sources;

/// How many hexadecimal digits of a hash stand in a published file's name.
const DIGITS: usize = 8;

/// How many bytes of a file's name, and of its ending, stand in a published file's name.
const LONGEST_NAME: usize = 100;

/// Whether the bytes of files are held, or read again when they are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holding {
    /// They are held: each is read once and goes to every edition.
    Bytes,
    /// Only their names and sizes: a preview of a book with hours of video stays small.
    Names,
}

/// Bytes in memory.
type Held = Arc<[u8]>;

/// The files that editions refer to, as they were published last.
#[derive(Debug)]
pub(super) struct AssetStore {
    holding: Holding,
    last: Arc<Assets>,
    /// What is wrong with files of `last`, by their paths.
    problems: BTreeMap<String, Diagnostic>,
}

/// The files that editions refer to.
#[derive(Debug, Default)]
pub(super) struct Assets {
    /// How each is published, by its path from the book's folder.
    published: BTreeMap<String, PublishedAsset>,
    /// Bytes that are held, by the same path: those of a store that holds bytes, and those that are not the file's own.
    held: BTreeMap<String, Held>,
}

/// A file that was read: how it is published, its bytes if they are held, and what is wrong with it.
struct ReadAsset {
    published: PublishedAsset,
    held: Option<Held>,
    problem: Option<pictures::Problem>,
}

/// What came of publishing.
pub(super) struct Publication {
    pub(super) assets: Arc<Assets>,
    /// Whether anything is another than before.
    pub(super) changed: bool,
    /// What is wrong with a file.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl AssetStore {
    /// With no file yet.
    pub(super) fn new(holding: Holding) -> Self {
        Self { holding, last: Arc::default(), problems: BTreeMap::new() }
    }

    /// Reads the files that any of the sites refers to, and gives each its name in the site. Those that did not change are
    /// not read again. What is wrong with a file is reported.
    pub(super) fn publish(
        &mut self,
        tree: &Tree,
        sites: &[Arc<Site>],
        changes: &Changes,
        sources: &mut Sources,
    ) -> Publication {
        let mut diagnostics = Vec::new();
        let wanted: BTreeSet<&String> = sites.iter().flat_map(|site| &site.assets).collect();
        let is_same = |path: &String| self.last.published.contains_key(path) && !changes.touch(path);
        if wanted.len() == self.last.published.len() && wanted.iter().all(|path| is_same(path)) {
            diagnostics.extend(self.problems.values().cloned());
            return Publication { assets: Arc::clone(&self.last), changed: false, diagnostics };
        }
        let anew: Vec<_> =
            wanted.par_iter().filter(|path| !is_same(path)).map(|path| (*path, self.read(tree, path))).collect();
        let mut assets = Assets::default();
        let mut problems = BTreeMap::new();
        for path in wanted.into_iter().filter(|path| is_same(path)) {
            assets.published.extend(self.last.published.get(path).map(|known| (path.clone(), known.clone())));
            assets.held.extend(self.last.held.get(path).map(|bytes| (path.clone(), Arc::clone(bytes))));
            problems.extend(self.problems.get(path).map(|problem| (path.clone(), problem.clone())));
        }
        for (path, read) in anew {
            match read {
                Ok(ReadAsset { published, held, problem }) => {
                    assets.published.insert(path.clone(), published);
                    assets.held.extend(held.map(|bytes| (path.clone(), bytes)));
                    problems.extend(problem.map(|problem| (path.clone(), problem.diagnostic(path, sources))));
                }
                Err(error) => diagnostics.push(error.problem(path)),
            }
        }
        diagnostics.extend(problems.values().cloned());
        let changed = assets.published != self.last.published || problems != self.problems;
        self.last = Arc::new(assets);
        self.problems = problems;
        Publication { assets: Arc::clone(&self.last), changed, diagnostics }
    }

    /// Reads a file.
    fn read(&self, tree: &Tree, path: &str) -> Result<ReadAsset, ReadError> {
        let own = tree.bytes(path)?;
        let size = own.len();
        let bytes = without_comments(path, own);
        let published = PublishedAsset {
            address: address(path, &bytes),
            bytes: bytes.len() as u64,
            dimensions: dimensions(path, &bytes),
        };
        let problem = pictures::problem(path, &bytes, published.dimensions);
        let hold = self.holding == Holding::Bytes || bytes.len() != size;
        Ok(ReadAsset { published, held: hold.then(|| bytes.into()), problem })
    }
}

impl Assets {
    /// How each is published, by its path from the book's folder.
    pub(super) fn published(&self) -> &BTreeMap<String, PublishedAsset> {
        &self.published
    }

    /// Bytes that are held, by their path from the book's folder.
    #[cfg(feature = "pdf")]
    pub(super) fn held(&self) -> &BTreeMap<String, Arc<[u8]>> {
        &self.held
    }

    /// The address and the bytes of a file, if they are held.
    pub(super) fn bytes(&self, path: &str) -> Option<(&str, &Arc<[u8]>)> {
        Some((self.published.get(path)?.address.as_str(), self.held.get(path)?))
    }
}

/// Every file that content can refer to: those below the modules' folder, the logo and the favicon.
pub(super) fn known_files(tree: &Tree, config: &Config) -> BTreeSet<String> {
    let named = [&config.book.logo, &config.html.favicon];
    let named = named.into_iter().flatten().map(|path| path.value.clone()).filter(|path| tree.has_file(path));
    tree.others().map(str::to_owned).chain(named).collect()
}

/// The files of the book's own theme, and the favicon that it names in place of the theme's.
pub(super) fn theme_files(
    tree: &Tree,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<ThemeFile>, ReadError> {
    let mut files = Vec::new();
    if let Some(theme) = &config.html.theme {
        let mut problems = Vec::new();
        match tree.folder(&theme.value, &mut problems) {
            Ok(found) if !found.is_empty() || !problems.is_empty() => {
                diagnostics.append(&mut problems);
                files.extend(found.into_iter().map(|(path, bytes)| ThemeFile { path, bytes }))
            }
            _ => diagnostics.push(
                Diagnostic::error("theme/no-folder", theme.span, format!("there is no theme in `{}`", theme.value))
                    .help("a theme is a folder with the files that it replaces, such as `templates/content.html`"),
            ),
        }
    }
    if let Some(favicon) = &config.html.favicon {
        if !tree.has_file(&favicon.value) {
            diagnostics.push(Diagnostic::error(
                "book/favicon",
                favicon.span,
                format!("there is no file `{}`", favicon.value),
            ));
        } else if !favicon.value.to_lowercase().ends_with(".svg") {
            diagnostics.push(
                Diagnostic::error("book/favicon", favicon.span, "the favicon is an SVG picture")
                    .help("save it as `.svg`"),
            );
        } else {
            files.retain(|file| file.path != "favicon.svg");
            files.push(ThemeFile { path: "favicon.svg".to_owned(), bytes: tree.bytes(&favicon.value)? });
        }
    }
    Ok(files)
}

/// A drawing's bytes without its comments: who draws with words beside the lines does not mean to publish them.
fn without_comments(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    let svg = path.to_lowercase().ends_with(".svg") && !bytes.windows(9).any(|part| part == b"<![CDATA[");
    let Some(text) = svg.then(|| std::str::from_utf8(&bytes).ok()).flatten().filter(|text| text.contains("<!--"))
    else {
        return bytes;
    };
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.into_bytes()
}

/// `assets/plan-3f2a9c1b.svg`: the file's name, as far as every system takes it, with a hash of its bytes.
fn address(path: &str, bytes: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let hash = blake3::hash(bytes).to_hex();
    let hash = &hash[..DIGITS];
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !plain(extension).is_empty() => {
            format!("assets/{}-{hash}.{}", plain(stem), plain(extension))
        }
        _ => format!("assets/{}-{hash}", plain(name)),
    }
}

/// A part of a name with a `-` for each sign that some system does not take or that hides, and cut where it is endless.
fn plain(part: &str) -> String {
    let refused = |c: char| {
        c.is_control()
            || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let taken = &part[..part.floor_char_boundary(LONGEST_NAME)];
    taken.chars().map(|c| if refused(c) { '-' } else { c }).collect::<String>().trim_end_matches(['.', ' ']).to_owned()
}

/// Width and height in CSS pixels.
fn dimensions(path: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    if path.to_lowercase().ends_with(".svg") {
        return svg_dimensions(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// The size that the root element of an SVG says: its width and height, or its view box.
fn svg_dimensions(svg: &str) -> Option<(u32, u32)> {
    let start = svg.find("<svg")?;
    let tag = &svg[start..start + svg[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}="))? + name.len() + 2;
        let quote = tag[at..].chars().next()?;
        tag[at + 1..].split(quote).next()
    };
    let pixels = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok();
    let whole = |value: f64| (value.is_finite() && (1.0..1e6).contains(&value)).then_some(value.round() as u32);
    let from_size = || Some((whole(pixels(attribute("width")?)?)?, whole(pixels(attribute("height")?)?)?));
    let from_view_box = || {
        let numbers: Vec<f64> = attribute("viewBox")?.split([' ', ',']).filter_map(|n| n.parse().ok()).collect();
        let [_, _, width, height] = numbers.as_slice() else { return None };
        Some((whole(*width)?, whole(*height)?))
    };
    from_size().or_else(from_view_box)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_published_without_its_comments() {
        let drawing = |text: &str| String::from_utf8(without_comments("a.SVG", text.into())).unwrap();
        assert_eq!(drawing("<svg><!-- for trainers --><g/><!--x--></svg>"), "<svg><g/></svg>");
        assert_eq!(drawing("<svg><style><![CDATA[<!--]]></style></svg>"), "<svg><style><![CDATA[<!--]]></style></svg>");
        assert_eq!(without_comments("a.txt", "<!-- -->".into()), b"<!-- -->");
    }

    #[test]
    fn an_address_is_a_name_on_every_system() {
        let name = |path: &str| address(path, b"x").replace("-3ae7d805", "#");
        assert_eq!(name("m/plan 1.pdf"), "assets/plan 1#.pdf");
        assert_eq!(name("m/a:b?\"c\n.p|df"), "assets/a-b--c-#.p-df");
        assert_eq!(name("m/\u{202e}fdp.exe"), "assets/-fdp#.exe");
        assert_eq!(name("m/x.pdf."), "assets/x.pdf#");
        assert_eq!(name(&format!("m/{}.pdf", "ü".repeat(120))), format!("assets/{}#.pdf", "ü".repeat(50)));
    }

    #[test]
    fn an_svg_tells_its_size() {
        let rows = [
            (r#"<svg xmlns="x" width="640" height="360.4px" viewBox="0 0 1 1">"#, Some((640, 360))),
            (r#"<?xml version="1.0"?><svg viewBox="0 0 120 80">"#, Some((120, 80))),
            (r#"<svg width="100%" viewBox='0,0,12,8'>"#, Some((12, 8))),
            (r#"<svg width="100%" viewBox="0 0 12 8">"#, Some((12, 8))),
            ("<svg>", None),
            ("text", None),
        ];
        for (svg, size) in rows {
            assert_eq!(svg_dimensions(svg), size, "{svg}");
        }
    }
}
