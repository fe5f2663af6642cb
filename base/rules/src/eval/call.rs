//! Functions and calls (DMN 1.5 section 10.3.2.12.6).

use std::sync::Arc;

use super::{Evaluated, Evaluator, Scope};
use crate::{
    feel::{Argument, Expr, Lambda, Parameter},
    functions::{self, Builtin},
    kinds::Type,
    value::Value,
};

/// Something that can be called.
#[derive(Debug)]
pub enum Function {
    /// One of FEEL's own.
    Own(&'static Builtin),
    /// Written in FEEL, with the variables that it saw.
    Written {
        lambda: Arc<Lambda>,
        seen: Vec<(Arc<str>, Value)>,
        depth: u16,
    },
    /// A decision service, by its place in the model.
    Service(usize, Vec<Parameter>),
}

/// How deep functions may hold one another.
const DEEPEST: u16 = 30;

impl Function {
    /// With what it saw; null if that would be too deep.
    pub fn written(lambda: Arc<Lambda>, seen: Vec<(Arc<str>, Value)>) -> Value {
        let depths = seen.iter().map(|(_, value)| match value {
            Value::Function(function) => function.depth(),
            Value::List(_) | Value::Context(_) => 1,
            _ => 0,
        });
        let depth = depths.max().unwrap_or(0) + 1;
        if depth > DEEPEST {
            return Value::Null;
        }
        Value::Function(Arc::new(Self::Written {
            lambda,
            seen,
            depth,
        }))
    }

    pub fn depth(&self) -> u16 {
        match self {
            Self::Written { depth, .. } => *depth,
            _ => 0,
        }
    }

    /// Whether it takes such parameters and gives such a result, as far as its types are told.
    pub fn is_like(&self, parameters: &[Type], result: &Type) -> bool {
        let own: &[Parameter] = match self {
            Self::Own(_) => return true,
            Self::Service(_, parameters) => parameters,
            Self::Written { lambda, .. } => {
                if !lambda.result.conforms_to(result) {
                    return false;
                }
                &lambda.parameters
            }
        };
        own.len() == parameters.len()
            && own
                .iter()
                .zip(parameters)
                .all(|(own, wanted)| wanted.conforms_to(&own.kind))
    }
}

/// A function that is written in an expression, with what it sees there.
pub fn closure(lambda: &Arc<Lambda>, scope: &Scope) -> Value {
    Function::written(lambda.clone(), scope.all())
}

/// Parameters with what they stand for.
type Bound = Vec<(Arc<str>, Value)>;

/// Arguments that were evaluated.
pub type Given = Vec<(Option<Arc<str>>, Value)>;

impl Evaluator<'_> {
    pub fn call_expression(
        &mut self,
        function: &Expr,
        arguments: &[Argument],
        scope: &Scope,
    ) -> Evaluated {
        let callee = self.value(function, scope)?;
        let Value::Function(callee) = callee else {
            return Ok(Value::Null);
        };
        let mut given = Vec::with_capacity(arguments.len());
        for argument in arguments {
            given.push((argument.name.clone(), self.value(&argument.value, scope)?));
        }
        let own_name = match function {
            Expr::Name(name) => Some(name.clone()),
            _ => None,
        };
        self.call(&callee, given, own_name)
    }

    /// Calls a function by its places.
    pub fn call_with(&mut self, function: &Arc<Function>, values: Vec<Value>) -> Evaluated {
        let given = values.into_iter().map(|value| (None, value)).collect();
        self.call(function, given, None)
    }

    /// Calls a function; null if the arguments do not fit. Within it, its own name is itself.
    pub fn call(
        &mut self,
        function: &Arc<Function>,
        given: Given,
        own_name: Option<Arc<str>>,
    ) -> Evaluated {
        match &**function {
            Function::Own(builtin) => match functions::arrange(builtin, given) {
                Some(values) => (builtin.run)(self, &values),
                None => Ok(Value::Null),
            },
            Function::Service(index, parameters) => match self.bound(parameters, given)? {
                Some(bound) => self.deeper(|me| me.service(*index, bound)),
                None => Ok(Value::Null),
            },
            Function::Written { lambda, seen, .. } => {
                let Some(bound) = self.bound(&lambda.parameters, given)? else {
                    return Ok(Value::Null);
                };
                if lambda.external {
                    return Ok(Value::Null);
                }
                let own = own_name.map(|name| (name, Value::Function(function.clone())));
                let own: Vec<_> = own.into_iter().collect();
                let (seen, own) = (Scope::of(seen), own);
                let inner = seen.with(&own);
                let value = self.value(&lambda.body, &inner.with(&bound))?;
                self.fit(&value, &lambda.result)
            }
        }
    }

    /// The parameters with the arguments for them, made to fit; `None` if one is missing, unknown, or does not fit.
    fn bound(
        &mut self,
        parameters: &[Parameter],
        given: Given,
    ) -> Result<Option<Bound>, super::Halt> {
        if given.len() != parameters.len() {
            return Ok(None);
        }
        let mut bound = Vec::with_capacity(given.len());
        for (place, (name, value)) in given.into_iter().enumerate() {
            let parameter = match &name {
                None => parameters.get(place),
                Some(name) => parameters.iter().find(|p| p.name == *name),
            };
            let Some(parameter) = parameter else {
                return Ok(None);
            };
            let fitting = self.fit(&value, &parameter.kind)?;
            if fitting.is_null() && !value.is_null() {
                return Ok(None);
            }
            bound.push((parameter.name.clone(), fitting));
        }
        Ok(Some(bound))
    }
}
