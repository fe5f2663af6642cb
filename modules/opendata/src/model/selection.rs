//! What a reader asks of a table by links and small forms, as an address keeps it: filters, an order, groups, a page.

use jiff::{Timestamp, civil};
use stoa_kernel::{FieldError, Message};
use stoa_tables::{Aggregate, Condition, Direction, Literal, Select};

use super::{Kind, TableColumn};

/// Rows of a page.
pub const ROWS: u64 = 50;
/// Columns of a page; nobody reads more side by side.
const SHOWN: usize = 200;
/// The most filters of one address.
const FILTERS: usize = 20;
/// How a filter compares.
pub const SIGNS: [&str; 9] = ["eq", "ne", "lt", "le", "gt", "ge", "has", "none", "some"];
/// What can be told of the rows of a group, besides how many they are.
pub const MEASURES: [&str; 5] = ["sum", "avg", "median", "min", "max"];

/// Only rows like this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub column: String,
    /// One of [`SIGNS`].
    pub sign: &'static str,
    pub value: String,
}

/// A view of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    pub filters: Vec<Filter>,
    pub sort: String,
    pub descending: bool,
    /// A row for each value of this column; empty: a row for each row.
    pub group: String,
    /// One of [`MEASURES`] and the column that it is of.
    pub measure: Option<(&'static str, String)>,
    /// From 1.
    pub page: u64,
}

impl Selection {
    /// Reads the pairs of a query. What does not fit the table is told by [`Selection::select`].
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut selection = Selection {
            page: 1,
            ..Selection::default()
        };
        let mut added = [""; 3];
        for (name, value) in pairs {
            match name {
                "f" => selection.filters.extend(filter(value)),
                "c" => added[0] = value,
                "o" => added[1] = value,
                "v" => added[2] = value,
                "sort" => {
                    selection.descending = value.starts_with('-');
                    value
                        .trim_start_matches('-')
                        .clone_into(&mut selection.sort);
                }
                "group" => value.clone_into(&mut selection.group),
                "of" => selection.measure = measure(value),
                "page" => selection.page = value.parse().unwrap_or(1).clamp(1, 1_000_000),
                _ => {}
            }
        }
        let [column, sign, value] = added;
        selection
            .filters
            .extend(filter(&format!("{column}:{sign}:{value}")));
        selection.filters.truncate(FILTERS);
        if selection.group.is_empty() {
            selection.measure = None;
        }
        selection
    }

    /// The same as pairs of a query, without its page.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let filters = self.filters.iter();
        let mut pairs: Vec<(&'static str, String)> = filters
            .map(|one| ("f", format!("{}:{}:{}", one.column, one.sign, one.value)))
            .collect();
        if !self.group.is_empty() {
            pairs.push(("group", self.group.clone()));
        }
        if let Some((measure, column)) = &self.measure {
            pairs.push(("of", format!("{measure}:{column}")));
        }
        if !self.sort.is_empty() {
            let minus = if self.descending { "-" } else { "" };
            pairs.push(("sort", format!("{minus}{}", self.sort)));
        }
        pairs
    }

    /// The statement for all rows of the view, in its order.
    ///
    /// # Errors
    /// Everything that does not fit the table, each by its field.
    pub fn select(&self, table: &str, columns: &[TableColumn]) -> Result<Select, Vec<FieldError>> {
        let (conditions, mut faults) = self.read_filters(columns);
        let mut select = conditions
            .into_iter()
            .fold(Select::from(table), Select::filter);
        let known = |name: &str| columns.iter().any(|column| column.name == name);
        let mut orders: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        if !self.group.is_empty() {
            if !known(&self.group) {
                faults.push(unknown("group", &self.group));
            }
            select = select
                .columns([self.group.as_str()])
                .aggregate(Aggregate::Rows, "rows");
            orders = vec![self.group.as_str(), "rows"];
            if let Some((measure, column)) = &self.measure {
                if !known(column) {
                    faults.push(unknown("of", column));
                }
                select = select.aggregate(aggregate(measure, column), *measure);
                orders.push(measure);
            }
        }
        let direction = |descending| match descending {
            true => Direction::Descending,
            false => Direction::Ascending,
        };
        if !self.sort.is_empty() {
            if !orders.contains(&self.sort.as_str()) {
                faults.push(unknown("sort", &self.sort));
            }
            select = select.order(self.sort.as_str(), direction(self.descending));
        } else if !self.group.is_empty() {
            select = select.order("rows", Direction::Descending);
        }
        let first = orders.first().filter(|first| **first != self.sort);
        if let Some(first) = first.filter(|_| !self.group.is_empty()) {
            select = select.order(*first, Direction::Ascending);
        }
        match faults.is_empty() {
            true => Ok(select),
            false => Err(faults),
        }
    }

    /// The rows of its page. Of a table with very many columns a page has the first.
    pub fn page(&self, select: &Select, columns: &[TableColumn]) -> Select {
        let shown = self.shown_columns(columns).unwrap_or(0);
        let names = columns
            .iter()
            .take(shown)
            .map(|column| column.name.as_str());
        select
            .clone()
            .columns(names)
            .limit(ROWS)
            .offset(self.offset())
    }

    /// How many columns a page shows, where it does not show all.
    pub fn shown_columns(&self, columns: &[TableColumn]) -> Option<usize> {
        (self.group.is_empty() && columns.len() > SHOWN).then_some(SHOWN)
    }

    /// What a row has to fulfil to be in the view.
    ///
    /// # Errors
    /// Every filter that does not fit the table.
    pub fn conditions(&self, columns: &[TableColumn]) -> Result<Vec<Condition>, Vec<FieldError>> {
        let (conditions, faults) = self.read_filters(columns);
        match faults.is_empty() {
            true => Ok(conditions),
            false => Err(faults),
        }
    }

    fn read_filters(&self, columns: &[TableColumn]) -> (Vec<Condition>, Vec<FieldError>) {
        let (mut conditions, mut faults) = (Vec::new(), Vec::new());
        for filter in &self.filters {
            match condition(filter, columns) {
                Ok(condition) => conditions.push(condition),
                Err(fault) => faults.push(fault),
            }
        }
        (conditions, faults)
    }

    /// How many rows stand before this page.
    pub fn offset(&self) -> u64 {
        (self.page.max(1) - 1) * ROWS
    }
}

fn filter(text: &str) -> Option<Filter> {
    let (column, rest) = text.split_once(':')?;
    let (sign, value) = rest.split_once(':').unwrap_or((rest, ""));
    let sign = SIGNS.into_iter().find(|known| *known == sign)?;
    let needs_value = !matches!(sign, "none" | "some");
    let is_whole = !column.is_empty() && (!needs_value || !value.is_empty());
    is_whole.then(|| Filter {
        column: column.to_owned(),
        sign,
        value: if needs_value {
            value.to_owned()
        } else {
            String::new()
        },
    })
}

fn measure(text: &str) -> Option<(&'static str, String)> {
    let (name, column) = text.split_once(':')?;
    let name = MEASURES.into_iter().find(|known| *known == name)?;
    Some((name, column.to_owned()))
}

fn aggregate(measure: &str, column: &str) -> Aggregate {
    let column = column.to_owned();
    match measure {
        "sum" => Aggregate::Sum(column),
        "avg" => Aggregate::Average(column),
        "median" => Aggregate::Median(column),
        "min" => Aggregate::Least(column),
        _ => Aggregate::Greatest(column),
    }
}

fn unknown(field: &str, name: &str) -> FieldError {
    let message = Message::new("opendata-column-unknown").with("column", name);
    FieldError::new(field, message)
}

fn condition(filter: &Filter, columns: &[TableColumn]) -> Result<Condition, FieldError> {
    let column = columns.iter().find(|column| column.name == filter.column);
    let column = column.ok_or_else(|| unknown("f", &filter.column))?;
    let name = column.name.clone();
    match filter.sign {
        "none" => return Ok(Condition::IsMissing(name)),
        "some" => return Ok(Condition::IsThere(name)),
        "has" if column.kind == Kind::Text => {
            return Ok(Condition::Contains(name, filter.value.clone()));
        }
        _ => {}
    }
    let value = literal(column.kind, &filter.value).ok_or_else(|| {
        let message = Message::new("opendata-value-misfit")
            .with("column", column.label())
            .with("value", &filter.value);
        FieldError::new("f", message)
    })?;
    Ok(match filter.sign {
        "ne" => Condition::Differs(name, value),
        "lt" => Condition::Less(name, value),
        "le" => Condition::AtMost(name, value),
        "gt" => Condition::Greater(name, value),
        "ge" => Condition::AtLeast(name, value),
        _ => Condition::Equals(name, value),
    })
}

/// A typed value of a column; `None` where it is none.
pub fn literal(kind: Kind, text: &str) -> Option<Literal> {
    let text = text.trim();
    match kind {
        Kind::Boolean => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Some(Literal::Boolean(true)),
            "false" | "no" | "0" => Some(Literal::Boolean(false)),
            _ => None,
        },
        Kind::Integer | Kind::Number => {
            let whole = text.parse().ok().map(Literal::Integer);
            let number = || text.parse().ok().filter(|number: &f64| number.is_finite());
            whole.or_else(|| number().map(Literal::Number))
        }
        Kind::Date => {
            let day = text.get(..10).unwrap_or(text).parse::<civil::Date>();
            day.ok().map(|day| Literal::Date(day.to_string()))
        }
        Kind::Instant | Kind::LocalTime => {
            let instant = text.parse::<Timestamp>().map(|instant| instant.to_string());
            let local = || text.parse::<civil::DateTime>().map(|time| time.to_string());
            instant
                .or_else(|_no_zone| local())
                .ok()
                .map(Literal::Instant)
        }
        Kind::Text => Some(Literal::Text(text.to_owned())),
        // Nobody types the bytes of a geometry; its box is in columns of numbers.
        Kind::Place => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<TableColumn> {
        let column = |name: &str, kind| TableColumn {
            name: name.to_owned(),
            heading: String::new(),
            kind,
            unit: None,
            profile: serde_json::Value::Null,
        };
        vec![
            column("species", Kind::Text),
            column("height", Kind::Number),
            column("planted", Kind::Date),
        ]
    }

    #[test]
    fn an_address_is_read_and_written_again() {
        let query = [
            ("f", "species:has:oak: red"),
            ("sort", "-height"),
            ("page", "3"),
            ("x", ""),
        ];
        let selection = Selection::read(query);
        assert_eq!(selection.page, 3);
        let expected = [
            ("f", "species:has:oak: red".to_owned()),
            ("sort", "-height".to_owned()),
        ];
        assert_eq!(selection.pairs(), expected);
        let sql = selection.select("trees", &columns()).unwrap().sql();
        let end = "WHERE \"species\" ILIKE '%oak: red%' ORDER BY \"height\" DESC NULLS LAST";
        assert!(sql.ends_with(end), "{sql}");
    }

    #[test]
    fn a_form_adds_a_filter() {
        let query = [
            ("c", "height"),
            ("o", "ge"),
            ("v", "2.5"),
            ("group", "species"),
            ("of", "avg:height"),
        ];
        let selection = Selection::read(query);
        let sql = selection.select("trees", &columns()).unwrap().sql();
        let end = "WHERE \"height\" >= 2.5e0 GROUP BY \"species\" \
                   ORDER BY \"rows\" DESC NULLS LAST, \"species\" ASC NULLS LAST";
        assert!(sql.ends_with(end), "{sql}");
        assert!(
            sql.contains("count(*) AS \"rows\", avg(\"height\") AS \"avg\""),
            "{sql}"
        );
    }

    #[test]
    fn what_does_not_fit_is_told_all_at_once() {
        let query = [
            ("f", "height:eq:tall"),
            ("f", "colour:eq:red"),
            ("f", "planted:lt:2026-13-01"),
            ("sort", "size"),
        ];
        let faults = Selection::read(query)
            .select("trees", &columns())
            .unwrap_err();
        assert_eq!(faults.len(), 4);
        assert!(literal(Kind::Instant, "2026-03-02T10:00:00Z").is_some());
        assert!(literal(Kind::Instant, "noon").is_none());
        // A filter without a value is none.
        assert!(
            Selection::read([("c", "height"), ("o", "eq"), ("v", "")])
                .filters
                .is_empty()
        );
    }
}
