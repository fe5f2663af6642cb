//! The definition of a service: the further questions it asks.

use super::{
    found::{Found, ReadFault},
    tree::Tree,
};

/// What kind of answer an attribute takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Datatype {
    /// Characters without line breaks.
    String,
    Number,
    Datetime,
    /// Characters with line breaks.
    Text,
    SingleValueList,
    MultiValueList,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceDefinition {
    pub service_code: String,
    pub attributes: Vec<Attribute>,
}

/// A question, or with `variable` false a text that is shown and not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    pub variable: bool,
    pub code: String,
    pub datatype: Datatype,
    pub required: bool,
    pub datatype_description: Option<String>,
    /// From 1; no two of a definition are equal.
    pub order: u32,
    pub description: Option<String>,
    pub values: Vec<AttributeValue>,
    /// FixMyStreet's extension: `server_set` and `hidden_field` are filled by the client, nobody is asked.
    pub automated: Option<String>,
}

/// A choice of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeValue {
    pub key: String,
    pub name: String,
}

impl Datatype {
    pub fn name(self) -> &'static str {
        match self {
            Datatype::String => "string",
            Datatype::Number => "number",
            Datatype::Datetime => "datetime",
            Datatype::Text => "text",
            Datatype::SingleValueList => "singlevaluelist",
            Datatype::MultiValueList => "multivaluelist",
        }
    }

    /// A string where a server says nothing that is understood: it takes any answer.
    fn read(word: Option<&str>) -> Self {
        match word.map(str::to_ascii_lowercase).as_deref() {
            Some("number") => Datatype::Number,
            Some("datetime" | "date") => Datatype::Datetime,
            Some("text") => Datatype::Text,
            Some("singlevaluelist") => Datatype::SingleValueList,
            Some("multivaluelist") => Datatype::MultiValueList,
            _ => Datatype::String,
        }
    }
}

impl ServiceDefinition {
    /// The document of `GET services/CODE`; its root is `service_definition`.
    pub fn to_tree(&self) -> Tree {
        let attributes = self.attributes.iter().map(Attribute::to_tree).collect();
        Tree::fields([
            ("service_code", self.service_code.as_str().into()),
            ("attributes", Tree::List("attribute", attributes)),
        ])
    }

    /// Reads another server's definition, also in the older form without the container `attributes`.
    ///
    /// # Errors
    /// `Empty`, `Malformed`, or `Missing` when there is no definition.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let found = Found::read(bytes)?;
        let definition = found.field("service_definition").unwrap_or(&found);
        let definition = match definition {
            Found::List(items) => items.first().unwrap_or(definition),
            other => other,
        };
        let service_code = definition.text("service_code");
        let attributes = definition.items("attributes", "attribute");
        if service_code.is_none() && attributes.is_none() {
            return Err(ReadFault::Missing("service definition"));
        }
        Ok(ServiceDefinition {
            service_code: service_code.unwrap_or_default(),
            attributes: attributes
                .unwrap_or_default()
                .into_iter()
                .enumerate()
                .filter_map(|(number, found)| Attribute::read(number, found))
                .collect(),
        })
    }
}

impl Attribute {
    fn to_tree(&self) -> Tree {
        let values = self.values.iter().map(|value| {
            Tree::fields([
                ("key", value.key.as_str().into()),
                ("name", value.name.as_str().into()),
            ])
        });
        let mut tree = vec![
            ("variable".into(), Tree::Truth(self.variable)),
            ("code".into(), self.code.as_str().into()),
            ("datatype".into(), self.datatype.name().into()),
            ("required".into(), Tree::Truth(self.required)),
            (
                "datatype_description".into(),
                (&self.datatype_description).into(),
            ),
            ("order".into(), Tree::Count(self.order)),
            ("description".into(), (&self.description).into()),
            ("values".into(), Tree::List("value", values.collect())),
        ];
        if let Some(automated) = &self.automated {
            tree.push(("automated".into(), automated.as_str().into()));
        }
        Tree::Fields(tree)
    }

    fn read(number: usize, found: &Found) -> Option<Self> {
        let place = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
        let order = found.text("order").and_then(|order| order.parse().ok());
        let values = found.items("values", "value").unwrap_or_default();
        Some(Attribute {
            variable: found.truth("variable").unwrap_or(true),
            code: found.text("code")?,
            datatype: Datatype::read(found.text("datatype").as_deref()),
            required: found.truth("required").unwrap_or(false),
            datatype_description: found.text("datatype_description"),
            order: order.unwrap_or(place),
            description: found.text("description"),
            values: values
                .into_iter()
                .filter_map(AttributeValue::read)
                .collect(),
            automated: found.text("automated"),
        })
    }
}

impl AttributeValue {
    fn read(found: &Found) -> Option<Self> {
        let key = found.text("key").or_else(|| found.text("name"))?;
        let name = found.text("name").unwrap_or_else(|| key.clone());
        Some(AttributeValue { key, name })
    }
}
