//! A service: who it is for, what it costs, how long it takes, what to have ready, and the other ways to do it.

use axum::http::HeaderMap;
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};
use stoa_kernel::OrNotFound;
use stoa_web::{
    PageResult, Path, Visitor,
    components::{button, inset_text, start_button, summary_list},
};

use super::{
    figures, paper, rules, staff,
    words::{paragraphs, price_of, say},
};
use crate::{
    api::cpsv_ap,
    model::{ServiceFile, ServiceState, figures::What},
    store,
};

/// `/services/{slug}`
pub async fn page(visitor: Visitor, Path(slug): Path<String>, headers: HeaderMap) -> PageResult {
    if let Some(said) = cpsv_ap::instead(&visitor, &headers, &slug).await? {
        return Ok(said);
    }
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, &slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(&mut db, current)
        .await?
        .or_not_found()?;
    let took = figures::of(&visitor, &mut db, &slug)
        .await?
        .days(What::DaysToDecide);
    drop(db);
    let file = ServiceFile::of(&version)?;
    let name = say(&visitor, &file.name);
    let page = visitor
        .page(name)
        .breadcrumb(visitor.t("services-title"), "/services")
        .description(say(&visitor, &file.summary));
    let shown = page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (name) }
                p.govuk-body-l dir="auto" { (say(&visitor, &file.summary)) }
                @if service.state == ServiceState::Offered { (start(&visitor, &file)) }
                @else { (inset_text(visitor.t("services-ended"))) }
                (rules::links(&visitor, &file))
                (staff::type_in::link(&visitor, &service))
                (about(&visitor, &file, took))
                p.govuk-body {
                    a.govuk-link href={ "/services/" (slug) "/figures" } { (visitor.t("services-desk-figures-link")) }
                }
            }
        }
        (structured(&visitor, &file))
    });
    Ok(cpsv_ap::with_alternates(
        shown,
        &format!("/services/{slug}"),
    ))
}

fn start(visitor: &Visitor, file: &ServiceFile) -> Markup {
    let slug = &file.slug;
    if let Some(path) = &file.begin_at {
        return html! { (start_button(visitor.t("services-start"), path.as_str())) };
    }
    html! {
        form method="post" action={ "/services/" (slug) "/apply" } {
            (visitor.csrf_field())
            (button(visitor.t("services-start")).start().prevent_double_click())
        }
    }
}

fn about(visitor: &Visitor, file: &ServiceFile, took: Option<(i64, i64)>) -> Markup {
    let promise = visitor.t_with("services-promise", &[("days", file.promise_days.into())]);
    html! {
        (summary_list()
            .row_option(visitor.t("services-cost"), price_of(visitor, file).map(|price| html! {
                (price)
                @if file.rules.as_ref().is_some_and(|rules| rules.fee.is_some()) { br; (visitor.t("services-rules-fee-varies")) }
            }))
            .row_option(visitor.t("services-how-long"), file.begin_at.is_none().then(|| html! {
                (promise)
                @if let Some((half, most)) = took {
                    br;
                    (visitor.t_with("services-measured", &[("half", half.into()), ("most", most.into())]))
                }
            }))
            .row(visitor.t("services-you-get"), say(visitor, &file.outcome.title)))
        @if !file.workflow.is_empty() {
            p.govuk-body { a.govuk-link href={ "/services/" (file.slug) "/steps" } { (visitor.t("services-flow-see-steps")) } }
        }
        h2.govuk-heading-m { (visitor.t("services-who-for")) }
        (paragraphs(visitor, &file.who_for))
        @if !file.prepare.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-prepare")) }
            ul."govuk-list govuk-list--bullet" {
                @for line in &file.prepare { li dir="auto" { (say(visitor, line)) } }
            }
        }
        @if !file.other_ways.is_empty() || file.begin_at.is_none() {
            h2.govuk-heading-m { (visitor.t("services-other-ways")) }
            (paragraphs(visitor, &file.other_ways))
            @if file.begin_at.is_none() { (paper::links(visitor, file)) }
        }
        @if !file.law.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-law")) }
            (paragraphs(visitor, &file.law))
        }
        h2.govuk-heading-m { (visitor.t("services-appeal")) }
        (paragraphs(visitor, &file.appeal))
    }
}

/// What search engines read: a GovernmentService of schema.org.
fn structured(visitor: &Visitor, file: &ServiceFile) -> Markup {
    let town = visitor.app().config.town.name.get(visitor.lang());
    let mut said = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": say(visitor, &file.name),
        "description": say(visitor, &file.summary),
        "inLanguage": visitor.lang().code(),
        "url": visitor.site.url(&format!("/services/{}", file.slug)),
        "provider": { "@type": "GovernmentOrganization", "name": town },
        "audience": file.audience.iter().map(|one| json!({ "@type": "Audience", "audienceType": one })).collect::<Vec<_>>(),
    });
    if let (Some(fee), Value::Object(of)) = (&file.fee, &mut said) {
        let price = format!("{}.{:02}", fee.amount / 100, fee.amount % 100);
        let offer = json!({ "@type": "Offer", "price": price, "priceCurrency": fee.currency });
        of.insert("offers".to_owned(), offer);
    }
    // "<" is written as an escape, so that nothing in a text ends the element.
    let text = said.to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}
