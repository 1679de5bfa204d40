//! Tables. Each stands in a region that scrolls by itself, can be reached by keyboard, and has a name.

use crate::edition::content::{Alignment, Inline, Table};
use crate::render::html::escape;
use crate::render::html::writer::base::Writer;
use crate::render::html::writer::plain::plain_text;

impl Writer<'_> {
    pub(crate) fn table(&mut self, out: &mut String, table: &Table) {
        let Table { alignments, head, rows } = table;
        self.tables += 1;
        let name = self.table_name(head);
        out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape::push(out, &name);
        out.push_str("\"><table>\n");
        if head.iter().any(|cell| !cell.is_empty()) {
            out.push_str("<thead>\n");
            self.row(out, alignments, head, true);
            out.push_str("</thead>\n");
        }
        if !rows.is_empty() {
            out.push_str("<tbody>\n");
            for row in rows {
                self.row(out, alignments, row, false);
            }
            out.push_str("</tbody>\n");
        }
        out.push_str("</table></div>\n");
    }

    fn table_name(&self, head: &[Vec<Inline>]) -> String {
        let columns: Vec<String> = head.iter().map(|cell| plain_text(cell)).filter(|text| !text.is_empty()).collect();
        if columns.is_empty() {
            return self.strings().format("table-name", &[("number", self.tables.into())]);
        }
        let columns = self.strings().list(&columns);
        let fills = [("number", self.tables.into()), ("columns", (&columns).into())];
        self.strings().format("table-named", &fills)
    }

    fn row(&mut self, out: &mut String, alignments: &[Alignment], cells: &[Vec<Inline>], head: bool) {
        out.push_str("<tr>");
        for (column, cell) in cells.iter().enumerate() {
            let class = match alignments.get(column) {
                Some(Alignment::Left) => " class=\"align-left\"",
                Some(Alignment::Center) => " class=\"align-center\"",
                Some(Alignment::Right) => " class=\"align-right\"",
                Some(Alignment::None) | None => "",
            };
            // A header cell without text would head nothing.
            let header = head && !cell.is_empty();
            out.push_str(&if header { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") });
            self.inlines(out, cell);
            out.push_str(if header { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
}
