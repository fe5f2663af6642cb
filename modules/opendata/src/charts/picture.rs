//! A figure as SVG: whole in itself, so that it can be saved and put into a letter, and with its title and description for whoever
//! hears it. Axes run from left to right in every language; a word on them has its own direction.

mod axes;
mod layers;

use stoa_web::{Markup, html};

use super::{
    asked::{Role, Shape},
    figure::{Axis, Datum, Figure},
    scale::small,
};
use axes::{across, colour_words, down, names_down, title_across, title_down, values_across};

/// The picture's own units; a page scales it to its width.
const WIDTH: f64 = 760.0;
const RIGHT: f64 = 24.0;
/// Room for names at the side, and for figures.
const NAMES: f64 = 230.0;
const FIGURES: f64 = 84.0;
/// The height of a bar with what is between it and the next.
const BAR: f64 = 30.0;
/// The height of a legend's line.
const LEGEND: f64 = 26.0;
/// Dark enough on white for a shape (WCAG 2.2, 1.4.11), and told apart by people who see few colours.
pub(super) const COLOURS: [&str; 8] = [
    "#0b4f5c", "#c2571a", "#7a5cc4", "#6b7780", "#a3195b", "#8a6d00", "#1d5fbf", "#2e7d4f",
];
const INK: &str = "#0b0c0c";
const GRID: &str = "#cecece";

/// How values are said in the reader's language.
pub struct Words<'a> {
    pub title: &'a str,
    /// A sentence that says what is drawn.
    pub description: &'a str,
    /// What the amounts are: "Rows", "Mean: Height".
    pub value: &'a str,
    pub datum: &'a dyn Fn(&Axis, &Datum) -> String,
    pub colour: &'a dyn Fn(&Datum) -> String,
    pub number: &'a dyn Fn(f64) -> String,
}

/// The box of the picture in which marks are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Field {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// The picture. `id` makes the ids of its title and description.
pub fn picture(figure: &Figure, words: &Words<'_>, id: &str) -> Markup {
    let legend = colour_words(figure, words);
    let top = 16.0 + LEGEND * small(legend.lines);
    let (inside, bottom) = match (figure.shape, figure.x.role) {
        (Shape::Bars, Role::Name) => lying(figure, words, top),
        (Shape::HeatMap, _) => heat(figure, words, top),
        _ => standing(figure, words, top),
    };
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        svg.stoa-chart__drawing xmlns="http://www.w3.org/2000/svg" role="img" direction="ltr"
            aria-labelledby=(title) aria-describedby=(description)
            viewBox={ "0 0 " (fixed(WIDTH)) " " (fixed(bottom)) } font-family="system-ui, sans-serif" font-size="15" fill=(INK) {
            title id=(title) { (words.title) }
            desc id=(description) { (words.description) }
            rect width=(fixed(WIDTH)) height=(fixed(bottom)) fill="#ffffff" {}
            (legend.drawing)
            (inside)
        }
    }
}

/// Bars that lie, each beside its name.
fn lying(figure: &Figure, words: &Words<'_>, top: f64) -> (Markup, f64) {
    let height = BAR * small(figure.x.places.len().max(1));
    let field = Field {
        left: NAMES,
        right: WIDTH - RIGHT,
        top,
        bottom: top + height,
    };
    let stacks = layers::stacks(figure);
    let scale = layers::scale_of(&stacks, (field.left, field.right));
    let inside = html! {
        (values_across(&scale, field, words))
        (names_down(&figure.x, field, words))
        (layers::lying_bars(figure, &stacks, &scale, field, words))
        (title_across(words.value, field, 44.0))
    };
    (inside, field.bottom + 58.0)
}

/// Everything that stands on an axis of numbers, time or steps.
fn standing(figure: &Figure, words: &Words<'_>, top: f64) -> (Markup, f64) {
    let field = Field {
        left: FIGURES,
        right: WIDTH - RIGHT,
        top: top + 26.0,
        bottom: top + 350.0,
    };
    let value = match &figure.y {
        Some(axis) => axis.label.as_str(),
        None => words.value,
    };
    let inside = match figure.shape {
        Shape::Points => layers::points(figure, field, words),
        Shape::Line => layers::lines(figure, field, words),
        Shape::Area => layers::areas(figure, field, words),
        _ => layers::standing_bars(figure, field, words),
    };
    let below = if figure.x.role == Role::Name {
        120.0
    } else {
        58.0
    };
    let inside = html! {
        (inside)
        (title_down(value, field))
        (title_across(&figure.x.label, field, below))
    };
    (inside, field.bottom + below + 18.0)
}

/// Cells whose darkness is the amount.
fn heat(figure: &Figure, words: &Words<'_>, top: f64) -> (Markup, f64) {
    let Some(y) = &figure.y else {
        return (html! {}, top);
    };
    let left = if y.role == Role::Name { NAMES } else { 150.0 };
    let height =
        (360.0 / small(y.places.len().max(1))).clamp(22.0, 60.0) * small(y.places.len().max(1));
    let field = Field {
        left,
        right: WIDTH - RIGHT,
        top: top + 50.0,
        bottom: top + 50.0 + height,
    };
    let below = if figure.x.role == Role::Name {
        120.0
    } else {
        58.0
    };
    let inside = html! {
        (layers::cells(figure, y, field, words))
        (across(&figure.x, field, words))
        (down(y, field, words))
        (title_down(&y.label, field))
        (title_across(&figure.x.label, field, below))
    };
    (inside, field.bottom + below + 18.0)
}

fn fixed(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}

/// A text that is short enough for its place.
fn short(text: &str, letters: usize) -> String {
    let mut kept: String = text.chars().take(letters).collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}

/// The colour of a series.
fn colour(place: usize) -> &'static str {
    COLOURS.get(place % COLOURS.len()).copied().unwrap_or(INK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{
        bins::{Bins, Step, seconds},
        figure::{LeftOut, Mark},
    };

    fn axis(label: &str, role: Role, bins: Bins, places: Vec<Datum>) -> Axis {
        Axis {
            label: label.to_owned(),
            role,
            bins,
            places,
        }
    }

    fn drawn(figure: &Figure) -> String {
        let words = Words {
            title: "Trees <3",
            description: "Rows by species",
            value: "Rows",
            datum: &|_, datum| match datum {
                Datum::Name(name) => name.clone(),
                other => format!("{other:?}"),
            },
            colour: &|datum| format!("{datum:?}"),
            number: &|number| format!("{number}"),
        };
        picture(figure, &words, "p").into_string()
    }

    fn bars(values: &[(&str, f64)]) -> Figure {
        let name = |name: &str| Datum::Name(name.to_owned());
        Figure {
            shape: Shape::Bars,
            x: axis(
                "Species",
                Role::Name,
                Bins::Each,
                values.iter().map(|(text, _)| name(text)).collect(),
            ),
            y: None,
            colour: None,
            colours: Vec::new(),
            value: None,
            marks: values
                .iter()
                .map(|(text, value)| Mark {
                    x: name(text),
                    y: None,
                    colour: None,
                    value: Some(*value),
                })
                .collect(),
            left_out: LeftOut::default(),
        }
    }

    #[test]
    fn bars_are_as_long_as_their_amounts() {
        let svg = drawn(&bars(&[("Oak", 10.0), ("Elm", 5.0), ("سنديان", 0.0)]));
        assert!(svg.contains("Trees &lt;3</title>") && svg.contains("role=\"img\""));
        let widths: Vec<f64> = svg
            .split("<path class=\"stoa-plot__bar\"")
            .skip(1)
            .filter_map(|bar| bar.split("h").nth(1)?.split('v').next()?.parse().ok())
            .collect();
        assert_eq!(widths.len(), 3);
        assert!(
            (widths[0] - 2.0 * widths[1]).abs() < 0.2 && widths[2].abs() < 0.1,
            "{widths:?}"
        );
        assert!(svg.contains("سنديان") && !svg.contains("style="));
    }

    #[test]
    fn every_shape_draws_without_numbers_that_are_none() {
        let at = |text: &str| Datum::Time(seconds(text).unwrap());
        let times = [at("2024-01-01"), at("2024-02-01"), at("2024-03-01")];
        let marks: Vec<Mark> = times
            .iter()
            .zip([3.0, -2.0, 5.0])
            .map(|(x, value)| Mark {
                x: x.clone(),
                y: Some(Datum::Number(value)),
                colour: Some(Datum::Missing),
                value: Some(value),
            })
            .collect();
        for shape in Shape::ALL {
            for count in [0, 1, 3] {
                let figure = Figure {
                    shape,
                    x: axis(
                        "Month",
                        Role::Time,
                        Bins::Every(Step::Month),
                        times[..count].to_vec(),
                    ),
                    y: shape.needs_y().then(|| {
                        axis(
                            "Height",
                            Role::Number,
                            Bins::Width(1.0),
                            [3.0, -2.0, 5.0].map(Datum::Number)[..count].to_vec(),
                        )
                    }),
                    colour: Some("Kind".to_owned()),
                    colours: vec![Datum::Missing],
                    value: None,
                    marks: marks[..count]
                        .iter()
                        .map(|mark| Mark {
                            y: mark.y.clone().filter(|_| shape.needs_y()),
                            ..mark.clone()
                        })
                        .collect(),
                    left_out: LeftOut::default(),
                };
                let svg = drawn(&figure);
                assert!(
                    !svg.contains("NaN") && !svg.contains("inf"),
                    "{shape:?} {count}: {svg}"
                );
                assert!(count == 0 || svg.contains("stoa-plot__"), "{shape:?}");
            }
        }
    }
}
