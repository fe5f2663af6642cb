//! How near a reading of a messy file is to what a person reads.

use super::reading::Reading;

/// From which share of right cells on a table counts as read.
const CELLS: f64 = 0.99;
/// Letters in which a name may differ: the parameters have slips of the pen.
const SLIPS: usize = 3;
/// Cells by which people say that there is nothing.
const NOTHING: [&str; 11] = [
    "", "-", "n/a", "na", "nd", "nil", "none", "null", "\\n", "nan", "unknown",
];

/// What is right, and the share of cells that are.
pub struct Marks {
    of: [(&'static str, bool); 7],
    pub cells: f64,
}

impl Marks {
    /// What is wrong, by name.
    pub fn wrong(&self) -> Vec<String> {
        let named = self.of.iter().filter(|(_, is_right)| !is_right);
        let mut wrong: Vec<String> = named.map(|(what, _)| (*what).to_owned()).collect();
        if self.cells < CELLS {
            wrong.push(format!("cells {:.2}", self.cells));
        }
        wrong
    }
}

/// Holds a reading against the right one.
pub fn marks(read: &Reading, right: &Reading) -> Marks {
    let is_single = right.rows.iter().all(|row| row.len() < 2);
    let (least, rows) = (read.rows.len(), right.rows.len());
    // Records after the last row, blank ones among them.
    let most = least + usize::try_from(read.footer).unwrap_or(usize::MAX / 2);
    // Where nothing is quoted any mark is right. Whoever names none has met none in the table: one that was passed over shows in the cells.
    let quote = !right.has_quotes || read.quote.is_empty() || read.quote == right.quote;
    Marks {
        of: [
            (
                "encoding",
                family(&read.encoding) == family(&right.encoding),
            ),
            ("delimiter", is_single || read.delimiter == right.delimiter),
            ("quote", quote),
            ("preamble", read.preamble == right.preamble),
            ("headings", read.headings == right.headings),
            (
                "columns",
                right.headings == 0 || names(&read.names, &right.names),
            ),
            ("rows", (least..=most).contains(&rows)),
        ],
        cells: cells(&read.rows, &right.rows),
    }
}

/// Encodings that say the same of the same bytes: ASCII is part of all, the Western ones differ in controls alone.
fn family(encoding: &str) -> &'static str {
    match encoding.to_ascii_lowercase().replace('_', "-").as_str() {
        "ascii" | "utf-8" | "utf8" | "us-ascii" => "utf-8",
        "latin1" | "latin-1" | "cp1252" | "windows-1252" | "iso-8859-1" => "western",
        _ => "another",
    }
}

/// Letters and digits alone, in small letters.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(|sign| sign.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

fn names(read: &[String], right: &[String]) -> bool {
    let plain = |names: &[String]| {
        let mut names: Vec<String> = names.iter().map(|name| letters(name)).collect();
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        names
    };
    let (read, right) = (plain(read), plain(right));
    read.len() == right.len()
        && read
            .iter()
            .zip(&right)
            .all(|(one, other)| apart(one, other) <= SLIPS)
}

/// In how many letters two words differ at most, between what begins and what ends alike.
fn apart(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let alike =
        |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.take_while(|(a, b)| a == b).count();
    let begin = alike(&mut one.iter().zip(&other));
    let end = alike(&mut one[begin..].iter().rev().zip(other[begin..].iter().rev()));
    (one.len() - begin - end).max(other.len() - begin - end)
}

/// The share of the right cells that were read, row by row.
fn cells(read: &[Vec<String>], right: &[Vec<String>]) -> f64 {
    let (mut all, mut same) = (0.0_f64, 0.0);
    for (at, row) in right.iter().enumerate().take(read.len().max(1)) {
        for (column, cell) in row.iter().enumerate() {
            all += 1.0;
            let found = read.get(at).and_then(|row| row.get(column));
            same += f64::from(is_same(found.map_or("", String::as_str), cell));
        }
    }
    same / all.max(1.0)
}

/// Whether a cell is what was written: the same letters, the same number, the same day.
fn is_same(read: &str, written: &str) -> bool {
    let (read, written) = (read.trim(), written.trim());
    let is_nothing = |text: &str| NOTHING.contains(&text.to_lowercase().as_str());
    if read == written
        || letters(read) == letters(written)
        || (read.is_empty() && is_nothing(written))
    {
        return true;
    }
    if let (Some(one), Some(other)) = (number(read), number(written)) {
        let near = |factor: f64| (one * factor - other).abs() <= 1e-9 * other.abs().max(1.0);
        if near(1.0) || near(-1.0) || (written.ends_with('%') && near(100.0)) {
            return true;
        }
    }
    match read {
        "true" | "false" => !written.is_empty(),
        day => is_day(day, written),
    }
}

fn number(text: &str) -> Option<f64> {
    let digits =
        text.trim_matches(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '-' | '.'));
    let commas = digits.matches(',').count();
    let plain = match digits.contains('.')
        || commas != 1
        || digits.len() - digits.find(',').unwrap_or(0) == 4
    {
        true => digits.replace([',', ' '], ""),
        false => digits.replace(',', "."),
    };
    plain.parse().ok()
}

/// Whether each number of what was written is one of an ISO day's, years by their last two digits.
fn is_day(read: &str, written: &str) -> bool {
    let numbers = |text: &str| -> Vec<u64> {
        let parts = text.split(|sign: char| !sign.is_ascii_digit());
        parts
            .filter_map(|part| part.parse::<u64>().ok())
            .map(|n| n % 100)
            .collect()
    };
    let (known, given) = (numbers(read), numbers(written));
    let is_iso = read.as_bytes().get(4) == Some(&b'-') && read.len() >= 10;
    // An instant of another zone is turned to UTC.
    let is_moved = written.contains('+') && read.get(..10) == written.get(..10);
    is_iso && (is_moved || (given.len() >= 2 && given.iter().all(|number| known.contains(number))))
}
