//! JSON Schemas (2020-12): of the file of a definition, and of each form's answers.

mod answer;

use serde_json::{Map, Value, json};

use crate::{Definition, Kind, Page, plain::AGREED};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The JSON Schema of a definition's file, for editors of YAML and for programs. What it cannot say (names that exist, ways without a circle) `Definition::check` says.
///
/// The text is a JSON document.
pub const DEFINITION_SCHEMA: &str = include_str!("definition.schema.json");

impl Definition {
    /// The JSON Schema of the form's answers as `Answers::to_plain` writes them and `read_plain` reads them. Pages and questions that conditions may leave
    /// out are not required in it.
    pub fn answers_schema(&self) -> Value {
        let mut pages: Map<String, Value> = self
            .pages
            .iter()
            .map(|page| (page.slug.clone(), self.of_page(page)))
            .collect();
        let keys: Vec<&str> = self
            .declarations
            .iter()
            .map(|said| said.key.as_str())
            .collect();
        if !keys.is_empty() {
            let agreed = json!({"type": "array", "items": {"enum": keys}, "uniqueItems": true});
            pages.insert(AGREED.to_owned(), agreed);
        }
        json!({
            "$schema": DIALECT,
            "title": self.title.get(self.fallback(), ""),
            "type": "object",
            "properties": pages,
            "additionalProperties": false,
        })
    }

    fn of_page(&self, page: &Page) -> Value {
        let title = page.title.get(self.fallback(), "");
        let questions: Map<String, Value> = page
            .questions
            .iter()
            .map(|question| {
                let mut schema = answer::schema(&question.kind, self);
                if let Some(schema) = schema.as_object_mut() {
                    schema.insert(
                        "title".to_owned(),
                        question.label.get(self.fallback(), "").into(),
                    );
                }
                (question.key.clone(), schema)
            })
            .collect();
        let must = page.questions.iter().filter(|question| {
            question.required
                && question.when.is_none()
                && !matches!(question.kind, Kind::Calculated { .. })
        });
        let required: Vec<&str> = must.map(|question| question.key.as_str()).collect();
        let item = json!({
            "title": title,
            "type": "object",
            "properties": questions,
            "required": required,
            "additionalProperties": false,
        });
        match &page.repeat {
            None => item,
            Some(repeat) => json!({
                "title": title,
                "type": "array",
                "items": item,
                "minItems": repeat.min,
                "maxItems": repeat.max,
            }),
        }
    }
}
