//! What a long day of writing costs.

use std::fs;

use crate::serve::http::Stream;
use crate::serve::preview::Preview;
use crate::serve::{number, page, small, write};

/// How often a text stands in the page: enough for what is kept of one save to outweigh what an allocator keeps.
const TIMES: usize = 20_000;

#[test]
fn many_saves_take_no_more_memory_than_some() {
    let book = small();
    let file = book.path().join("modules/one/index.md");
    let texts = ["One text. ", "Another text. "].map(|text| page("One", &text.repeat(TIMES)));
    // What is free goes back at once, so that only what is kept counts.
    let preview = Preview::with(book.path(), |command| command.env("MIMALLOC_PURGE_DELAY", "0"));
    let mut stream = Stream::open(preview.address);
    let mut shown = number(&stream.next().unwrap(), "generation");
    let (mut after_some, mut after_all) = (u64::MAX, u64::MAX);
    for save in 1..=400 {
        write(&file, &texts[save % 2]);
        let next = stream.next().unwrap_or_else(|| panic!("save {save} is not seen\n{}", preview.said()));
        assert!(number(&next, "generation") > shown, "{next}");
        shown = number(&next, "generation");
        assert_eq!(preview.get("/trainee/one/").status, 200);
        match save {
            101..=200 => after_some = after_some.min(resident(preview.process)),
            301..=400 => after_all = after_all.min(resident(preview.process)),
            _ => {}
        }
    }
    // A quarter of what it were if the text of each of the two hundred saves in between were kept.
    let more = u64::try_from(200 * texts[0].len() / 1024 / 4).unwrap();
    assert!(after_all < after_some + more, "{after_some} kB, then {after_all} kB");
    assert!(preview.text("/trainee/one/").contains("One text."));
}

/// How much memory a process has, in kB.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
