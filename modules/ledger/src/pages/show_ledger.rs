//! The record: what it is in plain words, what was written last, and how anybody checks it.

use stoa_kernel::{
    Result,
    ledger::{self, Entry, WitnessState, Witnessed},
};
use stoa_merkle::{SignedCheckpoint, WitnessKey};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{button, cell, inset_text, number_cell, summary_list, table, text_input},
    html,
};

use super::entry_table::{AgencyNames, entry_table};

/// How many entries are shown.
const NEWEST: usize = 10;

struct Record {
    newest: Vec<Entry>,
    names: AgencyNames,
    checkpoint: Option<SignedCheckpoint>,
    witnesses: Vec<WitnessState>,
    witnessed: Vec<Witnessed>,
    witness_key: WitnessKey,
}

impl Record {
    async fn find(visitor: &Visitor) -> Result<Self> {
        let app = visitor.app();
        let mut db = visitor.read().await?;
        Ok(Record {
            newest: ledger::newest(&mut db, NEWEST).await?,
            names: AgencyNames::load(visitor, &mut db).await?,
            checkpoint: ledger::published_checkpoint(app, &mut db).await?,
            witnesses: ledger::witness_states(&mut db, &app.config.ledger).await?,
            witnessed: ledger::witnessed(&mut db).await?,
            witness_key: ledger::witness_key(&app.config, &app.vault)?,
        })
    }
}

impl Record {
    fn next_entry(&self) -> i64 {
        let newest = self.newest.first().and_then(|entry| entry.leaf);
        newest.map_or(0, |leaf| leaf + 1)
    }
}

pub async fn page(visitor: Visitor) -> PageResult {
    let record = Record::find(&visitor).await?;
    let title = visitor.t("ledger-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("ledger-lead"))
        .live(None, record.next_entry());
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            p.govuk-body-l { (visitor.t("ledger-lead")) }
            ul.govuk-list.govuk-list--bullet {
                li { (visitor.t("ledger-what-entry")) }
                li { (visitor.t("ledger-what-sealed")) }
                li { (visitor.t("ledger-what-receipt")) }
            }
            (find_form(&visitor))
        } }
        h2.govuk-heading-m { (visitor.t("ledger-newest")) }
        div #newest-entries data-live-replace { (newest(&visitor, &record)) }
        h2.govuk-heading-m { (visitor.t("ledger-checkpoint")) }
        (checkpoint(&visitor, &record))
        (witnesses(&visitor, &record))
        (check(&visitor))
    }))
}

fn find_form(visitor: &Visitor) -> Markup {
    html! {
        form method="get" action="/ledger/receipts" novalidate {
            (text_input("reference", visitor.t("ledger-find-reference")).hint(visitor.t("ledger-find-hint"))
                .class("govuk-input--width-20").autocomplete("off"))
            (button(visitor.t("ledger-find-button")).secondary())
        }
        p.govuk-body { a.govuk-link href="/ledger/verify" { (visitor.t("ledger-verify-title")) } }
    }
}

fn newest(visitor: &Visitor, record: &Record) -> Markup {
    html! {
        @if record.newest.is_empty() {
            p.govuk-body { (visitor.t("ledger-empty")) }
        } @else {
            (entry_table(visitor, &visitor.t("ledger-newest"), &record.newest, &record.names))
            p.govuk-body { a.govuk-link href="/ledger/entries" { (visitor.t("ledger-all-entries")) } }
        }
    }
}

fn checkpoint(visitor: &Visitor, record: &Record) -> Markup {
    let Some(checkpoint) = &record.checkpoint else {
        return html! { p.govuk-body { (visitor.t("ledger-no-checkpoint")) } };
    };
    let claims = checkpoint.unverified();
    let size = i64::try_from(claims.size()).unwrap_or(i64::MAX);
    let code = |text: &dyn std::fmt::Display| html! { code.stoa-hash { (text.to_string()) } };
    html! {
        p.govuk-body { (visitor.t("ledger-checkpoint-text")) }
        (summary_list()
            .row(visitor.t("ledger-checkpoint-size"), visitor.number(size))
            .row(visitor.t("ledger-checkpoint-root"), code(&claims.root()))
            .row(visitor.t("ledger-checkpoint-key"), code(visitor.app().sealer.key())))
        pre.stoa-hash { (checkpoint) }
        p.govuk-body { a.govuk-link href="/ledger/checkpoint" { (visitor.t("ledger-checkpoint-file")) } }
    }
}

fn witnesses(visitor: &Visitor, record: &Record) -> Markup {
    let size = record
        .checkpoint
        .as_ref()
        .map_or(0, |newest| newest.unverified().size());
    html! {
        h2.govuk-heading-m { (visitor.t("ledger-witnesses")) }
        p.govuk-body { (visitor.t("ledger-witnesses-text")) }
        @if record.witnesses.is_empty() {
            p.govuk-body { (visitor.t("ledger-witnesses-none")) }
        } @else {
            (witness_table(visitor, &record.witnesses, size))
        }
        @if !record.witnessed.is_empty() { (witnessed_table(visitor, &record.witnessed)) }
        p.govuk-body {
            (visitor.t("ledger-witness-key")) " " code.stoa-hash { (record.witness_key) }
        }
    }
}

fn witness_table(visitor: &Visitor, witnesses: &[WitnessState], size: u64) -> Markup {
    let rows = witnesses.iter().map(|witness| {
        let cosigned = match witness.cosigned_at {
            Some(at) => visitor.time_element(at),
            None => html! { (visitor.t("ledger-witness-never")) },
        };
        let state = if witness.size >= size && size > 0 {
            "ledger-witness-up-to-date"
        } else if witness.fault.is_some() {
            "ledger-witness-away"
        } else {
            "ledger-witness-asked"
        };
        [
            cell(html! { code.stoa-hash { (witness.key) } }),
            number_cell(visitor.number(i64::try_from(witness.size).unwrap_or(i64::MAX))),
            cell(cosigned),
            cell(visitor.t(state)),
        ]
    });
    let caption = visitor.t("ledger-witnesses-ours");
    html! {
        (table().caption(caption.as_str())
            .column(visitor.t("ledger-column-witness"))
            .column(number_cell(visitor.t("ledger-column-size")))
            .column(visitor.t("ledger-column-cosigned"))
            .column(visitor.t("ledger-column-state"))
            .scrolling(caption).rows(rows))
    }
}

fn witnessed_table(visitor: &Visitor, witnessed: &[Witnessed]) -> Markup {
    let rows = witnessed.iter().map(|log| {
        [
            cell(html! { code.stoa-hash { (log.origin) } }),
            number_cell(visitor.number(i64::try_from(log.size).unwrap_or(i64::MAX))),
            cell(visitor.time_element(log.at)),
            cell(html! { code.stoa-hash { (log.root) } }),
        ]
    });
    let caption = visitor.t("ledger-witnessed");
    html! {
        (table().caption(caption.as_str())
            .column(visitor.t("ledger-column-log"))
            .column(number_cell(visitor.t("ledger-column-size")))
            .column(visitor.t("ledger-column-cosigned"))
            .column(visitor.t("ledger-checkpoint-root"))
            .scrolling(caption).rows(rows))
    }
}

/// How somebody who does not believe us checks all of it.
fn check(visitor: &Visitor) -> Markup {
    let url = visitor.site.url("/ledger");
    let key = visitor.app().sealer.key();
    let watch = format!("stoa ledger watch {url} --key '{key}'");
    let files =
        format!("curl {url}/checkpoint\ncurl {url}/tile/0/000\ncurl {url}/tile/entries/000");
    html! {
        h2.govuk-heading-m { (visitor.t("ledger-check")) }
        p.govuk-body { (visitor.t("ledger-check-text")) }
        pre.stoa-hash { code { (watch) } }
        p.govuk-body { (visitor.t("ledger-check-files")) }
        pre.stoa-hash { code { (files) } }
        (inset_text(visitor.t("ledger-check-key")))
    }
}
