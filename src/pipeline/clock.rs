//! How far a build is, and how long its stages took.

use std::time::{Duration, Instant};

/// Who is told how far a build is.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, name: &'static str);
    /// Rendering begins, of so many pages.
    fn start(&self, pages: u64);
    /// A page is rendered.
    fn page_done(&self);
    /// So many addresses on the web are about to be asked.
    fn start_addresses(&self, _addresses: u64) {}
    /// An address was asked.
    fn address_done(&self) {}
    /// A word beside the result.
    fn note(&self, _words: &str) {}
}

/// Tells who watches about stages and keeps their times.
pub(super) struct Clock<'p> {
    progress: &'p dyn Progress,
    running: Option<(&'static str, Instant)>,
    done: Vec<(&'static str, Duration)>,
}

impl<'p> Clock<'p> {
    pub(super) fn new(progress: &'p dyn Progress) -> Self {
        Self { progress, running: None, done: Vec::new() }
    }

    pub(super) fn stage(&mut self, name: &'static str) {
        self.end();
        self.progress.stage(name);
        self.running = Some((name, Instant::now()));
    }

    /// Who watches.
    pub(super) fn progress(&self) -> &'p dyn Progress {
        self.progress
    }

    /// Divides the time of the stage that runs among what was worked at meanwhile, in proportion.
    pub(super) fn divide(&mut self, work: &[(&'static str, Duration)]) {
        let Some((_, started)) = self.running.take() else { return };
        let (took, all) = (started.elapsed(), work.iter().map(|(_, time)| time.as_secs_f64()).sum::<f64>());
        for (name, time) in work {
            self.add(name, took.mul_f64(time.as_secs_f64() / all.max(f64::MIN_POSITIVE)));
        }
    }

    fn end(&mut self) {
        if let Some((name, started)) = self.running.take() {
            self.add(name, started.elapsed());
        }
    }

    /// Adds time to a stage, which may have come before.
    fn add(&mut self, name: &'static str, time: Duration) {
        match self.done.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known += time,
            None => self.done.push((name, time)),
        }
    }

    pub(super) fn finish(mut self) -> Vec<(&'static str, Duration)> {
        self.end();
        self.done
    }
}

/// Nobody watches.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str) {}
    fn start(&self, _: u64) {}
    fn page_done(&self) {}
}
