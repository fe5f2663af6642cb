//! Axes, their words, and the words of colours.

use stoa_web::{Markup, html};

use super::{Field, GRID, INK, LEGEND, WIDTH, Words, colour, fixed, short};
use crate::charts::{
    asked::Role,
    figure::{Axis, Datum, Figure},
    scale::{Bands, Scale, small},
};

/// About how wide a letter is, and as wide as it is on a phone.
const LETTER: f64 = 8.2;
/// The most letters of a word at the side, below and of a colour.
const LETTERS: usize = 26;
const BELOW: usize = 20;

/// The words of colours, and how many lines they take.
pub struct Legend {
    pub drawing: Markup,
    pub lines: usize,
}

/// What each colour stands for, above the picture.
pub fn colour_words(figure: &Figure, words: &Words<'_>) -> Legend {
    let (mut x, mut line, mut items) = (4.0, 0_usize, Vec::new());
    for (place, datum) in figure.colours.iter().enumerate() {
        let text = short(&(words.colour)(datum), LETTERS);
        let width = 30.0 + LETTER * small(text.chars().count());
        if x + width > WIDTH && x > 4.0 {
            (x, line) = (4.0, line + 1);
        }
        items.push((x, 18.0 + LEGEND * small(line), place, text));
        x += width + 10.0;
    }
    let lines = if items.is_empty() { 0 } else { line + 1 };
    let drawing = html! {
        @for (x, y, place, text) in items {
            rect x=(fixed(x)) y=(fixed(y - 12.0)) width="14" height="14" fill=(colour(place)) {}
            (word(&text, (x + 20.0, y), "start"))
        }
    };
    Legend { drawing, lines }
}

/// A word with its own direction, whatever the picture's is.
pub fn word(text: &str, (x, y): (f64, f64), anchor: &str) -> Markup {
    html! { text x=(fixed(x)) y=(fixed(y)) text-anchor=(anchor) { (text) } }
}

/// Amounts along the bottom, with lines upwards.
pub fn values_across(scale: &Scale, field: Field, words: &Words<'_>) -> Markup {
    html! {
        @for (count, tick) in scale.ticks().into_iter().enumerate() {
            @let x = scale.at(tick);
            (line((x, field.top), (x, field.bottom), GRID))
            g class=[(count % 2 == 1).then_some("stoa-plot__minor")] { (word(&(words.number)(tick), (x, field.bottom + 20.0), "middle")) }
        }
        (line((scale.at(0.0_f64.max(scale.least)), field.top), (scale.at(0.0_f64.max(scale.least)), field.bottom), INK))
    }
}

/// Amounts at the side, with lines across.
pub fn values_down(scale: &Scale, field: Field, say: &dyn Fn(f64) -> String) -> Markup {
    html! {
        @for tick in scale.ticks() {
            @let y = scale.at(tick);
            (line((field.left, y), (field.right, y), GRID))
            (word(&say(tick), (field.left - 8.0, y + 5.0), "end"))
        }
        (line((field.left, field.bottom), (field.right, field.bottom), INK))
    }
}

/// Numbers or moments along the bottom of a picture whose x axis is not cut into bands.
pub fn along(axis: &Axis, scale: &Scale, field: Field, words: &Words<'_>) -> Markup {
    // Moments have no round steps in seconds: places of the data themselves are named.
    let ticks: Vec<(f64, String)> = match axis.role {
        Role::Time => spread(axis, scale, words),
        _ => scale
            .ticks()
            .into_iter()
            .map(|tick| (scale.at(tick), (words.number)(tick)))
            .collect(),
    };
    html! {
        @for (count, (x, text)) in ticks.into_iter().enumerate() {
            (line((x, field.bottom), (x, field.bottom + 5.0), INK))
            g class=[(count % 2 == 1).then_some("stoa-plot__minor")] { (word(&text, (x, field.bottom + 22.0), "middle")) }
        }
    }
}

/// Five moments from the first to the last.
fn spread(axis: &Axis, scale: &Scale, words: &Words<'_>) -> Vec<(f64, String)> {
    let ticks =
        (0..5).map(|count| scale.least + (scale.greatest - scale.least) * f64::from(count) / 4.0);
    let said = ticks.map(|tick| {
        // Whole places where there are any, so that a month is named where it begins.
        let near = axis.places.iter().filter_map(super::layers::number_of);
        let near = near.min_by(|one, other| (one - tick).abs().total_cmp(&(other - tick).abs()));
        let at = near.unwrap_or(tick);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "seconds of a calendar are far within"
        )]
        let datum = Datum::Time(at.round() as i64);
        (scale.at(at), (words.datum)(axis, &datum))
    });
    let mut all: Vec<(f64, String)> = said.collect();
    all.dedup_by(|one, other| one.1 == other.1);
    all
}

/// A word below each band, as many as fit.
pub fn across(axis: &Axis, field: Field, words: &Words<'_>) -> Markup {
    let bands = Bands {
        start: field.left,
        end: field.right,
        count: axis.places.len(),
    };
    let said: Vec<String> = axis
        .places
        .iter()
        .map(|datum| short(&(words.datum)(axis, datum), BELOW))
        .collect();
    let longest = said
        .iter()
        .map(|text| text.chars().count())
        .max()
        .unwrap_or(0);
    if axis.role == Role::Name {
        let every = (18.0 / bands.width()).ceil().max(1.0);
        return html! {
            @for (place, text) in said.iter().enumerate() {
                @if small(place) % every == 0.0 {
                    @let (x, y) = (bands.middle(place) + 5.0, field.bottom + 16.0);
                    text x=(fixed(x)) y=(fixed(y)) text-anchor="end" transform={ "rotate(-45 " (fixed(x)) " " (fixed(y)) ")" } { (text) }
                }
            }
        };
    }
    let every = ((LETTER * small(longest) + 10.0) / bands.width())
        .ceil()
        .max(1.0);
    html! {
        @for (place, text) in said.iter().enumerate() {
            @if small(place) % every == 0.0 {
                g class=[(small(place) % (2.0 * every) != 0.0).then_some("stoa-plot__minor")] { (word(text, (bands.middle(place), field.bottom + 22.0), "middle")) }
            }
        }
    }
}

/// A word beside each band, the first at the top; of numbers the first at the bottom.
pub fn down(axis: &Axis, field: Field, words: &Words<'_>) -> Markup {
    if axis.role == Role::Name {
        return names_down(axis, field, words);
    }
    let bands = Bands {
        start: field.bottom,
        end: field.top,
        count: axis.places.len(),
    };
    html! {
        @for (place, datum) in axis.places.iter().enumerate() {
            (word(&short(&(words.datum)(axis, datum), LETTERS), (field.left - 8.0, bands.middle(place) + 5.0), "end"))
        }
    }
}

/// Names from the top down.
pub fn names_down(axis: &Axis, field: Field, words: &Words<'_>) -> Markup {
    let bands = Bands {
        start: field.top,
        end: field.bottom,
        count: axis.places.len(),
    };
    html! {
        @for (place, datum) in axis.places.iter().enumerate() {
            (word(&short(&(words.datum)(axis, datum), LETTERS), (field.left - 8.0, bands.middle(place) + 5.0), "end"))
        }
    }
}

/// What the axis along the bottom is of.
pub fn title_across(text: &str, field: Field, below: f64) -> Markup {
    html! { g font-weight="bold" { (word(&short(text, 60), ((field.left + field.right) / 2.0, field.bottom + below), "middle")) } }
}

/// What the axis at the side is of, above it, where it can be read without turning one's head.
pub fn title_down(text: &str, field: Field) -> Markup {
    html! { g font-weight="bold" { (word(&short(text, 60), (4.0, field.top - 14.0), "start")) } }
}

pub fn line((x1, y1): (f64, f64), (x2, y2): (f64, f64), ink: &str) -> Markup {
    html! { line x1=(fixed(x1)) y1=(fixed(y1)) x2=(fixed(x2)) y2=(fixed(y2)) stroke=(ink) stroke-width="1" {} }
}
