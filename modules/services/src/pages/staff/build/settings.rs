//! The settings of a question's kind: from the file into their controls, and back.

use serde_json::{Map, Value, json};
use stoa_forms::{DateBound, Decimal, Definition, Kind, RawFields};
use stoa_kernel::{FieldError, Message};

use super::{
    kinds::{KINDS, Setting, Shape, settings},
    texts::{exact, fill_lines, read_lines},
};

/// Puts a kind's settings into the controls `set.NAME`, and what it offers into `choices.LANGUAGE`.
pub fn fill(raw: &mut RawFields, kind: &Kind, languages: &[String]) {
    let written = serde_json::to_value(kind).unwrap_or_default();
    let place = written.get("bounds").cloned().unwrap_or_default();
    for setting in settings(kind.word()) {
        let value = match setting.shape {
            Shape::Degrees => place.get(setting.name),
            _ => written.get(setting.name),
        };
        for value in values(setting, value) {
            raw.push(format!("set.{}", setting.name), value);
        }
    }
    let choices = kind.choices();
    fill_lines(
        raw,
        "choices",
        choices.iter().map(|one| &one.label),
        languages,
    );
    if choices.last().is_some_and(|last| last.exclusive) {
        raw.push("exclusive", "yes");
    }
}

/// A setting's value as its control holds it.
fn values(setting: &Setting, value: Option<&Value>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match (setting.shape, value) {
        (_, None | Some(Value::Null)) => Vec::new(),
        (Shape::Flag, Some(value)) => match value.as_bool() {
            Some(true) => vec!["yes".to_owned()],
            _ => Vec::new(),
        },
        (Shape::Sum | Shape::SomeOf(_), Some(Value::Array(list))) => {
            list.iter().map(text).collect()
        }
        (Shape::Megabytes, Some(bytes)) => megabytes(bytes),
        (_, Some(Value::Array(list))) => {
            vec![list.iter().map(text).collect::<Vec<_>>().join(", ")]
        }
        (_, Some(value)) => vec![text(value)],
    }
}

/// A size as people read it; one that is no whole number of megabytes has digits behind the point.
fn megabytes(bytes: &Value) -> Vec<String> {
    let bytes = bytes.as_u64().unwrap_or_default();
    let rest = format!("{:06}", bytes % MEGABYTE);
    let size = format!("{}.{rest}", bytes / MEGABYTE);
    let plain = size.trim_end_matches('0').trim_end_matches('.');
    vec![plain.to_owned()]
}

const MEGABYTE: u64 = 1_000_000;

/// A number of megabytes, with at most six digits behind the point, in bytes.
fn bytes(written: &str) -> Option<u64> {
    let written = written.replace(',', ".");
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    if rest.len() > 6 || !rest.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let rest: u64 = format!("{rest:0<6}").parse().ok()?;
    let whole: u64 = whole.parse().ok()?;
    whole.checked_mul(MEGABYTE)?.checked_add(rest)
}

/// Reads the controls of a kind. `old` is what the question was: what it offered keeps its keys.
pub fn read(
    raw: &RawFields,
    word: &str,
    (old, languages): (Option<&Kind>, &[String]),
    errors: &mut Vec<FieldError>,
) -> Option<Kind> {
    if !KINDS.contains(&word) {
        // What these pages do not set stays as the file has it.
        return old.filter(|old| old.word() == word).cloned();
    }
    let before = errors.len();
    let mut map = Map::new();
    map.insert("type".to_owned(), word.into());
    let mut bounds = Map::new();
    for setting in settings(word) {
        match one(raw, setting) {
            Ok(None) => {}
            Ok(Some(value)) => {
                let to = match setting.shape {
                    Shape::Degrees => &mut bounds,
                    _ => &mut map,
                };
                to.insert(setting.name.to_owned(), value);
            }
            Err(key) => {
                errors.push(FieldError::new(
                    format!("set.{}", setting.name),
                    Message::new(key),
                ));
            }
        }
    }
    match bounds.len() {
        0 => {}
        4 => {
            map.insert("bounds".to_owned(), Value::Object(bounds));
        }
        _ => errors.push(wrong("set.west", "services-owner-set-bounds-wrong")),
    }
    if matches!(word, "choice" | "choices") {
        map.insert(
            "choices".to_owned(),
            choices(raw, old.map_or(&[], Kind::choices), languages),
        );
    }
    if errors.len() > before {
        return None;
    }
    let kind = serde_json::from_value(Value::Object(map)).ok();
    if kind.is_none() {
        errors.push(wrong("type", "services-owner-kind-wrong"));
    }
    kind
}

fn wrong(field: &str, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}

/// A setting as the file has it; none where its control is empty.
fn one(raw: &RawFields, setting: &Setting) -> Result<Option<Value>, &'static str> {
    let field = format!("set.{}", setting.name);
    let written = raw.first(&field).trim();
    if matches!(setting.shape, Shape::Sum | Shape::SomeOf(_)) {
        return Ok(Some(raw.all(&field).to_vec().into()));
    }
    if setting.shape == Shape::Flag {
        return Ok(Some((written == "yes").into()));
    }
    if written.is_empty() {
        let is_needed = matches!(setting.name, "currency" | "scheme");
        return match is_needed {
            true => Err("services-owner-set-missing"),
            false => Ok(None),
        };
    }
    read_one(setting.shape, written).map(Some)
}

fn read_one(shape: Shape, written: &str) -> Result<Value, &'static str> {
    match shape {
        Shape::Whole => written
            .parse::<u32>()
            .map(Value::from)
            .map_err(|_wrong| "services-owner-set-whole-wrong"),
        Shape::Decimal => written
            .parse::<Decimal>()
            .map(|number| json!(number))
            .map_err(|_wrong| "services-owner-set-number-wrong"),
        Shape::Degrees => match written.parse::<f64>() {
            Ok(degrees) if degrees.is_finite() => Ok(degrees.into()),
            _ => Err("services-owner-set-number-wrong"),
        },
        Shape::Day => written
            .parse::<DateBound>()
            .map(|day| day.to_string().into())
            .map_err(|_wrong| "services-owner-set-day-wrong"),
        Shape::Time => written
            .parse::<jiff::civil::Time>()
            .map(|time| json!(time))
            .map_err(|_wrong| "services-owner-set-time-wrong"),
        Shape::Code => Ok(written.to_uppercase().into()),
        Shape::Codes => Ok(Value::from(codes(written))),
        Shape::OneOf(words) if words.contains(&written) => Ok(written.into()),
        Shape::Megabytes => bytes(written)
            .map(Value::from)
            .ok_or("services-owner-set-number-wrong"),
        Shape::OneOf(_) | Shape::Flag | Shape::Sum | Shape::SomeOf(_) => {
            Err("services-owner-set-missing")
        }
    }
}

fn codes(written: &str) -> Vec<String> {
    written
        .split([',', ';', ' ', '،'])
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What is offered, a line each. Who keeps the words keeps the key, and where the lines are as many as before, the place does:
/// conditions and answers name it.
fn choices(raw: &RawFields, old: &[stoa_forms::Choice], languages: &[String]) -> Value {
    let labels: Vec<_> = old.iter().map(|choice| choice.label.clone()).collect();
    let first = languages.first().map_or("", String::as_str);
    let written = read_lines(raw, "choices", &labels, languages);
    let count = written.len();
    let mut taken: Vec<String> = Vec::new();
    let mut made = Vec::new();
    for (at, label) in written.into_iter().enumerate() {
        let words = exact(&label, first).to_owned();
        let same = |choice: &&stoa_forms::Choice| {
            !words.is_empty() && exact(&choice.label, first) == words
        };
        let by_place = old.get(at).filter(|_| old.len() == count);
        let was = old.iter().find(same).or(by_place);
        let was = was.filter(|choice| !taken.contains(&choice.key));
        let key = match was {
            Some(choice) => choice.key.clone(),
            None => key_of(&words, "choice", |key| {
                taken.iter().any(|one| one == key) || old.iter().any(|one| one.key == key)
            }),
        };
        taken.push(key.clone());
        let mut choice = json!({ "key": key, "label": label });
        if let Some(hint) = was.and_then(|was| was.hint.as_ref()) {
            choice["hint"] = json!(hint);
        }
        if raw.first("exclusive") == "yes" && at + 1 == count {
            choice["exclusive"] = true.into();
        }
        made.push(choice);
    }
    made.into()
}

/// A key made from words: their Latin letters and digits, at most 40, with underscores between them; otherwise `stem` with a number.
pub fn key_of(words: &str, stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut key = String::new();
    for letter in words.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => key.push(letter),
            _ => match plain(letter) {
                Some(plain) => key.push(plain),
                None if key.ends_with('_') || key.is_empty() => {}
                None => key.push('_'),
            },
        }
        if key.len() >= 40 {
            break;
        }
    }
    let key = key.trim_matches('_');
    let key = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    let base = if key.is_empty() { stem } else { key };
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    let mut all = std::iter::once(base.to_owned()).chain(numbered);
    all.find(|key| !is_taken(key)).unwrap_or_default()
}

/// The letter without its mark, of the letters that western languages mark.
fn plain(letter: char) -> Option<char> {
    let plain = match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' | 'ń' => 'n',
        'ç' | 'ć' => 'c',
        'ß' | 'ś' => 's',
        'ł' => 'l',
        'ž' | 'ź' | 'ż' => 'z',
        _ => return None,
    };
    Some(plain)
}

/// Whether a question's key is taken in the form.
pub fn is_taken(form: &Definition) -> impl Fn(&str) -> bool + '_ {
    |key| form.question(key).is_some()
}

#[cfg(test)]
mod tests {
    use stoa_forms::{Kind, RawFields};

    use super::{fill, key_of, read};
    use crate::pages::staff::build::kinds::KINDS;

    fn languages() -> Vec<String> {
        vec!["en".to_owned()]
    }

    #[test]
    fn keys_are_made_of_words() {
        let free = |_: &str| false;
        assert_eq!(key_of("¿Dónde vive?", "question", free), "donde_vive");
        assert_eq!(key_of("اسم الكلب", "question", free), "question");
        assert_eq!(key_of("2nd dog", "question", free), "nd_dog");
        assert_eq!(key_of("Dog", "question", |key| key == "dog"), "dog_2");
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let kinds = [
            r#"{"type":"text","max":60}"#,
            r#"{"type":"name","parts":"given_and_family"}"#,
            r#"{"type":"date","earliest":"today-18y","latest":"2030-01-31"}"#,
            r#"{"type":"time","earliest":"08:00:00"}"#,
            r#"{"type":"number","min":0.5,"max":12,"decimals":1}"#,
            r#"{"type":"money","currency":"EUR","max":10}"#,
            r#"{"type":"place","bounds":{"west":-1.5,"south":2.0,"east":3.0,"north":4.0}}"#,
            r#"{"type":"identity_number","scheme":"iso7064_mod97"}"#,
            r#"{"type":"iban","countries":["ES","FR"]}"#,
            r#"{"type":"language","only":["es","fr"]}"#,
            r#"{"type":"signature","drawn":true}"#,
            r#"{"type":"file","kinds":["pdf","picture"],"max_bytes":5000000,"max_count":3}"#,
            r#"{"type":"file","max_bytes":10485760,"max_count":1}"#,
            r#"{"type":"calculated","sum":["a","b"]}"#,
            r#"{"type":"choices","min":1,"choices":[{"key":"x","label":{"en":"Ex"},"hint":{"en":"h"}},
                {"key":"none","label":{"en":"None"},"exclusive":true}]}"#,
        ];
        for text in kinds {
            let kind: Kind = serde_json::from_str(text).unwrap();
            let mut raw = RawFields::default();
            fill(&mut raw, &kind, &languages());
            let mut errors = Vec::new();
            let back = read(&raw, kind.word(), (Some(&kind), &languages()), &mut errors);
            assert_eq!(back, Some(kind), "{errors:?}");
        }
    }

    #[test]
    fn every_kind_is_made_from_nothing_but_what_it_must_have() {
        for word in KINDS {
            let raw = RawFields::from([
                ("set.currency", "eur"),
                ("set.scheme", "luhn"),
                ("choices.en", "One\nTwo"),
            ]);
            let mut errors = Vec::new();
            let kind = read(&raw, word, (None, &languages()), &mut errors);
            assert_eq!(kind.map(|kind| kind.word()), Some(word), "{errors:?}");
        }
    }

    #[test]
    fn what_is_offered_keeps_its_key_when_its_words_change() {
        let kind: Kind = serde_json::from_str(
            r#"{"type":"choice","choices":[{"key":"a","label":{"en":"Ah"}},{"key":"b","label":{"en":"Be"}}]}"#,
        )
        .unwrap();
        let keys = |text: &str| -> Vec<String> {
            let raw = RawFields::from([("choices.en", text)]);
            let read = read(&raw, "choice", (Some(&kind), &languages()), &mut Vec::new());
            read.unwrap()
                .choices()
                .iter()
                .map(|one| one.key.clone())
                .collect()
        };
        assert_eq!(keys("Be\nAh"), ["b", "a"]);
        assert_eq!(keys("Ah\nBee"), ["a", "b"]);
        assert_eq!(keys("Ah\nSea\nBe"), ["a", "sea", "b"]);
    }
}
