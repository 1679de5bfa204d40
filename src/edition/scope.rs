//! What is gathered while one page of an edition is made: anchors, footnotes, headings, files, problems.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::edition::content::Block;
use crate::edition::page::{HeadingLink, Resource};
use crate::edition::problem::Problem;
use crate::edition::question::Check;
use crate::edition::view::View;
use crate::slug::slug;
use crate::source::Span;

/// Anchors that the theme needs for itself.
const TAKEN_IDS: &[&str] = &["main", "menu", "top", "as-trainee", "contents", "footnotes", "agenda", "search"];

/// One page while it is made.
pub(super) struct Scope<'v, 'b> {
    pub(super) view: &'v View<'b>,
    /// The page's address.
    pub(super) address: String,
    /// The folder of the file that is being read, from the book's folder.
    pub(super) folder: String,
    /// The slug of the module whose activities and objectives are meant; empty outside of modules.
    pub(super) module: String,
    /// Headings below this level are moved below it.
    pub(super) base: u8,
    /// The level of the last heading.
    pub(super) outline: u8,
    pub(super) footnotes: Vec<Vec<Block>>,
    /// Numbers of the footnotes of the text that is being read, with how often each was referred to.
    pub(super) numbers: BTreeMap<String, (usize, usize)>,
    /// How many footnotes are being read inside each other.
    pub(super) footnote_depth: usize,
    pub(super) headings: Vec<HeadingLink>,
    pub(super) gathered: Gathered,
    pub(super) sought: Sought,
    ids: BTreeSet<String>,
    /// Where the anchors that authors chose are.
    chosen: BTreeMap<String, Span>,
    /// The last number behind an anchor that was wanted more than once, so that none is tried again.
    repeated: BTreeMap<String, usize>,
}

/// What was asked of the view while something was made, beside what labels guard.
#[derive(Debug, Default)]
pub(super) struct Sought {
    /// The paths of the pages that were asked for and found.
    pub(super) pages: BTreeSet<String>,
    /// Whether anything else was asked that another view may answer otherwise.
    pub(super) more: bool,
}

/// What pages give to their module and site.
#[derive(Default, Clone)]
pub(super) struct Gathered {
    pub(super) problems: Vec<Problem>,
    pub(super) assets: BTreeSet<String>,
    /// Links to an anchor, to be checked when all anchors are known.
    pub(super) fragments: Vec<Fragment>,
    /// Activities that stand on this page, with their time if they are not optional.
    pub(super) activities: Vec<Placed>,
    /// Handouts that stand on this page.
    pub(super) handouts: Vec<Resource>,
    /// Questions that check an objective.
    pub(super) checks: Vec<Serves>,
    /// Reflections that practise an objective.
    pub(super) practices: Vec<Serves>,
    /// Knowledge checks that stand on this page, for who answers them. They stay with their page.
    pub(super) answered: Vec<Check>,
    /// All questions.
    pub(super) questions: Vec<Asked>,
}

/// A link to an anchor.
#[derive(Clone)]
pub(super) struct Fragment {
    pub(super) address: String,
    pub(super) fragment: String,
    pub(super) span: Span,
}

/// An activity on a page.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) id: String,
    /// Where it stands: its block on the page, or where it was written.
    pub(super) span: Span,
    pub(super) title: String,
    pub(super) kind: Option<String>,
    pub(super) duration: Option<Duration>,
    pub(super) optional: bool,
    pub(super) objectives: Vec<String>,
    pub(super) materials: Vec<crate::edition::activity::Material>,
}

/// A block that serves an objective: the objective's id, the block's anchor and title.
#[derive(Clone)]
pub(super) struct Serves {
    pub(super) objective: String,
    pub(super) id: String,
    pub(super) title: Option<String>,
}

/// A question: its anchor and title, and whether it serves an objective.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) serves: bool,
}

/// What is left of a scope when its page is done.
pub(super) struct Finished {
    pub(super) footnotes: Vec<Vec<Block>>,
    pub(super) headings: Vec<HeadingLink>,
    pub(super) ids: BTreeSet<String>,
    pub(super) gathered: Gathered,
    pub(super) sought: Sought,
}

impl<'v, 'b> Scope<'v, 'b> {
    pub(super) fn new(view: &'v View<'b>, module: &str, address: &str) -> Self {
        Self {
            view,
            address: address.to_owned(),
            folder: view.book.config.book.src.value.clone(),
            module: module.to_owned(),
            base: 1,
            outline: 1,
            footnotes: Vec::new(),
            numbers: BTreeMap::new(),
            footnote_depth: 0,
            headings: Vec::new(),
            gathered: Gathered::default(),
            sought: Sought::default(),
            ids: TAKEN_IDS.iter().map(|id| (*id).to_owned()).collect(),
            chosen: BTreeMap::new(),
            repeated: BTreeMap::new(),
        }
    }

    /// Reads on as if in this file.
    pub(super) fn in_file(&mut self, path: &str) -> &mut Self {
        self.folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
        self
    }

    /// An anchor that is not on the page yet: the wanted one, or with a number behind it.
    pub(super) fn id(&mut self, wanted: &str, otherwise: &str) -> String {
        let wanted = if wanted.is_empty() { otherwise } else { wanted };
        // The theme's own anchors begin with `tb-`.
        let wanted = wanted.trim_start_matches("tb-");
        let mut id = wanted.to_owned();
        while !self.ids.insert(id.clone()) {
            let number = self.repeated.entry(wanted.to_owned()).or_insert(1);
            *number += 1;
            id = format!("{wanted}-{number}");
        }
        id
    }

    /// The anchor that the author chose, or one made from a title. A chosen one that is taken is reported, since links
    /// to it would lead to the other place.
    pub(super) fn anchor(&mut self, chosen: Option<&str>, title: &str, otherwise: &str, span: Span) -> String {
        let Some(chosen) = chosen else { return self.id(&slug(title), otherwise) };
        if self.ids.contains(chosen) && self.is_for_an_edition() {
            let mut error =
                Diagnostic::error("page/duplicate-id", span, format!("the id `{chosen}` is on this page already"))
                    .help(
                        "give one of the two places another id; the theme keeps `main`, `menu` and the like for itself",
                    );
            if let Some(first) = self.chosen.get(chosen) {
                error = error.related(*first, "this place has it");
            }
            self.report(error);
        }
        self.chosen.entry(chosen.to_owned()).or_insert(span);
        self.id(chosen, otherwise)
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.gathered.problems.push(Problem::Anywhere(diagnostic));
    }

    /// Whether an edition is looked at, and not the whole book.
    pub(super) fn is_for_an_edition(&mut self) -> bool {
        self.sought.more = true;
        self.view.edition.is_some()
    }

    /// Reports that something of the book is not in this edition.
    pub(super) fn not_here(&mut self, span: Span, what: String) {
        self.sought.more = true;
        if let Some(edition) = self.view.edition {
            self.gathered.problems.push(Problem::NotHere { span, what, edition: edition.name.clone() });
        }
    }

    pub(super) fn finish(mut self) -> Finished {
        for id in TAKEN_IDS {
            self.ids.remove(*id);
        }
        Finished {
            footnotes: self.footnotes,
            headings: self.headings,
            ids: self.ids,
            gathered: self.gathered,
            sought: self.sought,
        }
    }
}

impl Gathered {
    pub(super) fn absorb(&mut self, mut other: Self) {
        self.problems.append(&mut other.problems);
        self.assets.append(&mut other.assets);
        self.fragments.append(&mut other.fragments);
        self.activities.append(&mut other.activities);
        self.handouts.append(&mut other.handouts);
        self.checks.append(&mut other.checks);
        self.practices.append(&mut other.practices);
        self.questions.append(&mut other.questions);
    }
}
