//! Lints of accessibility: what is told, where, and what is not.

use crate::memory::MemoryBook;

/// A book of one page with pictures, a handout and a transcript beside it.
fn book(text: &str) -> MemoryBook {
    MemoryBook::of_page(text)
        .file("modules/m/team.svg", "<svg/>")
        .file("modules/m/IMG_2041.svg", "<svg/>")
        .file("modules/m/words.txt", "x")
}

/// Checks that a page with this text, which begins on line 5, is told of one thing at a place: `6:3` is line 6, column 3.
#[track_caller]
fn bad(lint: &str, text: &str, place: &str) {
    assert_eq!(book(text).found(), [format!("{lint} modules/m/p.md:{place}")], "{text}");
    allowed(lint, text);
}

/// Checks that nothing is told of a page with this text.
#[track_caller]
fn good(text: &str) {
    assert_eq!(book(text).found(), [""; 0], "{text}");
}

/// Checks that a comment at the place says that all is well, and that it is no comment for nothing.
#[track_caller]
fn allowed(lint: &str, text: &str) {
    let text = format!("<!-- trainbook: allow-file {lint} -->\n\n{text}");
    assert_eq!(book(&text).found(), [""; 0], "{text}");
}

#[test]
fn pictures_say_what_they_show() {
    let lint = "accessibility/alt-text";
    bad(lint, "![team.svg](team.svg)", "5:1");
    bad(lint, "Look: ![IMG_2041](IMG_2041.svg)", "5:7");
    for alt in ["image", "Picture", "photo 3", "Image of a team", "a picture of a team"] {
        bad(lint, &format!("![{alt}](team.svg)"), "5:1");
    }
    bad(lint, "![The team at work](team.svg \"The team at work.\")", "5:1");
    bad(lint, "| a | b |\n|---|---|\n| c | ![icon](team.svg) |", "7:7");
    good("![Five people round a table](team.svg \"The team at work\")");
    good("![\"\"](team.svg)\n\n![team](team.svg)\n\n![Image-making in court](team.svg)");
    bad("accessibility/missing-alt", "![](team.svg)", "5:1");
}

#[test]
fn the_picture_of_a_module_is_looked_at_too() {
    let module = |image: &str| {
        let book = MemoryBook::of_front_matter(&format!("image: {image}"));
        book.file("modules/m/team.svg", "<svg/>").found()
    };
    assert_eq!(module("{ file: team.svg }"), ["accessibility/missing-alt modules/m/index.md:3:16"]);
    assert_eq!(module("{ file: team.svg, alt: image }"), ["accessibility/alt-text modules/m/index.md:3:16"]);
    assert_eq!(
        module("{ file: team.svg, alt: A team, caption: A team }"),
        ["accessibility/alt-text modules/m/index.md:3:16"]
    );
    assert_eq!(module("{ file: team.svg, alt: \"\" }"), [""; 0]);
    assert_eq!(module("{ file: team.svg, alt: A team, caption: \"Monday, 9 o'clock\" }"), [""; 0]);
    assert_eq!(module("{ file: team.svg, alt: image } # trainbook: allow accessibility/alt-text"), [""; 0]);
}

#[test]
fn headings_leave_no_level_out() {
    let lint = "accessibility/heading-jump";
    bad(lint, "## A\n\n#### B", "7:1");
    bad(lint, "### A\n\ntext", "5:1");
    bad(lint, "# A\n\n### B", "7:1");
    bad(lint, "## A\n\n> #### B", "7:3");
    good("## A\n\n### B\n\n#### C\n\n## D\n\n### E");
    good("# A\n\n## B\n\n# C");
    // An answer and an activity count their headings on their own.
    good("::: reflection\nWhy?\n\n::: answer\n#### Because\n:::\n:::");
}

#[test]
fn an_edition_that_lacks_a_heading_sees_no_gap() {
    let text = "## A\n\n::: trainer-note\n### B\n:::\n\n#### C";
    bad("accessibility/heading-jump", text, "11:1");
    good("## A\n\n::: trainer-note\n### B\n\n#### C\n:::");
}

#[test]
fn links_say_where_they_lead() {
    let lint = "accessibility/link-text";
    for text in ["click here", "here", "Read more…", "**Link**", "this page"] {
        bad(lint, &format!("Go on [{text}](https://a.org)."), "5:7");
    }
    bad(lint, "See <https://example.org/library/publications/2024/fact-sheet-17.html>.", "5:5");
    bad(lint, "[![\"\"](team.svg)](https://a.org)", "5:1");
    good(
        "See [the fact sheet](https://a.org), <https://example.org/facts> or [here is what courts say](https://b.org).",
    );
}

#[test]
fn tables_have_headers() {
    let lint = "accessibility/table-header";
    bad(lint, "|  |  |\n|---|---|\n| a | b |", "5:1");
    bad(lint, "| Who | |\n|---|---|\n| a | b |", "5:1");
    good("| | Foster care | Adoption |\n|---|---|---|\n| Court | yes | no |");
    good("| One |\n|---|\n| a |");
    good("| Sign | `x` |\n|---|---|\n| a | b |");
}

#[test]
fn videos_have_transcripts() {
    bad("accessibility/video", "::: video {url=\"https://a.org/v\"} A visit\n:::", "5:17");
    good("::: video {url=\"https://a.org/v\" transcript=words.txt} A visit\n:::");
    good("::: video {url=\"https://a.org/v\" transcript=\"https://a.org/t\"} A visit\n:::");
}

#[test]
fn passages_in_another_language_say_so() {
    let lint = "accessibility/passage-language";
    let spanish = "Los niños necesitan una familia que los quiera para siempre, y usted puede ayudar con su trabajo.";
    let french =
        "Les enfants ont besoin d'une famille qui les aime pour toujours, et vous pouvez les aider dans votre travail.";
    let german =
        "Die Kinder brauchen eine Familie, die sie nicht verlässt, und das ist die Aufgabe der Menschen mit Erfahrung.";
    let arabic = "يحتاج كل طفل إلى أسرة تحبه وتبقى معه مدى الحياة";
    for text in [spanish, french, german, arabic] {
        bad(lint, text, "5:1");
        bad(lint, &format!("- English first, as usual here.\n- {text}"), "6:3");
        let tag = if text == spanish { "es" } else { "sw" };
        good(&format!("::: note {{lang={tag}}}\n{text}\n:::"));
    }
    good(&format!("She wrote to us: [{spanish}]{{lang=es}}"));
    // Names, quotes of a few words and English that reads like another language to a machine.
    good("Ana María González Ramírez, José Luis Hernández, Casa de los Niños de San Antonio, El Paso.");
    good("Say *mi casa es su casa*, and mean it: the family is at home, and you are their guest for the day.");
    good(
        "Permanency Roundtables: Genogram, Ecomap, Timeline, Eco-Map, Mobility Mapping, Family Finding, Team Decision Making.",
    );
    good("Der Doktor");
    good("`el perro y la gata que viven en una casa para los niños con su familia`");
}

#[test]
fn a_book_in_another_language_is_measured_by_it() {
    let spanish = "Los niños necesitan una familia que los quiera para siempre, y usted puede ayudar con su trabajo.";
    let english = "Every child needs a family that will be there for them, and you can help with what you do each day.";
    let book = |text: &str| {
        let book = MemoryBook::of_page(text);
        book.file("book.toml", "[book]\ntitle = \"B\"\nlanguage = \"es-MX\"\n").found()
    };
    assert_eq!(book(spanish), [""; 0]);
    assert_eq!(book(english), ["accessibility/passage-language modules/m/p.md:5:1"]);
    // What English words mean is not asked of Spanish.
    assert_eq!(book("[here](https://a.org) the red box"), [""; 0]);
}

#[test]
fn colour_is_not_the_only_sign() {
    let lint = "accessibility/colour-only";
    bad(lint, "Read the **red\nbox** first.", "5:6");
    bad(lint, "- What must be done is marked in green.", "5:24");
    bad(lint, "The words shown in dark blue are new.", "5:11");
    bad(lint, "::: say\nLook at the yellow column.\n:::", "6:9");
    good("Hand out the red cards. She wore a green coat in a blue car. Shown in black and white.");
    good("Take the red one, then write in blue ink; the Red Cross is there.");
}

#[test]
fn one_place_can_be_allowed() {
    let text =
        "<!-- trainbook: allow accessibility/link-text -->\nGo [here](https://a.org).\n\nGo [here](https://a.org).";
    assert_eq!(book(text).found(), ["accessibility/link-text modules/m/p.md:8:4"]);
}
