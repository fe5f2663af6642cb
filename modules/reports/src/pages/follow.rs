//! Following a part of the town, and the pages that the links in mails lead to.

pub mod around_place;
pub mod by_link;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, radio, radios, select, text_input},
};

use super::names::Names;
use crate::{
    commands::{FollowArea, Following, count_question, follow_area},
    model::Rhythm,
};

/// What the page is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FollowAsked {
    /// A ward to begin with.
    ward: String,
    category: String,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AreaForm {
    ward: String,
    category: String,
    rhythm: String,
    email: String,
}

impl std::fmt::Debug for AreaForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AreaForm(…)")
    }
}

pub async fn ask(visitor: Visitor, Query(asked): Query<FollowAsked>) -> PageResult {
    let form = AreaForm {
        ward: asked.ward,
        category: asked.category,
        ..AreaForm::default()
    };
    show(&visitor, &form, &FormErrors::none()).await
}

pub async fn answer(form: PostForm<AreaForm>) -> PageResult {
    let visitor = &form.visitor;
    let outcome = keep(visitor, &form.input).await;
    match go_on(visitor, outcome) {
        Ok(response) => Ok(response),
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

/// Says what came of a wish to follow a part of the town; what has to be mended in the form is given back.
fn go_on(visitor: &Visitor, outcome: Result<Following>) -> Result<axum::response::Response> {
    match outcome {
        Ok(following) => {
            let said = match following {
                Following::Begun(_) => "reports-follow-done",
                Following::Asked(_) => "reports-follow-sent",
            };
            Ok(visitor.go_with_notice("/follow", visitor.t(said)))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice("/follow", visitor.message(&message)))
        }
        Err(error) => Err(error),
    }
}

async fn keep(visitor: &Visitor, given: &AreaForm) -> Result<Following> {
    let missing = |_number| Error::invalid("ward", "reports-area-ward-missing");
    let input = FollowArea {
        area: Id::new(given.ward.parse().map_err(missing)?),
        category: given.category.clone(),
        rhythm: Rhythm::parse(&given.rhythm),
        email: given.email.clone(),
        lang: Some(visitor.lang()),
    };
    count_stranger(visitor, &given.email).await?;
    let mut tx = visitor.begin().await?;
    let done = follow_area(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// Counts the mail that will ask the owner of an address; of those who are known nobody is asked.
pub async fn count_stranger(visitor: &Visitor, email: &str) -> Result<()> {
    if visitor.actor.person().is_some() || !stoa_kernel::mail::is_address(email.trim()) {
        return Ok(());
    }
    count_question(visitor.app(), email, visitor.address()).await
}

/// The field for an address to write to; nothing for those whose address is known.
pub fn email_field(visitor: &Visitor, email: &str, errors: &FormErrors) -> Markup {
    html! {
        @if visitor.actor.person().is_none() {
            (text_input("email", visitor.t("reports-check-email")).kind(InputKind::Email).autocomplete("email")
                .hint(visitor.t("reports-follow-email-hint")).value(email)
                .error_option(visitor.error_of(errors, "email")))
        }
    }
}

async fn show(visitor: &Visitor, given: &AreaForm, errors: &FormErrors) -> PageResult {
    let names = Names::read(visitor, &mut visitor.read().await?).await?;
    let title = visitor.t("reports-area-title");
    let page = visitor
        .page(title.as_str())
        .feed(visitor.t("reports-area-feed-all"), "/reports.atom")
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-area-lead")) }
                h2.govuk-heading-m { (visitor.t("reports-area-around")) }
                (around_place::search_form(visitor, ""))
                h2.govuk-heading-m { (visitor.t("reports-area-of-ward")) }
                (area_form(visitor, &names, given, errors))
                h2.govuk-heading-m { (visitor.t("reports-area-feed")) }
                p.govuk-body { (visitor.t("reports-area-feed-text")) }
                p.govuk-body {
                    a.govuk-link href="/reports.atom" { (visitor.t("reports-area-feed-all")) }
                }
            }
        }
    }))
}

fn area_form(visitor: &Visitor, names: &Names, given: &AreaForm, errors: &FormErrors) -> Markup {
    let wards = names
        .wards()
        .into_iter()
        .map(|(id, name)| (id.to_string(), name));
    html! {
        form method="post" action="/follow" novalidate {
            (visitor.csrf_field())
            (select("ward", visitor.t("reports-ward")).option("", visitor.t("reports-area-choose")).options(wards)
                .value(given.ward.as_str()).error_option(visitor.error_of(errors, "ward")))
            (how(visitor, names, (&given.category, &given.rhythm), errors))
            (email_field(visitor, &given.email, errors))
            (button(visitor.t("reports-area-button")).prevent_double_click())
        }
    }
}

/// Of which category, and how soon.
fn how(
    visitor: &Visitor,
    names: &Names,
    (category, rhythm): (&str, &str),
    errors: &FormErrors,
) -> Markup {
    let rhythm = if rhythm.is_empty() { "daily" } else { rhythm };
    html! {
        (select("category", visitor.t("reports-category")).option("", visitor.t("reports-list-any-category"))
            .options(names.categories()).value(category)
            .error_option(visitor.error_of(errors, "category")))
        (radios("rhythm").legend(visitor.t("reports-follow-rhythm")).small().value(rhythm)
            .item(radio("daily", visitor.t("reports-follow-daily")))
            .item(radio("at-once", visitor.t("reports-follow-at-once"))))
    }
}
