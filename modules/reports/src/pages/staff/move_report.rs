//! Saying that a report is about another place: by an address, by a tap on the map, or by coordinates.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Point,
    town::{FoundAddress, search_addresses},
};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{InputKind, button, inset_text, text_input},
};

use super::{
    change_status::told,
    desk::{Desk, Seen},
};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{MoveReport, move_report},
    pages::{
        addresses::query_of,
        map_element::town_map,
        submit_report::place::{PICK_WORDS, pick_word},
    },
};

/// How many places a search offers.
const OFFERED: usize = 8;

/// The form as it was sent, or as a link of the search fills it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// What is searched for.
    q: String,
    address: String,
    lat: String,
    lon: String,
}

impl PlaceForm {
    /// The point that was given; `None` where the fields are empty or no place on earth.
    fn point(&self) -> Option<Point> {
        let figure = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
        Point::new(figure(&self.lat)?, figure(&self.lon)?)
    }

    /// Whether something stands in the fields that is no point.
    fn has_no_point(&self) -> bool {
        let is_empty = self.lat.trim().is_empty() && self.lon.trim().is_empty();
        !is_empty && self.point().is_none()
    }
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(asked): Query<PlaceForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "move_report").await?;
    let is_chosen = !asked.lat.is_empty();
    let point = desk.report.point;
    let figure =
        |of: fn(Point) -> f64| point.map(|point| of(point).to_string()).unwrap_or_default();
    let form = if is_chosen {
        asked
    } else {
        PlaceForm {
            address: desk.report.address.clone(),
            lat: figure(|point| point.lat),
            lon: figure(|point| point.lon),
            q: asked.q,
        }
    };
    show(&visitor, &desk, &form, &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<PlaceForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "move_report").await?;
    let seen = Seen::of(form.fields())?;
    if form.input.has_no_point() {
        let error = stoa_kernel::Error::invalid("lat", "reports-move-no-point");
        let tried = desk.tried(visitor, error, seen).await?;
        return show(visitor, &desk, &form.input, &tried).await;
    }
    let input = MoveReport {
        reference,
        seen_version: seen.version,
        point: form.input.point(),
        address: form.input.address.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = move_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => desk.done(visitor, form.fields(), "reports-move-done").await,
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, &form.input, &tried).await
        }
    }
}

async fn show(visitor: &Visitor, desk: &Desk, form: &PlaceForm, tried: &Tried) -> PageResult {
    let mut db = visitor.read().await?;
    let offered = search_addresses(&mut db, &form.q, OFFERED).await?;
    let told = told(&mut db, desk).await?;
    drop(db);
    let fields = html! {
        (text_input("address", visitor.t("reports-move-address")).value(form.address.as_str())
            .attr("maxlength", "500").error_option(visitor.error_of(&tried.errors, "place")))
        (pick_map(visitor, desk))
        div.stoa-pair {
            (figure_field(visitor, "lat", &form.lat, tried))
            (figure_field(visitor, "lon", &form.lon, tried))
        }
        (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
    };
    let title = visitor.t("reports-move-title");
    let content = html! {
        (search(visitor, desk, form, &offered))
        (desk.form(visitor, "place", &fields, visitor.t("reports-move-button")))
    };
    Ok(desk.show(visitor, &title, tried, &content))
}

/// An address search by GET, whose hits are links that fill the form.
fn search(visitor: &Visitor, desk: &Desk, form: &PlaceForm, offered: &[FoundAddress]) -> Markup {
    html! {
        form.stoa-search method="get" action=(desk.act_path(visitor, "place")) role="search" {
            (desk.trail.hidden())
            (text_input("q", visitor.t("reports-move-search")).kind(InputKind::Search).value(form.q.as_str()))
            (button(visitor.t("reports-place-search")).secondary())
        }
        @if !form.q.is_empty() {
            @if offered.is_empty() { p.govuk-body { (visitor.t("reports-move-nothing")) } }
            ul.govuk-list {
                @for found in offered {
                    li { a.govuk-link href=(desk.act_path(visitor, &chosen(found))) { (found.label()) } }
                }
            }
        }
    }
}

fn chosen(found: &FoundAddress) -> String {
    let (lat, lon) = (found.point.lat.to_string(), found.point.lon.to_string());
    let pairs = [("address", found.label()), ("lat", lat), ("lon", lon)];
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    format!("place?{}", query_of(&pairs))
}

fn pick_map(visitor: &Visitor, desk: &Desk) -> Markup {
    let map = town_map(
        visitor,
        desk.names.areas(),
        "pick",
        &visitor.t("reports-place-map"),
    )
    .attr("data-lat-input", "lat")
    .attr("data-lon-input", "lon")
    .otherwise(html! { (visitor.t("reports-move-no-map")) });
    let map = PICK_WORDS.iter().fold(map, |map, (name, key)| {
        map.attr(name, pick_word(visitor, key))
    });
    html! { (map) }
}

fn figure_field(visitor: &Visitor, name: &str, value: &str, tried: &Tried) -> Markup {
    html! {
        (text_input(name, visitor.t(&format!("reports-move-{name}"))).inputmode("decimal")
            .class("govuk-input--width-10").value(value).attr("dir", "ltr")
            .error_option(visitor.error_of(&tried.errors, name)))
    }
}
