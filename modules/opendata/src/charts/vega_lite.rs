//! A figure as a Vega-Lite specification (vega.github.io/vega-lite, version 6), with its values inside: it draws the same chart wherever
//! Vega-Lite is spoken.

use serde_json::{Map, Value, json};

use super::{
    asked::{Role, Shape},
    bins::moment,
    figure::{Axis, Datum, Figure},
    picture::Words,
};

/// The specification.
pub fn specification(figure: &Figure, words: &Words<'_>) -> Value {
    json!({
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": words.title,
        "description": words.description,
        "width": 640,
        "data": {"values": values(figure, words)},
        "mark": mark(figure.shape),
        "encoding": encoding(figure, words),
        "config": {"mark": {"color": super::picture::COLOURS[0]}, "range": {"category": super::picture::COLOURS}, "view": {"stroke": null}},
    })
}

fn mark(shape: Shape) -> Value {
    match shape {
        Shape::Bars | Shape::Histogram => json!({"type": "bar", "tooltip": true}),
        Shape::Line => json!({"type": "line", "point": true, "tooltip": true}),
        Shape::Area => json!({"type": "area", "tooltip": true}),
        Shape::Points => json!({"type": "point", "filled": true, "opacity": 0.7, "tooltip": true}),
        Shape::HeatMap => json!({"type": "rect", "tooltip": true}),
    }
}

/// Whether an axis is drawn as words side by side.
fn is_words(figure: &Figure, axis: &Axis) -> bool {
    let is_stepped = matches!(
        figure.shape,
        Shape::Bars | Shape::Histogram | Shape::HeatMap
    );
    axis.role == Role::Name || is_stepped
}

/// Whether months alone would not tell when something was: over more than half a year. Over many years, years alone are marked.
fn names_year(figure: &Figure) -> bool {
    const HALF_A_YEAR: i64 = 183 * 86_400;
    let times = figure.marks.iter().filter_map(|mark| match mark.x {
        Datum::Time(at) => Some(at),
        _ => None,
    });
    let (first, last) = times.fold((i64::MAX, i64::MIN), |(first, last), at| {
        (first.min(at), last.max(at))
    });
    (HALF_A_YEAR..=12 * HALF_A_YEAR).contains(&last.saturating_sub(first))
}

/// What a field is drawn on: words side by side, or a scale of numbers or time.
fn channel(figure: &Figure, words: &Words<'_>, (field, axis): (&str, &Axis)) -> Value {
    if is_words(figure, axis) {
        let order: Vec<String> = axis
            .places
            .iter()
            .map(|datum| (words.datum)(axis, datum))
            .collect();
        return json!({"field": field, "type": "ordinal", "title": axis.label, "sort": order, "axis": {"labelOverlap": true}});
    }
    let kind = if axis.role == Role::Time {
        "temporal"
    } else {
        "quantitative"
    };
    let mut place =
        json!({"field": field, "type": kind, "title": axis.label, "scale": {"zero": false}});
    if axis.role == Role::Time && names_year(figure) {
        place["axis"] = json!({"format": "%b %Y", "labelOverlap": true});
    }
    place
}

fn encoding(figure: &Figure, words: &Words<'_>) -> Value {
    let mut channels = Map::new();
    let place = |field: &str, axis: &Axis| channel(figure, words, (field, axis));
    let amount = json!({"field": "value", "type": "quantitative", "title": words.value});
    let lies = figure.shape == Shape::Bars && figure.x.role == Role::Name;
    let (across, up) = if lies { ("y", "x") } else { ("x", "y") };
    channels.insert(across.to_owned(), place("x", &figure.x));
    match &figure.y {
        Some(axis) => {
            let mut y = place("y", axis);
            // Numbers grow upwards, names are read from the top down.
            if is_words(figure, axis) && axis.role != Role::Name {
                let order: Vec<String> = axis
                    .places
                    .iter()
                    .rev()
                    .map(|datum| (words.datum)(axis, datum))
                    .collect();
                y["sort"] = json!(order);
            }
            channels.insert("y".to_owned(), y);
        }
        None => {
            channels.insert(up.to_owned(), amount.clone());
        }
    }
    if figure.shape == Shape::HeatMap {
        channels.insert("color".to_owned(), amount);
    }
    if let Some(title) = &figure.colour {
        let order: Vec<String> = figure
            .colours
            .iter()
            .map(|datum| (words.colour)(datum))
            .collect();
        let domain = json!({"domain": order});
        channels.insert(
            "color".to_owned(),
            json!({"field": "colour", "type": "nominal", "title": title, "scale": domain, "sort": order}),
        );
        if figure.shape == Shape::Points {
            channels.insert("shape".to_owned(), json!({"field": "colour", "type": "nominal", "title": title, "scale": domain, "sort": order}));
        }
    }
    Value::Object(channels)
}

fn values(figure: &Figure, words: &Words<'_>) -> Vec<Value> {
    let place = |axis: &Axis, datum: &Datum| match datum {
        _ if is_words(figure, axis) => json!((words.datum)(axis, datum)),
        Datum::Number(number) => json!(number),
        // With a time of day and without a zone: it is read on the same clock on which it is shown.
        Datum::Time(at) => {
            json!(moment(*at).map(|at| at.strftime("%Y-%m-%dT%H:%M:%S").to_string()))
        }
        other => json!((words.datum)(axis, other)),
    };
    let marks = figure.marks.iter().map(|mark| {
        let mut value = Map::new();
        value.insert("x".to_owned(), place(&figure.x, &mark.x));
        if let (Some(axis), Some(y)) = (&figure.y, &mark.y) {
            value.insert("y".to_owned(), place(axis, y));
        }
        if let Some(colour) = &mark.colour {
            value.insert("colour".to_owned(), json!((words.colour)(colour)));
        }
        if let Some(amount) = mark.value {
            value.insert("value".to_owned(), json!(amount));
        }
        Value::Object(value)
    });
    marks.collect()
}
