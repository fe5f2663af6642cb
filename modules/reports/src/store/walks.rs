//! How a filter becomes walks along indexes, and what is filtered beyond them.

use stoa_kernel::Value;

use super::{
    conditions::Conditions,
    places::{self, Cover},
};
use crate::model::{
    ReportFilter, Status, StatusFilter,
    filter::{Assignee, Order},
};

/// So many walks are merged into one list at most; with more, what is left over is only filtered.
const MOST_WALKS: usize = 64;
/// One walk along an index: what its leading columns are equal to, and among what others are.
#[derive(Default, Clone)]
pub(super) struct Walk {
    equal: Vec<(String, Value)>,
    within: Vec<(&'static str, Vec<Value>)>,
    /// Between which cells, their ends among them.
    span: Option<(i64, i64)>,
}

impl Walk {
    /// Keeps only rows whose column is among some values; with none it keeps all.
    fn keep(&mut self, column: &'static str, values: Vec<Value>) {
        if !values.is_empty() {
            self.within.push((column, values));
        }
    }

    /// The same where a column is equal to a value.
    fn with(&self, column: &str, value: &Value) -> Self {
        let mut walk = self.clone();
        walk.equal.push((column.to_owned(), value.clone()));
        walk
    }

    pub(super) fn apply(&self, query: &mut Conditions) {
        if let Some((first, last)) = self.span {
            query.and("cell BETWEEN {} AND {}", [first.into(), last.into()]);
        }
        for (column, value) in &self.equal {
            query.and(&format!("{column} = {{}}"), [value.clone()]);
        }
        for (column, values) in &self.within {
            query.within(column, values.iter().cloned());
        }
    }
}

/// Along which index a list is walked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Along {
    /// One that has the list's order.
    Order,
    /// One that has what is filtered by. The few rows that pass are then sorted.
    Filter,
    /// That of the cells, which cover the place that is asked for. What lies there is sorted.
    Place(Cover),
}

/// The walks whose merging is the list. Along its order, none reads more than a page of what passes.
pub(super) fn walks(filter: &ReportFilter, along: &Along) -> Vec<Walk> {
    let statuses = filter.status.statuses();
    let slugs: Vec<Value> = statuses
        .iter()
        .map(|status| Value::from(status.slug()))
        .collect();
    let mut rest = Walk::default();
    // Lists that an index of few rows carries need no merging: chosen reports, what lies in a few cells, what changed.
    let chosen = is_chosen(filter);
    let by_change = !chosen && filter.order == Order::Changed && *along == Along::Order;
    let in_place = matches!(along, Along::Place(_));
    if chosen || by_change || in_place {
        let name = |column| {
            if chosen { column } else { unindexed(column) }
        };
        filter_columns(filter)
            .into_iter()
            .for_each(|(column, values)| rest.keep(name(column), values));
        if filter.status != StatusFilter::Any {
            rest.keep(name("status"), slugs);
        }
        let Along::Place(cover) = along else {
            return vec![rest];
        };
        let Some(cells) = cover.narrow() else {
            let of_span = |span| Walk {
                span: Some(span),
                ..rest.clone()
            };
            return cover.spans().into_iter().map(of_span).collect();
        };
        rest.keep("cell", cells.iter().map(|cell| (*cell).into()).collect());
        let open = open_values(&statuses).into_iter().map(Value::from);
        rest.keep("is_open", open.collect());
        return vec![rest];
    }
    let mut lead = (String::new(), Vec::new());
    for (column, values) in filter_columns(filter) {
        let fits = (1..=MOST_WALKS).contains(&(values.len() * slugs.len()));
        if lead.0.is_empty() && fits {
            lead = (column.to_owned(), values);
        } else {
            rest.keep(column, values);
        }
    }
    let (column, values) = lead;
    let led: Vec<Walk> = match values.as_slice() {
        [] => vec![rest],
        values => values
            .iter()
            .map(|value| rest.with(&column, value))
            .collect(),
    };
    led.iter()
        .flat_map(|walk| slugs.iter().map(|slug| walk.with("status", slug)))
        .collect()
}

/// Whether a list is of reports that were chosen, or that an index of few rows holds.
pub(super) fn is_chosen(filter: &ReportFilter) -> bool {
    filter.hits.is_some() || filter.hidden || matches!(filter.assignee, Some(Assignee::One(_)))
}

/// A column as neither database looks for it in an index, where it would rather sort many rows than walk along their order.
fn unindexed(column: &str) -> &'static str {
    match column {
        "category" => "COALESCE(category, category)",
        "team" => "COALESCE(team, team)",
        "ward" => "COALESCE(ward, ward)",
        "agency" => "COALESCE(agency, agency)",
        _ => "COALESCE(status, status)",
    }
}

/// What may lead a walk, beside the state: those that leave the fewest come first.
pub(super) fn filter_columns(filter: &ReportFilter) -> [(&'static str, Vec<Value>); 4] {
    let slug = |slug: &Option<String>| slug.iter().map(Value::from).collect();
    [
        (
            "category",
            filter.categories.iter().map(Value::from).collect(),
        ),
        ("team", slug(&filter.team)),
        (
            "ward",
            filter.wards.iter().map(|ward| Value::from(*ward)).collect(),
        ),
        ("agency", slug(&filter.agency)),
    ]
}

/// The values of is_open among some states.
pub(super) fn open_values(statuses: &[Status]) -> Vec<i64> {
    let mut values: Vec<i64> = statuses
        .iter()
        .map(|status| i64::from(status.is_open()))
        .collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// What every list filters by, beyond [`filter_columns`] and the state.
pub(super) fn common(query: &mut Conditions, filter: &ReportFilter) {
    if let Some(hits) = &filter.hits {
        match hits.as_slice() {
            [] => query.sql.push_str(" AND 1 = 0"),
            hits => query.within("id", hits.iter().map(|hit| hit.id)),
        }
    }
    times(query, filter);
    for (condition, at) in [
        ("updated_at >= {}", filter.updated_from),
        ("updated_at < {}", filter.updated_before),
    ] {
        if let Some(at) = at {
            query.and(condition, [at.into()]);
        }
    }
    match filter.assignee {
        Some(Assignee::Nobody) => query.and("assignee IS NULL", []),
        Some(Assignee::One(id)) => query.and("assignee = {}", [id.into()]),
        None => {}
    }
    places::within(query, filter);
}

/// Only what was reported within the filter's span of time.
pub(super) fn times(query: &mut Conditions, filter: &ReportFilter) {
    for (condition, at) in [
        ("reported_at >= {}", filter.reported_from),
        ("reported_at < {}", filter.reported_before),
    ] {
        if let Some(at) = at {
            query.and(condition, [at.into()]);
        }
    }
}
