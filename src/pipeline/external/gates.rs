//! One question at a time for each host, with a pause between.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use url::Url;

/// When each host was asked last.
#[derive(Default)]
pub(super) struct Gates {
    hosts: Mutex<BTreeMap<String, Gate>>,
}

type Gate = Arc<Mutex<Option<Instant>>>;

impl Gates {
    /// Asks a host once nobody else does and a pause is over.
    pub(super) fn through<T>(&self, address: &str, pause: Duration, ask: impl FnOnce() -> T) -> T {
        let gate = {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.entry(host(address)).or_default())
        };
        let mut last = gate.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = *last {
            std::thread::sleep(pause.saturating_sub(last.elapsed()));
        }
        let answer = ask();
        *last = Some(Instant::now());
        answer
    }
}

/// The host of an address, with its port; the address itself if it has none.
pub(super) fn host(address: &str) -> String {
    let host = Url::parse(address).ok().and_then(|url| {
        let host = url.host_str()?.to_owned();
        Some(format!("{host}:{}", url.port_or_known_default()?))
    });
    host.unwrap_or_else(|| address.to_owned())
}
