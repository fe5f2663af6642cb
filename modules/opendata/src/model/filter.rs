//! Which datasets are looked for: the one filter of the list, the catalogue and CKAN's search.

use stoa_kernel::Timestamp;

/// Marks that a search can be narrowed to, as addresses and tables name them.
pub const MARKS: [&str; 5] = ["theme", "format", "licence", "keyword", "year"];

/// What datasets have to be like. Only published ones are found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CatalogueFilter {
    /// As they were typed.
    pub words: String,
    /// The slug of an agency.
    pub agency: String,
    /// Kind and value of marks, all of which it must have.
    pub marks: Vec<(&'static str, String)>,
    /// What programs ask beyond that, which no page does.
    pub beyond: Option<Narrowing>,
    /// The slug of an agency whose drafts are found too; empty for none.
    pub drafts_of: String,
}

/// What a dataset has to be like, put together by and, or and not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowing {
    Agency(Spelling),
    /// Its address, or its number written out.
    Named(Spelling),
    /// A mark of this kind.
    Mark(&'static str, Spelling),
    Created(Span),
    Changed(Span),
    /// Nothing of it has been published yet.
    Unpublished,
    /// All of them; of none it is true.
    All(Vec<Narrowing>),
    /// One of them; of none it is false.
    Any(Vec<Narrowing>),
    Not(Box<Narrowing>),
}

/// How a value has to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spelling {
    Whole(String),
    /// It begins so; with nothing, any value does.
    Begins(String),
}

/// From one instant to another, both included; `None` for an open end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
}

impl CatalogueFilter {
    /// Reads the pairs of a query; what is no filter is passed over.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = CatalogueFilter::default();
        for (name, value) in pairs {
            let value = value.trim();
            match name {
                "q" => filter.words = value.chars().take(200).collect(),
                "agency" => filter.agency = value.to_owned(),
                _ => {
                    let kind = MARKS.into_iter().find(|kind| *kind == name);
                    if let Some(kind) = kind.filter(|_| !value.is_empty()) {
                        filter.marks.push((kind, value.to_owned()));
                    }
                }
            }
        }
        filter.marks.truncate(8);
        filter
    }

    /// The same as pairs of a query.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let words = [("q", self.words.as_str()), ("agency", &self.agency)];
        let given = words.into_iter().filter(|(_, value)| !value.is_empty());
        let marks = self
            .marks
            .iter()
            .map(|(kind, value)| (*kind, value.as_str()));
        given.chain(marks).collect()
    }

    pub fn is_empty(&self) -> bool {
        *self == CatalogueFilter::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_written_again() {
        let pairs = [
            ("q", " trees "),
            ("theme", "ENVI"),
            ("theme", ""),
            ("page", "2"),
            ("agency", "parks"),
        ];
        let filter = CatalogueFilter::read(pairs);
        assert_eq!(
            filter.pairs(),
            [("q", "trees"), ("agency", "parks"), ("theme", "ENVI")]
        );
        assert!(CatalogueFilter::read([("x", "y")]).is_empty());
    }
}
