//! `for`, `some` and `every` (DMN 1.5 section 10.3.2.14).

use std::sync::Arc;

use super::{Evaluated, Evaluator, Halt, Scope};
use crate::{
    feel::{Domain, Expr},
    temporal,
    value::Value,
};

type Domains = [(Arc<str>, Domain)];

/// What is done with the value of the body; the answer says whether to go on.
type Take<'t> = &'t mut dyn FnMut(Value) -> bool;

impl Evaluator<'_> {
    /// `for … return …`: null if a domain cannot be gone through.
    pub fn collect(
        &mut self,
        domains: &Domains,
        body: &Expr,
        partial: bool,
        scope: &Scope,
    ) -> Evaluated {
        let mut results: Vec<Value> = Vec::new();
        if partial {
            let gone = self.collect_partial(domains, body, &mut results, scope)?;
            return Ok(if gone {
                Value::list(results)
            } else {
                Value::Null
            });
        }
        let mut take = |value| {
            results.push(value);
            true
        };
        let gone = self.through(domains, body, scope, &mut take)?;
        Ok(if gone {
            Value::list(results)
        } else {
            Value::Null
        })
    }

    /// As `collect`, for a body that looks at the results so far.
    fn collect_partial(
        &mut self,
        domains: &Domains,
        body: &Expr,
        results: &mut Vec<Value>,
        scope: &Scope,
    ) -> Result<bool, Halt> {
        let Some(((name, domain), rest)) = domains.split_first() else {
            self.spend(results.len() + 1)?;
            let so_far = [(Arc::from("partial"), Value::list(results.clone()))];
            let value = self.value(body, &scope.with(&so_far))?;
            results.push(value);
            return Ok(true);
        };
        let Some(items) = self.items(domain, scope)? else {
            return Ok(false);
        };
        for item in items {
            let named = [(name.clone(), item)];
            let scope = scope.with(&named);
            if !self.deeper(|me| me.collect_partial(rest, body, results, &scope))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `some` or `every`: decided by the first that decides it, otherwise null if one has no answer.
    pub fn quantified(
        &mut self,
        every: bool,
        domains: &Domains,
        body: &Expr,
        scope: &Scope,
    ) -> Evaluated {
        let (mut unanswered, mut decided) = (false, false);
        let mut take = |value| {
            match value {
                Value::Boolean(answer) => decided = answer != every,
                _ => unanswered = true,
            }
            !decided
        };
        let gone = self.through(domains, body, scope, &mut take)?;
        Ok(match (gone, decided, unanswered) {
            (_, true, _) => Value::Boolean(!every),
            (false, ..) | (_, _, true) => Value::Null,
            _ => Value::Boolean(every),
        })
    }

    /// Evaluates the body for each combination; false if a domain cannot be gone through.
    fn through(
        &mut self,
        domains: &Domains,
        body: &Expr,
        scope: &Scope,
        take: Take,
    ) -> Result<bool, Halt> {
        let Some(((name, domain), rest)) = domains.split_first() else {
            let value = self.value(body, scope)?;
            return Ok(take(value));
        };
        let Some(items) = self.items(domain, scope)? else {
            return Ok(false);
        };
        for item in items {
            let named = [(name.clone(), item)];
            let scope = scope.with(&named);
            if !self.deeper(|me| me.through(rest, body, &scope, take))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What a domain goes through; `None` if that is nothing to go through.
    fn items(&mut self, domain: &Domain, scope: &Scope) -> Result<Option<Vec<Value>>, Halt> {
        let from = self.value(&domain.from, scope)?;
        if let Some(to) = &domain.to {
            let to = self.value(to, scope)?;
            return self.steps(&from, &to);
        }
        Ok(match &from {
            Value::List(list) => {
                self.spend(list.items().len())?;
                Some(list.items().to_vec())
            }
            Value::Range(range) => match (&range.low, &range.high) {
                (Some(low), Some(high)) => self.steps(low, high)?.map(|mut items| {
                    items.retain(|item| range.contains(item) == Some(true));
                    items
                }),
                _ => None,
            },
            Value::Null => None,
            single => Some(vec![single.clone()]),
        })
    }

    /// Whole numbers or days from one to another, up or down.
    fn steps(&mut self, from: &Value, to: &Value) -> Result<Option<Vec<Value>>, Halt> {
        let (first, last) = match (from, to) {
            (Value::Number(from), Value::Number(to)) => (from.to_integer(), to.to_integer()),
            (Value::Date(from), Value::Date(to)) => {
                let days = (*to - *from).get_days();
                (Some(0), Some(i64::from(days)))
            }
            _ => (None, None),
        };
        let (Some(first), Some(last)) = (first, last) else {
            return Ok(None);
        };
        let count = usize::try_from(first.abs_diff(last)).unwrap_or(usize::MAX);
        self.spend(count.saturating_add(1))?;
        let step = if last >= first { 1 } else { -1 };
        let mut items = Vec::with_capacity(count + 1);
        let mut at = first;
        loop {
            items.push(step_value(from, at));
            if at == last {
                return Ok(Some(items));
            }
            at += step;
        }
    }
}

fn step_value(from: &Value, at: i64) -> Value {
    match from {
        Value::Date(date) => {
            let midnight = temporal::DateTime::midnight(*date);
            let moved = temporal::add_days_time(&midnight, i128::from(at) * temporal::DAY);
            Value::from_option(moved.map(|moved| Value::Date(moved.civil.date())))
        }
        _ => Value::from(at),
    }
}
