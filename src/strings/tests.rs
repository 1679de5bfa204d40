//! Times, dates, plurals and the whole of the resource.

use fluent_bundle::FluentResource;

use super::catalogue::RESOURCES;
use super::*;
use crate::duration::Duration;

fn english() -> Strings {
    Strings::for_language("en-US")
}

#[test]
fn every_resource_parses_whole() {
    for (name, text) in RESOURCES {
        let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{name}");
    }
}

#[test]
fn times_are_written_in_words_and_in_units() {
    let rows = [
        ("1m", "1 minute", "1 min"),
        ("20m", "20 minutes", "20 min"),
        ("1h", "1 hour", "1 h"),
        ("90m", "1 hour 30 minutes", "1 h 30 min"),
        ("45-60m", "45–60 minutes", "45–60 min"),
        ("5-10m", "5–10 minutes", "5–10 min"),
        ("1-2h", "1 hour to 2 hours", "1 h – 2 h"),
        ("50-90m", "50 minutes to 1 hour 30 minutes", "50 min – 1 h 30 min"),
        ("1200h", "1200 hours", "1200 h"),
    ];
    for (written, long, short) in rows {
        let duration = Duration::parse(written).unwrap();
        assert_eq!(english().duration(duration), long, "{written}");
        assert_eq!(english().duration_short(duration), short, "{written}");
    }
}

#[test]
fn a_date_is_written_in_words() {
    for (written, shown) in [("2026-05-01", "1 May 2026"), ("spring 2026", "spring 2026"), ("2026-13-01", "2026-13-01")]
    {
        assert_eq!(english().date(written), shown);
    }
}

#[test]
fn an_unknown_language_falls_back_to_english() {
    assert_eq!(Strings::for_language("xx").get("cue-say"), "Say");
    assert_eq!(Strings::for_language("").get("cue-say"), "Say");
}

#[test]
fn what_fills_a_string_is_not_marked() {
    assert_eq!(english().format("start-module", &[("title", "{ $x } <b>".into())]), "Start: { $x } <b>");
}

#[test]
fn direction_follows_the_language() {
    assert!(is_right_to_left("ar-EG"));
    assert!(!is_right_to_left("en"));
}
