//! Answers that caches may keep until the town changes: an entity tag made of versions (RFC 9110, section 8.8.3).

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// How long a cache may answer without asking us, in seconds; and how long it may do so while it asks.
const KEPT: &str = "public, max-age=60, stale-while-revalidate=600";

/// Names one state of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(String);

impl Tag {
    /// A weak tag, as compression changes the bytes and not what they mean. `parts` grow with each change; the
    /// format's number among them grows when the program draws in another way.
    pub fn of(parts: &[i64]) -> Self {
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Tag(format!("W/\"{}\"", parts.join("-")))
    }

    /// Whether the asker has this state already (If-None-Match, compared weakly).
    pub fn is_known(&self, headers: &HeaderMap) -> bool {
        let bare = self.0.trim_start_matches("W/");
        headers
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|tag| tag.trim().trim_start_matches("W/"))
            .any(|tag| tag == bare || tag == "*")
    }

    /// The answer that nothing changed.
    pub fn unchanged(&self) -> Response {
        self.dress(StatusCode::NOT_MODIFIED.into_response())
    }

    /// The answer with its type.
    pub fn answer(&self, kind: &'static str, body: impl IntoResponse) -> Response {
        let mut response = self.dress(body.into_response());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        response
    }

    fn dress(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
        // A tag is made of digits and hyphens, which a header always takes.
        if let Ok(tag) = HeaderValue::try_from(self.0.as_str()) {
            headers.insert(header::ETAG, tag);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_weakly() {
        let tag = Tag::of(&[1, 7, 3]);
        for (sent, known) in [
            ("W/\"1-7-3\"", true),
            ("\"1-7-3\"", true),
            ("\"x\", W/\"1-7-3\"", true),
            ("*", true),
            ("\"1-7-4\"", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, sent.parse().unwrap());
            assert_eq!(tag.is_known(&headers), known, "{sent}");
        }
        assert!(!tag.is_known(&HeaderMap::new()));
        assert_eq!(tag.unchanged().headers()[header::ETAG], "W/\"1-7-3\"");
    }
}
