//! What somebody owes, and the ways to pay it.

use axum::{http::HeaderMap, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::OrNotFound;
use stoa_payments::booking::State;
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, Query, Visitor,
    components::{cell, details, inset_text, link_button, number_cell, panel, summary_list, table},
};

use super::{
    Owing, divide, name_of,
    return_to::{Own, forget, own_page},
    ways::ways,
    words::{state_tag, sum, way_words},
};
use crate::{
    model::{Charge, Status},
    pages::{apply::Applying, words::reference_of},
    payments::links,
    store,
};

/// Where whoever pays comes from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The link of the bill that it is a part of.
    bill: String,
    /// The token of the application that it is owed for.
    application: String,
}

/// `GET /pay/{link}`
pub async fn page(
    visitor: Visitor,
    Path(link): Path<String>,
    Query(from): Query<Asked>,
    headers: HeaderMap,
) -> PageResult {
    let owing = Owing::of_link(&visitor, &link).await?;
    let own = match from.application.is_empty() {
        true => Own::Bill(from.bill),
        false => Own::Application(from.application),
    };
    if own.is_of(&visitor, &owing).await? {
        let owing = Owing {
            own: Some(own),
            ..owing
        };
        return Ok(shown(&visitor, &owing, &FormErrors::none()));
    }
    if let Some(own) = own_page(&visitor, &owing, &headers).await? {
        return Ok(forget(&visitor, visitor.go(&own)));
    }
    Ok(shown(&visitor, &owing, &FormErrors::none()))
}

/// The page of whoever has the link, with what is wrong with a form on it.
pub async fn show_link(visitor: &Visitor, link: &str, errors: &FormErrors) -> PageResult {
    let owing = Owing::of_link(visitor, link).await?;
    Ok(shown(visitor, &owing, errors))
}

fn shown(visitor: &Visitor, owing: &Owing, errors: &FormErrors) -> Response {
    let title = visitor.t("services-pay-title");
    let page = visitor
        .page(format!("{title}: {}", owing.name))
        .no_index()
        .errors(errors);
    let page = match &owing.own {
        Some(Own::Bill(bill)) => page.back(format!("/pay/bills/{bill}")),
        Some(Own::Application(token)) => page.back(format!("/apply/{token}/pay")),
        None => page,
    };
    let is_own = matches!(owing.own, Some(Own::Application(_)));
    page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (head(visitor, owing))
                (part(visitor, owing))
                (divide::form(visitor, owing, errors))
                @if is_own && owing.charge.is_open() { (for_somebody_else(visitor, owing)) }
            }
        }
    })
}

/// `GET /apply/{token}/pay`: the same for whoever applied, right after they did or later.
pub async fn of_application(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    if applying.application.submitted_at.is_none() {
        return Ok(visitor.go(&applying.path()));
    }
    let mut db = visitor.read().await?;
    let all = store::charges::all_of_application(&mut db, applying.application.id).await?;
    let found = store::charges::of_application(&mut db, applying.application.id).await?;
    let mut owing = Owing::of(&visitor, &mut db, found.or_not_found()?).await?;
    drop(db);
    let several = named(&visitor, &applying, all);
    owing.own = Some(Own::Application(token));
    let follow = format!("{}/follow", applying.path());
    let title = visitor.t("services-pay-title");
    let is_one = several.len() < 2;
    let is_new =
        applying.application.status == Status::Received && owing.moved.is_empty() && is_one;
    let page = visitor
        .page(format!("{title}: {}", owing.name))
        .back(follow.as_str())
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                @if is_new {
                    (panel(visitor.t("services-sent-title")).body(html! {
                        (visitor.t("services-sent-reference")) br;
                        strong.stoa-reference { (reference_of(visitor.app(), &applying.application)) }
                    }))
                    h2.govuk-heading-l { (title) }
                } @else {
                    @if is_one { (head(&visitor, &owing)) } @else {
                        span.govuk-caption-l dir="auto" { (owing.name) }
                        h1.govuk-heading-l { (title) }
                    }
                }
                @if is_one {
                    (part(&visitor, &owing))
                    (divide::form(&visitor, &owing, &FormErrors::none()))
                    @if owing.charge.is_open() { (for_somebody_else(&visitor, &owing)) }
                } @else {
                    p.govuk-body { (visitor.t("services-pay-several")) }
                    (divide::list(&visitor, (&title, &several), owing.own.as_ref()))
                }
                @if is_one && !owing.charge.is_open() {
                    (link_button(visitor.t("services-pay-to-application"), follow))
                } @else {
                    p.govuk-body { a.govuk-link href=(follow) { (visitor.t("services-pay-to-application")) } }
                }
            }
        }
    }))
}

/// What an application owes, by name; what was dropped is not told.
fn named(visitor: &Visitor, applying: &Applying, all: Vec<Charge>) -> Vec<(String, Charge)> {
    let owed = all.into_iter().filter(|charge| !charge.dropped);
    owed.map(|charge| (name_of(visitor, &applying.file, &charge), charge))
        .collect()
}

/// The heading: that it is paid, or that it is to be.
fn head(visitor: &Visitor, owing: &Owing) -> Markup {
    if owing.charge.booking.state() == State::Paid && !owing.charge.dropped {
        return html! { (panel(visitor.t("services-pay-done-title")).body(html! { bdi { (owing.name) } })) };
    }
    html! {
        span.govuk-caption-l dir="auto" { (owing.name) }
        h1.govuk-heading-l { (visitor.t("services-pay-title")) }
    }
}

/// The link by which somebody else pays, and sees nothing of the application.
fn for_somebody_else(visitor: &Visitor, owing: &Owing) -> Markup {
    let path = owing.path(visitor);
    html! {
        (details(visitor.t("services-pay-somebody-else"), html! {
            p.govuk-body { (visitor.t("services-pay-somebody-else-words")) }
            p.govuk-body { a.govuk-link href=(path) dir="ltr" { (visitor.site.url(&path)) } }
        }))
    }
}

/// What is owed and paid, and how the rest is.
pub fn part(visitor: &Visitor, owing: &Owing) -> Markup {
    let charge = &owing.charge;
    let failed = charge.is_open()
        && owing.tries.last().is_some_and(|visit| !visit.open)
        && charge.booking.paid().minor == 0;
    html! {
        (facts(visitor, owing))
        @if failed { (inset_text(visitor.t("services-pay-failed"))) }
        (moved(visitor, owing))
        (divide::siblings(visitor, owing))
        @if charge.is_open() { (ways(visitor, owing)) }
        @else if !charge.dropped { p.govuk-body { (visitor.t("services-pay-nothing-open")) } }
    }
}

fn facts(visitor: &Visitor, owing: &Owing) -> Markup {
    let charge = &owing.charge;
    let (booking, open) = (&charge.booking, charge.open());
    let some = |money: stoa_payments::Money| money.is_positive().then(|| sum(visitor, money));
    let due = charge
        .is_open()
        .then(|| visitor.day(charge.due_on, DateStyle::Long));
    let left = some(open).filter(|_| open != booking.expected());
    html! {
        (summary_list()
            .row(visitor.t("services-column-reference"), html! { span.stoa-reference { (owing.about(visitor)) } })
            .row_option(visitor.t("services-pay-what"), Some(owing.what.as_str()).filter(|what| !what.is_empty()))
            .row(visitor.t("services-pay-amount"), sum(visitor, booking.expected()))
            .row(visitor.t("services-column-status"), html! { (state_tag(visitor, charge)) })
            .row_option(visitor.t("services-pay-paid"), some(booking.paid()))
            .row_option(visitor.t("services-pay-refunded"), some(booking.going_back()))
            .row_option(visitor.t("services-pay-left"), left)
            .row_option(visitor.t("services-pay-due"), due))
    }
}

/// Each payment with its receipt.
fn moved(visitor: &Visitor, owing: &Owing) -> Markup {
    if owing.moved.is_empty() {
        return html! {};
    }
    let path = links::of_charge(visitor.app(), owing.charge.id);
    let rows = owing.moved.iter().map(|one| {
        let receipt = one.receipt.map(|number| {
            let words = visitor.t_with("services-pay-receipt", &[("number", number.to_string().into())]);
            html! { a.govuk-link href={ (path) "/receipt.pdf?number=" (number) } download { (words) } }
        });
        [
            cell(visitor.date(one.at)),
            cell(way_words(visitor, one.way)),
            number_cell(sum(visitor, one.amount)),
            cell(receipt.unwrap_or_default()),
        ]
    });
    let title = visitor.t("services-pay-movements");
    html! {
        (table()
            .caption(title.as_str())
            .column(visitor.t("services-pay-column-day"))
            .column(visitor.t("services-pay-column-way"))
            .column(number_cell(visitor.t("services-pay-amount")))
            .column(visitor.t("services-pay-column-receipt"))
            .rows(rows)
            .stacking(title.as_str()))
    }
}

/// What is owed on the page where an application is followed; nothing where its service is free.
pub async fn on_follow_page(
    visitor: &Visitor,
    db: &mut stoa_kernel::Reader,
    applying: &Applying,
) -> stoa_kernel::Result<Markup> {
    let all = store::charges::all_of_application(db, applying.application.id).await?;
    let several = named(visitor, applying, all);
    if several.len() > 1 {
        let title = visitor.t("services-pay-to-pay");
        let own = Own::Application(applying.token.clone());
        return Ok(html! {
            h2.govuk-heading-m { (title) }
            p.govuk-body { (visitor.t("services-pay-several")) }
            (divide::list(visitor, (&title, &several), Some(&own)))
        });
    }
    let found = store::charges::of_application(db, applying.application.id).await?;
    let Some(charge) = found else {
        return Ok(html! {});
    };
    let name = name_of(visitor, &applying.file, &charge);
    let open = charge.open();
    let path = format!("{}/pay", applying.path());
    let words = if charge.is_open() {
        "services-pay-now"
    } else {
        "services-pay-look"
    };
    Ok(html! {
        h2.govuk-heading-m { (name) }
        (summary_list()
            .row(visitor.t("services-pay-amount"), sum(visitor, charge.booking.expected()))
            .row(visitor.t("services-column-status"), html! { (state_tag(visitor, &charge)) })
            .row_option(visitor.t("services-pay-left"), charge.is_open().then(|| sum(visitor, open))))
        @if charge.is_open() { (link_button(visitor.t(words), path)) }
        @else { p.govuk-body { a.govuk-link href=(path) { (visitor.t(words)) } } }
    })
}
