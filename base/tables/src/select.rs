//! Statements that pages make: names and values go through types that quote them, never through a reader's text.

use std::fmt::Write;

use crate::expression::Expression;

/// A name as SQL has it, whatever letters it is made of.
pub fn quote_name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text as SQL has it.
pub fn quote_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A value in a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    Integer(i64),
    /// A number that is none (NaN) equals nothing, as NULL does.
    Number(f64),
    Text(String),
    Boolean(bool),
    /// A date or an instant, in RFC 3339; what is none is an error of the query.
    Date(String),
    Instant(String),
}

impl Literal {
    pub(crate) fn sql(&self) -> String {
        match self {
            Literal::Integer(number) => number.to_string(),
            Literal::Number(number) if number.is_finite() => format!("{number:e}"),
            Literal::Number(_) => "NULL".to_owned(),
            Literal::Text(text) => quote_text(text),
            Literal::Boolean(yes) => yes.to_string(),
            Literal::Date(day) => format!("CAST({} AS DATE)", quote_text(day)),
            Literal::Instant(instant) => format!("CAST({} AS TIMESTAMP)", quote_text(instant)),
        }
    }
}

/// What a row must be like.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    Equals(String, Literal),
    Differs(String, Literal),
    Less(String, Literal),
    AtMost(String, Literal),
    Greater(String, Literal),
    AtLeast(String, Literal),
    OneOf(String, Vec<Literal>),
    /// A text has this in it, in capitals or not.
    Contains(String, String),
    StartsWith(String, String),
    IsMissing(String),
    IsThere(String),
    /// All of them; none is true.
    All(Vec<Condition>),
    /// One of them; none is false.
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// Whatever else can be yes or no.
    Holds(Expression),
}

impl Condition {
    fn sql(&self) -> String {
        let compare = |name: &str, sign: &str, value: &Literal| {
            format!("{} {sign} {}", quote_name(name), value.sql())
        };
        match self {
            Condition::Equals(name, value) => compare(name, "=", value),
            Condition::Differs(name, value) => compare(name, "<>", value),
            Condition::Less(name, value) => compare(name, "<", value),
            Condition::AtMost(name, value) => compare(name, "<=", value),
            Condition::Greater(name, value) => compare(name, ">", value),
            Condition::AtLeast(name, value) => compare(name, ">=", value),
            Condition::OneOf(_, values) if values.is_empty() => "false".to_owned(),
            Condition::OneOf(name, values) => {
                let values: Vec<_> = values.iter().map(Literal::sql).collect();
                format!("{} IN ({})", quote_name(name), values.join(", "))
            }
            Condition::Contains(name, text) => {
                format!("{} ILIKE {}", quote_name(name), like(&["%", text, "%"]))
            }
            Condition::StartsWith(name, text) => {
                format!("starts_with({}, {})", quote_name(name), quote_text(text))
            }
            Condition::IsMissing(name) => format!("{} IS NULL", quote_name(name)),
            Condition::IsThere(name) => format!("{} IS NOT NULL", quote_name(name)),
            Condition::All(parts) => joined(parts, " AND ", "true"),
            Condition::Any(parts) => joined(parts, " OR ", "false"),
            Condition::Not(part) => format!("NOT ({})", part.sql()),
            Condition::Holds(part) => part.sql(),
        }
    }
}

/// A pattern in which the text in the middle means itself.
fn like([before, text, after]: &[&str; 3]) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    quote_text(&format!("{before}{escaped}{after}"))
}

fn joined(parts: &[Condition], word: &str, none: &str) -> String {
    if parts.is_empty() {
        return none.to_owned();
    }
    let parts: Vec<_> = parts.iter().map(Condition::sql).collect();
    format!("({})", parts.join(word))
}

/// One number out of many rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aggregate {
    /// How many rows.
    Rows,
    /// How many rows have a value in this column.
    Count(String),
    /// How many different values, as an estimate (HyperLogLog, off by about 2 in 100).
    AboutDistinct(String),
    Sum(String),
    Average(String),
    Median(String),
    Least(String),
    Greatest(String),
}

impl Aggregate {
    fn sql(&self) -> String {
        let of = |function: &str, name: &str| format!("{function}({})", quote_name(name));
        match self {
            Aggregate::Rows => "count(*)".to_owned(),
            Aggregate::Count(name) => of("count", name),
            Aggregate::AboutDistinct(name) => of("approx_distinct", name),
            Aggregate::Sum(name) => of("sum", name),
            Aggregate::Average(name) => of("avg", name),
            Aggregate::Median(name) => of("median", name),
            Aggregate::Least(name) => of("min", name),
            Aggregate::Greatest(name) => of("max", name),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// A statement in the making. Rows without a value come last in every order.
#[derive(Debug, Clone, PartialEq)]
pub struct Select {
    table: String,
    columns: Vec<String>,
    aggregates: Vec<(Aggregate, String)>,
    /// What else is computed, by the names that it has in the answer.
    shown: Vec<(Expression, String)>,
    groups: Vec<Expression>,
    having: Vec<Expression>,
    conditions: Vec<Condition>,
    order: Vec<(String, Direction)>,
    /// What comes after `order`.
    then: Vec<(Expression, Direction)>,
    /// The name of a column with the number of each row in its table.
    numbered: Option<String>,
    /// Rows that say the same are one.
    is_distinct: bool,
    limit: Option<u64>,
    offset: u64,
}

impl Select {
    /// All columns and rows of a table.
    pub fn from(table: impl Into<String>) -> Self {
        Select {
            table: table.into(),
            columns: Vec::new(),
            aggregates: Vec::new(),
            shown: Vec::new(),
            groups: Vec::new(),
            having: Vec::new(),
            conditions: Vec::new(),
            order: Vec::new(),
            then: Vec::new(),
            numbered: None,
            is_distinct: false,
            limit: None,
            offset: 0,
        }
    }

    /// Only these columns; with aggregates, a row for each of their combinations.
    #[must_use]
    pub fn columns<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.columns.extend(names.into_iter().map(Into::into));
        self
    }

    /// A number about the rows (of each group, if there are columns), by the name that it has in the answer.
    #[must_use]
    pub fn aggregate(mut self, aggregate: Aggregate, name: impl Into<String>) -> Self {
        self.aggregates.push((aggregate, name.into()));
        self
    }

    /// Something computed of each row or group, by the name that it has in the answer.
    #[must_use]
    pub fn show(mut self, value: Expression, name: impl Into<String>) -> Self {
        self.shown.push((value, name.into()));
        self
    }

    /// A row for each value of this, and of what was said before.
    #[must_use]
    pub fn group(mut self, value: Expression) -> Self {
        self.groups.push(value);
        self
    }

    /// Only groups like this.
    #[must_use]
    pub fn having(mut self, condition: Expression) -> Self {
        self.having.push(condition);
        self
    }

    /// As [`Select::order`] by something computed, after all that is said there.
    #[must_use]
    pub fn order_by(mut self, value: Expression, direction: Direction) -> Self {
        self.then.push((value, direction));
        self
    }

    /// Gives the table a column with the number of each row, from 1, in the order in which its file has them.
    #[must_use]
    pub fn numbered(mut self, name: impl Into<String>) -> Self {
        self.numbered = Some(name.into());
        self
    }

    /// Shows rows that say the same in the columns that are shown once. An order can only be by these columns then.
    #[must_use]
    pub fn distinct(mut self) -> Self {
        self.is_distinct = true;
        self
    }

    /// Only rows like this, and like what was said before.
    #[must_use]
    pub fn filter(mut self, condition: Condition) -> Self {
        self.conditions.push(condition);
        self
    }

    /// In this order, and within the order that was said before.
    #[must_use]
    pub fn order(mut self, name: impl Into<String>, direction: Direction) -> Self {
        self.order.push((name.into(), direction));
        self
    }

    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.limit = Some(rows);
        self
    }

    #[must_use]
    pub fn offset(mut self, rows: u64) -> Self {
        self.offset = rows;
        self
    }

    /// Only rows that come after the one with these values in the columns of the order, which must be told before. `None`
    /// is a missing value; there must be as many values as columns, and together they must tell rows apart.
    #[must_use]
    pub fn after(mut self, values: Vec<Option<Literal>>) -> Self {
        let columns = self.order.iter().zip(values);
        let columns: Vec<_> = columns.collect();
        let mut steps = Vec::new();
        for (place, ((name, direction), value)) in columns.iter().enumerate() {
            // What comes after a missing value in this column: nothing.
            let Some(value) = value else { continue };
            let further = match direction {
                Direction::Ascending => Condition::Greater(name.clone(), value.clone()),
                Direction::Descending => Condition::Less(name.clone(), value.clone()),
            };
            let mut step: Vec<_> = columns[..place]
                .iter()
                .map(|((name, _), value)| match value {
                    Some(value) => Condition::Equals(name.clone(), value.clone()),
                    None => Condition::IsMissing(name.clone()),
                })
                .collect();
            step.push(Condition::Any(vec![
                further,
                Condition::IsMissing(name.clone()),
            ]));
            steps.push(Condition::All(step));
        }
        self.conditions.push(Condition::Any(steps));
        self
    }

    /// How many rows (or groups) there are, as a statement of its own with one column, `rows`.
    pub fn count(&self) -> String {
        let mut all = self.clone();
        all.order.clear();
        all.then.clear();
        all.limit = None;
        all.offset = 0;
        let is_plain = all.groups.is_empty() && all.having.is_empty() && all.shown.is_empty();
        if is_plain && !all.is_distinct && all.aggregates.is_empty() && all.columns.is_empty() {
            return all.aggregate(Aggregate::Rows, "rows").sql();
        }
        format!(
            "SELECT count(*) AS \"rows\" FROM ({}) AS counted",
            all.sql()
        )
    }

    /// The statement.
    pub fn sql(&self) -> String {
        let distinct = if self.is_distinct { "DISTINCT " } else { "" };
        let (shown, table) = (self.shown_sql(), self.table_sql());
        let mut sql = format!("SELECT {distinct}{shown} FROM {table}");
        let mut add = |word: &str, parts: Vec<String>, between: &str| {
            if !parts.is_empty() {
                // Writing into a String does not fail.
                let _never = write!(sql, " {word} {}", parts.join(between));
            }
        };
        let conditions = self.conditions.iter().map(Condition::sql);
        add("WHERE", conditions.collect(), " AND ");
        let is_grouped = !self.aggregates.is_empty();
        let columns = self.columns.iter().filter(|_| is_grouped);
        let columns = columns.map(|name| quote_name(name));
        let groups = columns.chain(self.groups.iter().map(Expression::sql));
        add("GROUP BY", groups.collect(), ", ");
        let having = self.having.iter().map(Expression::sql);
        add("HAVING", having.collect(), " AND ");
        let order = self
            .order
            .iter()
            .map(|(name, way)| (quote_name(name), *way));
        let then = self.then.iter().map(|(value, way)| (value.sql(), *way));
        let order = order.chain(then).map(|(by, direction)| match direction {
            Direction::Ascending => format!("{by} ASC NULLS LAST"),
            Direction::Descending => format!("{by} DESC NULLS LAST"),
        });
        add("ORDER BY", order.collect(), ", ");
        let limit = self.limit.map(|rows| rows.to_string());
        add("LIMIT", limit.into_iter().collect(), "");
        let offset = Some(self.offset).filter(|rows| *rows > 0);
        let offset = offset.map(|rows| rows.to_string());
        add("OFFSET", offset.into_iter().collect(), "");
        sql
    }

    fn shown_sql(&self) -> String {
        let names = self.columns.iter().map(|name| quote_name(name));
        let named = |value: String, name: &String| format!("{value} AS {}", quote_name(name));
        let numbers = self.aggregates.iter();
        let numbers = numbers.map(|(number, name)| named(number.sql(), name));
        let more = self.shown.iter();
        let more = more.map(|(value, name)| named(value.sql(), name));
        let shown: Vec<_> = names.chain(numbers).chain(more).collect();
        match shown.is_empty() {
            true => "*".to_owned(),
            false => shown.join(", "),
        }
    }

    fn table_sql(&self) -> String {
        let table = quote_name(&self.table);
        match &self.numbered {
            None => table,
            Some(name) => format!(
                "(SELECT *, row_number() OVER () AS {} FROM {table}) AS {table}",
                quote_name(name)
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_table_is_one_statement() {
        let sql = Select::from("trees")
            .columns(["species"])
            .aggregate(Aggregate::Rows, "rows")
            .filter(Condition::Contains("street".into(), "100%".into()))
            .filter(Condition::AtLeast("height".into(), Literal::Number(2.5)))
            .order("rows", Direction::Descending)
            .limit(20)
            .sql();
        assert_eq!(
            sql,
            "SELECT \"species\", count(*) AS \"rows\" FROM \"trees\" WHERE \"street\" ILIKE '%100\\%%' AND \"height\" >= 2.5e0 \
             GROUP BY \"species\" ORDER BY \"rows\" DESC NULLS LAST LIMIT 20"
        );
    }

    #[test]
    fn rows_that_say_the_same_are_counted_once() {
        let streets = Select::from("trees").columns(["street"]).distinct();
        let counted = "SELECT count(*) AS \"rows\" FROM (SELECT DISTINCT \"street\" FROM \"trees\") AS counted";
        assert_eq!(streets.count(), counted);
    }

    #[test]
    fn what_would_end_a_text_or_a_name_does_not() {
        let bad = "x' OR 1=1; DROP TABLE \"t\" --";
        let sql = Select::from(bad)
            .filter(Condition::Equals(bad.into(), Literal::Text(bad.into())))
            .sql();
        let name = "\"x' OR 1=1; DROP TABLE \"\"t\"\" --\"";
        assert_eq!(
            sql,
            format!("SELECT * FROM {name} WHERE {name} = 'x'' OR 1=1; DROP TABLE \"t\" --'")
        );
    }
}
