//! Totals and notes after the last row: what a person would leave out.

/// Words that a line of totals begins with.
const TOTALS: [&str; 14] = [
    "total",
    "grand total",
    "totals",
    "sum",
    "overall total",
    "gesamt",
    "summe",
    "insgesamt",
    "totale",
    "totaal",
    "suma",
    "total general",
    "total général",
    "razem",
];
/// Words that a note begins with.
const NOTES: [&str; 13] = [
    "note",
    "notes",
    "source",
    "sources",
    "quelle",
    "fuente",
    "nota",
    "notas",
    "anmerkung",
    "©",
    "*",
    "#",
    "(c)",
];

/// How many records at the end of these are no rows (blank ones among them), and what they say.
pub fn find(tail: &[Vec<String>], width: usize) -> (usize, String) {
    let mut end = tail.len();
    let mut texts: Vec<String> = Vec::new();
    while end > 0 {
        let record = &tail[end - 1];
        let filled: Vec<(usize, &str)> = record
            .iter()
            .enumerate()
            .map(|(column, cell)| (column, cell.trim()))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        if filled.is_empty() {
            end -= 1;
            continue;
        }
        let after_blank = end >= 2 && tail[end - 2].iter().all(|cell| cell.trim().is_empty());
        if !is_totals(&filled, width, after_blank) && !is_note(&filled, width, after_blank) {
            break;
        }
        texts.push(
            filled
                .iter()
                .map(|(_, cell)| *cell)
                .collect::<Vec<_>>()
                .join(" · "),
        );
        end -= 1;
    }
    if texts.is_empty() {
        return (0, String::new());
    }
    texts.reverse();
    (tail.len() - end, texts.join(" / "))
}

/// A line that says "Total" and nothing more, or "Total of …" apart from the table.
fn is_totals(filled: &[(usize, &str)], width: usize, after_blank: bool) -> bool {
    let Some(&(column, label)) = filled.first() else {
        return false;
    };
    if filled.len() < 2 || width < 2 {
        return false;
    }
    let label = label.trim_end_matches([':', '.', ' ']).to_lowercase();
    let begins = TOTALS.iter().any(|word| {
        label
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    TOTALS.contains(&label.as_str()) || (begins && (after_blank || column > 0))
}

/// A single cell in a table of three columns or more that stands apart or begins like a note; of two, a comment (`# …`).
fn is_note(filled: &[(usize, &str)], width: usize, after_blank: bool) -> bool {
    let [(0, text)] = filled else { return false };
    if width < 3 {
        return width == 2 && text.starts_with("# ");
    }
    let text = text.to_lowercase();
    let begins = NOTES.iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    begins || (after_blank && text.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::find;

    fn footer(lines: &[&str]) -> usize {
        let tail: Vec<Vec<String>> = lines
            .iter()
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect();
        find(&tail, 3).0
    }

    #[test]
    fn totals_and_notes_are_left_out_and_rows_are_not() {
        assert_eq!(footer(&["a,b,1", "a,b,2", "Total,,3"]), 1);
        assert_eq!(footer(&["a,b,1", ",,", ",Total claim for Q1,3"]), 2);
        assert_eq!(
            footer(&["a,b,1", "Total,,3", ",,", "Source: the town,,"]),
            3
        );
        assert_eq!(footer(&["a,b,1", "Total prosecutions,x,3"]), 0);
        assert_eq!(footer(&["a,b,1", "a,,"]), 0);
        assert_eq!(footer(&["a,b,1", ",,", ",,"]), 0);
    }
}
