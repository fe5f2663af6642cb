//! Bars, lines, areas, points and cells.

use std::fmt::Write;

use stoa_web::{Markup, html};

use super::{Field, Words, axes, colour, fixed};
use crate::charts::{
    asked::Role,
    figure::{Axis, Datum, Figure},
    scale::{Bands, Scale, small},
};

/// Dashes by which lines are told apart without their colours.
const DASHES: [&str; 4] = ["none", "9 6", "2 6", "14 5 2 5"];

/// A part of a bar or an area, from one amount to another.
pub struct Part {
    place: usize,
    series: usize,
    from: f64,
    to: f64,
    value: f64,
}

/// The amounts of each place, one on top of the other; what is below zero goes down.
pub fn stacks(figure: &Figure) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place, x) in figure.x.places.iter().enumerate() {
        let (mut above, mut below) = (0.0, 0.0);
        for (series, datum) in figure.series().into_iter().enumerate() {
            let Some(value) = figure.value_at(x, None, datum) else {
                continue;
            };
            let end = if value < 0.0 { &mut below } else { &mut above };
            let from = *end;
            *end += value;
            parts.push(Part {
                place,
                series,
                from,
                to: *end,
                value,
            });
        }
    }
    parts
}

/// The scale of these amounts, from zero on.
pub fn scale_of(parts: &[Part], (start, end): (f64, f64)) -> Scale {
    let ends = parts.iter().map(|part| part.to);
    Scale::round(ends, true, (start, end))
}

/// The number by which a place is ranked along its axis; none of names.
pub fn number_of(datum: &Datum) -> Option<f64> {
    match datum {
        Datum::Number(number) => Some(*number),
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds of a calendar are far below 2^53"
        )]
        Datum::Time(at) => Some(*at as f64),
        _ => None,
    }
}

/// What somebody reads who points at a mark.
fn said(figure: &Figure, words: &Words<'_>, part: &Part) -> String {
    let x = figure.x.places.get(part.place);
    let x = x.map_or_else(String::new, |datum| (words.datum)(&figure.x, datum));
    let series = figure.series();
    let series = series.get(part.series).copied().flatten();
    let series = series.map_or_else(String::new, |datum| format!(" · {}", (words.colour)(datum)));
    format!("{x}{series}: {}", (words.number)(part.value))
}

pub fn lying_bars(
    figure: &Figure,
    parts: &[Part],
    scale: &Scale,
    field: Field,
    words: &Words<'_>,
) -> Markup {
    let bands = Bands {
        start: field.top,
        end: field.bottom,
        count: figure.x.places.len(),
    };
    let thick = bands.width() * 0.76;
    html! {
        @for part in parts {
            @let y = bands.middle(part.place) - thick / 2.0;
            @let (from, to) = (scale.at(part.from), scale.at(part.to));
            path class="stoa-plot__bar" fill=(colour(part.series)) d={ "M" (fixed(from)) " " (fixed(y)) "h" (fixed(to - from)) "v" (fixed(thick)) "h" (fixed(from - to)) "z" } {
                title { (said(figure, words, part)) }
            }
        }
    }
}

pub fn standing_bars(figure: &Figure, field: Field, words: &Words<'_>) -> Markup {
    let parts = stacks(figure);
    let scale = scale_of(&parts, (field.bottom, field.top));
    let bands = Bands {
        start: field.left,
        end: field.right,
        count: figure.x.places.len(),
    };
    let wide = bands.width() - (bands.width() * 0.2).min(2.0);
    html! {
        (axes::values_down(&scale, field, words.number))
        @for part in &parts {
            @let x = bands.middle(part.place) - wide / 2.0;
            @let (from, to) = (scale.at(part.from), scale.at(part.to));
            path class="stoa-plot__bar" fill=(colour(part.series)) d={ "M" (fixed(x)) " " (fixed(from)) "v" (fixed(to - from)) "h" (fixed(wide)) "v" (fixed(from - to)) "z" } {
                title { (said(figure, words, part)) }
            }
        }
        (axes::across(&figure.x, field, words))
    }
}

/// Where the places of the x axis stand: numbers and moments by their distance, names side by side.
struct Along {
    scale: Option<Scale>,
    bands: Bands,
}

impl Along {
    fn of(figure: &Figure, field: Field) -> Self {
        let numbers: Vec<f64> = figure.x.places.iter().filter_map(number_of).collect();
        let ends = (field.left + 8.0, field.right - 8.0);
        let scale = match figure.x.role {
            Role::Name => None,
            Role::Number => Some(Scale::round(numbers.into_iter(), false, ends)),
            Role::Time => Some(exact(numbers.into_iter(), ends)),
        };
        Along {
            scale,
            bands: Bands {
                start: field.left,
                end: field.right,
                count: figure.x.places.len(),
            },
        }
    }

    fn at(&self, place: usize, datum: &Datum) -> f64 {
        match (&self.scale, number_of(datum)) {
            (Some(scale), Some(number)) => scale.at(number),
            _ => self.bands.middle(place),
        }
    }

    fn axis(&self, axis: &Axis, field: Field, words: &Words<'_>) -> Markup {
        match &self.scale {
            Some(scale) => axes::along(axis, scale, field, words),
            None => axes::across(axis, field, words),
        }
    }
}

/// A scale from the first to the last.
fn exact(numbers: impl Iterator<Item = f64> + Clone, (start, end): (f64, f64)) -> Scale {
    let least = numbers.clone().fold(f64::INFINITY, f64::min);
    let greatest = numbers.fold(f64::NEG_INFINITY, f64::max);
    match least < greatest {
        true => Scale {
            least,
            greatest,
            start,
            end,
        },
        false if least.is_finite() => Scale {
            least: least - 43_200.0,
            greatest: least + 43_200.0,
            start,
            end,
        },
        false => Scale {
            least: 0.0,
            greatest: 1.0,
            start,
            end,
        },
    }
}

pub fn lines(figure: &Figure, field: Field, words: &Words<'_>) -> Markup {
    let along = Along::of(figure, field);
    let values = figure.marks.iter().filter_map(|mark| mark.value);
    let scale = Scale::round(values, true, (field.bottom, field.top));
    let dots = figure.x.places.len() <= 60;
    html! {
        (axes::values_down(&scale, field, words.number))
        @for (series, datum) in figure.series().into_iter().enumerate() {
            @let points: Vec<Option<(f64, f64)>> = figure.x.places.iter().enumerate().map(|(place, x)| {
                let value = figure.value_at(x, None, datum)?;
                Some((along.at(place, x), scale.at(value)))
            }).collect();
            path class="stoa-plot__line" fill="none" stroke=(colour(series)) stroke-width="2.5" stroke-linejoin="round" stroke-dasharray=(DASHES[series % DASHES.len()]) d=(path(&points)) {}
            // A single point between two gaps has no line to show it.
            @for (place, point) in points.iter().enumerate() {
                @if let Some((x, y)) = point {
                    @if dots || is_alone(&points, place) {
                        circle cx=(fixed(*x)) cy=(fixed(*y)) r="3.5" fill=(colour(series)) {}
                    }
                }
            }
        }
        (along.axis(&figure.x, field, words))
    }
}

fn is_alone(points: &[Option<(f64, f64)>], place: usize) -> bool {
    let there = |place: Option<usize>| {
        place
            .and_then(|place| points.get(place))
            .is_some_and(Option::is_some)
    };
    !there(place.checked_sub(1)) && !there(place.checked_add(1))
}

fn path(points: &[Option<(f64, f64)>]) -> String {
    let (mut path, mut is_drawing) = (String::new(), false);
    for point in points {
        let Some((x, y)) = point else {
            is_drawing = false;
            continue;
        };
        let command = if is_drawing { 'L' } else { 'M' };
        // Writing to a String cannot fail.
        let _never = write!(path, "{command}{} {}", fixed(*x), fixed(*y));
        is_drawing = true;
    }
    path
}

pub fn areas(figure: &Figure, field: Field, words: &Words<'_>) -> Markup {
    let along = Along::of(figure, field);
    let parts = stacks(figure);
    let scale = scale_of(&parts, (field.bottom, field.top));
    html! {
        (axes::values_down(&scale, field, words.number))
        @for series in 0..figure.series().len() {
            @let own: Vec<&Part> = parts.iter().filter(|part| part.series == series).collect();
            @let at = |part: &Part, value: f64| {
                let x = figure.x.places.get(part.place).map_or(0.0, |datum| along.at(part.place, datum));
                Some((x, scale.at(value)))
            };
            @let there: Vec<_> = own.iter().map(|part| at(part, part.to)).chain(own.iter().rev().map(|part| at(part, part.from))).collect();
            path class="stoa-plot__area" fill=(colour(series)) fill-opacity="0.85" stroke=(colour(series)) d={ (path(&there)) "Z" } {}
        }
        (along.axis(&figure.x, field, words))
    }
}

pub fn points(figure: &Figure, field: Field, words: &Words<'_>) -> Markup {
    let Some(y_axis) = &figure.y else {
        return html! {};
    };
    let of = |axis: &Axis, numbers: Vec<f64>, ends| match axis.role {
        Role::Time => exact(numbers.into_iter(), ends),
        _ => Scale::round(numbers.into_iter(), false, ends),
    };
    let xs = figure
        .marks
        .iter()
        .filter_map(|mark| number_of(&mark.x))
        .collect();
    let ys = figure
        .marks
        .iter()
        .filter_map(|mark| number_of(mark.y.as_ref()?))
        .collect();
    let x_scale = of(&figure.x, xs, (field.left + 8.0, field.right - 8.0));
    let y_scale = of(y_axis, ys, (field.bottom - 4.0, field.top + 4.0));
    let say_y = |tick: f64| match y_axis.role {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "seconds of a calendar are far within"
        )]
        Role::Time => (words.datum)(y_axis, &Datum::Time(tick as i64)),
        _ => (words.number)(tick),
    };
    html! {
        (axes::values_down(&y_scale, field, &say_y))
        @for mark in &figure.marks {
            @if let (Some(x), Some(y)) = (number_of(&mark.x), mark.y.as_ref().and_then(number_of)) {
                @let series = figure.colours.iter().position(|one| Some(one) == mark.colour.as_ref()).unwrap_or(0);
                path class="stoa-plot__point" fill=(colour(series)) fill-opacity="0.7" transform={ "translate(" (fixed(x_scale.at(x))) " " (fixed(y_scale.at(y))) ")" } d=(SIGNS[series % SIGNS.len()]) {}
            }
        }
        (axes::along(&figure.x, &x_scale, field, words))
    }
}

/// Circle, square, triangle, diamond: a colour is never alone.
const SIGNS: [&str; 4] = [
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "M-3.6 -3.6h7.2v7.2h-7.2z",
    "M0 -4.8l4.6 8.2h-9.2z",
    "M0 -5l4 5l-4 5l-4 -5z",
];

/// Cells, the darker the more, under a line that says from what to what.
pub fn cells(figure: &Figure, y_axis: &Axis, field: Field, words: &Words<'_>) -> Markup {
    let values = figure.marks.iter().filter_map(|mark| mark.value);
    let (least, greatest) = values.fold(
        (f64::INFINITY, f64::NEG_INFINITY),
        |(least, greatest), value| (least.min(value), greatest.max(value)),
    );
    let across = Bands {
        start: field.left,
        end: field.right,
        count: figure.x.places.len(),
    };
    let down = match y_axis.role {
        Role::Name => Bands {
            start: field.top,
            end: field.bottom,
            count: y_axis.places.len(),
        },
        _ => Bands {
            start: field.bottom,
            end: field.top,
            count: y_axis.places.len(),
        },
    };
    let share = |value: f64| {
        if greatest > least {
            (value - least) / (greatest - least)
        } else {
            1.0
        }
    };
    html! {
        @if least.is_finite() {
            @for step in 0..6 {
                rect x=(fixed(field.left + 22.0 * small(step))) y=(fixed(field.top - 46.0)) width="22" height="12" fill=(shade(small(step) / 5.0)) {}
            }
            (axes::word(&format!("{}: {} – {}", words.value, (words.number)(least), (words.number)(greatest)), (field.left + 142.0, field.top - 35.0), "start"))
        }
        @for mark in &figure.marks {
            @let place = figure.x.places.iter().position(|datum| *datum == mark.x);
            @let row = y_axis.places.iter().position(|datum| Some(datum) == mark.y.as_ref());
            @if let (Some(place), Some(row), Some(value)) = (place, row, mark.value) {
                rect class="stoa-plot__cell" x=(fixed(across.at(place))) y=(fixed(down.at(row).min(down.at(row) + down.width())))
                    width=(fixed(across.width())) height=(fixed(down.width().abs())) fill=(shade(share(value))) stroke="#ffffff" {
                    title { ((words.datum)(&figure.x, &mark.x)) " · " @if let Some(y) = &mark.y { ((words.datum)(y_axis, y)) } ": " ((words.number)(value)) }
                }
            }
        }
    }
}

/// From a light to a dark green-blue, in equal steps of light.
fn shade(share: f64) -> String {
    let mix = |light: f64, dark: f64| light + (dark - light) * share.clamp(0.0, 1.0);
    format!(
        "rgb({:.0},{:.0},{:.0})",
        mix(222.0, 11.0),
        mix(238.0, 63.0),
        mix(240.0, 79.0)
    )
}
