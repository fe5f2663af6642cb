//! Refunds that go back by transfer: what waits, and the files for the bank.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Done, Error, Id, OrNotFound, Reader, Result, Tx};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{Tag, TagColour, button, cell, number_cell, table, tag},
};

use crate::{
    commands::{all_services, end_transfer_file, make_transfer_file, take_transfer_file},
    model::{Charge, FileState, Refund, TransferFile},
    pages::pay::words::sum,
    payments::links,
    store::{self, transfers},
};

/// `sent` or `refused`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndForm {
    end: String,
}

/// Nothing to fill in.
#[derive(Debug, Default, Deserialize)]
pub struct Nothing {}

const PATH: &str = "/staff/payments/transfers";

/// `GET /staff/payments/transfers`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_transfers", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let waiting = with_charges(&mut db).await?;
    let files = transfers::list(&mut db).await?;
    drop(db);
    let may = visitor.may("make_transfer_file", &all_services(visitor.app()));
    let title = visitor.t("services-pay-transfers-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-pay-staff-title"), "/staff/payments")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-pay-transfers-words")) }
        h2.govuk-heading-m { (visitor.t("services-pay-transfers-waiting")) }
        (waits(&visitor, &waiting))
        @if may && waiting.iter().any(|(refund, _)| refund.account.is_some()) {
            form method="post" action=(PATH) {
                (visitor.csrf_field())
                (button(visitor.t("services-pay-transfers-make")).prevent_double_click())
            }
        }
        @if !files.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-pay-transfers-files")) }
            (list(&visitor, &files, may))
        }
    }))
}

async fn with_charges(db: &mut Reader) -> Result<Vec<(Refund, Charge)>> {
    let mut all = Vec::new();
    for refund in transfers::waiting(db).await? {
        let charge = store::charges::find(db, refund.charge).await?;
        all.push((refund, charge.or_not_found()?));
    }
    Ok(all)
}

fn waits(visitor: &Visitor, waiting: &[(Refund, Charge)]) -> Markup {
    if waiting.is_empty() {
        return html! { p.govuk-body { (visitor.t("services-pay-transfers-none-waiting")) } };
    }
    let prefix = &visitor.app().config.town.reference_prefix;
    let rows = waiting.iter().map(|(refund, charge)| {
        let account = match refund.account {
            Some(_) => html! { (visitor.t("services-pay-transfers-known")) },
            None => {
                let house = &visitor.app().config.town.agency;
                let path = visitor
                    .may("ask_refund", &charge.resource(house, false))
                    .then(|| links::of_refund(visitor.app(), refund.id));
                let words = visitor.t("services-pay-transfers-asked");
                html! {
                    @if let Some(path) = path { a.govuk-link href=(path) { (words) } } @else { (words) }
                }
            }
        };
        let path = format!("/staff/payments/{}", charge.id);
        [
            cell(html! { a.govuk-link.stoa-reference href=(path) { (charge.about(prefix)) } }),
            number_cell(sum(visitor, refund.amount)),
            cell(visitor.date(refund.asked_at)),
            cell(account),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-column-reference"))
            .column(number_cell(visitor.t("services-pay-amount")))
            .column(visitor.t("services-pay-column-day"))
            .column(visitor.t("services-pay-column-account"))
            .rows(rows)
            .stacking(visitor.t("services-pay-transfers-waiting")))
    }
}

fn state(visitor: &Visitor, file: &TransferFile) -> Tag {
    let (key, colour) = match (file.state, file.downloaded_at) {
        (FileState::Made, None) => ("services-pay-file-made", TagColour::Blue),
        (FileState::Made, Some(_)) => ("services-pay-file-taken", TagColour::Yellow),
        (FileState::Sent, _) => ("services-pay-file-sent", TagColour::Green),
        (FileState::Refused, _) => ("services-pay-file-refused", TagColour::Red),
    };
    tag(visitor.t(key)).colour(colour)
}

fn list(visitor: &Visitor, files: &[TransferFile], may: bool) -> Markup {
    let rows = files.iter().map(|file| {
        [
            cell(html! { span dir="ltr" { (file.message) } }),
            cell(format!(
                "{}, {}",
                visitor.date_time(file.made_at),
                file.made_name
            )),
            number_cell(visitor.number(file.transfers)),
            number_cell(sum(visitor, file.sum)),
            cell(html! { (state(visitor, file)) }),
            cell(html! { @if may { (acts(visitor, file)) } }),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-pay-column-file"))
            .column(visitor.t("services-pay-column-made"))
            .column(number_cell(visitor.t("services-pay-column-transfers")))
            .column(number_cell(visitor.t("services-pay-amount")))
            .column(visitor.t("services-column-status"))
            .column(visitor.t("services-pay-column-next"))
            .rows(rows)
            .stacking(visitor.t("services-pay-transfers-files")))
    }
}

/// What can be done with a file: it is downloaded once, and then told to be at the bank or not.
fn acts(visitor: &Visitor, file: &TransferFile) -> Markup {
    if file.state != FileState::Made {
        return html! {};
    }
    let path = format!("{PATH}/{}", file.id);
    html! {
        @if file.downloaded_at.is_none() {
            form method="post" action={ (path) "/download" } {
                (visitor.csrf_field())
                (button(visitor.t("services-pay-file-download")).secondary())
            }
        } @else {
            form method="post" action={ (path) "/end" } {
                (visitor.csrf_field())
                (button(visitor.t("services-pay-file-say-sent")).name("end").value("sent").secondary())
                " "
                (button(visitor.t("services-pay-file-say-refused")).name("end").value("refused").secondary())
            }
        }
    }
}

/// `POST /staff/payments/transfers`
pub async fn make(form: PostForm<Nothing>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = make_transfer_file(visitor.app(), &mut tx).await;
    finish(visitor, tx, done, "services-pay-file-made-done").await
}

/// `POST /staff/payments/transfers/{id}/download`
pub async fn download(Path(id): Path<i64>, form: PostForm<Nothing>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    match take_transfer_file(visitor.app(), &mut tx, Id::new(id)).await {
        Ok(done) => {
            let (file, body) = tx.commit(done).await?;
            Ok(as_file(&file.message, body))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(PATH, visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}

fn as_file(name: &str, body: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/xml".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.xml\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body).into_response()
}

/// `POST /staff/payments/transfers/{id}/end`
pub async fn end(Path(id): Path<i64>, form: PostForm<EndForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let (sent, notice) = match form.input.end.as_str() {
        "sent" => (true, "services-pay-file-sent-done"),
        "refused" => (false, "services-pay-file-refused-done"),
        _ => return Ok(visitor.go(PATH)),
    };
    let mut tx = visitor.begin().await?;
    let done = end_transfer_file(visitor.app(), &mut tx, (Id::new(id), sent)).await;
    finish(visitor, tx, done, notice).await
}

async fn finish<T>(visitor: &Visitor, tx: Tx, done: Result<Done<T>>, notice: &str) -> PageResult {
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(PATH, visitor.t(notice)))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(PATH, visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}
