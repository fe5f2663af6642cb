//! The JSON Schema (2020-12) of a service's file, for editors of YAML and for programs.

use serde_json::{Value, json};
use stoa_forms::DEFINITION_SCHEMA;

/// The service's own part; the form's comes from `pure/forms`.
const OWN: &str = include_str!("service.schema.json");

/// The schema. What it cannot say (languages that lack a text, questions that exist) `ServiceFile::faults` says.
pub fn service_schema() -> Value {
    let mut schema: Value = serde_json::from_str(OWN).unwrap_or_default();
    let mut form: Value = serde_json::from_str(DEFINITION_SCHEMA).unwrap_or_default();
    if let Some(form) = form.as_object_mut() {
        form.remove("$schema");
        // References of the form lead to the definitions of the whole.
        schema["$defs"] = form.remove("$defs").unwrap_or_else(|| json!({}));
        // Cells hold FEEL, which no schema looks into.
        schema["$defs"]["decision_table"] = json!({
            "type": "object",
            "required": ["table", "inputs", "outputs", "rows"],
        });
    }
    schema["$defs"]["parts"] = json!({
        "type": "object",
        "description": "Into how many parts whoever owes it may divide it",
        "properties": {
            "parts": { "type": "integer", "minimum": 2, "maximum": 120 },
            "every": { "enum": ["week", "month", "quarter"] },
        },
        "required": ["parts"],
        "additionalProperties": false,
    });
    schema["$defs"]["enough"] = json!({ "enum": ["all", "first"] });
    let percent = json!({ "type": "integer", "minimum": 0, "maximum": 100 });
    schema["$defs"]["goes_back"] = json!({
        "type": "object",
        "description": "How much of a hundred is offered back when it is withdrawn or refused",
        "properties": { "withdrawn": percent, "refused": percent },
        "additionalProperties": false,
    });
    schema["properties"]["form"] = form;
    schema
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::service_schema;
    use crate::model::ServiceFile;

    /// The fields that a type reads, as serde names them when it meets another.
    fn fields_told(text: &str) -> BTreeSet<String> {
        let read: Result<ServiceFile, _> = serde_json::from_str(text);
        let told = read.unwrap_err().to_string();
        let (_, list) = told
            .split_once("expected one of ")
            .unwrap_or_else(|| panic!("{told}"));
        let names = list.split('`').skip(1).step_by(2);
        names.map(str::to_owned).collect()
    }

    #[test]
    fn every_field_of_a_file_is_described() {
        let schema = service_schema();
        let described = schema["properties"].as_object().unwrap();
        let described: BTreeSet<String> = described.keys().cloned().collect();
        assert_eq!(
            described,
            fields_told(r#"{"nobody":1}"#),
            "service.schema.json describes the fields of ServiceFile"
        );
        assert!(schema["$defs"]["question"].is_object());
        assert_eq!(schema["properties"]["form"]["type"], "object");
    }
}
