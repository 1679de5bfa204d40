//! The service worker of a hosted site: it keeps the site's files for when there is no network.
//!
//! Invariant: the script changes exactly when a file that it keeps does, so browsers fetch what has changed and no more.

use std::collections::BTreeMap;

use crate::render::fingerprint::fingerprint;

/// Its address from the site's root: a service worker rules what lies below it.
pub const SERVICE_WORKER: &str = "service-worker.js";

const SCRIPT: &str = include_str!("worker.js");

/// The largest file that is kept, in bytes: films and printed guides stay on the host.
const LARGEST: usize = 2 << 20;

/// The files that it keeps.
#[derive(Debug, Default)]
pub struct ServiceWorker(BTreeMap<String, String>);

impl ServiceWorker {
    /// Adds a file of the site, in any order.
    pub fn add(&mut self, address: &str, bytes: &[u8]) {
        if bytes.len() <= LARGEST && address != "sitemap.xml" {
            self.0.insert(address.to_owned(), fingerprint(&[bytes], 12));
        }
    }

    /// The script, when all files are there.
    pub fn script(&self) -> String {
        let files = serde_json::json!(self.0).to_string();
        let version = fingerprint(&[files.as_bytes()], 12);
        SCRIPT.replace("\"VERSION\"", &format!("\"{version}\"")).replace("\"FILES\"", &files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_every_file_but_large_ones_and_changes_with_them() {
        let script = |text: &str| {
            let mut worker = ServiceWorker::default();
            worker.add("index.html", text.as_bytes());
            worker.add("film.mp4", &vec![0; LARGEST + 1]);
            worker.script()
        };
        assert!(script("a").contains("index.html") && !script("a").contains("film.mp4"));
        assert!(!script("a").contains("VERSION\"") && !script("a").contains("FILES\""));
        assert_eq!(script("a"), script("a"));
        assert_ne!(script("a"), script("b"));
    }
}
