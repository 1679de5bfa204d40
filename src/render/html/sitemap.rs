//! The sitemap and absolute addresses, for sites that know where they will stand.

use std::sync::Arc;

use crate::edition::page::{Page, PageBody};
use crate::edition::site::Site;
use crate::render::html::escape;
use crate::strings::iso_date;

/// The absolute address of a page. The home page is the site's root itself.
pub(crate) fn absolute(site_url: &str, address: &str) -> String {
    let path = if address == "index.html" { String::new() } else { escape::ascii_path(address) };
    format!("{}/{path}", site_url.trim_end_matches('/'))
}

/// The path of an absolute address, with `/` at both ends: what leads to the root from any place of its host.
pub(crate) fn root_path(site_url: &str) -> String {
    let after_scheme = site_url.split_once("://").map_or(site_url, |(_, rest)| rest);
    let path = after_scheme.find('/').map_or("", |slash| &after_scheme[slash..]);
    format!("{}/", path.trim_end_matches('/'))
}

/// The sitemap of a public edition; none for others, and none without a site address.
pub(crate) fn sitemap(site: &Site) -> Option<String> {
    let site_url = site.site_url.as_deref().filter(|_| site.edition.public)?;
    let mut xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
    let mut add = |address: &str, updated: Option<&str>| {
        xml.push_str("<url><loc>");
        escape::push(&mut xml, &absolute(site_url, address));
        xml.push_str("</loc>");
        if let Some(date) = updated.filter(|date| iso_date(date).is_some()) {
            xml.push_str(&format!("<lastmod>{date}</lastmod>"));
        }
        xml.push_str("</url>\n");
    };
    add("index.html", None);
    for module in &site.modules {
        // What a reader has written stands in their browser only: there is nothing to find on that page.
        let to_find = |page: &&Arc<Page>| !matches!(page.body, PageBody::MyAnswers(_));
        for page in module.pages.iter().chain(&module.extras).filter(to_find) {
            add(&page.address, module.updated.as_deref());
        }
    }
    if !site.glossary.is_empty() {
        add("glossary.html", None);
    }
    add("accessibility.html", None);
    xml.push_str("</urlset>\n");
    Some(xml)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_path_is_the_path_of_the_address() {
        for (url, path) in [
            ("https://a.org/", "/"),
            ("https://a.org", "/"),
            ("https://a.org/x/y/", "/x/y/"),
            ("https://a.org/x", "/x/"),
        ] {
            assert_eq!(root_path(url), path, "{url}");
        }
    }
}
