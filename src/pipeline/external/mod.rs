//! Asks the addresses on the web that a book names whether they are there.
//!
//! [`check`] is the door. A few addresses are asked at a time, a host never more than once at a time and not without a pause.
//! What answered well is remembered for a week, in a file beside no book.

mod asking;
mod cache;
mod client;
mod gates;
mod verdict;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::diagnostic::Diagnostic;
use crate::pipeline::Progress;
use crate::pipeline::external::asking::Asker;
use crate::pipeline::external::cache::Cache;
use crate::pipeline::external::verdict::Verdict;
use crate::source::Span;

/// How many addresses are asked at a time.
const WORKERS: usize = 4;
/// How many hosts have to be out of reach, with none that answers, until the computer is taken to be offline.
const OFFLINE: usize = 2;
/// As many, and the rest is not asked any more.
const HOPELESS: usize = 5;

/// How addresses are asked.
#[derive(Debug, Clone, Default)]
pub struct External {
    /// Where good answers are remembered; nowhere if none.
    pub cache: Option<PathBuf>,
    /// How long to wait for what.
    pub waits: Waits,
}

/// How long to wait for what.
#[derive(Debug, Clone, Copy)]
pub struct Waits {
    /// For an answer.
    pub answer: Duration,
    /// Between two questions to the same host.
    pub pause: Duration,
    /// Before the first of two further tries; twice as long before the second.
    pub again: Duration,
    /// The longest that a host may have us wait by `Retry-After`.
    pub longest: Duration,
}

impl Default for Waits {
    fn default() -> Self {
        Self {
            answer: Duration::from_secs(15),
            pause: Duration::from_millis(300),
            again: Duration::from_secs(1),
            longest: Duration::from_secs(30),
        }
    }
}

/// Asks each address once, however often it is named, and tells of those that are not there or have moved.
///
/// `skip` are addresses that are not asked, with `*` for anything.
pub fn check(
    addresses: &[(String, Span)],
    skip: &[String],
    external: &External,
    progress: &dyn Progress,
) -> Vec<Diagnostic> {
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for (address, span) in addresses {
        let address = without_fragment(address);
        if !skip.iter().any(|pattern| matches(pattern, address)) {
            places.entry(address).or_default().push(*span);
        }
    }
    let mut cache = Cache::read(external.cache.as_deref(), progress);
    let (known, unknown): (Vec<&str>, Vec<&str>) = places.keys().partition(|address| cache.knows(address));
    progress.start_addresses(unknown.len() as u64);
    let asked = ask(&unknown, external.waits, progress);
    let mut diagnostics = Vec::new();
    if asked.offline {
        diagnostics.push(offline(unknown.len()));
    } else {
        for (address, verdict) in &asked.verdicts {
            cache.keep(address, verdict);
            diagnostics.extend(places[address.as_str()].iter().filter_map(|span| verdict.told(address, *span)));
        }
        cache = cache.write(progress);
    }
    for address in &known {
        let verdict = cache.verdict(address);
        diagnostics.extend(places[address].iter().filter_map(|span| verdict.told(address, *span)));
    }
    progress.note(&format!(
        "links to the web: {} asked, {} known from the last week",
        asked.verdicts.len(),
        known.len()
    ));
    diagnostics
}

/// What came of asking.
struct Asked {
    verdicts: Vec<(String, Verdict)>,
    /// Whether nothing answered at all.
    offline: bool,
}

/// Asks addresses, host by host.
fn ask(addresses: &[&str], waits: Waits, progress: &dyn Progress) -> Asked {
    let mut by_host: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        by_host.entry(gates::host(address)).or_default().push(address);
    }
    let queue = Mutex::new(by_host.into_values().collect::<VecDeque<_>>());
    let verdicts = Mutex::new(Vec::new());
    let (answered, unreached) = (AtomicBool::new(false), AtomicUsize::new(0));
    let asker = Asker::new(waits);
    let hopeless = || !answered.load(Ordering::Relaxed) && unreached.load(Ordering::Relaxed) >= HOPELESS;
    let work = || {
        while let Some(of_host) = queue.lock().ok().and_then(|mut queue| queue.pop_front()) {
            let mut counted = false;
            for address in of_host {
                if hopeless() {
                    return;
                }
                let verdict = asker.ask(address);
                if verdict.is_out_of_reach() {
                    unreached.fetch_add(usize::from(!std::mem::replace(&mut counted, true)), Ordering::Relaxed);
                } else {
                    answered.store(true, Ordering::Relaxed);
                }
                progress.address_done();
                if let Ok(mut verdicts) = verdicts.lock() {
                    verdicts.push((address.to_owned(), verdict));
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(work);
        }
    });
    let mut verdicts = verdicts.into_inner().unwrap_or_default();
    verdicts.sort_by(|(a, _), (b, _)| a.cmp(b));
    let offline = !answered.load(Ordering::Relaxed) && unreached.load(Ordering::Relaxed) >= OFFLINE;
    Asked { verdicts, offline }
}

/// One word for all: a computer that is offline would have every link be broken.
fn offline(count: usize) -> Diagnostic {
    Diagnostic::book_warning("link/external", format!("none of the {count} addresses on the web could be reached"))
        .help("is this computer online? links to the web were not checked")
}

/// An address without the part that a browser keeps to itself.
fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}

/// Whether a pattern is an address, `*` standing for anything.
fn matches(pattern: &str, address: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = address.strip_prefix(parts.next().unwrap_or("")) else { return false };
    let mut last = None;
    for part in parts {
        if let Some(part) = last.replace(part) {
            match rest.find(part) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
    }
    match last {
        Some(part) => rest.ends_with(part),
        None => rest.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_addresses() {
        assert!(matches("https://a.org/*", "https://a.org/b/c"));
        assert!(matches("https://*.a.org/*.pdf", "https://x.a.org/b/c.pdf"));
        assert!(matches("https://a.org/", "https://a.org/"));
        assert!(!matches("https://a.org/", "https://a.org/b"));
        assert!(!matches("https://*.a.org/*.pdf", "https://x.a.org/b/c.html"));
        assert!(!matches("https://a.org/*", "http://a.org/b"));
    }
}
