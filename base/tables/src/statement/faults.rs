//! The engine's errors in words for whoever wrote the statement.

use datafusion::{
    arrow::error::ArrowError,
    common::{Diagnostic, SchemaError},
    error::DataFusionError,
    sql::sqlparser::parser::ParserError,
};

use super::words::{Words, distance};
use crate::{
    query::Table,
    refused::{Fault, Limit, Refused},
};

/// How the fault of a table that is none begins.
const NO_TABLE: &str = "there is no published table";

/// What an error of the engine means. `memory` is the limit that it ran into if it did.
pub fn refused(error: &DataFusionError, memory: u64) -> Refused {
    let diagnostic = error.diagnostic();
    match error.find_root() {
        DataFusionError::SQL(error, _) => Refused::Statement(of_parser(error)),
        DataFusionError::SchemaError(error, _) => Refused::Statement(of_schema(error, diagnostic)),
        DataFusionError::Plan(message) => Refused::Statement(of_plan(message, diagnostic)),
        DataFusionError::NotImplemented(message) => Refused::Statement(placed(
            Fault::new(format!("this is not offered: {}", plain(message))),
            diagnostic,
        )),
        DataFusionError::ResourcesExhausted(_) => Refused::TooMuch(Limit::Memory(memory)),
        DataFusionError::ArrowError(error, _) => {
            of_filter(&error.to_string()).unwrap_or_else(|| of_data(error))
        }
        DataFusionError::Execution(message) => {
            of_filter(message).unwrap_or_else(|| Refused::Data(plain(message)))
        }
        DataFusionError::Collection(errors) => match errors.first() {
            Some(first) => refused(first, memory),
            None => Refused::Broken(error.to_string()),
        },
        DataFusionError::Diagnostic(diagnostic, inner) => match refused(inner, memory) {
            Refused::Statement(fault) if fault.position.is_none() => {
                Refused::Statement(placed(fault, Some(diagnostic)))
            }
            other => other,
        },
        other => {
            of_filter(&other.to_string()).unwrap_or_else(|| Refused::Broken(other.to_string()))
        }
    }
}

/// What went wrong where the reader of Parquet evaluates a condition comes as a text in a text in a text.
fn of_filter(message: &str) -> Option<Refused> {
    if message.contains("Regular expression did not compile")
        || message.contains("regex parse error")
    {
        let fault = Fault::new("a pattern is no regular expression, or one that is too large");
        return Some(Refused::Statement(fault));
    }
    let (_, cause) = message.split_once("Error evaluating filter predicate: ")?;
    if cause.contains("DivideByZero") {
        return Some(of_data(&ArrowError::DivideByZero));
    }
    if cause.contains("ResourcesExhausted") || cause.starts_with("Internal") {
        return None;
    }
    let said = between(cause, "(\"", "\")").unwrap_or(cause);
    Some(Refused::Data(plain(said)))
}

/// Offers the names of tables that are close to one that there is not. The worker knows only the tables that it was given,
/// so the server does this, and only when it is needed.
pub fn offer(refused: Refused, words: &Words, tables: &[Table]) -> Refused {
    match refused {
        Refused::Statement(mut fault) if fault.message.starts_with(NO_TABLE) => {
            fault.meant = words.similar(tables);
            Refused::Statement(fault)
        }
        other => other,
    }
}

fn of_parser(error: &ParserError) -> Fault {
    match error {
        ParserError::TokenizerError(message) | ParserError::ParserError(message) => {
            let (message, line, column) = split_position(message);
            Fault::new(plain(message)).at(line, column)
        }
        ParserError::RecursionLimitExceeded => Fault::new("the statement is nested too deeply"),
    }
}

fn of_schema(error: &SchemaError, diagnostic: Option<&Diagnostic>) -> Fault {
    let mut fault = match error {
        SchemaError::FieldNotFound { field, .. } => {
            Fault::new(format!("there is no column {}", field.flat_name()))
        }
        SchemaError::AmbiguousReference { field } => Fault::new(format!(
            "{} is a column of more than one table: write the table's name and a point before it",
            field.name
        )),
        other => Fault::new(plain(&other.to_string())),
    };
    if let SchemaError::FieldNotFound {
        field,
        valid_fields,
    } = error
    {
        let wanted = field.name.to_lowercase();
        let mut near: Vec<_> = valid_fields
            .iter()
            .filter_map(|column| Some((likeness(&wanted, &column.name)?, column.name.clone())))
            .collect();
        near.sort();
        near.dedup();
        fault.meant = near.into_iter().take(3).map(|(_, name)| name).collect();
    }
    placed(fault, diagnostic)
}

/// The smaller, the more alike; `None` for names that nobody takes for each other.
fn likeness(wanted: &str, name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    if name.starts_with(wanted) || wanted.starts_with(&name) {
        return Some(name.len().abs_diff(wanted.len()));
    }
    distance(wanted, &name, (wanted.chars().count() / 3).max(1))
}

fn of_plan(message: &str, diagnostic: Option<&Diagnostic>) -> Fault {
    let first = message.lines().next().unwrap_or(message);
    let mut fault = Fault::new(plain(first));
    if let Some(name) = between(first, "table '", "' not found") {
        let name = name.rsplit('.').next().unwrap_or(name);
        fault.message = format!("{NO_TABLE} {name}");
    }
    if let Some(name) = between(first, "Invalid function '", "'") {
        fault.message = format!("there is no function {name} here");
        let meant = between(message, "Did you mean '", "'");
        fault.meant = meant.map(str::to_owned).into_iter().collect();
    }
    placed(fault, diagnostic)
}

fn of_data(error: &ArrowError) -> Refused {
    match error {
        ArrowError::DivideByZero => Refused::Data("a number is divided by zero".to_owned()),
        ArrowError::ArithmeticOverflow(_) => {
            Refused::Data("a number becomes too large for its column".to_owned())
        }
        ArrowError::CastError(message)
        | ArrowError::ParseError(message)
        | ArrowError::ComputeError(message)
        | ArrowError::InvalidArgumentError(message) => Refused::Data(plain(message)),
        other => Refused::Broken(other.to_string()),
    }
}

fn placed(mut fault: Fault, diagnostic: Option<&Diagnostic>) -> Fault {
    if let Some(span) = diagnostic.and_then(|diagnostic| diagnostic.span) {
        fault = fault.at(span.start.line, span.start.column);
    }
    fault
}

/// An engine's message as one sentence without its full stop, without what it says to its own developers.
fn plain(message: &str) -> String {
    let message = message.split("This issue was likely caused").next();
    let message = message
        .unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default();
    let message = message
        .trim()
        .trim_end_matches('.')
        .trim_start_matches("sql parser error: ");
    let mut letters: Vec<char> = message.chars().take(400).collect();
    // A word in capitals is a keyword, and stays one.
    if let [first, second, ..] = letters.as_mut_slice()
        && second.is_lowercase()
        && let Some(lower) = first.to_lowercase().next()
    {
        *first = lower;
    }
    letters.into_iter().collect()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

/// "… at Line: 1, Column: 8" is how the parser says where.
fn split_position(message: &str) -> (&str, u64, u64) {
    let split = || {
        let (words, place) = message.rsplit_once(" at Line: ")?;
        let (line, column) = place.split_once(", Column: ")?;
        Some((words, line.parse().ok()?, column.trim().parse().ok()?))
    };
    split().unwrap_or((message, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parsers_place_is_taken_out_of_its_words() {
        let error = ParserError::ParserError("Expected: x, found: y at Line: 3, Column: 14".into());
        let fault = of_parser(&error);
        assert_eq!(fault.message, "expected: x, found: y");
        assert_eq!(fault.position, Some((3, 14)));
    }

    #[test]
    fn words_for_developers_are_left_out() {
        assert_eq!(
            plain("Bad thing.\nThis issue was likely caused by a bug"),
            "bad thing"
        );
        assert_eq!(plain("SELECT is odd"), "SELECT is odd");
        assert_eq!(plain(""), "");
    }
}
