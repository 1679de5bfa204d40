//! A book of any bytes, files parted by lines `=== path`: what is for trainers reaches no trainee, and nothing brings it down.
//!
//! Run with a nightly compiler: `cargo +nightly fuzz run --fuzz-dir tests/fuzz whole_book tests/fuzz/found/book tests/fuzz/corpus/book`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/survival.rs"]
#[allow(dead_code)]
mod survival;

fuzz_target!(|bytes: &[u8]| {
    if let Err(leak) = survival::whole_book(bytes) {
        panic!("{leak}");
    }
});
