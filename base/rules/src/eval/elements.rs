//! Decisions, business knowledge and decision services (DMN 1.5 section 10.4).

use std::sync::Arc;

use super::{Evaluated, Evaluator, Function, Halt, Scope};
use crate::{
    evaluation::Named,
    model::{Element, ElementKind},
    value::Value,
};

type Names = Vec<(Arc<str>, Value)>;

impl Evaluator<'_> {
    /// The value of an element of the model: found once, then known.
    pub fn element(&mut self, index: usize) -> Evaluated {
        if let Some(value) = &self.known[index] {
            return Ok(value.clone());
        }
        self.spend(1)?;
        let model = self.model;
        let element = &model.elements[index];
        let value = self.deeper(|me| me.find_out(index, element))?;
        self.known[index] = Some(value.clone());
        Ok(value)
    }

    fn find_out(&mut self, index: usize, element: &Element) -> Evaluated {
        match &element.kind {
            ElementKind::Input => {
                self.tracer
                    .note(|| format!("nothing was given for {}", element.name));
                Ok(Value::Null)
            }
            ElementKind::Decision(expression) => {
                self.tracer.begin(&element.name);
                let names = self.requirements(element)?;
                let value = self.value(expression, &Scope::of(&names))?;
                let fitting = self.fit(&value, &element.kind_of_value)?;
                if fitting.is_null() && !value.is_null() {
                    let (name, kind) = (&element.name, &element.kind_of_value);
                    self.tracer
                        .note(|| format!("{name} is to be a {kind}, which its value is not"));
                }
                self.tracer.end(|| told(&names), &fitting);
                Ok(fitting)
            }
            ElementKind::Knowledge(lambda) => {
                let names = self.requirements(element)?;
                Ok(Function::written(lambda.clone(), names))
            }
            ElementKind::Service { parameters, .. } => Ok(Value::Function(Arc::new(
                Function::Service(index, parameters.clone()),
            ))),
        }
    }

    /// What an element may mention, those of an imported model under its name.
    fn requirements(&mut self, element: &Element) -> Result<Names, Halt> {
        let mut names = Names::with_capacity(element.requires.len());
        let mut imported: Vec<(Arc<str>, Names)> = Vec::new();
        for requirement in &element.requires {
            let value = self.element(requirement.element)?;
            let name = self.model.elements[requirement.element].name.clone();
            match &requirement.under {
                None => names.push((name, value)),
                Some(under) => match imported.iter_mut().find(|(own, _)| own == under) {
                    Some((_, members)) => members.push((name, value)),
                    None => imported.push((under.clone(), vec![(name, value)])),
                },
            }
        }
        let imported = imported.into_iter();
        names.extend(imported.map(|(name, members)| (name, Value::context(members))));
        Ok(names)
    }

    /// What a decision service gives for its inputs; what is known outside of it does not count.
    pub fn service(&mut self, index: usize, inputs: Names) -> Evaluated {
        let model = self.model;
        let ElementKind::Service {
            outputs,
            inputs: places,
            parameters,
        } = &model.elements[index].kind
        else {
            return Ok(Value::Null);
        };
        self.spend(model.elements.len())?;
        let mut known = vec![None; model.elements.len()];
        for (place, parameter) in places.iter().zip(parameters) {
            let given = inputs.iter().find(|(name, _)| *name == parameter.name);
            known[*place] = Some(given.map_or(Value::Null, |(_, value)| value.clone()));
        }
        let outside = std::mem::replace(&mut self.known, known);
        let mut results = Names::with_capacity(outputs.len());
        for output in outputs {
            let value = self.element(*output)?;
            results.push((model.elements[*output].name.clone(), value));
        }
        self.known = outside;
        let value = match results.as_slice() {
            [(_, single)] => single.clone(),
            _ => Value::context(results),
        };
        self.fit(&value, &model.elements[index].kind_of_value)
    }
}

/// What a decision was made of, without the functions.
fn told(names: &Names) -> Vec<Named> {
    let values = names.iter();
    let values = values.filter(|(_, value)| !matches!(value, Value::Function(_)));
    values
        .map(|(name, value)| Named::new(name, value))
        .collect()
}
