//! What programs can do here: verify permits, read the rules of services and public registers, and what partners do.

use serde_json::{Value, json};

pub(crate) fn document() -> Value {
    let mut list = text(
        "The status list of this number (Token Status List), signed",
        "application/statuslist+jwt",
    );
    list["get"]["parameters"] = json!([{
        "name": "number", "in": "path", "required": true, "description": "From 0; a permit names its list and its place there",
        "schema": { "type": "integer", "minimum": 0 }
    }]);
    let mut bits = text(
        "The same list as a Bitstring Status List 1.0, in a signed credential of the W3C",
        "application/vc+jwt",
    );
    bits["get"]["parameters"] = list["get"]["parameters"].clone();
    let mut rules = object(
        "The rules of a service: its decision tables with their hashes, and what of it is automated",
        "application/json",
        &["service", "version", "on", "tables", "reasons", "record"],
    );
    rules["get"]["parameters"] = json!([{
        "name": "slug", "in": "path", "required": true, "description": "The service's address",
        "schema": { "type": "string" }
    }]);
    rules["get"]["tags"] = json!(["services"]);
    let mut document = json!({
        "tags": [
            { "name": "services", "description": "What people apply for" },
            { "name": "permits", "description": "Permits that anybody verifies: SD-JWT VC and Verifiable Credentials, with their status lists" },
            { "name": "registers", "description": "Registers whose columns everybody may read" },
        ],
        "paths": {
            "/permits/status/{number}": list,
            "/permits/statuslist/{number}": bits,
            "/services/{slug}/rules.json": rules,
            "/registers/{slug}/rows.csv": register(),
            "/.well-known/jwks.json": object("The keys that permits are signed with (RFC 7517)", "application/jwk-set+json", &["keys"]),
            "/.well-known/jwt-vc-issuer": object("The issuer of permits with its keys (SD-JWT VC, section 5)", "application/json", &["issuer"]),
            "/.well-known/did.json": object("The same keys as the document of a did:web", "application/did+json", &["id", "verificationMethod"]),
        },
    });
    crate::api::openapi::add_to(&mut document);
    document
}

/// A part of a register, and a header that leads to the next.
fn register() -> Value {
    let mut rows = text(
        "The public columns of a register, newest row first; a Link header leads to older ones",
        "text/csv",
    );
    rows["get"]["tags"] = json!(["registers"]);
    rows["get"]["parameters"] = json!([
        {
            "name": "slug", "in": "path", "required": true, "description": "The register",
            "schema": { "type": "string" }
        },
        {
            "name": "before", "in": "query", "required": false, "description": "Rows older than the one of this number",
            "schema": { "type": "integer" }
        },
    ]);
    rows
}

fn text(summary: &str, kind: &str) -> Value {
    answer(summary, kind, &json!({ "type": "string" }))
}

fn object(summary: &str, kind: &str, required: &[&str]) -> Value {
    let schema = json!({ "type": "object", "required": required });
    answer(summary, kind, &schema)
}

fn answer(summary: &str, kind: &str, schema: &Value) -> Value {
    json!({ "get": { "tags": ["permits"], "summary": summary, "responses": {
        "200": { "description": summary, "content": { kind: { "schema": schema } } },
        "default": { "$ref": "#/components/responses/Problem" },
    } } })
}
