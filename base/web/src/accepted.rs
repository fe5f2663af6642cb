//! What a request prefers to a page, by its `Accept` (RFC 9110, section 12.5.1).

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

/// The best of the forms that a media type (in small letters, without its parameters) may be; `None` where a page is as good, or where nothing of
/// what is accepted has a form. Of equals the first counts.
pub fn preferred<T>(headers: &HeaderMap, form_of: impl Fn(&str) -> Option<T>) -> Option<T> {
    let accept = headers.get(header::ACCEPT)?.to_str().ok()?;
    let mut best: Option<(f64, Option<T>)> = None;
    for part in accept.split(',') {
        let mut words = part.split(';').map(str::trim);
        let kind = words.next().unwrap_or_default().to_ascii_lowercase();
        let weight = words.find_map(|word| word.strip_prefix("q="));
        let weight = weight.map_or(1.0, |text| text.parse().unwrap_or(0.0));
        let form = match kind.as_str() {
            "text/html" | "application/xhtml+xml" | "*/*" | "text/*" => None,
            kind => match form_of(kind) {
                Some(form) => Some(form),
                None => continue,
            },
        };
        if weight > 0.0 && best.as_ref().is_none_or(|(known, _)| weight > *known) {
            best = Some((weight, form));
        }
    }
    best?.1
}

/// Says on an answer that it depends on what was accepted.
pub fn varied(mut response: Response) -> Response {
    let vary = HeaderValue::from_static("accept");
    response.headers_mut().append(header::VARY, vary);
    response
}

/// Says on a page's answer where its other forms are, by the endings of its address and their media types (RFC 8288), and that it depends on what
/// is accepted.
pub fn with_alternates<'f>(
    mut response: Response,
    path: &str,
    forms: impl IntoIterator<Item = (&'f str, &'f str)>,
) -> Response {
    for (ending, kind) in forms {
        let kind = kind.split(';').next().unwrap_or_default();
        let link = format!("<{path}.{ending}>; rel=\"alternate\"; type=\"{kind}\"");
        if let Ok(link) = HeaderValue::try_from(link) {
            response.headers_mut().append(header::LINK, link);
        }
    }
    varied(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(accept: &'static str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        let forms = ["text/turtle", "application/ld+json", "text/csv"];
        preferred(&headers, |kind| forms.into_iter().find(|one| *one == kind))
    }

    #[test]
    fn what_is_preferred_to_a_page_is_found() {
        assert_eq!(of("text/turtle"), Some("text/turtle"));
        assert_eq!(of("Text/CSV;q=0.9, text/html;q=0.5"), Some("text/csv"));
        assert_eq!(
            of("application/ld+json;q=0.1, */*;q=0.01"),
            Some("application/ld+json")
        );
        let first = of("text/turtle, application/ld+json");
        assert_eq!(first, Some("text/turtle"), "the first of equals");
    }

    #[test]
    fn a_page_is_given_where_it_is_as_good() {
        assert_eq!(of("text/html,application/xml;q=0.9,*/*;q=0.8"), None);
        assert_eq!(of("*/*"), None);
        assert_eq!(of("text/turtle;q=0"), None);
        assert_eq!(of("image/png"), None);
        assert_eq!(preferred(&HeaderMap::new(), |_| Some(())), None);
    }
}
