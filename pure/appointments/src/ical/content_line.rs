//! Content lines of a file: unfolded, then taken apart (RFC 5545, section 3.1).

/// A property: `NAME;PARAMETER=VALUE:VALUE`. Parameters are read past: a list of holidays means the same without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContentLine {
    /// The line of the file in which it begins, from 1.
    pub(super) line: usize,
    /// In capitals.
    pub(super) name: String,
    pub(super) value: String,
}

/// The lines of a text, unfolded, and where each begins. Line ends may be CR LF or LF; empty lines are left out.
pub(super) fn unfolded(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut lines = text
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    let mut lines = std::iter::from_fn(move || lines.next())
        .enumerate()
        .peekable();
    std::iter::from_fn(move || {
        let (at, first) = lines.find(|(_, line)| !line.is_empty())?;
        let mut whole = first.to_owned();
        while let Some((_, more)) = lines.next_if(|(_, line)| line.starts_with([' ', '\t'])) {
            whole.push_str(&more[1..]);
        }
        Some((at + 1, whole))
    })
}

impl ContentLine {
    /// `None` when it has no name or no colon outside quotes.
    pub(super) fn read(line: usize, text: &str) -> Option<Self> {
        let mut is_quoted = false;
        let colon = text.find(|c| {
            is_quoted ^= c == '"';
            c == ':' && !is_quoted
        })?;
        let (head, value) = (text.get(..colon)?, text.get(colon + 1..)?);
        let name = head.split(';').next().unwrap_or(head);
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (!name.is_empty() && name.chars().all(fits)).then(|| ContentLine {
            line,
            name: name.to_ascii_uppercase(),
            value: value.to_owned(),
        })
    }

    /// The value as a text (RFC 5545, section 3.3.11).
    pub(super) fn text(&self) -> String {
        let mut out = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out
    }
}
