//! What the training menu can be filtered by, with how many modules each choice has.
//!
//! A group stands here only if it parts the list: a choice that every module has would change nothing.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edition::site::{Module, Site};
use crate::slug::slug;
use crate::strings::Strings;

/// From how many modules on a list is worth a filter.
const WORTH_A_FILTER: usize = 4;

/// Ranges of time in minutes: longer than the first, up to the second; with the interface's words for each.
const TIMES: [(u32, Option<u32>, &str); 5] = [
    (0, Some(60), "filter-time-hour"),
    (60, Some(180), "filter-time-hours"),
    (180, Some(240), "filter-time-half-day"),
    (240, Some(480), "filter-time-day"),
    (480, None, "filter-time-longer"),
];

const KIND: &str = "kind";
const AUDIENCE: &str = "audience";
const TIME: &str = "time";
/// What the words that are looked for are called in the page's address.
const WORDS: &str = "q";

/// The filters, for `parts/filters.html`.
#[derive(Debug, Serialize)]
pub(crate) struct FiltersView {
    /// How many modules and tracks there are.
    count: usize,
    /// Whether there are tracks among them.
    tracks: bool,
    groups: Vec<GroupView>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    /// What the group is called in the page's address. Unique.
    name: String,
    title: String,
    choices: Vec<ChoiceView>,
}

#[derive(Debug, Serialize)]
struct ChoiceView {
    value: String,
    title: String,
    /// How many modules have it.
    count: usize,
    /// For a range of time: longer than this, in minutes.
    over: Option<u32>,
    /// For a range of time: up to this.
    up_to: Option<u32>,
}

/// What is said of a module to the filters, in attributes of its card.
#[derive(Debug, Serialize)]
pub(crate) struct CardFilters {
    /// The values of the module by the names of the groups, as JSON.
    values: String,
    minutes_from: Option<u32>,
    minutes_to: Option<u32>,
}

/// The names in the page's address of the facets of a site, in their order.
pub(crate) fn facet_names(site: &Site) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for facet in &site.facets {
        let slug = slug(&facet.title);
        let wanted = if slug.is_empty() { "facet" } else { &slug };
        let is_taken =
            |name: &str| [KIND, AUDIENCE, TIME, WORDS].contains(&name) || names.iter().any(|own| own == name);
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        names.extend(std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !is_taken(name)));
    }
    names
}

/// The filters of a site; none if its list is short.
pub(crate) fn view(site: &Site, names: &[String], strings: &Strings) -> Option<FiltersView> {
    let count = site.modules.len();
    if count < WORTH_A_FILTER {
        return None;
    }
    let mut groups = vec![kinds(site, strings), audience(site, strings), times(site, strings)];
    for (facet, name) in site.facets.iter().zip(names) {
        let has = |module: &Module, value: &String| {
            module.facets.iter().any(|own| own.title == facet.title && own.values.contains(value))
        };
        let choices = facet.values.iter().map(|value| choice(site, value, |module| has(module, value))).collect();
        groups.push(GroupView { name: name.clone(), title: facet.title.clone(), choices });
    }
    for group in &mut groups {
        group.choices.retain(|choice| choice.count > 0);
    }
    groups.retain(|group| group.choices.iter().any(|choice| choice.count < count));
    Some(FiltersView { count, tracks: site.modules.iter().any(|module| module.track), groups })
}

fn choice(site: &Site, value: &str, has: impl Fn(&Module) -> bool) -> ChoiceView {
    let count = site.modules.iter().filter(|module| has(module)).count();
    ChoiceView { value: value.to_owned(), title: value.to_owned(), count, over: None, up_to: None }
}

fn kinds(site: &Site, strings: &Strings) -> GroupView {
    let kind = |track: bool, key: &str| ChoiceView {
        title: strings.get(key),
        ..choice(site, kind_of(track), |module| module.track == track)
    };
    let choices = vec![kind(false, "group-modules"), kind(true, "group-tracks")];
    GroupView { name: KIND.to_owned(), title: strings.get("filter-kind"), choices }
}

fn kind_of(track: bool) -> &'static str {
    if track { "track" } else { "module" }
}

/// The audiences in the order in which modules name them.
fn audience(site: &Site, strings: &Strings) -> GroupView {
    let mut values: Vec<&String> = Vec::new();
    for value in site.modules.iter().flat_map(|module| &module.audience) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let choices =
        values.into_iter().map(|value| choice(site, value, |module| module.audience.contains(value))).collect();
    GroupView { name: AUDIENCE.to_owned(), title: strings.get("audience"), choices }
}

fn times(site: &Site, strings: &Strings) -> GroupView {
    let choices = TIMES.iter().map(|(over, up_to, key)| {
        let fits = |module: &Module| {
            module
                .duration
                .is_some_and(|time| time.longest() > *over && up_to.is_none_or(|up_to| time.shortest() <= up_to))
        };
        let value = up_to.map_or_else(|| "longer".to_owned(), |up_to| up_to.to_string());
        ChoiceView { title: strings.get(key), over: Some(*over), up_to: *up_to, ..choice(site, &value, fits) }
    });
    GroupView { name: TIME.to_owned(), title: strings.get("time"), choices: choices.collect() }
}

/// What is said of a module to the filters.
pub(crate) fn card(site: &Site, names: &[String], module: &Module) -> CardFilters {
    let mut values: BTreeMap<&str, Vec<&str>> = BTreeMap::from([(KIND, vec![kind_of(module.track)])]);
    if !module.audience.is_empty() {
        values.insert(AUDIENCE, module.audience.iter().map(String::as_str).collect());
    }
    for (facet, name) in site.facets.iter().zip(names) {
        if let Some(own) = module.facets.iter().find(|own| own.title == facet.title) {
            values.insert(name, own.values.iter().map(String::as_str).collect());
        }
    }
    CardFilters {
        values: serde_json::json!(values).to_string(),
        minutes_from: module.duration.map(|time| time.shortest()),
        minutes_to: module.duration.map(|time| time.longest()),
    }
}
