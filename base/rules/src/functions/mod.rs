//! FEEL's own functions (DMN 1.5 section 10.3.4), by name.

mod arguments;
mod contexts;
mod conversions;
mod lists;
mod numbers;
mod patterns;
mod properties;
mod ranges;
mod statistics;
mod strings;
mod temporals;

use std::{collections::HashMap, fmt, sync::LazyLock};

use crate::{
    eval::{Evaluated, Evaluator},
    value::Value,
};

pub use arguments::arrange;
pub use conversions::{at_literal, range_value, show};
pub use properties::property;
pub use statistics::{extreme, sum};

/// A function of FEEL.
pub struct Builtin {
    pub name: &'static str,
    /// The names of its parameters, for each way to call it: `length?` may be left out, `list...` may be many.
    pub signatures: &'static [&'static [&'static str]],
    pub run: fn(&mut Evaluator, &[Value]) -> Evaluated,
}

impl fmt::Debug for Builtin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

static BY_NAME: LazyLock<HashMap<&'static str, &'static Builtin>> = LazyLock::new(|| {
    let rooms = [
        contexts::BUILTINS,
        conversions::BUILTINS,
        lists::BUILTINS,
        numbers::BUILTINS,
        patterns::BUILTINS,
        ranges::BUILTINS,
        statistics::BUILTINS,
        strings::BUILTINS,
        temporals::BUILTINS,
    ];
    let all = rooms.into_iter().flatten();
    all.map(|builtin| (builtin.name, builtin)).collect()
});

/// The function of that name.
pub fn find(name: &str) -> Option<&'static Builtin> {
    BY_NAME.get(name).copied()
}

/// A row of the tables of functions.
const fn builtin(
    name: &'static str,
    signatures: &'static [&'static [&'static str]],
    run: fn(&mut Evaluator, &[Value]) -> Evaluated,
) -> Builtin {
    Builtin {
        name,
        signatures,
        run,
    }
}
