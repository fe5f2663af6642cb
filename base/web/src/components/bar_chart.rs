//! Amounts side by side. The chart is its own data table: every row has its name, its figure and its bar, so nobody
//! needs a second version of it, and it reads from right to left and on a phone as any table does.

use maud::{Markup, Render, html};

use super::text::Text;

#[derive(Clone, Debug)]
struct Bar {
    label: Text,
    value: f64,
    shown: Text,
}

/// A table whose last column draws its figures.
#[derive(Clone, Debug, Default)]
pub struct BarChart {
    title: Text,
    columns: [Text; 2],
    bars: Vec<Bar>,
}

/// A chart with its title and the names of its two columns ("Ward", "Reports").
pub fn bar_chart(
    title: impl Into<Text>,
    label_column: impl Into<Text>,
    value_column: impl Into<Text>,
) -> BarChart {
    BarChart {
        title: title.into(),
        columns: [label_column.into(), value_column.into()],
        bars: Vec::new(),
    }
}

impl BarChart {
    /// Adds a bar; `value` decides its length (below zero counts as zero), `shown` is the figure in the reader's language.
    #[must_use]
    pub fn bar(mut self, label: impl Into<Text>, value: f64, shown: impl Into<Text>) -> Self {
        self.bars.push(Bar {
            label: label.into(),
            value: value.max(0.0),
            shown: shown.into(),
        });
        self
    }

    fn longest(&self) -> f64 {
        self.bars.iter().map(|bar| bar.value).fold(0.0, f64::max)
    }
}

/// A bar's length in per cent of the longest, with one decimal.
fn length(value: f64, longest: f64) -> String {
    if longest > 0.0 {
        format!("{:.1}%", value / longest * 100.0)
    } else {
        "0%".to_owned()
    }
}

impl Render for BarChart {
    fn render(&self) -> Markup {
        let longest = self.longest();
        html! {
            table.govuk-table.stoa-bars {
                caption.govuk-table__caption.govuk-table__caption--s { (self.title) }
                thead.govuk-table__head {
                    tr.govuk-table__row {
                        th.govuk-table__header scope="col" { (self.columns[0]) }
                        th.govuk-table__header."govuk-table__header--numeric" scope="col" { (self.columns[1]) }
                        td.stoa-bars__drawing aria-hidden="true" {}
                    }
                }
                tbody.govuk-table__body {
                    @for bar in &self.bars {
                        tr.govuk-table__row {
                            th.govuk-table__header scope="row" { (bar.label) }
                            td.govuk-table__cell."govuk-table__cell--numeric" { (bar.shown) }
                            td.stoa-bars__drawing aria-hidden="true" {
                                svg.stoa-bars__svg width="100%" height="22" focusable="false" {
                                    rect.stoa-chart__bar x="0" y="1" height="20" width=(length(bar.value, longest)) {}
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{bar_chart, length};
    use maud::Render;

    #[test]
    fn lengths_are_shares_of_the_longest() {
        assert_eq!(length(5.0, 20.0), "25.0%");
        assert_eq!(length(0.0, 0.0), "0%");
    }

    #[test]
    fn every_bar_is_a_row_of_words_too() {
        let html = bar_chart("Reports", "Ward", "Count")
            .bar("North & East", 3.0, "3")
            .render()
            .into_string();
        assert!(html.contains("North &amp; East</th>"));
        assert!(html.contains("width=\"100.0%\""));
        assert!(!html.contains("style="));
    }
}
