//! Operators between two sides, from the loosest to the tightest (grammar rules 2, 4, 49 to 51).

use super::{
    Expr, Operator,
    parser::{Parsed, Parser},
};
use crate::value::Value;

const ADDITIVE: &[(&str, Operator)] = &[("+", Operator::Add), ("-", Operator::Subtract)];
const MULTIPLICATIVE: &[(&str, Operator)] = &[("*", Operator::Multiply), ("/", Operator::Divide)];
const POWER: &[(&str, Operator)] = &[("**", Operator::Power)];

/// Signs that compare.
pub const COMPARISONS: &[(&str, Operator)] = &[
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("!=", Operator::NotEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
    ("=", Operator::Equal),
];

type Level<'t> = fn(&mut Parser<'t>) -> Parsed<Expr>;

impl<'t> Parser<'t> {
    pub fn expression(&mut self) -> Parsed<Expr> {
        self.deeper(Self::form_or_disjunction)
    }

    pub fn disjunction(&mut self) -> Parsed<Expr> {
        let mut left = self.conjunction()?;
        while self.take_word("or")? {
            self.count_operator()?;
            left = Expr::Or(Box::new(left), Box::new(self.conjunction()?));
        }
        Ok(left)
    }

    fn conjunction(&mut self) -> Parsed<Expr> {
        let mut left = self.comparison()?;
        while self.take_word("and")? {
            self.count_operator()?;
            left = Expr::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Parsed<Expr> {
        let mut left = self.additive()?;
        loop {
            if let Some(operator) = self.take_operator(COMPARISONS)? {
                self.count_operator()?;
                let right = self.additive()?;
                left = Expr::Binary(operator, Box::new(left), Box::new(right));
            } else if self.take_word("between")? {
                self.count_operator()?;
                let low = self.additive()?;
                self.expect_word("and")?;
                let high = self.additive()?;
                left = Expr::Between(Box::new([left, low, high]));
            } else if self.take_word("in")? {
                self.count_operator()?;
                left = Expr::In(Box::new(left), self.tests_after_in()?);
            } else {
                return Ok(left);
            }
        }
    }

    /// What follows `in`: tests in brackets, or one test.
    fn tests_after_in(&mut self) -> Parsed<Vec<Expr>> {
        if !self.is_sign("(") {
            return Ok(vec![self.positive_test()?]);
        }
        self.advance()?;
        let first = self.enclosed(Self::positive_test)?;
        if self.is_sign("..") {
            return Ok(vec![self.range_after(first, false)?]);
        }
        let mut tests = vec![first];
        while self.take_sign(",")? {
            tests.push(self.enclosed(Self::positive_test)?);
        }
        self.expect_sign(")")?;
        Ok(tests)
    }

    pub fn additive(&mut self) -> Parsed<Expr> {
        self.chain(ADDITIVE, |parser| {
            parser.chain(MULTIPLICATIVE, |parser| parser.chain(POWER, Self::unary))
        })
    }

    fn chain(&mut self, operators: &[(&'static str, Operator)], next: Level<'t>) -> Parsed<Expr> {
        let mut left = next(self)?;
        while let Some(operator) = self.take_operator(operators)? {
            self.count_operator()?;
            let right = next(self)?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    pub fn take_operator(
        &mut self,
        operators: &[(&'static str, Operator)],
    ) -> Parsed<Option<Operator>> {
        for (sign, operator) in operators {
            if self.take_sign(sign)? {
                return Ok(Some(*operator));
            }
        }
        Ok(None)
    }

    fn unary(&mut self) -> Parsed<Expr> {
        if self.take_sign("-")? {
            let inner = self.deeper(Self::unary)?;
            return Ok(match inner {
                Expr::Constant(Value::Number(number)) => {
                    Expr::Constant(Value::Number(number.negated()))
                }
                other => Expr::Negative(Box::new(other)),
            });
        }
        self.postfix()
    }
}
