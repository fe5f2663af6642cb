//! `if`, `for`, `some`, `every` and `function` (grammar rules 44 to 48 and 55).

use std::sync::Arc;

use super::{
    Expr,
    ast::{Domain, Lambda, Parameter},
    lexer::Token,
    names::normalised,
    parser::{Parsed, Parser},
};
use crate::kinds::Type;

impl Parser<'_> {
    pub fn form_or_disjunction(&mut self) -> Parsed<Expr> {
        let Token::Name(word) = self.token().clone() else {
            return self.disjunction();
        };
        match &*word {
            "if" => self.conditional(),
            "for" => self.iteration(),
            "some" => self.quantified(false),
            "every" => self.quantified(true),
            _ => self.disjunction(),
        }
    }

    fn conditional(&mut self) -> Parsed<Expr> {
        self.advance()?;
        let condition = self.expression()?;
        self.expect_word("then")?;
        let then = self.expression()?;
        self.expect_word("else")?;
        let other = self.expression()?;
        Ok(Expr::If(Box::new([condition, then, other])))
    }

    fn iteration(&mut self) -> Parsed<Expr> {
        self.advance()?;
        let domains = self.domains()?;
        self.expect_word("return")?;
        let body = self.expression()?;
        let partial = body.mentions("partial");
        Ok(Expr::For(domains, Box::new(body), partial))
    }

    fn quantified(&mut self, every: bool) -> Parsed<Expr> {
        self.advance()?;
        let domains = self.domains()?;
        self.expect_word("satisfies")?;
        let body = self.expression()?;
        Ok(Expr::Quantified(every, domains, Box::new(body)))
    }

    /// `x in list, y in 1..3`
    fn domains(&mut self) -> Parsed<Vec<(Arc<str>, Domain)>> {
        let mut domains = Vec::new();
        loop {
            let name = self.variable()?;
            let from = self.expression()?;
            let to = match self.take_sign("..")? {
                true => Some(self.expression()?),
                false => None,
            };
            domains.push((name, Domain { from, to }));
            if !self.take_sign(",")? {
                return Ok(domains);
            }
        }
    }

    /// A new name, and the `in` after it.
    fn variable(&mut self) -> Parsed<Arc<str>> {
        let mut words = vec![self.expect_name()?];
        while !self.is_word("in") {
            words.push(self.expect_name()?);
        }
        let name = words.join(" ");
        self.names.add(&name);
        self.advance()?;
        Ok(Arc::from(name))
    }

    /// `function(a: number, b) body`
    pub fn function_definition(&mut self) -> Parsed<Expr> {
        self.advance()?;
        self.expect_sign("(")?;
        let mut parameters = Vec::new();
        while !self.is_sign(")") {
            parameters.push(self.parameter()?);
            if !self.is_sign(")") {
                self.expect_sign(",")?;
            }
        }
        self.advance()?;
        let external = self.take_word("external")?;
        let body = self.expression()?;
        Ok(Expr::Function(Arc::new(Lambda {
            parameters,
            body,
            result: Type::Any,
            external,
        })))
    }

    fn parameter(&mut self) -> Parsed<Parameter> {
        let rest = self.rest();
        let end = rest.find([',', ')', ':']).unwrap_or(rest.len());
        let name = normalised(&rest[..end]);
        if !name.starts_with(super::names::starts_name) {
            return Err(self.fault("expected the name of a parameter"));
        }
        self.names.add(&name);
        self.skip(end)?;
        let kind = match self.take_sign(":")? {
            true => self.type_expression()?,
            false => Type::Any,
        };
        Ok(Parameter {
            name: Arc::from(name),
            kind,
        })
    }
}
