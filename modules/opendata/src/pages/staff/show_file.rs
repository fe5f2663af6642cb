//! `/staff/data/files/{id}`: the report of a file: how it was read, what to look at before it is published, what did not fit.

use stoa_kernel::{Id, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{TagColour, button, summary_list, tag, textarea, warning_text},
    html,
};

use super::{
    frame::{Seen, Tried, dataset_page, finish, guard, may},
    privacy::Privacy,
    privacy_measure, report,
};
use crate::{
    commands::{attach_file, stop_file},
    loading,
    model::{DataFile, FileId, FileState},
    pages::asked_pairs,
    policy::{DECIDE, DESCRIBE},
    store,
};

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    guard(&visitor)?;
    let pairs = asked_pairs(&visitor);
    show(&visitor, Id::new(id), Tried::default(), &pairs).await
}

/// The page, with what somebody tried on it and what they typed.
pub async fn show(
    visitor: &Visitor,
    id: FileId,
    mut tried: Tried,
    entered: &[(String, String)],
) -> PageResult {
    let mut db = visitor.read().await?;
    let file = store::file_by_id(&mut db, id).await?.or_not_found()?;
    let dataset = store::dataset_by_id(&mut db, file.dataset)
        .await?
        .or_not_found()?;
    let since = stoa_kernel::ledger::next_of(&mut db, &dataset.reference()).await?;
    let current = store::file_of_resource(&mut db, file.resource).await?;
    drop(db);
    let measured = measured(visitor, &file, entered, &mut tried).await?;
    let privacy = Privacy {
        visitor,
        dataset: &dataset,
        file: &file,
        errors: &tried.errors,
        entered,
        is_current: current == Some(file.id.number()),
    };
    let title = visitor.t_with(
        "opendata-report-title",
        &[("file", file.file_name.as_str().into())],
    );
    let page = tried
        .frame(dataset_page(visitor, &title, &dataset))
        .live(Some(&dataset.reference()), since)
        .wide();
    Ok(page.show(html! {
        span.govuk-caption-l { bdi { (dataset.title.get(visitor.lang())) } }
        h1.govuk-heading-l { (title) }
        (tried.warning(visitor))
        div #report data-live-replace {
            (facts(visitor, &file))
            @if file.state == FileState::Failed { (warning_text(visitor.t("opendata-warning"), html! { bdi lang="en" { (file.fault) } })) }
            @if file.state == FileState::Attachment { p.govuk-body { (visitor.t("opendata-is-attachment")) } }
            @if file.state == FileState::Reading {
                p.govuk-body { (visitor.t("opendata-reading-runs")) " " a.govuk-link href=(visitor.path()) { (visitor.t("opendata-look-again")) } }
            }
            @if file.state == FileState::Table { (report::show(visitor, &file)) }
        }
        (privacy.show(&measured))
        @if file.state == FileState::Reading && may(visitor, DESCRIBE, &dataset) {
            form method="post" action={ "/staff/data/files/" (id) "/stop" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-stop-reading")).secondary().prevent_double_click())
            }
        }
        @if matches!(file.state, FileState::Failed | FileState::Stopped) && file.treated_of == 0 && may(visitor, DECIDE, &dataset) {
            (attach_form(&privacy))
        }
    }))
}

/// A file that gave no table is published as it came, for a reason.
fn attach_form(privacy: &Privacy) -> Markup {
    let visitor = privacy.visitor;
    let reason = privacy.entered("reason").unwrap_or_default();
    html! {
        form method="post" action={ "/staff/data/files/" (privacy.file.id) "/attach" } novalidate {
            (visitor.csrf_field())
            p.govuk-body { (visitor.t("opendata-attach-text")) }
            (textarea("reason", visitor.t("opendata-attach-reason")).hint(visitor.t("opendata-attach-reason-hint"))
                .rows(3).value(reason).attr("dir", "auto").error_option(visitor.error_of(privacy.errors, "reason")))
            (button(visitor.t("opendata-attach")).secondary().prevent_double_click())
        }
    }
}

/// The answer to what the page's address asks of the table; what cannot be answered joins the errors of the page.
async fn measured(
    visitor: &Visitor,
    file: &DataFile,
    entered: &[(String, String)],
    tried: &mut Tried,
) -> PageResult<Markup> {
    let asked = privacy_measure::asked(entered).filter(|_| file.state == FileState::Table);
    let Some(asked) = asked else {
        return Ok(html! {});
    };
    match privacy_measure::answer(visitor, visitor.app(), file, asked).await {
        Ok(answer) => Ok(answer),
        Err(error) => {
            *tried = Tried::of(visitor, error)?;
            Ok(html! {})
        }
    }
}

/// How far a file is, in a word, a colour and where it is known in percent.
pub fn file_state(visitor: &Visitor, file: &DataFile) -> Markup {
    let colour = match file.state {
        FileState::Reading => TagColour::Blue,
        FileState::Table => TagColour::Green,
        FileState::Attachment | FileState::Cleared => TagColour::Grey,
        FileState::Failed => TagColour::Red,
        FileState::Stopped => TagColour::Yellow,
    };
    let share = (file.state == FileState::Reading)
        .then(|| loading::progress(visitor.app(), file.id))
        .flatten();
    html! {
        (tag(visitor.t(&format!("opendata-file-{}", file.state.name()))).colour(colour))
        @if let Some(share) = share { " " (visitor.percent(share)) }
    }
}

fn facts(visitor: &Visitor, file: &DataFile) -> Markup {
    let found = &file.report.found;
    let is_table = file.state == FileState::Table;
    let given = |text: &Option<String>| text.clone().filter(|_| is_table);
    let delimiter = found.delimiter.map(|sign| match sign {
        '\t' => visitor.t("opendata-tab"),
        sign => sign.to_string(),
    });
    let count = |number: u64| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        (number > 0).then(|| visitor.number(number))
    };
    let row = |key: &str| visitor.t(&format!("opendata-{key}"));
    html! {
        (summary_list()
            .row(row("state"), file_state(visitor, file))
            .row(row("size"), visitor.file_size(u64::try_from(file.bytes).unwrap_or(0)))
            .row(row("came"), visitor.time_element(file.came_at))
            .row_option(row("rows"), is_table.then(|| visitor.number(file.rows)))
            .row_option(row("columns"), is_table.then(|| visitor.number(i64::try_from(file.columns.len()).unwrap_or(0))))
            .row_option(row("refused"), is_table.then(|| visitor.number(file.refused)))
            .row_option(row("encoding"), given(&found.encoding))
            .row_option(row("delimiter"), delimiter.map(|sign| html! { code { (sign) } }))
            .row_option(row("sheet"), given(&found.sheet))
            .row_option(row("preamble"), count(found.preamble))
            .row_option(row("footer"), count(found.footer))
            .row_option("SHA-256", (!file.hash.is_empty()).then(|| html! { code.stoa-hash dir="ltr" { (file.hash) } })))
    }
}

pub async fn stop(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = form.visitor;
    guard(&visitor)?;
    let mut tx = visitor.begin().await?;
    let done = stop_file(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go(&format!("/staff/data/files/{id}")))
}

pub async fn attach(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let reason = form.values("reason").first().copied().unwrap_or_default();
    let mut tx = visitor.begin().await?;
    let done = attach_file(&mut tx, Id::new(id), reason).await;
    match finish(tx, done).await {
        Ok(()) => Ok(visitor.go(&format!("/staff/data/files/{id}"))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, Id::new(id), tried, form.fields()).await
        }
    }
}
