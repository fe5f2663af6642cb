//! What completing a task asks for, as JSON Schema (draft 4, which the standard's OpenAPI 3.0 knows), each under the name that it is sent under.

use serde_json::{Map, Value, json};

use super::given::TASK;
use crate::model::{Found, Step, TaskKind};

/// The codes of a decision. What is sent back is a question to the applicant.
pub const DECISIONS: [&str; 3] = ["APPROVED", "REJECTED", "SENDBACK"];

/// By which name and codes a task of a kind is completed.
pub fn named(kind: TaskKind) -> (&'static str, &'static [&'static str]) {
    match kind {
        TaskKind::Check => ("result", &["passed", "failed"]),
        TaskKind::Inspection => ("result", &["passed", "failed", "again"]),
        TaskKind::Approval => ("result", &["passed", "failed", "back"]),
        TaskKind::Appeal => ("result", &["upheld", "changed"]),
        TaskKind::Payment => ("amount", &[]),
        TaskKind::Letter => ("letter", &[]),
    }
}

/// What the decision on an application asks for.
pub fn of_decision(reads_registers: bool) -> Value {
    let text = || json!({ "type": "string" });
    let mut wanted = json!({
        TASK: seen(),
        "decision": object(&["code", "reason"], json!({
            "code": { "type": "string", "enum": DECISIONS }, "reason": text(), "against": text(),
        })),
    });
    if reads_registers {
        wanted["look"] = object(&[], json!({}));
    }
    wanted
}

/// What a step of the workflow or an appeal asks for.
pub fn of_kind(kind: TaskKind) -> Value {
    let text = || json!({ "type": "string" });
    let (name, codes) = named(kind);
    let asked = match kind {
        TaskKind::Payment => object(
            &["amount", "reason"],
            json!({ "amount": text(), "reason": text() }),
        ),
        TaskKind::Letter => object(&[], json!({ "reason": text() })),
        _ => object(
            &["code"],
            json!({ "code": { "type": "string", "enum": codes }, "reason": text() }),
        ),
    };
    json!({ TASK: seen(), name: asked })
}

/// The checklist of a step: the form that an operator fills in.
pub fn checklist(step: &Step, (lang, fallback): (&str, &str)) -> Value {
    let mut items = Map::new();
    items.insert(TASK.to_owned(), seen());
    for item in &step.items {
        let mut asked = object(
            &[],
            json!({
                "result": { "type": "string", "enum": Found::ALL.map(Found::slug) },
                "remark": { "type": "string" },
            }),
        );
        asked["title"] = item.text.get(lang, fallback).into();
        items.insert(item.key.clone(), asked);
    }
    json!({ "type": "object", "required": [TASK], "properties": items, "additionalProperties": false })
}

/// The version of what was seen.
fn seen() -> Value {
    object(&["version"], json!({ "version": { "type": "integer" } }))
}

fn object(required: &[&str], properties: Value) -> Value {
    let mut said = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        said["required"] = required.into();
    }
    said
}
