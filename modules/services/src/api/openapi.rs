//! What programs can do here, for the OpenAPI document: partners and what they send, the catalogue as JSON and as CPSV-AP.

use serde_json::{Map, Value, json};

/// The tag of these paths.
const TAG: &str = "partners";

/// Their tag, paths and components.
pub fn add_to(document: &mut Value) {
    if let Some(tags) = document["tags"].as_array_mut() {
        tags.push(json!({ "name": TAG, "description": "Services for the programs of partners: OAuth 2.0 client credentials, applications as JSON" }));
    }
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.extend(open());
        paths.extend(oauth());
        paths.extend(applications());
    }
    document["components"] = json!({ "securitySchemes": schemes(), "schemas": schemas() });
}

fn schemes() -> Value {
    let scopes = json!({
        "applications:read": "See where the partner's own applications stand",
        "applications:write": "Apply for people, answer, write and withdraw",
        "applications:operate": "Work on applications for a member of staff, by GovStack's Registration block",
    });
    json!({ "partner": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "/oauth/token", "scopes": scopes } } } })
}

/// What everybody may read.
fn open() -> Map<String, Value> {
    let rdf = |form: &str| {
        let what = format!("The catalogue of services as CPSV-AP 3.2 in {form}");
        // Whoever checks an answer reads JSON-LD as the JSON that it is.
        let kind = if form.ends_with("json") {
            "object"
        } else {
            "string"
        };
        json!({ "get": { "tags": [TAG], "summary": what, "responses": {
            "200": { "description": what, "content": { form: { "schema": { "type": kind } } } },
            "default": problem(),
        } } })
    };
    let listed = json!({ "type": "object", "required": ["services"], "properties": {
        "services": { "type": "array", "items": reference("OfferedService") } } });
    let all = [
        ("/services.ttl", rdf("text/turtle")),
        ("/services.jsonld", rdf("application/ld+json")),
        ("/services.rdf", rdf("application/rdf+xml")),
        (
            "/api/services",
            json!({ "get": { "tags": [TAG], "summary": "The services that one can apply for", "responses": {
                "200": answer("The services", &listed), "default": problem() } } }),
        ),
        (
            "/api/services/{slug}",
            json!({ "get": { "tags": [TAG], "summary": "A service, with the JSON Schema of its answers",
                "parameters": [path("slug", "^[a-z][a-z0-9-]*$")], "responses": {
                "200": answer("The service", &reference("OfferedService")), "default": problem() } } }),
        ),
        (
            "/.well-known/oauth-authorization-server",
            json!({ "get": { "tags": [TAG], "summary": "Where partners sign in (RFC 8414)", "responses": {
                "200": answer("The metadata", &json!({ "type": "object", "required": ["issuer", "token_endpoint"] })),
                "default": problem() } } }),
        ),
    ];
    all.into_iter()
        .map(|(path, said)| (path.to_owned(), said))
        .collect()
}

fn oauth() -> Map<String, Value> {
    let form = |properties: &Value| {
        json!({ "required": true, "content": { "application/x-www-form-urlencoded": {
            "schema": { "type": "object", "properties": properties } } } })
    };
    let fault = answer(
        "A fault of RFC 6749, section 5.2",
        &json!({ "type": "object", "required": ["error"], "properties": { "error": { "type": "string" } } }),
    );
    let given = json!({ "type": "object", "required": ["access_token", "token_type", "expires_in", "scope"], "properties": {
        "access_token": { "type": "string" }, "token_type": { "const": "Bearer" },
        "expires_in": { "type": "integer" }, "scope": { "type": "string" } } });
    let text = || json!({ "type": "string" });
    let token = json!({ "post": {
        "tags": [TAG], "summary": "A token for a partner that shows its secret (RFC 6749, section 4.4)",
        "description": "Client and secret come in the header Authorization (Basic) or in the form.",
        "requestBody": form(&json!({ "grant_type": { "const": "client_credentials" }, "scope": text(),
            "client_id": text(), "client_secret": text() })),
        "responses": { "200": answer("The token", &given), "400": fault.clone(), "401": fault.clone(), "default": problem() },
    } });
    let revoke = json!({ "post": {
        "tags": [TAG], "summary": "Give a token back (RFC 7009)",
        "requestBody": form(&json!({ "token": text(), "client_id": text(), "client_secret": text() })),
        "responses": { "200": { "description": "It is good for nothing any more" }, "400": fault.clone(), "401": fault, "default": problem() },
    } });
    let all = [("/oauth/token", token), ("/oauth/revoke", revoke)];
    all.into_iter()
        .map(|(path, said)| (path.to_owned(), said))
        .collect()
}

/// What partners do with their tokens.
fn applications() -> Map<String, Value> {
    let key = json!({ "name": "Idempotency-Key", "in": "header", "description": "The same request, sent twice with the same key, is one application",
        "schema": { "type": "string", "maxLength": 255 } });
    let after = json!({ "name": "after", "in": "query", "description": "The reference below which the page begins", "schema": { "type": "string" } });
    let listed = json!({ "type": "object", "required": ["applications", "next"], "properties": {
        "applications": { "type": "array", "items": reference("PartnerApplication") },
        "next": { "type": ["string", "null"], "format": "uri" } } });
    let messages = json!({ "type": "object", "required": ["messages"], "properties": { "messages": { "type": "array", "items": {
        "type": "object", "required": ["at", "by", "kind", "text"], "properties": {
            "at": { "type": "string", "format": "date-time" }, "by": { "enum": ["office", "applicant"] },
            "kind": { "type": "string" }, "text": { "type": "string" } } } } } });
    let new = json!({ "type": "object", "required": ["service", "answers"], "properties": {
        "service": { "type": "string" }, "answers": { "type": "object", "description": "As the service's answers_schema has them" },
        "email": { "type": "string", "description": "Where the applicant is told, and gets the link of their own page. Nobody else does" }, "language": { "enum": ["en", "es", "fr", "ar"] } } });
    let text = json!({ "type": "object", "required": ["text"], "properties": { "text": { "type": "string" } } });
    let one = || reference("PartnerApplication");
    let at = |end: &str| format!("/api/applications/{{reference}}{end}");
    let mut apply = asked("Apply for somebody", &[key], Some(&new), ("201", &one()));
    apply["requestBody"]["content"]["multipart/form-data"] = with_files(&new);
    let mut all = Map::new();
    all.insert("/api/applications".to_owned(), json!({
        "get": asked("The partner's own applications, the newest first", &[after], None, ("200", &listed)),
        "post": apply,
    }));
    let named = || [path("reference", "^[A-Za-z]+-A[0-9]{1,18}$")];
    all.insert(
        at(""),
        json!({ "get": asked("Where an application stands", &named(), None, ("200", &one())) }),
    );
    all.insert(
        at("/messages"),
        json!({
            "get": asked("What was written and what happened", &named(), None, ("200", &messages)),
            "post": asked("Write to the office", &named(), Some(&text), ("200", &one())),
        }),
    );
    all.insert(at("/answer"), json!({ "post": asked("Supply what the office asked for", &named(), Some(&text), ("200", &one())) }));
    all.insert(
        at("/withdraw"),
        json!({ "post": asked("Withdraw an application", &named(), None, ("200", &one())) }),
    );
    all
}

/// The same with files: answers name each by the part that it comes in.
fn with_files(new: &Value) -> Value {
    json!({
        "schema": {
            "type": "object",
            "required": ["application"],
            "properties": { "application": new },
            "additionalProperties": { "type": "string", "contentMediaType": "application/octet-stream",
                "description": "A file with its name, 25,000,000 bytes and 8 files at most. An answer names it by its part: [{\"id\": \"PART\"}]" },
        },
        "encoding": { "application": { "contentType": "application/json" } },
    })
}

/// An operation that needs a token.
fn asked(
    what: &str,
    given: &[Value],
    body: Option<&Value>,
    (status, schema): (&str, &Value),
) -> Value {
    let mut said = json!({
        "tags": [TAG], "summary": what, "security": [{ "partner": [] }], "parameters": given,
        "responses": { status: answer(what, schema), "default": problem() },
    });
    if let Some(body) = body {
        said["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": body } } });
    }
    said
}

fn schemas() -> Value {
    let at = || json!({ "type": ["string", "null"], "format": "date-time" });
    let texts = || json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let words = || json!({ "type": "array", "items": { "type": "string" } });
    json!({
        "OfferedService": { "type": "object", "required": ["slug", "version", "digest", "agency", "name", "summary", "languages", "fee", "promise_days", "links"],
            "properties": {
                "slug": { "type": "string" }, "version": { "type": "integer" }, "digest": { "type": "string" }, "agency": { "type": "string" },
                "name": texts(), "summary": texts(), "audience": words(), "life_events": words(), "languages": words(),
                "fee": { "type": ["object", "null"], "description": "In the currency's minor unit",
                    "properties": { "amount": { "type": "integer" }, "currency": { "type": "string" } } },
                "promise_days": { "type": "integer", "description": "Working days" },
                "answers_schema": { "type": "object", "description": "JSON Schema 2020-12" },
                "links": { "type": "object" },
            } },
        "PartnerApplication": { "type": "object", "required": ["reference", "service", "status", "submitted", "due", "decided", "links"],
            "properties": {
                "reference": { "type": "string" }, "service": { "type": "string" },
                "status": { "enum": ["begun", "signing", "received", "reviewing", "waiting", "granted", "refused", "withdrawn"] },
                "submitted": at(), "due": at(), "decided": at(),
                "question": { "type": ["string", "null"], "description": "What the office waits for" },
                "reason": { "type": ["string", "null"], "description": "Why it was decided so" },
                "links": { "type": "object" },
            } },
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn problem() -> Value {
    json!({ "$ref": "#/components/responses/Problem" })
}

fn path(name: &str, pattern: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "pattern": pattern } })
}

fn answer(what: &str, schema: &Value) -> Value {
    json!({ "description": what, "content": { "application/json": { "schema": schema } } })
}
