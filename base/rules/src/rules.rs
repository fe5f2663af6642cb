//! Rules: a model that was read, its hash, what it asks for, and its decisions.

use serde_json::Value as Json;

use crate::{
    Fault,
    eval::{Evaluator, Halt},
    evaluation::{Evaluation, Terms, Tracer},
    json,
    kinds::Type,
    model::{self, ElementKind, Model},
    value::Value,
};

/// A model ready to be evaluated, by several threads at once if need be.
#[derive(Debug)]
pub struct Rules {
    model: Model,
    hash: [u8; 32],
}

/// Something that a model is to be given.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    pub name: String,
    pub kind: Type,
    /// The values that it may have, as unary tests.
    pub allowed: Option<String>,
}

/// Why there is no evaluation.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    #[error("there is no decision “{0}”")]
    Unknown(String),
    #[error("inputs are given as an object by their names")]
    NoObject,
    #[error(transparent)]
    Halted(#[from] Halt),
}

impl Rules {
    /// Reads a DMN file of version 1.1 to 1.5.
    ///
    /// # Errors
    /// All faults that were found, each with its place.
    pub fn read(xml: &str) -> Result<Self, Vec<Fault>> {
        Self::read_with(xml, &[])
    }

    /// Reads a DMN file with the files that it imports.
    ///
    /// # Errors
    /// All faults that were found, each with its place.
    pub fn read_with(xml: &str, imported: &[&str]) -> Result<Self, Vec<Fault>> {
        let mut files = vec![xml];
        files.extend(imported);
        let (model, hash) = model::read(&files)?;
        Ok(Self { model, hash })
    }

    /// SHA-256 of the canonical form: the same for the same rules, however their file is laid out, drawn, or which program wrote it.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// The input data that the model asks for, with their types.
    pub fn inputs(&self) -> Vec<Input> {
        let inputs = self.model.elements.iter();
        let inputs = inputs.filter(|element| matches!(element.kind, ElementKind::Input));
        inputs
            .map(|element| Input {
                name: element.name.to_string(),
                kind: element.kind_of_value.clone(),
                allowed: match &element.kind_of_value {
                    Type::Allowed(_, allowed) => Some(allowed.text.clone()),
                    _ => None,
                },
            })
            .collect()
    }

    /// The names of the decisions of the model itself.
    pub fn decisions(&self) -> Vec<&str> {
        let elements = self.model.elements.iter();
        let own = elements.filter(|element| {
            element.namespace == self.model.namespace
                && matches!(element.kind, ElementKind::Decision(_))
        });
        own.map(|element| &*element.name).collect()
    }

    /// Makes a decision, or what a decision service gives. Inputs that the model does not know are left aside; those that are missing
    /// or do not fit their type are null, as DMN has it, and the trace says so.
    ///
    /// # Errors
    /// [`Refusal`] when there is no such decision, the inputs are no object, or it takes more than `terms` allow.
    pub fn evaluate(
        &self,
        decision: &str,
        inputs: &Json,
        terms: &Terms,
    ) -> Result<Evaluation, Refusal> {
        let unknown = || Refusal::Unknown(decision.to_owned());
        let index = self.model.find(decision).ok_or_else(unknown)?;
        let Json::Object(given) = inputs else {
            return Err(Refusal::NoObject);
        };
        let mut evaluator = Evaluator::new(&self.model, terms.clone(), Tracer::new(terms.trace));
        for (name, json) in given {
            for (place, element) in self.model.elements.iter().enumerate() {
                let is_input = matches!(element.kind, ElementKind::Input);
                if is_input && *element.name == **name {
                    let value = json::to_value(json, &element.kind_of_value);
                    let fitting = evaluator.fit(&value, &element.kind_of_value)?;
                    evaluator.known[place] = Some(fitting);
                }
            }
        }
        let value = match &self.model.elements[index].kind {
            ElementKind::Service { parameters, .. } => {
                let mut bound = Vec::with_capacity(parameters.len());
                for parameter in parameters {
                    let json = given.get(&*parameter.name).unwrap_or(&Json::Null);
                    let value = json::to_value(json, &parameter.kind);
                    bound.push((
                        parameter.name.clone(),
                        evaluator.fit(&value, &parameter.kind)?,
                    ));
                }
                evaluator.service(index, bound)?
            }
            ElementKind::Input | ElementKind::Decision(_) => evaluator.element(index)?,
            ElementKind::Knowledge(_) => Value::Null,
        };
        Ok(Evaluation {
            result: json::from_value(&value),
            trace: evaluator.tracer.finish(),
        })
    }
}
