//! Any lines below a trainer's note in front matter: the note reaches no trainee, and nothing brings the program down.
//!
//! Run with a nightly compiler: `cargo +nightly fuzz run --fuzz-dir tests/fuzz front_matter tests/fuzz/found/front_matter tests/fuzz/corpus/front_matter`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/survival.rs"]
#[allow(dead_code)]
mod survival;

fuzz_target!(|bytes: &[u8]| {
    if let Err(leak) = survival::front_matter(bytes) {
        panic!("{leak}");
    }
});
