//! Where somebody goes after signing in: a page of ours and nothing else, whatever `next=` says.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// A path of this site, with its query. What is anything else becomes the empty path, which means "wherever is usual".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LocalPath(String);

impl LocalPath {
    /// Takes `/my?page=2`, and nothing that a browser might read as another site: `//host`, `/\host` (browsers read a
    /// backslash as a slash), or a path with white space or control characters, which browsers drop before they read it.
    pub fn new(path: &str) -> Self {
        let clean = path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        if clean && path.starts_with('/') && !path.starts_with("//") && path.len() <= 2000 {
            LocalPath(path.to_owned())
        } else {
            LocalPath::default()
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path, or what is usual.
    pub fn or<'a>(&'a self, usual: &'a str) -> &'a str {
        if self.0.is_empty() { usual } else { &self.0 }
    }

    /// Whether it leads to what residents have sent, which is of no use to whoever has sent nothing. So does what is usual.
    pub fn shows_what_was_sent(&self) -> bool {
        let path = self.0.split(['?', '#']).next().unwrap_or_default();
        path.is_empty() || path == "/my" || path.starts_with("/my/")
    }

    /// The path as one value of a query: everything but letters, digits and a few marks as `%XX`.
    pub fn in_query(&self) -> String {
        let keep = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
        let escape = |byte: u8| {
            if keep(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        };
        self.0.bytes().map(escape).collect()
    }

    /// `page?next=PATH`, or `page` alone where there is no path to remember.
    pub fn after(&self, page: &str) -> String {
        if self.0.is_empty() {
            return page.to_owned();
        }
        format!("{page}?next={}", self.in_query())
    }
}

impl fmt::Display for LocalPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LocalPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|path| LocalPath::new(&path))
    }
}

#[cfg(test)]
mod tests {
    use super::LocalPath;

    #[test]
    fn only_paths_of_ours_are_taken() {
        for path in ["/my", "/staff/reports/M-1?tab=notes&q=a%20b", "/"] {
            assert_eq!(LocalPath::new(path).as_str(), path);
        }
        let foreign = [
            "",
            "my",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "/a b",
            "/\n/evil.example",
            " /my",
            "/é",
        ];
        for path in foreign {
            assert_eq!(LocalPath::new(path).as_str(), "", "{path:?}");
        }
    }

    #[test]
    fn a_path_survives_a_query() {
        let path = LocalPath::new("/reports?status=open&q=a%20b");
        assert_eq!(
            path.after("/sign-in"),
            "/sign-in?next=/reports%3Fstatus%3Dopen%26q%3Da%2520b"
        );
        assert_eq!(LocalPath::default().after("/sign-in"), "/sign-in");
    }
}
