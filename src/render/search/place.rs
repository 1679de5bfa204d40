//! The pages of a site in the order of their numbers in the search: first those of no module.

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
    /// A page of a module.
    OfModule(&'a Module, &'a Arc<Page>),
}

impl<'a> Place<'a> {
    /// Every page of no module.
    pub(super) fn of_site(site: &Site) -> Vec<Self> {
        let glossary = (!site.glossary.is_empty()).then_some(Self::Glossary);
        [Self::Home].into_iter().chain(glossary).collect()
    }

    /// Every page of a module.
    pub(super) fn of_module(module: &'a Module) -> Vec<Self> {
        let pages = module.pages.iter().chain(&module.extras);
        pages.map(|page: &Arc<Page>| Self::OfModule(module, page)).collect()
    }
}
