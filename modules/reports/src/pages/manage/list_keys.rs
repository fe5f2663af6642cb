//! Programs' keys: whose they are, and making a new one, which is shown once.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, inset_text, link_button, select, tag, text_input, warning_text},
};

use super::guard;
use crate::{
    commands::{AddApiKey, add_api_key, all_reports},
    model::KeyInfo,
    pages::{names::Names, tried::finish},
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    name: String,
    agency: String,
}

/// `/staff/setup/keys`
pub async fn list_keys(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    show(&visitor, &KeyForm::default(), &FormErrors::none()).await
}

pub async fn send(form: PostForm<KeyForm>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let input = AddApiKey {
        name: form.input.name.clone(),
        agency: form.input.agency.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = add_api_key(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(key) => Ok(made(visitor, &form.input.name, &key.secret)),
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

/// The new key, which nobody sees again.
fn made(visitor: &Visitor, name: &str, secret: &str) -> Response {
    let title = visitor.t("reports-key-made");
    let page = visitor.page(title.as_str()).no_index();
    let mut response = page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t_with("reports-key-made-for", &[("name", name.trim().into())])) }
                p.stoa-secret { code dir="ltr" { (secret) } }
                (warning_text(visitor.t("reports-work-warning"), visitor.t("reports-key-once")))
                p.govuk-body { (visitor.t("reports-key-use")) " " a.govuk-link href="/api" { "/api" } }
                (link_button(visitor.t("reports-key-copied"), "/staff/setup/keys"))
            }
        }
    });
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn show(visitor: &Visitor, form: &KeyForm, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let keys = store::api_keys(&mut db).await?;
    drop(db);
    let may_change = visitor.may("manage_api_keys", &all_reports(visitor.app()));
    let title = visitor.t("reports-keys-of-programs");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("reports-setup-title"), "/staff/setup")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-keys-lead")) }
        @if keys.is_empty() { p.govuk-body { (visitor.t("reports-keys-none")) } }
        ul.stoa-ticked { @for key in &keys { (item(visitor, &names, key, may_change)) } }
        @if may_change { (add_form(visitor, &names, form, errors)) }
    }))
}

fn item(visitor: &Visitor, names: &Names, key: &KeyInfo, may_change: bool) -> Markup {
    html! {
        li.stoa-ticked__item.stoa-line {
            div {
                strong { (key.name) }
                @if key.revoked_at.is_some() { " " (tag(visitor.t("reports-ended"))) }
                p.stoa-ticked__words {
                    @if key.agency.is_empty() { (visitor.t("reports-key-reports")) }
                    @else { (visitor.t_with("reports-key-acts-for", &[("agency", names.agency(&key.agency).into())])) }
                    " · " (visitor.t("reports-key-since")) " " (visitor.time_element(key.made_at))
                    @if let Some(at) = key.revoked_at { " · " (visitor.t("reports-key-until")) " " (visitor.time_element(at)) }
                }
            }
            @if may_change && key.revoked_at.is_none() {
                a.govuk-link href={ "/staff/setup/keys/" (key.id) "/end" } {
                    (visitor.t("reports-key-end")) span.govuk-visually-hidden { " " (key.name) }
                }
            }
        }
    }
}

fn add_form(visitor: &Visitor, names: &Names, form: &KeyForm, errors: &FormErrors) -> Markup {
    let open = names
        .setup
        .agencies()
        .iter()
        .filter(|agency| !agency.is_ended);
    let agencies = open.map(|agency| (agency.slug.as_str(), agency.name.get(visitor.lang())));
    html! {
        h2.govuk-heading-m { (visitor.t("reports-key-add")) }
        (inset_text(visitor.t("reports-key-once")))
        form method="post" action="/staff/setup/keys" novalidate {
            (visitor.csrf_field())
            (text_input("name", visitor.t("reports-key-name")).hint(visitor.t("reports-key-name-hint"))
                .value(form.name.as_str()).class("govuk-!-width-two-thirds").error_option(visitor.error_of(errors, "name")))
            (select("agency", visitor.t("reports-key-agency")).hint(visitor.t("reports-key-agency-hint"))
                .option("", visitor.t("reports-key-no-agency")).options(agencies).value(form.agency.as_str())
                .error_option(visitor.error_of(errors, "agency")))
            (button(visitor.t("reports-key-add")).prevent_double_click())
        }
    }
}
