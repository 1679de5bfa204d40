//! book.toml row by row: what it can say, and what is said about mistakes.

use super::*;
use crate::source::Sources;

fn read(text: &str) -> (Option<Config>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add("book.toml", text);
    let mut diagnostics = Vec::new();
    let config = parse(file, text, &mut diagnostics);
    crate::diagnostic::draw::order(&mut diagnostics, &sources);
    let shown = diagnostics.iter().map(|diagnostic| {
        let at = diagnostic.place.as_ref().map(|place| sources.position(place.span)).unwrap();
        let help = diagnostic.help.join("; ");
        format!("{}:{} {} ({help})", at.line, at.column, diagnostic.message)
    });
    (config, shown.collect())
}

fn good(text: &str) -> Config {
    let (config, problems) = read(text);
    assert_eq!(problems, Vec::<String>::new(), "{text}");
    config.unwrap()
}

#[test]
fn a_title_is_enough() {
    let config = good("[book]\ntitle = \"Core training\"\n");
    assert_eq!(config.book.title, "Core training");
    assert_eq!((config.book.src.value.as_str(), config.build.build_dir.value.as_str()), ("modules", "build"));
    assert_eq!(config.book.language, "en");
    let sees: Vec<_> = config.editions.iter().map(|e| (e.name.as_str(), e.title.as_str(), e.sees.join(" "))).collect();
    let expected = [
        ("trainee", "Trainee", String::new()),
        ("trainer", "Trainer", "trainer".to_owned()),
        ("supervisor", "Supervisor", "supervisor".to_owned()),
    ];
    assert_eq!(sees, expected);
    assert_eq!(config.labels.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["trainer", "supervisor"]);
    assert_eq!(config.schedule.start.to_string(), "09:00");
    assert_eq!(config.pdf.paper, Paper::UsLetter);
    assert!(config.checks.pasted_trainer_text && !config.html.raw_html);
    assert_eq!(config, good("\u{feff}[book]\r\ntitle = \"Core training\"\r\n").with_spans_of(&config));
}

impl Config {
    /// Two configurations that differ in the places of their defaults only are the same to this test.
    fn with_spans_of(mut self, other: &Self) -> Self {
        self.book.src.span = other.book.src.span;
        self.book.language_place = other.book.language_place;
        self.build.build_dir.span = other.build.build_dir.span;
        self
    }
}

#[test]
fn everything_can_be_set() {
    let config = good(
        r##"
[book]
title = "Core training"
description = "Pre-service modules"
authors = ["Training unit"]
language = "pt-BR"
src = "./course/"
logo = "logo.svg"
how-to-use = "Read *this*."
contact = "training@example.org"
accessibility = "Looked at in *May*."
modules = ["b", "a"]
[build]
build-dir = "out/site"
editions = ["trainee", "virtual-trainer"]
[labels.virtual]
description = "Only when delivered online"
[editions.virtual-trainer]
sees = ["trainer", "virtual"]
site-url = "https://example.org/v"
[editions.trainer]
title = "Facilitator"
[facets.age-group]
values = ["0-9", "10-12"]
[schedule]
start = 08:30:00
breaks = [{ at = "12:00", minutes = 60, title = "Lunch" }, { at = "10:30", minutes = 15 }]
[checks]
pasted-trainer-text = false
[output.html]
theme = "themes/institute"
site-url = "https://training.example.org"
raw-html = true
favicon = "icon.svg"
style = { accent = "#0A5", accent-dark = "#8fd", text-font = "Georgia, 'Times New Roman', serif" }
[output.pdf]
paper = "a4"
"##
        .replace("#0A5", "#05a")
        .as_str(),
    );
    assert_eq!(config.book.src.value, "course");
    assert_eq!(config.book.logo_alt, "Core training");
    assert_eq!(config.book.contact, Some(Contact::Mail("training@example.org".to_owned())));
    let names: Vec<_> = config.editions.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(names, ["trainee", "trainer", "supervisor", "virtual-trainer"]);
    let trainer = config.edition("trainer").unwrap();
    assert_eq!((trainer.title.as_str(), trainer.sees.as_slice()), ("Facilitator", &["trainer".to_owned()][..]));
    let own = config.edition("virtual-trainer").unwrap();
    assert_eq!((own.title.as_str(), own.site_url.as_deref()), ("Virtual trainer", Some("https://example.org/v/")));
    assert_eq!(config.facets[0].title, "Age group");
    let breaks: Vec<_> = config.schedule.breaks.iter().map(|b| format!("{} {} {}", b.at, b.minutes, b.title)).collect();
    assert_eq!(breaks, ["10:30 15 Break", "12:00 60 Lunch"]);
    assert_eq!(config.schedule.start.to_string(), "08:30");
    assert_eq!(config.html.style.accent.as_deref(), Some("#0055aa"));
    assert_eq!(config.html.site_url.as_deref(), Some("https://training.example.org/"));
    assert_eq!(config.pdf.paper.name(), "a4");
    assert!(!config.checks.pasted_trainer_text);
}

#[test]
fn every_mistake_has_a_place_and_a_way_out() {
    let rows = [
        ("", "1:1 the book has no `title` (write `title = \"…\"` under `[book]`)"),
        ("[book]\n", "1:2 the book has no `title` (write `title = \"…\"` under `[book]`)"),
        ("title = \"A\"\n[book]\ntitle = \"A\"", "1:1 `title` belongs under `[book]` (put a line `[book]` above it)"),
        ("[book]\ntitle = 3", "2:9 `title` has to be text in quotes ()"),
        ("[book]\ntitle = \" \"", "2:9 `title` is empty (write something, or leave the line out)"),
        (
            "[[book]]\ntitle = \"A\"",
            "1:1 `book` has to be a table () | 1:3 the book has no `title` (write `title = \"…\"` under `[book]`)",
        ),
        ("!src = 1", "3:7 `src` has to be text in quotes ()"),
        ("!titel = \"B\"", "3:1 `[book]` has no key `titel` (did you mean `title`?)"),
        (
            "!multilingual = false",
            "3:1 `[book]` has no key `multilingual` (it takes `title`, `id`, `language`, `description`, \
            `authors`, `src`, `logo`, `logo-alt`, `how-to-use`, `modules`, `contact`, `accessibility`)",
        ),
        (
            "!contact = \"the office\"",
            "3:11 `the office` is no mail address and no address on the web \
            (write one as `training@example.org` or `https://example.org/contact`)",
        ),
        (
            "!contact = \"javascript:a@b.c\"",
            "3:11 `javascript:a@b.c` is no mail address and no address on the web \
            (write one as `training@example.org` or `https://example.org/contact`)",
        ),
        ("!authors = \"Me\"", "3:11 `authors` has to be a list of texts (write `authors = [\"Me\"]`)"),
        ("!modules = [\"a\", \"a\"]", "3:17 `a` is in `modules` twice (keep one of the two)"),
        ("!modules = [\"a\", 3]", "3:17 `modules` has to be text in quotes ()"),
        (
            "!id = \"Core Training\"",
            "3:6 `Core Training` is no id (write lower-case letters and digits, with single hyphens between, as `core-training`)",
        ),
        ("!language = \"en_US\"", "3:12 `en_US` is no language tag (write a tag as `en`, `de` or `pt-BR`)"),
        (
            "!src = \"../x\"",
            "3:7 `src` has to stay inside of the book's folder (write a path from the book's folder, as `media/logo.svg`)",
        ),
        (
            "!logo = \"/x.svg\"",
            "3:8 `logo` has to be a path from the book's folder (write a path from the book's folder, as `media/logo.svg`)",
        ),
        (
            "!src = \"course\"\n[build]\nbuild-dir = \"course/out\"",
            "5:13 the build folder `course/out` and `src`, `course`, have to \
            lie apart (a build replaces its folder; choose one that holds nothing else, as `build`)",
        ),
        (
            "!src = \"build\"",
            "3:7 the build folder `build` and `src`, `build`, have to lie apart (a build replaces its folder; \
            choose one that holds nothing else, as `build`)",
        ),
        ("!\n[build]\neditions = [\"trainees\"]", "5:13 the book has no edition `trainees` (did you mean `trainee`?)"),
        ("!\n[build]\neditions = []", "5:12 `editions` is empty (name an edition, or leave the line out to build all)"),
        ("!\n[build]\nbuild_dir = \"x\"", "5:1 `[build]` has no key `build_dir` (did you mean `build-dir`?)"),
        (
            "!\n[editions.trainee]\nsees = [\"trainer\"]",
            "5:8 the edition `trainee` sees nothing that bears a label; that is the promise \
            to every trainer (leave `sees` out, and declare an edition of another name for people who may see more)",
        ),
        ("!\n[editions.x]\nsees = [\"traner\"]", "5:9 the book has no label `traner` (did you mean `trainer`?)"),
        ("!\n[editions.x]\nsees = \"trainer\"", "5:8 `sees` has to be a list of texts (write `sees = [\"trainer\"]`)"),
        (
            "!\n[editions.\"..\"]",
            "4:11 `..` cannot be an edition's name, because it cannot be a folder everywhere (use lower-case \
            letters, digits and hyphens, with a letter first; what people read goes into `title`)",
        ),
        (
            "!\n[editions.\"Day Centre\"]",
            "4:11 `Day Centre` cannot be an edition's name, because it cannot be a folder everywhere \
            (write `day-centre`; what people read goes into `title`)",
        ),
        ("!\n[editions]\ntrainer = true", "5:11 `[editions.trainer]` has to be a table ()"),
        (
            "!\n[labels.trainee]",
            "4:9 `trainee` cannot be a label (content without a label is in every edition; leave the label out)",
        ),
        ("!\n[facets.x]", "4:9 the facet `x` has no values (write `values = [\"…\", \"…\"]`)"),
        (
            "!\n[facets.audience]\nvalues = [\"a\"]",
            "4:9 the catalogue filters by `audience` anyway (leave the facet out: modules name whom \
            they are for under `audience`)",
        ),
        (
            "!\n[schedule]\nstart = \"9am\"",
            "5:9 `start` is no time of day (write it on a clock of 24 hours: `start = \"09:00\"`)",
        ),
        ("!\n[schedule]\nstart = 9", "5:9 `start` has to be a time in quotes (write `start = \"09:00\"`)"),
        (
            "!\n[schedule]\nbreaks = [{ at = \"10:00\" }]",
            "5:11 this break does not say how long it is (add `minutes = 15`)",
        ),
        ("!\n[schedule]\nbreaks = [{ minutes = 5 }]", "5:11 this break does not say when it is (add `at = \"10:30\"`)"),
        ("!\n[schedule]\nbreaks = [{ at = \"10:00\", minutes = 0 }]", "5:37 `minutes` has to be from 1 to 720 ()"),
        (
            "!\n[schedule]\nbreaks = [{ at = \"10:20\", minutes = 5 }, { at = \"10:00\", minutes = 30 }]",
            "5:11 the break at 10:20 begins before the one at 10:00 is over (move it, or make the earlier one shorter)",
        ),
        (
            "!\n[checks]\npasted_trainer_text = false",
            "5:1 `[checks]` has no key `pasted_trainer_text` (did you mean `pasted-trainer-text`?)",
        ),
        (
            "!\n[checks]\npasted-trainer-text = \"off\"",
            "5:23 `pasted-trainer-text` has to be `true` or `false`, without quotes ()",
        ),
        ("!\n[output.htlm]", "4:9 `[output]` has no key `htlm` (did you mean `html`?)"),
        ("!\n[ouput.html]", "4:2 book.toml has no key `ouput` (did you mean `output`?)"),
        (
            "!\n[output.html]\nsite-url = \"example.org\"",
            "5:12 `example.org` is no address that a site could have (write the whole \
            address, as `https://training.example.org/`)",
        ),
        (
            "!\n[output.html.style]\naccent = \"teal\"",
            "5:10 `teal` is no colour (write `#rgb` or `#rrggbb`, as `#0a5c6b`)",
        ),
        (
            "!\n[output.html.style]\naccent = \"#999\"",
            "5:10 `accent` is hard to read: its contrast to #f1efe8 is 2.47:1, and 4.5:1 is the \
            least (take a darker colour)",
        ),
        (
            "!\n[output.html.style]\naccent-dark = \"#06c\"",
            "5:15 `accent-dark` is hard to read: its contrast to #232b30 is 2.58:1, and \
            4.5:1 is the least (take a lighter colour)",
        ),
        (
            "!\n[output.html.style]\ntext-font = \"a; } body { display: none\"",
            "5:13 `text-font` is no list of fonts (write names with commas \
            between, as `text-font = \"Georgia, 'Times New Roman', serif\"`)",
        ),
        (
            "!\n[output.html]\ntheme = \"build/theme\"",
            "5:9 the build folder `build` and `theme`, `build/theme`, have to lie apart (a build \
            replaces its folder; choose one that holds nothing else, as `build`)",
        ),
        ("!\n[output.pdf]\npaper = \"A4\"", "5:9 there is no paper `A4` (did you mean `a4`?)"),
    ];
    for (text, expected) in rows {
        // A row that begins with `!` stands in a book with a title, from the third line on.
        let text = match text.strip_prefix('!') {
            Some(rest) => format!("[book]\ntitle = \"A\"\n{rest}\n"),
            None => text.to_owned(),
        };
        assert_eq!(read(&text).1.join(" | "), expected, "{text}");
    }
}

#[test]
fn what_is_no_toml_is_said_line_by_line() {
    let (config, problems) = read("[book]\ntitle = Core training\nauthors = [\"A\"\n");
    assert_eq!(config, None);
    assert!(!problems.is_empty() && problems[0].starts_with("2:9 "), "{problems:?}");
    let (_, problems) = read("[book]\ntitle = \"A\"\ntitle = \"B\"\n");
    assert_eq!(problems, ["3:1 this is there twice (keep one of the two)"]);
}

#[test]
fn toml_mistakes_are_said_in_plain_words() {
    let rows = [
        ("title = \"A\n", "2:11 the quotes of this text are not closed"),
        ("title: \"A\"", "2:8 a `=` and a value are missing here"),
        ("title = “A”", "2:9 these are not the quotes of a keyboard"),
        ("title = ", "2:9 there is no value here"),
        ("title = \"A\" language = \"en\"", "2:13 this cannot stand on the same line"),
        ("authors = [\"a\", \"b\"\n[build]", "3:1 this list is not finished"),
        ("[build", "2:7 the bracket of this table is not closed"),
        ("title = yes", "2:9 `true` is written `true`"),
        ("title = \"C:\\users\"", "2:14 a `\\` begins a special character"),
        ("title = \"A\\B\"", "2:12 a `\\` begins a special character"),
        ("[book]", "2:2 this is there twice"),
    ];
    for (line, expected) in rows {
        let (config, problems) = read(&format!("[book]\n{line}\n"));
        assert_eq!(config, None, "{line}");
        assert!(problems[0].starts_with(expected), "{problems:?}");
    }
}

#[test]
fn one_run_shows_every_problem() {
    let (config, problems) = read("[book]\ntitel = \"A\"\nsrc = 1\n[editions.x]\nsees = [\"a\", \"trainer\", \"b\"]\n");
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert_eq!(config.unwrap().edition("x").unwrap().sees, ["trainer"]);
}

proptest::proptest! {
    #[test]
    fn no_text_brings_it_down(text in "(\\PC|[\r\n]|\\[book\\]\n|title = |\"|\\[editions.x\\]\n|sees = \\[|\\]|#|[0-9:]){0,60}") {
        read(&text);
    }
}
