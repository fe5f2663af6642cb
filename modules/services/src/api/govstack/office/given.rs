//! What a program sends to complete a task or to fill in a checklist: objects under names, beside the version of what it saw under `_task`.

use serde_json::{Map, Value};
use stoa_kernel::{Error, FieldError, Message, Result};

/// Under which the version stands. No item of a checklist is called so.
pub const TASK: &str = "_task";

/// The objects of a request, and where they stand in it.
pub struct Data {
    place: &'static str,
    all: Map<String, Value>,
}

impl Data {
    /// What stands under `data`. `place`: the JSON pointer to it.
    pub fn of(place: &'static str, data: Option<&Value>) -> Self {
        let all = match data {
            Some(Value::Object(all)) => all.clone(),
            _ => Map::new(),
        };
        Data { place, all }
    }

    /// The version of what was seen. `Invalid` without one: nothing is decided blindly.
    pub fn version(&self) -> Result<i64> {
        let seen = self.all.get(TASK).and_then(|task| task["version"].as_i64());
        seen.ok_or_else(|| self.wrong(&format!("{TASK}/version"), "services-govstack-version"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.all.contains_key(name)
    }

    /// All but the version.
    pub fn rest(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.all.iter().filter(|(name, _)| *name != TASK)
    }

    /// A text of an object; empty where there is none. `Invalid` where it is something else than a text.
    pub fn text(&self, object: &str, name: &str) -> Result<String> {
        match self.all.get(object).map(|one| &one[name]) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(self.wrong(&format!("{object}/{name}"), "services-exchange-no-text")),
        }
    }

    /// The code of an object. `Invalid` unless it is one of these.
    pub fn code(&self, object: &str, codes: &[&'static str]) -> Result<&'static str> {
        let given = self.text(object, "code")?;
        let found = codes.iter().find(|code| **code == given);
        found.copied().ok_or_else(|| {
            let message = Message::new("services-govstack-code").with("codes", codes.join(", "));
            let field = format!("{}/{object}/code", self.place);
            Error::Invalid(vec![FieldError::new(field, message)])
        })
    }

    fn wrong(&self, field: &str, key: &'static str) -> Error {
        Error::invalid(format!("{}/{field}", self.place), key)
    }

    /// What a command finds wrong, under the pointer of what was sent. Forms call a reason `text`, and a result what has a code here.
    pub fn pointed(&self, object: &str, error: Error) -> Error {
        let Error::Invalid(fields) = error else {
            return error;
        };
        let moved = fields.into_iter().map(|wrong| {
            let field = match wrong.field.as_str() {
                "text" => "reason",
                "result" | "letter" => "code",
                "remarks" => "reason",
                other => other,
            };
            FieldError::new(format!("{}/{object}/{field}", self.place), wrong.message)
        });
        Error::Invalid(moved.collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stoa_kernel::Error;

    use super::Data;

    fn field(error: Error) -> String {
        let Error::Invalid(fields) = error else {
            unreachable!("it is invalid");
        };
        fields[0].field.clone()
    }

    #[test]
    fn what_is_missing_is_named_where_it_would_stand() {
        let data = json!({ "_task": {}, "decision": { "code": "MAYBE", "reason": 7 } });
        let data = Data::of("/data", Some(&data));
        assert_eq!(field(data.version().unwrap_err()), "/data/_task/version");
        let code = data.code("decision", &["APPROVED"]).unwrap_err();
        assert_eq!(field(code), "/data/decision/code");
        let reason = data.text("decision", "reason").unwrap_err();
        assert_eq!(field(reason), "/data/decision/reason");
        let missing = Error::invalid("text", "services-reason-missing");
        assert_eq!(
            field(data.pointed("result", missing)),
            "/data/result/reason"
        );
        assert_eq!(data.text("decision", "against").unwrap(), "");
    }

    #[test]
    fn what_is_there_is_read() {
        let data = json!({ "_task": { "version": 3 }, "result": { "code": "passed" } });
        let data = Data::of("/data", Some(&data));
        assert_eq!(data.version().unwrap(), 3);
        assert_eq!(
            data.code("result", &["failed", "passed"]).unwrap(),
            "passed"
        );
        assert_eq!(data.rest().count(), 1);
        assert!(data.has("result") && !data.has("decision"));
    }
}
