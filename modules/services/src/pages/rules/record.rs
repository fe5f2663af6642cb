//! The rules of a service for programs: the tables with their hashes, what changes, and the algorithmic transparency record.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use stoa_kernel::{OrNotFound, Result, town::agencies::agency_by_slug};
use stoa_web::{Path, Problem, Visitor};

use super::{show::is_to_come, what::examples_of};
use crate::{
    casework::rules::day_of,
    model::{
        ServiceFile,
        rules::{ServiceRules, TableKind, hash_of, names_of, with_ids},
    },
    store,
};

/// The file of what is offered, whose it is, and its digest.
pub struct Record {
    pub file: ServiceFile,
    /// The name of the body that answers, in the reader's language.
    pub agency: String,
    pub digest: String,
}

/// `NotFound` for a service that was never published.
pub async fn read(visitor: &Visitor, slug: &str) -> Result<Record> {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(&mut db, current)
        .await?
        .or_not_found()?;
    let agency = agency_by_slug(&mut db, &service.agency).await?;
    let agency = agency.map(|agency| agency.name.get(visitor.lang()).to_owned());
    Ok(Record {
        file: ServiceFile::of(&version)?,
        agency: agency.unwrap_or_else(|| visitor.site.town_name(visitor.lang())),
        digest: version.digest,
    })
}

/// `GET /services/{slug}/rules.json`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> Result<Response, Problem> {
    let record = read(&visitor, &slug).await?;
    let rules = record.file.rules.as_ref().or_not_found()?;
    let today = day_of(visitor.app(), visitor.now());
    let tables: Vec<Value> = rules
        .tables()
        .map(|(kind, table)| {
            let whole = with_ids(table);
            let mut known = whole.clone();
            known.rows.retain(|row| is_to_come(row, today));
            json!({
                "decides": kind.slug(),
                "sha256": hash_of(table),
                "inputs": names_of(table),
                "table": known,
                "examples": examples(rules, kind),
            })
        })
        .collect();
    let tck = stoa_rules::Conformance::of_tck();
    let said = json!({
        "service": record.file.slug,
        "version": record.digest,
        "on": today.to_string(),
        "tables": tables,
        "reasons": rules.reasons,
        "record": {
            "responsible": record.agency,
            "law": record.file.law,
            "appeal": record.file.appeal,
            "automated": rules.tables().map(|(kind, _)| kind.slug()).collect::<Vec<_>>(),
            "decided_by": "a caseworker",
            "learns_from_data": false,
            "examples_passed": rules.examples.len(),
            "examples": rules.examples.len(),
            "dmn_tck": { "cases": tck.cases, "passed": tck.passed() },
        },
    });
    Ok(Json(said).into_response())
}

fn examples(rules: &ServiceRules, kind: TableKind) -> Value {
    let own = rules.examples.iter().filter(|one| one.table == kind);
    let own: Vec<_> = own.collect();
    debug_assert_eq!(own.len(), examples_of(rules, kind));
    json!(own)
}
