//! Following what is reported around a place: a street or an address that is searched for, or where the device is.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Error, Point, Reader, Result,
    town::{FoundAddress, search_addresses},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{button, radio, radios, select},
};

use super::{count_stranger, email_field, go_on, how};
use crate::{
    commands::{FollowPlace, Following, follow_place},
    model::{Circle, Near, Rhythm},
    pages::{
        addresses::query_of,
        list_reports::with_query,
        names::Names,
        submit_report::place::{address_input, address_of, value_of},
    },
};

/// How many places a search offers, and how far around one is looked unless somebody says otherwise, in metres.
const OFFERED: usize = 6;
const USUAL: u32 = 500;

/// What the page is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceAsked {
    /// What was typed.
    place: String,
    /// A point, `lat,lon`, as the device says or a list of reports has it.
    near: String,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// How the places were found.
    #[serde(flatten)]
    asked: PlaceAsked,
    /// Which of them was chosen, as `lat,lon`.
    choice: String,
    metres: String,
    category: String,
    rhythm: String,
    email: String,
}

impl std::fmt::Debug for PlaceForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PlaceForm(…)")
    }
}

/// A place that can be followed.
struct Offer {
    point: Point,
    name: String,
    value: String,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<PlaceAsked>) -> PageResult {
    let form = PlaceForm {
        asked,
        ..PlaceForm::default()
    };
    show(&visitor, &form, &FormErrors::none()).await
}

pub async fn answer(form: PostForm<PlaceForm>) -> PageResult {
    let visitor = &form.visitor;
    let outcome = keep(visitor, &form.input).await;
    match go_on(visitor, outcome) {
        Ok(response) => Ok(response),
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

async fn keep(visitor: &Visitor, given: &PlaceForm) -> Result<Following> {
    let offers = offers(visitor, &mut visitor.read().await?, &given.asked).await?;
    let chosen = offers.into_iter().find(|offer| offer.value == given.choice);
    let missing = || Error::invalid("choice", "reports-follow-place-missing");
    let chosen = chosen.ok_or_else(missing)?;
    let input = FollowPlace {
        circle: Circle {
            point: chosen.point,
            metres: given.metres.parse().unwrap_or(USUAL),
            name: chosen.name,
        },
        category: given.category.clone(),
        rhythm: Rhythm::parse(&given.rhythm),
        email: given.email.clone(),
        lang: Some(visitor.lang()),
    };
    count_stranger(visitor, &given.email).await?;
    let mut tx = visitor.begin().await?;
    let done = follow_place(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// What was searched for may be these places; a point is one place, named by the house or the street at it.
async fn offers(visitor: &Visitor, db: &mut Reader, asked: &PlaceAsked) -> Result<Vec<Offer>> {
    if let Some(Near { point, .. }) = Near::parse(&asked.near) {
        let name = match address_of(db, point).await? {
            name if name.is_empty() => visitor.t("reports-follow-this-place"),
            name => name,
        };
        let value = format!("{:.6},{:.6}", point.lat, point.lon);
        return Ok(vec![Offer { point, name, value }]);
    }
    let found = search_addresses(db, &asked.place, OFFERED).await?;
    Ok(found.iter().map(offer).collect())
}

fn offer(found: &FoundAddress) -> Offer {
    Offer {
        point: found.point,
        name: found.label(),
        value: value_of(found),
    }
}

async fn show(visitor: &Visitor, given: &PlaceForm, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let offers = offers(visitor, &mut db, &given.asked).await?;
    drop(db);
    let title = visitor.t("reports-area-around");
    let page = visitor
        .page(title.as_str())
        .no_index()
        .back("/follow")
        .errors(errors);
    let typed = given.asked.place.as_str();
    let nothing = offers.is_empty() && !typed.is_empty();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (search_form(visitor, typed))
                @if nothing {
                    p.govuk-body role="status" { (visitor.t_with("reports-area-nothing", &[("place", typed.into())])) }
                }
                @if !offers.is_empty() {
                    (place_form(visitor, &names, (given, &offers), errors))
                    (feeds(visitor, &offers))
                }
            }
        }
    }))
}

/// The search for a place; with script, also the button that asks the device.
pub fn search_form(visitor: &Visitor, typed: &str) -> Markup {
    html! {
        form.stoa-search method="get" action="/follow/place" {
            (address_input(visitor, typed).attr("data-suggest-send", ""))
            (button(visitor.t("reports-place-search")).secondary())
        }
        (locate_button(visitor, "reports-map-locate", "/follow/place?near={lat},{lon}"))
    }
}

/// A button that goes on to an address with the device's position in it. It shows only where a script can ask.
pub fn locate_button(visitor: &Visitor, words: &str, address: &str) -> Markup {
    html! {
        div.stoa-locate data-locate=(address)
            data-text-locate=(visitor.t(words))
            data-text-locating=(visitor.t("reports-map-locating"))
            data-text-denied=(visitor.t("reports-locate-denied"))
            data-text-failed=(visitor.t("reports-locate-failed")) {}
    }
}

fn place_form(
    visitor: &Visitor,
    names: &Names,
    (given, offers): (&PlaceForm, &[Offer]),
    errors: &FormErrors,
) -> Markup {
    // One place alone is what was meant.
    let chosen = match offers {
        [only] => only.value.as_str(),
        _ => given.choice.as_str(),
    };
    let choices = offers
        .iter()
        .map(|offer| radio(offer.value.as_str(), offer.name.as_str()));
    let radii = Circle::RADII.map(|metres| {
        let said = visitor.t_with(
            "reports-follow-metres",
            &[("metres", i64::from(metres).into())],
        );
        (metres.to_string(), said)
    });
    let metres = match given.metres.as_str() {
        "" => USUAL.to_string(),
        metres => metres.to_owned(),
    };
    html! {
        form method="post" action="/follow/place" novalidate {
            (visitor.csrf_field())
            @for (name, value) in [("place", &given.asked.place), ("near", &given.asked.near)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
            (radios("choice").legend(visitor.t("reports-follow-which-place")).items(choices).value(chosen)
                .error_option(visitor.error_of(errors, "choice").or_else(|| visitor.error_of(errors, "place"))))
            (select("metres", visitor.t("reports-follow-how-far")).options(radii).value(metres)
                .error_option(visitor.error_of(errors, "metres")))
            (how(visitor, names, (&given.category, &given.rhythm), errors))
            (email_field(visitor, &given.email, errors))
            (button(visitor.t("reports-area-button")).prevent_double_click())
        }
    }
}

/// The same without an address: what was reported there, and its feed.
fn feeds(visitor: &Visitor, offers: &[Offer]) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("reports-area-feed")) }
        ul.govuk-list {
            @for offer in offers {
                @let query = query_of(&[("near", &format!("{:.5},{:.5},{USUAL}", offer.point.lat, offer.point.lon))]);
                @let words = [("metres", i64::from(USUAL).into()), ("place", offer.name.as_str().into())];
                li {
                    a.govuk-link href=(with_query("/reports", &query)) { (visitor.t_with("reports-area-radius", &words)) }
                    " · "
                    a.govuk-link href=(with_query("/reports.atom", &query)) {
                        (visitor.t("reports-area-feed-of"))
                        span.govuk-visually-hidden { " " (offer.name) }
                    }
                }
            }
        }
    }
}
