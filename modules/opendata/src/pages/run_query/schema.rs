//! The tables that can be asked, with their columns, beside the question: folded away without a script, and put into it by a press with
//! one.

use stoa_kernel::Error;
use stoa_web::{Markup, Visitor, components::details, html};

use crate::{model::TableColumn, store};

/// Tables that the page lists.
const LISTED: usize = 100;

/// The tables that can be asked, with their columns.
pub struct Schema(pub Vec<(String, Vec<TableColumn>)>);

impl Schema {
    /// Those that the question names, and others.
    pub async fn read(visitor: &Visitor, sql: &str) -> Result<Self, Error> {
        let mut db = visitor.read().await?;
        let mut tables = Vec::new();
        let mut all = store::all_tables(&mut db).await?;
        all.sort_by_key(|table| !names(sql, &table.name));
        for named in all.into_iter().take(LISTED) {
            let file = store::file_by_id(&mut db, named.file).await?;
            tables.push((named.name, file.map_or_else(Vec::new, |file| file.columns)));
        }
        Ok(Schema(tables))
    }

    pub fn show(&self, visitor: &Visitor, sql: &str) -> Markup {
        html! {
            section aria-labelledby="schema" {
                h2.govuk-heading-m #schema { (visitor.t("opendata-tables")) }
                p.govuk-hint { (visitor.t("opendata-tables-hint")) }
                @for (name, columns) in &self.0 {
                    @let inside = html! {
                        p.govuk-body-s { (insert(visitor, name)) }
                        ul.govuk-list.govuk-body-s { @for column in columns { (item(visitor, column)) } }
                    };
                    @let shown = details(html! { code dir="ltr" { (name) } }, inside);
                    // What the question is about stands open.
                    @if names(sql, name) { (shown.open()) } @else { (shown) }
                }
            }
        }
    }
}

fn item(visitor: &Visitor, column: &TableColumn) -> Markup {
    html! {
        li {
            code dir="ltr" { (column.name) } " – " (visitor.t(&format!("opendata-kind-{}", column.kind.name())))
            @if column.label() != column.name { " – " bdi { (column.label()) } }
            " " (insert(visitor, &column.name))
        }
    }
}

/// A button that puts a name into the question, where scripts run.
fn insert(visitor: &Visitor, name: &str) -> Markup {
    html! {
        button.stoa-insert type="button" hidden data-insert=(written(name)) data-insert-into="sql" {
            (visitor.t("opendata-insert")) span.govuk-visually-hidden { " " (name) }
        }
    }
}

/// A name as a statement has it: in quotes unless it is plain.
fn written(name: &str) -> String {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'_';
    let begins = name
        .bytes()
        .next()
        .is_some_and(|sign| !sign.is_ascii_digit());
    match begins && name.bytes().all(plain) {
        true => name.to_owned(),
        false => stoa_tables::quote_name(name),
    }
}

fn names(sql: &str, table: &str) -> bool {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    sql.split(|sign| !is_word(sign))
        .any(|word| word.eq_ignore_ascii_case(table))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_where_a_statement_needs_it() {
        assert_eq!(written("height_m"), "height_m");
        assert_eq!(written("2020"), "\"2020\"");
        assert_eq!(written("شارع"), "\"شارع\"");
        assert!(
            names("SELECT 1 FROM Trees;", "trees") && !names("SELECT 1 FROM trees_old", "trees")
        );
    }
}
