//! What is published of reports as open data: every report that everybody may see, once a day. Who reported is in the vault, and
//! no part of a [`Row`](crate::published::Row): nothing of it can be written here.

use std::path::PathBuf;

use stoa_kernel::{App, Error, Result};
use stoa_web::Dataset;
use tokio::io::AsyncWriteExt;

use crate::published::{AllReports, Form};

pub const DATASETS: &[Dataset] = &[Dataset {
    slug: "reports",
    title: "reports-data-title",
    description: "reports-data-text",
    theme: "REGI",
    keywords: "reports-data-keywords",
    takes_back: &["report_hidden", "text_redacted", "report_withdrawn"],
    write: |app, path| Box::pin(write(app, path)),
}];

/// Writes all of them, newest first, a batch at a time; how many there are.
async fn write(app: App, path: PathBuf) -> Result<u64> {
    let failed = |error: std::io::Error| Error::broken("writing the reports", error);
    let mut file = tokio::fs::File::create(&path).await.map_err(failed)?;
    let mut reports = AllReports::begin(&app, &mut app.db.read().await?).await?;
    let form = Form::Csv;
    file.write_all(form.begin().as_bytes())
        .await
        .map_err(failed)?;
    let mut written = 0;
    loop {
        app.db.give_way().await;
        // A connection for each batch: this can wait, and those who write cannot.
        let rows = reports.next(&app, &mut app.db.read().await?).await?;
        if rows.is_empty() {
            break;
        }
        let count = u64::try_from(rows.len()).unwrap_or(0);
        let piece = form.rows(rows, written == 0)?;
        file.write_all(&piece).await.map_err(failed)?;
        written += count;
    }
    file.flush().await.map_err(failed)?;
    Ok(written)
}
