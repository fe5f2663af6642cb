//! Reports as data: CSV and GeoJSON of what a filter asks for, streamed a batch at a time; and one report as JSON.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde_json::{Value, json};
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Visitor};

use crate::{
    model::{Cursor, Report, ReportFilter},
    pages::{
        addresses::photo_path,
        list_reports::asked_filter,
        names::Names,
        search::{self, Part, find_words},
        show_report::{Shown, event_words},
    },
    published::{BATCH, Form, Row},
};

/// The most reports of a file; `stoa export reports` gives out all.
pub const MOST_ROWS: usize = 50_000;

/// `/reports.csv`, with the list's filters.
pub async fn reports_csv(visitor: Visitor) -> PageResult {
    let body = file(visitor, Form::Csv).await?;
    Ok(download(body, "text/csv; charset=utf-8", "reports.csv"))
}

/// `/reports.geojson`, with the list's filters.
pub async fn reports_geojson(visitor: Visitor) -> PageResult {
    let body = file(visitor, Form::GeoJson).await?;
    Ok(download(body, "application/geo+json", "reports.geojson"))
}

/// The pieces of a file of this form.
async fn file(visitor: Visitor, form: Form) -> Result<impl Stream<Item = Result<Bytes>>> {
    let piece = |text: &'static str| stream::iter([Ok(Bytes::from_static(text.as_bytes()))]);
    let rows = batches(visitor, form).await?;
    Ok(piece(form.begin()).chain(rows).chain(piece(form.end())))
}

/// How far a download has come.
struct Going {
    visitor: Visitor,
    names: Names,
    filter: ReportFilter,
    next: Option<Part>,
    left: usize,
}

/// The reports as pieces of a file. No connection is held between two batches, however slowly they are fetched.
async fn batches(visitor: Visitor, form: Form) -> Result<impl Stream<Item = Result<Bytes>>> {
    let filter = find_words(&visitor, asked_filter(&visitor)).await?;
    let names = Names::read(&visitor, &mut visitor.read().await?).await?;
    let going = Going {
        visitor,
        names,
        filter,
        next: Some(Part::First),
        left: MOST_ROWS,
    };
    Ok(stream::try_unfold(Some(going), move |going| async move {
        let Some(mut going) = going else {
            return Ok(None);
        };
        let is_first = going.next == Some(Part::First);
        let reports = going.next().await?;
        let is_last = going.next.is_none();
        let rows = reports
            .iter()
            .map(|report| Row::of(going.visitor.app(), &going.names, report));
        let piece = Bytes::from(form.rows(rows.collect(), is_first)?);
        Ok(Some((piece, (!is_last).then_some(going))))
    }))
}

impl Going {
    async fn next(&mut self) -> Result<Vec<Report>> {
        let Some(part) = self.next else {
            return Ok(Vec::new());
        };
        let mut db = self.visitor.read().await?;
        let limit = BATCH.min(self.left);
        let page = search::page(&self.visitor, &mut db, &self.filter, part, limit).await?;
        self.left -= page.reports.len();
        let last = page.reports.last().filter(|_| page.reports.len() == limit);
        let last = last.map(|report| Cursor::of(report, self.filter.order));
        let place = last.or(page.cut_at).filter(|_| self.left > 0);
        self.next = place.map(Part::After);
        Ok(page.reports)
    }
}

/// The answer that a browser saves as a file.
fn download<S>(body: S, kind: &'static str, name: &str) -> Response
where
    S: Stream<Item = Result<Bytes>> + Send + 'static,
{
    let as_file = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    let headers: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (
            header::CONTENT_DISPOSITION,
            as_file.unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    (headers, Body::from_stream(body)).into_response()
}

/// `/reports/M-100231.json`: the report and what happened to it, as far as the public sees it.
pub fn report_json(visitor: &Visitor, shown: &Shown) -> PageResult {
    let mut body = serde_json::to_value(Row::of(visitor.app(), &shown.names, &shown.report))
        .map_err(|error| Error::broken("a report as JSON", error))?;
    let updates = shown
        .updates
        .iter()
        .filter(|update| !update.hidden)
        .map(|update| {
            json!({
                "at": update.at,
                "kind": update.kind.slug(),
                "title": event_words(visitor, &shown.names, update),
                "text": update.text,
                "status": update.status_after.map(|status| status.slug()),
            })
        });
    body["updates"] = updates.collect();
    let photos = shown
        .photos
        .iter()
        .map(|photo| visitor.site.url(&photo_path(&photo.full, "full")));
    body["photos"] = photos.map(Value::from).collect();
    body["law"] = Value::from(shown.law.as_str());
    Ok(axum::Json(body).into_response())
}

/// `/reports/M-100231.geojson`: the report as a feature.
pub fn report_geojson(visitor: &Visitor, shown: &Shown) -> PageResult {
    let feature = Row::of(visitor.app(), &shown.names, &shown.report).feature();
    let kind = [(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/geo+json"),
    )];
    Ok((kind, feature.to_string()).into_response())
}
