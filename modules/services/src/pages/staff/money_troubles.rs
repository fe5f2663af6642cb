//! What went wrong with money, on the page of what was not handed over: with its reason, and where it is mended.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    DateStyle, PageResult, PostForm, Visitor,
    components::{button, cell, table},
};

use crate::{
    commands::{all_services, end_trouble},
    model::{ProviderTrouble, TroubleKind},
    pages::pay::words::{concern_words, matched_key, sum},
    payments::troubles::Troubles,
};

const PATH: &str = "/staff/hand-overs";

/// Which trouble somebody has looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SeenForm {
    kind: String,
    provider: String,
}

/// `POST /staff/hand-overs/seen`
pub async fn seen(form: PostForm<SeenForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let kind = TroubleKind::parse(&input.kind).ok_or(Error::NotFound)?;
    let mut tx = visitor.begin().await?;
    match end_trouble(visitor.app(), &mut tx, (kind, &input.provider)).await {
        Ok(done) => tx.commit(done).await?,
        // Somebody else has, or it is well by itself.
        Err(Error::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(visitor.go_with_notice(PATH, visitor.t("services-pay-trouble-seen-done")))
}

/// All of a body's, or of all bodies; `None` where there is nothing.
pub async fn part(
    visitor: &Visitor,
    db: &mut Reader,
    agency: Option<&str>,
) -> Result<Option<Markup>> {
    let all = Troubles::read(visitor.app(), db, agency).await?;
    if all.is_empty() {
        return Ok(None);
    }
    let prefix = &visitor.app().config.town.reference_prefix;
    let mut rows = Vec::new();
    let mut row = |what: Markup, why: Markup| rows.push([cell(what), cell(why)]);
    for one in &all.providers {
        row(
            html! { (visitor.t("services-pay-trouble-provider")) " " bdi { (one.provider) } },
            provider(visitor, one),
        );
    }
    for (refund, charge) in &all.refunds {
        let path = format!("/staff/payments/{}", charge.id);
        row(
            html! { a.govuk-link.stoa-reference href=(path) { (charge.about(prefix)) } },
            html! { (visitor.t("services-pay-refund-failed")) ": " (sum(visitor, refund.amount)) },
        );
    }
    for charge in &all.charges {
        let path = format!("/staff/payments/{}", charge.id);
        let mut why: Vec<String> = charge
            .booking
            .concerns()
            .iter()
            .map(|one| concern_words(visitor, one))
            .collect();
        if charge.dropped {
            why.push(visitor.t("services-pay-concern-dropped"));
        }
        row(
            html! { a.govuk-link.stoa-reference href=(path) { (charge.about(prefix)) } },
            html! { (why.join(" ")) },
        );
    }
    for entry in &all.entries {
        let amount = sum(visitor, entry.amount);
        row(
            html! { a.govuk-link href="/staff/payments" { (amount) ", " (visitor.day(entry.booked_on, DateStyle::Short)) } },
            html! { (visitor.t("services-pay-trouble-entry")) " " (visitor.t(matched_key(&entry.matched))) },
        );
    }
    let title = visitor.t("services-pay-troubles");
    Ok(Some(html! {
        h2.govuk-heading-m { (title) }
        (table()
            .column(visitor.t("services-pay-trouble-what"))
            .column(visitor.t("services-pay-trouble-why"))
            .rows(rows)
            .stacking(title.as_str()))
    }))
}

fn provider(visitor: &Visitor, one: &ProviderTrouble) -> Markup {
    let key = match one.kind {
        TroubleKind::Unreachable => "services-pay-trouble-unreachable",
        TroubleKind::CallbackRefused => "services-pay-trouble-callback",
    };
    let since = visitor.date_time(one.since);
    let last = visitor.date_time(one.last_at);
    let args = [
        ("since", since.as_str().into()),
        ("last", last.as_str().into()),
    ];
    html! {
        (visitor.t_with(key, &args))
        @if visitor.may("end_trouble", &all_services(visitor.app())) {
            form method="post" action={ (PATH) "/seen" } {
                (visitor.csrf_field())
                input type="hidden" name="kind" value=(one.kind.slug());
                input type="hidden" name="provider" value=(one.provider);
                (button(visitor.t("services-pay-trouble-seen")).secondary())
            }
        }
    }
}
