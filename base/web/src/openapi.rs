//! The OpenAPI 3.1 document of every route: the modules' parts and the shell's own, put together once at start.

use serde_json::{Map, Value, json};
use stoa_kernel::{Config, Error, Lang, Result};

use crate::module::Module;

/// The document. `Broken` when two parts describe the same operation or the same schema.
pub(crate) fn document(config: &Config, modules: &[Module]) -> Result<Value> {
    let town = config.town.name.get(Lang::En);
    let mut whole = json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("{town}: Stoa"),
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Everything that this town's server answers, for people's browsers and for programs.",
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
        },
        "servers": [{ "url": config.public_url }],
        "tags": [],
        "paths": {},
        "components": {},
    });
    if !config.town.contact_email.is_empty() {
        whole["info"]["contact"] = json!({ "email": config.town.contact_email });
    }
    add(&mut whole, "web", own())?;
    for module in modules {
        add(&mut whole, module.name, (module.openapi)())?;
    }
    Ok(whole)
}

fn add(whole: &mut Value, name: &str, part: Value) -> Result<()> {
    let Value::Object(part) = part else {
        return Err(Error::Broken(format!(
            "the OpenAPI part of {name} is no object"
        )));
    };
    for (key, value) in part {
        match (key.as_str(), value) {
            ("tags", Value::Array(tags)) => {
                if let Some(all) = whole["tags"].as_array_mut() {
                    all.extend(tags);
                }
            }
            ("paths" | "components", Value::Object(groups)) => {
                add_groups(&mut whole[&key], name, groups)?;
            }
            (key, _) => {
                let what = format!("the OpenAPI part of {name} has {key}, which is the shell's");
                return Err(Error::Broken(what));
            }
        }
    }
    Ok(())
}

/// Joins two levels: operations below their paths, schemas below `schemas`.
fn add_groups(into: &mut Value, name: &str, groups: Map<String, Value>) -> Result<()> {
    for (group, entries) in groups {
        let Value::Object(entries) = entries else {
            return Err(Error::Broken(format!(
                "the OpenAPI part of {name}: {group} is no object"
            )));
        };
        for (entry, value) in entries {
            let place = &mut into[&group][&entry];
            if !place.is_null() {
                let what = format!("OpenAPI: {name} describes {group} {entry} a second time");
                return Err(Error::Broken(what));
            }
            *place = value;
        }
    }
    Ok(())
}

/// The shell's own routes, and the answers that every module refers to as `#/components/responses/…`.
fn own() -> Value {
    let page = |summary: &str| {
        json!({ "get": { "tags": ["site"], "summary": summary, "responses": {
            "200": { "$ref": "#/components/responses/Page" },
            "default": { "$ref": "#/components/responses/Problem" },
        } } })
    };
    let text = |tag: &str, summary: &str, kind: &str| {
        json!({ "get": { "tags": [tag], "summary": summary, "responses": {
            "200": { "description": summary, "content": { kind: { "schema": { "type": "string" } } } },
            "default": { "$ref": "#/components/responses/Problem" },
        } } })
    };
    let health = "#/components/schemas/Health";
    let health = json!({ "application/json": { "schema": { "$ref": health } } });
    json!({
        "tags": [
            { "name": "site", "description": "The site itself" },
            { "name": "watch", "description": "For whoever watches over the server" },
        ],
        "paths": {
            "/accessibility": page("Who can use this site, and how"),
            "/privacy": page("What is known about people, why, and what they can do about it"),
            "/api": page("This document, to read"),
            "/gallery": page("Every component that pages are made of"),
            "/language": language(),
            "/live": live(),
            "/api/openapi.json": { "get": { "tags": ["site"], "summary": "This document", "responses": {
                "200": { "description": "OpenAPI 3.1",
                         "content": { "application/json": { "schema": { "type": "object" } } } },
                "default": { "$ref": "#/components/responses/Problem" },
            } } },
            "/.well-known/security.txt":
                text("site", "Where to report a weakness (RFC 9116)", "text/plain"),
            "/robots.txt": text("site", "What search engines leave out (RFC 9309)", "text/plain"),
            "/theme.css": text("site", "The town's colours", "text/css"),
            "/livez": text("watch", "The program runs", "text/plain"),
            "/metrics": text("watch", "Figures for Prometheus", "text/plain"),
            "/readyz": { "get": { "tags": ["watch"], "summary": "The program can serve", "responses": {
                "200": { "description": "It can", "content": health.clone() },
                "503": { "description": "It cannot; what does not work is in the answer",
                         "content": health },
                "default": { "$ref": "#/components/responses/Problem" },
            } } },
        },
        "components": components(),
    })
}

fn live() -> Value {
    json!({ "get": {
        "tags": ["site"],
        "summary": "What the ledger seals, as it happens",
        "description": "Server-sent events without end. The id of each is the entry's number in the ledger; its data is \
            JSON with leaf, kind, reference and agency.",
        "parameters": [
            { "name": "of", "in": "query", "description": "Entries of this reference only",
              "schema": { "type": "string" } },
            { "name": "since", "in": "query", "description": "The first entry to be told, by its number: the newest \
                from there on is told at once", "schema": { "type": "integer", "format": "int64", "minimum": 0 } },
        ],
        "responses": {
            "200": { "description": "The stream",
                     "content": { "text/event-stream": { "schema": { "type": "string" } } } },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    } })
}

fn language() -> Value {
    let codes: Vec<_> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    json!({ "get": {
        "tags": ["site"],
        "summary": "Choose the language of all pages",
        "parameters": [
            { "name": "to", "in": "query", "schema": { "type": "string", "enum": codes } },
            { "name": "next", "in": "query", "description": "The path of the page to go on to",
              "schema": { "type": "string" } },
        ],
        "responses": {
            "200": { "$ref": "#/components/responses/Page" },
            "303": { "description": "The choice is kept in a cookie; on to the page" },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    } })
}

fn components() -> Value {
    let html = json!({ "schema": { "type": "string" } });
    json!({
        "responses": {
            "Page": { "description": "A page", "content": { "text/html": html.clone() } },
            "Problem": {
                "description": "What is wrong, in words: a page, or problem details (RFC 9457) for who accepts JSON",
                "content": {
                    "text/html": html,
                    "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } },
                },
            },
        },
        "schemas": {
            "Problem": {
                "type": "object",
                "required": ["title", "status", "detail"],
                "properties": {
                    "title": { "type": "string" },
                    "status": { "type": "integer", "minimum": 400, "maximum": 599 },
                    "detail": { "type": "string" },
                    "reference": { "type": "string", "description": "The number that the log knows a fault by" },
                    "errors": { "type": "array", "items": {
                        "type": "object",
                        "required": ["field", "message"],
                        "properties": { "field": { "type": "string" }, "message": { "type": "string" } },
                    } },
                },
            },
            "Health": {
                "type": "object",
                "required": ["ready", "database", "ledger"],
                "properties": {
                    "ready": { "type": "boolean" },
                    "database": { "type": "string" },
                    "ledger": { "type": "string" },
                },
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(openapi: fn() -> Value) -> Result<Value> {
        let module = Module {
            openapi,
            ..Module::named("probe")
        };
        document(&Config::default(), &[module])
    }

    #[test]
    fn parts_become_one_document() {
        let whole = with(|| {
            json!({ "tags": [{ "name": "probe" }],
                    "paths": { "/livez": { "post": {} }, "/probe": { "get": {} } },
                    "components": { "schemas": { "Probe": {} } } })
        })
        .expect("a document");
        assert_eq!(whole["openapi"], "3.1.0");
        assert_eq!(whole["tags"].as_array().map(Vec::len), Some(3));
        assert!(whole["paths"]["/livez"]["get"].is_object());
        assert!(whole["paths"]["/livez"]["post"].is_object());
        assert!(whole["components"]["schemas"]["Probe"].is_object());
    }

    #[test]
    fn nothing_is_described_twice() {
        let twice = with(|| json!({ "paths": { "/livez": { "get": {} } } }));
        assert!(twice.is_err_and(|error| error.to_string().contains("/livez get a second time")));
        assert!(with(|| json!({ "info": {} })).is_err());
        assert!(with(|| json!([])).is_err());
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let whole = document(&Config::default(), &[]).expect("a document");
        let text = whole.to_string();
        for rest in text.split("\"$ref\":\"#").skip(1) {
            let pointer = rest.split('"').next().unwrap_or_default();
            assert!(whole.pointer(pointer).is_some(), "{pointer}");
        }
    }
}
