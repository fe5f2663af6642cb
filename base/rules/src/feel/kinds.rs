//! Types as FEEL writes them, after `instance of` and in functions (grammar rules 53 and 54).

use std::sync::Arc;

use super::{
    names::normalised,
    parser::{Parsed, Parser},
};
use crate::kinds::Type;

/// Types of several words.
const LONG: &[&str] = &[
    "days and time duration",
    "years and months duration",
    "date and time",
];

impl Parser<'_> {
    pub fn type_expression(&mut self) -> Parsed<Type> {
        self.deeper(Self::type_here)
    }

    fn type_here(&mut self) -> Parsed<Type> {
        for long in LONG {
            if let Some(length) = self.has_words(long) {
                self.skip(length)?;
                return Ok(Type::named(long));
            }
        }
        let mut name = self.expect_name()?.to_string();
        while self.take_sign(".")? {
            name = format!("{name}.{}", self.expect_name()?);
        }
        if !self.is_sign("<") {
            return self.without_parameters(&name);
        }
        match name.as_str() {
            "list" => Ok(Type::List(Arc::new(self.one_parameter()?))),
            "range" => Ok(Type::Range(Arc::new(self.one_parameter()?))),
            "context" => self.context_type(),
            "function" => self.function_type(),
            _ => Ok(Type::named(&name)),
        }
    }

    fn without_parameters(&self, name: &str) -> Parsed<Type> {
        match name {
            "range" | "function" | "list" | "context" => {
                Err(self.fault(format!("expected `<` after `{name}`")))
            }
            name => Ok(Type::named(&normalised(name))),
        }
    }

    /// How many bytes the words take, if they stand here.
    fn has_words(&self, words: &str) -> Option<usize> {
        let mut names = super::Names::default();
        names.add(words);
        names.longest(self.rest()).map(|(_, length)| length)
    }

    fn one_parameter(&mut self) -> Parsed<Type> {
        self.expect_sign("<")?;
        let inner = self.type_expression()?;
        self.expect_sign(">")?;
        Ok(inner)
    }

    fn context_type(&mut self) -> Parsed<Type> {
        self.expect_sign("<")?;
        let mut entries = Vec::new();
        loop {
            let rest = self.rest();
            let end = rest.find(':').unwrap_or(rest.len());
            let name: Arc<str> = Arc::from(normalised(&rest[..end]));
            self.skip(end)?;
            self.expect_sign(":")?;
            entries.push((name, self.type_expression()?));
            if !self.take_sign(",")? {
                break;
            }
        }
        self.expect_sign(">")?;
        Ok(Type::Context(Arc::new(entries)))
    }

    fn function_type(&mut self) -> Parsed<Type> {
        self.expect_sign("<")?;
        let mut parameters = Vec::new();
        while !self.is_sign(">") {
            parameters.push(self.type_expression()?);
            if !self.is_sign(">") {
                self.expect_sign(",")?;
            }
        }
        self.advance()?;
        self.expect_sign("->")?;
        let result = self.type_expression()?;
        Ok(Type::Function(Arc::new(parameters), Arc::new(result)))
    }
}
