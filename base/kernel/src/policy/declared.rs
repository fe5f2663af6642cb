//! What the schemas declare, for the page that asks on behalf of others: which actions there are, who can be asked about,
//! and what a decision may depend on.

use cedar_policy::SchemaFragment;
use serde_json::Value;

use crate::error::{Error, Result};

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    pub module: &'static str,
    pub name: String,
    /// The kinds of actor that it is declared for: `Anonymous`, `Person`, `Staff`, `Program`.
    pub principals: Vec<String>,
    /// What it can be done to.
    pub resources: Vec<ResourceKind>,
}

/// A kind of resource, with what decisions about it may depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceKind {
    pub name: String,
    pub attributes: Vec<(String, AttributeKind)>,
}

/// What an attribute holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttributeKind {
    Text,
    Number,
    Flag,
    /// A set of numbers.
    Numbers,
}

/// A schema in Cedar's JSON form.
pub(super) fn json(fragment: &SchemaFragment) -> Result<Value> {
    let json = fragment.clone().to_json_value();
    json.map_err(|error| Error::broken("the policies' schema", error))
}

/// The actions of all modules. Entity types may be another module's.
pub(super) fn actions(schemas: &[(&'static str, Value)]) -> Vec<Action> {
    let namespaces = || {
        schemas
            .iter()
            .flat_map(|(module, schema)| spaces(module, schema))
    };
    let resource = |name: &str| {
        let found = namespaces().find_map(|(_, space)| space["entityTypes"].get(name));
        ResourceKind {
            name: name.to_owned(),
            attributes: found.map(attributes).unwrap_or_default(),
        }
    };
    let mut all = Vec::new();
    for (module, space) in namespaces() {
        for (name, action) in space["actions"].as_object().into_iter().flatten() {
            let applies = &action["appliesTo"];
            all.push(Action {
                module,
                name: name.clone(),
                principals: names(&applies["principalTypes"])
                    .map(str::to_owned)
                    .collect(),
                resources: names(&applies["resourceTypes"]).map(resource).collect(),
            });
        }
    }
    all
}

fn spaces<'a>(
    module: &'static str,
    schema: &'a Value,
) -> impl Iterator<Item = (&'static str, &'a Value)> {
    let spaces = schema.as_object().into_iter().flatten();
    spaces.map(move |(_, space)| (module, space))
}

fn names(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn attributes(entity: &Value) -> Vec<(String, AttributeKind)> {
    let declared = entity["shape"]["attributes"].as_object();
    let kind = |(name, attribute): (&String, &Value)| {
        // `String` comes as `{"type": "EntityOrCommon", "name": "String"}` or as the type itself.
        let kind = attribute["name"].as_str().or(attribute["type"].as_str());
        let kind = match kind? {
            "String" => AttributeKind::Text,
            "Long" => AttributeKind::Number,
            "Bool" | "Boolean" => AttributeKind::Flag,
            // Sets of texts are of those who act alone.
            "Set" => AttributeKind::Numbers,
            _ => return None,
        };
        Some((name.clone(), kind))
    };
    declared.into_iter().flatten().filter_map(kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Policy, PolicySource};

    #[test]
    fn actions_tell_who_and_what() {
        let source = PolicySource {
            module: "notes",
            schema: r#"
                entity Note { owner: Long, agency: String, hidden: Bool, readers: Set<Long> };
                action write_note appliesTo { principal: [Anonymous, Staff], resource: [Note] };
            "#,
            policies: r#"
                @id("anyone_writes") @reason("Anyone may write a note")
                permit (principal, action == Action::"write_note", resource);
            "#,
        };
        let policy = Policy::load(&[source]).expect("a policy");
        let [action] = policy.actions() else {
            unreachable!("{:?}", policy.actions())
        };
        assert_eq!(
            (action.module, action.name.as_str()),
            ("notes", "write_note")
        );
        assert_eq!(action.principals, ["Anonymous", "Staff"]);
        let [note] = action.resources.as_slice() else {
            unreachable!("{:?}", action.resources)
        };
        let mut attributes = note.attributes.clone();
        attributes.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(
            attributes,
            [
                ("agency".to_owned(), AttributeKind::Text),
                ("hidden".to_owned(), AttributeKind::Flag),
                ("owner".to_owned(), AttributeKind::Number),
                ("readers".to_owned(), AttributeKind::Numbers),
            ]
        );
    }
}
