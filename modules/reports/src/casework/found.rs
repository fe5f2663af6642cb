//! What most verbs begin with: the report, whether the actor may, and whether it is still what they saw.

use stoa_kernel::{App, Error, OrNotFound, Resource, Result, Tx, actor::Staff};

use crate::{
    model::{Author, Report, Update, UpdateKind},
    store,
};

/// The whole of reports, for what is done to no single one.
pub fn all_reports(app: &App) -> Resource {
    Resource::new("Reports", "all").text("agency", &app.config.town.agency)
}

/// Whether the actor reported it.
async fn is_own(app: &App, tx: &mut Tx, report: &Report) -> Result<bool> {
    let (Some(person), Some(reporter)) = (tx.actor().person(), report.reporter) else {
        return Ok(false);
    };
    Ok(person == reporter || app.vault.people_of(tx, person).await?.contains(&reporter))
}

/// The report of a reference, for somebody who may do this with it. What is hidden from them is not found.
pub(crate) async fn find_for(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    action: &str,
) -> Result<Report> {
    let town = &app.config.town;
    let found = store::by_reference(tx, &town.reference_prefix, reference).await?;
    let report = found.or_not_found()?;
    let own = is_own(app, tx, &report).await?;
    let resource = report.resource(&town.agency, own);
    if report.hidden && tx.may("see_report", &resource).is_err() {
        return Err(Error::NotFound);
    }
    tx.may(action, &resource)?;
    Ok(report)
}

/// As [`find_for`], for those who decide by what they saw: `Conflict` when it has changed since.
pub(crate) async fn find_seen(
    app: &App,
    tx: &mut Tx,
    (reference, seen_version): (&str, i64),
    action: &str,
) -> Result<Report> {
    let report = find_for(app, tx, reference, action).await?;
    if report.version != seen_version {
        return Err(Error::conflict("reports-changed-meanwhile"));
    }
    Ok(report)
}

/// The member of staff who acts. `Denied` for everybody else, as the policies have it too.
pub(crate) fn staff(tx: &Tx) -> Result<Staff> {
    tx.actor()
        .staff()
        .cloned()
        .ok_or_else(|| Error::denied("kernel-denied"))
}

/// Something that happens to a report now, by whoever acts; with nothing said yet.
pub(crate) fn update(app: &App, tx: &Tx, report: &Report, kind: UpdateKind) -> Result<Update> {
    Ok(Update {
        id: tx.new_id()?,
        report: report.id,
        at: tx.now(),
        by: Author::of(tx.actor(), &app.config.town.agency),
        kind,
        before: String::new(),
        after: String::new(),
        text: String::new(),
        status_after: None,
        media_url: String::new(),
        internal: kind.is_internal(),
        hidden: false,
    })
}
