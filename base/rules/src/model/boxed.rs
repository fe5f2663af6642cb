//! Boxed expressions: contexts, invocations, functions, lists, relations and so on (DMN 1.5 section 10.2).

use std::sync::Arc;

use roxmltree::Node;

use super::{children, first, read::Reader, text_of};
use crate::{
    feel::{Argument, Domain, Entry, Expr, Lambda, Parameter, normalised},
    kinds::Type,
    value::Value,
};

const KINDS: &[&str] = &[
    "literalExpression",
    "decisionTable",
    "context",
    "invocation",
    "functionDefinition",
    "list",
    "relation",
    "conditional",
    "filter",
    "for",
    "every",
    "some",
];

impl Reader<'_, '_> {
    /// The expression among the children of a node.
    pub fn boxed_child(&mut self, node: Node, place: &str) -> Option<Expr> {
        let mut children = node.children();
        let found = children.find(|child| KINDS.contains(&child.tag_name().name()))?;
        Some(self.boxed(found, place))
    }

    /// As `boxed_child`, null where there is none.
    fn child_or_null(&mut self, node: Node, place: &str) -> Expr {
        let found = self.boxed_child(node, place);
        found.unwrap_or(Expr::Constant(Value::Null))
    }

    /// The expression in the child of that name.
    fn part(&mut self, node: Node, name: &'static str, place: &str) -> Expr {
        match first(node, name) {
            Some(part) => self.child_or_null(part, place),
            None => {
                self.fault(node, place, format!("`{name}` is missing"));
                Expr::Constant(Value::Null)
            }
        }
    }

    fn boxed(&mut self, node: Node, place: &str) -> Expr {
        let name = node.tag_name().name();
        let expression = match name {
            "literalExpression" => self.literal(node, place),
            "decisionTable" => self.decision_table(node, place),
            "context" => self.boxed_context(node, place),
            "invocation" => self.invocation(node, place),
            "functionDefinition" => Expr::Function(self.lambda(node, place)),
            "list" => self.boxed_list(node, place),
            "relation" => self.relation(node, place),
            "conditional" => Expr::If(Box::new([
                self.part(node, "if", place),
                self.part(node, "then", place),
                self.part(node, "else", place),
            ])),
            "filter" => {
                let list = self.part(node, "in", place);
                let filter = self.part(node, "match", place);
                Expr::Filter(Box::new(list), Box::new(filter))
            }
            _ => self.boxed_iteration(node, name, place),
        };
        match self.type_of(node) {
            Type::Any => expression,
            // The columns and outputs of a table have types of their own.
            _ if name == "functionDefinition" => expression,
            kind => Expr::Typed(Box::new(expression), kind),
        }
    }

    fn literal(&mut self, node: Node, place: &str) -> Expr {
        let language = node.attribute("expressionLanguage").unwrap_or("FEEL");
        if !language.to_ascii_uppercase().contains("FEEL") {
            self.fault(node, place, format!("{language} is not FEEL"));
        }
        let text = text_of(node, "text").unwrap_or_default();
        match text.trim().is_empty() {
            true => Expr::Constant(Value::Null),
            false => self.expression(node, place, &text),
        }
    }

    fn boxed_context(&mut self, node: Node, place: &str) -> Expr {
        let mut entries = Vec::new();
        for entry in children(node, "contextEntry") {
            let variable = first(entry, "variable");
            let name = variable.and_then(|variable| variable.attribute("name"));
            let place = match name {
                Some(name) => format!("{place}, entry “{name}”"),
                None => place.to_owned(),
            };
            let mut value = self.child_or_null(entry, &place);
            if let Some(variable) = variable {
                let kind = self.type_of(variable);
                if kind != Type::Any {
                    value = Expr::Typed(Box::new(value), kind);
                }
            }
            let name = name.map(|name| Arc::from(normalised(name)));
            entries.push(Entry { name, value });
        }
        Expr::Context(entries)
    }

    fn invocation(&mut self, node: Node, place: &str) -> Expr {
        let function = self.child_or_null(node, place);
        let mut arguments = Vec::new();
        for binding in children(node, "binding") {
            let parameter = first(binding, "parameter").and_then(|p| p.attribute("name"));
            arguments.push(Argument {
                name: parameter.map(|name| Arc::from(normalised(name))),
                value: self.child_or_null(binding, place),
            });
        }
        Expr::Call(Box::new(function), arguments)
    }

    /// A function: of FEEL, or of another language, which has no value here.
    pub fn lambda(&mut self, node: Node, place: &str) -> Arc<Lambda> {
        let mut parameters = Vec::new();
        for parameter in children(node, "formalParameter") {
            let name = normalised(parameter.attribute("name").unwrap_or_default());
            parameters.push(Parameter {
                name: Arc::from(name),
                kind: self.type_of(parameter),
            });
        }
        let external = !matches!(node.attribute("kind"), None | Some("FEEL"));
        let body = match external {
            true => Expr::Constant(Value::Null),
            false => self.child_or_null(node, place),
        };
        Arc::new(Lambda {
            parameters,
            body,
            result: self.type_of(node),
            external,
        })
    }

    fn boxed_list(&mut self, node: Node, place: &str) -> Expr {
        let items = node
            .children()
            .filter(|child| KINDS.contains(&child.tag_name().name()));
        let items: Vec<Node> = items.collect();
        Expr::List(
            items
                .into_iter()
                .map(|item| self.boxed(item, place))
                .collect(),
        )
    }

    fn relation(&mut self, node: Node, place: &str) -> Expr {
        let names: Vec<Arc<str>> = children(node, "column")
            .map(|column| Arc::from(normalised(column.attribute("name").unwrap_or_default())))
            .collect();
        let mut rows = Vec::new();
        for row in children(node, "row") {
            let cells: Vec<Node> = row
                .children()
                .filter(|child| KINDS.contains(&child.tag_name().name()))
                .collect();
            let entries = names.iter().zip(cells).map(|(name, cell)| Entry {
                name: Some(name.clone()),
                value: self.boxed(cell, place),
            });
            rows.push(Expr::Context(entries.collect()));
        }
        Expr::List(rows)
    }

    fn boxed_iteration(&mut self, node: Node, name: &str, place: &str) -> Expr {
        let variable = node.attribute("iteratorVariable").unwrap_or_default();
        let from = self.part(node, "in", place);
        let domains = vec![(Arc::from(normalised(variable)), Domain { from, to: None })];
        if name == "for" {
            let body = self.part(node, "return", place);
            let partial = body.mentions("partial");
            return Expr::For(domains, Box::new(body), partial);
        }
        let body = self.part(node, "satisfies", place);
        Expr::Quantified(name == "every", domains, Box::new(body))
    }
}
