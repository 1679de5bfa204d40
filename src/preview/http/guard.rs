//! Who may ask: only pages of the preview itself, and an author who opens one.
//!
//! Any page in the author's browser can send requests to this machine. Some of what they ask would be shown to them: frames,
//! pictures, scripts, event streams. So it is the request that is refused, not only the reading.
//!
//! Invariant: what a foreign page asks by itself is never answered; at most it can lead the whole tab here.

use crate::preview::http::head::Head;
use crate::preview::http::hosts::{Host, Hosts};
use crate::preview::http::refusal::Refusal;

/// Refuses a request for another host and from another page.
pub(crate) fn check(head: &Head, hosts: &Hosts) -> Result<(), Refusal> {
    let host = Host::read(&head.request.host).ok_or_else(|| Refusal::malformed("`Host` is a name and a port"))?;
    if !hosts.allow(&host) {
        return Err(Refusal::new(421, format!("it is for a host that is not the preview's; open {hosts}")));
    }
    // Not only an allowed host but the same: on a server for all addresses, others have addresses too.
    let own = |origin: &str| origin.strip_prefix("http://").and_then(Host::read).is_some_and(|origin| origin == host);
    if head.origin.as_deref().is_some_and(|origin| !own(origin)) {
        return Err(Refusal::new(403, "it comes from a page that is not the preview's"));
    }
    let [site, mode, dest] = &head.fetch;
    let inside = matches!(site.as_deref(), None | Some("same-origin" | "none"));
    let followed = mode.as_deref() == Some("navigate") && dest.as_deref() == Some("document");
    if !inside && !followed {
        return Err(Refusal::new(403, "a page that is not the preview's wants to show or run this"));
    }
    Ok(())
}
