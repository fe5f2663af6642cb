//! Numbers and names as people read them, and texts of others made safe for a page.

use crate::confidence::{NOISE, STABLE};
use crate::number::real;
use crate::report::Report;

/// The letter of a group: A, B, C ….
pub(super) fn letter(group: usize) -> char {
    u8::try_from(group)
        .ok()
        .filter(|group| *group < 26)
        .map_or('?', |group| char::from(b'A' + group))
}

/// A whole number with its thousands set apart: 1,234,567.
pub(super) fn grouped(number: usize) -> String {
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

/// A share as a whole percentage: 63 %.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0}\u{a0}%", share * 100.0)
}

/// The same with one decimal: 18.5 %.
pub(super) fn exact_percent(share: f64) -> String {
    format!("{:.1}\u{a0}%", share * 100.0)
}

/// So many of so many, as a percentage; a dash where there is nobody.
pub(super) fn percent_of(part: u32, whole: u32) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    percent(f64::from(part) / f64::from(whole))
}

/// `1 person`, `2 people`.
pub(super) fn people(count: usize) -> String {
    let noun = if count == 1 { "person" } else { "people" };
    format!("{}\u{a0}{noun}", grouped(count))
}

/// How well a group was found again with other participants, in a word.
pub(super) fn stability(found_again: f64) -> &'static str {
    if found_again >= STABLE {
        "stable"
    } else if found_again >= NOISE {
        "a pattern, but not a sharp one"
    } else {
        "noise"
    }
}

/// How often a statement was picked again with other participants, in a word.
pub(super) fn certainty(found_again: f64) -> &'static str {
    if found_again >= 0.9 {
        "sure"
    } else if found_again >= 0.5 {
        "likely"
    } else {
        "doubtful"
    }
}

/// A statement's text on one line, by its column; its number where there is no text.
pub(super) fn statement(report: &Report<'_>, column: usize) -> String {
    let id = report
        .conversation
        .ballots
        .statements()
        .get(column)
        .copied()
        .unwrap_or(0);
    let text = report
        .conversation
        .statement_of(column)
        .map_or("", |s| s.text.trim());
    if text.is_empty() {
        return format!("Statement {id} (its text is not in the export)");
    }
    let text: Vec<&str> = text.split_whitespace().collect();
    text.join(" ")
}

/// The statement's number in the export.
pub(super) fn number(report: &Report<'_>, column: usize) -> u64 {
    report
        .conversation
        .ballots
        .statements()
        .get(column)
        .copied()
        .unwrap_or(0)
}

/// Text of others as HTML: nothing in it is markup, and control characters are shown as what they are, out of place.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            c if c.is_control() || ('\u{fdd0}'..='\u{fdef}').contains(&c) => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

/// The same for a terminal: no control character gets through.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The sentence on what was read.
pub(super) fn overview(report: &Report<'_>) -> String {
    let (ballots, opinions) = (&report.conversation.ballots, &report.opinions);
    let silent = opinions.axes.silent;
    let mut sentence = format!(
        "{} cast {} votes on {} statements. {} voted on {} statements or more and can be grouped.",
        people(ballots.participants().len()),
        grouped(ballots.votes()),
        grouped(ballots.statements().len()),
        people(opinions.kept.len()),
        report.settings.least_votes,
    );
    if silent > 0 {
        sentence.push_str(&format!(
            " {} statements take no part: they were rejected by the moderators or only ask who the participants are.",
            grouped(silent)
        ));
    }
    sentence
}

/// The sentences on whether there are groups, and by which figures.
pub(super) fn verdict(report: &Report<'_>) -> Vec<String> {
    let (chance, opinions) = (&report.chance, &report.opinions);
    let mut sentences = vec![report.verdict().sentence().to_owned()];
    if opinions.count() > 0 {
        sentences.push(format!(
            "The map shows {} of all differences in opinion. Of {} copies of the votes that were shuffled so that only chance \
             holds them together, the middle one shows {} and the highest {}.",
            exact_percent(chance.shown),
            chance.of_copies.len(),
            exact_percent(chance.median()),
            exact_percent(chance.of_copies.last().copied().unwrap_or(0.0)),
        ));
        let silhouette = opinions.silhouette().unwrap_or(0.0);
        sentences.push(format!(
            "{} groups are told apart best (silhouette {silhouette:.2} of at most 1).",
            opinions.count()
        ));
    }
    sentences
}

/// The share of all who are grouped.
pub(super) fn part(report: &Report<'_>, size: usize) -> f64 {
    real(size) / real(report.opinions.kept.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_others_are_no_markup() {
        assert_eq!(
            escaped("<b a='1'>&\u{7}"),
            "&lt;b a=&#39;1&#39;&gt;&amp;\u{fffd}"
        );
        assert_eq!(printable("a\u{1b}[2Jb"), "a [2Jb");
    }

    #[test]
    fn numbers_as_people_read_them() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(percent_of(1, 3), "33\u{a0}%");
        assert_eq!(percent_of(0, 0), "–");
        assert_eq!(people(1), "1\u{a0}person");
        assert_eq!([letter(0), letter(4), letter(99)], ['A', 'E', '?']);
    }
}
