//! Unary tests: whether a value passes (DMN 1.5 sections 7.3.3 and 10.3.2.8).

use std::sync::Arc;

use super::{Evaluated, Evaluator, Halt, Scope, compare_by};
use crate::{
    feel::Expr,
    value::{Range, Value},
};

impl Evaluator<'_> {
    /// True, false, or null if the test has no answer for it.
    pub fn test(&mut self, test: &Expr, value: &Value, scope: &Scope) -> Evaluated {
        self.spend(value.weight())?;
        match test {
            Expr::Anything => Ok(Value::Boolean(true)),
            Expr::Constant(wanted) => Ok(passes(wanted, value)),
            Expr::Tests(tests) => self.any_test(tests, value, scope),
            Expr::NoneOf(tests) => Ok(match self.any_test(tests, value, scope)? {
                Value::Boolean(passed) => Value::Boolean(!passed),
                _ => Value::Null,
            }),
            Expr::Test(operator, wanted) => {
                let wanted = self.wanted(wanted, value, scope)?;
                Ok(Value::from_option(
                    compare_by(*operator, value, &wanted).map(Value::Boolean),
                ))
            }
            other => self.expression_test(other, value, scope),
        }
    }

    fn expression_test(&mut self, test: &Expr, value: &Value, scope: &Scope) -> Evaluated {
        let result = self.wanted(test, value, scope)?;
        if test.mentions("?") {
            return Ok(match result {
                Value::Boolean(_) => result,
                Value::Null => Value::Null,
                other => passes(&other, value),
            });
        }
        Ok(passes(&result, value))
    }

    /// An expression of a test, in which `?` is the value under test.
    fn wanted(&mut self, wanted: &Expr, value: &Value, scope: &Scope) -> Evaluated {
        match wanted {
            Expr::Constant(wanted) => Ok(wanted.clone()),
            _ => {
                let input = [(Arc::from("?"), value.clone())];
                self.value(wanted, &scope.with(&input))
            }
        }
    }

    /// Whether one of the tests is passed.
    pub fn any_test(&mut self, tests: &[Expr], value: &Value, scope: &Scope) -> Evaluated {
        let mut unanswered = false;
        for test in tests {
            match self.test(test, value, scope)? {
                Value::Boolean(true) => return Ok(Value::Boolean(true)),
                Value::Null => unanswered = true,
                _ => {}
            }
        }
        Ok(match unanswered {
            true => Value::Null,
            false => Value::Boolean(false),
        })
    }

    /// Whether all tests of a row are passed, each by its value.
    pub fn row_passes(
        &mut self,
        tests: &[Expr],
        values: &[Value],
        scope: &Scope,
    ) -> Result<bool, Halt> {
        for (test, value) in tests.iter().zip(values) {
            if !self.test(test, value, scope)?.is_true() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Whether `value` is what is wanted: equal to it, in the range, or in the list.
fn passes(wanted: &Value, value: &Value) -> Value {
    let answer = match (wanted, value) {
        (Value::Range(range), Value::Range(_)) => range_answer(range, wanted, value),
        (Value::Range(range), value) => range.contains(value),
        (Value::List(list), value) => Some(
            wanted.equals(value) == Some(true)
                || list
                    .items()
                    .iter()
                    .any(|item| passes(item, value).is_true()),
        ),
        (wanted, value) => wanted.equals(value),
    };
    Value::from_option(answer.map(Value::Boolean))
}

fn range_answer(range: &Range, wanted: &Value, value: &Value) -> Option<bool> {
    match range.contains(value) {
        None => wanted.equals(value),
        answer => answer,
    }
}
