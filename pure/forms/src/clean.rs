//! What was typed, without what nobody typed on purpose.

use unicode_normalization::UnicodeNormalization;

/// One line: NFC, runs of white space as one space, without control characters.
pub fn line(text: &str) -> String {
    let kept: String = text
        .nfc()
        .filter(|c| c.is_whitespace() || is_kept(*c))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs: NFC, lines ended by `\n`, without control characters, without empty space around the whole or at the ends of lines.
pub fn paragraphs(text: &str) -> String {
    let unix = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept: String = unix
        .nfc()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| *c == '\n' || is_kept(*c))
        .collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// A code: capitals and digits alone, whatever width they were typed in, without separators.
pub fn code(text: &str) -> String {
    let mut code = crate::digits::to_ascii(text);
    // A mark that is left out, or a capital of several letters, may let others combine.
    for _ in 0..4 {
        let again: String = code
            .nfkc()
            .flat_map(char::to_uppercase)
            .filter(|c| c.is_alphanumeric())
            .collect();
        if again == code {
            break;
        }
        code = again;
    }
    code
}

/// Whether a character stays: no control, no override of the direction of writing, none that is no character.
/// Marks of direction, joiners and isolates stay, which Arabic, Persian and Indic scripts need.
fn is_kept(c: char) -> bool {
    let code = u32::from(c);
    let overrides = matches!(code, 0x202a..=0x202e);
    let not_a_character =
        matches!(code, 0xfeff | 0xfff9..=0xfffb | 0xfdd0..=0xfdef) || code & 0xfffe == 0xfffe;
    let tags = matches!(code, 0xe0001);
    !(c.is_control() || overrides || not_a_character || tags)
}

#[cfg(test)]
mod tests {
    use super::{code, line, paragraphs};

    #[test]
    fn controls_go_and_scripts_stay() {
        assert_eq!(line(" a\u{0}b\u{202e}c\t d\r\n"), "abc d");
        assert_eq!(line("e\u{301}"), "é");
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(paragraphs("a \r\nb\rc\u{7}\n\n"), "a\nb\nc");
        assert_eq!(code(" es12-３４ ab\u{200b}"), "ES1234AB");
    }
}
