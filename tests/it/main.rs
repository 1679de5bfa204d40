//! The program as people use it: one binary, one harness.

// In a test, a step that fails is the failure.
#![allow(clippy::unwrap_used)]

mod architecture;
mod canary;
mod careless;
mod catalogue;
mod check;
mod cli;
mod deliver;
mod differential;
mod documents;
mod editions;
mod format;
mod gate;
mod harness;
#[cfg(unix)]
mod hostile;
mod init;
mod kept;
mod languages;
mod links;
mod lint_accessibility;
mod lint_leaks;
mod lint_teaching;
mod live;
mod memory;
mod mutation;
mod new;
mod offline;
mod one_to_one;
mod pages;
mod planning;
#[cfg(feature = "pdf")]
mod print;
#[cfg(feature = "pdf")]
mod printed;
mod problems;
mod property;
mod sealed;
mod search;
mod serve;
mod survival;
mod whole;
