//! The built-in theme, inside the program.

use include_dir::{Dir, include_dir};

static CLASSIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/classic");

/// The files of the built-in theme in the order of their paths.
pub(crate) fn classic() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    collect(&CLASSIC, &mut files);
    files.sort();
    files
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in folder.files() {
        // Paths inside the program have `/` on every system only after this.
        let parts: Vec<_> = file.path().components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.push((parts.join("/"), file.contents()));
    }
    for child in folder.dirs() {
        collect(child, files);
    }
}
