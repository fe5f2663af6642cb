//! The line of a statement in which a fault stands, with a mark below it.

use stoa_web::{FormErrors, Markup, Visitor, html};

use crate::engine;

/// Signs of the line before and after the fault.
const AROUND: usize = 60;

/// The place of the first fault that has one.
pub fn of(visitor: &Visitor, errors: &FormErrors, sql: &str) -> Markup {
    let place = errors
        .iter()
        .find_map(|error| engine::place_of(&error.message));
    let Some((line, excerpt)) =
        place.and_then(|(line, column)| Some((line, excerpt(sql, line, column)?)))
    else {
        return html! {};
    };
    let (before, at, after) = excerpt;
    let number = i64::try_from(line).unwrap_or(i64::MAX);
    html! {
        div.stoa-fault {
            p.govuk-body-s { (visitor.t_with("opendata-query-fault-line", &[("line", number.into())])) }
            pre dir="ltr" { (before) mark { (at) } (after) }
        }
    }
}

/// What stands in a line before its fault, the word of the fault, and what follows; lines and columns count from 1.
fn excerpt(sql: &str, line: usize, column: usize) -> Option<(String, String, String)> {
    let text: Vec<char> = sql.lines().nth(line.checked_sub(1)?)?.chars().collect();
    let at = column.checked_sub(1)?.min(text.len());
    let is_word = |sign: &char| sign.is_alphanumeric() || *sign == '_';
    let rest = text.get(at..)?;
    let length = rest
        .iter()
        .take_while(|sign| is_word(sign))
        .count()
        .max(1)
        .min(rest.len());
    let start = at.saturating_sub(AROUND);
    let end = (at + length + AROUND).min(text.len());
    let cut = |from: usize, to: usize| {
        text.get(from..to)
            .unwrap_or_default()
            .iter()
            .collect::<String>()
    };
    let word = cut(at, at + length);
    // The end of the statement has no word: a mark stands for it.
    let word = if word.trim().is_empty() {
        "␣".to_owned()
    } else {
        word
    };
    Some((cut(start, at), word, cut(at + length, end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_shown_in_its_line() {
        let sql = "SELECT *\nFORM trees";
        let shown = |line, column| {
            excerpt(sql, line, column).map(|(before, at, after)| format!("{before}[{at}]{after}"))
        };
        assert_eq!(shown(2, 1).as_deref(), Some("[FORM] trees"));
        assert_eq!(shown(1, 8).as_deref(), Some("SELECT [*]"));
        assert_eq!(shown(2, 99).as_deref(), Some("FORM trees[␣]"));
        assert_eq!(shown(7, 1), None);
        assert_eq!(shown(0, 0), None);
    }
}
