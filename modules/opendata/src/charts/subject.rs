//! What a chart is of: the rows of a table as a reader has narrowed or grouped them, or the answer to a statement.

use std::collections::BTreeSet;

use stoa_kernel::{Error, OrNotFound, Result};
use stoa_tables::{Kind as Told, Rows, Select};
use stoa_web::{Problem, Visitor};

use super::{
    asked::{Asked, Wanted},
    figure::Figure,
};
use crate::{
    engine,
    model::{Kind, MEASURES, Selection, TableColumn},
    pages::{asked_pairs, file_of, public},
    store::marks_of_charts,
};

/// What can be drawn.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The statement whose rows are drawn.
    pub sql: String,
    /// The same of a table that is not grouped, so that of a wide one only what is drawn is read.
    select: Option<Select>,
    pub columns: Vec<TableColumn>,
    /// The title of the dataset; empty for a statement.
    pub title: String,
    /// `/data/trees` or `/data/query`, below which its charts are.
    pub path: String,
    /// What tells it, as pairs of an address.
    pub kept: Vec<(String, String)>,
}

impl Subject {
    /// The rows of a dataset's table, as this address narrows and groups them.
    pub async fn of_table(visitor: &Visitor, slug: &str) -> std::result::Result<Self, Problem> {
        let pairs = asked_pairs(visitor);
        let of_file = pairs.iter().find(|(name, _)| name == "of_file");
        let of_file = of_file.map_or("", |(_, name)| name.as_str());
        let mut db = visitor.read().await?;
        let shown = public(visitor, &mut db, slug).await?;
        let published = shown.table(of_file).or_not_found()?;
        let file = file_of(&mut db, published).await?;
        drop(db);
        let named = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let selection = Selection {
            sort: String::new(),
            ..Selection::read(named)
        };
        let select = selection
            .select(&published.table, &file.columns)
            .map_err(Error::Invalid)?;
        let kept = selection
            .pairs()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        let mut kept: Vec<(String, String)> = kept.collect();
        if !of_file.is_empty() {
            kept.push(("of_file".to_owned(), of_file.to_owned()));
        }
        Ok(Subject {
            sql: select.sql(),
            select: selection.group.is_empty().then_some(select),
            columns: columns_of(&selection, file.columns),
            title: shown
                .version
                .body
                .description
                .title
                .get(visitor.lang())
                .to_owned(),
            path: shown.dataset.path(),
            kept,
        })
    }

    /// The answer to the statement of this address. It is asked once for its columns.
    pub async fn of_query(visitor: &Visitor) -> std::result::Result<Self, Problem> {
        let pairs = asked_pairs(visitor);
        let sql = pairs.into_iter().find(|(name, _)| name == "sql");
        let sql = sql.map(|(_, sql)| sql).unwrap_or_default();
        if sql.trim().is_empty() {
            return Err(Error::invalid("sql", "opendata-chart-no-query").into());
        }
        let rows = engine::rows(visitor.app(), visitor.address(), sql.clone(), 1).await?;
        Ok(Subject {
            columns: rows.columns.iter().filter_map(told_column).collect(),
            title: String::new(),
            path: "/data/query".to_owned(),
            kept: vec![("sql".to_owned(), sql.clone())],
            sql,
            select: None,
        })
    }

    /// The statement of the rows, with the columns of this chart.
    fn drawn(&self, wanted: &Wanted) -> String {
        let Some(select) = &self.select else {
            return self.sql.clone();
        };
        let others = [
            wanted.y,
            wanted.colour,
            wanted.value.map(|(_, column)| column),
        ];
        let all = std::iter::once(wanted.x).chain(others.into_iter().flatten());
        let names: BTreeSet<&str> = all.map(|column| column.name.as_str()).collect();
        select.clone().columns(names).sql()
    }

    /// The page of its rows.
    pub fn rows_path(&self) -> String {
        match self.title.is_empty() {
            true => self.path.clone(),
            false => format!("{}/table", self.path),
        }
    }
}

/// The columns that a selection answers with.
fn columns_of(selection: &Selection, columns: Vec<TableColumn>) -> Vec<TableColumn> {
    if selection.group.is_empty() {
        return columns;
    }
    let counted = |name: &str, kind| TableColumn {
        name: name.to_owned(),
        heading: String::new(),
        kind,
        unit: None,
        profile: serde_json::Value::Null,
    };
    let measure = selection.measure.as_ref().and_then(|(measure, of)| {
        let measured = columns.iter().find(|column| column.name == *of)?;
        let keeps_kind = matches!(*measure, "min" | "max");
        Some(counted(
            measure,
            if keeps_kind {
                measured.kind
            } else {
                Kind::Number
            },
        ))
    });
    let group = columns
        .into_iter()
        .find(|column| column.name == selection.group);
    [group, Some(counted("rows", Kind::Integer)), measure]
        .into_iter()
        .flatten()
        .collect()
}

/// A column of an answer as one of a table; `None` for what cannot be drawn.
fn told_column(column: &stoa_tables::Column) -> Option<TableColumn> {
    let kind = match column.kind {
        Told::Boolean => Kind::Boolean,
        Told::Integer => Kind::Integer,
        Told::Decimal(_) | Told::Number => Kind::Number,
        Told::Date => Kind::Date,
        Told::Instant => Kind::LocalTime,
        Told::Text => Kind::Text,
        Told::Binary | Told::Other => return None,
    };
    Some(TableColumn {
        name: column.name.clone(),
        heading: String::new(),
        kind,
        unit: None,
        profile: serde_json::Value::Null,
    })
}

/// Asks for the marks of a chart.
///
/// # Errors
/// `Invalid` on the choices that do not fit the columns, and as the engine refuses.
pub async fn draw(visitor: &Visitor, subject: &Subject, asked: &Asked) -> Result<Figure> {
    let wanted = asked.settle(&subject.columns).map_err(Error::Invalid)?;
    let measured = measure(visitor, subject, &wanted).await?;
    let cuts = marks_of_charts::cuts(&wanted, &measured);
    let sql = marks_of_charts::marks(&wanted, cuts, &subject.drawn(&wanted));
    let rows = ask(visitor, sql, marks_of_charts::MARKS + 1).await?;
    Ok(Figure::of(&wanted, cuts, &rows))
}

async fn measure(
    visitor: &Visitor,
    subject: &Subject,
    wanted: &Wanted<'_>,
) -> Result<Vec<Option<String>>> {
    let Some(sql) = marks_of_charts::measuring(wanted, &subject.drawn(wanted)) else {
        return Ok(Vec::new());
    };
    let rows = ask(visitor, sql, 1).await?;
    Ok(rows.rows.into_iter().next().unwrap_or_default())
}

async fn ask(visitor: &Visitor, sql: String, most: u64) -> Result<Rows> {
    engine::rows(visitor.app(), visitor.address(), sql, most).await
}

/// The measures and columns that a chart can tell: `avg:height`.
pub fn values_of(columns: &[TableColumn]) -> impl Iterator<Item = (&'static str, &TableColumn)> {
    let numeric = columns.iter().filter(|column| column.kind.is_numeric());
    numeric.flat_map(|column| MEASURES.map(|measure| (measure, column)))
}
