//! Every language says all that English says, in its own way.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::catalogue::BUILT_IN;
use super::own::variables;
use super::*;

/// The categories of numbers that a text without fractions or millions meets, by language.
const CATEGORIES: [(&str, &[&str]); 6] = [
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("en", &["one", "other"]),
    ("es", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("ht", &[]),
    ("vi", &[]),
];

/// What is written alike in English and in these languages.
const ALIKE: &[(&str, &str)] = &[
    ("agenda-notes", "fr"),
    ("callout-important", "fr"),
    ("callout-note", "fr"),
    ("crosswalk-module", "fr"),
    ("day-of-month", "ar es ht vi"),
    ("decimal", "ar es ht"),
    ("deliver-module", "fr"),
    ("document-title-edition", "ar es fr ht vi"),
    ("figure-range", "ar es fr ht vi"),
    ("file-size-kilobytes", "es ht vi"),
    ("file-size-megabytes", "es ht vi"),
    ("filter-count", "ar es fr ht vi"),
    ("group-modules", "fr"),
    ("hours-and-minutes", "es fr ht vi"),
    ("hours-and-minutes-short", "ar es fr ht vi"),
    ("hours-minutes", "fr"),
    ("hours-module", "fr"),
    ("hours-of-modules", "fr"),
    ("hours-range-short", "es"),
    ("hours-short", "es"),
    ("hours-total", "es fr ht"),
    ("idle-pages", "fr"),
    ("kept-continue-place", "ar es fr ht vi"),
    ("kind-video", "es vi"),
    ("list-separator", "es fr ht vi"),
    ("main-links", "fr"),
    ("material-count", "ar es fr ht vi"),
    ("minutes", "fr"),
    ("minutes-range-short", "es ht"),
    ("minutes-short", "es ht"),
    ("module-count", "fr"),
    ("notes", "fr"),
    ("page-count", "fr"),
    ("percent", "ar ht vi"),
    ("print-at-page", "fr"),
    ("print-date", "fr"),
    ("print-sign-supervisor", "es"),
    ("print-version", "fr"),
    ("range-short", "ar es fr ht vi"),
    ("timebar-tip", "ar es ht vi"),
    ("video", "es vi"),
];

/// Names that every language writes in Latin letters.
const NAMES: [&str; 13] = [
    " B ",
    "CSV",
    "trainbook",
    "axe-core",
    "WCAG",
    "AA",
    "PDF",
    "Command+F",
    "Ctrl+F",
    "Mac",
    "Page Down",
    "Page Up",
    "Escape",
];

type Messages<'a> = BTreeMap<&'a str, &'a Pattern<&'a str>>;

fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"))
}

fn message<'r>(entry: &'r Entry<&'r str>) -> Option<(&'r str, &'r Pattern<&'r str>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    }
}

fn messages(resource: &FluentResource) -> Messages<'_> {
    resource.entries().filter_map(message).collect()
}

/// Runs for each language but English, with its strings and the English ones.
fn each(check: impl Fn(&str, &Messages<'_>, &Messages<'_>)) {
    let english = resource(BUILT_IN.iter().find(|(name, _)| *name == "en").unwrap().1);
    for (name, text) in BUILT_IN.iter().filter(|(name, _)| *name != "en") {
        let resource = resource(text);
        check(name, &messages(&resource), &messages(&english));
    }
}

/// The words of a pattern, each variant for itself.
fn words(pattern: &Pattern<&str>, out: &mut Vec<String>) {
    let mut own = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => own.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                own.push_str(value);
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => own.push('\u{1}'),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                own.push('\u{1}');
                variants.iter().for_each(|variant| words(&variant.value, out));
            }
        }
    }
    out.push(own);
}

fn all_words(pattern: &Pattern<&str>) -> Vec<String> {
    let mut out = Vec::new();
    words(pattern, &mut out);
    out
}

/// The names of the choices of a pattern, with what it chooses by.
fn choices<'p>(pattern: &Pattern<&'p str>) -> Option<(&'p str, BTreeSet<&'p str>)> {
    pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
        } => {
            let name = |key: &VariantKey<&'p str>| match *key {
                VariantKey::Identifier { name } => name,
                VariantKey::NumberLiteral { value } => value,
            };
            // A number of its own may stand beside the forms: `[0] Nothing yet`.
            let names = variants.iter().map(|variant| name(&variant.key));
            let (numbers, forms): (BTreeSet<_>, BTreeSet<_>) =
                names.partition(|name| name.bytes().all(|b| b.is_ascii_digit()));
            Some((id.name, if forms.len() > 1 { forms } else { numbers.union(&forms).copied().collect() }))
        }
        _ => None,
    })
}

#[test]
fn every_language_has_the_same_keys() {
    each(|language, own, english| {
        let lacking: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let left: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(lacking.is_empty(), "{language} lacks {lacking:?}");
        assert!(left.is_empty(), "{language} has, and English has not: {left:?}");
    });
}

#[test]
fn no_key_stands_twice() {
    for (language, text) in BUILT_IN {
        let mut seen = BTreeSet::new();
        for entry in resource(text).entries() {
            if let Entry::Message(message) = entry {
                assert!(seen.insert(message.id.name.to_owned()), "{language}: {}", message.id.name);
                assert!(message.attributes.is_empty(), "{language}: {}", message.id.name);
            }
        }
    }
}

#[test]
fn a_string_is_filled_with_the_same_in_every_language() {
    each(|language, own, english| {
        for (key, pattern) in own {
            let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
            assert!(variables(pattern, &mut here), "{language}: {key}");
            english.get(key).map(|pattern| variables(pattern, &mut there));
            assert_eq!(here, there, "{language}: {key}");
        }
    });
}

#[test]
fn counted_words_have_all_forms_of_the_language() {
    each(|language, own, english| {
        let categories = CATEGORIES.iter().find(|(name, _)| *name == language).unwrap().1;
        for (key, pattern) in own {
            let Some((by, names)) = choices(pattern) else {
                let counted = english.get(key).and_then(|pattern| choices(pattern));
                let is_plural = counted.is_some_and(|(_, names)| names.contains("one"));
                assert!(!is_plural || categories.is_empty(), "{language}: {key} has one form alone");
                continue;
            };
            let plural = names.iter().any(|name| ["zero", "one", "two", "few", "many"].contains(name));
            match plural {
                true => assert_eq!(names, categories.iter().copied().collect(), "{language}: {key}"),
                // A choice of something else is the same in every language; a number alone may stand out: `1er`.
                false => {
                    let english = english.get(key).and_then(|pattern| choices(pattern));
                    if let Some((other, there)) = english.filter(|(_, there)| !there.contains("one")) {
                        assert_eq!((by, names), (other, there), "{language}: {key}");
                    }
                }
            }
        }
    });
}

#[test]
fn nothing_is_left_in_english() {
    each(|language, own, english| {
        for (key, pattern) in own {
            let alike =
                ALIKE.iter().any(|(name, languages)| name == key && languages.split(' ').any(|l| l == language));
            let same = english.get(key).is_some_and(|english| all_words(english) == all_words(pattern));
            assert_eq!(same, alike, "{language}: {key}: {:?}", all_words(pattern));
        }
    });
}

#[test]
fn every_string_is_in_the_letters_and_signs_of_its_language() {
    each(|language, own, _| {
        for (key, pattern) in own {
            for text in all_words(pattern) {
                check_signs(language, key, &text);
            }
        }
    });
}

fn check_signs(language: &str, key: &str, text: &str) {
    let told = format!("{language}: {key}: {text:?}");
    assert!(!text.contains(['\'', '"', '`', '\u{fffd}']) && !text.contains("...") && !text.contains("  "), "{told}");
    for (open, close) in [('“', '”'), ('«', '»'), ('(', ')')] {
        assert_eq!(text.matches(open).count(), text.matches(close).count(), "{told}");
    }
    let letters = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    match language {
        "ar" => {
            assert!(letters.chars().all(|c| !c.is_alphabetic() || ('\u{600}'..'\u{700}').contains(&c)), "{told}");
            assert!(!text.contains([',', ';', '?', '“', '”']), "{told}");
        }
        "fr" => {
            for (at, sign) in text.match_indices([':', ';', '?', '!', '»']) {
                assert!(text[..at].ends_with('\u{202f}'), "{told} before {sign}");
            }
            assert!(
                text.match_indices('«').all(|(at, sign)| text[at + sign.len()..].starts_with('\u{202f}')),
                "{told}"
            );
        }
        "es" => {
            assert_eq!(text.matches('¿').count(), text.matches('?').count(), "{told}");
            assert_eq!(text.matches('¡').count(), text.matches('!').count(), "{told}");
        }
        _ => {}
    }
    let is_latin = |c: char| !c.is_alphabetic() || c < '\u{300}' || ('\u{1e00}'..'\u{1f00}').contains(&c);
    assert!(language == "ar" || letters.chars().all(is_latin), "{told}");
    // Letters with their marks in one: so they are searched, and drawn by every font.
    assert!(text.chars().all(|c| !('\u{300}'..'\u{370}').contains(&c)), "{told}");
}

#[test]
fn a_script_can_fill_every_string_in_every_language() {
    for (language, text) in BUILT_IN {
        let strings = Strings::for_language(language);
        assert_eq!(strings.language(), language);
        for key in messages(&resource(text)).keys() {
            assert!(strings.for_script(key).is_some(), "{language}: {key}");
        }
    }
}

#[test]
fn counted_words_follow_the_number() {
    let counted =
        |language: &str, key, count: u32| Strings::for_language(language).format(key, &[("count", count.into())]);
    let arabic = |count| counted("ar", "page-count", count);
    assert_eq!(
        [0, 1, 2, 3, 10, 11, 99, 100, 103].map(arabic),
        ["لا صفحات", "صفحة واحدة", "صفحتان", "3 صفحات", "10 صفحات", "11 صفحة", "99 صفحة", "100 صفحة", "103 صفحات"]
    );
    assert_eq!([102, 111, 1205].map(|n| counted("ar", "track-days", n)), ["102 يوم", "111 يومًا", "1,205 أيام"]);
    assert_eq!([0, 1, 2].map(|n| counted("fr", "page-count", n)), ["0 page", "1 page", "2 pages"]);
    assert_eq!([0, 1, 2].map(|n| counted("es", "page-count", n)), ["0 páginas", "1 página", "2 páginas"]);
    assert_eq!([1, 2].map(|n| counted("vi", "page-count", n)), ["1 trang", "2 trang"]);
    assert_eq!([1, 2].map(|n| counted("ht", "page-count", n)), ["1 paj", "2 paj"]);
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    let rows = [
        ("en", "1,200", "12.5"),
        ("es", "1,200", "12.5"),
        ("es-ES", "1200", "12,5"),
        ("fr", "1\u{202f}200", "12,5"),
        ("vi", "1.200", "12,5"),
        ("ar", "1,200", "12.5"),
        ("xx", "1,200", "12.5"),
    ];
    for (language, grouped, decimal) in rows {
        let strings = Strings::for_language(language);
        let hours = strings.format("hours", &[("count", 1200_u32.into())]);
        assert!(hours.starts_with(grouped), "{language}: {hours}");
        assert_eq!(strings.tenths(125), decimal, "{language}");
    }
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let rows = [
        ("en", "1 May 2026", "22 November 2026"),
        ("es", "1 de mayo de 2026", "22 de noviembre de 2026"),
        ("fr", "1er mai 2026", "22 novembre 2026"),
        ("ar", "1 مايو 2026", "22 نوفمبر 2026"),
        ("vi", "1 tháng 5, 2026", "22 tháng 11, 2026"),
        ("ht", "1 me 2026", "22 novanm 2026"),
    ];
    for (language, first, later) in rows {
        let strings = Strings::for_language(language);
        assert_eq!((strings.date("2026-05-01").as_str(), strings.date("2026-11-22").as_str()), (first, later));
    }
}

#[test]
fn a_language_falls_back_string_by_string_to_english() {
    let own = |language: &str, text: &str| OwnStrings { language: language.to_owned(), text: text.to_owned() };
    let files = [
        own(
            "sw",
            "glossary = Faharasa\npage-count = { $count ->\n    [one] ukurasa { $count }\n   *[other] kurasa { $count }\n}\n",
        ),
        own("sw-KE", "glossary = Kamusi\n"),
        own("en", "made-with = Made by us\n"),
    ];
    let strings = Strings::with_own("sw", &files);
    assert_eq!((strings.language(), strings.is_of("sw")), ("sw", true));
    assert_eq!(strings.get("glossary"), "Faharasa");
    assert_eq!(strings.format("page-count", &[("count", 1_u32.into())]), "ukurasa 1");
    assert_eq!(strings.format("module-count", &[("count", 1_u32.into())]), "1 module");
    assert_eq!(strings.get("made-with"), "Made by us");
    assert_eq!(strings.for_script("glossary"), Some("Faharasa".into()));
    assert_eq!(strings.for_script("made-with"), Some("Made by us".into()));
    let missing = strings.missing();
    assert!(missing.contains(&"made-with".to_owned()) && !missing.contains(&"glossary".to_owned()));
    assert_eq!(Strings::with_own("sw-KE", &files).get("glossary"), "Kamusi");
    assert_eq!(Strings::with_own("sv", &files).get("glossary"), "Glossary");
    assert!(Strings::for_language("es-US").missing().is_empty());
    assert!(!Strings::for_language("sv").is_of("sv"));
}

#[test]
fn what_is_wrong_in_a_books_own_strings_is_told_with_its_place() {
    let text = "glossary = Faharasa\nglosary = x\npage-count { $count }\npage-count = { $number } a\nown-phone = 1\n-brand = B\nsteps = { -brand }\nglossary = y\n";
    let found = check(text);
    let told: Vec<_> = found.iter().map(|problem| (&text[problem.range.clone()], problem.message.as_str())).collect();
    for expected in [
        ("glosary", "there is no interface string `glosary`"),
        ("page-count", "nothing fills `{ $number }` in `page-count`"),
        ("brand", "`-brand` is a term, which no page shows"),
        ("steps", "`steps` holds something else than text, `{ $name }` and choices"),
        ("glossary", "`glossary` stands here twice"),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    assert!(told.iter().any(|(_, message)| message.starts_with("this is no string: ")), "{told:?}");
    assert_eq!(found.len(), 6);
    assert_eq!(
        found.iter().find(|problem| problem.message.contains("`glosary`")).unwrap().help.as_deref(),
        Some("did you mean `glossary`?")
    );
    for (_, text) in BUILT_IN {
        assert_eq!(check(text), []);
    }
}

#[test]
fn the_script_of_a_tag_gives_its_direction() {
    assert_eq!(["ar", "fa-IR", "az-Arab", "ar-Latn", "es"].map(direction), ["rtl", "rtl", "rtl", "ltr", "ltr"]);
}
