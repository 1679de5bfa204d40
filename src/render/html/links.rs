//! Addresses as seen from one page.
//!
//! All links are relative, so that a site opens from a folder by double-click as well as from any host.

use std::collections::BTreeMap;

use crate::artifact::PublishedAsset;
use crate::edition::content::Target;
use crate::edition::page::PageLink;
use crate::render::html::escape;

/// Addresses as seen from one page, not yet escaped for HTML.
#[derive(Debug, Clone)]
pub(crate) struct Links<'a> {
    root: String,
    assets: &'a BTreeMap<String, PublishedAsset>,
}

impl<'a> Links<'a> {
    /// The addresses as seen from the page at `address`.
    pub(crate) fn from_page(address: &str, assets: &'a BTreeMap<String, PublishedAsset>) -> Self {
        Self { root: "../".repeat(depth(address)), assets }
    }

    /// Addresses that begin at a root of their own, for a page that is shown at any address: the page not found.
    pub(crate) fn from_root(root: String, assets: &'a BTreeMap<String, PublishedAsset>) -> Self {
        Self { root, assets }
    }

    /// What leads to the site's root: `../`, or nothing on a page at the root.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// A place of the site.
    pub(crate) fn place(&self, address: &str, fragment: Option<&str>) -> String {
        let path = escape::path(address);
        // A first part with a colon would be read as a scheme.
        let colon = self.root.is_empty() && path.split('/').next().is_some_and(|first| first.contains(':'));
        let mut href = format!("{}{}{path}", self.root, if colon { "./" } else { "" });
        if let Some(fragment) = fragment {
            href.push('#');
            href.push_str(&escape::fragment(fragment));
        }
        href
    }

    /// A page by its link.
    pub(crate) fn page(&self, link: &PageLink) -> String {
        self.place(&link.address, link.fragment.as_deref())
    }

    /// A file of the book as it is published.
    pub(crate) fn asset(&self, path: &str) -> Option<(String, &'a PublishedAsset)> {
        let asset = self.assets.get(path)?;
        Some((self.place(&asset.address, None), asset))
    }

    /// Where a link leads; none for what must not be linked to.
    pub(crate) fn target(&self, target: &Target) -> Option<String> {
        match target {
            Target::Page { address, fragment } => Some(self.place(address, fragment.as_deref())),
            Target::Fragment(id) => Some(format!("#{}", escape::fragment(id))),
            Target::Asset(path) => self.asset(path).map(|(href, _)| href),
            Target::External(address) => escape::external(address),
        }
    }
}

/// How many folders deep a page is.
pub(crate) fn depth(address: &str) -> usize {
    address.matches('/').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_their_page() {
        let assets = BTreeMap::new();
        let links = Links::from_page("a/b/c.html", &assets);
        assert_eq!(links.place("a/d.html", Some("x y")), "../../a/d.html#x%20y");
        assert_eq!(Links::from_page("index.html", &assets).place("a:b.html", None), "./a:b.html");
    }
}
