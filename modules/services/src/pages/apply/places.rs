//! Places and addresses: found by name in the town's own gazetteer, which needs neither map nor script, or marked on the map.

use maud::{Markup, html};
use stoa_forms::{Kind, Page, RawFields};
use stoa_kernel::{
    Error, FieldError, Message, Result,
    town::{FoundAddress, search_addresses},
};
use stoa_web::{
    FormErrors, Visitor,
    components::{Element, InputKind, button, radio, radios, text_input},
};

use super::field::Field;
use crate::model::ServiceFile;

/// What the value of a button begins with that looks for a place: the question's key follows.
const FIND: &str = "find-";
/// How many places a search offers.
const OFFERED: usize = 8;
/// Degrees around a town that has no areas yet: some five kilometres.
const AROUND: f64 = 0.05;

/// What a page's form did with places, before its answers are looked at.
pub enum Step {
    /// The page is shown again, with what was found or what is wrong.
    Again(FormErrors),
    /// The answers are next.
    Onward,
}

/// The box of the town that maps begin with, `west,south,east,north`; empty where a form asks for no place.
pub async fn bounds(visitor: &Visitor, file: &ServiceFile) -> Result<String> {
    let mut questions = file.form.pages.iter().flat_map(|page| &page.questions);
    if !questions.any(|question| matches!(question.kind, Kind::Place { .. })) {
        return Ok(String::new());
    }
    let app = visitor.app();
    let mut db = visitor.read().await?;
    let areas = app.db.town().areas(&mut db).await?;
    let [lat, lon, _] = app.config.town.center;
    let (west, south, east, north) = match areas.bbox() {
        Some(known) => (known.west, known.south, known.east, known.north),
        None => (lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND),
    };
    Ok(format!("{west:.5},{south:.5},{east:.5},{north:.5}"))
}

/// Looks for what was typed, or takes what was chosen into the question's own fields.
pub async fn handle(
    visitor: &Visitor,
    page: &Page,
    raw: &mut RawFields,
    then: &str,
) -> Result<Step> {
    let mut faults = Vec::new();
    let mut again = false;
    for question in &page.questions {
        let is_place = matches!(question.kind, Kind::Place { .. });
        if !is_place && !matches!(question.kind, Kind::Address { .. }) {
            continue;
        }
        let key = question.key.as_str();
        raw.texts.remove(&name(key, "offer"));
        let sought = raw.part(key, "search").trim().to_owned();
        let wished = then.strip_prefix(FIND) == Some(key);
        let chosen = raw.part(key, "choice").to_owned();
        let first = if is_place { "lat" } else { "line1" };
        let is_empty = raw.part(key, first).trim().is_empty();
        // What stands in the fields is the answer; a search beside it is one only when it was asked for or chosen from.
        if sought.is_empty() || !(wished || !chosen.is_empty() || is_empty) {
            continue;
        }
        let mut db = visitor.read().await?;
        let found = search_addresses(&mut db, &sought, OFFERED).await?;
        drop(db);
        let only = (found.len() == 1 && is_empty)
            .then(|| found.first())
            .flatten();
        let meant = found.iter().find(|one| value_of(one) == chosen).or(only);
        match meant {
            Some(one) => take(visitor, raw, (key, is_place), one),
            None => {
                offer(raw, key, &found);
                if !wished {
                    faults.push(FieldError::new(
                        key,
                        Message::new("services-files-place-choose"),
                    ));
                }
            }
        }
        again |= wished || meant.is_none();
    }
    if !faults.is_empty() {
        let errors = FormErrors::from_error(Error::Invalid(faults));
        return Ok(errors.map_or(Step::Onward, Step::Again));
    }
    Ok(if again {
        Step::Again(FormErrors::none())
    } else {
        Step::Onward
    })
}

fn name(key: &str, part: &str) -> String {
    format!("{key}.{part}")
}

fn value_of(found: &FoundAddress) -> String {
    format!("{:.6},{:.6}", found.point.lat, found.point.lon)
}

/// What was found, kept beside what was typed, for the page that is shown again.
fn offer(raw: &mut RawFields, key: &str, found: &[FoundAddress]) {
    raw.texts.remove(&name(key, "choice"));
    raw.texts.entry(name(key, "offer")).or_default();
    for one in found {
        let line = format!("{}\n{}", value_of(one), one.label());
        raw.push(name(key, "offer"), line);
    }
}

/// Puts what was meant into the question's fields. An address keeps what else was typed: the flat, the country.
fn take(
    visitor: &Visitor,
    raw: &mut RawFields,
    (key, is_place): (&str, bool),
    found: &FoundAddress,
) {
    let mut set = |part: &str, value: String| {
        raw.texts.insert(name(key, part), vec![value]);
    };
    if is_place {
        set("lat", format!("{:.6}", found.point.lat));
        set("lon", format!("{:.6}", found.point.lon));
    } else {
        let number = found.number.as_deref().unwrap_or_default();
        set(
            "line1",
            format!("{} {number}", found.street).trim().to_owned(),
        );
        if !found.postcode.is_empty() {
            set("postcode", found.postcode.clone());
        }
        let id = found.address.map(|id| id.number().to_string());
        set("gazetteer", id.unwrap_or_default());
        if raw.part(key, "town").trim().is_empty() {
            let town = visitor.site.town_name(visitor.lang()).to_owned();
            raw.texts.insert(name(key, "town"), vec![town]);
        }
    }
    for part in ["search", "choice"] {
        raw.texts.remove(&name(key, part));
    }
}

/// The field for a street or an address, and what it may mean once it was looked for.
pub fn search(field: &Field<'_>) -> Markup {
    let visitor = field.visitor;
    let key = field.question.key.as_str();
    let typed = field.raw.part(key, "search");
    // The script puts the number in place of the braces.
    let args = [("count", "{count}".into())];
    let suggestions = visitor.t_with("services-files-place-suggestions", &args);
    let input = text_input(name(key, "search"), visitor.t("services-files-place-label"))
        .kind(InputKind::Search)
        .hint(visitor.t("services-files-place-hint"))
        .value(typed)
        .autocomplete("off")
        .attr("data-suggest-url", "/map/search")
        .attr("data-text-found", suggestions);
    html! {
        div.stoa-search {
            (input)
            (button(visitor.t("services-files-place-search")).secondary().name("then").value(format!("{FIND}{key}")))
        }
        @if let Some(offered) = field.raw.texts.get(&name(key, "offer")) { (offers(visitor, (key, typed), offered)) }
    }
}

fn offers(visitor: &Visitor, (key, typed): (&str, &str), offered: &[String]) -> Markup {
    let args = [("place", typed.into())];
    if offered.is_empty() {
        return html! { p.govuk-body role="status" { (visitor.t_with("services-files-place-nothing", &args)) } };
    }
    let choices = offered.iter().filter_map(|line| {
        let (value, label) = line.split_once('\n')?;
        let (lat, lon) = value.split_once(',')?;
        Some(
            radio(value, label)
                .attr("data-lat", lat)
                .attr("data-lon", lon),
        )
    });
    html! {
        (radios(name(key, "choice")).legend(visitor.t_with("services-files-place-offers", &args)).items(choices))
    }
}

/// Words that a map says, and the names under which its script looks for them; two of them name a street by a mark that it fills in.
const WORDS: [(&str, &str); 13] = [
    ("data-text-zoom-in", "services-files-map-zoom-in"),
    ("data-text-zoom-out", "services-files-map-zoom-out"),
    ("data-text-close", "services-files-map-close"),
    ("data-text-marker", "services-files-map-marker"),
    ("data-text-attribution", "services-files-map-attribution"),
    ("data-text-unavailable", "services-files-map-unavailable"),
    ("data-text-locate", "services-files-map-locate"),
    ("data-text-locating", "services-files-map-locating"),
    (
        "data-text-locate-denied",
        "services-files-map-locate-denied",
    ),
    (
        "data-text-locate-failed",
        "services-files-map-locate-failed",
    ),
    ("data-text-outside", "services-files-map-outside"),
    ("data-text-chosen", "services-files-map-chosen"),
    ("data-text-chosen-near", "services-files-map-chosen-near"),
];

/// The map to mark a place on, which fills the fields of latitude and longitude; none where nobody knows the town's box.
pub fn map(field: &Field<'_>) -> Markup {
    if field.bounds.is_empty() {
        return html! {};
    }
    let visitor = field.visitor;
    let key = field.question.key.as_str();
    let town = &visitor.app().config.town;
    let mut element = Element::new("div")
        .class("stoa-map")
        .attr("data-map", "pick")
        .attr("data-bounds", field.bounds)
        .attr("data-lat-input", key)
        .attr("data-lon-input", name(key, "lon"))
        .attr("data-text-label", visitor.t("services-files-place-map"));
    for (data, words) in WORDS {
        element = element.attr(data, visitor.t_with(words, &[("name", "{name}".into())]));
    }
    if !town.tile_url.is_empty() {
        element = element.attr("data-tile-url", town.tile_url.as_str());
    }
    if !town.tile_attribution.is_empty() {
        element = element.attr("data-attribution", town.tile_attribution.as_str());
    }
    html! {
        p.govuk-hint { (visitor.t("services-files-place-map-hint")) }
        (element.around(&html! { (visitor.t("services-files-place-map-otherwise")) }))
    }
}

/// Whether a page has buttons of its own before the one that goes on.
pub fn searches(page: &Page) -> bool {
    let mut questions = page.questions.iter();
    questions.any(|one| matches!(one.kind, Kind::Place { .. } | Kind::Address { .. }))
}
