//! Staff say that a report is about another place. Whoever answers there gets it; its clocks keep running.

use stoa_kernel::{App, Done, Error, Id, Point, Result, Tx, digest};

use crate::{
    casework::{
        found::{find_seen, update},
        hand_over::{hand_over, status_with},
        responsible::reroute_by_the_map,
    },
    events::{ReportEvent, What},
    model::{Report, UpdateKind, text},
    store,
};

/// Another place for a report.
#[derive(Debug, Clone)]
pub struct MoveReport {
    pub reference: String,
    pub seen_version: i64,
    pub point: Option<Point>,
    pub address: String,
}

/// Writes it, and re-routes by the map where the place is somebody else's. `Invalid` on `place` when there is none.
pub async fn move_report(app: &App, tx: &mut Tx, input: MoveReport) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "move_report").await?;
    let address = text::bounded("place", &input.address, 500);
    let address = address.map_err(|fault| Error::Invalid(vec![fault]))?;
    if input.point.is_none() && address.is_empty() {
        return Err(Error::invalid("place", "reports-place-missing"));
    }
    let setup = store::setup(&app.db, tx).await?;
    let mut update = update(app, tx, &report, UpdateKind::Moved)?;
    update.before = std::mem::replace(&mut report.address, address);
    update.after.clone_from(&report.address);
    report.point = input.point;
    let before = report.agency.clone();
    if report.status.is_open() {
        reroute_by_the_map(app, tx, &setup, &mut report).await?;
        report.status = status_with(&setup, &report);
    }
    report.ward = setup.place(report.point).ward;
    let moved = report.agency != before;
    update.status_after = moved.then_some(report.status);
    store::save(tx, &mut report).await?;
    if moved {
        hand_over(tx, &setup, &report).await?;
    }
    store::insert_update(tx, &update).await?;
    let what = What::ReportMoved {
        update: update.id.number(),
        place: digest(&report.place()),
        ward: report.ward.map(Id::number),
        to_agency: moved.then(|| report.agency.clone()),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
