//! Evaluates expressions, within limits.

mod access;
mod call;
mod elements;
mod iterate;
mod operators;
mod scope;
mod table;
mod test;

use std::sync::Arc;

use crate::{
    evaluation::{Terms, Tracer},
    feel::{Entry, Expr},
    functions,
    kinds::Type,
    model::Model,
    value::Value,
};

pub use call::Function;
pub use operators::compare_by;
pub use scope::Scope;
pub use table::{Aggregation, Column, DecisionTable, HitPolicy, Output, Row};

/// Why an evaluation was ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    #[error("the evaluation took more steps than allowed")]
    Steps,
    #[error("expressions or functions stand too deep in one another")]
    Depth,
}

pub type Evaluated = Result<Value, Halt>;

/// One evaluation: what is known so far, and how much it may still do.
pub struct Evaluator<'m> {
    pub model: &'m Model,
    pub terms: Terms,
    /// What elements of the model have turned out to be.
    pub known: Vec<Option<Value>>,
    pub tracer: Tracer,
    depth: u32,
    steps: u64,
}

impl<'m> Evaluator<'m> {
    pub fn new(model: &'m Model, terms: Terms, tracer: Tracer) -> Self {
        Self {
            model,
            known: vec![None; model.elements.len()],
            depth: 0,
            steps: terms.steps,
            terms,
            tracer,
        }
    }

    /// Takes so many steps from what is left. What makes a longer text or list takes a step for each character or item.
    pub fn spend(&mut self, steps: usize) -> Result<(), Halt> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        self.steps = self.steps.checked_sub(steps).ok_or(Halt::Steps)?;
        Ok(())
    }

    /// Does something one level deeper.
    pub fn deeper<T>(
        &mut self,
        inner: impl FnOnce(&mut Self) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        if self.depth >= self.terms.depth {
            return Err(Halt::Depth);
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    /// The value of an expression.
    pub fn value(&mut self, expression: &Expr, scope: &Scope) -> Evaluated {
        self.spend(1)?;
        match expression {
            Expr::Constant(value) => return Ok(value.clone()),
            Expr::Name(name) => return Ok(named(name, scope)),
            _ => {}
        }
        self.deeper(|me| me.compound(expression, scope))
    }

    fn compound(&mut self, expression: &Expr, scope: &Scope) -> Evaluated {
        match expression {
            Expr::Constant(value) => Ok(value.clone()),
            Expr::Name(name) => Ok(named(name, scope)),
            Expr::Negative(inner) => {
                let value = self.value(inner, scope)?;
                Ok(operators::negative(&value))
            }
            Expr::Binary(operator, left, right) => {
                let left = self.value(left, scope)?;
                let right = self.value(right, scope)?;
                self.binary(*operator, &left, &right)
            }
            Expr::And(left, right) => self.logical(left, right, false, scope),
            Expr::Or(left, right) => self.logical(left, right, true, scope),
            Expr::Between(three) => self.between(three, scope),
            Expr::In(value, tests) => {
                let value = self.value(value, scope)?;
                self.any_test(tests, &value, scope)
            }
            Expr::InstanceOf(inner, kind) => self.instance_of(inner, kind, scope),
            Expr::If(three) => {
                let [condition, then, other] = &**three;
                match self.value(condition, scope)?.is_true() {
                    true => self.value(then, scope),
                    false => self.value(other, scope),
                }
            }
            other => self.structure(other, scope),
        }
    }

    fn structure(&mut self, expression: &Expr, scope: &Scope) -> Evaluated {
        match expression {
            Expr::For(domains, body, partial) => self.collect(domains, body, *partial, scope),
            Expr::Quantified(every, domains, body) => self.quantified(*every, domains, body, scope),
            Expr::Path(inner, name) => {
                let value = self.value(inner, scope)?;
                self.member(&value, name)
            }
            Expr::Filter(list, filter) => self.filtered(list, filter, scope),
            Expr::Call(function, arguments) => self.call_expression(function, arguments, scope),
            Expr::List(items) => self.list(items, scope),
            Expr::Context(entries) => self.context(entries, scope),
            Expr::Function(lambda) => Ok(call::closure(lambda, scope)),
            Expr::Table(table) => self.table(table, scope),
            Expr::Typed(inner, kind) => {
                let value = self.value(inner, scope)?;
                self.fit(&value, kind)
            }
            Expr::Tests(tests) if tests.len() == 1 => self.value(&tests[0], scope),
            Expr::Range {
                low,
                low_in,
                high,
                high_in,
            } => {
                let low = self.end(low.as_deref(), scope)?;
                let high = self.end(high.as_deref(), scope)?;
                Ok(functions::range_value(low, *low_in, high, *high_in))
            }
            Expr::Test(operator, value) => {
                let value = self.value(value, scope)?;
                Ok(operators::test_as_range(*operator, value))
            }
            _ => Ok(Value::Null),
        }
    }

    fn end(&mut self, end: Option<&Expr>, scope: &Scope) -> Result<Option<Value>, Halt> {
        end.map(|end| self.value(end, scope)).transpose()
    }

    fn instance_of(&mut self, inner: &Expr, kind: &Type, scope: &Scope) -> Evaluated {
        let value = self.value(inner, scope)?;
        let answer = match kind {
            Type::Any | Type::Null | Type::Simple(_) => kind.has(&value),
            Type::Named(name) => match self.model.types.get(name) {
                Some(kind) => kind.has(&value),
                None => return Ok(Value::Null),
            },
            parts => {
                self.spend(100)?;
                parts.resolved(&self.model.types).has(&value)
            }
        };
        self.spend(value.weight())?;
        Ok(Value::Boolean(answer))
    }

    fn list(&mut self, items: &[Expr], scope: &Scope) -> Evaluated {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push(self.value(item, scope)?);
        }
        Ok(Value::list(values))
    }

    /// Each entry sees those before it; one without a name is the value of the whole.
    fn context(&mut self, entries: &[Entry], scope: &Scope) -> Evaluated {
        let mut values: Vec<(Arc<str>, Value)> = Vec::with_capacity(entries.len());
        for entry in entries {
            let value = self.value(&entry.value, &scope.with(&values))?;
            match &entry.name {
                Some(name) => values.push((name.clone(), value)),
                None => return Ok(value),
            }
        }
        Ok(Value::context(values))
    }

    /// A value made to fit a type, and null if the type does not allow it.
    pub fn fit(&mut self, value: &Value, kind: &Type) -> Evaluated {
        if value.is_null() || *kind == Type::Any {
            return Ok(value.clone());
        }
        let value = kind.coerce(value);
        Ok(match self.allowed(&value, kind)? {
            true => value,
            false => Value::Null,
        })
    }

    /// Whether it is, and all in it are, among the values that its type allows.
    fn allowed(&mut self, value: &Value, kind: &Type) -> Result<bool, Halt> {
        if value.is_null() {
            return Ok(true);
        }
        self.spend(1)?;
        match (kind, value) {
            (Type::Allowed(base, allowed), value) => {
                let well = self.test(&allowed.tests, value, &Scope::EMPTY)?.is_true();
                // The tests of a list's type may also be meant for its items.
                let well = well
                    || match value {
                        Value::List(list) => self.all_pass(list.items(), &allowed.tests)?,
                        _ => false,
                    };
                Ok(well && self.allowed(value, base)?)
            }
            (Type::List(item), Value::List(list)) => {
                for value in list.items() {
                    if !self.allowed(value, item)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            (Type::Context(types), Value::Context(context)) => {
                for (name, kind) in types.iter() {
                    let value = context.get(name).cloned();
                    if !self.allowed(&Value::from_option(value), kind)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            _ => Ok(true),
        }
    }

    fn all_pass(&mut self, values: &[Value], tests: &Expr) -> Result<bool, Halt> {
        for value in values {
            if !self.test(tests, value, &Scope::EMPTY)?.is_true() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// What a name stands for: the nearest variable, a function of FEEL, or null.
fn named(name: &str, scope: &Scope) -> Value {
    if let Some(value) = scope.find(name) {
        return value.clone();
    }
    match functions::find(name) {
        Some(builtin) => Value::Function(Arc::new(Function::Own(builtin))),
        None => Value::Null,
    }
}
