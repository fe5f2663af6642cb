//! What was written, as a tree, before anybody has looked whether it makes sense for a table.

use stoa_tables::{Fault, Letters, Sign};

/// Where something stands in its text: characters from its beginning, from 0.
pub type At = usize;

/// How two values are compared or joined.
pub type Compare = Sign;

/// A condition or a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// A column, or the name that another value was given.
    Name(String, At),
    Text(String),
    /// As it was written: digits, a point, an exponent.
    Number(String),
    Boolean(bool),
    Null,
    /// All columns, or all rows: `*`.
    Star,
    /// A function by its name in small letters.
    Call(String, Vec<Term>, At),
    /// `count(DISTINCT x)`
    Distinct(String, Box<Term>, At),
    /// A geometry as WKT.
    Place(String),
    Pair(Box<Term>, Compare, Box<Term>, At),
    All(Vec<Term>),
    Any(Vec<Term>),
    Not(Box<Term>),
    Minus(Box<Term>),
    IsNull(Box<Term>),
    Between(Box<[Term; 3]>, At),
    OneOf(Box<Term>, Vec<Term>, At),
    Like(Box<Term>, Box<Term>, Letters, At),
}

/// A fault at a place of a text.
pub fn fault(text: &str, at: At, message: impl Into<String>) -> Fault {
    let before: Vec<char> = text.chars().take(at).collect();
    let lines = before.iter().filter(|sign| **sign == '\n').count();
    let column = before
        .iter()
        .rev()
        .take_while(|sign| **sign != '\n')
        .count();
    let number = |count: usize| u64::try_from(count).unwrap_or(0) + 1;
    Fault::new(message).at(number(lines), number(column))
}
