//! Which names stand for what, from the nearest on.

use std::sync::Arc;

use crate::value::Value;

/// Names, and those outside of them.
#[derive(Clone, Copy)]
pub struct Scope<'s> {
    names: &'s [(Arc<str>, Value)],
    outer: Option<&'s Scope<'s>>,
}

impl Scope<'_> {
    pub const EMPTY: Scope<'static> = Scope {
        names: &[],
        outer: None,
    };
}

impl<'s> Scope<'s> {
    pub fn of(names: &'s [(Arc<str>, Value)]) -> Self {
        Self { names, outer: None }
    }

    /// With more names, which hide equal ones.
    pub fn with<'n>(&'n self, names: &'n [(Arc<str>, Value)]) -> Scope<'n>
    where
        's: 'n,
    {
        Scope {
            names,
            outer: Some(self),
        }
    }

    pub fn find(&self, name: &str) -> Option<&Value> {
        let mut scope = Some(self);
        while let Some(at) = scope {
            let found = at.names.iter().rev().find(|(key, _)| &**key == name);
            if let Some((_, value)) = found {
                return Some(value);
            }
            scope = at.outer;
        }
        None
    }

    /// All names with what they stand for, those that are hidden too, outermost first.
    pub fn all(&self) -> Vec<(Arc<str>, Value)> {
        let mut levels = Vec::new();
        let mut scope = Some(self);
        while let Some(at) = scope {
            levels.push(at.names);
            scope = at.outer;
        }
        levels.into_iter().rev().flatten().cloned().collect()
    }
}
