//! What programs can do here: verify permits.

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
    json!({
        "tags": [{ "name": "permits", "description": "Permits that anybody verifies: SD-JWT VC, with Token Status Lists" }],
        "paths": {
            "/permits/status/{number}": list,
            "/.well-known/jwks.json": object("The keys that permits are signed with (RFC 7517)", "application/jwk-set+json", &["keys"]),
            "/.well-known/jwt-vc-issuer": object("The issuer of permits with its keys (SD-JWT VC, section 5)", "application/json", &["issuer"]),
            "/.well-known/did.json": object("The same keys as the document of a did:web", "application/did+json", &["id", "verificationMethod"]),
        },
    })
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
