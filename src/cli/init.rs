//! `trainbook init`.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::args::InitArgs;
use crate::cli::console::{Console, Exit};
use crate::cli::place::{book_above, is_book, shown};
use crate::starter::{self, StarterFile};

/// The one file that may be there already: it stays as it is.
const GITIGNORE: &str = ".gitignore";

/// Writes the starter book: all of it or, if a file is in the way, nothing.
pub(crate) fn run(args: &InitArgs, console: &mut Console) -> Exit {
    let folder = args.dir.as_path();
    if let Err((message, help)) = check(folder) {
        console.error(&message, &help);
        return Exit::Problems;
    }
    let (kept, files): (Vec<StarterFile>, Vec<StarterFile>) =
        starter::book().into_iter().partition(|file| file.path == GITIGNORE && folder.join(file.path).exists());
    if let Err((path, error)) = write(folder, &files) {
        console.error(&format!("could not write `{}`: {error}", path.display()), &[]);
        return Exit::Problems;
    }
    report(folder, &files, !kept.is_empty(), console);
    Exit::Good
}

/// What stands in the way, and what to do about it.
fn check(folder: &Path) -> Result<(), (String, Vec<String>)> {
    if folder.is_file() {
        return Err((format!("`{}` is a file, where a folder is wanted", folder.display()), Vec::new()));
    }
    if is_book(folder) {
        let help = "to add to it: `trainbook new module \"A title\"`".to_owned();
        return Err((format!("there is a book in `{}` already", folder.display()), vec![help]));
    }
    if let Some(above) = book_above(folder) {
        let help = "a book inside of a book would be built with it; choose a folder outside".to_owned();
        return Err((format!("`{}` lies inside of the book in `{}`", folder.display(), above.display()), vec![help]));
    }
    let there: Vec<String> = starter::book()
        .iter()
        .filter(|file| file.path != GITIGNORE && folder.join(file.path).symlink_metadata().is_ok())
        .map(|file| format!("`{}`", file.path))
        .collect();
    if there.is_empty() {
        return Ok(());
    }
    let help = "nothing was written; choose an empty folder, as `trainbook init my-course`".to_owned();
    Err((format!("these files are there already: {}", there.join(", ")), vec![help]))
}

/// Writes the files, none over another. If one fails, those before it are removed again.
fn write(folder: &Path, files: &[StarterFile]) -> Result<(), (PathBuf, io::Error)> {
    let mut done: Vec<PathBuf> = Vec::new();
    for file in files {
        let path = folder.join(file.path);
        let parent = path.parent().unwrap_or(folder);
        let written = fs::create_dir_all(parent)
            .and_then(|()| File::create_new(&path))
            .and_then(|mut created| created.write_all(file.bytes));
        if let Err(error) = written {
            for path in &done {
                let _ = fs::remove_file(path);
            }
            return Err((path, error));
        }
        done.push(path);
    }
    Ok(())
}

fn report(folder: &Path, files: &[StarterFile], kept_gitignore: bool, console: &mut Console) {
    let here = folder.as_os_str() == ".";
    let place = if here { "this folder".to_owned() } else { shown(folder) };
    console.say(&format!("made a small book in {place}:\n"));
    for file in files {
        console.say(&format!("  {}", file.path));
    }
    if kept_gitignore {
        console.say("\nyour .gitignore stays as it is; add a line `/build` to it");
    }
    let target = if here { String::new() } else { format!(" {}", shown(folder)) };
    let build = if here { PathBuf::from("build") } else { folder.join("build") };
    console.say("\nnext:\n");
    console.say(&format!("  trainbook build{target}"));
    console.say(&format!("  open {} in a browser, and then", shown(&build.join("trainee/index.html"))));
    console.say(&format!("  {} to see what trainees do not", shown(&build.join("trainer/index.html"))));
    console.say("\nthen put your own words into modules/welcome/index.md, where a comment explains each part");
}
