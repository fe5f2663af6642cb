//! A proof that the reader's own browser checks again, and, where it has no script, one to follow by hand.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use stoa_merkle::{Hash, Receipt, leaf_hash};
use stoa_web::{
    Markup, Visitor,
    components::{ButtonKind, Cell, button, cell, details, number_cell, table},
    html,
};

use super::row_in_batch::BatchedRow;
use crate::model::proof_steps::{Side, proof_steps};

/// What the island says, by the names that frontend/README.md gives.
const TEXTS: [(&str, &str); 15] = [
    ("data-text-step-row", "ledger-proof-step-row"),
    ("data-text-step-batch", "ledger-proof-step-batch"),
    ("data-text-step-body", "ledger-proof-step-body"),
    ("data-text-step-leaf", "ledger-proof-step-leaf"),
    ("data-text-step-path", "ledger-proof-step-path"),
    ("data-text-step-size", "ledger-proof-step-size"),
    ("data-text-step-root", "ledger-proof-step-root"),
    ("data-text-step-signature", "ledger-proof-step-signature"),
    ("data-text-passed", "ledger-proof-passed"),
    ("data-text-failed", "ledger-proof-failed"),
    ("data-text-unsupported", "ledger-proof-unsupported"),
    ("data-text-verified", "ledger-proof-verified"),
    ("data-text-refuted", "ledger-proof-refuted"),
    ("data-text-partly", "ledger-proof-partly"),
    ("data-text-insecure", "ledger-proof-insecure"),
];

/// The proof of a receipt.
pub fn proof(visitor: &Visitor, receipt: &Receipt) -> Markup {
    shown(visitor, receipt, None)
}

/// The proof of a row: from the row to its batch's entry, and on from there.
pub fn proof_of_row(visitor: &Visitor, receipt: &Receipt, row: &BatchedRow) -> Markup {
    shown(visitor, receipt, Some(row))
}

fn shown(visitor: &Visitor, receipt: &Receipt, row: Option<&BatchedRow>) -> Markup {
    let given = json!({
        "row": row.map(BatchedRow::given),
        "entry": STANDARD.encode(receipt.entry()),
        "index": receipt.index(),
        "size": receipt.tree_size(),
        "proof": receipt.proof().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "checkpoint": receipt.checkpoint().to_string(),
        "key": visitor.app().sealer.key().to_string(),
    });
    let island = TEXTS.iter().fold(
        stoa_web::components::Element::new("div").attr("data-proof", given.to_string()),
        |island, (name, key)| island.attr(*name, visitor.t(key)),
    );
    let start = button(visitor.t("ledger-proof-run"))
        .kind(ButtonKind::Button)
        .attr("data-proof-run", "")
        .attr("hidden", "");
    html! {
        (island.class("stoa-proof").around(&html! { (start) }))
        (details(visitor.t("ledger-proof-by-hand"), html! {
            @if let Some(row) = row { (row.by_hand(visitor)) }
            (by_hand(visitor, receipt))
        }))
    }
}

fn by_hand(visitor: &Visitor, receipt: &Receipt) -> Markup {
    let leaf = leaf_hash(receipt.entry());
    let root = receipt.checkpoint().unverified().root();
    let bytes = STANDARD.encode(receipt.entry());
    let command = hash_command(&format!("printf '\\000'; echo '{bytes}' | base64 -d"));
    html! {
        p.govuk-body { (visitor.t("ledger-proof-leaf-text")) }
        pre.stoa-hash { code { (command) } }
        p.govuk-body { (visitor.t("ledger-proof-leaf-result")) " " code.stoa-hash { (leaf) } }
        @if receipt.proof().is_empty() {
            p.govuk-body { (visitor.t("ledger-proof-only-entry")) }
        } @else {
            p.govuk-body { (visitor.t("ledger-proof-path-text")) }
            (path_table(visitor, leaf, (receipt.index(), receipt.tree_size()), receipt.proof()))
        }
        p.govuk-body { (visitor.t("ledger-proof-root-text")) " " code.stoa-hash { (root) } }
        pre.stoa-hash { (receipt.checkpoint()) }
    }
}

/// A line for the terminal that hashes what some commands write.
pub fn hash_command(commands: &str) -> String {
    format!("({commands}) | openssl sha256 -binary | base64")
}

/// The way from a leaf, number `index` of `size`, to the root.
pub fn path_table(
    visitor: &Visitor,
    leaf: Hash,
    (index, size): (u64, u64),
    path: &[Hash],
) -> Markup {
    let steps = proof_steps(leaf, index, size, path);
    let rows = (1_i64..).zip(steps).map(|(number, step)| -> [Cell; 4] {
        let side = match step.side {
            Side::Left => "ledger-proof-left",
            Side::Right => "ledger-proof-right",
        };
        [
            number_cell(visitor.number(number)),
            cell(html! { code.stoa-hash { (step.sibling) } }),
            cell(visitor.t(side)),
            cell(html! { code.stoa-hash { (step.result) } }),
        ]
    });
    let caption = visitor.t("ledger-proof-path");
    html! {
        (table().caption(caption.as_str())
            .column(number_cell(visitor.t("ledger-proof-column-step")))
            .column(visitor.t("ledger-proof-column-hash"))
            .column(visitor.t("ledger-proof-column-side"))
            .column(visitor.t("ledger-proof-column-result"))
            .scrolling(caption).rows(rows))
    }
}
