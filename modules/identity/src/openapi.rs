//! What programs can do here: very little, as signing in is for people. The script that speaks to passkeys is documented.

use serde_json::{Value, json};

pub(crate) fn document() -> Value {
    json!({
        "tags": [{
            "name": "identity",
            "description": "Signing in. Forms of our own pages use these; they take the pages' form token, which no other program has."
        }],
        "paths": {
            "/sign-in/passkey/options": options("Options for signing in with a passkey (W3C Web Authentication, PublicKeyCredentialRequestOptionsJSON)"),
            "/account/passkeys/options": options("Options for adding a passkey (W3C Web Authentication, PublicKeyCredentialCreationOptionsJSON)"),
        },
        "components": { "schemas": {
            "PasskeyOptions": {
                "type": "object",
                "required": ["publicKey"],
                "properties": { "publicKey": {
                    "type": "object",
                    "required": ["challenge"],
                    "properties": { "challenge": { "type": "string", "description": "base64url" } }
                } }
            }
        } }
    })
}

/// One path that a script of ours posts its form to, for options as JSON.
fn options(summary: &str) -> Value {
    let text = json!({ "type": "string" });
    json!({ "post": {
        "tags": ["identity"],
        "summary": summary,
        "requestBody": {
            "required": true,
            "content": { "application/x-www-form-urlencoded": { "schema": {
                "type": "object",
                "required": ["_form"],
                "properties": {
                    "_form": { "type": "string", "description": "the token in our own page's form" },
                    "name": text,
                    "current": text
                }
            } } }
        },
        "responses": {
            "200": {
                "description": "The options",
                "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/PasskeyOptions" }
                } }
            },
            "400": { "description": "Not a form" },
            "401": { "description": "Nobody is signed in" },
            "403": { "description": "The form is not from a page of ours" },
            "409": { "description": "The site's address allows no passkeys" },
            "413": { "description": "Too much was sent" },
            "422": { "description": "A wrong password, or a passkey without a name" },
            "429": { "description": "Too many requests" },
            "503": { "description": "Too much to do at this moment" }
        }
    } })
}
