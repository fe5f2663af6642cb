//! `/data/{slug}/table`: a table that is narrowed, ordered, grouped and turned by links and small forms, without a script.
//! Every view is an address, and every view can be fetched in each form.

mod count;

use axum::response::Response;
use stoa_kernel::{Error, OrNotFound};
use stoa_tables::Rows;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, Visitor,
    components::{
        Spellcheck, button, cell, details, number_cell, pagination, select, table, text_input,
    },
    html,
};

use self::count::Count;
use super::{
    found::{Shown, file_of, public},
    show_map,
    talk::{comments::error_address, may_speak},
    words::{address, asked_pairs, shown_value},
};
use crate::{
    downloads::Ending,
    engine,
    model::{DataFile, Kind, MEASURES, PublishedFile, ROWS, SIGNS, Selection, TableColumn},
};

/// A table as it is explored.
struct Explored<'a> {
    shown: &'a Shown,
    published: &'a PublishedFile,
    file: &'a DataFile,
    selection: &'a Selection,
    /// The name of the table within its dataset; empty for the first.
    of_file: &'a str,
}

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let pairs = asked_pairs(&visitor);
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let of_file = pairs.iter().find(|(name, _)| name == "of_file");
    let of_file = of_file.map_or("", |(_, name)| name.as_str());
    let published = shown.table(of_file).or_not_found()?;
    let file = file_of(&mut db, published).await?;
    drop(db);
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let selection = Selection::read(named);
    let explored = Explored {
        shown: &shown,
        published,
        file: &file,
        selection: &selection,
        of_file,
    };
    let canonical = explored.here(&selection, selection.page);
    if pairs.iter().any(|(name, _)| name == "c") {
        return Ok(visitor.go(&canonical));
    }
    match explored.rows(&visitor).await {
        Ok((rows, count)) => Ok(explored.show(&visitor, &FormErrors::none(), Some((rows, count)))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(explored.show(&visitor, &errors, None))
        }
    }
}

impl Explored<'_> {
    /// The rows of the page, and how many there are in all.
    async fn rows(&self, visitor: &Visitor) -> Result<(Rows, Count), Error> {
        let select = self
            .selection
            .select(&self.published.table, &self.file.columns)
            .map_err(Error::Invalid)?;
        let is_whole = self.selection.filters.is_empty() && self.selection.group.is_empty();
        let page = self.selection.page(&select, &self.file.columns);
        let (app, client) = (visitor.app(), visitor.address());
        let rows = engine::rows(app, client, page.sql(), ROWS).await?;
        let counted = match is_whole {
            true => Some(self.file.rows),
            false => engine::count(app, client, select.count()).await?,
        };
        let count = self.count(&rows, counted);
        Ok((rows, count))
    }

    /// How many there are, as far as that is known after a page of them.
    fn count(&self, rows: &Rows, counted: Option<i64>) -> Count {
        if let Some(count) = counted {
            return Count::Exactly(count);
        }
        let shown = u64::try_from(rows.rows.len()).unwrap_or(u64::MAX);
        let seen = i64::try_from(self.selection.offset() + shown).unwrap_or(i64::MAX);
        match shown < ROWS {
            true => Count::Exactly(seen),
            false => Count::AtLeast(seen),
        }
    }

    /// The address of a selection of this table.
    fn here(&self, selection: &Selection, page: u64) -> String {
        let mut pairs = self.pairs(selection);
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        address(&format!("{}/table", self.shown.dataset.path()), &pairs)
    }

    fn pairs(&self, selection: &Selection) -> Vec<(&'static str, String)> {
        let mut pairs = selection.pairs();
        if !self.of_file.is_empty() {
            pairs.push(("of_file", self.of_file.to_owned()));
        }
        pairs
    }

    fn show(
        &self,
        visitor: &Visitor,
        errors: &FormErrors,
        rows: Option<(Rows, Count)>,
    ) -> Response {
        let dataset = &self.shown.dataset;
        let name = self
            .shown
            .version
            .body
            .description
            .title
            .get(visitor.lang());
        let title = visitor.t_with("opendata-table-title", &[("title", name.into())]);
        let page = visitor
            .page(title.as_str())
            .breadcrumb(visitor.t("opendata-title"), "/data")
            .breadcrumb(name, dataset.path())
            .errors(errors)
            .no_index()
            .wide();
        page.show(html! {
            h1.govuk-heading-l { (title) }
            (self.chosen(visitor))
            (self.forms(visitor, errors))
            @if let Some((rows, count)) = &rows {
                p.govuk-body { strong { (count.words(visitor)) } }
                (self.table(visitor, rows))
                (self.pages(visitor, count))
                (self.fetch(visitor))
            }
        })
    }

    /// What is asked, each with a link that takes it back.
    fn chosen(&self, visitor: &Visitor) -> Markup {
        let selection = self.selection;
        let remove = visitor.t("opendata-remove");
        let without = |place: usize| {
            let mut less = selection.clone();
            less.filters.remove(place);
            self.here(&less, 1)
        };
        let ungrouped = Selection {
            group: String::new(),
            measure: None,
            sort: String::new(),
            ..selection.clone()
        };
        html! {
            @if !selection.filters.is_empty() || !selection.group.is_empty() {
                ul.govuk-list {
                    @for (place, filter) in selection.filters.iter().enumerate() {
                        li {
                            bdi { (self.label(&filter.column)) } " "
                            (visitor.t(&format!("opendata-sign-{}", filter.sign)))
                            @if !filter.value.is_empty() { " " bdi { "“" (filter.value) "”" } }
                            " – " a.govuk-link href=(without(place)) { (remove) }
                        }
                    }
                    @if !selection.group.is_empty() {
                        li {
                            (visitor.t("opendata-grouped-by")) " " bdi { (self.label(&selection.group)) }
                            " – " a.govuk-link href=(self.here(&ungrouped, 1)) { (remove) }
                        }
                    }
                }
            }
        }
    }

    fn label<'a>(&'a self, name: &'a str) -> &'a str {
        let mut columns = self.file.columns.iter();
        columns
            .find(|column| column.name == name)
            .map_or(name, |column| column.label())
    }

    fn forms(&self, visitor: &Visitor, errors: &FormErrors) -> Markup {
        let action = format!("{}/table", self.shown.dataset.path());
        let columns = || {
            let all = self.file.columns.iter();
            all.map(|column| (column.name.clone(), column.label().to_owned()))
        };
        let signs = SIGNS.map(|sign| (sign, visitor.t(&format!("opendata-sign-{sign}"))));
        let filter = html! {
            form method="get" action=(action) {
                (self.kept(|name| name != "page"))
                (select("c", visitor.t("opendata-column")).options(columns()))
                (select("o", visitor.t("opendata-sign")).options(signs))
                (text_input("v", visitor.t("opendata-value")).spellcheck(Spellcheck::Off).attr("dir", "auto"))
                (button(visitor.t("opendata-add-filter")).secondary())
            }
        };
        let measures = self
            .file
            .columns
            .iter()
            .filter(|column| column.kind.is_numeric());
        let measures = measures.flat_map(|column| {
            MEASURES.map(|measure| {
                let name = visitor.t(&format!("opendata-measure-{measure}"));
                (
                    format!("{measure}:{}", column.name),
                    format!("{name}: {}", column.label()),
                )
            })
        });
        let of = self.selection.measure.as_ref();
        let of = of.map_or_else(String::new, |(measure, column)| {
            format!("{measure}:{column}")
        });
        let group = html! {
            form method="get" action=(action) {
                (self.kept(|name| name == "f" || name == "of_file"))
                (select("group", visitor.t("opendata-group-by")).option("", visitor.t("opendata-no-group"))
                    .options(columns()).value(self.selection.group.as_str()))
                (select("of", visitor.t("opendata-measure")).option("", visitor.t("opendata-only-rows"))
                    .options(measures).value(of))
                (button(visitor.t("opendata-group")).secondary())
            }
        };
        let filter = details(visitor.t("opendata-narrow"), filter);
        html! {
            @if errors.is_empty() { (filter) } @else { (filter.open()) }
            (details(visitor.t("opendata-group-rows"), group))
        }
    }

    /// What is asked already, as hidden fields of a form that asks for more.
    fn kept(&self, wanted: impl Fn(&str) -> bool) -> Markup {
        html! {
            @for (name, value) in self.pairs(self.selection) {
                @if wanted(name) { input type="hidden" name=(name) value=(value); }
            }
        }
    }

    fn table(&self, visitor: &Visitor, rows: &Rows) -> Markup {
        let name = self
            .shown
            .version
            .body
            .description
            .title
            .get(visitor.lang());
        let mut shown = table()
            .caption(name)
            .caption_class("govuk-visually-hidden")
            .scrolling(name);
        let is_number: Vec<bool> = rows
            .columns
            .iter()
            .map(|column| self.is_numeric(&column.name))
            .collect();
        for (column, is_number) in rows.columns.iter().zip(&is_number) {
            let heading = self.heading(visitor, &column.name);
            shown = shown.column(if *is_number {
                number_cell(heading)
            } else {
                cell(heading)
            });
        }
        let names = || rows.columns.iter().map(|column| column.name.as_str());
        // A group is no row of the table.
        let has_errors = self.selection.group.is_empty() && may_speak(visitor);
        if has_errors {
            shown = shown.column(visitor.t("talk-kind-error"));
        }
        for row in &rows.rows {
            let values = row.iter().map(|value| value.as_deref().unwrap_or_default());
            let error = error_address(&self.shown.dataset, names().zip(values));
            let error = cell(html! {
                a.govuk-link rel="nofollow" href=(error) { (visitor.t("talk-report-error")) }
            });
            let columns = rows.columns.iter().zip(&is_number);
            let cells = row.iter().zip(columns).map(|(value, (column, is_number))| {
                let text = shown_value(visitor, column.kind, value.as_deref());
                let value = html! { bdi.stoa-value { (text) } };
                if *is_number {
                    number_cell(value)
                } else {
                    cell(value)
                }
            });
            shown = shown.row(cells.chain(has_errors.then_some(error)));
        }
        let cut = self.selection.shown_columns(&self.file.columns);
        html! {
            @if let Some(cut) = cut { p.govuk-body { (visitor.t_with("opendata-columns-cut", &[("shown", cut.into()), ("all", self.file.columns.len().into())])) } }
            (shown)
        }
    }

    /// Whether the view has geometries: what is grouped has none.
    fn has_places(&self) -> bool {
        let is_place = |column: &TableColumn| column.kind == Kind::Place;
        self.selection.group.is_empty() && self.file.columns.iter().any(is_place)
    }

    fn is_numeric(&self, name: &str) -> bool {
        let column = self.file.columns.iter().find(|column| column.name == name);
        column.is_none_or(|column| column.kind.is_numeric())
    }

    /// A heading that orders the rows by its column, and the other way round the second time.
    fn heading(&self, visitor: &Visitor, name: &str) -> Markup {
        let is_sorted = self.selection.sort == name;
        let order = Selection {
            sort: name.to_owned(),
            descending: is_sorted && !self.selection.descending,
            ..self.selection.clone()
        };
        let sign = match (is_sorted, self.selection.descending) {
            (false, _) => "",
            (true, false) => " ▲",
            (true, true) => " ▼",
        };
        let own = match name {
            "rows" => visitor.t("opendata-rows"),
            measure if MEASURES.contains(&measure) && !self.selection.group.is_empty() => {
                visitor.t(&format!("opendata-measure-{measure}"))
            }
            other => self.label(other).to_owned(),
        };
        html! {
            a.govuk-link rel="nofollow" href=(self.here(&order, 1)) {
                bdi { (own) }
                span.govuk-visually-hidden { " – " (visitor.t("opendata-order-by")) }
            }
            span aria-hidden="true" { (sign) }
        }
    }

    fn pages(&self, visitor: &Visitor, count: &Count) -> Markup {
        let page = self.selection.page;
        let has_more = match count {
            Count::Exactly(all) => {
                self.selection.offset() + ROWS < u64::try_from(*all).unwrap_or(0)
            }
            Count::AtLeast(_) => true,
        };
        if page <= 1 && !has_more {
            return html! {};
        }
        let mut links = pagination(visitor.t("opendata-pages"));
        if page > 1 {
            links = links.previous(
                visitor.t("opendata-previous"),
                self.here(self.selection, page - 1),
            );
        }
        if has_more {
            links = links.next(
                visitor.t("opendata-next"),
                self.here(self.selection, page + 1),
            );
        }
        html! { (links) }
    }

    /// The view in each form.
    fn fetch(&self, visitor: &Visitor) -> Markup {
        let path = self.shown.dataset.path();
        html! {
            p.govuk-body { a.govuk-link rel="nofollow" href=(address(&format!("{path}/chart"), &self.pairs(self.selection))) { (visitor.t("opendata-chart-open")) }
                @if let Some(link) = show_map::link(visitor, &self.file.columns, &path, &self.pairs(self.selection)) { " · " (link) }
            }
            h2.govuk-heading-m { (visitor.t("opendata-fetch-view")) }
            p.govuk-body {
                @for (place, ending) in Ending::offered(self.has_places()).enumerate() {
                    @if place > 0 { " · " }
                    a.govuk-link rel="nofollow" href=(address(&format!("{path}.{}", ending.text()), &self.pairs(self.selection))) { (ending.name()) }
                }
            }
        }
    }
}
