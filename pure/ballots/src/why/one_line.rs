//! Texts of others within a sentence of ours: on one line, without control characters, and with a direction of their own.

/// The text with every run of spaces, line ends and control characters as one space. Where it is written from right to left, or turns the direction
/// itself, it stands between isolates (Unicode Standard Annex 9, section 2.4), so that the numbers behind it stay behind it.
pub(super) fn one_line(text: &str) -> String {
    let words = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    if line.chars().any(turns) {
        // An isolate that the text ends by itself would let the rest of it out.
        let inner: String = line
            .chars()
            .filter(|c| !('\u{2066}'..='\u{2069}').contains(c))
            .collect();
        return format!("\u{2068}{inner}\u{2069}");
    }
    line
}

/// Letters of scripts from right to left, and the signs that set a direction.
fn turns(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn nothing_gets_at_the_terminal_or_out_of_its_line() {
        assert_eq!(one_line(" semi;colon\nnew \tline "), "semi;colon new line");
        assert_eq!(one_line("\u{1b}[31mred\u{7}"), "[31mred");
        assert_eq!(one_line("Łódź"), "Łódź");
        assert_eq!(one_line("פארק"), "\u{2068}פארק\u{2069}");
        assert_eq!(one_line("a\u{202e}b\u{2069}"), "\u{2068}a\u{202e}b\u{2069}");
    }
}
