//! `/staff/data/batches`: edits of many descriptions, with what each changed, and taking one back.

use stoa_kernel::{Id, OrNotFound};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, cell, link_button, number_cell, table, tag},
    html,
};

use super::{
    edit_many::{change_list, must_edit},
    frame::{Seen, Tried, finish, staff_page},
};
use crate::{commands::undo_edit, store};

/// Edits that are shown.
const SHOWN: usize = 50;

pub async fn page(visitor: Visitor) -> PageResult {
    must_edit(&visitor)?;
    let batches = store::batches(&mut visitor.read().await?, SHOWN).await?;
    let title = visitor.t("opendata-batches-title");
    let rows = batches.iter().map(|batch| {
        let href = format!("/staff/data/batches/{}", batch.id);
        [
            cell(html! { a.govuk-link href=(href) { (visitor.time_element(batch.at)) } }),
            number_cell(visitor.number(i64::try_from(batch.edits.len()).unwrap_or(0))),
            cell(change_list(&visitor, &batch.changes)),
            cell(
                html! { @if batch.undone_at.is_some() { (tag(visitor.t("opendata-batch-undone"))) } },
            ),
        ]
    });
    Ok(staff_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-batches-lead")) }
        (link_button(visitor.t("opendata-batch-new"), "/staff/data/batches/new"))
        @if !batches.is_empty() {
            (table()
                .caption(title.as_str())
                .caption_class("govuk-visually-hidden")
                .column(visitor.t("opendata-changed"))
                .column(number_cell(visitor.t("opendata-datasets")))
                .column(visitor.t("opendata-batch-changes"))
                .column(visitor.t("opendata-state"))
                .rows(rows)
                .stacking(title.as_str()))
        }
    }))
}

pub async fn one(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_edit(&visitor)?;
    show(&visitor, id, &Tried::default()).await
}

pub async fn undo(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    must_edit(visitor)?;
    let mut tx = visitor.begin().await?;
    let done = undo_edit(&mut tx, Id::new(id)).await;
    match finish(tx, done).await {
        Ok(()) => {
            let path = format!("/staff/data/batches/{id}");
            Ok(visitor.go_with_notice(&path, visitor.t("opendata-batch-undone")))
        }
        Err(error) => show(visitor, id, &Tried::of(visitor, error)?).await,
    }
}

async fn show(visitor: &Visitor, id: i64, tried: &Tried) -> PageResult {
    let mut db = visitor.read().await?;
    let batch = store::batch_by_id(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    let mut names = Vec::new();
    for edited in &batch.edits {
        let dataset = store::dataset_by_id(&mut db, Id::new(edited.dataset)).await?;
        names.extend(dataset.map(|dataset| {
            let is_as_left = dataset.revision == edited.revision;
            (dataset, is_as_left)
        }));
    }
    drop(db);
    let can_undo = batch.undone_at.is_none() && names.iter().all(|(_, is_as_left)| *is_as_left);
    let title = visitor.t("opendata-batch");
    let all = visitor.t("opendata-batches-title");
    let page = staff_page(visitor, &title).breadcrumb(all, "/staff/data/batches");
    let path = format!("/staff/data/batches/{id}");
    Ok(tried.frame(page).show(html! {
        h1.govuk-heading-l { (title) " " (visitor.time_element(batch.at)) }
        (tried.warning(visitor))
        (change_list(visitor, &batch.changes))
        h2.govuk-heading-m { (visitor.t("opendata-datasets")) }
        ul.govuk-list.govuk-list--bullet { @for (dataset, is_as_left) in &names {
            li { a.govuk-link href={ "/staff/data/" (dataset.slug) } dir="auto" { (dataset.title.get(visitor.lang())) }
                @if !is_as_left && batch.undone_at.is_none() { " " (tag(visitor.t("opendata-batch-changed"))) } }
        } }
        @if can_undo {
            p.govuk-body { (visitor.t("opendata-batch-undo-text")) }
            form method="post" action={ (path) "/undo" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-batch-undo")).warning().prevent_double_click())
            }
        } @else if batch.undone_at.is_some() { p.govuk-body { (visitor.t("opendata-batch-undone")) } }
        @else { p.govuk-body { (visitor.t("opendata-batch-changed-since")) } }
    }))
}
