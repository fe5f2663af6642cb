//! A proof that the reader's own browser checks again, and, where it has no script, one to follow by hand.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use stoa_merkle::{Receipt, leaf_hash};
use stoa_web::{
    Markup, Visitor,
    components::{ButtonKind, Cell, button, cell, details, number_cell, table},
    html,
};

use crate::model::proof_steps::{Side, proof_steps};

/// What the island says, by the names that frontend/README.md gives.
const TEXTS: [(&str, &str); 12] = [
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
    let given = json!({
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
        (details(visitor.t("ledger-proof-by-hand"), by_hand(visitor, receipt)))
    }
}

fn by_hand(visitor: &Visitor, receipt: &Receipt) -> Markup {
    let leaf = leaf_hash(receipt.entry());
    let root = receipt.checkpoint().unverified().root();
    let bytes = STANDARD.encode(receipt.entry());
    let command =
        format!("(printf '\\000'; echo '{bytes}' | base64 -d) | openssl sha256 -binary | base64");
    html! {
        p.govuk-body { (visitor.t("ledger-proof-leaf-text")) }
        pre.stoa-hash { code { (command) } }
        p.govuk-body { (visitor.t("ledger-proof-leaf-result")) " " code.stoa-hash { (leaf) } }
        @if receipt.proof().is_empty() {
            p.govuk-body { (visitor.t("ledger-proof-only-entry")) }
        } @else {
            p.govuk-body { (visitor.t("ledger-proof-path-text")) }
            (path_table(visitor, receipt))
        }
        p.govuk-body { (visitor.t("ledger-proof-root-text")) " " code.stoa-hash { (root) } }
        pre.stoa-hash { (receipt.checkpoint()) }
    }
}

fn path_table(visitor: &Visitor, receipt: &Receipt) -> Markup {
    let leaf = leaf_hash(receipt.entry());
    let steps = proof_steps(leaf, receipt.index(), receipt.tree_size(), receipt.proof());
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
