//! Which modules a guide holds: those that were asked for, or a track with what its sessions point at.

use std::sync::Arc;

use crate::edition::page::{PageBody, SlotKind};
use crate::edition::site::{Module, Site};
use crate::pipeline::pdf::{PrintError, Wanted};

/// The modules that were asked for, as far as a site has them; none: all.
pub(super) fn chosen(site: &Site, wanted: &Wanted) -> Option<Vec<String>> {
    if let Some(track) = &wanted.track {
        let track = site.modules.iter().find(|module| module.track && module.slug == *track);
        return Some(track.map(|track| of_track(site, track)).unwrap_or_default());
    }
    if wanted.modules.is_empty() {
        return None;
    }
    let has = |slug: &&String| site.modules.iter().any(|module| module.slug == **slug);
    Some(wanted.modules.iter().filter(has).cloned().collect())
}

/// A track and the modules that its sessions point at, in the order of its days.
fn of_track(site: &Site, track: &Module) -> Vec<String> {
    let mut slugs = vec![track.slug.clone()];
    let PageBody::Overview(overview) = &track.pages[0].body else { return slugs };
    for slot in overview.agenda.iter().flat_map(|day| &day.slots) {
        let SlotKind::Session { address: Some(address), .. } = &slot.what else { continue };
        let slug = address.split('/').next().unwrap_or_default().to_owned();
        if !slugs.contains(&slug) && site.modules.iter().any(|module| module.slug == slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// Refuses modules and tracks that none of the sites has.
pub(super) fn check_modules(sites: &[Arc<Site>], wanted: &Wanted) -> Result<(), PrintError> {
    let modules = || sites.iter().flat_map(|site| &site.modules);
    let refuse = |name: &String, track: bool| {
        let mut known: Vec<String> =
            modules().filter(|module| !track || module.track).map(|module| module.slug.clone()).collect();
        known.sort();
        known.dedup();
        PrintError::UnknownModule { name: name.clone(), known, track }
    };
    if let Some(track) = &wanted.track
        && !modules().any(|module| module.track && module.slug == *track)
    {
        return Err(refuse(track, true));
    }
    match wanted.modules.iter().find(|slug| !modules().any(|module| module.slug == **slug)) {
        Some(slug) => Err(refuse(slug, false)),
        None => Ok(()),
    }
}
