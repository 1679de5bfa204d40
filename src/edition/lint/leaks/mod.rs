//! Lints of what may reach people for whom it was not meant, and of what reaches nobody.

mod activities;
mod comments;
mod handouts;
mod unseen;
mod words;

use crate::edition::lint::Lints;
use crate::edition::lint::walk::Walk;

impl Lints<'_> {
    /// Looks at all that a book says, and for whom.
    pub(super) fn leaks(&mut self, walk: &Walk<'_>) {
        self.each_piece(walk, Self::trainer_words);
        for page in &walk.pages {
            self.cut_values(page);
        }
        self.shared_handouts(walk);
        self.trainer_activities(walk);
        self.unseen(walk);
    }
}
