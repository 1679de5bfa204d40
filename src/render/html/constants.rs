//! What a built-in template says the same on every page, put into its text before it is compiled.
//!
//! A template calls `t(key="next")` and `icon(name="next")`, and includes `parts/steps.html`; asking for these anew on each page is a good
//! part of the time that a page takes. A book's own templates stay as they are written, so that problems in them have their places.
//!
//! Invariant: a page is byte for byte what it would be without this.

use std::collections::BTreeMap;

use crate::render::html::escape;

/// What stands before a name and after it, where something else can stand for the whole.
const CALLS: [(&str, &str, Call); 4] = [
    ("{{ t(key=\"", "\") }}", Call::String),
    ("{{ icon(name=\"", "\") }}", Call::Icon),
    ("{% include \"", "\" %}", Call::Template),
    ("{% extends \"", "\" %}", Call::Template),
];

/// What a name is of.
#[derive(Clone, Copy)]
enum Call {
    String,
    Icon,
    Template,
}

/// What names stand for on every page.
pub(crate) struct Constants<'a> {
    /// The interface strings that nothing is filled into.
    pub(crate) strings: BTreeMap<&'a str, &'a str>,
    /// The icons as they stand in a page.
    pub(crate) icons: &'a BTreeMap<String, String>,
    /// The built-in templates that a book has none of its own for: their names, and what stands before them in full names.
    pub(crate) templates: Vec<&'a str>,
    pub(crate) prefix: &'a str,
}

impl Constants<'_> {
    /// The text of a template with its constants in it.
    pub(crate) fn put_into(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let (said, length) = self.at(rest).unwrap_or_else(|| ("{".to_owned(), 1));
            out.push_str(&said);
            rest = &rest[length..];
        }
        out.push_str(rest);
        out
    }

    /// What stands for the call that a text begins with, and how many bytes the call has.
    fn at(&self, text: &str) -> Option<(String, usize)> {
        CALLS.iter().find_map(|(before, after, call)| {
            let (name, _) = text.strip_prefix(before)?.split_once('"')?;
            let whole = before.len() + name.len() + after.len();
            text[before.len() + name.len()..].starts_with(after).then_some(())?;
            let said = match call {
                Call::String => escape::text(self.strings.get(name)?),
                Call::Icon => self.icons.get(name)?.clone(),
                Call::Template if self.templates.contains(&name) => {
                    return Some((format!("{before}{}{name}{after}", self.prefix), whole));
                }
                Call::Template => return None,
            };
            // A template would read it, or take spaces from it.
            let is_plain = !said.contains(['{', '}']) && said.trim() == said && !said.is_empty();
            is_plain.then_some((said, whole))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_same_on_every_page_is_put_in() {
        let icons = BTreeMap::from([("next".to_owned(), "<svg/>".to_owned())]);
        let constants = Constants {
            strings: BTreeMap::from([("next", "Next & last"), ("open", "{{"), ("space", " x")]),
            icons: &icons,
            templates: vec!["parts/steps.html"],
            prefix: "classic/",
        };
        let rows = [
            ("a{{ t(key=\"next\") }}b", "aNext &amp; lastb"),
            ("{{ icon(name=\"next\") }}{{ icon(name=\"none\") }}", "<svg/>{{ icon(name=\"none\") }}"),
            ("{% include \"parts/steps.html\" %}", "{% include \"classic/parts/steps.html\" %}"),
            ("{% extends \"base.html\" %}", "{% extends \"base.html\" %}"),
            ("{{ t(key=\"next\", number=1) }}", "{{ t(key=\"next\", number=1) }}"),
            (
                "{% set x = t(key=\"next\") %}{{- t(key=\"next\") }}",
                "{% set x = t(key=\"next\") %}{{- t(key=\"next\") }}",
            ),
            ("{{ t(key=\"open\") }}{{ t(key=\"space\") }}{", "{{ t(key=\"open\") }}{{ t(key=\"space\") }}{"),
        ];
        for (template, expected) in rows {
            assert_eq!(constants.put_into(template), expected);
        }
    }
}
