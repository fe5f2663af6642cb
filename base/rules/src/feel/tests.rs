//! Unary tests: what stands in the cells of a decision table (grammar rules 7 to 15).

use super::{
    Expr,
    binary::COMPARISONS,
    parser::{Parsed, Parser},
};
use crate::functions::range_value;

impl Parser<'_> {
    /// `-`, `not(…)`, or tests with commas between them.
    pub fn unary_tests(&mut self) -> Parsed<Expr> {
        let start = self.place();
        if self.take_sign("-")? {
            if self.at_end() {
                return Ok(Expr::Anything);
            }
            self.back_to(start.clone());
        }
        if self.take_word("not")? {
            if self.take_sign("(")? {
                let tests = self.enclosed(Self::positive_tests)?;
                if self.take_sign(")")? && self.at_end() {
                    return Ok(Expr::NoneOf(tests));
                }
            }
            // `not(x) and y` is an expression after all.
            self.back_to(start);
        }
        Ok(Expr::Tests(self.positive_tests()?))
    }

    fn positive_tests(&mut self) -> Parsed<Vec<Expr>> {
        let mut tests = vec![self.positive_test()?];
        while self.take_sign(",")? {
            tests.push(self.positive_test()?);
        }
        Ok(tests)
    }

    /// `< 5` or an expression.
    pub fn positive_test(&mut self) -> Parsed<Expr> {
        match self.comparing_test()? {
            Some(test) => Ok(test),
            None => self.expression(),
        }
    }

    /// A test that begins with a sign of comparison.
    pub fn comparing_test(&mut self) -> Parsed<Option<Expr>> {
        match self.take_operator(COMPARISONS)? {
            None => Ok(None),
            Some(operator) => {
                let value = self.deeper(Self::additive)?;
                Ok(Some(Expr::Test(operator, Box::new(value))))
            }
        }
    }

    /// After the first end of a range: `..`, the other end and the bracket.
    pub fn range_after(&mut self, low: Expr, low_in: bool) -> Parsed<Expr> {
        self.expect_sign("..")?;
        let before = std::mem::replace(&mut self.no_filter, true);
        let high = self.deeper(Self::additive);
        self.no_filter = before;
        let high_in = self.is_sign("]");
        if !high_in && !self.is_sign(")") && !self.is_sign("[") {
            return Err(high.err().unwrap_or_else(|| self.fault("expected `]`")));
        }
        let high = high?;
        self.advance()?;
        // A range of constants is one: nothing is made of it for every case that is tested.
        if let (Expr::Constant(low), Expr::Constant(high)) = (&low, &high) {
            let (low, high) = (Some(low.clone()), Some(high.clone()));
            return Ok(Expr::Constant(range_value(low, low_in, high, high_in)));
        }
        Ok(Expr::Range {
            low: Some(Box::new(low)),
            low_in,
            high: Some(Box::new(high)),
            high_in,
        })
    }
}
