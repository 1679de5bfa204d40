//! The live preview: a server on the author's machine that shows every edition as `build` would make it, at once.
//!
//! Invariant: nothing of the preview is in what `build` writes. What it adds to a page, it adds to the answer.

#[allow(dead_code, unused_imports, reason = "nothing serves yet")]
mod http;
mod watch;
