//! The service worker of a hosted site: it keeps the site's files for when there is no network.
//!
//! Invariant: the script changes exactly when a file that it keeps does, so browsers fetch what has changed and no more.

use crate::artifact::Artifacts;
use crate::render::fingerprint::fingerprint;

/// Its address from the site's root: a service worker rules what lies below it.
pub const SERVICE_WORKER: &str = "service-worker.js";

const SCRIPT: &str = include_str!("worker.js");

/// The largest file that is kept, in bytes: films and printed guides stay on the host.
const LARGEST: usize = 2 << 20;

/// The script for the files of a site, which are complete.
pub fn service_worker(artifacts: &Artifacts) -> String {
    let kept =
        artifacts.files().iter().filter(|(path, bytes)| bytes.len() <= LARGEST && path.as_str() != "sitemap.xml");
    let files: serde_json::Map<String, serde_json::Value> =
        kept.map(|(path, bytes)| (path.clone(), fingerprint(&[bytes], 12).into())).collect();
    let files = serde_json::Value::Object(files).to_string();
    let version = fingerprint(&[files.as_bytes()], 12);
    SCRIPT.replace("\"VERSION\"", &format!("\"{version}\"")).replace("\"FILES\"", &files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_every_file_but_large_ones_and_changes_with_them() {
        let script = |text: &str| {
            let mut artifacts = Artifacts::new("trainee");
            artifacts.insert("index.html", text.as_bytes().to_vec());
            artifacts.insert("film.mp4", vec![0; LARGEST + 1]);
            service_worker(&artifacts)
        };
        assert!(script("a").contains("index.html") && !script("a").contains("film.mp4"));
        assert!(!script("a").contains("VERSION\"") && !script("a").contains("FILES\""));
        assert_eq!(script("a"), script("a"));
        assert_ne!(script("a"), script("b"));
    }
}
