//! What programs can do here: read the log by C2SP tlog-tiles, and have us witness theirs by C2SP tlog-witness.

use serde_json::{Value, json};

pub(crate) fn document() -> Value {
    json!({
        "tags": [{
            "name": "ledger",
            "description": "The public record: a transparency log by C2SP tlog-tiles, and a witness by C2SP tlog-witness"
        }],
        "paths": {
            "/ledger": page("What the record is, the newest entries and the keys"),
            "/ledger/entries": list(),
            "/ledger/entries/{n}": entry("An entry with its proof", "text/html"),
            "/ledger/entries/{n}/receipt": entry("An entry's receipt (C2SP tlog-proof, with the entry as extra data)", "text/plain"),
            "/ledger/receipts/{reference}": receipts(),
            "/ledger/checkpoint": text("The signed size and root (C2SP tlog-checkpoint)"),
            "/ledger/key": text("The verifier key of the checkpoints (C2SP signed-note)"),
            "/ledger/witness/key": text("The verifier key of our cosignatures (C2SP tlog-cosignature)"),
            "/ledger/tile/{level}/{index}": tile(true, "Hashes of the tree"),
            "/ledger/tile/entries/{index}": tile(false, "A bundle of entries, each after its length in two bytes"),
            "/ledger/consistency": consistency(),
            "/ledger/witness/add-checkpoint": { "post": add_checkpoint() },
        },
    })
}

fn page(summary: &str) -> Value {
    json!({ "get": { "tags": ["ledger"], "summary": summary, "responses": {
        "200": { "$ref": "#/components/responses/Page" },
        "default": { "$ref": "#/components/responses/Problem" },
    } } })
}

fn list() -> Value {
    let mut page = page("All entries, fifty at a time");
    page["get"]["parameters"] = json!([{
        "name": "from", "in": "query", "description": "The entry to begin with; the newest if left out",
        "schema": { "type": "integer", "minimum": 0 }
    }]);
    page
}

fn receipts() -> Value {
    let mut page = page("Everything that the record says of a reference");
    page["get"]["parameters"] = json!([{
        "name": "reference", "in": "path", "required": true, "schema": { "type": "string" }
    }]);
    page
}

fn entry(summary: &str, kind: &str) -> Value {
    json!({ "get": {
        "tags": ["ledger"],
        "summary": summary,
        "parameters": [{
            "name": "n", "in": "path", "required": true, "description": "The entry's place, from 0",
            "schema": { "type": "integer", "minimum": 0 }
        }],
        "responses": answers(summary, kind),
    } })
}

fn text(summary: &str) -> Value {
    json!({ "get": { "tags": ["ledger"], "summary": summary, "responses": answers(summary, "text/plain") } })
}

fn answers(summary: &str, kind: &str) -> Value {
    json!({
        "200": { "description": summary, "content": { kind: { "schema": { "type": "string" } } } },
        "default": { "$ref": "#/components/responses/Problem" },
    })
}

fn tile(has_level: bool, summary: &str) -> Value {
    let mut parameters = vec![json!({
        "name": "index", "in": "path", "required": true,
        "description": "In groups of three digits, all but the last after an x: 067, or x001/x234/067; a partial one ends in .p/ and its width",
        "schema": { "type": "string", "pattern": "^[0-9]{3}$" }
    })];
    if has_level {
        parameters.push(json!({
            "name": "level", "in": "path", "required": true,
            "schema": { "type": "integer", "minimum": 0, "maximum": 63 }
        }));
    }
    json!({ "get": {
        "tags": ["ledger"],
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": { "description": summary, "content": {
                "application/octet-stream": { "schema": { "type": "string", "format": "binary" } }
            } },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    } })
}

fn consistency() -> Value {
    let size = |name: &str| json!({ "name": name, "in": "query", "required": true, "schema": { "type": "integer", "minimum": 0 } });
    let number = json!({ "type": "integer" });
    json!({ "get": {
        "tags": ["ledger"],
        "summary": "The proof that the log of one size begins with the log of another (RFC 9162, section 2.1.4)",
        "parameters": [size("from"), size("to")],
        "responses": {
            "200": { "description": "The hashes of the proof in base64", "content": { "application/json": { "schema": {
                "type": "object",
                "required": ["from", "to", "proof"],
                "properties": {
                    "from": number, "to": number,
                    "proof": { "type": "array", "items": { "type": "string" } },
                },
            } } } },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    } })
}

fn add_checkpoint() -> Value {
    let plain = |description: &str, kind: &str| json!({ "description": description, "content": { kind: { "schema": { "type": "string" } } } });
    let text = "text/plain";
    json!({
        "tags": ["ledger"],
        "summary": "Asks us to cosign the checkpoint of a log that we are a witness for (C2SP tlog-witness)",
        "requestBody": { "required": true, "content": { text: { "schema": { "type": "string" } } } },
        "responses": {
            "200": plain("Our cosignature, one signature line", text),
            "400": plain("The request cannot be read, or the log shrank", text),
            "403": plain("No key of the log signed the checkpoint", text),
            "404": plain("We are no witness for this log", text),
            "409": plain("The size of the last checkpoint that we cosigned is another one", "text/x.tlog.size"),
            "422": plain("The proof does not hold", text),
            "default": { "$ref": "#/components/responses/Problem" },
        },
    })
}
