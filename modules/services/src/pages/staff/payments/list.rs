//! What is owed, due first on top; and what a person has to look at.

use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, Reader, Result, actor::Staff};
use stoa_web::{
    DateStyle, PageResult, Query, Visitor,
    components::{button, cell, details, link_button, number_cell, pagination, table, text_input},
};

use super::must_see;
use crate::{
    commands::all_services,
    model::{BankEntry, Charge, Refund, Service},
    pages::pay::words::{asked_by, matched_key, refund_words, state_tag, sum},
    payments::find::find_charge,
    store::{self, charges::CHARGES},
};

/// What is looked for, and where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A reference.
    q: String,
    /// The last charge of the page before: its day and number.
    after: String,
}

impl Asked {
    fn place(&self) -> Option<(Date, Id<Charge>)> {
        let (due, id) = self.after.split_once('_')?;
        Some((due.parse().ok()?, Id::new(id.parse().ok()?)))
    }
}

struct Found {
    services: Vec<Service>,
    charges: Vec<Charge>,
    more: bool,
    concerns: Vec<Charge>,
    refunds: Vec<Refund>,
    entries: Vec<(BankEntry, String)>,
}

/// Whose charges a member of staff sees: all, or those of their own body.
fn agency_of(staff: &Staff) -> Option<&str> {
    let sees_all = ["administrator", "auditor"]
        .iter()
        .any(|role| staff.roles.iter().any(|own| own == role));
    (!sees_all).then_some(staff.agency.as_str())
}

/// `GET /staff/payments`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let staff = visitor.staff()?.clone();
    must_see(&visitor)?;
    let mut db = visitor.read().await?;
    if !asked.q.trim().is_empty()
        && let Some(charge) = find_charge(visitor.app(), &mut db, &asked.q).await?
    {
        return Ok(visitor.go(&format!("/staff/payments/{}", charge.id)));
    }
    let found = read(&visitor, &mut db, (&staff, &asked)).await?;
    drop(db);
    let title = visitor.t("services-pay-staff-title");
    let next = found.charges.last().filter(|_| found.more);
    let next = next.map(|last| format!("/staff/payments?after={}_{}", last.due_on, last.id));
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (search(&visitor, &asked))
        @if visitor.may("import_statement", &all_services(visitor.app())) {
            (link_button(visitor.t("services-pay-statement-title"), "/staff/payments/statement").secondary()) " "
            (link_button(visitor.t("services-pay-bills-import"), "/staff/payments/bills").secondary()) " "
        }
        @if visitor.may("see_transfers", &all_services(visitor.app())) {
            (link_button(visitor.t("services-pay-transfers-title"), "/staff/payments/transfers").secondary())
        }
        (for_a_person(&visitor, &found))
        h2.govuk-heading-m { (visitor.t("services-pay-open-title")) }
        @if found.charges.is_empty() { p.govuk-body { (visitor.t("services-pay-open-none")) } }
        @else { (charges(&visitor, (&found.charges, &found.services), "services-pay-open-title")) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(visitor.t("services-queue-next"), next))
        }
    }))
}

async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    (staff, asked): (&Staff, &Asked),
) -> Result<Found> {
    let agency = agency_of(staff);
    let is_theirs = |charge: &Charge| agency.is_none_or(|agency| charge.agency == agency);
    let mut charges = store::charges::open(db, agency, asked.place()).await?;
    let more = charges.len() > CHARGES;
    charges.truncate(CHARGES);
    let mut concerns = store::charges::with_concern(db).await?;
    concerns.retain(is_theirs);
    let mut refunds = Vec::new();
    for refund in store::charges::refunds_asked(db).await? {
        let charge = store::charges::find(db, refund.charge).await?;
        if charge.is_some_and(|charge| is_theirs(&charge)) {
            refunds.push(refund);
        }
    }
    let mut entries = Vec::new();
    if visitor.may("settle_bank_entry", &all_services(visitor.app())) {
        for entry in store::bank::for_a_person(db).await? {
            let words = visitor
                .app()
                .vault
                .open_secret(entry.id.number(), &entry.words)?;
            entries.push((entry, String::from_utf8_lossy(&words).into_owned()));
        }
    }
    Ok(Found {
        services: store::services(db).await?,
        charges,
        more,
        concerns,
        refunds,
        entries,
    })
}

fn search(visitor: &Visitor, asked: &Asked) -> Markup {
    html! {
        form method="get" action="/staff/payments" role="search" {
            (text_input("q", visitor.t("services-pay-search")).hint(visitor.t("services-pay-search-hint"))
                .width(20).value(asked.q.as_str()))
            (button(visitor.t("services-search-button")).secondary())
        }
        @if !asked.q.trim().is_empty() { p.govuk-body { (visitor.t("services-pay-search-none")) } }
    }
}

/// Concerns, refunds that wait, and movements of the account that name nothing.
fn for_a_person(visitor: &Visitor, found: &Found) -> Markup {
    html! {
        @if !found.concerns.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-pay-concerns-title")) }
            (charges(visitor, (&found.concerns, &found.services), "services-pay-concerns-title"))
        }
        @if !found.refunds.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-pay-refunds-title")) }
            ul."govuk-list govuk-list--bullet" {
                @for one in &found.refunds {
                    li {
                        a.govuk-link href={ "/staff/payments/" (one.charge) } { (sum(visitor, one.amount)) }
                        ", " (refund_words(visitor, one.state)) ", " (asked_by(visitor, one)) ", " (visitor.date(one.asked_at))
                    }
                }
            }
        }
        @if !found.entries.is_empty() { (entries(visitor, &found.entries)) }
    }
}

fn entries(visitor: &Visitor, entries: &[(BankEntry, String)]) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-pay-entries-title")) }
        p.govuk-body { (visitor.t("services-pay-entries-words")) }
        @for (entry, words) in entries {
            (details(html! {
                (visitor.day(entry.booked_on, DateStyle::Long)) ", " (sum(visitor, entry.amount)) ": " (visitor.t(matched_key(&entry.matched)))
            }, html! {
                p.govuk-body dir="auto" { (words) }
                form method="post" action={ "/staff/payments/entries/" (entry.id) } novalidate {
                    (visitor.csrf_field())
                    (text_input("reference", visitor.t("services-pay-entry-reference"))
                        .id(format!("reference-{}", entry.id)).hint(visitor.t("services-pay-entry-reference-hint")).width(20))
                    (button(visitor.t("services-pay-entry-settle")).secondary())
                }
            }))
        }
    }
}

fn charges(visitor: &Visitor, (charges, services): (&[Charge], &[Service]), title: &str) -> Markup {
    let name = |slug: &str| {
        let service = services.iter().find(|service| service.slug == slug);
        service.map_or_else(
            || slug.to_owned(),
            |service| service.name.get(visitor.lang()).to_owned(),
        )
    };
    let prefix = &visitor.app().config.town.reference_prefix;
    let rows = charges.iter().map(|one| {
        [
            cell(html! { a.govuk-link.stoa-reference href={ "/staff/payments/" (one.id) } { (one.about(prefix)) } }),
            cell(name(&one.service)),
            cell(visitor.day(one.due_on, DateStyle::Short)),
            number_cell(sum(visitor, one.open())),
            cell(html! { (state_tag(visitor, one)) }),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-column-reference"))
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-pay-due"))
            .column(number_cell(visitor.t("services-pay-left")))
            .column(visitor.t("services-column-status"))
            .rows(rows)
            .stacking(visitor.t(title)))
    }
}
