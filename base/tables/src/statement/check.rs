//! The walk over a plan: every node, expression and function must be on a list. What a later version of the engine adds
//! is refused until somebody has thought about it.

use datafusion::{
    common::tree_node::{TreeNode, TreeNodeRecursion},
    error::DataFusionError,
    logical_expr::{
        Expr, LogicalPlan, Operator, Volatility, WindowFunctionDefinition, expr::ScalarFunction,
    },
    scalar::ScalarValue,
};

use super::functions::{is_aggregate, is_scalar, is_window};
use crate::refused::{Fault, Limit, Refused};

/// The largest count that `repeat`, `lpad` and `rpad` take, and the longest pattern, in characters.
const LONGEST_TEXT: usize = 1000;

/// Refuses a plan that does anything but compute from published tables; says whether it has the same answer tomorrow.
pub fn check(plan: &LogicalPlan, scans: usize) -> Result<bool, Refused> {
    let mut walk = Walk {
        scans: 0,
        most_scans: scans,
        lasting: true,
        refused: None,
    };
    let walked = plan.apply_with_subqueries(|node| {
        let outcome = walk.node(node);
        walk.note(outcome)?;
        node.apply_expressions(|root| {
            root.apply(|part| {
                let outcome = walk.expression(part);
                walk.note(outcome)
            })
        })
    });
    match (walk.refused, walked) {
        (Some(refused), _) => Err(refused),
        (None, Err(error)) => Err(Refused::Broken(error.to_string())),
        (None, Ok(_)) => Ok(walk.lasting),
    }
}

struct Walk {
    scans: usize,
    most_scans: usize,
    lasting: bool,
    refused: Option<Refused>,
}

impl Walk {
    /// The engine's walk ends by errors of its own kind alone, so ours is kept beside.
    fn note(&mut self, outcome: Result<(), Refused>) -> Result<TreeNodeRecursion, DataFusionError> {
        match outcome {
            Ok(()) => Ok(TreeNodeRecursion::Continue),
            Err(refused) => {
                self.refused = Some(refused);
                Err(DataFusionError::Plan("refused".to_owned()))
            }
        }
    }

    fn node(&mut self, node: &LogicalPlan) -> Result<(), Refused> {
        match node {
            LogicalPlan::TableScan(_) => {
                self.scans += 1;
                if self.scans > self.most_scans {
                    return Err(Refused::TooMuch(Limit::Scans(self.most_scans)));
                }
                Ok(())
            }
            LogicalPlan::Projection(_)
            | LogicalPlan::Filter(_)
            | LogicalPlan::Window(_)
            | LogicalPlan::Aggregate(_)
            | LogicalPlan::Sort(_)
            | LogicalPlan::Join(_)
            | LogicalPlan::Union(_)
            | LogicalPlan::EmptyRelation(_)
            | LogicalPlan::Subquery(_)
            | LogicalPlan::SubqueryAlias(_)
            | LogicalPlan::Limit(_)
            | LogicalPlan::Values(_)
            | LogicalPlan::Distinct(_) => Ok(()),
            LogicalPlan::RecursiveQuery(_) => Err(refuse("WITH RECURSIVE is not offered")),
            LogicalPlan::Ddl(_) | LogicalPlan::Dml(_) | LogicalPlan::Copy(_) => Err(refuse(
                "only SELECT can be run here: tables are for reading",
            )),
            LogicalPlan::Unnest(_) => Err(refuse("UNNEST is not offered")),
            other => Err(refuse(format!(
                "this part of a statement is not offered: {}",
                kind(other)
            ))),
        }
    }

    fn expression(&mut self, part: &Expr) -> Result<(), Refused> {
        match part {
            Expr::ScalarFunction(called) => {
                self.lasting &= called.func.signature().volatility == Volatility::Immutable;
                scalar(called)
            }
            Expr::AggregateFunction(called) => known(called.func.name(), is_aggregate),
            Expr::WindowFunction(called) => match &called.fun {
                WindowFunctionDefinition::AggregateUDF(function) => {
                    known(function.name(), is_aggregate)
                }
                WindowFunctionDefinition::WindowUDF(function) => known(function.name(), is_window),
            },
            Expr::BinaryExpr(binary) if is_pattern(binary.op) => pattern(&binary.right),
            Expr::SimilarTo(like) => pattern(&like.pattern),
            Expr::Alias(_)
            | Expr::Column(_)
            | Expr::Literal(..)
            | Expr::BinaryExpr(_)
            | Expr::Like(_)
            | Expr::Not(_)
            | Expr::IsNotNull(_)
            | Expr::IsNull(_)
            | Expr::IsTrue(_)
            | Expr::IsFalse(_)
            | Expr::IsUnknown(_)
            | Expr::IsNotTrue(_)
            | Expr::IsNotFalse(_)
            | Expr::IsNotUnknown(_)
            | Expr::Negative(_)
            | Expr::Between(_)
            | Expr::Case(_)
            | Expr::Cast(_)
            | Expr::TryCast(_)
            | Expr::InList(_)
            | Expr::Exists(_)
            | Expr::InSubquery(_)
            | Expr::SetComparison(_)
            | Expr::ScalarSubquery(_)
            | Expr::GroupingSet(_)
            | Expr::OuterReferenceColumn(..) => Ok(()),
            Expr::ScalarVariable(..) => Err(refuse("variables are not offered")),
            Expr::Placeholder(_) => Err(refuse(
                "parameters such as $1 are not offered: write the value",
            )),
            other => Err(refuse(format!("this is not offered: {}", shortened(other)))),
        }
    }
}

fn scalar(called: &ScalarFunction) -> Result<(), Refused> {
    let name = called.func.name();
    known(name, is_scalar)?;
    match (name, called.args.as_slice()) {
        ("repeat", [_, count]) | ("lpad" | "rpad", [_, count, ..]) => small(name, count),
        ("regexp_like" | "regexp_count" | "regexp_instr" | "regexp_replace", [_, text, ..]) => {
            pattern(text)
        }
        _ => Ok(()),
    }
}

fn known(name: &str, is_known: fn(&str) -> bool) -> Result<(), Refused> {
    if is_known(name) {
        return Ok(());
    }
    Err(refuse(format!("there is no function {name} here")))
}

/// A count that makes texts longer must be written as a number, and be small.
fn small(name: &str, count: &Expr) -> Result<(), Refused> {
    let number = literal(count).and_then(|value| match value {
        ScalarValue::Int64(number) => *number,
        ScalarValue::Int32(number) => number.map(i64::from),
        ScalarValue::UInt64(number) => number.and_then(|number| i64::try_from(number).ok()),
        _ => None,
    });
    // The engine panics on some that are less than nothing.
    let is_small = number
        .is_some_and(|number| usize::try_from(number).is_ok_and(|number| number <= LONGEST_TEXT));
    if is_small {
        return Ok(());
    }
    Err(refuse(format!(
        "the count of {name} must be a number of at most {LONGEST_TEXT}"
    )))
}

/// A regular expression must be written in the statement: one that is computed is compiled for each row.
fn pattern(text: &Expr) -> Result<(), Refused> {
    let text = literal(text).and_then(|value| value.try_as_str().flatten());
    match text {
        Some(text) if text.chars().count() <= LONGEST_TEXT => Ok(()),
        _ => Err(refuse(format!(
            "a pattern must be a text in quotes of at most {LONGEST_TEXT} characters"
        ))),
    }
}

fn literal(expression: &Expr) -> Option<&ScalarValue> {
    match expression {
        Expr::Literal(value, _) => Some(value),
        Expr::Cast(cast) => literal(&cast.expr),
        Expr::Alias(alias) => literal(&alias.expr),
        _ => None,
    }
}

fn is_pattern(operator: Operator) -> bool {
    matches!(
        operator,
        Operator::RegexMatch
            | Operator::RegexIMatch
            | Operator::RegexNotMatch
            | Operator::RegexNotIMatch
    )
}

/// A node's name in the engine's own words, such as `Repartition`.
fn kind(node: &LogicalPlan) -> String {
    let shown = node.display().to_string();
    let end = shown.find([':', ' ', '(']).unwrap_or(shown.len());
    shown[..end].to_owned()
}

fn shortened(part: &Expr) -> String {
    part.to_string().chars().take(80).collect()
}

fn refuse(message: impl Into<String>) -> Refused {
    Refused::Statement(Fault::new(message))
}
