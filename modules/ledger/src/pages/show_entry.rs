//! One entry: what it says, to the byte, and the proof that it is in the record; and its receipt as a file.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use stoa_kernel::{
    OrNotFound, Resource, Result,
    ledger::{self, Entry},
};
use stoa_merkle::Receipt;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, Visitor,
    components::{link_button, pagination, summary_list},
    html,
};

use super::{about, entry_table::AgencyNames, proof::proof, read_entry_body::body_form};

pub async fn page(visitor: Visitor, Path(leaf): Path<i64>) -> PageResult {
    Ok(show(&visitor, leaf, &FormErrors::none(), html! {}).await?)
}

/// The receipt, to keep: C2SP tlog-proof with the entry in it.
pub async fn receipt(visitor: Visitor, Path(leaf): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let entry = ledger::entry_at(&mut db, leaf).await?.or_not_found()?;
    let receipt = ledger::receipt(visitor.app(), &mut db, &entry).await?;
    let name = format!("attachment; filename=\"entry-{leaf}.tlog-proof\"");
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, receipt.to_string()).into_response())
}

/// The page, with what an auditor asked for.
pub(super) async fn show(
    visitor: &Visitor,
    leaf: i64,
    errors: &FormErrors,
    body: Markup,
) -> Result<Response> {
    let mut db = visitor.read().await?;
    let entry = ledger::entry_at(&mut db, leaf).await?.or_not_found()?;
    let receipt = ledger::receipt(visitor.app(), &mut db, &entry).await?;
    let names = AgencyNames::load(visitor, &mut db).await?;
    let has_next = ledger::entry_at(&mut db, leaf + 1).await?.is_some();
    let title = visitor.t_with(
        "ledger-entry-title",
        &[("number", visitor.number(leaf).into())],
    );
    let resource = Resource::new("LedgerEntry", leaf)
        .text("kind", &entry.kind)
        .text("agency", &entry.agency);
    let may_read = visitor.may("see_entry_body", &resource);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("ledger-title"), "/ledger")
        .breadcrumb(visitor.t("ledger-all-entries"), "/ledger/entries");
    Ok(page.errors(errors).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (facts(visitor, &entry, &names))
            (body)
            @if may_read { (body_form(visitor, leaf, errors)) }
            h2.govuk-heading-m { (visitor.t("ledger-proof")) }
            p.govuk-body { (visitor.t("ledger-proof-text")) }
            (proof(visitor, &receipt))
            (exact(visitor, &receipt))
            (link_button(visitor.t("ledger-receipt-download"), format!("/ledger/entries/{leaf}/receipt")).secondary())
        } }
        (neighbours(visitor, leaf, has_next))
    }))
}

fn facts(visitor: &Visitor, entry: &Entry, names: &AgencyNames) -> Markup {
    // The kind's one spelling too, by which proofs and programs know it.
    let kind = html! { (visitor.event(&entry.kind)) br; code.stoa-hash { (entry.kind) } };
    let agency = (!entry.agency.is_empty()).then(|| names.of(&entry.agency));
    html! {
        (summary_list()
            .row(visitor.t("ledger-column-kind"), kind)
            .row(visitor.t("ledger-column-about"), about(visitor, &entry.reference))
            .row_option(visitor.t("ledger-column-agency"), agency)
            .row(visitor.t("ledger-column-at"), visitor.time_element(entry.at))
            .row(visitor.t("ledger-entry-commitment"),
                html! { code.stoa-hash { (hex::encode(entry.commitment())) } }))
        p.govuk-body { (visitor.t("ledger-entry-commitment-text")) }
        p.govuk-body {
            a.govuk-link href={ "/ledger/receipts/" (path_segment(&entry.reference)) } {
                (visitor.t("ledger-entry-same-reference"))
            }
        }
    }
}

fn exact(visitor: &Visitor, receipt: &Receipt) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("ledger-entry-exact")) }
        p.govuk-body { (visitor.t("ledger-entry-exact-text")) }
        pre.stoa-hash { (String::from_utf8_lossy(receipt.entry())) }
    }
}

fn neighbours(visitor: &Visitor, leaf: i64, has_next: bool) -> Markup {
    let mut pages = pagination(visitor.t("ledger-pages"));
    if leaf > 0 {
        pages = pages.previous(
            visitor.t("ledger-entry-before"),
            format!("/ledger/entries/{}", leaf - 1),
        );
    }
    if has_next {
        pages = pages.next(
            visitor.t("ledger-entry-after"),
            format!("/ledger/entries/{}", leaf + 1),
        );
    }
    html! { (pages) }
}

/// A reference as a part of an address (RFC 3986, section 3.3).
pub(super) fn path_segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
