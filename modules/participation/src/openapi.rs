//! What programs can read here, for the OpenAPI document.

use serde_json::{Value, json};

use crate::api;

/// The tag of these paths.
const TAG: &str = "participation";

pub(crate) fn document() -> Value {
    let problem = json!({ "$ref": "#/components/responses/Problem" });
    let answer = |what: &str, schema: &Value| json!({ "description": what, "content": { "application/json": { "schema": schema } } });
    let process = json!({ "$ref": "#/components/schemas/ParticipationProcess" });
    let listed = json!({ "type": "object", "required": ["processes", "next"], "properties": {
        "processes": { "type": "array", "items": process },
        "next": { "type": ["string", "null"], "format": "uri" },
    } });
    let text = |name: &str, what: &str, schema: Value| json!({ "name": name, "in": "query", "description": what, "schema": schema });
    let mut document = json!({
        "tags": [{ "name": TAG, "description": "What the town is asked, and what people can do about it" }],
        "paths": {
            "/api/participation/processes": { "get": { "tags": [TAG], "summary": "The processes that are open or to come, or that have ended",
                "parameters": [
                    text("show", "`past` for those that have ended", json!({ "type": "string" })),
                    text("after", "Where the answer begins, as `next` of the one before has it", json!({ "type": "string" })),
                ],
                "responses": { "200": answer("The processes", &listed), "default": problem } } },
            "/api/participation/processes/{process}": { "get": { "tags": [TAG], "summary": "A process with its components, its phases and what was moved",
                "parameters": [{ "name": "process", "in": "path", "required": true, "schema": { "type": "string", "pattern": "^[a-z][a-z0-9-]*$" } }],
                "responses": { "200": answer("The process", &process), "default": problem } } },
        },
        "components": { "schemas": { "ParticipationProcess": schema() } },
    });
    let scheme =
        json!({ "type": "http", "scheme": "bearer", "description": "The key of a program" });
    document["components"]["securitySchemes"] = json!({ "participationKey": scheme });
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.extend(api::openapi::paths(TAG));
    }
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.extend(api::openapi::schemas());
    }
    document
}

fn schema() -> Value {
    let words = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let day = json!({ "type": ["string", "null"], "format": "date" });
    let list = json!({ "type": "array", "items": { "type": "object" } });
    json!({
        "type": "object",
        "required": ["slug", "agency", "state", "title", "question", "first_day", "last_day", "links"],
        "properties": {
            "slug": { "type": "string" },
            "agency": { "type": "string" },
            "state": { "type": "string", "enum": ["open", "withdrawn"] },
            "reason": { "type": "string" },
            "title": words, "question": words, "text": words,
            "first_day": day, "last_day": day,
            "published_at": { "type": ["string", "null"], "format": "date-time" },
            "components": list, "phases": list, "moves": list,
            "links": { "type": "object", "additionalProperties": { "type": "string", "format": "uri" } },
        },
    })
}
