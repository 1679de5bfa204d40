//! What can be typed, with its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::date::Date;

const EXAMPLES: &str = "\
Examples:
  trainbook init my-course        make a small book to start from
  trainbook build my-course       make its sites
  trainbook build                 the same, inside of the book's folder
  trainbook serve my-course       look at them while you write

The sites are in my-course/build: trainee/index.html, trainer/index.html and
supervisor/index.html open in a browser by double-click.

Exit codes: 0 good, 1 problems in the book, 2 something mistyped.";

const BUILD_EXAMPLES: &str = "\
Examples:
  trainbook build                              the book in this folder
  trainbook build my-course                    the book in another folder
  trainbook build --edition trainee            only what trainees get
  trainbook build --out /srv/www/training      put the sites somewhere else
  trainbook build --offline-zip                and each as one file for a stick

If the book has a mistake, nothing is written: every mistake is shown with its
place, and the sites of the last build stay as they are.";

const PDF_EXAMPLES: &str = "\
Examples:
  trainbook pdf                                  the guides of all editions
  trainbook pdf --edition trainer --participants 24
  trainbook pdf --module permanence --large-print
  trainbook pdf --track new-workers --out /srv/print

What trainers, trainees and supervisors hold in their hands: facilitator guide,
participant guide and job aid, each in a folder of its edition. They are tagged
for screen readers (PDF/UA-1).";

const CHECK_EXAMPLES: &str = "\
Examples:
  trainbook check                           the book in this folder
  trainbook check --deny warnings           for a pipeline: a warning fails too
  trainbook check --format github           as annotations of a pull request
  trainbook check --format sarif > book.sarif
  trainbook check --external                asks the addresses on the web too

All that a build looks at, and lints: of teaching, of accessibility, of text
that may have lost its fence. Each has a name, and can be allowed, warned of or
denied under [lints] in book.toml, or by a comment at one place.";

const SERVE_EXAMPLES: &str = "\
Examples:
  trainbook serve --open          the book in this folder, in the browser at once
  trainbook serve my-course       the book in another folder
  trainbook serve --port 8080     at a port of your own

The first address is the author's desk: two editions side by side. Save a file
in your editor, and the pages show it at once. Nothing is written to the build
folder. Ctrl-C ends it.";

const INIT_EXAMPLES: &str = "\
Examples:
  trainbook init my-course        in a new folder
  trainbook init                  in this folder

Nothing is ever overwritten: if one of the files is there already, none is
written. A .gitignore that is there stays as it is.";

const NEW_EXAMPLES: &str = "\
Examples:
  trainbook new module \"Engaging families\"
  trainbook new page engaging-families \"The first visit\"";

const MODULE_EXAMPLES: &str = "\
Examples:
  trainbook new module \"Engaging families\"
        makes modules/engaging-families/index.md
  trainbook new module permanence --dir my-course";

const PAGE_EXAMPLES: &str = "\
Examples:
  trainbook new page engaging-families \"The first visit\"
        makes modules/engaging-families/01-the-first-visit.md, or 02-… behind
        the pages that are there
  trainbook new page engaging-families/home-visits \"Before you go\"
        a page in a section";

/// Makes training sites for trainees, trainers and supervisors out of one set of texts.
///
/// You write each module once, in Markdown, and mark what is for trainers or supervisors only. trainbook makes a site for each of
/// them. What trainees may not see is not in their site at all.
#[derive(Debug, Parser)]
#[command(name = "trainbook", version, after_help = EXAMPLES, arg_required_else_help = true)]
#[command(max_term_width = 100)]
pub(crate) struct Typed {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Whether to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Colours::Auto, hide_default_value = true)]
    #[arg(hide_possible_values = true, help = "Use colours: auto, always or never")]
    pub(crate) color: Colours,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colours {
    /// Where somebody watches, unless the environment says otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make the sites of a book
    #[command(after_help = BUILD_EXAMPLES)]
    Build(BuildArgs),
    /// Print the guides of a book: facilitator guide, participant guide, job aid
    #[command(after_help = PDF_EXAMPLES)]
    Pdf(PdfArgs),
    /// Look for mistakes and for what could be better, and write nothing
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckArgs),
    /// Show every edition in the browser, always as the files are now
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(ServeArgs),
    /// Make a small book to start from, with a comment on each part
    #[command(after_help = INIT_EXAMPLES)]
    Init(InitArgs),
    /// Add a module or a page to a book
    #[command(after_help = NEW_EXAMPLES, disable_help_subcommand = true)]
    New(NewArgs),
}

#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// The book's folder, which holds book.toml
    #[arg(default_value = ".", value_name = "DIR", hide_default_value = true)]
    pub(crate) dir: PathBuf,

    /// Make only this edition, such as trainee; can be given more than once
    #[arg(short, long = "edition", value_name = "NAME")]
    pub(crate) editions: Vec<String>,

    /// Put the sites into this folder instead of the one in book.toml
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Make each edition's printed guide too, and link it from the modules
    #[arg(long)]
    pub(crate) pdf: bool,

    /// Pack each edition into one file too, to hand out on a stick: it opens without a network
    #[arg(long)]
    pub(crate) offline_zip: bool,

    /// Say nothing but errors
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Say what is done, how long it takes, and each file that is written
    #[arg(short, long, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PdfArgs {
    /// The book's folder, which holds book.toml
    #[arg(default_value = ".", value_name = "DIR", hide_default_value = true)]
    pub(crate) dir: PathBuf,

    /// Make only this edition's guide, such as trainer; can be given more than once
    #[arg(short, long = "edition", value_name = "NAME")]
    pub(crate) editions: Vec<String>,

    /// Only this module; can be given more than once
    #[arg(short, long = "module", value_name = "NAME", conflicts_with = "track")]
    pub(crate) modules: Vec<String>,

    /// Only this track, with the modules of its sessions
    #[arg(short, long, value_name = "NAME")]
    pub(crate) track: Option<String>,

    /// Put the guides into this folder instead of pdf beside the sites
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Print in 18 point, for low vision and for the lectern
    #[arg(long)]
    pub(crate) large_print: bool,

    /// Make cue cards of the script, four to a page, instead of guides
    #[arg(long)]
    pub(crate) cards: bool,

    /// How many take part: how many copies of each handout are needed
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) participants: Option<u32>,

    /// Say nothing but errors
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The book's folder, which holds book.toml
    #[arg(default_value = ".", value_name = "DIR", hide_default_value = true)]
    pub(crate) dir: PathBuf,

    /// How to tell: text for people, json, sarif or github for programs
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = Format::Text, hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) format: Format,

    /// What day it is, as 2026-11-22: tells what is out of date, which is left out otherwise
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) today: Option<Date>,

    /// Ask each address on the web whether it is there
    #[arg(long)]
    pub(crate) external: bool,

    /// Where to remember for a week what answered, instead of your cache folder
    #[arg(long, value_name = "FILE", requires = "external")]
    pub(crate) cache: Option<PathBuf>,

    /// With `warnings`: a warning fails as an error does
    #[arg(long, value_enum, value_name = "WHAT", hide_possible_values = true)]
    pub(crate) deny: Option<Denied>,

    /// Say nothing but errors
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// How problems are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Drawn for people.
    Text,
    /// A JSON document.
    Json,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
}

/// What fails beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Denied {
    /// Warnings.
    Warnings,
}

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// The book's folder, which holds book.toml
    #[arg(default_value = ".", value_name = "DIR", hide_default_value = true)]
    pub(crate) dir: PathBuf,

    /// Listen on this port, or fail; otherwise on 3000 or the next that is free
    #[arg(short, long, value_name = "PORT")]
    pub(crate) port: Option<u16>,

    /// Listen on this host; 0.0.0.0 shows the preview to the whole network
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub(crate) host: String,

    /// Open the author's desk in the browser
    #[arg(long)]
    pub(crate) open: bool,

    /// Look for changes twice a second, for books on network drives, where the system does not tell of them
    #[arg(long)]
    pub(crate) poll: bool,
}

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The folder for the book; it is made if it is not there
    #[arg(default_value = ".", value_name = "DIR", hide_default_value = true)]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[command(subcommand)]
    pub(crate) what: NewCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NewCommand {
    /// Add a module: a folder with its first page ready to fill in
    #[command(after_help = MODULE_EXAMPLES)]
    Module {
        /// The module's title
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,
        /// The book's folder, which holds book.toml
        #[arg(long, default_value = ".", value_name = "DIR", hide_default_value = true)]
        dir: PathBuf,
    },
    /// Add a page behind the others of a module
    #[command(after_help = PAGE_EXAMPLES)]
    Page {
        /// The module's folder name, or MODULE/SECTION
        #[arg(value_name = "MODULE")]
        module: String,
        /// The page's title
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,
        /// The book's folder, which holds book.toml
        #[arg(long, default_value = ".", value_name = "DIR", hide_default_value = true)]
        dir: PathBuf,
    },
}

/// A day as it is typed.
fn date(typed: &str) -> Result<Date, String> {
    Date::parse(typed).ok_or_else(|| "write year, month and day, as 2026-11-22".to_owned())
}
