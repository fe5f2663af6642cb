//! Following a part of the town, and the pages that the links in mails lead to.

pub mod by_link;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Error, Id, Result,
    town::{FoundAddress, search_addresses},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, select, text_input},
};

use super::{addresses::query_of, list_reports::with_query, names::Names};
use crate::commands::{FollowArea, Following, follow_area};

/// How far around a place its feed reaches, in metres, and how many places a search offers.
const RADIUS: u32 = 300;
const OFFERED: usize = 6;

/// What the page is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FollowAsked {
    /// A ward to begin with.
    ward: String,
    category: String,
    /// A place to have a feed around.
    place: String,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AreaForm {
    ward: String,
    category: String,
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
        email: String::new(),
    };
    show(&visitor, &form, &asked.place, &FormErrors::none()).await
}

pub async fn answer(form: PostForm<AreaForm>) -> PageResult {
    let visitor = &form.visitor;
    match keep(visitor, &form.input).await {
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
        Err(error) => show(visitor, &form.input, "", &FormErrors::from_error(error)?).await,
    }
}

async fn keep(visitor: &Visitor, given: &AreaForm) -> Result<Following> {
    let missing = |_number| Error::invalid("ward", "reports-area-ward-missing");
    let input = FollowArea {
        area: Id::new(given.ward.parse().map_err(missing)?),
        category: given.category.clone(),
        email: given.email.clone(),
        lang: Some(visitor.lang()),
    };
    let mut tx = visitor.begin().await?;
    let done = follow_area(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
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

async fn show(visitor: &Visitor, given: &AreaForm, place: &str, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let found = search_addresses(&mut db, place, OFFERED).await?;
    drop(db);
    let title = visitor.t("reports-area-title");
    let page = visitor.page(title.as_str()).errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-area-lead")) }
                (area_form(visitor, &names, given, errors))
                (feeds(visitor, place, &found))
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
            (select("category", visitor.t("reports-category")).option("", visitor.t("reports-list-any-category"))
                .options(names.categories()).value(given.category.as_str())
                .error_option(visitor.error_of(errors, "category")))
            (email_field(visitor, &given.email, errors))
            (button(visitor.t("reports-area-button")).prevent_double_click())
        }
    }
}

/// Feeds, which need no address: of everything, and around a place.
fn feeds(visitor: &Visitor, place: &str, found: &[FoundAddress]) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("reports-area-feed")) }
        p.govuk-body { (visitor.t("reports-area-feed-text")) }
        p.govuk-body {
            a.govuk-link href="/reports.atom" { (visitor.t("reports-area-feed-all")) }
        }
        form.stoa-search method="get" action="/follow" {
            (text_input("place", visitor.t("reports-area-near")).kind(InputKind::Search).value(place)
                .hint(visitor.t("reports-area-near-hint")))
            (button(visitor.t("reports-place-search")).secondary())
        }
        @if !place.is_empty() && found.is_empty() {
            p.govuk-body role="status" { (visitor.t_with("reports-area-nothing", &[("place", place.into())])) }
        }
        ul.govuk-list {
            @for one in found {
                @let query = query_of(&[("near", &format!("{:.5},{:.5},{RADIUS}", one.point.lat, one.point.lon))]);
                @let words = [("metres", i64::from(RADIUS).into()), ("place", one.label().into())];
                li {
                    a.govuk-link href=(with_query("/reports", &query)) { (visitor.t_with("reports-area-radius", &words)) }
                    " · "
                    a.govuk-link href=(with_query("/reports.atom", &query)) {
                        (visitor.t("reports-area-feed-of"))
                        span.govuk-visually-hidden { " " (one.label()) }
                    }
                }
            }
        }
    }
}
