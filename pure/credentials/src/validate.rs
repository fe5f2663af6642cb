//! The data model of Verifiable Credentials 2.0, in plain JSON: what must be there, of which shape.

use serde_json::{Map, Value};

use crate::{
    Problem,
    context::{expect_contexts, is_url},
    json::one_or_many,
    moment::date_time_stamp,
    problem::Problems,
};

/// What is wrong with a credential (Verifiable Credentials Data Model 2.0, section 4); nothing for a good one.
pub fn validate_credential(document: &Value) -> Vec<Problem> {
    let mut problems = Problems::default();
    expect_credential(document, "", &mut problems);
    problems.0
}

/// What is wrong with a presentation (section 4.13) and with the credentials in it; those in an envelope are not opened.
pub fn validate_presentation(document: &Value) -> Vec<Problem> {
    let mut problems = Problems::default();
    let Some(map) = expect_object(document, "", &mut problems) else {
        return problems.0;
    };
    expect_contexts(map.get("@context"), "", &mut problems);
    expect_type(map, "", Some("VerifiablePresentation"), &mut problems);
    expect_id(map, "", &mut problems);
    if let Some(holder) = map.get("holder") {
        problems.expect(party(holder).is_some(), "/holder", PARTY);
    }
    let held = map.get("verifiableCredential").map_or(&[][..], one_or_many);
    for (at, credential) in held.iter().enumerate() {
        expect_held(
            credential,
            &format!("/verifiableCredential/{at}"),
            &mut problems,
        );
    }
    expect_typed(map, "", "termsOfUse", &mut problems);
    expect_typed(map, "", "proof", &mut problems);
    problems.0
}

/// Whether all credentials that a presentation holds in the open are the holder's own assertions (section 4.13.2: the issuer
/// of a self-asserted credential is the presentation's holder). Only the one who presents knows which are meant to be.
pub fn is_self_asserted(presentation: &Value) -> bool {
    let holder = presentation.get("holder").and_then(party);
    let held = presentation
        .get("verifiableCredential")
        .map_or(&[][..], one_or_many);
    holder.is_some()
        && held
            .iter()
            .all(|one| one.get("issuer").and_then(party) == holder)
}

const PARTY: &str = "a URL, or an object with one as its id";

fn expect_credential(document: &Value, at: &str, problems: &mut Problems) {
    let Some(map) = expect_object(document, at, problems) else {
        return;
    };
    expect_contexts(map.get("@context"), at, problems);
    expect_type(map, at, Some("VerifiableCredential"), problems);
    expect_id(map, at, problems);
    expect_language_values(map, at, problems);
    expect_issuer(map.get("issuer"), at, problems);
    expect_subjects(map.get("credentialSubject"), at, problems);
    expect_validity(map, at, problems);
    for name in TYPED {
        expect_typed(map, at, name, problems);
    }
    for (name, wanted) in [
        ("credentialSchema", "with an id"),
        ("relatedResource", "with an id"),
    ] {
        for (place, part) in parts(map, at, name) {
            problems.expect(part.get("id").is_some_and(is_url), &place, wanted);
        }
    }
    for (place, resource) in parts(map, at, "relatedResource") {
        let digest = ["digestSRI", "digestMultibase"]
            .iter()
            .any(|name| resource.get(name).is_some_and(Value::is_string));
        problems.expect(digest, &place, "with digestSRI or digestMultibase");
    }
}

/// What must say of which type it is (sections 4.9 to 4.12 and 5).
const TYPED: [&str; 8] = [
    "credentialStatus",
    "credentialSchema",
    "termsOfUse",
    "evidence",
    "refreshService",
    "renderMethod",
    "confidenceMethod",
    "proof",
];

fn expect_held(credential: &Value, at: &str, problems: &mut Problems) {
    let is_envelope = credential.get("type").is_some_and(|types| {
        one_or_many(types)
            .iter()
            .any(|name| name == "EnvelopedVerifiableCredential")
    });
    if !is_envelope {
        return expect_credential(credential, at, problems);
    }
    let base = credential
        .get("@context")
        .map(one_or_many)
        .and_then(<[Value]>::first);
    problems.expect(
        base.is_some_and(|base| base == crate::context::BASE),
        &format!("{at}/@context"),
        crate::context::BASE,
    );
    let id = credential
        .get("id")
        .and_then(Value::as_str)
        .unwrap_or_default();
    problems.expect(
        id.starts_with("data:") && id.contains(','),
        &format!("{at}/id"),
        "a data: URL",
    );
}

fn expect_object<'a>(
    value: &'a Value,
    at: &str,
    problems: &mut Problems,
) -> Option<&'a Map<String, Value>> {
    problems.expect(value.is_object(), at, "an object");
    value.as_object()
}

/// Section 4.5: terms and URLs, with the one that says what the whole is.
fn expect_type(map: &Map<String, Value>, at: &str, needed: Option<&str>, problems: &mut Problems) {
    let place = format!("{at}/type");
    let types = map.get("type").map_or(&[][..], one_or_many);
    let is_name = |name: &Value| is_url(name) || name.as_str().is_some_and(is_term);
    problems.expect(
        !types.is_empty() && types.iter().all(is_name),
        &place,
        "one or many terms or URLs",
    );
    if let Some(needed) = needed {
        problems.expect(
            types.iter().any(|name| name == needed),
            &place,
            "the type of the whole among others",
        );
    }
}

/// A word that a context may explain.
fn is_term(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('@')
        && !name.contains(|letter: char| letter.is_whitespace() || letter == ':')
}

/// Section 4.4: if there is one, it is one URL.
fn expect_id(map: &Map<String, Value>, at: &str, problems: &mut Problems) {
    if let Some(id) = map.get("id") {
        problems.expect(is_url(id), &format!("{at}/id"), "one URL");
    }
}

fn party(value: &Value) -> Option<&str> {
    let id = if value.is_object() {
        value.get("id")?
    } else {
        value
    };
    is_url(id).then(|| id.as_str()).flatten()
}

fn expect_issuer(issuer: Option<&Value>, at: &str, problems: &mut Problems) {
    let place = format!("{at}/issuer");
    problems.expect(issuer.and_then(party).is_some(), &place, PARTY);
    if let Some(Value::Object(map)) = issuer {
        expect_language_values(map, &place, problems);
    }
}

/// Section 4.8: each says something.
fn expect_subjects(subjects: Option<&Value>, at: &str, problems: &mut Problems) {
    let place = format!("{at}/credentialSubject");
    let subjects = subjects.map_or(&[][..], one_or_many);
    problems.expect(!subjects.is_empty(), &place, "one or many objects");
    for subject in subjects {
        let map = subject.as_object().filter(|map| !map.is_empty());
        problems.expect(map.is_some(), &place, "an object that is not empty");
        if let Some(map) = map {
            expect_id(map, &place, problems);
        }
    }
}

/// Section 4.9: moments with their time zone, the first not after the second.
fn expect_validity(map: &Map<String, Value>, at: &str, problems: &mut Problems) {
    let mut read = |name| {
        let value = map.get(name)?;
        let moment = value.as_str().and_then(date_time_stamp);
        problems.expect(
            moment.is_some(),
            &format!("{at}/{name}"),
            "a moment with its time zone",
        );
        moment
    };
    if let (Some(from), Some(until)) = (read("validFrom"), read("validUntil")) {
        problems.expect(
            from <= until,
            &format!("{at}/validUntil"),
            "not before validFrom",
        );
    }
}

fn parts<'a>(
    map: &'a Map<String, Value>,
    at: &str,
    name: &'static str,
) -> Vec<(String, &'a Value)> {
    let list = map.get(name).map_or(&[][..], one_or_many);
    list.iter()
        .map(|part| (format!("{at}/{name}"), part))
        .collect()
}

fn expect_typed(map: &Map<String, Value>, at: &str, name: &'static str, problems: &mut Problems) {
    for (place, part) in parts(map, at, name) {
        if let Some(part) = expect_object(part, &place, problems) {
            expect_type(part, &place, None, problems);
            expect_id(part, &place, problems);
        }
    }
}

/// Section 4.6 and 11.1: a text, or texts that tell their language and direction and nothing else.
fn expect_language_values(map: &Map<String, Value>, at: &str, problems: &mut Problems) {
    for name in ["name", "description"] {
        let values = map.get(name).map_or(&[][..], one_or_many);
        let good = values
            .iter()
            .all(|value| value.is_string() || value.as_object().is_some_and(is_language_value));
        problems.expect(
            good,
            &format!("{at}/{name}"),
            "a text, or texts with their languages",
        );
    }
}

fn is_language_value(value: &Map<String, Value>) -> bool {
    value.contains_key("@value")
        && value.iter().all(|(name, value)| match name.as_str() {
            "@value" | "@language" => value.is_string(),
            "@direction" => matches!(value.as_str(), Some("ltr" | "rtl")),
            _ => false,
        })
}
