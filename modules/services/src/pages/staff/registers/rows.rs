//! The rows of a register, without what is personal in them; and another row, typed by hand.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, cell, link_button, pagination, table},
};

use super::{fields, read, value_words};
use crate::{
    commands::add_register_row,
    model::register::{Register, RegisterFile, RegisterRow},
    pages::words::say,
    store::registers::{self, ROWS},
};

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    /// The number of the last row of the page before.
    before: String,
}

/// The columns, by their keys.
#[derive(Debug, Default, Deserialize)]
pub struct RowForm {}

/// `GET /staff/registers/{slug}`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(paging): Query<Paging>,
) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let (register, file) = read(&visitor, &mut db, &slug).await?;
    let before = paging.before.parse().ok();
    let mut rows = registers::rows(&mut db, &slug, (before, ROWS + 1)).await?;
    drop(db);
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more).map(|row| row.id.number());
    let name = say(&visitor, &file.name);
    let page = visitor
        .page(name)
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(
            visitor.t("services-desk-registers-title"),
            "/staff/registers",
        )
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (name) }
        p.govuk-body dir="auto" { (say(&visitor, &file.summary)) }
        (ways(&visitor, &register, &file))
        @if rows.is_empty() { p.govuk-body { (visitor.t("services-desk-rows-none")) } }
        @else { (list(&visitor, &register, &file, &rows)) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(
                visitor.t("services-queue-next"),
                format!("/staff/registers/{slug}?before={next}"),
            ))
        }
    }))
}

fn ways(visitor: &Visitor, register: &Register, file: &RegisterFile) -> Markup {
    let path = format!("/staff/registers/{}", register.slug);
    let may = |action: &str| visitor.may(action, &register.resource());
    html! {
        div.govuk-button-group {
            @if may("add_register_row") {
                (link_button(visitor.t("services-desk-row-add"), format!("{path}/add")))
            }
            @if may("audit_register") { a.govuk-link href={ (path) "/readings" } { (visitor.t("services-registers-readings")) } }
            @if may("save_register") { a.govuk-link href={ (path) "/file" } { (visitor.t("services-desk-register-file")) } }
            @if !file.public.is_empty() {
                a.govuk-link href={ "/registers/" (register.slug) } { (visitor.t("services-desk-register-public")) }
            }
        }
    }
}

fn list(
    visitor: &Visitor,
    register: &Register,
    file: &RegisterFile,
    rows: &[RegisterRow],
) -> Markup {
    let columns: Vec<_> = file
        .columns
        .iter()
        .filter(|column| !file.personal.contains(&column.key))
        .collect();
    let lines = rows.iter().map(|row| {
        let link = html! {
            a.govuk-link href={ "/staff/registers/" (register.slug) "/rows/" (row.id) } { (row.id) }
        };
        let values = columns.iter().map(|column| {
            let value = value_words(visitor, column, &row.open);
            cell(html! { bdi { (value) } })
        });
        std::iter::once(cell(link))
            .chain(values)
            .collect::<Vec<_>>()
    });
    let shown = table().column(visitor.t("services-desk-row-number"));
    let shown = columns.iter().fold(shown, |shown, column| {
        shown.column(say(visitor, &column.label))
    });
    html! { (shown.rows(lines).stacking(say(visitor, &file.name))) }
}

/// `GET /staff/registers/{slug}/add`
pub async fn ask(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    visitor.staff()?;
    show(&visitor, &slug, &RawFields::default(), &FormErrors::none()).await
}

/// `POST /staff/registers/{slug}/add`
pub async fn add(Path(slug): Path<String>, form: PostForm<RowForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let raw = raw_fields(&form);
    let mut tx = visitor.begin().await?;
    match add_register_row(visitor.app(), &mut tx, &slug, (&raw, visitor.lang())).await {
        Ok(done) => {
            let row = tx.commit(done).await?;
            let path = format!("/staff/registers/{slug}/rows/{}", row.id);
            Ok(visitor.go_with_notice(&path, visitor.t("services-desk-done-row-added")))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &slug, &raw, &errors).await
        }
    }
}

/// Everything that came in a form, for the columns to read.
pub fn raw_fields<T>(form: &PostForm<T>) -> RawFields {
    let mut raw = RawFields::default();
    for (name, value) in form.fields() {
        raw.push(name, value);
    }
    raw
}

async fn show(visitor: &Visitor, slug: &str, raw: &RawFields, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let (register, file) = read(visitor, &mut db, slug).await?;
    drop(db);
    visitor.must("add_register_row", &register.resource())?;
    let title = visitor.t("services-desk-row-add");
    let path = format!("/staff/registers/{slug}");
    let page = visitor
        .page(title.as_str())
        .back(path.as_str())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &file.name)) }
                h1.govuk-heading-l { (title) }
                form method="post" action={ (path) "/add" } novalidate {
                    (visitor.csrf_field())
                    (fields(visitor, &file, raw, errors))
                    (button(title).prevent_double_click())
                }
            }
        }
    }))
}
