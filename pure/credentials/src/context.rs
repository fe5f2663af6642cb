//! What a document says of its words: `@context`, as far as it matters without RDF.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::problem::Problems;

/// The context that comes first in every document of version 2.
pub(crate) const BASE: &str = "https://www.w3.org/ns/credentials/v2";

/// What that context explains, protected: nobody may give it another meaning (JSON-LD 1.1, section 4.1.11).
const PROTECTED: [&str; 16] = [
    "id",
    "type",
    "description",
    "digestMultibase",
    "digestSRI",
    "mediaType",
    "name",
    "VerifiableCredential",
    "EnvelopedVerifiableCredential",
    "VerifiablePresentation",
    "EnvelopedVerifiablePresentation",
    "JsonSchemaCredential",
    "BitstringStatusListCredential",
    "BitstringStatusList",
    "BitstringStatusListEntry",
    "DataIntegrityProof",
];

/// Section 4.3: a list that begins with the base, of addresses and of contexts in place; none takes a protected word.
pub(crate) fn expect_contexts(contexts: Option<&Value>, at: &str, problems: &mut Problems) {
    let place = format!("{at}/@context");
    let list = contexts
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    problems.expect(
        list.first().is_some_and(|first| first == BASE),
        &place,
        "a list that begins with the context of version 2",
    );
    let mut protected = BTreeMap::new();
    for context in list {
        let is_one = is_url(context) || context.is_object();
        problems.expect(is_one, &place, "addresses and objects");
        if let Value::Object(terms) = context {
            problems.expect(
                keeps_meanings(terms, &mut protected),
                &place,
                "without new meanings of protected terms",
            );
        }
    }
}

/// Whether no protected term is explained anew, but as it was.
fn keeps_meanings<'a>(
    terms: &'a Map<String, Value>,
    protected: &mut BTreeMap<&'a str, &'a Value>,
) -> bool {
    let protects = |value: &Value| value.get("@protected").and_then(Value::as_bool);
    let by_default = terms
        .get("@protected")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    for (term, meaning) in terms.iter().filter(|(term, _)| !term.starts_with('@')) {
        if PROTECTED.contains(&term.as_str())
            || protected
                .get(term.as_str())
                .is_some_and(|old| *old != meaning)
        {
            return false;
        }
        if protects(meaning).unwrap_or(by_default) {
            protected.insert(term, meaning);
        }
    }
    true
}

/// Whether the value is an absolute URL (RFC 3986, section 3): a scheme, and something after it without blanks.
pub(crate) fn is_url(value: &Value) -> bool {
    let Some((scheme, rest)) = value.as_str().and_then(|url| url.split_once(':')) else {
        return false;
    };
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    let is_kept = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !"<>\"{}|\\^`".contains(letter)
    };
    is_scheme && !rest.is_empty() && rest.chars().all(is_kept)
}
