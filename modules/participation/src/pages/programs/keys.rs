//! `/staff/participation/keys`: which programs write in the processes of the own body; giving one a key, which is shown once, and ending it.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, link_button, tag, text_input, warning_text},
    html,
};

use crate::{
    commands::programs::{add_participation_key, end_participation_key},
    model::programs::Key,
    pages::frame::staff::frame::{Tried, form_column, staff_page},
    policy, store,
};

/// Where they stand.
const PATH: &str = "/staff/participation/keys";

/// The program's name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    name: String,
}

/// Nothing but its token.
#[derive(Debug, Default, Deserialize)]
pub struct EndForm {}

pub async fn page(visitor: Visitor) -> PageResult {
    managed(&visitor)?;
    show(&visitor, (&KeyForm::default(), &Tried::default())).await
}

/// The body of whoever manages keys.
fn managed(visitor: &Visitor) -> Result<String, Problem> {
    let agency = visitor.staff()?.agency.clone();
    visitor.must(policy::MANAGE_KEYS, &policy::processes(&agency))?;
    Ok(agency)
}

pub async fn send(form: PostForm<KeyForm>) -> PageResult {
    let visitor = &form.visitor;
    let agency = managed(visitor)?;
    let mut tx = visitor.begin().await?;
    match add_participation_key(&mut tx, (&agency, &form.input.name)).await {
        Ok(done) => {
            let new = tx.commit(done).await?;
            Ok(made(visitor, &new.key.name, &new.secret))
        }
        Err(error) => {
            drop(tx);
            let tried = Tried::of(visitor, error)?;
            show(visitor, (&form.input, &tried)).await
        }
    }
}

/// The new key, which nobody sees again.
fn made(visitor: &Visitor, name: &str, secret: &str) -> Response {
    let title = visitor.t_with("participation-programs-key-made", &[("name", name.into())]);
    let page = staff_page(visitor, &title);
    let once = visitor.t("participation-programs-key-once");
    let mut response = page.show(form_column(&title, &html! {
        p.stoa-secret { code dir="ltr" { (secret) } }
        (warning_text(visitor.t("participation-frame-warning"), once))
        p.govuk-body { (visitor.t("participation-programs-key-use")) " " a.govuk-link href="/api" { "/api" } }
        (link_button(visitor.t("participation-programs-key-copied"), PATH))
    }));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn show(visitor: &Visitor, (form, tried): (&KeyForm, &Tried)) -> PageResult {
    let agency = managed(visitor)?;
    let keys = store::programs::keys_of(&mut visitor.read().await?, &agency).await?;
    let title = visitor.t("participation-programs-keys");
    let page = tried.frame(staff_page(visitor, &title));
    let error = visitor.error_of(&tried.errors, "name");
    Ok(page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { (visitor.t("participation-programs-keys-text")) }
            @if keys.is_empty() { p.govuk-body { (visitor.t("participation-programs-keys-none")) } }
            ul.govuk-list { @for key in &keys { li { (item(visitor, key)) } } }
            h2.govuk-heading-m { (visitor.t("participation-programs-key-add")) }
            (inset_text(visitor.t("participation-programs-key-once")))
            form method="post" action=(PATH) novalidate {
                (visitor.csrf_field())
                (text_input("name", visitor.t("participation-programs-key-name"))
                    .hint(visitor.t("participation-programs-key-name-hint"))
                    .value(form.name.as_str())
                    .error_option(error))
                (button(visitor.t("participation-programs-key-add")).prevent_double_click())
            }
        },
    )))
}

fn item(visitor: &Visitor, key: &Key) -> Markup {
    html! {
        strong { bdi { (key.name) } } " · " (visitor.time_element(key.made_at)) " "
        @if key.ended_at.is_some() {
            (tag(visitor.t("participation-programs-key-is-ended")))
        } @else {
            a.govuk-link href={ (PATH) "/" (key.id) "/end" } {
                (visitor.t("participation-programs-key-end"))
                span.govuk-visually-hidden { ": " bdi { (key.name) } }
            }
        }
    }
}

pub async fn ask(visitor: Visitor, Path(number): Path<i64>) -> PageResult {
    let key = found(&visitor, number).await?;
    let title = visitor.t_with(
        "participation-programs-key-end-title",
        &[("name", key.name.into())],
    );
    let all = visitor.t("participation-programs-keys");
    let page = staff_page(&visitor, &title).breadcrumb(all, PATH);
    Ok(page.show(form_column(&title, &html! {
        p.govuk-body { (visitor.t("participation-programs-key-end-text")) }
        form method="post" action={ (PATH) "/" (number) "/end" } {
            (visitor.csrf_field())
            (button(visitor.t("participation-programs-key-end")).warning().prevent_double_click())
        }
    })))
}

async fn found(visitor: &Visitor, number: i64) -> Result<Key, Problem> {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let key = store::programs::key_by_id(&mut db, Id::new(number)).await?;
    let key = key.or_not_found()?;
    visitor.must(policy::MANAGE_KEYS, &policy::processes(&key.agency))?;
    Ok(key)
}

pub async fn end(Path(number): Path<i64>, form: PostForm<EndForm>) -> PageResult {
    let visitor = &form.visitor;
    let key = found(visitor, number).await?;
    let mut tx = visitor.begin().await?;
    let done = end_participation_key(&mut tx, key.id).await?;
    tx.commit(done).await?;
    let notice = visitor.t("participation-programs-key-ended");
    Ok(visitor.go_with_notice(PATH, notice))
}
