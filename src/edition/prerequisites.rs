//! What modules want to be taken first, over the whole book: no ring, nothing twice.
//!
//! [`problems`] is the door. It walks without recursion: a chain of modules may be as long as the book.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::edition::problem::Problem;
use crate::edition::view::View;
use crate::source::Span;

/// How many further places of a ring are shown.
const MOST_PLACES: usize = 5;

/// A module that is wanted: its place among the modules, and where it is written.
type Wanted = (usize, Span);

/// Problems of the prerequisites of a view that has everything open.
pub(super) fn problems(view: &View<'_>) -> Vec<Problem> {
    let places: BTreeMap<&str, usize> =
        view.modules.iter().enumerate().map(|(at, module)| (module.module.slug.as_str(), at)).collect();
    let mut found = Vec::new();
    let mut wanted: Vec<Vec<Wanted>> = Vec::new();
    for module in &view.modules {
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        let mut known = Vec::new();
        let written = module.module.page.front.prerequisites.iter();
        for reference in written.filter_map(|reference| reference.open(&view.clearance)) {
            if let Some(before) = first.insert(&reference.text, reference.span) {
                found.push(twice(&reference.text, before, reference.span));
                continue;
            }
            known.extend(places.get(reference.text.as_str()).map(|at| (*at, reference.span)));
        }
        wanted.push(known);
    }
    let slug = |at: usize| view.modules[at].module.slug.as_str();
    found.extend(rings(&wanted).iter().map(|ring| told(ring, &slug)));
    found.into_iter().map(Problem::Anywhere).collect()
}

/// Rings of modules that want each other, each as its modules with the place where the next one is wanted. Of rings that share
/// a way only one may be told: when it is broken, the next build tells the other.
fn rings(wanted: &[Vec<Wanted>]) -> Vec<Vec<Wanted>> {
    let mut rings = Vec::new();
    let mut done = vec![false; wanted.len()];
    for start in 0..wanted.len() {
        // The way from the start: a module, and how many of those that it wants were looked at.
        let mut way: Vec<(usize, usize)> = Vec::new();
        let mut on_way = BTreeSet::new();
        if !done[start] {
            way.push((start, 0));
            on_way.insert(start);
        }
        while let Some((module, looked_at)) = way.last_mut() {
            let module = *module;
            let Some(&(next, _)) = wanted[module].get(*looked_at) else {
                done[module] = true;
                on_way.remove(&module);
                way.pop();
                continue;
            };
            *looked_at += 1;
            if on_way.contains(&next) {
                let from = way.iter().position(|(module, _)| *module == next).unwrap_or(0);
                rings.push(
                    way[from..].iter().map(|&(module, looked_at)| (module, wanted[module][looked_at - 1].1)).collect(),
                );
            } else if !done[next] {
                way.push((next, 0));
                on_way.insert(next);
            }
        }
    }
    rings
}

fn told<'s>(ring: &[Wanted], slug: &dyn Fn(usize) -> &'s str) -> Diagnostic {
    let (first, span) = ring[0];
    let code = "module/prerequisite-cycle";
    if ring.len() == 1 {
        return Diagnostic::error(code, span, format!("the module `{}` is its own prerequisite", slug(first)))
            .help("take it out of the list");
    }
    let message = format!("the module `{}` leads back to itself by its prerequisites", slug(first));
    let error = Diagnostic::error(code, span, message)
        .label(format!("wants `{}` first", slug(ring[1].0)))
        .help("nobody could begin; take one of these out of its list");
    let next = |at: usize| slug(ring[(at + 1) % ring.len()].0);
    ring.iter()
        .enumerate()
        .skip(1)
        .take(MOST_PLACES)
        .fold(error, |error, (at, (_, span))| error.related(*span, format!("which wants `{}` first", next(at))))
}

fn twice(name: &str, first: Span, span: Span) -> Diagnostic {
    Diagnostic::warning("module/prerequisite-twice", span, format!("the prerequisite `{name}` is given twice"))
        .related(first, "first given here")
        .help("keep one of the two")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn found(wanted: &[&[usize]]) -> Vec<Vec<usize>> {
        let file = Sources::default().add("a.md", "");
        let wanted: Vec<Vec<Wanted>> =
            wanted.iter().map(|all| all.iter().map(|&at| (at, Span::new(file, 0..0))).collect()).collect();
        rings(&wanted).into_iter().map(|ring| ring.into_iter().map(|(module, _)| module).collect()).collect()
    }

    #[test]
    fn rings_are_found_and_chains_are_none() {
        assert_eq!(found(&[&[1], &[2], &[]]), Vec::<Vec<usize>>::new());
        assert_eq!(found(&[&[1, 2], &[2], &[]]), Vec::<Vec<usize>>::new(), "two ways to one module");
        assert_eq!(found(&[&[0]]), [[0]]);
        assert_eq!(found(&[&[1], &[2], &[1]]), [[1, 2]]);
        assert_eq!(found(&[&[1], &[0], &[3], &[2]]), [[0, 1], [2, 3]]);
    }
}
