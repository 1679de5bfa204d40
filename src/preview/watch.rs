//! Tells when files of the book change.
