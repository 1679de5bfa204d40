//! The theme's icons, drawn inside the page.
//!
//! An icon is part of the page and not a file of its own: browsers do not load parts of another file from a folder that is
//! opened by double-click, and icons in style sheets vanish in print and in forced colours.

use std::collections::BTreeMap;

/// The icons by name, each as it stands in a page.
#[derive(Debug, Default)]
pub(crate) struct Icons {
    drawn: BTreeMap<String, String>,
}

impl Icons {
    /// Adds the icon of an SVG file; false if the file holds no `<svg>` element.
    pub(crate) fn add(&mut self, name: &str, svg: &str) -> bool {
        let (Some(start), Some(end)) = (svg.find("<svg"), svg.rfind("</svg>")) else {
            return false;
        };
        let body: String = svg[start + 4..end].lines().map(str::trim).collect::<Vec<_>>().join(" ");
        // In HTML the namespace goes without saying.
        let body = body.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        let body = body.trim();
        let drawn = format!("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" {body}</svg>");
        self.drawn.insert(name.to_owned(), drawn);
        true
    }

    /// An icon as it stands in a page.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.drawn.get(name).map(String::as_str)
    }
}
