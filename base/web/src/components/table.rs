//! Rows and columns of facts.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// One cell of a table or its head.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    text: Text,
    is_number: bool,
    extra: Extra,
}

/// A cell of words.
pub fn cell(text: impl Into<Text>) -> Cell {
    Cell {
        text: text.into(),
        ..Cell::default()
    }
}

/// A cell of figures, aligned so that they can be compared.
pub fn number_cell(text: impl Into<Text>) -> Cell {
    Cell {
        text: text.into(),
        is_number: true,
        ..Cell::default()
    }
}

impl Cell {
    extra_methods!();

    fn render_as(&self, tag: &str, class: &str, scope: Option<&str>) -> Markup {
        self.element(tag, class)
            .attr_option("scope", scope)
            .extra(&self.extra)
            .around(&self.text.render())
    }

    fn element(&self, tag: &str, class: &str) -> Element {
        Element::new(tag)
            .class(class)
            .class_if(self.is_number, &format!("{class}--numeric"))
    }

    /// The cell with its column's heading, which a narrow window shows beside it.
    fn render_under(&self, heading: Option<&Cell>) -> Markup {
        let heading = heading.map(|heading| heading.text.words());
        self.element("td", "govuk-table__cell")
            .attr_option("data-heading", heading.as_deref())
            .extra(&self.extra)
            .around(&self.text.render())
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        cell(text)
    }
}

/// A table. Give it a caption, or it has no name for screen readers.
#[derive(Clone, Debug, Default)]
pub struct Table {
    caption: Option<Text>,
    caption_extra: Extra,
    head: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    has_row_headers: bool,
    scroll_label: Option<String>,
    is_stacked: bool,
    extra: Extra,
}

/// A table with nothing in it yet.
pub fn table() -> Table {
    Table::default()
}

impl Table {
    extra_methods!();

    /// What the table shows.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<Text>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Adds a class to the caption (`govuk-table__caption--m`, `govuk-visually-hidden`).
    #[must_use]
    pub fn caption_class(mut self, class: impl Into<String>) -> Self {
        self.caption_extra.add_class(class);
        self
    }

    /// Adds a column's heading.
    #[must_use]
    pub fn column(mut self, heading: impl Into<Cell>) -> Self {
        self.head.push(heading.into());
        self
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.rows.push(cells.into_iter().collect());
        self
    }

    /// Adds many rows.
    #[must_use]
    pub fn rows<R: IntoIterator<Item = Cell>>(self, rows: impl IntoIterator<Item = R>) -> Self {
        rows.into_iter().fold(self, Self::row)
    }

    /// Makes the first cell of each row its heading.
    #[must_use]
    pub fn row_headers(mut self) -> Self {
        self.has_row_headers = true;
        self
    }

    /// Lets a wide table scroll sideways by itself, by keyboard too; `label` names that region for screen readers.
    #[must_use]
    pub fn scrolling(mut self, label: impl Into<String>) -> Self {
        self.scroll_label = Some(label.into());
        self
    }

    /// Shows each row as a card in a window that is too narrow for its columns, and scrolls in between; `label` as for
    /// [`Table::scrolling`]. For lists of things; figures that are compared down a column scroll.
    #[must_use]
    pub fn stacking(mut self, label: impl Into<String>) -> Self {
        self.is_stacked = true;
        self.extra.add_class("stoa-stack");
        self.scrolling(label)
    }

    fn cell(&self, index: usize, cell: &Cell) -> Markup {
        if index == 0 && self.has_row_headers {
            let words = Cell {
                is_number: false,
                ..cell.clone()
            };
            words.render_as("th", "govuk-table__header", Some("row"))
        } else if self.is_stacked {
            cell.render_under(self.head.get(index))
        } else {
            cell.render_as("td", "govuk-table__cell", None)
        }
    }

    fn render_table(&self) -> Markup {
        let caption = Element::new("caption")
            .class("govuk-table__caption")
            .extra(&self.caption_extra);
        Element::new("table").class("govuk-table").extra(&self.extra).around(&html! {
            @if let Some(words) = &self.caption { (caption.around(&words.render())) }
            @if !self.head.is_empty() {
                thead.govuk-table__head {
                    tr.govuk-table__row {
                        @for cell in &self.head { (cell.render_as("th", "govuk-table__header", Some("col"))) }
                    }
                }
            }
            tbody.govuk-table__body {
                @for row in &self.rows {
                    tr.govuk-table__row {
                        @for (index, cell) in row.iter().enumerate() { (self.cell(index, cell)) }
                    }
                }
            }
        })
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        let table = self.render_table();
        match &self.scroll_label {
            None => table,
            Some(label) => html! {
                div.stoa-scroll role="region" aria-label=(label) tabindex="0" { (table) }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stacked_table_says_each_columns_heading_beside_its_cells() {
        let heading = html! { "Name " abbr title="and" { "&" } " kind" };
        let list = table().column("Who").column(heading).row_headers();
        let row = [cell("Ana"), cell("Bins")];
        let html = list.stacking("People").row(row).render().into_string();
        assert!(
            html.contains(r#"<table class="govuk-table stoa-stack">"#),
            "{html}"
        );
        assert!(
            html.contains(r#"data-heading="Name &amp; kind">Bins</td>"#),
            "{html}"
        );
        assert!(html.contains(r#"scope="row">Ana</th>"#), "{html}");
    }
}
