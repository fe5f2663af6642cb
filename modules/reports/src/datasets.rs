//! What is published of reports as open data: every report that everybody may see, and hour by hour those that have changed. Who reported is in
//! the vault, and no part of a [`Row`](crate::published::Row): nothing of it can be written here.

use std::{collections::BTreeSet, path::PathBuf};

use serde_json::Value;
use stoa_kernel::{
    App, Error, Id, Reader, Result, digest,
    ledger::{self, Entry},
};
use stoa_web::{Dataset, DatasetRows, RowsChanged};
use tokio::io::AsyncWriteExt;

use crate::{
    documents::spans_of,
    model::{Reference, Report},
    pages::names::Names,
    published::{AllReports, BATCH, COLUMNS, Form, Row},
    store,
};

/// Entries of the ledger that are read at once.
const ENTRIES: usize = 1000;
/// Reports that may have changed: with more of them the whole is written.
const MOST: usize = 50_000;

pub const DATASETS: &[Dataset] = &[Dataset {
    slug: "reports",
    title: "reports-data-title",
    description: "reports-data-text",
    theme: "REGI",
    keywords: "reports-data-keywords",
    takes_back: &["report_hidden", "text_redacted", "report_withdrawn"],
    write: |app, path| Box::pin(write(app, path)),
    rows: Some(DatasetRows {
        key: "reference",
        ground: |app| Box::pin(ground(app)),
        write: |app, since, path| Box::pin(write_changed(app, since, path)),
    }),
}];

fn failed(error: std::io::Error) -> Error {
    Error::broken("writing the reports", error)
}

/// Writes all of them, newest first, a batch at a time; how many there are.
async fn write(app: App, path: PathBuf) -> Result<u64> {
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

/// The names that stand in rows, and where the pages are.
async fn ground(app: App) -> Result<String> {
    let lang = app.config.town.language;
    let names = Names::in_language(lang, &app, &mut app.db.read().await?).await?;
    let place = format!(
        "{COLUMNS}{}\n{}\n",
        app.config.public_url, app.config.town.reference_prefix
    );
    Ok(digest(&(place + &names.in_rows())))
}

/// Writes those that something happened to since so many leaves stood, as they are now.
async fn write_changed(app: App, since: i64, path: PathBuf) -> Result<Option<RowsChanged>> {
    let mut db = app.db.read().await?;
    let until = ledger::size(&mut db).await?;
    let Some(touched) = touched(&app, &mut db, (since, until)).await? else {
        return Ok(None);
    };
    let names = Names::in_language(app.config.town.language, &app, &mut db).await?;
    drop(db);
    let mut file = tokio::fs::File::create(&path).await.map_err(failed)?;
    file.write_all(COLUMNS.as_bytes()).await.map_err(failed)?;
    let mut changed = RowsChanged {
        until,
        ..RowsChanged::default()
    };
    let touched: Vec<Id<Report>> = touched.into_iter().map(Id::new).collect();
    for some in touched.chunks(BATCH) {
        app.db.give_way().await;
        let found = store::find_many(&mut app.db.read().await?, some).await?;
        let seen: Vec<&Report> = found.iter().filter(|report| !report.hidden).collect();
        let is_seen = |id: &&Id<Report>| seen.iter().any(|report| report.id == **id);
        let prefix = &app.config.town.reference_prefix;
        let gone = some.iter().filter(|id| !is_seen(id));
        let gone = gone.map(|id| Reference::of(prefix, *id).to_string());
        changed.gone.extend(gone);
        let rows = seen.iter().map(|report| Row::of(&app, &names, report));
        let rows: Vec<Row> = rows.collect();
        changed.rows += u64::try_from(rows.len()).unwrap_or(0);
        let piece = Form::Csv.rows(rows, false)?;
        file.write_all(&piece).await.map_err(failed)?;
    }
    file.flush().await.map_err(failed)?;
    Ok(Some(changed))
}

/// The numbers of all reports that these leaves of the ledger are about; `None` where they are too many.
async fn touched(
    app: &App,
    db: &mut Reader,
    (since, until): (i64, i64),
) -> Result<Option<BTreeSet<i64>>> {
    let prefix = &app.config.town.reference_prefix;
    let (mut touched, mut next) = (BTreeSet::new(), since);
    while next < until {
        let entries = ledger::entries_from(db, next, ENTRIES).await?;
        let Some(last) = entries.last().and_then(|entry| entry.leaf) else {
            break;
        };
        next = last + 1;
        for entry in &entries {
            let named = Reference::parse(prefix, &entry.reference);
            touched.extend(named.map(|reference| reference.id().number()));
            for (first, last) in spans_of(entry) {
                if last - first > i64::try_from(MOST).unwrap_or(i64::MAX) {
                    return Ok(None);
                }
                touched.extend(first..=last);
            }
            if let Some(into) = merged_into(prefix, entry) {
                // It has the supports of the other one now, whose own duplicates are duplicates of it.
                touched.insert(into.number());
                let others = store::duplicates_of(db, into).await?;
                if others.len() >= store::DUPLICATES {
                    return Ok(None);
                }
                touched.extend(others.iter().map(|report| report.id.number()));
            }
        }
        if touched.len() > MOST {
            return Ok(None);
        }
    }
    Ok(Some(touched))
}

/// The report that others were merged into by this entry.
fn merged_into(prefix: &str, entry: &Entry) -> Option<Id<Report>> {
    if entry.kind != "reports_merged" {
        return None;
    }
    let body: Value = serde_json::from_str(&entry.body).unwrap_or_default();
    let into = body["event"][entry.kind.as_str()]["into"].as_str()?;
    Reference::parse(prefix, into).map(|reference| reference.id())
}
