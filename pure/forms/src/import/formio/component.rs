//! The components of Form.io as kinds of questions.

use serde_json::Value;

use super::{Reader, is_set, scalar, text};
use crate::{Choice, Decimal, FileKind, Kind, NameParts};

impl Reader {
    /// The kind of question that a component is; none if it asks nothing.
    pub(super) fn kind(&mut self, component: &Value, was: &str, place: &str) -> Option<Kind> {
        let bound = |name: &str| {
            component
                .pointer(&format!("/validate/{name}"))
                .and_then(decimal)
        };
        let longest = |or: u32| {
            let written = component
                .pointer("/validate/maxLength")
                .and_then(Value::as_u64);
            written
                .and_then(|max| u32::try_from(max).ok())
                .filter(|max| *max > 0)
                .unwrap_or(or)
        };
        let mut less = |kind: Kind| {
            self.find(
                place,
                component,
                "draft-less",
                &[("type", kind.word()), ("was", was)],
            );
            kind
        };
        Some(match was {
            "textfield" | "password" | "licenseplate" if is_set(component, "multiple") => {
                less(Kind::Text { max: longest(500) })
            }
            "licenseplate" => Kind::VehiclePlate {
                countries: vec!["NL".to_owned()],
            },
            "textfield" | "password" => Kind::Text { max: longest(500) },
            "textarea" => Kind::LongText {
                max: longest(5_000),
            },
            "email" => Kind::Email {},
            "phoneNumber" => Kind::Phone { country: None },
            "number" => Kind::Number {
                min: bound("min"),
                max: bound("max"),
                decimals: decimals(component),
            },
            "currency" => Kind::Money {
                currency: text(component, "currency").unwrap_or_else(|| "EUR".to_owned()),
                min: bound("min"),
                max: bound("max"),
            },
            "checkbox" | "selectboxes" | "radio" | "select" => {
                return self.chosen(component, was, place);
            }
            _ => return self.of_its_own(component, was, place),
        })
    }

    /// The kinds that Form.io or Open Forms have beside those of HTML.
    fn of_its_own(&mut self, component: &Value, was: &str, place: &str) -> Option<Kind> {
        let date = Kind::Date {
            earliest: None,
            latest: None,
        };
        Some(match was {
            "day" | "date" | "birthdate" => date,
            "datetime" if component.get("enableTime").and_then(Value::as_bool) == Some(false) => {
                date
            }
            "datetime" => {
                self.find(
                    place,
                    component,
                    "draft-less",
                    &[("type", "date"), ("was", was)],
                );
                date
            }
            "time" => Kind::Time {
                earliest: None,
                latest: None,
            },
            "file" => file(component),
            "map" => Kind::Place { bounds: None },
            "iban" => Kind::Iban {
                countries: Vec::new(),
            },
            "bsn" => Kind::IdentityNumber {
                scheme: crate::Scheme::NlBsn,
            },
            "postcode" => Kind::Text { max: 20 },
            "signature" => Kind::Signature { drawn: true },
            "address" | "addressNL" => Kind::Address { country: None },
            "name" => Kind::Name {
                parts: NameParts::Full,
            },
            "url" | "tags" => Kind::Text { max: 500 },
            "hidden" | "recaptcha" | "resource" => {
                self.find(place, component, "draft-metadata", &[("was", was)]);
                return None;
            }
            _ => {
                self.find(place, component, "draft-type", &[("was", was)]);
                Kind::Text { max: 500 }
            }
        })
    }

    fn chosen(&mut self, component: &Value, was: &str, place: &str) -> Option<Kind> {
        if was == "checkbox" {
            let must = component
                .pointer("/validate/required")
                .and_then(Value::as_bool)
                .unwrap_or(false);
            return Some(if must {
                Kind::Declaration {}
            } else {
                Kind::YesNo {}
            });
        }
        let values = component
            .get("values")
            .or_else(|| component.pointer("/data/values"))
            .and_then(Value::as_array);
        let mut choices: Vec<Choice> = Vec::new();
        for value in values.into_iter().flatten() {
            let key = value.get("value").and_then(scalar).unwrap_or_default();
            if !key.is_empty() && choices.iter().all(|choice| choice.key != key) {
                let label = text(value, "label").unwrap_or_else(|| key.clone());
                let hint = text(value, "description").map(|hint| self.say(&hint));
                choices.push(Choice {
                    label: self.say(&label),
                    key,
                    hint,
                    exclusive: false,
                });
            }
        }
        if choices.is_empty() {
            let source = component
                .get("dataSrc")
                .and_then(Value::as_str)
                .unwrap_or("values");
            self.find(
                place,
                component,
                "draft-choices-elsewhere",
                &[("file", source)],
            );
            return Some(Kind::Text { max: 500 });
        }
        let several = was == "selectboxes" || is_set(component, "multiple");
        Some(if several {
            Kind::Choices {
                choices,
                min: None,
                max: None,
            }
        } else {
            Kind::Choice { choices }
        })
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    scalar(value)?.parse().ok()
}

fn decimals(component: &Value) -> u8 {
    let written = component
        .get("decimalLimit")
        .and_then(Value::as_u64)
        .and_then(|limit| u8::try_from(limit).ok());
    let whole = component
        .pointer("/validate/integer")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    if whole {
        0
    } else {
        written.unwrap_or(2).min(9)
    }
}

fn file(component: &Value) -> Kind {
    let pattern = component
        .get("filePattern")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let types: Vec<&str> = component
        .pointer("/file/type")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let named = |kind: &FileKind| {
        let ours = kind.media_types();
        ours.iter()
            .any(|media| types.contains(media) || pattern.contains(media))
            || (*kind == FileKind::Pdf && pattern.contains(".pdf"))
    };
    let several = is_set(component, "multiple");
    let max = component
        .get("maxNumberOfFiles")
        .and_then(Value::as_u64)
        .and_then(|max| u32::try_from(max).ok());
    Kind::File {
        kinds: FileKind::ALL.into_iter().filter(named).collect(),
        max_bytes: component
            .get("fileMaxSize")
            .and_then(Value::as_str)
            .and_then(bytes)
            .unwrap_or(10 << 20),
        max_count: if several {
            max.unwrap_or(10).clamp(1, 100)
        } else {
            1
        },
    }
}

/// `10MB`.
fn bytes(text: &str) -> Option<u64> {
    let text = text.trim().to_uppercase();
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let number: u64 = text.get(..digits)?.parse().ok()?;
    let unit = match text.get(digits..)?.trim() {
        "" | "B" => 1,
        "KB" => 1 << 10,
        "MB" => 1 << 20,
        "GB" => 1 << 30,
        _ => return None,
    };
    number
        .checked_mul(unit)
        .filter(|bytes| (1..=1 << 30).contains(bytes))
}
