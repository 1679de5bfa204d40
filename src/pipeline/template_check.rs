//! Which pages a book's own templates fail on.
//!
//! A template can be well formed and still fail on some page. A build meets that when it renders; a preview, which renders
//! only what is asked for, looks for it here, on pages that are another than before.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::edition::page::Page;
use crate::edition::site::Site;
use crate::pipeline::workspace::Course;
use crate::render::html::{self, ThemeError};

/// What is known of the pages that were looked at.
#[derive(Default)]
pub(super) struct TemplateCheck {
    checked: Option<Course>,
    /// By edition and address.
    failing: BTreeMap<(String, String), Vec<ThemeError>>,
}

impl TemplateCheck {
    /// The mistakes that are known, each once.
    pub(super) fn known(&self) -> Vec<ThemeError> {
        let mut errors: Vec<ThemeError> = Vec::new();
        for error in self.failing.values().flatten() {
            if !errors.contains(error) {
                errors.push(error.clone());
            }
        }
        errors
    }

    /// Renders the pages of a course that are new since the last one. Returns whether other mistakes are known now.
    pub(super) fn look_at(&mut self, course: &Course) -> bool {
        let before = self.known();
        if !course.theme.has_own_templates() {
            self.failing.clear();
            self.checked = None;
            return !before.is_empty();
        }
        let checked = self.checked.take().filter(|checked| Arc::ptr_eq(&checked.theme, &course.theme));
        if checked.is_none() {
            self.failing.clear();
        }
        let quiet = || ();
        let options = course.options(&quiet);
        for site in &course.sites {
            let edition = &site.edition.name;
            let known = checked.iter().flat_map(|course| &course.sites).find(|known| known.edition.name == *edition);
            let anew = html::addresses(site, |page| !known.is_some_and(|known| has(known, page)));
            let theme = course.theme.compiled();
            let found: Vec<_> = anew
                .into_par_iter()
                .map(|address| (html::page(site, theme, &options, &address).err(), (edition.clone(), address)))
                .collect();
            for (errors, key) in found {
                match errors {
                    Some(errors) => self.failing.insert(key, errors),
                    None => self.failing.remove(&key),
                };
            }
        }
        let there = |(edition, address): &(String, String)| {
            course.sites.iter().any(|site| site.edition.name == *edition && html::has_page(site, address))
        };
        self.failing.retain(|key, _| there(key));
        self.checked = Some(course.clone());
        self.known() != before
    }
}

/// Whether a site has the very same page.
fn has(site: &Site, page: &Arc<Page>) -> bool {
    let slug = page.address.split('/').next().unwrap_or_default();
    let module = site.modules.iter().find(|module| module.slug == slug);
    module.is_some_and(|module| module.pages.iter().chain(&module.extras).any(|known| Arc::ptr_eq(known, page)))
}
