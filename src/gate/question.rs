//! Which lines of a question are its key: what stands below an option or a numbered item, and not the option itself.
//!
//! Which partner or place is right is no text, so this gate knows nothing of it; the order in which the parts stand comes from
//! their words alone.

/// How far the options of a question are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Question {
    state: State,
    /// How far the option is indented.
    indent: usize,
    /// How far the line is indented that stands furthest out. A numbered item that stands further in is of some other list.
    outermost: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// Before the options, or behind them.
    #[default]
    Prompt,
    /// In the text of an option.
    Option,
    /// Behind the text of an option, where feedback may come.
    Behind,
    Feedback,
}

impl Question {
    /// Takes in the next line; an empty one is blank. Returns whether something else begins with it.
    pub(super) fn line(&mut self, line: &str) -> bool {
        let before = self.state;
        let text = line.trim_start_matches([' ', '\t', '>']);
        let indent = line.len() - text.len();
        if text.is_empty() {
            if self.state == State::Option {
                self.state = State::Behind;
            }
        } else if self.state != State::Prompt && indent > self.indent + 1 {
            if self.state == State::Behind || is_item(text) {
                self.state = State::Feedback;
            }
        } else if is_option(text) || (is_numbered(text) && self.is_outermost(line, indent)) {
            self.state = State::Option;
            self.indent = indent;
            return true;
        } else if self.state == State::Behind {
            self.state = State::Prompt;
        }
        if !text.is_empty() {
            self.outermost = Some(self.outermost.map_or(indent, |outermost| outermost.min(indent)));
        }
        before != self.state
    }

    fn is_outermost(&self, line: &str, indent: usize) -> bool {
        !line[..indent].contains('>') && self.outermost.is_none_or(|outermost| indent <= outermost)
    }

    /// Whether the line is of the key.
    pub(super) fn is_key(&self) -> bool {
        self.state == State::Feedback
    }
}

/// Whether a line begins an item of a list.
fn is_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign =
        if digits.len() < line.len() { digits.starts_with(['.', ')']) } else { line.starts_with(['-', '*', '+']) };
    sign && digits[1..].starts_with([' ', '\t'])
}

/// Whether a line begins an item of a numbered list.
fn is_numbered(line: &str) -> bool {
    is_item(line) && line.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line begins an option.
fn is_option(line: &str) -> bool {
    let Some(behind) = is_item(line).then(|| line.find(' ')).flatten() else { return false };
    let text = line[behind..].trim_start();
    ["[ ]", "[x]", "[X]"].iter().any(|sign| text.starts_with(sign))
}
