//! What a long day of writing costs.

use std::fs;

use crate::serve::http::Stream;
use crate::serve::preview::Preview;
use crate::serve::{number, page, small, write};

/// How much may be added from one measure to the other, in kB. Memory that an allocator keeps comes and goes.
const MORE: u64 = 3 * 1024;

#[test]
fn many_saves_take_no_more_memory_than_some() {
    let book = small();
    let file = book.path().join("modules/one/index.md");
    // A page of some length, so that what is kept of each would show.
    let texts = ["One text. ", "Another text. "].map(|text| page("One", &text.repeat(2000)));
    let preview = Preview::of(book.path());
    let mut stream = Stream::open(preview.address);
    let mut shown = number(&stream.next().unwrap(), "generation");
    let mut after_some = 0;
    for save in 1..=300 {
        write(&file, &texts[save % 2]);
        let next = stream.next().unwrap_or_else(|| panic!("save {save} is not seen\n{}", preview.said()));
        assert!(number(&next, "generation") > shown, "{next}");
        shown = number(&next, "generation");
        assert_eq!(preview.get("/trainee/one/").status, 200);
        if save == 100 {
            after_some = resident(preview.process);
        }
    }
    let after_all = resident(preview.process);
    assert!(after_all < after_some + MORE, "{after_some} kB, then {after_all} kB");
    assert!(preview.text("/trainee/one/").contains("One text."));
}

/// How much memory a process has, in kB.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
