//! What is given out at `/data/{slug}` to whoever asks by `Accept` for something else than a page: the description as RDF, or the first table in one
//! of its forms.

use axum::http::HeaderMap;
use stoa_web::{
    PageResult, Visitor,
    accepted::{preferred, varied},
};

use super::{catalogue::Entry, dcat};
use crate::{downloads, downloads::Ending, pages::public};

/// What is wanted instead of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A media type of RDF.
    Description(&'static str),
    Table(Ending),
}

/// Media types that are given out, and the ending of a table's address; none for the description.
const FORMS: [(&str, &str); 10] = [
    ("text/turtle", ""),
    ("application/ld+json", ""),
    ("application/rdf+xml", ""),
    ("text/csv", "csv"),
    ("application/json", "json"),
    ("application/x-ndjson", "ndjson"),
    ("application/geo+json", "geojson"),
    ("application/vnd.apache.parquet", "parquet"),
    ("application/vnd.apache.arrow.stream", "arrow"),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
];

/// What a request prefers to a page (RFC 9110, section 12.5.1); `None` for a page.
pub fn wanted(headers: &HeaderMap) -> Option<Wanted> {
    preferred(headers, |kind| {
        match FORMS.iter().find(|(known, _)| *known == kind)? {
            (known, "") => Some(Wanted::Description(known)),
            (_, ending) => Ending::parse(ending).map(Wanted::Table),
        }
    })
}

/// Whether a request prefers JSON to a page, where nothing else is given out.
pub fn wants_json(headers: &HeaderMap) -> bool {
    preferred(headers, |kind| (kind == "application/json").then_some(())).is_some()
}

impl Wanted {
    /// The answer, which depends on what was accepted.
    pub async fn answer(self, visitor: Visitor, slug: &str) -> PageResult {
        let response = match self {
            Wanted::Table(ending) => downloads::whole_table(visitor, slug, ending).await?,
            Wanted::Description(media_type) => {
                let shown = public(&visitor, &mut visitor.read().await?, slug).await?;
                let entry = Entry {
                    dataset: shown.dataset,
                    version: shown.version,
                };
                dcat::of_one(&visitor, &entry, media_type).await?
            }
        };
        Ok(varied(response))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, header};

    use super::*;

    #[test]
    fn what_is_preferred_is_given() {
        let of = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            wanted(&headers)
        };
        let csv = Ending::parse("csv").map(Wanted::Table);
        assert_eq!(of("text/csv"), csv);
        assert_eq!(of("text/html;q=0.5, text/csv"), csv);
        assert_eq!(
            of("text/turtle, application/ld+json;q=0.9"),
            Some(Wanted::Description("text/turtle"))
        );
        assert_eq!(
            of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            None
        );
        assert_eq!(of("*/*"), None);
        let json = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            wants_json(&headers)
        };
        assert!(json("application/json, text/plain, */*"));
        assert!(!json("text/html, application/json;q=0.9") && !json("text/csv") && !json("*/*"));
        assert_eq!(of("text/csv;q=0"), None);
        assert_eq!(of("image/png"), None);
        assert_eq!(wanted(&HeaderMap::new()), None);
    }
}
