//! `/staff/data/keys`: programs that may publish, and making a new key, which is shown once.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use stoa_kernel::Id;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, link_button, select, tag, text_input, warning_text},
    html,
};

use super::frame::{Seen, finish, form_column, guard, staff_page};
use crate::{
    commands::{AddDataKey, add_data_key, revoke_data_key},
    model::KeyInfo,
    pages::words::Agencies,
    policy::{MANAGE_KEYS, catalogue},
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    name: String,
    agency: String,
}

fn must_manage(visitor: &Visitor) -> PageResult<()> {
    guard(visitor)?;
    Ok(visitor.must(MANAGE_KEYS, &catalogue(""))?)
}

pub async fn page(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    let form = KeyForm {
        agency: visitor.staff()?.agency.clone(),
        ..KeyForm::default()
    };
    show(&visitor, &form, &FormErrors::none()).await
}

pub async fn send(form: PostForm<KeyForm>) -> PageResult {
    let visitor = &form.visitor;
    must_manage(visitor)?;
    let input = AddDataKey {
        name: form.input.name.clone(),
        agency: form.input.agency.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = add_data_key(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(key) => Ok(made(visitor, &key.secret)),
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

/// The new key, which nobody sees again.
fn made(visitor: &Visitor, secret: &str) -> Response {
    let title = visitor.t("opendata-key-made");
    let page = staff_page(visitor, &title);
    let mut response = page.show(form_column(
        &title,
        &html! {
            p.stoa-secret { code dir="ltr" { (secret) } }
            (warning_text(visitor.t("opendata-warning"), visitor.t("opendata-key-once")))
            (link_button(visitor.t("opendata-key-copied"), "/staff/data/keys"))
        },
    ));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn show(visitor: &Visitor, form: &KeyForm, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let keys = store::data_keys(&mut db).await?;
    drop(db);
    let title = visitor.t("opendata-keys-title");
    let page = staff_page(visitor, &title).errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-keys-lead")) }
        ul.stoa-ticked { @for key in &keys { (item(visitor, &agencies, key)) } }
        h2.govuk-heading-m { (visitor.t("opendata-key-add")) }
        (inset_text(visitor.t("opendata-key-once")))
        form method="post" action="/staff/data/keys" novalidate {
            (visitor.csrf_field())
            (text_input("name", visitor.t("opendata-key-name")).value(form.name.as_str()).error_option(visitor.error_of(errors, "name")))
            (select("agency", visitor.t("opendata-key-agency")).options(agencies.choices(visitor)).value(form.agency.as_str())
                .error_option(visitor.error_of(errors, "agency")))
            (button(visitor.t("opendata-key-add")).prevent_double_click())
        }
    }))
}

fn item(visitor: &Visitor, agencies: &Agencies, key: &KeyInfo) -> Markup {
    html! {
        li.stoa-ticked__item.stoa-line {
            div {
                strong { (key.name) }
                @if key.revoked_at.is_some() { " " (tag(visitor.t("opendata-ended"))) }
                p.stoa-ticked__words { bdi { (agencies.name(visitor, &key.agency)) } " · " (visitor.time_element(key.made_at)) }
            }
            @if key.revoked_at.is_none() {
                a.govuk-link href={ "/staff/data/keys/" (key.id) "/end" } {
                    (visitor.t("opendata-key-end")) span.govuk-visually-hidden { " " (key.name) }
                }
            }
        }
    }
}

/// `/staff/data/keys/{id}/end`
pub async fn end_form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_manage(&visitor)?;
    let title = visitor.t("opendata-key-end");
    Ok(staff_page(&visitor, &title).show(form_column(
        &title,
        &html! {
            p.govuk-body { (visitor.t("opendata-key-end-text")) }
            form method="post" action={ "/staff/data/keys/" (id) "/end" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-key-end")).warning().prevent_double_click())
            }
        },
    )))
}

pub async fn end(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = form.visitor;
    must_manage(&visitor)?;
    let mut tx = visitor.begin().await?;
    let done = revoke_data_key(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/data/keys", visitor.t("opendata-key-ended")))
}
