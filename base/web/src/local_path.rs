//! Where a redirect may lead: to pages of ours and nowhere else, whatever a link's `next=` says.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What may not stand in a Location header as it is (RFC 3986 leaves these out of paths and queries).
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// The path as it may be redirected to; the front page when it leads to another host or is no path at all.
pub fn local_path(path: &str) -> Cow<'_, str> {
    // Browsers take a backslash for a slash, and drop tabs and line ends inside an address.
    let leads_away = !path.starts_with('/')
        || path[1..].starts_with(['/', '\\'])
        || path.contains(|c: char| c.is_control() || c == '\\');
    if leads_away {
        return Cow::Borrowed("/");
    }
    utf8_percent_encode(path, UNSAFE).into()
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn pages_of_ours_are_kept() {
        assert_eq!(local_path("/"), "/");
        assert_eq!(local_path("/reports?page=2#top"), "/reports?page=2#top");
        assert_eq!(
            local_path("/reports?text=a b&q=ñ"),
            "/reports?text=a%20b&q=%C3%B1"
        );
    }

    #[test]
    fn other_hosts_become_the_front_page() {
        for away in [
            "",
            "reports",
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "/a\r\nSet-Cookie: x=y",
            "javascript:alert(1)",
        ] {
            assert_eq!(local_path(away), "/", "{away:?}");
        }
    }
}
