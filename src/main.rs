//! The command.

use std::process::ExitCode;

fn main() -> ExitCode {
    trainbook::cli::main()
}
