//! The part of the OpenAPI document that tells of what readers ask for, show and say, and of kept questions: what the pages' addresses answer to
//! `Accept: application/json`.

use serde_json::{Map, Value, json};

/// Their paths.
pub fn paths() -> Map<String, Value> {
    let list = |name: &str, of: Value| {
        json!({"type": "object", "required": [name, "next"], "properties": {
            name: {"type": "array", "items": of}, "next": {"type": ["string", "null"], "format": "uri"}}})
    };
    let all = [
        (
            "/data/requests",
            "listDataRequests",
            "What residents ask to be published, with votes and answers",
            asked(),
            list("requests", request()),
        ),
        (
            "/data/requests/{id}",
            "showDataRequest",
            "A request for data",
            vec![number()],
            request(),
        ),
        (
            "/data/showcase",
            "listShowcase",
            "What others have made of the data",
            vec![page()],
            list("items", item()),
        ),
        (
            "/data/{slug}/comments",
            "listComments",
            "What was said of a dataset and answered, the newest first",
            vec![word("slug", "^[a-z][a-z0-9-]*$")],
            comments(),
        ),
        (
            "/data/q",
            "listQuestions",
            "Kept questions of the public list",
            Vec::new(),
            questions(),
        ),
        (
            "/data/q/{id}",
            "showQuestion",
            "A kept question, with the address of its answer",
            vec![word("id", "^[0-9a-f]{12}$")],
            question(),
        ),
    ];
    let told = all
        .into_iter()
        .map(|(path, id, what, given, schema)| (path.to_owned(), get(id, what, given, schema)));
    told.collect()
}

fn get(id: &str, what: &str, parameters: Vec<Value>, schema: Value) -> Value {
    json!({"get": {
        "tags": ["Open data"],
        "summary": what,
        "description": "To Accept: application/json; a browser is shown a page.",
        "operationId": id,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer", "content": {"application/json": {"schema": schema}, "text/html": {"schema": {"type": "string"}}}},
            "400": {"description": "The address cannot be read"},
            "404": {"description": "There is no such thing"},
        },
    }})
}

fn asked() -> Vec<Value> {
    vec![
        json!({"name": "state", "in": "query", "schema": {"type": "string", "enum": ["open", "looking", "answered", "declined"]}}),
        json!({"name": "order", "in": "query", "schema": {"type": "string", "enum": ["votes", "newest"], "default": "votes"}}),
        page(),
    ]
}

fn page() -> Value {
    json!({"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 400, "default": 1}})
}

fn number() -> Value {
    json!({"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1, "maximum": 9_007_199_254_740_991_i64}})
}

fn word(name: &str, pattern: &str) -> Value {
    json!({"name": name, "in": "path", "required": true, "schema": {"type": "string", "pattern": pattern}})
}

/// An object whose fields are all there.
fn object(properties: &Value) -> Value {
    let names = properties.as_object().into_iter().flat_map(Map::keys);
    let names: Vec<&String> = names.collect();
    json!({"type": "object", "required": names, "properties": properties})
}

fn request() -> Value {
    let text = json!({"type": "string"});
    object(&json!({
        "id": text, "url": {"type": "string", "format": "uri"}, "title": text, "text": text, "agency": text,
        "state": {"type": "string", "enum": ["open", "looking", "answered", "declined"]}, "votes": {"type": "integer"}, "answer": text,
        "dataset": {"type": ["string", "null"]}, "asked_at": {"type": "string", "format": "date-time"},
    }))
}

fn item() -> Value {
    let text = json!({"type": "string"});
    object(&json!({
        "id": text, "title": text, "text": text, "url": {"type": "string", "format": "uri"}, "picture": {"type": ["string", "null"]},
        "datasets": {"type": "array", "items": text}, "sent_at": {"type": "string", "format": "date-time"},
    }))
}

fn comments() -> Value {
    let text = json!({"type": "string"});
    let comment = object(&json!({
        "id": text, "kind": {"type": "string", "enum": ["comment", "error"]}, "place": text, "text": text,
        "state": {"type": "string", "enum": ["public", "answered", "corrected"]}, "answer": text,
        "corrected_in": {"type": ["integer", "null"]}, "sent_at": {"type": "string", "format": "date-time"},
    }));
    object(&json!({"dataset": text, "comments": {"type": "array", "items": comment}}))
}

fn question() -> Value {
    let text = json!({"type": "string"});
    let address = json!({"type": "string", "format": "uri"});
    object(&json!({
        "id": text, "url": address, "title": text, "text": text, "sql": text, "answer": address, "is_listed": {"type": "boolean"},
        "saved_at": {"type": "string", "format": "date-time"},
    }))
}

fn questions() -> Value {
    object(&json!({"questions": {"type": "array", "items": question()}}))
}
