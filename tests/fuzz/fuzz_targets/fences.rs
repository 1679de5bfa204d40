//! Blocks of any kind round a note: none of them opens it to trainees, and nothing brings the program down.
//!
//! Run with a nightly compiler: `cargo +nightly fuzz run --fuzz-dir tests/fuzz fences tests/fuzz/found/fences tests/fuzz/corpus/fences`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/sealed.rs"]
mod sealed;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (first, rest) = text.split_at(text.floor_char_boundary(text.len() / 3));
    let (second, third) = rest.split_at(rest.floor_char_boundary(rest.len() / 2));
    if let Err(leak) = sealed::check(first, second, third) {
        panic!("{leak}");
    }
});
