//! What a program asks: its parameters, however they came, and who it is.

use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, Method, header},
};
use serde_json::{Map, Value};
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{LargeFile, LargeForm, Problem, Visitor};

use crate::store;

/// The longest body that brings no file.
const BODY: usize = 2_000_000;

/// An action's parameters.
#[derive(Debug)]
pub struct Asked {
    /// Whose actor is the program, and nobody without a key: a browser's session is no way in.
    pub visitor: Visitor,
    /// The agency that the program publishes for; empty without a key.
    pub agency: String,
    pub params: Map<String, Value>,
    /// The file of the field `upload`.
    pub file: Option<LargeFile>,
}

impl Asked {
    pub async fn read(
        mut visitor: Visitor,
        action: &str,
        request: Request,
    ) -> Result<Self, Problem> {
        let agency = match key_of(request.headers()) {
            Some(key) => {
                let found = store::program_of_key(&mut visitor.read().await?, &key).await?;
                let (actor, agency) = found.ok_or_else(|| Error::denied("opendata-key-unknown"))?;
                visitor.actor = actor;
                agency
            }
            None => {
                visitor.actor = Actor::Anonymous;
                String::new()
            }
        };
        let reads = [
            "_show",
            "_list",
            "_search",
            "_info",
            "_sql",
            "_read",
            "_user",
            "_resources",
            "_autocomplete",
            "_authz",
        ];
        if agency.is_empty() && !reads.iter().any(|ending| action.ends_with(ending)) {
            return Err(Error::denied("opendata-key-missing").into());
        }
        let mut asked = Asked {
            visitor,
            agency,
            params: Map::new(),
            file: None,
        };
        let query = request.uri().query().unwrap_or_default().to_owned();
        asked.take_pairs(form_urlencoded::parse(query.as_bytes()).into_owned());
        if *request.method() == Method::POST || *request.method() == Method::PUT {
            asked.take_body(request).await?;
        }
        Ok(asked)
    }

    async fn take_body(&mut self, request: Request) -> Result<(), Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            let (parts, body) = request.into_parts();
            let again = Request::from_parts(parts, body);
            let form = LargeForm::of_program(&self.visitor, again).await?;
            self.take_pairs(form.fields.into_iter());
            self.file = form.file;
            return Ok(());
        }
        let body = to_bytes(request.into_body(), BODY).await;
        let body = body.map_err(|_longer| Problem::unreadable("web-form-too-large"))?;
        if kind.starts_with("application/x-www-form-urlencoded") {
            // Old clients send JSON and say that it is a form.
            if !body.trim_ascii_start().starts_with(b"{") {
                self.take_pairs(form_urlencoded::parse(&body).into_owned());
                return Ok(());
            }
        }
        if body.trim_ascii().is_empty() {
            return Ok(());
        }
        match serde_json::from_slice(&body) {
            Ok(Value::Object(object)) => {
                self.params.extend(object);
                Ok(())
            }
            _ => Err(Problem::unreadable("opendata-ckan-no-json")),
        }
    }

    fn take_pairs(&mut self, pairs: impl Iterator<Item = (String, String)>) {
        for (name, value) in pairs {
            self.params.insert(name, Value::String(value));
        }
    }

    /// A parameter as text; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        text_of(self.params.get(name))
    }

    /// A whole number, within bounds.
    pub fn number(&self, name: &str, otherwise: usize, most: usize) -> usize {
        let number = match self.params.get(name) {
            Some(Value::Number(number)) => number.as_u64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        number
            .and_then(|number| usize::try_from(number).ok())
            .unwrap_or(otherwise)
            .min(most)
    }

    pub fn flag(&self, name: &str) -> bool {
        match self.params.get(name) {
            Some(Value::Bool(yes)) => *yes,
            Some(Value::String(text)) => {
                matches!(text.to_ascii_lowercase().as_str(), "true" | "1" | "yes")
            }
            Some(Value::Number(number)) => number.as_u64() == Some(1),
            _ => false,
        }
    }

    /// A parameter that is JSON, or JSON written as text, as queries have it.
    pub fn json(&self, name: &str) -> Option<Value> {
        match self.params.get(name)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            other => Some(other.clone()),
        }
    }

    /// Words of a list, or of a text with commas between them.
    pub fn list(&self, name: &str) -> Vec<String> {
        match self.params.get(name) {
            Some(Value::Array(all)) => all.iter().map(|one| text_of(Some(one))).collect(),
            Some(Value::String(text)) => match serde_json::from_str(text) {
                Ok(Value::Array(all)) => all.iter().map(|one| text_of(Some(one))).collect(),
                _ => text
                    .split(',')
                    .map(|one| one.trim().to_owned())
                    .filter(|one| !one.is_empty())
                    .collect(),
            },
            _ => Vec::new(),
        }
    }

    /// `id`, which every action of one thing needs.
    pub fn id(&self) -> Result<String> {
        match self.text("id") {
            id if id.is_empty() => Err(Error::invalid("id", "opendata-ckan-id-missing")),
            id => Ok(id),
        }
    }
}

/// A JSON value as text, without NUL, which no table holds; empty for null and what is none.
pub fn text_of(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.replace('\0', ""),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

pub(crate) fn key_of(headers: &HeaderMap) -> Option<String> {
    let names = ["authorization", "x-ckan-api-key"];
    let given = names.iter().find_map(|name| headers.get(*name))?;
    let given = given.to_str().ok()?.trim();
    let key = given.strip_prefix("Bearer ").unwrap_or(given);
    (!key.is_empty()).then(|| key.to_owned())
}
