//! The figures behind a chart: as a table beside it, and as CSV.

use stoa_web::{
    Markup, Visitor,
    components::{self, cell, number_cell},
    html,
};

use super::words;
use crate::charts::{Axis, Datum, Figure, moment};

/// Rows that the page shows; the CSV has all.
const SHOWN: usize = 300;

/// The marks as a table.
pub fn table(visitor: &Visitor, figure: &Figure) -> Markup {
    let title = words::title(visitor, figure);
    let mut shown = components::table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .scrolling(title.as_str())
        .row_headers();
    for heading in headings(visitor, figure) {
        shown = shown.column(cell(html! { bdi { (heading) } }));
    }
    for mark in figure.marks.iter().take(SHOWN) {
        let place = |axis: &Axis, datum: &Datum| {
            cell(html! { bdi { (words::datum(visitor, axis, datum)) } })
        };
        let mut cells = vec![place(&figure.x, &mark.x)];
        if let (Some(axis), Some(y)) = (&figure.y, &mark.y) {
            cells.push(place(axis, y));
        }
        if let Some(colour) = &mark.colour {
            cells.push(cell(html! { bdi { (words::name(visitor, colour)) } }));
        }
        if let Some(value) = mark.value {
            cells.push(number_cell(visitor.decimal(value, 6)));
        }
        shown = shown.row(cells);
    }
    let (all, few) = (figure.marks.len(), figure.marks.len() > SHOWN);
    html! {
        (shown)
        @if few {
            @let (count, all) = (i64::try_from(SHOWN).unwrap_or(0), i64::try_from(all).unwrap_or(i64::MAX));
            p.govuk-body-s { (visitor.t_with("opendata-chart-some-figures", &[("count", count.into()), ("all", all.into())])) }
        }
    }
}

fn headings(visitor: &Visitor, figure: &Figure) -> Vec<String> {
    let y = figure.y.as_ref().map(|axis| axis.label.clone());
    let has_value = figure.marks.iter().any(|mark| mark.value.is_some());
    let value = has_value.then(|| words::value(visitor, figure));
    let all = [
        Some(figure.x.label.clone()),
        y,
        figure.colour.clone(),
        value,
    ];
    all.into_iter().flatten().collect()
}

/// The marks as CSV (RFC 4180): numbers with a point, days and times in ISO 8601, steps by where they begin.
pub fn csv(visitor: &Visitor, figure: &Figure) -> String {
    let plain = |datum: &Datum| match datum {
        Datum::Number(number) => number.to_string(),
        Datum::Time(at) => moment(*at).map(|at| at.to_string()).unwrap_or_default(),
        Datum::Missing => String::new(),
        other => words::name(visitor, other),
    };
    let mut text = line(&headings(visitor, figure));
    for mark in &figure.marks {
        let mut cells = vec![plain(&mark.x)];
        cells.extend(mark.y.as_ref().map(plain));
        cells.extend(mark.colour.as_ref().map(plain));
        cells.extend(mark.value.map(|value| value.to_string()));
        text.push_str(&line(&cells));
    }
    text
}

fn line(cells: &[String]) -> String {
    let quoted = cells.iter().map(|cell| {
        let is_plain = !cell.contains(['"', ',', '\r', '\n']);
        if is_plain {
            cell.clone()
        } else {
            format!("\"{}\"", cell.replace('"', "\"\""))
        }
    });
    let quoted: Vec<String> = quoted.collect();
    format!("{}\r\n", quoted.join(","))
}
