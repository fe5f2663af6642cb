//! Somebody says "me too".

use stoa_kernel::{Actor, App, Done, Error, Result, Tx, vault::keyed_hash};

use crate::{
    casework::found::find_for,
    events::{ReportEvent, What},
    store,
};

/// "Me too", by a visitor who is told apart from others by a token of their own (their cookie's, or their key's).
#[derive(Clone)]
pub struct SupportReport {
    pub reference: String,
    pub visitor: String,
}

/// By what a supporter is known again: a person by their number, others by their visitor's token. The hash is keyed,
/// so that the table names nobody.
pub fn supporter_of(app: &App, actor: &Actor, visitor: &str) -> [u8; 32] {
    let who = match actor.person() {
        Some(person) => format!("person {person}"),
        None => format!("visitor {visitor}"),
    };
    keyed_hash(
        app.vault.web_key(),
        format!("reports support\u{0}{who}").as_bytes(),
    )
}

/// Counts the visitor once; the report's new count. `Conflict` when they were counted before.
pub async fn support_report(app: &App, tx: &mut Tx, input: SupportReport) -> Result<Done<i64>> {
    let report = find_for(app, tx, &input.reference, "support_report").await?;
    let supporter = supporter_of(app, tx.actor(), &input.visitor);
    if !store::insert_support(tx, report.id, supporter).await? {
        return Err(Error::conflict("reports-supported-already"));
    }
    let supports = store::count_support(tx, report.id).await?;
    let prefix = &app.config.town.reference_prefix;
    Ok(Done::new(
        supports,
        &ReportEvent::of(&report, prefix, What::ReportSupported),
    ))
}
