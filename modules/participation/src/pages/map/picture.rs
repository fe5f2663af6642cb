//! Where everybody stands, as a picture that says nobody's name: hexagons, darker with more people, in the colour of their group and with its letter.

use stoa_opinions::{Hexagon, group_colour};
use stoa_web::{Markup, Visitor, html};

use crate::live::{Own, View};

/// The width and height of the picture, in its own units.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 420.0;
/// What is left free at the edges.
const EDGE: f64 = 24.0;

/// The letter of a group: A for the first that there ever was.
pub fn letter(name: u32) -> char {
    char::from_u32(u32::from('A') + name % 26).unwrap_or('A')
}

/// The colour of a group.
pub fn colour(name: u32) -> &'static str {
    group_colour(usize::try_from(name % 9).unwrap_or_default())
}

/// From the plane of the map to that of the picture.
struct Scale {
    by: f64,
    middle: [f64; 2],
}

impl Scale {
    fn of(view: &View) -> Option<Self> {
        let hexagons = &view.picture.hexagons;
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for hexagon in hexagons {
            for axis in 0..2 {
                low[axis] = low[axis].min(hexagon.centre[axis] - view.picture.radius);
                high[axis] = high[axis].max(hexagon.centre[axis] + view.picture.radius);
            }
        }
        let wide = (high[0] - low[0]).max(f64::MIN_POSITIVE);
        let tall = (high[1] - low[1]).max(f64::MIN_POSITIVE);
        let by = ((WIDTH - 2.0 * EDGE) / wide).min((HEIGHT - 2.0 * EDGE) / tall);
        (!hexagons.is_empty()).then_some(Scale {
            by,
            middle: [
                f64::midpoint(low[0], high[0]),
                f64::midpoint(low[1], high[1]),
            ],
        })
    }

    /// Upwards on the map is upwards in the picture.
    fn at(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [
            WIDTH / 2.0 + (x - self.middle[0]) * self.by,
            HEIGHT / 2.0 - (y - self.middle[1]) * self.by,
        ]
    }
}

/// The picture; nothing while nobody stands anywhere.
pub fn picture(visitor: &Visitor, view: &View, own: &Own) -> Markup {
    let Some(scale) = Scale::of(view) else {
        return html! {};
    };
    let most = view.picture.hexagons.iter().map(|one| one.people).max();
    let most = f64::from(most.unwrap_or(1));
    let radius = (view.picture.radius * scale.by).clamp(3.0, 28.0);
    html! {
        svg.stoa-opinions viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(visitor.t("participation-map-picture")) dir="ltr" {
            @for hexagon in &view.picture.hexagons {
                polygon points=(corners(scale.at(hexagon.centre), radius)) fill=(fill(hexagon)) fill-opacity=(opacity(hexagon, most)) {}
            }
            @for (name, at) in middles(view) {
                @let [x, y] = scale.at(at);
                text x=(one_digit(x)) y=(one_digit(y)) font-size="30" font-weight="bold" text-anchor="middle" dominant-baseline="central"
                    fill=(colour(name)) stroke="#ffffff" stroke-width="5" paint-order="stroke" { (letter(name)) }
            }
            @if let Some(place) = own.place {
                @let [x, y] = scale.at(place);
                circle cx=(one_digit(x)) cy=(one_digit(y)) r="8" fill="#ffffff" stroke="#0b0c0c" stroke-width="4" {}
            }
        }
    }
}

fn fill(hexagon: &Hexagon) -> &'static str {
    hexagon.group.map_or("#5c5c5c", colour)
}

/// The more people, the darker, from 0.25 to 0.9.
fn opacity(hexagon: &Hexagon, most: f64) -> String {
    let share = (f64::from(hexagon.people) / most).sqrt();
    format!("{:.2}", 0.25 + 0.65 * share)
}

/// The six corners of a hexagon that stands on one.
fn corners([x, y]: [f64; 2], radius: f64) -> String {
    let corner = |place: u8| {
        let angle = f64::from(place) * std::f64::consts::FRAC_PI_3;
        let (sine, cosine) = angle.sin_cos();
        format!("{:.1},{:.1}", x + radius * sine, y - radius * cosine)
    };
    let corners: Vec<String> = (0..6).map(corner).collect();
    corners.join(" ")
}

/// The middle of each group's people.
fn middles(view: &View) -> Vec<(u32, [f64; 2])> {
    let middle = |name: u32| {
        let of = view.picture.hexagons.iter();
        let of: Vec<&Hexagon> = of.filter(|one| one.group == Some(name)).collect();
        let people: f64 = of.iter().map(|one| f64::from(one.people)).sum();
        let sum = |axis: usize| -> f64 {
            let parts = of.iter();
            parts
                .map(|one| one.centre[axis] * f64::from(one.people))
                .sum()
        };
        (people > 0.0).then(|| (name, [sum(0) / people, sum(1) / people]))
    };
    let groups = view.groups.iter();
    groups.filter_map(|group| middle(group.name)).collect()
}

fn one_digit(number: f64) -> String {
    format!("{number:.1}")
}
