//! The pages of a site in the order of their numbers in the search.

use std::sync::Arc;

use crate::edition::page::Page;
use crate::edition::site::{Module, Site};

/// A page that can be found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    /// The training menu.
    Home,
    /// The glossary.
    Glossary,
    /// A page of a module, with the module's place from 0.
    OfModule(usize, &'a Module, &'a Page),
}

impl<'a> Place<'a> {
    /// Every page of a site.
    pub(super) fn all(site: &'a Site) -> Vec<Self> {
        let glossary = (!site.glossary.is_empty()).then_some(Self::Glossary);
        let of_modules = site.modules.iter().enumerate().flat_map(|(at, module)| {
            let pages = module.pages.iter().chain(&module.extras);
            pages.map(move |page: &Arc<Page>| Self::OfModule(at, module, page))
        });
        [Self::Home].into_iter().chain(glossary).chain(of_modules).collect()
    }
}
