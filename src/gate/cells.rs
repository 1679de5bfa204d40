//! The cells of comma-separated values: what stands in two cells is not read in a row.

/// The texts of all cells, row by row, without the quotes round them.
pub(super) fn cells(table: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = table.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // Two quotes in a quoted cell are one that was written.
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                push(&mut cells, '"');
            }
            '"' => quoted = !quoted,
            ',' | '\r' | '\n' if !quoted => cells.push(String::new()),
            letter => push(&mut cells, letter),
        }
    }
    cells.retain(|cell| !cell.is_empty());
    cells
}

fn push(cells: &mut [String], letter: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_ends_at_a_comma_outside_of_quotes() {
        let table = "Row,\"A, b\",\"say \"\"x\"\"\"\r\nlast,,\"two\nlines\"\r\n";
        assert_eq!(cells(table), ["Row", "A, b", "say \"x\"", "last", "two\nlines"]);
    }

    #[test]
    fn nothing_is_lost_of_a_table_that_is_broken() {
        assert_eq!(cells("a\"b,c"), ["ab,c"]);
    }
}
