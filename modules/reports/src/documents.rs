//! Reports as search finds them: what everybody may read of each, as it is now.

use std::collections::BTreeSet;

use serde_json::Value;
use stoa_kernel::{
    App, Id, Reader, Result,
    ledger::Entry,
    search::{Change, Document, SourceFuture},
};

use crate::{
    model::{Reference, Report},
    store::{self, Setup},
};

/// The tag by which the index knows reports.
pub const TAG: &str = "kind:report";
/// Reports that are read at once.
const BATCH: usize = 200;

/// What changed for search by these entries.
pub fn changes(app: App, entries: Vec<Entry>) -> SourceFuture {
    Box::pin(async move {
        let prefix = app.config.town.reference_prefix.clone();
        let named = entries
            .iter()
            .filter_map(|entry| Reference::parse(&prefix, &entry.reference));
        let named: BTreeSet<Id<Report>> = named.map(|reference| reference.id()).collect();
        let mut db = app.db.read().await?;
        let setup = store::setup(&app.db, &mut db).await?;
        let mut changes = Vec::new();
        let named: Vec<Id<Report>> = named.into_iter().collect();
        for some in named.chunks(BATCH) {
            let found = store::find_many(&mut db, some).await?;
            changes.extend(found.iter().map(|report| change(&prefix, &setup, report)));
        }
        for span in entries.iter().flat_map(spans_of) {
            imported(&mut db, (&prefix, &setup), span, &mut changes).await?;
        }
        Ok(changes)
    })
}

/// The numbers of the reports that an import brought or changed, from and to.
pub fn spans_of(entry: &Entry) -> Vec<(i64, i64)> {
    if entry.kind != "reports_imported" {
        return Vec::new();
    }
    let body: Value = serde_json::from_str(&entry.body).unwrap_or_default();
    let spans = &body["event"][entry.kind.as_str()]["spans"];
    serde_json::from_value(spans.clone()).unwrap_or_default()
}

async fn imported(
    db: &mut Reader,
    (prefix, setup): (&str, &Setup),
    (first, last): (i64, i64),
    changes: &mut Vec<Change>,
) -> Result<()> {
    let mut next = first;
    while next <= last {
        let found = store::find_between(db, (next, last), BATCH).await?;
        changes.extend(found.iter().map(|report| change(prefix, setup, report)));
        next = match found.last() {
            Some(report) => report.id.number() + 1,
            None => return Ok(()),
        };
    }
    Ok(())
}

fn change(prefix: &str, setup: &Setup, report: &Report) -> Change {
    let reference = report.reference(prefix);
    if report.hidden {
        return Change::Remove(reference);
    }
    let category = setup.category(&report.category);
    let names = category
        .into_iter()
        .flat_map(|category| category.name.0.values());
    let title: Vec<&str> = names
        .map(String::as_str)
        .chain([report.address.as_str()])
        .collect();
    Change::Put(Document {
        reference,
        number: report.id.number(),
        lang: None,
        title: title.join(" "),
        text: format!("{}\n{}", report.description, report.reason),
        tags: vec![TAG.to_owned()],
        at: report.reported_at,
    })
}
