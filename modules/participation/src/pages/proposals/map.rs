//! The element that the map script draws in, with its words in the reader's language. What is inside it shows until the map is drawn, and stays
//! where there is no script.

use stoa_kernel::{Point, town::AreaIndex};
use stoa_web::{Markup, Visitor, components::Element, html};

/// Degrees around a town that has no areas yet: some five kilometres.
const AROUND: f64 = 0.05;

/// Words that a map says itself, and the names under which its script looks for them.
const WORDS: [(&str, &str); 6] = [
    ("data-text-zoom-in", "participation-proposals-map-zoom-in"),
    ("data-text-zoom-out", "participation-proposals-map-zoom-out"),
    ("data-text-close", "participation-proposals-map-close"),
    ("data-text-marker", "participation-proposals-map-marker"),
    (
        "data-text-attribution",
        "participation-proposals-map-attribution",
    ),
    (
        "data-text-unavailable",
        "participation-proposals-map-unavailable",
    ),
];

/// What a map says on which a place is marked; the last names a street by a mark that the script fills in.
const PICK_WORDS: [(&str, &str); 7] = [
    ("data-text-locate", "participation-proposals-map-locate"),
    ("data-text-locating", "participation-proposals-map-locating"),
    (
        "data-text-locate-denied",
        "participation-proposals-map-locate-denied",
    ),
    (
        "data-text-locate-failed",
        "participation-proposals-map-locate-failed",
    ),
    ("data-text-outside", "participation-proposals-map-outside"),
    ("data-text-chosen", "participation-proposals-map-chosen"),
    (
        "data-text-chosen-near",
        "participation-proposals-map-chosen-near",
    ),
];

/// A map of this mode over the town; `label` names it for screen readers.
fn town_map(visitor: &Visitor, areas: &AreaIndex, (mode, label): (&str, &str)) -> Element {
    let config = &visitor.app().config.town;
    let mut element = Element::new("div")
        .class("stoa-map")
        .attr("data-map", mode)
        .attr("data-bounds", sides(visitor, areas))
        .attr("data-text-label", label);
    for (name, key) in WORDS {
        element = element.attr(name, visitor.t(key));
    }
    if !config.tile_url.is_empty() {
        element = element.attr("data-tile-url", config.tile_url.as_str());
    }
    if !config.tile_attribution.is_empty() {
        element = element.attr("data-attribution", config.tile_attribution.as_str());
    }
    element
}

/// The box around the town's areas; where there are none yet, one around the configured centre.
fn sides(visitor: &Visitor, areas: &AreaIndex) -> String {
    let [lat, lon, _] = visitor.app().config.town.center;
    let (west, south, east, north) = match areas.bbox() {
        Some(known) => (known.west, known.south, known.east, known.north),
        None => (lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND),
    };
    format!("{west:.5},{south:.5},{east:.5},{north:.5}")
}

/// A map to mark a place on: it fills the fields `lat` and `lon`.
pub fn pick_map(visitor: &Visitor, areas: &AreaIndex) -> Markup {
    let label = visitor.t("participation-proposals-place-map");
    let mut map = town_map(visitor, areas, ("pick", &label))
        .attr("data-lat-input", "lat")
        .attr("data-lon-input", "lon");
    for (name, key) in PICK_WORDS {
        map = map.attr(name, visitor.t_with(key, &[("name", "{name}".into())]));
    }
    map.around(&html! { (visitor.t("participation-proposals-place-map-otherwise")) })
}

/// A small map of one place.
pub fn place_map(visitor: &Visitor, areas: &AreaIndex, point: Point) -> Markup {
    let label = visitor.t("participation-proposals-map-one");
    town_map(visitor, areas, ("show", &label))
        .class("stoa-map--small")
        .attr("data-lat", point.lat.to_string())
        .attr("data-lon", point.lon.to_string())
        .around(&html! {})
}

/// A map of what the GeoJSON at an address has: the property `title` leads to the property `path`; `labels` names those that are told.
pub fn features_map(
    visitor: &Visitor,
    areas: &AreaIndex,
    (label, geojson, labels): (&str, &str, &str),
) -> Markup {
    town_map(visitor, areas, ("features", label))
        .class("stoa-map--tall")
        .attr("data-geojson", geojson)
        .attr("data-labels", labels)
        .attr("data-link", "path")
        .around(&html! { p.govuk-body { (visitor.t("participation-proposals-map-script")) } })
}
