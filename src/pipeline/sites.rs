//! The files of all editions, module by module: what is made of one is shown to the gate, goes to the outlet and is let go before the
//! next.
//!
//! Invariant: every byte that goes to the outlet was shown to the gate. Which module is made when has no part in what comes out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::artifact::Outlet;
use crate::edition::InTurn;
use crate::edition::site::{Counterpart, Module, Site};
use crate::gate::{Gate, Shown};
use crate::pipeline::guide::Guide;
use crate::pipeline::workspace::Course;
use crate::pipeline::{Rendered, page_count};
use crate::render::html::{self, Files, Options, Renderer, ServiceWorker, ThemeError};
use crate::render::search::{Reader, Shared};

/// What sites are made with.
pub(super) struct Making<'a> {
    pub(super) course: &'a Course,
    pub(super) guides: &'a [Guide],
    pub(super) gate: &'a Gate<'a>,
    pub(super) outlet: &'a dyn Outlet,
    /// Called when a page of a module is done, from any thread.
    pub(super) page_done: &'a (dyn Fn() + Sync),
}

/// What came of it.
pub(super) struct Made {
    /// In the order of the editions.
    pub(super) rendered: Vec<Rendered>,
    /// What was worked at, with the time that it took on all cores together.
    pub(super) work: Vec<(&'static str, Duration)>,
}

/// An edition on its way.
struct Edition<'a> {
    site: &'a Site,
    guide: Option<&'a Guide>,
    renderer: Renderer<'a>,
    search: Reader<'a>,
    worker: Option<Mutex<ServiceWorker>>,
    files: AtomicUsize,
    time: Time,
}

/// Time that was worked, in nanoseconds of all cores.
#[derive(Default)]
struct Time(AtomicU64);

/// A module in each edition that has it: its place there.
type Row = Vec<Option<usize>>;

/// Makes the files of all sites of a course.
///
/// # Errors
///
/// What is wrong in a book's own templates, each problem once.
pub(super) fn make(making: &Making<'_>) -> Result<Made, Vec<ThemeError>> {
    let course = making.course;
    let guide = |site: &Site| making.guides.iter().find(|guide| guide.edition == site.edition.name);
    let options: Vec<Options<'_>> = course
        .sites
        .iter()
        .map(|site| Options { guide: guide(site).map(Guide::link), ..course.options(making.page_done) })
        .collect();
    let theme = course.theme.compiled();
    let edition = |(number, site)| Edition {
        site,
        guide: guide(site),
        renderer: Renderer::new(site, theme, &options[number]),
        search: Reader::of(site, &theme.strings),
        worker: course.config.html.service_worker.then(Mutex::default),
        files: AtomicUsize::default(),
        time: Time::default(),
    };
    let editions: Vec<Edition<'_>> = course.sites.iter().map(AsRef::as_ref).enumerate().map(edition).collect();
    let in_turn = course.modules.as_ref().map(|modules| modules.in_turn());
    let public = course.sites.iter().position(|site| site.edition.public);
    let [reading, gate, outlet] = [(); 3].map(|()| Time::default());
    let work = Work { making, editions: &editions, in_turn, public, reading, gate, outlet };
    let modules = || rows(course).into_par_iter().map(|(slug, row)| work.module(slug, &row)).collect();
    let rest = || (0..editions.len()).into_par_iter().map(|number| work.rest(number)).collect();
    let (modules, rest): (Vec<_>, Vec<_>) = rayon::join(modules, rest);
    let errors: Vec<ThemeError> = modules.into_iter().chain(rest).filter_map(Result::err).flatten().collect();
    if !errors.is_empty() {
        return Err(html::in_order(errors));
    }
    let (reading, gate, outlet) = (work.reading.get(), work.gate.get(), work.outlet.get());
    let rendering = editions.iter().map(|edition| edition.time.get()).sum();
    let rendered =
        editions.into_par_iter().enumerate().map(|(number, edition)| edition.finish(making, number)).collect();
    Ok(Made {
        rendered,
        work: vec![("parsing", reading), ("rendering", rendering), ("gate", gate), ("writing", outlet)],
    })
}

/// The modules of all editions.
fn rows(course: &Course) -> Vec<(&str, Row)> {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    for (number, site) in course.sites.iter().enumerate() {
        for (place, module) in site.modules.iter().enumerate() {
            rows.entry(&module.slug).or_insert_with(|| vec![None; course.sites.len()])[number] = Some(place);
        }
    }
    rows.into_iter().collect()
}

/// What is done for each module.
struct Work<'a> {
    making: &'a Making<'a>,
    editions: &'a [Edition<'a>],
    /// Makes the modules of which the sites have outlines.
    in_turn: Option<InTurn<'a>>,
    /// The number of the public edition.
    public: Option<usize>,
    /// Reading modules again.
    reading: Time,
    gate: Time,
    outlet: Time,
}

impl Work<'_> {
    /// Makes the pages of a module for every edition that has it.
    fn module(&self, slug: &str, row: &Row) -> Result<(), Vec<ThemeError>> {
        let modules = self.modules(slug, row);
        let public = self.public.and_then(|public| modules[public].as_deref());
        let mut shared = Shared::of(modules.iter().flatten().map(AsRef::as_ref));
        let (mut made, mut errors) = (Vec::with_capacity(modules.len()), Vec::new());
        for (number, (place, module)) in row.iter().zip(&modules).enumerate() {
            let (Some(place), Some(module)) = (*place, module) else { continue };
            let edition = &self.editions[number];
            let files = edition.time.of(|| {
                let beside = self.counterpart(edition.site, public);
                let files = edition.renderer.module(place, module, beside.as_ref())?;
                edition.search.module(place, module, &mut shared);
                Ok::<Files, Vec<ThemeError>>(files)
            });
            match files {
                Ok(files) => made.push((number, files)),
                Err(found) => errors.extend(found),
            }
        }
        self.put(made);
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    /// A module as each edition sees it.
    fn modules(&self, slug: &str, row: &Row) -> Vec<Option<Arc<Module>>> {
        match &self.in_turn {
            Some(in_turn) => self.reading.of(|| in_turn.module(slug)),
            None => {
                let module = |(edition, place): (&Edition<'_>, &Option<usize>)| {
                    place.map(|place| Arc::clone(&edition.site.modules[place]))
                };
                self.editions.iter().zip(row).map(module).collect()
            }
        }
    }

    /// The public edition beside one that is not, with the pages of its module.
    fn counterpart(&self, site: &Site, public: Option<&Module>) -> Option<Counterpart> {
        let counterpart = site.edition.counterpart.as_ref()?;
        Some(match public {
            Some(module) => counterpart.with_pages_of(module),
            None => Counterpart { pages: Arc::default(), ..counterpart.clone() },
        })
    }

    /// Makes what is no module's.
    fn rest(&self, number: usize) -> Result<(), Vec<ThemeError>> {
        let edition = &self.editions[number];
        let files = edition.time.of(|| {
            let mut files = edition.renderer.rest()?;
            // A file of the theme's that bears the guide's name is what the book wants there.
            if let Some(guide) = edition.guide.filter(|guide| files.iter().all(|(address, _)| *address != guide.file)) {
                files.push((guide.file.clone(), guide.pdf.clone()));
            }
            Ok::<Files, Vec<ThemeError>>(files)
        })?;
        self.put(vec![(number, files)]);
        self.put(vec![(number, self.book_files(edition.site))]);
        Ok(())
    }

    /// The book's own files that a site refers to.
    fn book_files(&self, site: &Site) -> Files {
        // Two files with the same name and the same bytes are one file of the site.
        let mut known = BTreeSet::new();
        let files = site.assets.iter().filter_map(|path| self.making.course.assets.bytes(path));
        files
            .filter(|(address, _)| known.insert(*address))
            .map(|(address, bytes)| (address.to_owned(), bytes.to_vec()))
            .collect()
    }

    /// Shows files to the gate and lets them go to the outlet, each with the number of its edition.
    fn put(&self, made: Vec<(usize, Files)>) {
        self.gate.of(|| {
            let shown: Vec<Shown<'_>> = made.iter().map(|(number, files)| shown(*number, files)).collect();
            self.making.gate.look(&shown);
        });
        for (number, files) in made {
            let edition = &self.editions[number];
            edition.files.fetch_add(files.len(), Ordering::Relaxed);
            if let Some(worker) = &edition.worker {
                let mut worker = worker.lock().unwrap_or_else(PoisonError::into_inner);
                files.iter().for_each(|(address, bytes)| worker.add(address, bytes));
            }
            self.outlet.of(|| self.making.outlet.put(&edition.site.edition.name, files));
        }
    }
}

impl Edition<'_> {
    /// Writes what is known when all else is there.
    fn finish(self, making: &Making<'_>, number: usize) -> Rendered {
        let Self { site, guide, search, worker, files, time, .. } = self;
        let mut last = search.finish();
        if let Some(worker) = worker {
            let mut worker = worker.into_inner().unwrap_or_else(PoisonError::into_inner);
            last.iter().for_each(|(address, bytes)| worker.add(address, bytes));
            last.push((html::SERVICE_WORKER.to_owned(), worker.script().into_bytes()));
        }
        let count = files.into_inner() + last.len();
        if let Some(guide) = guide {
            making.gate.look_at_guide(number, &guide.file, &guide.words);
        }
        making.gate.look(&[shown(number, &last)]);
        making.outlet.put(&site.edition.name, last);
        Rendered {
            edition: site.edition.name.clone(),
            modules: site.modules.len(),
            pages: page_count(site),
            duration: site.duration,
            files: count,
            seconds: time.get().as_secs_f64() / rayon::current_num_threads() as f64,
        }
    }
}

fn shown(edition: usize, files: &Files) -> Shown<'_> {
    let files = files.iter().map(|(address, bytes)| (address.as_str(), bytes.as_slice()));
    Shown { edition, files: files.collect() }
}

impl Time {
    /// Does something and adds the time that it takes.
    fn of<T>(&self, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let done = work();
        self.0.fetch_add(u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX), Ordering::Relaxed);
        done
    }

    fn get(&self) -> Duration {
        Duration::from_nanos(self.0.load(Ordering::Relaxed))
    }
}
