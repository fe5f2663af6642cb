//! The figures as a table to take away: a line for each month, category, ward and body.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use stoa_kernel::Error;
use stoa_web::{PageResult, Query, Visitor};

use super::{Counted, FiguresAsked, first_day, month_name, parts::ward_name};
use crate::model::{Status, total::Figures};

/// `/figures.csv`: each group a line, with the same filters.
pub async fn figures_csv(visitor: Visitor, Query(asked): Query<FiguresAsked>) -> PageResult {
    let filter = asked.filter(&visitor);
    let counted = Counted::read(&visitor, &mut visitor.read().await?, &filter).await?;
    let bytes = csv_of(&visitor, &counted).map_err(|error| Error::broken("CSV", error))?;
    Ok(as_file(bytes))
}

fn csv_of(visitor: &Visitor, counted: &Counted) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let states = Status::ALL.map(|status| status.slug().replace('-', "_"));
    let before = ["by", "key", "name", "reported"].map(str::to_owned);
    let after = ["timed", "median_seconds", "fixed_late"].map(str::to_owned);
    out.write_record(before.iter().chain(&states).chain(&after))?;
    out.write_record(line(["all", "", ""], &counted.all))?;
    let names = &counted.names;
    for (month, figures) in &counted.months {
        let key = first_day(month).map(|day| day.strftime("%Y-%m").to_string());
        let key = key.as_deref().unwrap_or(month);
        out.write_record(line(["month", key, &month_name(visitor, month)], figures))?;
    }
    for (code, figures) in &counted.categories {
        out.write_record(line(["category", code, names.category(code)], figures))?;
    }
    for (ward, figures) in &counted.wards {
        out.write_record(line(
            ["ward", ward, &ward_name(visitor, names, ward)],
            figures,
        ))?;
    }
    for (slug, figures) in &counted.agencies {
        out.write_record(line(["agency", slug, names.agency(slug)], figures))?;
    }
    out.into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// One line: by what, its key and name, and the figures.
fn line(of: [&str; 3], figures: &Figures) -> Vec<String> {
    let median = figures.median_seconds();
    let mut line: Vec<String> = of.map(str::to_owned).into();
    line.push(figures.reported.to_string());
    line.extend(Status::ALL.map(|status| figures.of(status).to_string()));
    line.push(figures.timed.to_string());
    line.push(
        median
            .map(|seconds| seconds.to_string())
            .unwrap_or_default(),
    );
    line.push(figures.fixed_late.to_string());
    line
}

fn as_file(bytes: Vec<u8>) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"figures.csv\""),
        ),
    ];
    (headers, bytes).into_response()
}
