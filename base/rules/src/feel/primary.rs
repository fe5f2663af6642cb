//! Literals, lists, contexts, ranges, and what may follow them: paths, filters, calls (grammar rules 5 to 43, 52 to 63).

use std::sync::Arc;

use super::{
    Expr,
    ast::{Argument, Entry},
    lexer::Token,
    names::{normalised, starts_name},
    parser::{Parsed, Parser},
};
use crate::{functions, number::Number, value::Value};

/// Words that are no names.
const RESERVED: &[&str] = &[
    "then",
    "else",
    "return",
    "satisfies",
    "and",
    "or",
    "in",
    "between",
    "instance",
    "if",
    "for",
    "some",
    "every",
];

impl Parser<'_> {
    pub fn postfix(&mut self) -> Parsed<Expr> {
        let mut left = self.primary()?;
        loop {
            if self.take_sign(".")? {
                self.count_operator()?;
                left = Expr::Path(Box::new(left), self.expect_name()?);
            } else if !self.no_filter && self.take_sign("[")? {
                self.count_operator()?;
                self.names.add("item");
                let filter = self.enclosed(Self::expression)?;
                self.expect_sign("]")?;
                left = Expr::Filter(Box::new(left), Box::new(filter));
            } else if self.is_sign("(") {
                self.count_operator()?;
                let arguments = self.enclosed(Self::arguments)?;
                left = Expr::Call(Box::new(left), arguments);
            } else if self.is_word("instance") {
                self.count_operator()?;
                self.advance()?;
                self.expect_word("of")?;
                let kind = self.type_expression()?;
                left = Expr::InstanceOf(Box::new(left), kind);
            } else {
                return Ok(left);
            }
        }
    }

    fn arguments(&mut self) -> Parsed<Vec<Argument>> {
        self.expect_sign("(")?;
        let mut arguments = Vec::new();
        while !self.is_sign(")") {
            let name = self.argument_name()?;
            let value = self.expression()?;
            arguments.push(Argument { name, value });
            if !self.is_sign(")") {
                self.expect_sign(",")?;
                if self.is_sign(")") {
                    return Err(self.unexpected());
                }
            }
        }
        self.advance()?;
        Ok(arguments)
    }

    /// `start position:` before an argument.
    fn argument_name(&mut self) -> Parsed<Option<Arc<str>>> {
        let rest = self.rest();
        if !rest.starts_with(starts_name) {
            return Ok(None);
        }
        let end = rest.find([':', ',', ')', '(', '"', '[', '{', '.', '@']);
        match end {
            Some(end) if rest[end..].starts_with(':') => {
                let name = normalised(&rest[..end]);
                self.skip(end + 1)?;
                Ok(Some(Arc::from(name)))
            }
            _ => Ok(None),
        }
    }

    fn primary(&mut self) -> Parsed<Expr> {
        match self.token().clone() {
            Token::Number(text) => {
                self.advance()?;
                let number = Number::read(&text).map(Value::Number);
                Ok(Expr::Constant(Value::from_option(number)))
            }
            Token::Text(text) => {
                self.advance()?;
                Ok(Expr::Constant(Value::String(text)))
            }
            Token::Name(name) => self.name(&name),
            Token::Sign("(") => self.parenthesised(),
            Token::Sign("[") => self.list_or_range(),
            Token::Sign("]") => {
                self.advance()?;
                let low = self.enclosed(Self::expression)?;
                self.range_after(low, false)
            }
            Token::Sign("{") => self.enclosed(Self::context),
            Token::Sign("@") => self.at_literal(),
            _ => Err(self.unexpected()),
        }
    }

    fn name(&mut self, name: &Arc<str>) -> Parsed<Expr> {
        if &**name == "function" {
            return self.function_definition();
        }
        if matches!(&**name, "if" | "for" | "some" | "every") {
            return self.deeper(Self::form_or_disjunction);
        }
        if RESERVED.contains(&&**name) {
            return Err(self.unexpected());
        }
        self.advance()?;
        Ok(match &**name {
            "null" => Expr::Constant(Value::Null),
            "true" => Expr::Constant(Value::Boolean(true)),
            "false" => Expr::Constant(Value::Boolean(false)),
            _ => Expr::Name(name.clone()),
        })
    }

    /// `(a)`, `(a..b]` or `(< a)`
    fn parenthesised(&mut self) -> Parsed<Expr> {
        self.advance()?;
        if let Some(test) = self.enclosed(Self::comparing_test)? {
            self.expect_sign(")")?;
            return Ok(test);
        }
        let inner = self.enclosed(Self::expression)?;
        if self.is_sign("..") {
            return self.range_after(inner, false);
        }
        self.expect_sign(")")?;
        Ok(inner)
    }

    fn list_or_range(&mut self) -> Parsed<Expr> {
        self.advance()?;
        let mut items = Vec::new();
        while !self.is_sign("]") {
            items.push(self.enclosed(Self::positive_test)?);
            if self.is_sign("..") && items.len() == 1 {
                let low = items.remove(0);
                return self.range_after(low, true);
            }
            if !self.is_sign("]") {
                self.expect_sign(",")?;
                if self.is_sign("]") {
                    return Err(self.unexpected());
                }
            }
        }
        self.advance()?;
        Ok(Expr::List(items))
    }

    fn context(&mut self) -> Parsed<Expr> {
        self.expect_sign("{")?;
        let mut entries: Vec<Entry> = Vec::new();
        while !self.is_sign("}") {
            let name = self.key()?;
            self.expect_sign(":")?;
            let value = self.expression()?;
            self.names.add(&name);
            if entries
                .iter()
                .any(|entry| entry.name.as_ref() == Some(&name))
            {
                return Err(self.fault(format!("`{name}` is there twice")));
            }
            let name = Some(name);
            entries.push(Entry { name, value });
            if !self.is_sign("}") {
                self.expect_sign(",")?;
            }
        }
        // Its keys stay known, for `{a b: 1}.a b`.
        self.advance()?;
        Ok(Expr::Context(entries))
    }

    /// A key of a context: a text, or a name up to the colon.
    fn key(&mut self) -> Parsed<Arc<str>> {
        if let Token::Text(text) = self.token().clone() {
            self.advance()?;
            return Ok(text);
        }
        let rest = self.rest();
        let end = rest.find(':').unwrap_or(rest.len());
        let name = normalised(&rest[..end]);
        let allowed = |c: char| super::names::continues_name(c) || " ./-'+*".contains(c);
        if !name.starts_with(starts_name) || !name.chars().all(allowed) {
            return Err(self.fault("expected a key and `:`"));
        }
        self.skip(end)?;
        Ok(Arc::from(name))
    }

    /// `@"2024-02-29"`
    fn at_literal(&mut self) -> Parsed<Expr> {
        self.advance()?;
        match self.advance()? {
            Token::Text(text) => Ok(Expr::Constant(functions::at_literal(&text))),
            _ => Err(self.fault("expected a text after `@`")),
        }
    }
}
