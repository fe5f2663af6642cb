//! What is published of reports, as rows of a file: CSV, GeoJSON or JSON, written a batch at a time.

use serde::Serialize;
use serde_json::{Value, json};
use stoa_kernel::{App, Error, Reader, Result, Timestamp};

use crate::{
    model::{Cursor, Reference, Report, ReportFilter},
    pages::names::Names,
    store,
};

/// How many reports are read at once.
pub const BATCH: usize = 500;

/// How a file of reports is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Csv,
    /// A FeatureCollection (RFC 7946).
    GeoJson,
    /// A list of objects.
    Json,
}

impl Form {
    /// What stands before the first row.
    pub fn begin(self) -> &'static str {
        match self {
            Form::Csv => COLUMNS,
            Form::GeoJson => "{\"type\":\"FeatureCollection\",\"features\":[\n",
            Form::Json => "[\n",
        }
    }

    /// Some rows; `is_first` when none were written before.
    pub fn rows(self, rows: Vec<Row>, is_first: bool) -> Result<Vec<u8>> {
        if self == Form::Csv {
            return csv_rows(rows);
        }
        let mut out = String::new();
        for (place, row) in rows.iter().enumerate() {
            out.push_str(if is_first && place == 0 { "" } else { ",\n" });
            let json = match self {
                Form::GeoJson => Ok(row.feature()),
                _ => serde_json::to_value(row),
            };
            let json = json.map_err(|error| Error::broken("a report as JSON", error))?;
            out.push_str(&json.to_string());
        }
        Ok(out.into_bytes())
    }

    /// What stands after the last row.
    pub fn end(self) -> &'static str {
        match self {
            Form::Csv => "",
            Form::GeoJson => "]}\n",
            Form::Json => "]\n",
        }
    }
}

fn csv_rows(rows: Vec<Row>) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::broken("CSV", error);
    let mut writer = csv::WriterBuilder::new()
        .has_headers(false)
        .from_writer(Vec::new());
    for row in rows {
        writer.serialize(row.for_spreadsheets()).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| Error::broken("CSV", error.into_error()))
}

/// Every report that everybody may see, newest first, in the town's language: for the command line.
pub struct AllReports {
    names: Names,
    after: Option<Cursor>,
}

impl AllReports {
    pub async fn begin(app: &App, db: &mut Reader) -> Result<Self> {
        Ok(AllReports {
            names: Names::in_language(app.config.town.language, app, db).await?,
            after: None,
        })
    }

    /// The next rows; none at the end.
    pub async fn next(&mut self, app: &App, db: &mut Reader) -> Result<Vec<Row>> {
        let filter = ReportFilter::default();
        let reports = store::page(db, &filter, self.after, BATCH).await?;
        if let Some(last) = reports.last() {
            self.after = Some(Cursor::of(last, filter.order));
        }
        let rows = reports.iter();
        Ok(rows
            .map(|report| Row::of(app, &self.names, report))
            .collect())
    }
}

/// The first line of the table: the fields of [`Row`] in their order.
pub const COLUMNS: &str = "reference,category,category_name,status,reason,description,address,lat,lon,ward,agency,\
    agency_name,reported_at,updated_at,first_answer_due_at,first_answer_at,fix_due_at,closed_at,promised_for,\
    duplicate_of,supports,url\n";

/// What is published of a report. Fields stand in the order of the columns.
#[derive(Debug, Serialize)]
pub struct Row {
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
    pub fn of(app: &App, names: &Names, report: &Report) -> Self {
        let config = &app.config;
        let named = |id| Reference::of(&config.town.reference_prefix, id).to_string();
        let reference = named(report.id);
        Row {
            url: format!("{}/reports/{reference}", config.public_url),
            reference,
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
            duplicate_of: report.duplicate_of.map(named),
            supports: report.supports,
        }
    }

    /// A GeoJSON feature (RFC 7946): longitude first.
    pub fn feature(&self) -> Value {
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
