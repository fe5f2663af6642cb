//! Mails to other bodies that answer for a report and have no server of their own.

use stoa_kernel::{Actor, Error, Id, jobs::Due};
use stoa_web::{JobFuture, Site};

use super::desk::{Desk, payload, send};
use crate::{
    commands::{HandOver, SendOutcome, SendToAgency, send_to_agency},
    mails::{self, Letter},
    model::{HandoverState, Report},
    store,
};

pub(super) fn hand_over_by_mail(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: HandOver = payload(&due)?;
        let handover = Id::new(job.handover);
        let mut desk = Desk::open(site).await?;
        let found = store::find_handover(&mut desk.db, handover).await?;
        let Some(found) = found.filter(|own| own.state == HandoverState::Waiting) else {
            return Ok(());
        };
        let Some(report) = desk.report(found.report.number()).await? else {
            return Ok(());
        };
        let agency = desk.setup.agency(&found.agency);
        let to = agency
            .map(|agency| agency.contact_email.clone())
            .unwrap_or_default();
        let letter = hand_over_letter(&desk, &report);
        let site = desk.close();
        let outcome = match send(&site, to, letter, None).await {
            // An address that is none will never become one: somebody must look.
            Err(Error::Invalid(_)) => SendOutcome::Refused {
                note: String::new(),
            },
            sent => sent.map(|()| SendOutcome::Told)?,
        };
        let mut tx = site.app.db.begin(&Actor::System("reports")).await?;
        let done = send_to_agency(&site.app, &mut tx, SendToAgency { handover, outcome }).await?;
        tx.commit(done).await.map(|_handover| ())
    })
}

fn hand_over_letter(desk: &Desk, report: &Report) -> Letter {
    let contact = &desk.site.app.config.town.contact_email;
    let map = report.point.map(|point| {
        let (lat, lon) = (point.lat, point.lon);
        format!("{lat:.6}, {lon:.6}\nhttps://www.openstreetmap.org/?mlat={lat:.6}&mlon={lon:.6}#map=18/{lat:.6}/{lon:.6}")
    });
    desk.about(report, desk.town_lang(), |told, town| {
        mails::hand_over(told, map, contact, town)
    })
}
