//! Where is the problem? A street or an address, a tap on the map, or the device's own position: all three end in one
//! place, and the first works without map and script.

use std::sync::Arc;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Error, FieldError, Message, Point, Reader, Result,
    town::{AreaIndex, FoundAddress, nearest_address, search_addresses},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{Input, InputKind, button, inset_text, radio, radios, text_input},
    signature::random_name,
};

use super::{
    Asked, Step, default_button,
    draft::{Draft, Place},
    onward, show_step,
};
use crate::{model::text, pages::map_element::town_map};

/// How many places a search offers.
const OFFERED: usize = 8;
/// A pin within so many metres of a house is at that house; further away only its street is named.
const AT_THE_HOUSE: f64 = 40.0;
const IN_THE_STREET: f64 = 200.0;
/// The longest note on a place, in characters.
const NOTE: usize = 200;
/// The choice of an address that is not in the list.
const AS_WRITTEN: &str = "as-written";

/// The page's form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// What was typed.
    place: String,
    /// The text that the offered places were found with.
    searched: String,
    /// Which of them was chosen, as `lat,lon`.
    choice: String,
    lat: String,
    lon: String,
    note: String,
    /// The pressed button: `search`, or none.
    press: String,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let draft = Draft::of(&visitor, &asked.draft);
    let shown = Shown::of(&draft, &asked.q);
    show(&visitor, &draft, &shown, &FormErrors::none()).await
}

pub async fn answer(Query(asked): Query<Asked>, form: PostForm<PlaceForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut draft = Draft::of(visitor, &asked.draft);
    draft.note = input.note.trim().chars().take(NOTE).collect();
    let typed = input.place.trim();
    if input.press == "search" && !typed.is_empty() {
        return search_again(visitor, &draft, typed);
    }
    match placed(visitor, input, &draft).await {
        Ok(Some(place)) => {
            if draft.key.is_empty() {
                draft.key = random_name::<16>()?;
            }
            draft.place = Some(place);
            onward(visitor, Step::Place, &draft)
        }
        Ok(None) => search_again(visitor, &draft, typed),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            let shown = Shown::sent(input);
            show(visitor, &draft, &shown, &errors).await
        }
    }
}

fn search_again(visitor: &Visitor, draft: &Draft, typed: &str) -> PageResult {
    Ok(visitor.go(&Step::Place.searching(visitor, draft, typed)?))
}

/// The place that was given; `None` when the typed text may mean several, which are then offered.
async fn placed(visitor: &Visitor, input: &PlaceForm, draft: &Draft) -> Result<Option<Place>> {
    let mut db = visitor.read().await?;
    if let Some(point) = moved_pin(input, draft) {
        let address = address_of(&mut db, point).await?;
        return within(visitor, &mut db, point, address).await.map(Some);
    }
    if input.choice == AS_WRITTEN {
        let address = text::clean(&input.searched).chars().take(NOTE).collect();
        return Ok(Some(Place {
            point: None,
            address,
        }));
    }
    if !input.choice.is_empty() {
        let offered = search_addresses(&mut db, &input.searched, OFFERED).await?;
        let chosen = offered
            .into_iter()
            .find(|found| value_of(found) == input.choice);
        if let Some(found) = chosen {
            return within(visitor, &mut db, found.point, found.label())
                .await
                .map(Some);
        }
    }
    if input.place.trim().is_empty() {
        // Coming back without changing anything keeps what was answered before.
        let missing = || Error::invalid("place", "reports-place-missing");
        return draft.place.clone().map(Some).ok_or_else(missing);
    }
    let offered = search_addresses(&mut db, &input.place, OFFERED).await?;
    match offered.as_slice() {
        [only] => within(visitor, &mut db, only.point, only.label())
            .await
            .map(Some),
        _ => Ok(None),
    }
}

/// The pin, if it was set or moved since the page was shown; only the map's script does that.
fn moved_pin(input: &PlaceForm, draft: &Draft) -> Option<Point> {
    let point = Point::new(input.lat.parse().ok()?, input.lon.parse().ok()?)?;
    let before = draft.place.as_ref().and_then(|place| place.point);
    let same = before.is_some_and(|before| before.metres_to(point) < 0.5);
    (!same).then_some(point)
}

/// A place that was found, as the value of a choice.
pub fn value_of(found: &FoundAddress) -> String {
    format!("{:.6},{:.6}", found.point.lat, found.point.lon)
}

/// The words for a point: the house at it, or the street; empty where neither is near.
pub async fn address_of(db: &mut Reader, point: Point) -> Result<String> {
    Ok(match nearest_address(db, point).await? {
        Some((found, metres)) if metres <= AT_THE_HOUSE => found.label(),
        Some((found, metres)) if metres <= IN_THE_STREET => found.street,
        _ => String::new(),
    })
}

/// The place when it lies in the town; `Invalid` beyond its areas.
async fn within(
    visitor: &Visitor,
    db: &mut Reader,
    point: Point,
    address: String,
) -> Result<Place> {
    let areas = visitor.app().db.town().areas(db).await?;
    let is_outside = areas.bbox().is_some() && areas.holding(point).next().is_none();
    if is_outside {
        let town = visitor.site.town_name(visitor.lang());
        let message = Message::new("reports-place-outside").with("town", town);
        return Err(Error::Invalid(vec![FieldError::new("place", message)]));
    }
    Ok(Place {
        point: Some(point),
        address,
    })
}

/// What the page's fields hold when it is shown.
#[derive(Debug, Default)]
struct Shown {
    place: String,
    searched: String,
    lat: String,
    lon: String,
    note: String,
}

impl Shown {
    fn of(draft: &Draft, searched: &str) -> Self {
        let point = draft.place.as_ref().and_then(|place| place.point);
        let figure =
            |of: fn(Point) -> f64| point.map(|point| of(point).to_string()).unwrap_or_default();
        let known = draft
            .place
            .as_ref()
            .map(|place| place.address.clone())
            .unwrap_or_default();
        Shown {
            place: if searched.is_empty() {
                known
            } else {
                searched.to_owned()
            },
            searched: searched.to_owned(),
            lat: figure(|point| point.lat),
            lon: figure(|point| point.lon),
            note: draft.note.clone(),
        }
    }

    fn sent(input: &PlaceForm) -> Self {
        Shown {
            place: input.place.clone(),
            searched: input.searched.clone(),
            lat: input.lat.clone(),
            lon: input.lon.clone(),
            note: input.note.clone(),
        }
    }
}

async fn show(visitor: &Visitor, draft: &Draft, shown: &Shown, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let offered = search_addresses(&mut db, &shown.searched, OFFERED).await?;
    let areas = visitor.app().db.town().areas(&mut db).await?;
    drop(db);
    let title = visitor.t("reports-place-title");
    let content = html! {
        h1.govuk-heading-l { (title) }
        (inset_text(visitor.t("reports-place-danger")))
        form method="post" action=(Step::Place.address(visitor, draft)?) novalidate {
            (visitor.csrf_field())
            (default_button(visitor))
            input type="hidden" name="searched" value=(shown.searched);
            (search_field(visitor, shown, errors))
            (offers(visitor, shown, &offered))
            (pick_map(visitor, &areas, shown))
            (text_input("note", visitor.t("reports-place-note")).hint(visitor.t("reports-place-note-hint"))
                .value(shown.note.as_str()).attr("maxlength", NOTE.to_string()))
            (button(visitor.t("reports-continue")).prevent_double_click())
        }
    };
    show_step(visitor, Step::Place, &title, draft, (errors, content))
}

fn search_field(visitor: &Visitor, shown: &Shown, errors: &FormErrors) -> Markup {
    html! {
        div.stoa-search {
            (address_input(visitor, &shown.place).error_option(visitor.error_of(errors, "place")))
            (button(visitor.t("reports-place-search")).secondary().name("press").value("search"))
        }
    }
}

/// The field for a street or an address. With script it suggests what one may mean as one types.
pub fn address_input(visitor: &Visitor, value: &str) -> Input {
    // The script puts the number in place of the braces.
    let found = visitor.t_with("reports-place-suggestions", &[("count", "{count}".into())]);
    text_input("place", visitor.t("reports-place-label"))
        .kind(InputKind::Search)
        .hint(visitor.t("reports-place-hint"))
        .value(value)
        .autocomplete("street-address")
        .attr("data-suggest-url", "/map/search")
        .attr("data-text-found", found)
}

/// What the typed text may mean, and to leave it as it was written.
fn offers(visitor: &Visitor, shown: &Shown, offered: &[FoundAddress]) -> Markup {
    let typed = shown.searched.as_str();
    if typed.is_empty() {
        return html! {};
    }
    let choices = offered.iter().map(|found| {
        radio(value_of(found), found.label())
            .attr("data-lat", found.point.lat.to_string())
            .attr("data-lon", found.point.lon.to_string())
    });
    let key = if offered.is_empty() {
        "reports-place-nothing"
    } else {
        "reports-place-offers"
    };
    let as_written = visitor.t_with("reports-place-as-written", &[("place", typed.into())]);
    html! {
        (radios("choice").legend(visitor.t_with(key, &[("place", typed.into())])).items(choices)
            .item(radio(AS_WRITTEN, as_written).hint(visitor.t("reports-place-as-written-hint"))))
    }
}

fn pick_map(visitor: &Visitor, areas: &Arc<AreaIndex>, shown: &Shown) -> Markup {
    let mut map = town_map(visitor, areas, "pick", &visitor.t("reports-place-map"))
        .attr("data-lat-input", "lat")
        .attr("data-lon-input", "lon")
        .otherwise(html! { (visitor.t("reports-place-map-otherwise")) });
    for (name, key) in PICK_WORDS {
        map = map.attr(name, pick_word(visitor, key));
    }
    html! {
        h2."govuk-heading-m" { (visitor.t("reports-place-or-map")) }
        p.govuk-hint { (visitor.t("reports-place-map-hint")) }
        (map)
        input type="hidden" id="lat" name="lat" value=(shown.lat);
        input type="hidden" id="lon" name="lon" value=(shown.lon);
    }
}

/// What a map to pick a place on says, and the names under which its script looks for it.
pub const PICK_WORDS: [(&str, &str); 7] = [
    ("data-text-locate", "reports-map-locate"),
    ("data-text-locating", "reports-map-locating"),
    ("data-text-locate-denied", "reports-map-locate-denied"),
    ("data-text-locate-failed", "reports-map-locate-failed"),
    ("data-text-outside", "reports-map-outside"),
    ("data-text-chosen", "reports-map-chosen"),
    ("data-text-chosen-near", "reports-map-chosen-near"),
];

/// A sentence of the map, with a mark where its script puts a name.
pub fn pick_word(visitor: &Visitor, key: &str) -> String {
    visitor.t_with(key, &[("name", "{name}".into())])
}
