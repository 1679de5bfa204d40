//! What the training menu tells its filters: nothing but what an edition sees.

use crate::memory::{Editions, MemoryBook};

const SETTINGS: &str = "[book]\ntitle = \"Book\"\n[facets.age]\ntitle = \"Age group\"\nvalues = [\"0-9\", \"10-17\"]\n[facets.words]\ntitle = \"Audience\"\nvalues = [\"Few\", \"Many\"]\n";

fn module(front: &str) -> String {
    format!("---\n{front}\n---\n")
}

/// A book of these modules, by their front matter.
fn book(modules: &[&str]) -> MemoryBook {
    let start = MemoryBook::new().file("book.toml", SETTINGS);
    let named = modules.iter().enumerate();
    named.fold(start, |book, (place, front)| book.file(&format!("modules/m{place}.md"), &module(front)))
}

fn home(editions: &Editions, edition: &str) -> String {
    editions.html(edition, "index.html")
}

const FOUR: [&str; 4] = [
    "title: One\naudience: [Caseworkers, { text: Coaches of trainers, for: trainer }]\nduration: 45m-1h\nfacets: { age: [0-9], words: [Few] }",
    "title: Two\naudience: [Caseworkers]\nduration: 7h\nfacets: { age: [0-9, { text: 10-17, for: trainer }], words: [Many] }",
    "title: Three\nsummary: \"Rock & roll\"\naudience: [\"A \\\"b\\\" & c\"]",
    "title: Four\naudience: [Caseworkers]\nfor: trainer",
];

#[test]
fn a_card_tells_the_filters_what_its_edition_sees() {
    let editions = book(&[FOUR[0], FOUR[1], FOUR[2], "title: Last\naudience: [Caseworkers]"]).build().clean();
    let trainee = home(&editions, "trainee");
    let one = "data-filters=\"{&quot;age-group&quot;:[&quot;0-9&quot;],&quot;audience&quot;:[&quot;Caseworkers&quot;],&quot;audience-2&quot;:[&quot;Few&quot;],&quot;kind&quot;:[&quot;module&quot;]}\" data-minutes-from=\"45\" data-minutes-to=\"60\"";
    assert!(trainee.contains(one), "no {one} in\n{trainee}");
    assert!(trainee.contains("[&quot;A \\&quot;b\\&quot; &amp; c&quot;]"), "{trainee}");
    assert!(!trainee.contains("Coaches of trainers") && !trainee.contains("10-17"));
    let trainer = home(&editions, "trainer");
    assert!(trainer.contains("Coaches of trainers&quot;]") && trainer.contains("value=\"10-17\""));
}

#[test]
fn filters_say_how_many_modules_each_choice_has() {
    let editions = book(&FOUR).build().clean();
    let trainer = home(&editions, "trainer");
    for part in [
        "name=\"audience\" value=\"Caseworkers\"><span>Caseworkers <span class=\"filter-count\">(3)</span>",
        "name=\"audience-2\" value=\"Many\"",
        "name=\"time\" value=\"60\" data-over=\"0\" data-up-to=\"60\"><span>Up to 1 hour <span class=\"filter-count\">(1)</span>",
        "4 of 4 modules shown",
    ] {
        assert!(trainer.contains(part), "no {part:?} in\n{trainer}");
    }
    // All are modules, and none is longer: such choices would change nothing.
    assert!(!trainer.contains("name=\"kind\"") && !trainer.contains("value=\"longer\""));
}

#[test]
fn a_short_list_has_no_filters() {
    let editions = book(&FOUR).build().clean();
    let trainee = home(&editions, "trainee");
    for part in ["tb-filters", "data-filters", "tb-filter-status", "assets/catalogue-"] {
        assert!(!trainee.contains(part), "{part:?} for three modules");
    }
}

#[test]
fn tracks_and_modules_have_headings_where_there_are_both() {
    let track = "title: Week\nagenda:\n  - title: Day 1\n    sessions:\n      - { title: Welcome, duration: 1h }";
    let editions = book(&["title: One", track, "title: Two", "title: Three"]).build().clean();
    let trainee = home(&editions, "trainee");
    let place = |part: &str| trainee.find(part).unwrap_or_else(|| panic!("no {part:?} in\n{trainee}"));
    let titles = [">Modules</h2>", ">One</a>", ">Two</a>", ">Three</a>", ">Tracks</h2>", ">Week</a>"].map(place);
    assert!(titles.is_sorted(), "{titles:?}");
    assert!(trainee.contains("name=\"kind\" value=\"track\"") && trainee.contains("4 of 4 modules and tracks shown"));
    let plain = home(&book(&["title: One", "title: Two"]).build().clean(), "trainee");
    assert!(!plain.contains("card-group-title"));
}
