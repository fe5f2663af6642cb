//! What the names in expressions stand for, and conditions made of them.

use std::collections::BTreeMap;

use super::expression::{Expression, Operator, read};
use crate::{Condition, Kind, Literal};

/// The questions by the names that the workbook gives them: our key, and the kind.
#[derive(Default)]
pub struct Names(pub BTreeMap<String, (String, Kind)>);

impl Names {
    /// The condition that an expression of `relevant` says; none if some of it has no word here.
    pub fn condition(&self, text: &str) -> Option<Condition> {
        self.compile(&read(text)?)
    }

    /// The questions that an expression adds.
    pub fn sum(&self, text: &str) -> Option<Vec<String>> {
        let parts = match read(text)? {
            Expression::Sum(parts) => parts,
            Expression::Call(name, parts) if name == "sum" => parts,
            _ => return None,
        };
        let key = |part: &Expression| {
            let (key, kind) = self.0.get(name(part)?)?;
            matches!(kind, Kind::Number { .. } | Kind::Money { .. }).then(|| key.clone())
        };
        parts.iter().map(key).collect()
    }

    fn compile(&self, expression: &Expression) -> Option<Condition> {
        let all = |parts: &[Expression]| {
            parts
                .iter()
                .map(|part| self.compile(part))
                .collect::<Option<Vec<_>>>()
        };
        match expression {
            Expression::Or(parts) => all(parts).map(Condition::Any),
            Expression::And(parts) => all(parts).map(Condition::All),
            Expression::Compare(left, operator, right) => match name(left) {
                Some(_) => self.compare(left, *operator, right),
                None => self.compare(right, operator.flipped(), left),
            },
            Expression::Call(call, arguments) => match (call.as_str(), arguments.as_slice()) {
                ("not", [part]) => Some(Condition::Not(Box::new(self.compile(part)?))),
                ("selected", [question, value]) => self.compare(question, Operator::Equal, value),
                _ => None,
            },
            _ => None,
        }
    }

    fn compare(
        &self,
        left: &Expression,
        operator: Operator,
        right: &Expression,
    ) -> Option<Condition> {
        let (key, kind) = self.0.get(name(left)?)?;
        let question = key.clone();
        if is_size(left) {
            let many = matches!((operator, right), (Operator::Greater, Expression::Number(n)) if n == "0")
                || matches!((operator, right), (Operator::GreaterOrEqual, Expression::Number(n)) if n == "1");
            return many.then_some(Condition::Answered(question));
        }
        if matches!(right, Expression::Text(text) if text.is_empty()) {
            let answered = Condition::Answered(question);
            return match operator {
                Operator::Unequal => Some(answered),
                Operator::Equal => Some(Condition::Not(Box::new(answered))),
                _ => None,
            };
        }
        let value = literal(kind, right)?;
        let is_ordered = matches!(
            kind,
            Kind::Number { .. }
                | Kind::Money { .. }
                | Kind::Date { .. }
                | Kind::Time { .. }
                | Kind::Calculated { .. }
        );
        let equals = || Condition::Equals {
            question: question.clone(),
            value: value.clone(),
        };
        let less = || {
            is_ordered.then(|| Condition::Less {
                question: question.clone(),
                than: value.clone(),
            })
        };
        let greater = || {
            is_ordered.then(|| Condition::Greater {
                question: question.clone(),
                than: value.clone(),
            })
        };
        match operator {
            Operator::Equal => Some(equals()),
            Operator::Unequal => Some(Condition::Not(Box::new(equals()))),
            Operator::Less => less(),
            Operator::Greater => greater(),
            Operator::LessOrEqual => Some(Condition::Any(vec![less()?, equals()])),
            Operator::GreaterOrEqual => Some(Condition::Any(vec![greater()?, equals()])),
        }
    }
}

impl Operator {
    /// The operator that says the same with its sides exchanged.
    pub fn flipped(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::Greater => Self::Less,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::GreaterOrEqual => Self::LessOrEqual,
            same => same,
        }
    }
}

/// The name in `${name}`, also within functions that only change its type or tell its size.
fn name(expression: &Expression) -> Option<&str> {
    match expression {
        Expression::Name(name) => Some(name),
        Expression::Call(call, arguments) => match (call.as_str(), arguments.as_slice()) {
            ("int" | "number" | "string" | "string-length" | "count-selected", [part]) => {
                name(part)
            }
            _ => None,
        },
        _ => None,
    }
}

fn is_size(expression: &Expression) -> bool {
    matches!(expression, Expression::Call(call, _) if call == "string-length" || call == "count-selected")
}

/// What a question of that kind is compared with.
fn literal(kind: &Kind, value: &Expression) -> Option<Literal> {
    let text = match value {
        Expression::Text(text) | Expression::Number(text) => text.clone(),
        Expression::Call(call, arguments) => match (call.as_str(), arguments.as_slice()) {
            ("today", []) => "today".to_owned(),
            ("date", [Expression::Text(text)]) => text.clone(),
            _ => return None,
        },
        _ => return None,
    };
    match kind {
        Kind::Number { .. } | Kind::Money { .. } | Kind::Calculated { .. } => {
            text.parse().ok().map(Literal::Number)
        }
        Kind::Date { .. } => text
            .parse::<crate::DateBound>()
            .ok()
            .map(|_| Literal::Text(text)),
        Kind::Time { .. } => text
            .parse::<jiff::civil::Time>()
            .ok()
            .map(|_| Literal::Text(text)),
        Kind::Declaration {} => (text.eq_ignore_ascii_case("ok")).then_some(Literal::Truth(true)),
        Kind::YesNo {} => match text.as_str() {
            "yes" | "1" => Some(Literal::Truth(true)),
            "no" | "0" => Some(Literal::Truth(false)),
            _ => None,
        },
        Kind::File { .. } | Kind::Place { .. } => None,
        _ => Some(Literal::Text(text)),
    }
}
