//! The element that the map script draws in (see frontend/README.md). What is inside it shows until the map is drawn,
//! and stays where there is no script.

use stoa_kernel::{BBox, town::AreaIndex};
use stoa_web::{Markup, Visitor, components::Element, html};

/// Degrees around a town that has no areas yet: some five kilometres.
const AROUND: f64 = 0.05;

/// Words that every map says itself, and the names under which its script looks for them.
const WORDS: [(&str, &str); 7] = [
    ("data-text-zoom-in", "town-map-zoom-in"),
    ("data-text-zoom-out", "town-map-zoom-out"),
    ("data-text-close", "town-map-close"),
    ("data-text-marker", "town-map-marker"),
    ("data-text-attribution", "town-map-attribution"),
    ("data-text-unavailable", "town-map-unavailable"),
    ("data-text-legend", "town-map-legend"),
];

/// A map of areas in the colours of a property; `geojson` is where they come from, `label` the map's name.
pub fn areas_map(
    visitor: &Visitor,
    areas: &AreaIndex,
    geojson: &str,
    colour_by: &str,
    label: &str,
) -> Markup {
    let element = base(visitor, areas, "areas", label)
        .attr("data-geojson", geojson)
        .attr("data-text-nobody", visitor.t("town-nobody"))
        .attr("data-colour-by", colour_by);
    element.around(&html! { p.govuk-body { (visitor.t("town-map-otherwise")) } })
}

/// The town's own map alone.
pub fn plain_map(visitor: &Visitor, areas: &AreaIndex, label: &str) -> Markup {
    base(visitor, areas, "show", label)
        .around(&html! { p.govuk-body { (visitor.t("town-map-needs-script")) } })
}

fn base(visitor: &Visitor, areas: &AreaIndex, mode: &str, label: &str) -> Element {
    let config = &visitor.app().config.town;
    // The table beside the map may have the same words, and each region needs a name of its own.
    let label = visitor.t_with("town-map-label", &[("title", label.into())]);
    let element = Element::new("div")
        .class("stoa-map")
        .attr("data-map", mode)
        .attr("data-bounds", bounds(visitor, areas))
        .attr("data-text-label", label);
    let element = WORDS.iter().fold(element, |element, (name, key)| {
        element.attr(*name, visitor.t(key))
    });
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    element
        .attr_option("data-tile-url", given(&config.tile_url))
        .attr_option("data-attribution", given(&config.tile_attribution))
}

/// The box around the areas, or around where maps begin.
fn bounds(visitor: &Visitor, areas: &AreaIndex) -> String {
    let [lat, lon, _zoom] = visitor.app().config.town.center;
    let around = BBox {
        west: lon - AROUND,
        south: lat - AROUND,
        east: lon + AROUND,
        north: lat + AROUND,
    };
    let bbox = areas.bbox().unwrap_or(around);
    format!(
        "{:.5},{:.5},{:.5},{:.5}",
        bbox.west, bbox.south, bbox.east, bbox.north
    )
}
