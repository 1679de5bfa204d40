//! Things that a reader can tick.

use serde::Serialize;

use crate::edition::content::Block;
use crate::render::html::writer::base::Writer;

/// Something to tick.
#[derive(Debug, Serialize)]
pub(crate) struct TickView {
    /// What its tick is kept under.
    id: String,
    /// Its text.
    html: String,
    /// Whether that is running text, which can be a label.
    inline: bool,
}

impl Writer<'_> {
    /// Things that can be ticked, one by one.
    pub(crate) fn tick_items(&mut self, items: &[Vec<Block>]) -> Vec<TickView> {
        items.iter().map(|item| self.tick(item)).collect()
    }

    fn tick(&mut self, item: &[Block]) -> TickView {
        let html = self.item(item);
        let id = self.ticks.get_or_insert_default().of(&html);
        TickView { id, html, inline: matches!(item, [Block::Paragraph(_)]) }
    }
}
