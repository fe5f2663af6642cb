//! A decision model, read and ready to be evaluated.

mod boxed;
pub mod canonical;
mod items;
mod read;
mod requirements;
mod tables;
mod xml;

use std::sync::Arc;

use crate::{
    feel::{Expr, Lambda, Parameter},
    kinds::{Definitions, Type},
};

pub use read::{parsed, read};
pub use tables::{aggregation, hit_policy};
pub use xml::{children, first, text_of};

/// The elements of a model and of those that it imports.
#[derive(Debug, Default)]
pub struct Model {
    pub elements: Vec<Element>,
    pub types: Definitions,
    /// The namespace of the model itself.
    pub namespace: Arc<str>,
}

/// Input data, a decision, business knowledge, or a decision service.
#[derive(Debug)]
pub struct Element {
    pub namespace: Arc<str>,
    pub name: Arc<str>,
    pub kind: ElementKind,
    pub kind_of_value: Type,
    pub requires: Vec<Requirement>,
}

#[derive(Debug)]
pub enum ElementKind {
    Input,
    Decision(Expr),
    Knowledge(Arc<Lambda>),
    Service {
        outputs: Vec<usize>,
        inputs: Vec<usize>,
        parameters: Vec<Parameter>,
    },
}

/// An element that another needs; `under` is the name of the import that it comes by.
#[derive(Debug)]
pub struct Requirement {
    pub element: usize,
    pub under: Option<Arc<str>>,
}

/// What is wrong with rules, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[error("line {line}: {place}: {what}")]
pub struct Fault {
    /// The decision, the row and the column, in words.
    pub place: String,
    pub what: String,
    /// The line in the file, from 1; 0 where there is no file.
    pub line: u32,
}

impl Model {
    /// The element of that name, in the model itself before the imported ones.
    pub fn find(&self, name: &str) -> Option<usize> {
        let own = |element: &Element| element.namespace == self.namespace;
        let named = |element: &&Element| &*element.name == name;
        let mut all = self.elements.iter();
        all.position(|element| own(element) && named(&element))
            .or_else(|| self.elements.iter().position(|element| named(&element)))
    }
}
