//! Cookies: read from the request's header without a copy, written with the attributes that ours all have.

use axum::http::{HeaderMap, HeaderValue, header};

/// Who is signed in.
pub(crate) const SESSION: &str = "stoa_session";
/// The language that was chosen.
pub(crate) const LANGUAGE: &str = "stoa_lang";
/// A random name that ties a form to the browser that it was made for, before anybody signs in.
pub(crate) const VISITOR: &str = "stoa_visitor";
/// From whose page somebody went to pay by card.
pub const PAYING: &str = "stoa_paying";
/// For how many seconds.
pub const PAYING_SECONDS: i64 = 3_600;
/// A sentence for the next page, signed.
pub(crate) const NOTICE: &str = "stoa_notice";

/// Whether scripts of the page may read a cookie. None of ours need to.
const ATTRIBUTES: &str = "; Path=/; HttpOnly; SameSite=Lax";

/// The value of a cookie of the request.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter();
    let mut pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim_start().split_once('='));
    pairs
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.trim_end())
}

/// The header that sets a cookie for so many seconds; 0 takes it away. `None` when the value does not fit a header.
pub(crate) fn written(
    name: &str,
    value: &str,
    seconds: i64,
    is_https: bool,
) -> Option<HeaderValue> {
    let secure = if is_https { "; Secure" } else { "" };
    let text = format!("{name}={value}{ATTRIBUTES}; Max-Age={seconds}{secure}");
    HeaderValue::try_from(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("a=1; stoa_lang=es; b=2"),
        );
        headers.append(header::COOKIE, HeaderValue::from_static("stoa_session=x=y"));
        assert_eq!(read(&headers, LANGUAGE), Some("es"));
        assert_eq!(read(&headers, SESSION), Some("x=y"));
        assert_eq!(read(&headers, NOTICE), None);
    }

    #[test]
    fn cookies_are_for_the_server_alone() {
        let plain = written(SESSION, "token", 60, false).expect("a header");
        assert_eq!(
            plain,
            "stoa_session=token; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
        );
        let secure = written(SESSION, "token", 60, true).expect("a header");
        assert!(secure.to_str().expect("text").ends_with("; Secure"));
        assert_eq!(written(SESSION, "line\nbreak", 60, false), None);
    }
}
