//! Which lines of a question are its key: what stands below an option, and not the option itself.

/// How far the options of a question are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Question {
    state: State,
    /// How far the option is indented.
    indent: usize,
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
        } else if is_option(text) {
            self.state = State::Option;
            self.indent = indent;
            return true;
        } else if self.state == State::Behind {
            self.state = State::Prompt;
        }
        before != self.state
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

/// Whether a line begins an option.
fn is_option(line: &str) -> bool {
    let Some(behind) = is_item(line).then(|| line.find(' ')).flatten() else { return false };
    let text = line[behind..].trim_start();
    ["[ ]", "[x]", "[X]"].iter().any(|sign| text.starts_with(sign))
}
