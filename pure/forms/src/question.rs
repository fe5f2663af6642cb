//! A question, and how it stands in a file.

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::{Map, Value};

use crate::{Answer, Condition, Context, Fault, Kind, Localised, RawFields, parse::parse_question};

/// One question. In a file its kind (`type`) and the kind's settings stand beside the rest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Its name, unique in the form: small letters, digits and underscores.
    pub key: String,
    /// What kind of answer it wants.
    #[serde(flatten)]
    pub kind: Kind,
    /// The question in words.
    pub label: Localised,
    /// A word of help beneath it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Localised>,
    /// Whether it must be answered. It must unless the file says otherwise.
    #[serde(skip_serializing_if = "is_true")]
    pub required: bool,
    /// Asked only if this holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What of the person is known may stand here beforehand: `name`, `email`, `phone`, `address`, `birth`, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefill: Option<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_true(truth: &bool) -> bool {
    *truth
}

fn yes() -> bool {
    true
}

/// What every kind of question has.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    key: String,
    label: Localised,
    #[serde(default)]
    hint: Option<Localised>,
    #[serde(default = "yes")]
    required: bool,
    #[serde(default)]
    when: Option<Condition>,
    #[serde(default)]
    prefill: Option<String>,
}

const COMMON: [&str; 6] = ["key", "label", "hint", "required", "when", "prefill"];

impl Question {
    /// Reads the fields of this question alone, whether it is asked or not; nothing where all are empty and it may be left out.
    ///
    /// # Errors
    /// Every fault of it that can be known at once.
    pub fn read(&self, raw: &RawFields, context: &Context) -> Result<Option<Answer>, Vec<Fault>> {
        parse_question(self, raw, context)
    }
}

impl<'de> Deserialize<'de> for Question {
    /// By way of a map: what every kind has is split from the kind's settings, so that a misspelt setting is told and not ignored.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let whole = Map::<String, Value>::deserialize(deserializer)?;
        let (common, kind): (Map<_, _>, Map<_, _>) = whole
            .into_iter()
            .partition(|(name, _)| COMMON.contains(&name.as_str()));
        let key = common
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or("?")
            .to_owned();
        let told = |e: serde_json::Error| D::Error::custom(format!("question {key}: {e}"));
        let common: Common = serde_json::from_value(Value::Object(common)).map_err(told)?;
        let kind: Kind = serde_json::from_value(Value::Object(kind)).map_err(told)?;
        Ok(Self {
            key: common.key,
            kind,
            label: common.label,
            hint: common.hint,
            required: common.required,
            when: common.when,
            prefill: common.prefill,
        })
    }
}
