//! Numbers, times and dates that are none, and what leads back to itself.

use crate::hostile::{check, front_matter, row};

#[test]
fn times_and_numbers() {
    let steps: String = (0..9_000).map(|_| "      - { minutes: 527040, text: A }\n").collect();
    let days: String =
        (0..9_000).map(|_| "      - { title: A, duration: 366d }\n").collect::<String>().replace("366d", "8784h");
    let modules =
        |count: usize| (0..count).map(|n| (format!("modules/n{n}.md"), "---\ntitle: N\nduration: 8784h\n---\n"));
    let mut long = row("modules whose times add up to more than a number holds");
    for (path, text) in modules(2_500) {
        long = long.file(path, text);
    }
    check([
        front_matter("hours without end", "duration: 99999999999h").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("minutes without end", format!("duration: {}m", "9".repeat(5_000)))
            .refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("hours and minutes that overflow", "duration: 18446744073709551615:59")
            .refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("a fraction without end", "duration: 1e308h").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("no number", "duration: .h").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("NaN", "duration: .nan").refused(&["[front-matter/yaml]", "this is no number", "index.md:3:11"]),
        front_matter("infinity", "duration: .inf").refused(&["[front-matter/yaml]", "index.md:3:11"]),
        front_matter("less than nothing", "duration: -5m").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("no time at all", "duration: 0m").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("a range that goes back", "duration: 60-45m").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter("digits of another script", "duration: ٤٥m").refused(&["[value/duration]", "index.md:3:11"]),
        front_matter(
            "steps that add up to more than a number holds",
            format!("activities:\n  - id: a\n    title: A\n    duration: 5m\n    steps:\n{steps}"),
        )
        .built(&["[activity/steps]", "index.md:"]),
        front_matter(
            "an agenda past midnight",
            "agenda:\n  - title: Day\n    start: \"23:00\"\n    sessions:\n      - { title: A, duration: 5h }",
        )
        .built(&["warning[agenda/past-midnight]", "index.md:7:"]),
        front_matter("a day of years", format!("agenda:\n  - title: Day\n    start: \"09:00\"\n    sessions:\n{days}"))
            .built(&["warning[agenda/past-midnight]", "index.md:"]),
        long.clean(),
        front_matter("a date that is none", "updated: 2026-02-30").refused(&["[value/date]", "index.md:3:10"]),
        front_matter("a date of no calendar", "updated: 99999-13-45").refused(&["[value/date]", "index.md:3:10"]),
        front_matter("a date in words", "updated: yesterday").refused(&["[value/date]", "index.md:3:10"]),
        front_matter("the year nought", "updated: 0000-01-01").refused(&["[value/date]", "index.md:3:10"]),
        front_matter("a count without end", "materials:\n  - { text: A, count: 99999999999999999999 }")
            .refused(&["[value/count]", "index.md:4:"]),
        front_matter("a count below nothing", "materials:\n  - { text: A, count: -1 }")
            .refused(&["[value/count]", "index.md:4:"]),
        front_matter("groups without end", "activities:\n  - { id: a, title: A, groups: 1e99 }").clean(),
        front_matter(
            "a clock that is none",
            "agenda:\n  - title: D\n    start: \"24:61\"\n    sessions:\n      - { title: A, duration: 5m }",
        )
        .refused(&["[value/clock]", "index.md:5:12"]),
        front_matter("a truth that is none", "activities:\n  - { id: a, title: A, optional: perhaps }")
            .refused(&["[value/truth]", "index.md:4:"]),
    ]);
}

#[test]
fn what_leads_back_to_itself() {
    let module = |needs: &str| format!("---\ntitle: Module\nprerequisites: [{needs}]\n---\n");
    check([
        row("a module that wants itself")
            .file("modules/m/index.md", module("m"))
            .refused(&["[module/prerequisite-cycle]", "m/index.md:3:17"]),
        row("two modules that want each other")
            .file("modules/m/index.md", module("n"))
            .file("modules/n.md", module("m"))
            .refused(&["[module/prerequisite-cycle]", "m/index.md:3:17", "n.md:3:17"]),
        {
            let mut ring = row("a ring of a thousand modules");
            for number in 0..1_000 {
                ring = ring.file(format!("modules/n{number}.md"), module(&format!("n{}", (number + 1) % 1_000)));
            }
            ring.refused(&["[module/prerequisite-cycle]", "n0.md:3:17"])
        },
        {
            let mut chain = row("a chain of two thousand modules");
            for number in 0..1_999 {
                chain = chain.file(format!("modules/n{number}.md"), module(&format!("n{}", number + 1)));
            }
            chain.file("modules/n1999.md", "---\ntitle: End\n---\n").clean()
        },
        {
            let mut web = row("modules that all want all before them");
            for number in 0..120 {
                let before: Vec<_> = (0..number).map(|n| format!("n{n}")).collect();
                web = web.file(format!("modules/n{number}.md"), module(&before.join(", ")));
            }
            web.clean()
        },
        row("a track in itself")
            .file(
                "modules/m/index.md",
                "---\ntitle: Track\nagenda:\n  - title: Day\n    sessions:\n      - { module: m }\n---\n",
            )
            .refused(&["[agenda/whole-track]", "index.md:6:"]),
        row("footnotes in footnotes")
            .file("modules/m/p.md", "---\ntitle: Page\n---\nA.[^a]\n\n[^a]: B.[^b]\n\n[^b]: C.[^a]\n")
            .clean(),
    ]);
}
