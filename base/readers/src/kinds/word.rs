//! Words with a meaning: yes and no, and what stands for no value.

/// Yes or no, in the languages that European and American offices write.
pub fn truth(cell: &[u8]) -> Option<bool> {
    const WORDS: [(&str, bool); 28] = [
        ("true", true),
        ("false", false),
        ("yes", true),
        ("no", false),
        ("y", true),
        ("n", false),
        ("t", true),
        ("f", false),
        ("ja", true),
        ("nein", false),
        ("nee", false),
        ("nej", false),
        ("oui", true),
        ("non", false),
        ("si", true),
        ("sí", true),
        ("sì", true),
        ("sim", true),
        ("não", false),
        ("tak", true),
        ("nie", false),
        ("wahr", true),
        ("falsch", false),
        ("vrai", true),
        ("faux", false),
        ("verdadero", true),
        ("falso", false),
        ("نعم", true),
    ];
    if cell.len() > 9 {
        return None;
    }
    if cell == "لا".as_bytes() {
        return Some(false);
    }
    let found = WORDS
        .iter()
        .find(|(word, _)| word.as_bytes().eq_ignore_ascii_case(cell));
    found.map(|&(_, meaning)| meaning)
}

/// Whether it stands for "no value" in a column of numbers, dates or yes and no.
pub fn is_missing(cell: &[u8]) -> bool {
    const WORDS: [&str; 23] = [
        "na", "n/a", "n.a.", "#n/a", "#na", "null", "none", "nil", "nan", "-", "--", "---", "–",
        "—", ".", "..", "...", "…", "?", "\\n", "#value!", "#ref!", "#div/0!",
    ];
    cell.len() <= 7
        && WORDS
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(cell))
}

/// Whether it stands for a number or a date that exists and is not told, or is told elsewhere.
pub fn is_marker(cell: &[u8]) -> bool {
    const WORDS: [&str; 32] = [
        "nd",
        "n.d.",
        "n/d",
        "xx",
        "xxx",
        "x",
        "*",
        "**",
        "***",
        ":",
        "~",
        "tbc",
        "tbd",
        "tba",
        "c",
        "nc",
        "k.a.",
        "s.d.",
        "unknown",
        "missing",
        "no data",
        "not available",
        "not applicable",
        "not known",
        "not disclosed",
        "suppressed",
        "confidential",
        "withheld",
        "redacted",
        "nil return",
        "pending",
        "none given",
    ];
    cell.len() <= 14
        && WORDS
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(cell))
}
