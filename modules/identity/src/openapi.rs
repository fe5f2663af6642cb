//! What of identity stands in the OpenAPI document: pages and forms for people. Programs do not sign in here; they have keys.

use serde_json::{Map, Value, json};

/// Pages, each with what its form does, where it has one.
const PAGES: [(&str, &str, Option<&str>); 19] = [
    ("/sign-in", "Sign in", Some("Check name and password")),
    (
        "/sign-in/code",
        "Back to the door",
        Some("Check the code of the second step"),
    ),
    (
        "/sign-in/passkey",
        "Back to the door",
        Some("Sign in with a passkey"),
    ),
    (
        "/sign-in/link",
        "Ask for a link by mail",
        Some("Send the link, if the address is known"),
    ),
    ("/sign-in/link/sent", "What to do now", None),
    (
        "/sign-in/link/{token}",
        "A link from a mail",
        Some("Use the link up, and sign the resident in"),
    ),
    (
        "/sign-in/password/{token}",
        "Choose a password",
        Some("Set the password, and use the link up"),
    ),
    ("/sign-out", "Sign out", Some("End the session")),
    ("/account", "One's own account", None),
    (
        "/account/sessions",
        "Back to the account",
        Some("End one of one's own sessions"),
    ),
    (
        "/account/password",
        "Change one's own password",
        Some("Set it"),
    ),
    (
        "/account/second-factor",
        "Codes from an app",
        Some("Turn them on"),
    ),
    (
        "/account/second-factor/remove",
        "Turn off codes from an app",
        Some("Turn them off"),
    ),
    (
        "/account/recovery-codes",
        "New recovery codes",
        Some("Make them, and show them once"),
    ),
    (
        "/account/passkeys",
        "Add a passkey",
        Some("Keep the passkey that a device made"),
    ),
    (
        "/account/passkeys/{id}",
        "Remove a passkey",
        Some("Remove it"),
    ),
    ("/staff/people", "Who works here", None),
    (
        "/staff/people/add",
        "Add somebody who works here",
        Some("Add them, and send them a link"),
    ),
    (
        "/staff/people/{id}",
        "Somebody who works here",
        Some("Change what they may do"),
    ),
];

/// The module's part of the document.
pub(crate) fn document() -> Value {
    let mut paths: Map<String, Value> = PAGES
        .into_iter()
        .map(|(path, summary, form)| (path.to_owned(), page(path, summary, form)))
        .collect();
    let help = page(
        "/staff/people/{id}/help",
        "Help somebody to sign in",
        Some("Send a link, end sessions, or take off second factors"),
    );
    paths.insert("/staff/people/{id}/help".to_owned(), help);
    let sign_in = options("Options for signing in with a passkey");
    paths.insert("/sign-in/passkey/options".to_owned(), sign_in);
    let add = options("Options for adding a passkey, for whoever gives their password");
    paths.insert("/account/passkeys/options".to_owned(), add);
    json!({
        "tags": [{
            "name": "identity",
            "description": "Signing in, one's own account, and the people who work here. \
                Forms carry the token of the page that they stand on, so no other program can send them.",
        }],
        "paths": paths,
        "components": { "schemas": { "PasskeyOptions": passkey_options() } },
    })
}

fn page(path: &str, summary: &str, form: Option<&str>) -> Value {
    let mut methods = json!({ "get": { "tags": ["identity"], "summary": summary, "responses": {
        "200": { "$ref": "#/components/responses/Page" },
        "303": { "description": "On to another page" },
        "410": { "$ref": "#/components/responses/Page" },
        "default": { "$ref": "#/components/responses/Problem" },
    } } });
    if let Some(does) = form {
        methods["post"] = json!({ "tags": ["identity"], "summary": does, "requestBody": form_body(),
            "responses": {
                "200": { "$ref": "#/components/responses/Page" },
                "303": { "description": "Done: on to another page" },
                "410": { "$ref": "#/components/responses/Page" },
                "default": { "$ref": "#/components/responses/Problem" },
            } });
    }
    let parameters: Vec<Value> = ["token", "id"]
        .into_iter()
        .filter(|name| path.contains(&format!("{{{name}}}")))
        .map(|name| {
            let kind = if name == "id" { "integer" } else { "string" };
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": kind } })
        })
        .collect();
    if !parameters.is_empty() {
        methods["parameters"] = Value::Array(parameters);
    }
    methods
}

fn form_body() -> Value {
    json!({ "required": true, "content": { "application/x-www-form-urlencoded": { "schema": {
        "type": "object",
        "required": ["_form"],
        "properties": {
            "_form": { "type": "string", "description": "The token of the page that the form stands on" },
        },
    } } } })
}

/// What a script of ours asks for, before it calls the device.
fn options(summary: &str) -> Value {
    json!({ "post": {
        "tags": ["identity"],
        "summary": summary,
        "requestBody": form_body(),
        "responses": {
            "200": { "description": "As W3C Web Authentication, level 3, writes them in JSON", "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/PasskeyOptions" } },
            } },
            "303": { "description": "Sign in first" },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    } })
}

fn passkey_options() -> Value {
    json!({
        "type": "object",
        "required": ["publicKey"],
        "properties": { "publicKey": {
            "type": "object",
            "required": ["challenge"],
            "properties": { "challenge": { "type": "string", "description": "base64url" } },
        } },
    })
}
