//! Each stage of a build by itself, in this process, on a generated book of 200 pages with all of trainbook's own blocks.
//!
//! ```text
//! cargo bench --bench stages                    all stages
//! cargo bench --bench stages -- render          those with this in their names
//! ```
//!
//! A sample takes what the stage before made; to make and to drop that is not counted.

// What fails here is the measuring itself.
#![allow(clippy::unwrap_used)]
#![allow(dead_code)]

mod generate;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use generate::{Blocks, Shape};
use tempfile::TempDir;
use trainbook::artifact::{Artifacts, PublishedAsset};
use trainbook::book::{self, Book, Input, Readings};
use trainbook::config::{self, Config};
use trainbook::edition::site::Site;
use trainbook::edition::{self, Memory};
use trainbook::gate::{self, Output, Texts};
use trainbook::load::{BOOK_FILE, Changes, Tree};
use trainbook::output::{self, Protected};
use trainbook::render::html::{self, Options, Style, Theme};
use trainbook::render::search;
use trainbook::source::Sources;
use trainbook::strings::{Strings, all_strings};

const PAGES: usize = 200;
const EDITION: &str = "trainee";

/// The book on the disk.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    generate::write_book(folder.path(), &generate::pages(Shape::usual(PAGES, Blocks::Own), 1), true).unwrap();
    folder
});

/// What the stages hand on.
struct Made {
    tree: Tree,
    sources: Sources,
    config: Config,
    book: Book,
    site: Arc<Site>,
    theme: Theme,
    assets: BTreeMap<String, PublishedAsset>,
    artifacts: Artifacts,
}

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let (tree, sources, config) = read();
    let book = parsed(&tree, &sources, &config);
    let mut sites = edition::project(&book, &[EDITION.to_owned()], &mut Memory::default()).sites;
    let site = Arc::new(sites.remove(0));
    let theme = theme();
    let asset = |path: &String| {
        let name = path.replace('/', "-");
        (path.clone(), PublishedAsset { address: format!("assets/{name}"), bytes: 1, dimensions: None })
    };
    let assets = site.assets.iter().map(asset).collect();
    let artifacts = rendered(&site, &theme, &assets);
    Made { tree, sources, config, book, site, theme, assets, artifacts }
});

fn read() -> (Tree, Sources, Config) {
    let (mut tree, mut sources, mut diagnostics) = (Tree::on_disk(FOLDER.path()), Sources::default(), Vec::new());
    let file = tree.book_file(&mut sources, &mut diagnostics).unwrap().unwrap();
    let text = Arc::clone(&sources.get(file).text);
    let config = config::parse(file, &text, &mut diagnostics).unwrap();
    tree.read(&config.book.src.value, &Changes::Everything, &mut sources, &mut diagnostics).unwrap();
    assert!(diagnostics.is_empty());
    (tree, sources, config)
}

fn parsed(tree: &Tree, sources: &Sources, config: &Config) -> Book {
    let input = Input {
        config: config.clone(),
        sources,
        texts: tree.texts().collect(),
        files: tree.others().map(str::to_owned).collect(),
        unreadable: Vec::new(),
    };
    let mut diagnostics = Vec::new();
    let book = book::assemble(input, &mut Readings::default(), &mut diagnostics);
    assert!(diagnostics.is_empty());
    book
}

fn theme() -> Theme {
    Theme::new(&[], &Style::default(), "en").unwrap()
}

fn rendered(site: &Site, theme: &Theme, assets: &BTreeMap<String, PublishedAsset>) -> Artifacts {
    let options = Options { raw_html: false, service_worker: false, assets, guide: None, page_done: &|| {} };
    html::render(site, theme, &options).unwrap()
}

#[divan::bench]
fn a_read(bencher: Bencher<'_, '_>) {
    LazyLock::force(&FOLDER);
    bencher.bench(read);
}

#[divan::bench]
fn b_theme(bencher: Bencher<'_, '_>) {
    bencher.bench(theme);
}

#[divan::bench]
fn c_parse(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    bencher.bench(|| parsed(&made.tree, &made.sources, &made.config));
}

#[divan::bench]
fn d_project_one_edition(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    bencher.bench(|| edition::project(&made.book, &[EDITION.to_owned()], &mut Memory::default()));
}

#[divan::bench]
fn e_project_three_editions(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    let all: Vec<String> = made.config.editions.iter().map(|edition| edition.name.clone()).collect();
    bencher.bench(|| edition::project(&made.book, &all, &mut Memory::default()));
}

#[divan::bench]
fn f_render(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    bencher.bench(|| rendered(&made.site, &made.theme, &made.assets));
}

#[divan::bench]
fn g_search(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    let strings = Strings::with_own("en", &[]);
    bencher.bench(|| search::files(&made.site, &strings));
}

#[divan::bench]
fn h_gate(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    let interface = all_strings("en");
    let file = made.sources.find(BOOK_FILE).unwrap();
    bencher.bench(|| {
        let texts = Texts {
            sources: &made.sources,
            pages: made.tree.texts().collect(),
            src: &made.config.book.src.value,
            raw_html: false,
            settings: &made.sources.get(file).text,
            interface: &interface,
            theme: Vec::new(),
            files: &made.assets,
        };
        let leaks = gate::check(&texts, &[Output { sees: &[], artifacts: &made.artifacts, guide: None }]);
        assert!(leaks.is_empty());
        leaks
    });
}

#[divan::bench]
fn i_write(bencher: Bencher<'_, '_>) {
    let made = &*MADE;
    let sources = [PathBuf::from("modules")];
    let protected = Protected { root: FOLDER.path(), sources: &sources };
    let folder = TempDir::new().unwrap();
    let mut number = 0;
    // Each time into a place where nothing is.
    let place = || {
        number += 1;
        folder.path().join(number.to_string())
    };
    bencher.with_inputs(place).bench_local_refs(|place| {
        output::publish(black_box(place), std::slice::from_ref(&made.artifacts), protected).unwrap();
    });
}

fn main() {
    divan::main();
}
