//! Reports as data: CSV and GeoJSON of what a filter asks for, streamed a batch at a time; and one report as JSON.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, stream};
use serde::Serialize;
use serde_json::{Value, json};
use stoa_kernel::{Error, Result, Timestamp};
use stoa_web::{PageResult, Visitor};

use crate::{
    model::{Cursor, Report, ReportFilter},
    pages::{
        addresses::{photo_path, reference_of, report_path},
        list_reports::asked_filter,
        names::Names,
        search::find_words,
        show_report::{Shown, event_words},
    },
    store,
};

/// The most reports of a file, and how many are read at once.
pub const MOST_ROWS: usize = 50_000;
const BATCH: usize = 500;

/// The first line of the table: the fields of [`Row`] in their order.
const COLUMNS: &str = "reference,category,category_name,status,reason,description,address,lat,lon,ward,agency,\
    agency_name,reported_at,updated_at,first_answer_due_at,first_answer_at,fix_due_at,closed_at,promised_for,\
    duplicate_of,supports,url\n";

/// What is published of a report. Fields stand in the order of the columns.
#[derive(Debug, Serialize)]
struct Row {
    reference: String,
    category: String,
    category_name: String,
    status: &'static str,
    reason: String,
    description: String,
    address: String,
    lat: Option<f64>,
    lon: Option<f64>,
    ward: Option<String>,
    agency: String,
    agency_name: String,
    reported_at: Timestamp,
    updated_at: Timestamp,
    first_answer_due_at: Option<Timestamp>,
    first_answer_at: Option<Timestamp>,
    fix_due_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    promised_for: Option<String>,
    duplicate_of: Option<String>,
    supports: i64,
    url: String,
}

impl Row {
    fn of(visitor: &Visitor, names: &Names, report: &Report) -> Self {
        Row {
            reference: reference_of(visitor, report.id),
            category: report.category.clone(),
            category_name: names.category(&report.category).to_owned(),
            status: report.status.slug(),
            reason: report.reason.clone(),
            description: report.description.clone(),
            address: report.address.clone(),
            lat: report.point.map(|point| point.lat),
            lon: report.point.map(|point| point.lon),
            ward: report
                .ward
                .and_then(|ward| names.ward(ward))
                .map(str::to_owned),
            agency: report.agency.clone(),
            agency_name: names.agency(&report.agency).to_owned(),
            reported_at: report.reported_at,
            updated_at: report.updated_at,
            first_answer_due_at: report.clocks.respond_due_at,
            first_answer_at: report.clocks.responded_at,
            fix_due_at: report.clocks.fix_due_at,
            closed_at: report.closed_at,
            promised_for: report.promised_for.map(|day| day.to_string()),
            duplicate_of: report.duplicate_of.map(|id| reference_of(visitor, id)),
            supports: report.supports,
            url: visitor.site.url(&report_path(visitor, report.id)),
        }
    }

    /// A GeoJSON feature (RFC 7946): longitude first.
    fn feature(&self) -> Value {
        let point = self.lon.zip(self.lat);
        json!({
            "type": "Feature",
            "id": self.reference,
            "geometry": point.map(|(lon, lat)| json!({ "type": "Point", "coordinates": [lon, lat] })),
            "properties": self,
        })
    }

    /// Texts that a spreadsheet would run as a formula get an apostrophe before them.
    fn for_spreadsheets(mut self) -> Self {
        for text in [&mut self.reason, &mut self.description, &mut self.address] {
            if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                text.insert(0, '\'');
            }
        }
        self
    }
}

/// `/reports.csv`, with the list's filters.
pub async fn reports_csv(visitor: Visitor) -> PageResult {
    let write = |rows: Vec<Row>, is_first: bool| {
        let begin = if is_first {
            COLUMNS.as_bytes().to_vec()
        } else {
            Vec::new()
        };
        let mut writer = csv::WriterBuilder::new()
            .has_headers(false)
            .from_writer(begin);
        for row in rows {
            writer
                .serialize(row.for_spreadsheets())
                .map_err(|error| Error::broken("CSV", error))?;
        }
        writer
            .into_inner()
            .map_err(|error| Error::broken("CSV", error.into_error()))
    };
    let body = batches(visitor, write).await?;
    Ok(download(body, "text/csv; charset=utf-8", "reports.csv"))
}

/// `/reports.geojson`, with the list's filters.
pub async fn reports_geojson(visitor: Visitor) -> PageResult {
    let write = |rows: Vec<Row>, is_first: bool| {
        let mut out = String::new();
        for (place, row) in rows.iter().enumerate() {
            let before = if is_first && place == 0 { "" } else { ",\n" };
            out.push_str(before);
            out.push_str(&row.feature().to_string());
        }
        Ok(out.into_bytes())
    };
    let all = batches(visitor, write).await?;
    let open = stream::iter([Ok(Bytes::from_static(
        b"{\"type\":\"FeatureCollection\",\"features\":[\n",
    ))]);
    let close = stream::iter([Ok(Bytes::from_static(b"]}\n"))]);
    let body = stream::StreamExt::chain(stream::StreamExt::chain(open, all), close);
    Ok(download(body, "application/geo+json", "reports.geojson"))
}

/// How far a download has come.
struct Going {
    visitor: Visitor,
    names: Names,
    filter: ReportFilter,
    after: Option<Cursor>,
    left: usize,
}

/// The reports as pieces of a file. No connection is held between two batches, however slowly they are fetched.
async fn batches<W>(visitor: Visitor, write: W) -> Result<impl Stream<Item = Result<Bytes>>>
where
    W: Fn(Vec<Row>, bool) -> Result<Vec<u8>> + Copy,
{
    let filter = find_words(&visitor, asked_filter(&visitor)).await?;
    let names = Names::read(&visitor, &mut visitor.read().await?).await?;
    let going = Going {
        visitor,
        names,
        filter,
        after: None,
        left: MOST_ROWS,
    };
    Ok(stream::try_unfold(Some(going), move |going| async move {
        let Some(mut going) = going else {
            return Ok(None);
        };
        let is_first = going.after.is_none();
        let reports = going.next().await?;
        let is_last = reports.len() < BATCH || going.left == 0;
        let rows = reports
            .iter()
            .map(|report| Row::of(&going.visitor, &going.names, report));
        let piece = Bytes::from(write(rows.collect(), is_first)?);
        Ok(Some((piece, (!is_last).then_some(going))))
    }))
}

impl Going {
    async fn next(&mut self) -> Result<Vec<Report>> {
        let mut db = self.visitor.read().await?;
        let limit = BATCH.min(self.left);
        let reports = store::page(&mut db, &self.filter, self.after, limit).await?;
        self.left -= reports.len();
        self.after = reports
            .last()
            .map(|report| Cursor::of(report, self.filter.order));
        Ok(reports)
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
    let mut body = serde_json::to_value(Row::of(visitor, &shown.names, &shown.report))
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
    let feature = Row::of(visitor, &shown.names, &shown.report).feature();
    let kind = [(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/geo+json"),
    )];
    Ok((kind, feature.to_string()).into_response())
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Row};

    fn row(description: &str) -> Row {
        let at = "2026-03-04T15:09:30Z".parse().expect("an instant");
        Row {
            reference: "M-1".to_owned(),
            category: "lamp".to_owned(),
            category_name: "Lamp".to_owned(),
            status: "received",
            reason: String::new(),
            description: description.to_owned(),
            address: "Mill Lane 12".to_owned(),
            lat: Some(51.5),
            lon: Some(-0.25),
            ward: None,
            agency: "town".to_owned(),
            agency_name: "Town".to_owned(),
            reported_at: at,
            updated_at: at,
            first_answer_due_at: None,
            first_answer_at: None,
            fix_due_at: None,
            closed_at: None,
            promised_for: None,
            duplicate_of: None,
            supports: 2,
            url: "https://town.example/reports/M-1".to_owned(),
        }
    }

    #[test]
    fn the_first_line_names_the_fields() {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.serialize(row("Dark")).expect("a row");
        let written = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
        assert!(written.starts_with(COLUMNS), "{written}");
    }

    #[test]
    fn no_text_is_a_formula() {
        let safe = row("=HYPERLINK(1)").for_spreadsheets();
        assert_eq!(
            (safe.description.as_str(), safe.lon),
            ("'=HYPERLINK(1)", Some(-0.25))
        );
    }

    #[test]
    fn a_feature_has_its_longitude_first() {
        let feature = row("Dark").feature();
        assert_eq!(
            feature["geometry"]["coordinates"],
            serde_json::json!([-0.25, 51.5])
        );
        assert_eq!(feature["properties"]["reference"], "M-1");
    }
}
