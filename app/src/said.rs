//! What a command says: sentences for people, or one line of JSON with `--json`.

use std::io::{Write, stderr, stdout};

use serde::Serialize;

use crate::command_line::Format;

/// How a command speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    People,
    Json,
}

impl Voice {
    /// Says a sentence to people.
    pub fn line(self, text: impl AsRef<str>) {
        if self == Voice::People {
            write_line(text.as_ref());
        }
    }

    /// How a result is written that may be asked for as something else.
    pub fn format(self, asked: Option<Format>) -> Format {
        asked.unwrap_or(match self {
            Voice::People => Format::Text,
            Voice::Json => Format::Json,
        })
    }

    /// Says the outcome to programs.
    pub fn outcome(self, outcome: &impl Serialize) {
        if self == Voice::Json {
            // Everything that is said is plain data: numbers, texts and lists of them.
            write_line(&serde_json::to_string(outcome).unwrap_or_default());
        }
    }
}

/// One line on standard output, for both. Whoever has stopped reading misses nothing that they wanted.
pub fn write_line(text: &str) {
    let mut out = stdout().lock();
    let _unread = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// One line on standard error: something that is wrong, beside what is said.
pub fn write_problem(text: &str) {
    let _unread = writeln!(stderr().lock(), "{text}");
}

/// A number with its thousands set apart: 1,234,567.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(12_345_678), "12,345,678");
    }
}
