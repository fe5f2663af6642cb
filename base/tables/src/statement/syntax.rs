//! Parts of a statement that the engine would pass over in silence: refused, so that nobody gets another answer than the one
//! that was asked for.

use std::ops::ControlFlow;

use datafusion::sql::sqlparser::ast::{Query, TableFactor, Visit, Visitor};

/// Says what is not offered, if there is something.
pub fn passed_over(query: &Query) -> Option<&'static str> {
    match query.visit(&mut Finder) {
        ControlFlow::Break(found) => Some(found),
        ControlFlow::Continue(()) => None,
    }
}

struct Finder;

impl Visitor for Finder {
    type Break = &'static str;

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Self::Break> {
        if !query.locks.is_empty() {
            return ControlFlow::Break("FOR UPDATE and FOR SHARE are not offered");
        }
        if query.settings.is_some() || query.format_clause.is_some() || query.for_clause.is_some() {
            return ControlFlow::Break("SETTINGS, FORMAT and FOR are not offered");
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<Self::Break> {
        match factor {
            TableFactor::Table { args: Some(_), .. }
            | TableFactor::TableFunction { .. }
            | TableFactor::Function { .. } => {
                ControlFlow::Break("there is no function that gives a table here")
            }
            TableFactor::Table { sample, .. } | TableFactor::Derived { sample, .. }
                if sample.is_some() =>
            {
                ControlFlow::Break("TABLESAMPLE is not offered")
            }
            TableFactor::Table {
                version,
                with_hints,
                partitions,
                index_hints,
                json_path,
                with_ordinality,
                ..
            } if version.is_some()
                || !with_hints.is_empty()
                || !partitions.is_empty()
                || !index_hints.is_empty()
                || json_path.is_some()
                || *with_ordinality =>
            {
                ControlFlow::Break("versions, hints and partitions of a table are not offered")
            }
            TableFactor::Table { .. }
            | TableFactor::Derived { .. }
            | TableFactor::NestedJoin { .. } => ControlFlow::Continue(()),
            _ => ControlFlow::Break("only tables and SELECT can stand after FROM and JOIN"),
        }
    }
}
