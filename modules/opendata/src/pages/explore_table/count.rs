//! How many rows a view has, as far as that is known.

use stoa_web::Visitor;

/// How many rows there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    Exactly(i64),
    /// Counting them all would take more than a query may have; so many were seen.
    AtLeast(i64),
}

impl Count {
    pub fn words(self, visitor: &Visitor) -> String {
        let (text, count) = match self {
            Count::Exactly(count) => ("opendata-rows-found", count),
            Count::AtLeast(count) => ("opendata-rows-at-least", count),
        };
        visitor.t_with(text, &[("count", count.into())])
    }
}
