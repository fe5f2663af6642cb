//! How a report came in.

use std::fmt;

/// The way by which a report reached us.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// The form on our pages.
    Web,
    /// A member of staff wrote it down, at the counter or on the telephone.
    Staff,
    /// A program, by Open311.
    Open311,
    /// A file of another system, under the name in which its ids are unique.
    Import(String),
}

impl Source {
    /// Reads what [`Source`]'s text form says; what is not known is an import of that name.
    pub fn parse(text: &str) -> Self {
        match text {
            "web" => Source::Web,
            "staff" => Source::Staff,
            "open311" => Source::Open311,
            other => Source::Import(other.strip_prefix("import:").unwrap_or(other).to_owned()),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Web => f.write_str("web"),
            Source::Staff => f.write_str("staff"),
            Source::Open311 => f.write_str("open311"),
            Source::Import(name) => write!(f, "import:{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_form_comes_back() {
        let import = Source::Import("nyc-311".to_owned());
        for source in [Source::Web, Source::Staff, Source::Open311, import] {
            assert_eq!(Source::parse(&source.to_string()), source);
        }
    }
}
