//! Books in other languages than English, passages in another language than the book, and a book's own words for the interface.

use crate::memory::MemoryBook;
#[cfg(feature = "pdf")]
use crate::printed::{Paper, accessible, print, squeezed};

/// A book in a language, with something of most that the interface has words for.
fn book(settings: &str) -> MemoryBook {
    let module = "---\ntitle: Uno\nduration: 90m\nupdated: 2026-05-01\naudience: [A, B]\nobjectives: [{ id: open, text: Open a visit }]\nkey_points: [Wait.]\n---\n";
    let page = "---\ntitle: Dos\nduration: 20m\n---\n\nx\n\n::: say\ny\n:::\n\n:::: reflection\nz\n\n::: answer\nw\n:::\n::::\n\n::: handout {file=\"sheet.txt\"} Hoja\n:::\n";
    MemoryBook::new()
        .file("book.toml", &format!("[book]\ntitle = \"B\"\n{settings}"))
        .file("modules/m/index.md", module)
        .file("modules/m/p.md", page)
        .bytes("modules/m/sheet.txt", vec![b'x'; 1_250_000])
}

fn in_language(tag: &str) -> MemoryBook {
    book(&format!("language = \"{tag}\"\n"))
}

/// The sequence of pages of the module of [`book`] in this language, and words that the page has.
const LANGUAGES: [(&str, &str, [&str; 5]); 6] = [
    ("ar", "rtl", ["قل", "ساعة واحدة و30 دقيقة", "1 مايو 2026", "المقارنة بإجابات محتملة", "1.3 ميغابايت"]),
    ("en", "ltr", ["Say", "1 hour 30 minutes", "1 May 2026", "Compare with possible answers", "1.3 MB"]),
    ("es", "ltr", ["Diga", "1 hora 30 minutos", "1 de mayo de 2026", "Comparar con respuestas posibles", "1.3 MB"]),
    ("fr", "ltr", ["Dites", "1 heure 30 minutes", "1er mai 2026", "Comparer avec des réponses possibles", "1,3 Mo"]),
    ("ht", "ltr", ["Di", "1 èdtan 30 minit", "1 me 2026", "Konpare ak repons posib", "MB"]),
    ("vi", "ltr", ["Nói", "1 giờ 30 phút", "1 tháng 5, 2026", "So sánh với các câu trả lời có thể", "1,3 MB"]),
];

#[test]
fn a_book_speaks_its_language() {
    for (tag, direction, [cue, time, date, compare, size]) in LANGUAGES {
        let editions = in_language(tag).build().clean();
        let page = editions.html("trainer", "m/p.html");
        assert!(page.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\"")), "{tag}");
        let text = editions.text("trainer", "m/p.html") + &editions.text("trainee", "m/p.html");
        for word in [cue, compare, size] {
            assert!(text.contains(word), "{tag}: no {word:?} in {text}");
        }
        let overview = editions.text("trainer", "m/index.html");
        for word in [time, date] {
            assert!(overview.contains(word), "{tag}: no {word:?} in {overview}");
        }
    }
}

#[test]
fn nothing_of_a_page_stays_in_english() {
    let english = in_language("en").build().clean();
    let pages = ["index.html", "404.html", "m/index.html", "m/p.html", "m/before-you-begin.html", "m/key-points.html"];
    for (tag, ..) in LANGUAGES.iter().filter(|(tag, ..)| *tag != "en" && *tag != "fr") {
        let editions = in_language(tag).build().clean();
        for page in pages {
            let (own, other) = (editions.text("trainer", page), english.text("trainer", page));
            for phrase in ["Compare with", "Back:", "Next:", "Finish:", "Before you begin", "How to use", "Key points"]
            {
                assert!(!own.contains(phrase), "{tag} {page}: {phrase}");
            }
            assert_ne!(own, other, "{tag} {page}");
        }
    }
}

#[test]
fn a_language_without_words_is_told_once_with_those_that_there_are() {
    let editions = in_language("sw").build();
    let told = editions.problems();
    assert_eq!(told.matches("language/unknown").count(), 1, "{told}");
    for part in ["--> book.toml:3:12", "`ar`, `en`, `es`, `fr`, `ht`, `vi`", "`strings/sw.ftl`"] {
        assert!(told.contains(part), "no {part} in\n{told}");
    }
    assert!(editions.text("trainer", "m/p.html").contains("Say"));
    assert!(editions.html("trainer", "m/p.html").contains("<html lang=\"sw\" dir=\"ltr\""));
    let quiet = book("language = \"sw\"\n[lints]\n\"language/unknown\" = \"allow\"\n");
    quiet.build().clean();
}

#[test]
fn a_book_brings_a_language_and_what_it_lacks_is_english_and_told() {
    let toml = "language = \"sw\"\n[output.html]\ntheme = \"themes/own\"\n";
    let strings =
        "cue-say = Sema\nminutes = { $count ->\n    [one] dakika { $count }\n   *[other] dakika { $count }\n}\n";
    let editions = book(toml).file("themes/own/strings/sw.ftl", strings).build();
    let page = editions.text("trainer", "m/p.html");
    assert!(page.contains("Sema") && page.contains("dakika 20") && page.contains("Possible answers"), "{page}");
    let told = editions.problems();
    assert_eq!(told.matches("warning[").count(), 1, "{told}");
    let part = "language/missing-strings]: ";
    assert!(told.contains(part) && told.contains("strings are missing in `sw` and shown in English: `"), "{told}");
    assert!(told.contains("themes/own/strings/sw.ftl") && !told.contains("`cue-say`"), "{told}");
    // The files of strings are no files of the site.
    assert!(editions.files("trainee").keys().all(|address| !address.contains(".ftl")));
}

#[test]
fn a_book_changes_a_word_in_pages_and_scripts() {
    let toml = "[output.html]\ntheme = \"themes/own\"\n";
    let editions = book(toml)
        .file("themes/own/strings/en.ftl", "cue-say = Tell them\nown-phone = Call { $number }\n")
        .file("themes/own/templates/parts/footer.html", "<footer>{{ t(key=\"own-phone\", number=\"555\") }}</footer>")
        .build()
        .clean();
    assert!(editions.text("trainer", "m/p.html").contains("Tell them"));
    assert!(editions.html("trainer", "m/p.html").contains("<footer>Call 555</footer>"));
}

#[test]
fn mistakes_in_own_strings_are_told_with_line_and_column() {
    let toml = "[output.html]\ntheme = \"themes/own\"\n";
    let broken = |text: &str| {
        let editions = book(toml).file("themes/own/strings/es.ftl", text).build().refused();
        editions.problems().to_owned()
    };
    for (text, place, message) in [
        ("cue-say = Diga\ncue-sya = Diga\n", "es.ftl:2:1", "there is no interface string `cue-sya`"),
        ("cue-say = Diga\nstep-counter = { $nummer }\n", "es.ftl:2:1", "nothing fills `{ $nummer }`"),
        ("cue-say = Diga\n\ncue-ask { x\n", "es.ftl:3:", "this is no string"),
    ] {
        let told = broken(text);
        assert!(told.contains("error[theme/strings]") && told.contains(place) && told.contains(message), "{told}");
    }
    let editions = book(toml).file("themes/own/strings/spanish.ftl", "cue-say = Diga\n").build().refused();
    assert!(editions.problems().contains("`spanish` is no language tag"), "{}", editions.problems());
}

#[test]
fn words_in_another_language_say_so() {
    let text = "She said [buenas *noches*, señora]{lang=es} and [مرحبا]{lang=\"ar\"}. [Not [one]] \\[x]{y} [z][^1].\n\n[^1]: [Oui]{lang=fr-CA}.\n";
    let editions = MemoryBook::of_page(text).build().clean();
    let page = editions.html("trainee", "m/p.html");
    for part in [
        "She said <span lang=\"es\">buenas <em>noches</em>, señora</span> and <span lang=\"ar\" dir=\"rtl\">مرحبا</span>. [Not [one]] [x]{y} [z]",
        "<span lang=\"fr-CA\">Oui</span>.",
    ] {
        assert!(page.contains(part), "no {part} in\n{page}");
    }
    let within =
        MemoryBook::of_page("[Une [autre](https://a.org) page, [otra]{lang=es}\nencore]{lang=fr}!").build().clean();
    let page = within.html("trainee", "m/p.html");
    let part =
        "<span lang=\"fr\">Une <a href=\"https://a.org\">autre</a> page, <span lang=\"es\">otra</span>\nencore</span>!";
    assert!(page.contains(part), "{page}");
    let in_arabic = MemoryBook::of_page("[hola]{lang=es}")
        .file("book.toml", "[book]\ntitle = \"B\"\nlanguage = \"ar\"\n")
        .build()
        .clean();
    assert!(in_arabic.html("trainee", "m/p.html").contains("<span lang=\"es\" dir=\"ltr\">hola</span>"));
}

#[test]
fn braces_that_are_no_language_are_no_text() {
    for (text, place) in [
        ("One [hola]{lang=spanish} two", "5:11"),
        ("One [hola]{.es}", "5:11"),
        ("One [hola]{lang=es for=trainer}", "5:"),
        ("One {lang=es}", "5:5"),
        ("One [hola](https://a.org){lang=es}", "5:26"),
        ("::: note {lang=Spanish}\nHola.\n:::", "5:16"),
    ] {
        let editions = MemoryBook::of_page(text).build().refused();
        let told = editions.problems();
        assert!(told.contains("error[markdown/"), "{told}");
        assert!(told.contains("[markdown/language]") && told.contains(&format!("p.md:{place}")), "{text}: {told}");
    }
    // A label hides nothing there, and what looks like a trainer's script is told behind a language too.
    MemoryBook::of_page("[x]{for=trainer}").build().refused().tells("markdown/label-in-text");
    MemoryBook::of_page("[hola\nTrainer note: wait]{lang=es}").build().refused().tells("leak/pasted-trainer-text");
    MemoryBook::of_page("Show `[hola]{lang=es}` and {this} and \\[a]{b}.").build().clean();
}

#[test]
fn what_is_for_trainers_stays_theirs_in_any_language() {
    let text = "Open.\n\n::: trainer-note\n[zqsecreto palabra para el capacitador solamente]{lang=es}\n:::\n";
    let editions = MemoryBook::of_page(text).build().clean();
    assert!(!editions.html("trainee", "m/p.html").contains("zqsecreto"));
    assert!(editions.html("trainer", "m/p.html").contains("<span lang=\"es\">zqsecreto palabra"));
}

#[cfg(feature = "pdf")]
#[test]
fn guides_are_printed_in_every_language() {
    for (tag, _, [cue, _, _, _, _]) in LANGUAGES {
        let guides = print(in_language(tag).tree(), &[], &Default::default()).clean();
        let guide = guides.of("trainer");
        accessible(guide);
        let text = Paper::of(guide).pages().join("\n");
        assert!(!text.contains('\u{fffd}'), "{tag}");
        // What poppler reads back of Arabic is in the order of the page, letter by letter.
        assert!(tag == "ar" || squeezed(&text).contains(&squeezed(cue)), "{tag}: {text}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_guide_says_a_books_own_words() {
    let tree = book("[output.html]\ntheme = \"themes/own\"\n")
        .file("themes/own/strings/en.ftl", "cue-say = Tell them\n")
        .tree();
    let guides = print(tree, &["trainer"], &Default::default()).clean();
    let text = Paper::of(guides.of("trainer")).pages().join("\n");
    assert!(text.contains("Tell them"), "{text}");
}
