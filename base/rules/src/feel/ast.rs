//! Expressions, as the parser and the reader of boxed expressions make them.

use std::sync::Arc;

use crate::{eval::DecisionTable, kinds::Type, value::Value};

/// Operators with two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// An expression.
#[derive(Debug)]
pub enum Expr {
    Constant(Value),
    Name(Arc<str>),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    /// `value between low and high`
    Between(Box<[Expr; 3]>),
    /// `value in (tests)`
    In(Box<Expr>, Vec<Expr>),
    InstanceOf(Box<Expr>, Type),
    /// `if condition then one else other`
    If(Box<[Expr; 3]>),
    /// `for … return …`; with true, what it returned so far is asked for (`partial`)
    For(Vec<(Arc<str>, Domain)>, Box<Expr>, bool),
    /// `some … satisfies …`, or `every` if true
    Quantified(bool, Vec<(Arc<str>, Domain)>, Box<Expr>),
    Path(Box<Expr>, Arc<str>),
    Filter(Box<Expr>, Box<Expr>),
    Call(Box<Expr>, Vec<Argument>),
    List(Vec<Expr>),
    Context(Vec<Entry>),
    Range {
        low: Option<Box<Expr>>,
        low_in: bool,
        high: Option<Box<Expr>>,
        high_in: bool,
    },
    Function(Arc<Lambda>),
    /// `< 5` where a test or an interval is meant
    Test(Operator, Box<Expr>),
    /// Unary tests with a comma between them: true if one of them is
    Tests(Vec<Expr>),
    /// `not(tests)`
    NoneOf(Vec<Expr>),
    /// `-`
    Anything,
    /// A decision table, and what it is called in the trace
    Table(Arc<DecisionTable>),
    /// An expression whose value is made to fit a type
    Typed(Box<Expr>, Type),
}

/// A function as it is written.
#[derive(Debug)]
pub struct Lambda {
    pub parameters: Vec<Parameter>,
    pub body: Expr,
    pub result: Type,
    /// Written in another language: there is nothing here to call.
    pub external: bool,
}

/// A formal parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub name: Arc<str>,
    pub kind: Type,
}

/// An argument of a call, by name or by place.
#[derive(Debug)]
pub struct Argument {
    pub name: Option<Arc<str>>,
    pub value: Expr,
}

/// An entry of a context; without a name it is the result of a boxed context.
#[derive(Debug)]
pub struct Entry {
    pub name: Option<Arc<str>>,
    pub value: Expr,
}

/// What `for`, `some` and `every` go through: a list, or whole numbers from one to another.
#[derive(Debug)]
pub struct Domain {
    pub from: Expr,
    pub to: Option<Expr>,
}

impl Expr {
    /// Whether a name is mentioned in it: `?` is the value under test.
    pub fn mentions(&self, name: &str) -> bool {
        let any = |many: &[Self]| many.iter().any(|one| one.mentions(name));
        match self {
            Self::Name(own) => &**own == name,
            Self::Negative(one) | Self::InstanceOf(one, _) | Self::Path(one, _) => {
                one.mentions(name)
            }
            Self::Typed(one, _) | Self::Test(_, one) => one.mentions(name),
            Self::Binary(_, one, two) | Self::And(one, two) | Self::Or(one, two) => {
                one.mentions(name) || two.mentions(name)
            }
            Self::Filter(one, two) => one.mentions(name) || two.mentions(name),
            Self::Between(three) | Self::If(three) => any(&three[..]),
            Self::In(one, many) => one.mentions(name) || any(many),
            Self::List(many) | Self::Tests(many) | Self::NoneOf(many) => any(many),
            Self::For(domains, body, _) | Self::Quantified(_, domains, body) => {
                body.mentions(name) || domains.iter().any(|(_, domain)| domain.mentions(name))
            }
            Self::Call(function, arguments) => {
                function.mentions(name) || arguments.iter().any(|a| a.value.mentions(name))
            }
            Self::Context(entries) => entries.iter().any(|entry| entry.value.mentions(name)),
            Self::Range { low, high, .. } => {
                let mut ends = [low, high].into_iter().flatten();
                ends.any(|end| end.mentions(name))
            }
            Self::Function(lambda) => lambda.body.mentions(name),
            Self::Constant(_) | Self::Anything | Self::Table(_) => false,
        }
    }
}

impl Domain {
    fn mentions(&self, name: &str) -> bool {
        self.from.mentions(name) || self.to.as_ref().is_some_and(|to| to.mentions(name))
    }
}
