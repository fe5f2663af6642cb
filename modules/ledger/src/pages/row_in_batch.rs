//! A row of bulk work: it came with others, one entry stands for all of them, and the row is proven within it.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use stoa_kernel::{
    Result,
    ledger::{
        self, Entry,
        batch::{ProvenRow, RowProof, root_in},
    },
};
use stoa_merkle::{Hash, Receipt};
use stoa_web::{
    Markup, Visitor,
    components::{inset_text, summary_list},
    html,
};

use super::{
    entry_table::number_link,
    proof::{hash_command, path_table, proof_of_row},
};

/// A row with the entry of its batch.
pub struct BatchedRow {
    pub row: RowProof,
    pub entry: Entry,
    /// The root of the batch, as its entry has it.
    pub root: Hash,
    /// None while the entry is not sealed.
    receipt: Option<Receipt>,
}

impl BatchedRow {
    /// The row that a reference is. `None` for what did not come in bulk.
    pub async fn find(visitor: &Visitor, reference: &str) -> Result<Option<Self>> {
        let Some(row) = visitor.site.row_proof(reference).await? else {
            return Ok(None);
        };
        let mut db = visitor.read().await?;
        let entries = ledger::entries_of(&mut db, &row.batch).await?;
        let found = entries
            .into_iter()
            .find_map(|entry| Some((root_in(&entry)?, entry)));
        let Some((root, entry)) = found else {
            return Ok(None);
        };
        let receipt = match entry.leaf {
            Some(_) => Some(ledger::receipt(visitor.app(), &mut db, &entry).await?),
            None => None,
        };
        Ok(Some(BatchedRow {
            row,
            entry,
            root,
            receipt,
        }))
    }

    pub fn is_sealed(&self) -> bool {
        self.receipt.is_some()
    }

    /// What the island checks, beside the entry's own proof.
    pub fn given(&self) -> Value {
        let (bytes, leaf) = match &self.row.row {
            ProvenRow::Shown(bytes) => (Some(STANDARD.encode(bytes)), None),
            ProvenRow::Withheld(leaf) => (None, Some(leaf.to_string())),
        };
        json!({
            "bytes": bytes,
            "leaf": leaf,
            "index": self.row.index,
            "size": self.row.size,
            "proof": self.row.path.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "salt": STANDARD.encode(&self.entry.salt),
            "body": self.entry.body,
        })
    }

    /// The steps from the row to its batch's entry, for whoever has no script.
    pub fn by_hand(&self, visitor: &Visitor) -> Markup {
        let (leaf, body) = (self.row.row.leaf(), STANDARD.encode(&self.entry.body));
        let salt = STANDARD.encode(&self.entry.salt);
        let commitment = hash_command(&format!(
            "printf 'stoa-event-v1\\n'; echo '{salt}' | base64 -d; echo '{body}' | base64 -d"
        ));
        html! {
            p.govuk-body { (visitor.t("ledger-row-by-hand")) }
            @if let ProvenRow::Shown(bytes) = &self.row.row {
                @let bytes = STANDARD.encode(bytes);
                pre.stoa-hash { code { (hash_command(&format!("printf '\\000'; echo '{bytes}' | base64 -d"))) } }
            }
            p.govuk-body { (visitor.t("ledger-proof-leaf-result")) " " code.stoa-hash { (leaf) } }
            (path_table(visitor, leaf, (self.row.index, self.row.size), &self.row.path))
            p.govuk-body { (visitor.t("ledger-row-root")) " " code.stoa-hash { (self.root) } }
            pre.stoa-hash dir="ltr" { (self.entry.body) }
            p.govuk-body { (visitor.t("ledger-row-commitment")) }
            pre.stoa-hash { code { (commitment) } }
            p.govuk-body {
                (visitor.t("ledger-proof-leaf-result")) " "
                code.stoa-hash { (STANDARD.encode(self.entry.commitment())) }
            }
        }
    }
}

/// The row, with its proof once its batch is sealed.
pub fn row_in_batch(visitor: &Visitor, batched: &BatchedRow) -> Markup {
    let (row, entry) = (&batched.row, &batched.entry);
    let number = match entry.leaf {
        Some(_) => number_link(visitor, entry),
        None => html! { (visitor.t("ledger-not-sealed")) },
    };
    let count = |number: u64| visitor.number(i64::try_from(number).unwrap_or(i64::MAX));
    let place = [
        ("place", count(row.index + 1).into()),
        ("size", count(row.size).into()),
    ];
    html! {
        h2.govuk-heading-m { (visitor.t("ledger-row")) }
        p.govuk-body { (visitor.t("ledger-row-text")) }
        (summary_list()
            .card(visitor.event(&entry.kind))
            .row(visitor.t("ledger-column-at"), visitor.time_element(entry.at))
            .row(visitor.t("ledger-column-number"), number)
            .row(visitor.t("ledger-row-column"), visitor.t_with("ledger-row-place", &place)))
        @match &row.row {
            ProvenRow::Shown(bytes) => {
                h3.govuk-heading-s { (visitor.t("ledger-row-exact")) }
                p.govuk-body { (visitor.t("ledger-row-exact-text")) }
                pre.stoa-hash dir="ltr" { (String::from_utf8_lossy(bytes)) }
            }
            ProvenRow::Withheld(_) => { (inset_text(visitor.t("ledger-row-withheld"))) }
        }
        @if let Some(receipt) = &batched.receipt { (proof_of_row(visitor, receipt, batched)) }
    }
}
