//! Amounts over time, as SVG with its data in a table below. Time runs from left to right in every language, as the
//! axis has its own direction; a series is told apart by its dashes as well as by its colour.

use std::fmt::Write;

use maud::{Markup, Render, html};

use super::details::details;
use super::table::{cell, number_cell, table};
use super::text::Text;

/// The drawing's own units; it is scaled to the page's width.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 62.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 44.0;
/// More labels than these overlap on a phone.
const LABELS: usize = 6;
/// The style sheet has dashes for so many series; more lines than these cannot be told apart anyway.
const SERIES: usize = 4;

type Format = fn(f64) -> String;

#[derive(Clone, Debug)]
struct Series {
    name: Text,
    values: Vec<Option<f64>>,
}

/// Lines over a common time axis.
#[derive(Clone, Debug)]
pub struct LineChart {
    id: String,
    title: Text,
    time_column: Text,
    table_summary: Text,
    times: Vec<String>,
    series: Vec<Series>,
    format: Format,
}

/// A chart with its title; `time_column` heads the table's first column ("Month"), `table_summary` unfolds it
/// ("Show these figures as a table"). `id` makes its parts' ids.
pub fn line_chart(
    id: impl Into<String>,
    title: impl Into<Text>,
    time_column: impl Into<Text>,
    table_summary: impl Into<Text>,
) -> LineChart {
    LineChart {
        id: id.into(),
        title: title.into(),
        time_column: time_column.into(),
        table_summary: table_summary.into(),
        times: Vec::new(),
        series: Vec::new(),
        format: |value| format!("{value}"),
    }
}

impl LineChart {
    /// The points of time, in words of the reader's language.
    #[must_use]
    pub fn times<T: Into<String>>(mut self, times: impl IntoIterator<Item = T>) -> Self {
        self.times = times.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a line, a value for each point of time; `None` leaves a gap. At most four lines are drawn.
    #[must_use]
    pub fn series(
        mut self,
        name: impl Into<Text>,
        values: impl IntoIterator<Item = Option<f64>>,
    ) -> Self {
        self.series.push(Series {
            name: name.into(),
            values: values.into_iter().collect(),
        });
        self
    }

    /// How a figure is written in the reader's language.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    fn highest(&self) -> f64 {
        let values = self
            .series
            .iter()
            .flat_map(|series| series.values.iter().flatten());
        values.copied().fold(0.0, f64::max)
    }

    fn x(&self, index: usize) -> f64 {
        let steps = self.times.len().saturating_sub(1).max(1);
        LEFT + (WIDTH - LEFT - RIGHT) * small(index) / small(steps)
    }

    fn grid(&self, step: f64, top: f64) -> Markup {
        let lines = (top / step).round();
        let marks = (0..=5)
            .map(f64::from)
            .filter(|mark| *mark <= lines)
            .map(|mark| mark * step);
        html! {
            @for value in marks {
                @let height = fixed(y(value, top));
                line.stoa-chart__grid x1=(fixed(LEFT)) x2=(fixed(WIDTH - RIGHT)) y1=(height) y2=(height) {}
                text x=(fixed(LEFT - 8.0)) y=(fixed(y(value, top) + 5.0)) text-anchor="end" { ((self.format)(value)) }
            }
        }
    }

    fn time_labels(&self) -> Markup {
        let every = self.times.len().div_ceil(LABELS).max(1);
        html! {
            @for (place, (index, time)) in self.times.iter().enumerate().step_by(every).enumerate() {
                // On a phone there is room for half of them.
                text class=[(place % 2 == 1).then_some("stoa-chart__minor")] x=(fixed(self.x(index))) y=(fixed(HEIGHT - 14.0)) text-anchor="middle" { (time) }
            }
        }
    }

    fn path(&self, series: &Series, top: f64) -> String {
        let mut path = String::new();
        let mut is_drawing = false;
        for (index, value) in series.values.iter().enumerate().take(self.times.len()) {
            let Some(value) = value else {
                is_drawing = false;
                continue;
            };
            let command = if is_drawing { 'L' } else { 'M' };
            // Writing to a String cannot fail.
            let _ = write!(
                path,
                "{command}{} {}",
                fixed(self.x(index)),
                fixed(y(*value, top))
            );
            is_drawing = true;
        }
        path
    }

    fn lines(&self, top: f64) -> Markup {
        html! {
            @for (index, series) in self.series.iter().take(SERIES).enumerate() {
                path class={ "stoa-chart__line stoa-chart__line--" (index + 1) } d=(self.path(series, top)) {}
                // A single point between two gaps has no line to show it.
                @for (at, value) in series.values.iter().enumerate().take(self.times.len()) {
                    @if let Some(value) = value {
                        circle class={ "stoa-chart__dot stoa-chart__dot--" (index + 1) }
                            cx=(fixed(self.x(at))) cy=(fixed(y(*value, top))) r="4" {}
                    }
                }
            }
        }
    }

    fn legend(&self) -> Markup {
        html! {
            @if self.series.len() > 1 {
                ul.stoa-chart__legend {
                    @for (index, series) in self.series.iter().take(SERIES).enumerate() {
                        li {
                            svg viewBox="0 0 44 12" aria-hidden="true" focusable="false" {
                                path class={ "stoa-chart__line stoa-chart__line--" (index + 1) } d="M2 6L42 6" {}
                            }
                            (series.name)
                        }
                    }
                }
            }
        }
    }

    fn data(&self) -> Markup {
        let mut data = table()
            .caption(self.title.render())
            .caption_class("govuk-visually-hidden")
            .column(cell(self.time_column.render()))
            .row_headers();
        for series in &self.series {
            data = data.column(number_cell(series.name.render()));
        }
        for (index, time) in self.times.iter().enumerate() {
            let figures = self
                .series
                .iter()
                .map(|series| match series.values.get(index) {
                    Some(Some(value)) => number_cell((self.format)(*value)),
                    _ => number_cell("–"),
                });
            data = data.row(std::iter::once(cell(time)).chain(figures));
        }
        data.render()
    }
}

impl Render for LineChart {
    fn render(&self) -> Markup {
        let title = format!("{}-title", self.id);
        let step = tick_step(self.highest());
        let top = step * (self.highest() / step).ceil().max(1.0);
        html! {
            figure.stoa-chart id=(self.id) {
                figcaption.stoa-chart__title id=(title) { (self.title) }
                (self.legend())
                svg.stoa-chart__drawing role="img" aria-labelledby=(title) direction="ltr"
                    viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
                    (self.grid(step, top))
                    (self.time_labels())
                    line.stoa-chart__axis x1=(fixed(LEFT)) x2=(fixed(WIDTH - RIGHT))
                        y1=(fixed(HEIGHT - BOTTOM)) y2=(fixed(HEIGHT - BOTTOM)) {}
                    (self.lines(top))
                }
                (details(self.table_summary.render(), self.data()))
            }
        }
    }
}

fn y(value: f64, top: f64) -> f64 {
    let share = if top > 0.0 { value.max(0.0) / top } else { 0.0 };
    HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share
}

/// The distance between grid lines: 1, 2 or 5 times a power of ten, so that at most five fit under `highest`.
fn tick_step(highest: f64) -> f64 {
    if highest <= 0.0 || !highest.is_finite() {
        return 1.0;
    }
    let rough = highest / 5.0;
    let power = 10_f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|factor| factor * power >= rough);
    factor.unwrap_or(10.0) * power
}

/// A number of points of time as a coordinate; a chart never has more than a `u32` of them.
fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn fixed(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}

#[cfg(test)]
mod tests {
    use super::{line_chart, tick_step};
    use maud::Render;

    #[test]
    fn ticks_are_round_and_at_most_five() {
        for (highest, step) in [
            (0.0, 1.0),
            (5.0, 1.0),
            (7.0, 2.0),
            (23.0, 5.0),
            (100.0, 20.0),
            (1_234.0, 500.0),
        ] {
            assert!(
                (tick_step(highest) - step).abs() < 1e-9,
                "{highest} gave {}",
                tick_step(highest)
            );
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_shows_in_the_table() {
        let chart = line_chart("c", "Reports", "Month", "Table").times(["Jan", "Feb", "Mar"]);
        let html = chart
            .series("Opened", [Some(1.0), None, Some(3.0)])
            .render()
            .into_string();
        assert_eq!(
            html.matches("M").count() - html.matches("Mar").count() - html.matches("Month").count(),
            2
        );
        assert!(html.contains("–</td>"));
        assert!(!html.contains("style="));
    }
}
