//! Whatever stands in a note, no trainee gets it, and no text brings the program down.
//!
//! Run with a nightly compiler: `cargo +nightly fuzz run --fuzz-dir tests/fuzz sealed`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/sealed.rs"]
mod sealed;

fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, '\u{1f}');
    let mut part = || parts.next().unwrap_or("");
    let (before, inside, after) = (part(), part(), part());
    if let Err(leak) = sealed::check(before, inside, after) {
        panic!("{leak}");
    }
});
