//! `trainbook pdf` in a program that was made without it.

use crate::cli::console::{Console, Exit};

/// Says what is missing and how to get it.
pub(crate) fn run(console: &mut Console) -> Exit {
    let help = "install it with the feature `pdf`, which is on unless it was turned off: `cargo install trainbook`";
    console.error("this trainbook was built without printed guides", &[help.to_owned()]);
    Exit::Usage
}
