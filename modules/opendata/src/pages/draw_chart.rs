//! `/data/{slug}/chart` and `/data/query/chart`: a chart of what a reader sees, chosen by a small form; as a page, as a picture, as
//! Vega-Lite, as its figures, and as a small page for the pages of others.

mod choices;
mod figures;
mod words;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use stoa_web::{
    FormErrors, Markup, PageResult, Path, Visitor,
    components::{details, inset_text},
    embedded, html,
};

use super::words::{address, asked_pairs};
use crate::charts::{self, Asked, Figure, Subject};

pub use figures::csv;

/// What is drawn of a subject.
pub(super) struct Chart<'a> {
    pub visitor: &'a Visitor,
    pub subject: &'a Subject,
    pub asked: &'a Asked,
}

impl Chart<'_> {
    /// The address of this chart in another form: `chart`, `chart.svg`, `embed`.
    fn address(&self, form: &str) -> String {
        let mut pairs = self.subject.kept.clone();
        let chosen = self.asked.pairs().into_iter();
        pairs.extend(chosen.map(|(name, value)| (name.to_owned(), value)));
        address(&format!("{}/{form}", self.subject.path), &pairs)
    }
}

pub async fn of_table(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let subject = Subject::of_table(&visitor, &slug).await?;
    page(&visitor, &subject).await
}

pub async fn of_query(visitor: Visitor) -> PageResult {
    let subject = Subject::of_query(&visitor).await?;
    page(&visitor, &subject).await
}

/// One of the forms of a chart of a table: `chart.svg`, `chart.csv`, `chart.vl.json`, `embed`.
pub async fn form_of_table(visitor: Visitor, form: &'static str, slug: String) -> PageResult {
    let subject = Subject::of_table(&visitor, &slug).await?;
    in_form(&visitor, &subject, form).await
}

pub async fn form_of_query(visitor: Visitor, form: &'static str) -> PageResult {
    let subject = Subject::of_query(&visitor).await?;
    in_form(&visitor, &subject, form).await
}

fn asked(visitor: &Visitor, subject: &Subject) -> Asked {
    let pairs = asked_pairs(visitor);
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    Asked::read(named).or_first(&subject.columns)
}

async fn page(visitor: &Visitor, subject: &Subject) -> PageResult {
    let asked = asked(visitor, subject);
    let chart = Chart {
        visitor,
        subject,
        asked: &asked,
    };
    match charts::draw(visitor, subject, &asked).await {
        Ok(figure) => Ok(show(&chart, &FormErrors::none(), Some(&figure))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&chart, &errors, None))
        }
    }
}

fn show(chart: &Chart<'_>, errors: &FormErrors, figure: Option<&Figure>) -> Response {
    let Chart {
        visitor, subject, ..
    } = chart;
    let title = match subject.title.as_str() {
        "" => visitor.t("opendata-chart-of-query"),
        title => visitor.t_with("opendata-chart-of", &[("title", title.into())]),
    };
    let (rows, up) = match subject.title.as_str() {
        "" => (
            address("/data/query", &subject.kept),
            ("/data/query".to_owned(), visitor.t("opendata-query-title")),
        ),
        title => (
            address(&subject.rows_path(), &subject.kept),
            (subject.path.clone(), title.to_owned()),
        ),
    };
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(up.1, up.0)
        .errors(errors)
        .no_index()
        .wide();
    page.show(html! {
        h1.govuk-heading-l { (title) }
        (choices::form(chart, errors))
        @if let Some(figure) = figure { (drawn(chart, figure)) }
        p.govuk-body { a.govuk-link href=(rows) { (visitor.t("opendata-chart-rows")) } }
    })
}

fn drawn(chart: &Chart<'_>, figure: &Figure) -> Markup {
    let visitor = chart.visitor;
    if figure.marks.is_empty() {
        return inset(&visitor.t("opendata-chart-nothing"));
    }
    let title = words::title(visitor, figure);
    let line = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"560\" loading=\"lazy\"></iframe>",
        visitor
            .site
            .url(&chart.address("embed"))
            .replace('&', "&amp;"),
        title.replace('&', "&amp;").replace('"', "&quot;")
    );
    html! {
        figure.stoa-chart.stoa-plot data-plot=(chart.address("chart.vl.json")) data-text-picture=(visitor.t("opendata-chart-png")) {
            figcaption.stoa-chart__title { (title) }
            div data-plot-drawing { (words::picture(visitor, figure, "chart")) }
            (notes(visitor, figure))
        }
        (details(visitor.t("opendata-chart-figures"), figures::table(visitor, figure)))
        h2.govuk-heading-m { (visitor.t("opendata-chart-take")) }
        p.govuk-body data-plot-links {
            a.govuk-link rel="nofollow" href=(chart.address("chart.svg")) { "SVG" }
            " · " a.govuk-link rel="nofollow" href=(chart.address("chart.csv")) { "CSV" }
            " · " a.govuk-link rel="nofollow" href=(chart.address("chart.vl.json")) { "Vega-Lite" }
        }
        p.govuk-body { label for="embed-line" { (visitor.t("opendata-chart-embed")) } }
        textarea.govuk-textarea id="embed-line" rows="3" dir="ltr" readonly spellcheck="false" { (line) }
        button.govuk-button."govuk-button--secondary" type="button" hidden data-copy=(line) data-copied=(visitor.t("opendata-chart-copied")) { (visitor.t("opendata-chart-copy")) }
    }
}

fn inset(text: &str) -> Markup {
    html! { (inset_text(text)) }
}

/// What was put together, left out or cut off, in words.
fn notes(visitor: &Visitor, figure: &Figure) -> Markup {
    let left = figure.left_out;
    let count = i64::try_from(left.names).unwrap_or(i64::MAX);
    let key = match left.together {
        true => "opendata-chart-together",
        false => "opendata-chart-left-out",
    };
    html! {
        @if count > 0 { p.govuk-body-s { (visitor.t_with(key, &[("count", count.into())])) } }
        @if left.cut {
            @let shown = i64::try_from(figure.marks.len()).unwrap_or(i64::MAX);
            p.govuk-body-s { (visitor.t_with("opendata-chart-cut", &[("count", shown.into())])) }
        }
    }
}

async fn in_form(visitor: &Visitor, subject: &Subject, form: &str) -> PageResult {
    let asked = asked(visitor, subject);
    let figure = charts::draw(visitor, subject, &asked).await?;
    let chart = Chart {
        visitor,
        subject,
        asked: &asked,
    };
    Ok(match form {
        "chart.svg" => {
            let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
            let svg = format!(
                "{head}{}",
                words::picture(visitor, &figure, "chart").into_string()
            );
            file("image/svg+xml", "chart.svg", svg)
        }
        "chart.csv" => file(
            "text/csv; charset=utf-8",
            "chart.csv",
            csv(visitor, &figure),
        ),
        "embed" => small(&chart, &figure),
        _ => {
            let spec = words::with(visitor, &figure, |words| {
                charts::specification(&figure, words)
            });
            file(
                "application/vnd.vegalite.v6+json",
                "chart.vl.json",
                format!("{spec:#}"),
            )
        }
    })
}

/// A file that pages of others may read; it is shown where it can be, and saved under its name.
fn file(kind: &'static str, name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    let named = HeaderValue::try_from(format!("inline; filename=\"{name}\""));
    headers.insert(
        header::CONTENT_DISPOSITION,
        named.unwrap_or(HeaderValue::from_static("inline")),
    );
    headers.insert(
        header::VARY,
        HeaderValue::from_static("cookie, accept-language"),
    );
    response
}

/// The chart alone, with the way back to where it comes from.
fn small(chart: &Chart<'_>, figure: &Figure) -> Response {
    let visitor = chart.visitor;
    let title = words::title(visitor, figure);
    let here = visitor.site.url(&chart.address("chart"));
    embedded(
        visitor,
        &title,
        &html! {
            figure.stoa-chart.stoa-plot {
                figcaption.stoa-chart__title { (title) }
                (words::picture(visitor, figure, "chart"))
            }
            (details(visitor.t("opendata-chart-figures"), figures::table(visitor, figure)))
            p.govuk-body-s {
                a.govuk-link href=(here) target="_blank" rel="noopener" {
                    @match chart.subject.title.as_str() {
                        "" => { (visitor.t("opendata-chart-source-query")) }
                        title => { (visitor.t_with("opendata-chart-source", &[("title", title.into())])) }
                    }
                }
            }
        },
    )
}
