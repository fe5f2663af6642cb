//! A charge for those who take money: what came, what went back, and what can be done.

use maud::{Markup, html};
use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, Visitor,
    components::{
        button, cell, details, inset_text, number_cell, radio, radios, summary_list, table,
        text_input, textarea,
    },
};

use super::acts::{CashForm, RefundForm};
use crate::{
    casework::found::file_of,
    model::{Charge, OwedFor, Refund, RefundState, Way},
    pages::pay::{
        Owing, name_of,
        words::{asked_by, concern_words, refund_words, state_tag, sum, way_words, why},
    },
    payments::charges::stays_out_of,
    payments::links,
    store,
};

/// What the page shows.
pub struct Counter {
    pub owing: Owing,
    refunds: Vec<(Refund, String)>,
}

/// What was typed, where a form comes back.
#[derive(Debug, Default)]
pub struct Given {
    pub cash: CashForm,
    pub refund: RefundForm,
}

impl Counter {
    /// `Denied` for another body's.
    pub async fn read(visitor: &Visitor, db: &mut Reader, id: Id<Charge>) -> Result<Self> {
        let charge = store::charges::find(db, id).await?.or_not_found()?;
        let house = &visitor.app().config.town.agency;
        visitor.must("see_charge", &charge.resource(house, false))?;
        stays_out_of(db, &charge, &visitor.actor).await?;
        let mut refunds = Vec::new();
        for refund in store::charges::refunds_of(db, id).await? {
            let place = (charge.person, refund.id.number());
            let opened = visitor
                .app()
                .vault
                .open_for(db, place, &refund.reason)
                .await?;
            let reason = opened.map(|text| String::from_utf8_lossy(&text).into_owned());
            refunds.push((refund, reason.unwrap_or_default()));
        }
        let owing = Owing::of(visitor, db, charge).await?;
        Ok(Counter { owing, refunds })
    }

    fn may(&self, visitor: &Visitor, action: &str) -> bool {
        let house = &visitor.app().config.town.agency;
        visitor.may(action, &self.owing.charge.resource(house, false))
    }

    fn path(&self) -> String {
        format!("/staff/payments/{}", self.owing.charge.id)
    }
}

/// `GET /staff/payments/{id}`
pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    show(
        &visitor,
        Id::new(id),
        (&Given::default(), &FormErrors::none()),
    )
    .await
}

/// The page, with what was typed and is wrong.
pub async fn show(
    visitor: &Visitor,
    id: Id<Charge>,
    (given, errors): (&Given, &FormErrors),
) -> PageResult {
    let mut db = visitor.read().await?;
    let counter = Counter::read(visitor, &mut db, id).await?;
    drop(db);
    let about = counter.owing.about(visitor);
    let page = visitor
        .page(format!("{} {about}", counter.owing.name))
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-pay-staff-title"), "/staff/payments")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l.stoa-reference { (about) }
                h1.govuk-heading-l dir="auto" { (counter.owing.name) }
                (facts(visitor, &counter))
                (concerns(visitor, &counter))
                (moved(visitor, &counter))
                (refunds(visitor, &counter))
            }
            div."govuk-grid-column-one-third" { (acts(visitor, &counter, (given, errors))) }
        }
    }))
}

fn facts(visitor: &Visitor, counter: &Counter) -> Markup {
    let charge = &counter.owing.charge;
    let booking = &charge.booking;
    let application = match charge.owed_for {
        OwedFor::Application(_) => Some(html! {
            a.govuk-link href={ "/staff/applications/" (counter.owing.about(visitor)) } { (counter.owing.about(visitor)) }
        }),
        OwedFor::Bill(..) => None,
    };
    html! {
        (summary_list()
            .row_option(visitor.t("services-queue-title"), application)
            .row_option(visitor.t("services-pay-what"), Some(counter.owing.what.as_str()).filter(|what| !what.is_empty()))
            .row(visitor.t("services-column-status"), html! { (state_tag(visitor, charge)) })
            .row(visitor.t("services-pay-amount"), sum(visitor, booking.expected()))
            .row(visitor.t("services-pay-paid"), sum(visitor, booking.paid()))
            .row(visitor.t("services-pay-refunded"), sum(visitor, booking.going_back()))
            .row(visitor.t("services-pay-left"), sum(visitor, charge.open()))
            .row(visitor.t("services-pay-due"), visitor.day(charge.due_on, DateStyle::Long))
            .row(visitor.t("services-pay-transfer-reference"), html! { span dir="ltr" { (charge.reference) } }))
    }
}

fn concerns(visitor: &Visitor, counter: &Counter) -> Markup {
    let charge = &counter.owing.charge;
    if !charge.needs_person() {
        return html! {};
    }
    let mut words: Vec<String> = charge
        .booking
        .concerns()
        .iter()
        .map(|one| concern_words(visitor, one))
        .collect();
    if charge.dropped {
        words.push(visitor.t("services-pay-concern-dropped"));
    }
    html! { (inset_text(html! { @for one in words { p.govuk-body { (one) } } })) }
}

fn moved(visitor: &Visitor, counter: &Counter) -> Markup {
    let title = visitor.t("services-pay-movements");
    let rows = counter.owing.moved.iter().map(|one| {
        let receipt = one.receipt.map(|number| visitor.number(number));
        [
            cell(visitor.date_time(one.at)),
            cell(way_words(visitor, one.way)),
            number_cell(sum(visitor, one.amount)),
            cell(receipt.unwrap_or_default()),
        ]
    });
    html! {
        h2.govuk-heading-m { (title) }
        @if counter.owing.moved.is_empty() { p.govuk-body { (visitor.t("services-pay-movements-none")) } }
        @else {
            (table()
                .column(visitor.t("services-pay-column-day"))
                .column(visitor.t("services-pay-column-way"))
                .column(number_cell(visitor.t("services-pay-amount")))
                .column(visitor.t("services-pay-column-receipt"))
                .rows(rows)
                .stacking(title.as_str()))
        }
    }
}

fn refunds(visitor: &Visitor, counter: &Counter) -> Markup {
    let decides = counter.may(visitor, "decide_refund");
    let asks = counter.may(visitor, "ask_refund");
    html! {
        @if !counter.refunds.is_empty() { h2.govuk-heading-m { (visitor.t("services-pay-refunds")) } }
        @for (one, reason) in &counter.refunds {
            (summary_list()
                .row(visitor.t("services-pay-amount"), sum(visitor, one.amount))
                .row(visitor.t("services-column-status"), refund_words(visitor, one.state))
                .row(visitor.t("services-pay-column-way"), way_words(visitor, one.way))
                .row(visitor.t("services-pay-refund-by"), format!("{}, {}", asked_by(visitor, one), visitor.date_time(one.asked_at)))
                .row_option(visitor.t("services-pay-refund-decided-by"), one.decided_name.as_deref())
                .row(visitor.t("services-reason"), html! { span dir="auto" { (why(visitor, (one, reason))) } }))
            @if one.state == RefundState::Approved && one.way == Way::Transfer && one.account.is_none() {
                p.govuk-body {
                    (visitor.t("services-pay-account-wanted"))
                    @if asks {
                        " " a.govuk-link href=(links::of_refund(visitor.app(), one.id)) { (visitor.t("services-pay-transfers-asked")) }
                    }
                }
            }
            @if one.state == RefundState::Approved && one.account.is_some() && asks {
                form method="post" action={ (counter.path()) "/refunds/" (one.id) } {
                    (visitor.csrf_field())
                    (button(visitor.t("services-pay-account-again")).name("decision").value("account").secondary())
                }
            }
            @if one.state == RefundState::Asked && decides {
                form method="post" action={ (counter.path()) "/refunds/" (one.id) } {
                    (visitor.csrf_field())
                    (button(visitor.t("services-pay-refund-approve")).name("decision").value("approve"))
                    " "
                    (button(visitor.t("services-pay-refund-refuse")).name("decision").value("refuse").secondary())
                }
            }
        }
    }
}

fn acts(visitor: &Visitor, counter: &Counter, (given, errors): (&Given, &FormErrors)) -> Markup {
    let charge = &counter.owing.charge;
    let left = charge.booking.refundable();
    html! {
        @if charge.is_open() && counter.may(visitor, "take_cash") { (cash(visitor, counter, (given, errors))) }
        @if left.is_positive() && counter.may(visitor, "ask_refund") { (refund(visitor, counter, (given, errors))) }
    }
}

fn cash(visitor: &Visitor, counter: &Counter, (given, errors): (&Given, &FormErrors)) -> Markup {
    let charge = &counter.owing.charge;
    let form = &given.cash;
    let amount = if form.amount.is_empty() {
        charge.open().decimal()
    } else {
        form.amount.clone()
    };
    let inside = html! {
        form method="post" action={ (counter.path()) "/cash" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(charge.version);
            (text_input("amount", visitor.t("services-pay-amount")).inputmode("decimal").width(10).value(amount)
                .suffix(charge.open().currency.code()).error_option(visitor.error_of(errors, "amount")))
            (radios("way").legend(visitor.t("services-pay-column-way"))
                .item(radio("cash", visitor.t("services-pay-way-cash")))
                .item(radio("terminal", visitor.t("services-pay-way-terminal")))
                .value(form.way.as_str())
                .error_option(visitor.error_of(errors, "way")))
            (button(visitor.t("services-pay-cash-take")).prevent_double_click())
        }
    };
    let folded = details(visitor.t("services-pay-cash-title"), inside);
    html! { @if form.is_given { (folded.open()) } @else { (folded) } }
}

fn refund(visitor: &Visitor, counter: &Counter, (given, errors): (&Given, &FormErrors)) -> Markup {
    let charge = &counter.owing.charge;
    let form = &given.refund;
    let amount = if form.back.is_empty() {
        charge.booking.refundable().decimal()
    } else {
        form.back.clone()
    };
    let inside = html! {
        form method="post" action={ (counter.path()) "/refund" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(charge.version);
            (text_input("back", visitor.t("services-pay-refund-amount")).inputmode("decimal").width(10).value(amount)
                .suffix(charge.open().currency.code()).error_option(visitor.error_of(errors, "back")))
            (radios("back_way").legend(visitor.t("services-pay-refund-way"))
                .item(radio("card", visitor.t("services-pay-way-card")))
                .item(radio("transfer", visitor.t("services-pay-way-transfer")))
                .item(radio("cash", visitor.t("services-pay-way-cash")))
                .value(form.back_way.as_str())
                .error_option(visitor.error_of(errors, "back_way")))
            (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-pay-refund-hint")).rows(3)
                .value(form.reason.as_str()).error_option(visitor.error_of(errors, "reason")))
            (button(visitor.t("services-pay-refund-ask")).secondary().prevent_double_click())
        }
    };
    let folded = details(visitor.t("services-pay-refund-title"), inside);
    html! { @if form.is_given { (folded.open()) } @else { (folded) } }
}

/// What an application owes, for its page; nothing where its service is free.
pub async fn on_application(
    visitor: &Visitor,
    db: &mut Reader,
    application: &crate::model::Application,
) -> Result<Option<Markup>> {
    let mut all = store::charges::all_of_application(db, application.id).await?;
    if all.iter().any(|charge| !charge.dropped) {
        all.retain(|charge| !charge.dropped);
    }
    let (file, _) = file_of(db, application).await?;
    let is_one = all.len() == 1;
    Ok((!all.is_empty()).then(|| {
        html! {
            @for charge in &all {
                div {
                    @if !is_one { (name_of(visitor, &file, charge)) ": " }
                    (sum(visitor, charge.booking.expected())) " " (state_tag(visitor, charge)) " "
                    a.govuk-link href={ "/staff/payments/" (charge.id) } { (visitor.t("services-pay-look")) }
                }
            }
        }
    }))
}
