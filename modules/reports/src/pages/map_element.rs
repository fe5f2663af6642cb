//! The element that the map script draws in (see frontend/README.md), with its words in the reader's language. What
//! is inside it shows until the map is drawn, and stays where there is no script.

use maud::{Markup, html};
use stoa_kernel::{BBox, Point, town::AreaIndex};
use stoa_web::{Visitor, components::Element};

/// Degrees around a town that has no areas yet: some five kilometres.
const AROUND: f64 = 0.05;

/// Words that every map says itself, and the names under which its script looks for them.
const WORDS: [(&str, &str); 6] = [
    ("data-text-zoom-in", "reports-map-zoom-in"),
    ("data-text-zoom-out", "reports-map-zoom-out"),
    ("data-text-close", "reports-map-close"),
    ("data-text-marker", "reports-map-marker"),
    ("data-text-attribution", "reports-map-attribution"),
    ("data-text-unavailable", "reports-map-unavailable"),
];

/// A map being put together.
#[derive(Debug, Clone)]
pub struct MapElement {
    element: Element,
    inside: Markup,
}

/// A map of this mode (`pick`, `show`, `browse`) over the town; `label` names it for screen readers.
pub fn town_map(visitor: &Visitor, areas: &AreaIndex, mode: &str, label: &str) -> MapElement {
    let config = &visitor.app().config.town;
    let mut element = Element::new("div")
        .class("stoa-map")
        .attr("data-map", mode)
        .attr("data-bounds", sides(town_box(visitor, areas)))
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
    MapElement {
        element,
        inside: html! {},
    }
}

impl MapElement {
    #[must_use]
    pub fn class(mut self, class: &str) -> Self {
        self.element = self.element.class(class);
        self
    }

    #[must_use]
    pub fn attr(mut self, name: &str, value: impl Into<String>) -> Self {
        self.element = self.element.attr(name, value);
        self
    }

    /// Begins at this point, with its pin where the mode has one.
    #[must_use]
    pub fn at(self, point: Point) -> Self {
        self.attr("data-lat", point.lat.to_string())
            .attr("data-lon", point.lon.to_string())
    }

    /// What shows where no map is drawn.
    #[must_use]
    pub fn otherwise(mut self, inside: Markup) -> Self {
        self.inside = inside;
        self
    }
}

impl maud::Render for MapElement {
    fn render(&self) -> Markup {
        self.element.around(&self.inside)
    }
}

/// The box around the town's areas; where there are none yet, one around the configured centre.
pub fn town_box(visitor: &Visitor, areas: &AreaIndex) -> BBox {
    let [lat, lon, _] = visitor.app().config.town.center;
    areas.bbox().unwrap_or(BBox {
        west: lon - AROUND,
        south: lat - AROUND,
        east: lon + AROUND,
        north: lat + AROUND,
    })
}

fn sides(bbox: BBox) -> String {
    let BBox {
        west,
        south,
        east,
        north,
    } = bbox;
    format!("{west:.5},{south:.5},{east:.5},{north:.5}")
}
