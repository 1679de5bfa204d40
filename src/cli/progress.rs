//! How far a build is, for people who watch a long one.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Progress;

/// A build shorter than this shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that appears once a build lasts long.
pub(crate) struct Bar {
    bar: ProgressBar,
    started: Instant,
    shown: Mutex<bool>,
    /// Words to be said once the bar is gone.
    notes: Mutex<Vec<String>>,
}

impl Bar {
    /// A bar that nobody sees yet.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::hidden();
        bar.set_style(style("{msg} …"));
        Self { bar, started: Instant::now(), shown: Mutex::new(false), notes: Mutex::default() }
    }

    /// A bar that nobody ever sees.
    pub(crate) fn unseen() -> Self {
        Self { shown: Mutex::new(true), ..Self::new() }
    }

    /// What was said beside.
    pub(crate) fn notes(&self) -> Vec<String> {
        self.notes.lock().map(|notes| notes.clone()).unwrap_or_default()
    }

    /// Takes the bar off the screen.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn show_if_long(&self) {
        if self.started.elapsed() < PATIENCE {
            return;
        }
        if let Ok(mut shown) = self.shown.try_lock()
            && !*shown
        {
            *shown = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Progress for Bar {
    fn stage(&self, name: &'static str) {
        self.bar.set_message(name);
        self.show_if_long();
    }

    fn start(&self, pages: u64) {
        self.bar.set_position(0);
        self.bar.set_style(style("{msg} [{bar:30}] {pos} of {len} pages"));
        self.bar.set_length(pages);
    }

    fn page_done(&self) {
        self.show_if_long();
        self.bar.inc(1);
    }

    fn start_addresses(&self, addresses: u64) {
        self.bar.set_style(style("{msg} [{bar:30}] {pos} of {len} addresses"));
        self.bar.set_position(0);
        self.bar.set_length(addresses);
    }

    fn address_done(&self) {
        self.show_if_long();
        self.bar.inc(1);
    }

    fn note(&self, words: &str) {
        if let Ok(mut notes) = self.notes.lock() {
            notes.push(words.to_owned());
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ")
}
