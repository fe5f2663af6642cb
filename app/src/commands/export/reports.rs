//! Every public report as one file, on standard output.

use std::io::{ErrorKind, Write, stdout};

use stoa_reports::published::{AllReports, Form};

use crate::{
    command_line::ReportFormat,
    failure::{Failure, Result},
    house::House,
    progress::Progress,
};

/// Writes as it reads: a million reports need no more memory than a few hundred. A reader that has had enough ends it.
pub async fn export(house: &House, format: ReportFormat) -> Result {
    let form = match format {
        ReportFormat::Csv => Form::Csv,
        ReportFormat::Geojson => Form::GeoJson,
        ReportFormat::Json => Form::Json,
    };
    let app = house.open_as_it_is().await?;
    let mut reports = AllReports::begin(&app, &mut app.db.read().await?).await?;
    let progress = Progress::of("Writing", "reports");
    let mut written = 0;
    if !write(form.begin().as_bytes())? {
        return Ok(());
    }
    loop {
        // A connection for each batch: whoever reads slowly must not hold up the program that serves.
        let rows = reports.next(&app, &mut app.db.read().await?).await?;
        if rows.is_empty() {
            break;
        }
        let count = u64::try_from(rows.len()).unwrap_or(0);
        if !write(&form.rows(rows, written == 0)?)? {
            return Ok(());
        }
        written += count;
        progress.at(written, None);
    }
    progress.end();
    write(form.end().as_bytes())?;
    Ok(())
}

/// Whether anybody still reads.
fn write(bytes: &[u8]) -> Result<bool> {
    match stdout().lock().write_all(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::of("writing", error)),
    }
}
