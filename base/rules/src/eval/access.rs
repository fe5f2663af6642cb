//! Members of values, and filters of lists (DMN 1.5 sections 10.3.2.5 and 10.3.2.6, table 65).

use std::sync::Arc;

use super::{Evaluated, Evaluator, Halt, Scope};
use crate::{feel::Expr, functions, value::Value};

impl Evaluator<'_> {
    /// `value.name`; of a list, those of its items.
    pub fn member(&mut self, value: &Value, name: &str) -> Evaluated {
        match value {
            Value::Context(context) => Ok(Value::from_option(context.get(name).cloned())),
            Value::List(list) => {
                self.spend(list.items().len())?;
                self.deeper(|me| {
                    let members = list.items().iter().map(|item| me.member(item, name));
                    Ok(Value::list(members.collect::<Result<_, _>>()?))
                })
            }
            other => Ok(Value::from_option(functions::property(other, name))),
        }
    }

    /// `list[filter]`, where the filter is a place from 1 (from the end if negative) or a condition.
    pub fn filtered(&mut self, list: &Expr, filter: &Expr, scope: &Scope) -> Evaluated {
        let list = self.value(list, scope)?;
        let items = match &list {
            Value::List(list) => list.items(),
            Value::Null => &[],
            single => std::slice::from_ref(single),
        };
        if let Some(place) = self.place(items, filter, scope)? {
            return Ok(at(items, place));
        }
        let mut kept = Vec::new();
        for item in items {
            if self.with_item(item, filter, scope)?.is_true() {
                kept.push(item.clone());
            }
        }
        Ok(Value::list(kept))
    }

    /// The place, if the filter is a number and not a condition; a number that is no place is 0.
    fn place(
        &mut self,
        items: &[Value],
        filter: &Expr,
        scope: &Scope,
    ) -> Result<Option<i64>, Halt> {
        let value = match (filter, items.first()) {
            (Expr::Constant(value), _) => value.clone(),
            (_, Some(first)) => self.with_item(first, filter, scope)?,
            (_, None) => self.value(filter, scope)?,
        };
        Ok(match value {
            Value::Number(number) => Some(number.to_integer().unwrap_or(0)),
            _ => None,
        })
    }

    /// The filter for an item: `item` is the whole, and the entries of a context have their names.
    fn with_item(&mut self, item: &Value, filter: &Expr, scope: &Scope) -> Evaluated {
        let whole = [(Arc::from("item"), item.clone())];
        let scope = scope.with(&whole);
        match item {
            Value::Context(context) => self.value(filter, &scope.with(context.entries())),
            _ => self.value(filter, &scope),
        }
    }
}

fn at(items: &[Value], place: i64) -> Value {
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let index = match place {
        0 => return Value::Null,
        1.. => place - 1,
        _ => length.saturating_add(place),
    };
    let found = usize::try_from(index)
        .ok()
        .and_then(|index| items.get(index));
    Value::from_option(found.cloned())
}
