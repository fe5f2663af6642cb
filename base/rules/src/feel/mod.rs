//! FEEL, the expression language of DMN (DMN 1.5 section 10.3): from text to expressions.

mod ast;
mod binary;
mod forms;
mod kinds;
mod lexer;
mod names;
mod parser;
mod primary;
mod tests;

pub use ast::{Argument, Domain, Entry, Expr, Lambda, Operator, Parameter};
pub use names::{Names, normalised};
pub use parser::{parse_expression, parse_unary_tests};

/// What is wrong with a piece of FEEL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at character {at}")]
pub struct SyntaxFault {
    pub what: String,
    /// From 1.
    pub at: usize,
}
