//! Everything that the record says of one reference, each with its receipt to keep.

use serde::Deserialize;
use stoa_kernel::{
    Error, Result,
    ledger::{self, Entry},
};
use stoa_merkle::Receipt;
use stoa_web::{
    Markup, PageResult, Path, Query, Visitor,
    components::{Action, action, inset_text, link_button, summary_list},
    html,
};

use super::{
    about,
    entry_table::number_link,
    proof::proof,
    row_in_batch::{BatchedRow, row_in_batch},
    show_entry::path_segment,
};

/// With more entries than these, their proofs are on their own pages alone.
const PROVEN: usize = 10;

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    reference: String,
}

/// Leads from the form on the record's page to the reference's own page.
pub async fn find(visitor: Visitor, Query(wanted): Query<Wanted>) -> PageResult {
    let reference = wanted.reference.trim();
    if reference.is_empty() {
        return Ok(visitor.go("/ledger"));
    }
    // People copy references without minding capitals; entries keep them as they are.
    let upper = reference.to_uppercase();
    let entries = ledger::entries_of(&mut visitor.read().await?, &upper).await?;
    let is_upper = !entries.is_empty() || visitor.site.row_proof(&upper).await?.is_some();
    let known = if is_upper { &upper } else { reference };
    Ok(visitor.go(&format!("/ledger/receipts/{}", path_segment(known))))
}

pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let batched = BatchedRow::find(&visitor, &reference).await?;
    let mut db = visitor.read().await?;
    let entries = ledger::entries_of(&mut db, &reference).await?;
    if entries.is_empty() && batched.is_none() {
        return Err(Error::NotFound.into());
    }
    let mut shown = Vec::new();
    for entry in &entries {
        let is_proven = entries.len() <= PROVEN && entry.leaf.is_some();
        let receipt = if is_proven {
            Some(ledger::receipt(visitor.app(), &mut db, entry).await?)
        } else {
            None
        };
        shown.push(one(&visitor, entry, receipt.as_ref())?);
    }
    drop(db);
    let own_wait = entries.iter().any(|entry| entry.leaf.is_none());
    // What came in bulk is sealed with its batch, under the batch's name.
    let batch_waits = batched.as_ref().filter(|row| !row.is_sealed());
    let waiting = own_wait || batch_waits.is_some();
    // Nothing of this reference is sealed at this number or above it yet.
    let sealed = entries
        .iter()
        .filter_map(|entry| entry.leaf)
        .max()
        .map_or(0, |leaf| leaf + 1);
    let title = visitor.t_with(
        "ledger-receipts-title",
        &[("reference", reference.as_str().into())],
    );
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("ledger-title"), "/ledger")
        .no_index();
    let page = match batch_waits {
        _ if own_wait => page.live(Some(&reference), sealed),
        Some(row) => page.live(Some(&row.entry.reference), 0),
        None => page,
    };
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            p.govuk-body { (visitor.t("ledger-receipts-text")) }
            p.govuk-body { (visitor.t("ledger-column-about")) ": " (about(&visitor, &reference)) }
            @if waiting {
                span data-live-reload {}
                (inset_text(visitor.t("ledger-receipts-waiting")))
                (link_button(visitor.t("ledger-refresh"), visitor.path()).secondary())
            }
            @for entry in &shown { (entry) }
            @if let Some(batched) = &batched { (row_in_batch(&visitor, batched)) }
        } }
    }))
}

fn one(visitor: &Visitor, entry: &Entry, receipt: Option<&Receipt>) -> Result<Markup> {
    let number = match entry.leaf {
        Some(_) => number_link(visitor, entry),
        None => html! { (visitor.t("ledger-not-sealed")) },
    };
    let list = summary_list()
        .card(visitor.event(&entry.kind))
        .row(
            visitor.t("ledger-column-at"),
            visitor.time_element(entry.at),
        )
        .row(visitor.t("ledger-column-number"), number);
    let list = match entry.leaf {
        Some(leaf) => list.card_action(download(visitor, leaf, entry)),
        None => list,
    };
    Ok(html! {
        (list)
        @if let Some(receipt) = receipt { (proof(visitor, receipt)) }
    })
}

fn download(visitor: &Visitor, leaf: i64, entry: &Entry) -> Action {
    let path = format!("/ledger/entries/{leaf}/receipt");
    action(
        visitor.t("ledger-receipt-download"),
        path,
        visitor.event(&entry.kind),
    )
}
