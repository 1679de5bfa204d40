//! A page of any bytes beside a page for trainers, which reaches no trainee, and nothing brings the program down.
//!
//! Run with a nightly compiler: `cargo +nightly fuzz run --fuzz-dir tests/fuzz page tests/fuzz/found/page tests/fuzz/corpus/page`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/survival.rs"]
#[allow(dead_code)]
mod survival;

fuzz_target!(|bytes: &[u8]| {
    if let Err(leak) = survival::page(bytes) {
        panic!("{leak}");
    }
});
