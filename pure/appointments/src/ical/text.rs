//! Content lines as RFC 5545 wants them: escaped, folded, and with nothing in them that begins another line.

/// A line holds so many octets, its end not counted (RFC 5545, section 3.1).
const OCTETS: usize = 75;

/// What is written so far.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line, folded. A character is never cut.
    pub(super) fn line(&mut self, text: &str) {
        let mut octets = 0;
        for c in text.chars().filter(|c| !c.is_control() || *c == '\t') {
            if octets + c.len_utf8() > OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is a text; none when that is empty.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{name}:{}", escaped(value)));
        }
    }

    pub(super) fn done(self) -> String {
        self.0
    }
}

/// A text as a value (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

/// A text as the value of a parameter, in quotes (RFC 5545, section 3.2; RFC 6868).
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
