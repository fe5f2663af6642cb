//! The JSON Schema of one answer.

use serde_json::{Map, Value, json};

use crate::{Definition, FileKind, Kind, NameParts};

/// What a plain answer to a question of this kind looks like.
pub fn schema(kind: &Kind, form: &Definition) -> Value {
    match kind {
        Kind::Text { max } | Kind::LongText { max } => {
            json!({"type": "string", "minLength": 1, "maxLength": max})
        }
        Kind::Name {
            parts: NameParts::Full,
        } => parts(&["full"], &["full"]),
        Kind::Name {
            parts: NameParts::GivenAndFamily,
        } => parts(&["full", "given", "family"], &[]),
        Kind::Date { .. } => json!({"type": "string", "format": "date"}),
        Kind::Time { .. } => {
            json!({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$"})
        }
        Kind::Address { .. } => parts(
            &[
                "line1",
                "line2",
                "town",
                "region",
                "postcode",
                "country",
                "gazetteer",
            ],
            &["line1", "town"],
        ),
        Kind::Email {} => json!({"type": "string", "format": "idn-email"}),
        Kind::Phone { .. } => json!({"type": "string", "pattern": "^\\+[1-9][0-9]{1,14}$"}),
        Kind::Number { .. } => number(),
        Kind::Money { currency, .. } => money(Some(currency)),
        Kind::Choice { choices } => {
            json!({"enum": choices.iter().map(|choice| &choice.key).collect::<Vec<_>>()})
        }
        Kind::Choices { choices, max, .. } => json!({
            "type": "array",
            "items": {"enum": choices.iter().map(|choice| &choice.key).collect::<Vec<_>>()},
            "uniqueItems": true,
            "minItems": 1,
            "maxItems": max.map_or(choices.len(), |max| usize::try_from(max).unwrap_or(choices.len())),
        }),
        Kind::File {
            kinds,
            max_bytes,
            max_count,
        } => files(kinds, *max_bytes, *max_count),
        Kind::Place { .. } => json!({
            "type": "object",
            "properties": {
                "lon": {"type": "number", "minimum": -180, "maximum": 180},
                "lat": {"type": "number", "minimum": -90, "maximum": 90},
            },
            "required": ["lon", "lat"],
            "additionalProperties": false,
        }),
        _ => coded(kind, form),
    }
}

/// Answers that are codes, truths, or computed.
fn coded(kind: &Kind, form: &Definition) -> Value {
    match kind {
        Kind::IdentityNumber { .. } => json!({"type": "string", "pattern": "^[0-9A-Z]+$"}),
        Kind::Iban { .. } => {
            json!({"type": "string", "pattern": "^[A-Z]{2}[0-9]{2}[0-9A-Z]{7,30}$"})
        }
        Kind::VehiclePlate { .. } => json!({"type": "string", "minLength": 2, "maxLength": 12}),
        Kind::Declaration {} => json!({"const": true}),
        Kind::Signature { .. } => signature(),
        Kind::YesNo {} => json!({"type": "boolean"}),
        Kind::Country { only } if only.is_empty() => {
            json!({"type": "string", "pattern": "^[A-Z]{2}$"})
        }
        Kind::Language { only } if only.is_empty() => {
            json!({"type": "string", "pattern": "^[a-z]{2,3}$"})
        }
        Kind::Country { only } | Kind::Language { only } => json!({"enum": only}),
        Kind::Calculated { sum } => {
            let first = sum.first().and_then(|key| form.question(key));
            match first.map(|(_, question)| &question.kind) {
                Some(Kind::Money { currency, .. }) => money(Some(currency)),
                _ => number(),
            }
        }
        _ => json!(true),
    }
}

/// Numbers beyond the whole are texts, which no reader rounds.
fn number() -> Value {
    json!({"type": ["number", "string"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"})
}

fn money(currency: Option<&str>) -> Value {
    json!({
        "type": "object",
        "properties": {"minor": {"type": "integer"}, "currency": {"const": currency}},
        "required": ["minor", "currency"],
        "additionalProperties": false,
    })
}

fn parts(names: &[&str], required: &[&str]) -> Value {
    let texts: Map<String, Value> = names
        .iter()
        .map(|name| {
            (
                (*name).to_owned(),
                json!({"type": "string", "maxLength": 401}),
            )
        })
        .collect();
    json!({"type": "object", "properties": texts, "required": required, "additionalProperties": false})
}

fn files(kinds: &[FileKind], max_bytes: u64, max_count: u32) -> Value {
    let kinds = if kinds.is_empty() {
        &FileKind::ALL
    } else {
        kinds
    };
    let types: Vec<&str> = kinds
        .iter()
        .flat_map(|kind| kind.media_types())
        .copied()
        .collect();
    json!({
        "type": "array",
        "minItems": 1,
        "maxItems": max_count,
        "items": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "name": {"type": "string"},
                "media_type": {"enum": types},
                "bytes": {"type": "integer", "minimum": 1, "maximum": max_bytes},
            },
            "required": ["id", "name", "media_type", "bytes"],
            "additionalProperties": false,
        },
    })
}

fn signature() -> Value {
    let point = json!({
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0, "maximum": 1000}, {"type": "integer", "minimum": 0, "maximum": 400}],
        "items": false,
        "minItems": 2,
    });
    json!({
        "type": "object",
        "properties": {
            "name": {"type": "string", "maxLength": 200},
            "strokes": {"type": "array", "items": {"type": "array", "items": point}},
        },
        "minProperties": 1,
        "additionalProperties": false,
    })
}
