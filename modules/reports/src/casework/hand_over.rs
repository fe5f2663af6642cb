//! Giving a report to another body: what several verbs do on the way.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Result, Tx, town::Agency};

use crate::{
    model::{Handover, HandoverState, HandoverWay, Report, Status},
    store::{self, Setup},
};

/// The job that mails a report to another body.
pub const BY_MAIL: &str = "reports.hand_over_by_mail";
/// The job that sends a report to another body's Open311 server.
pub const BY_OPEN311: &str = "reports.hand_over_by_open311";

/// What both jobs are given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HandOver {
    pub handover: i64,
}

/// A body that may be given something. `Invalid` on `agency` when there is none of this slug or it has ended.
pub(crate) fn known_agency<'a>(setup: &'a Setup, slug: &str) -> Result<&'a Agency> {
    let found = setup.agency(slug).filter(|agency| !agency.is_ended);
    found.ok_or_else(|| Error::invalid("agency", "reports-agency-unknown"))
}

/// After a report's body has changed: one that is not of this government gets it sent, and the report says so; what
/// others still had of it is ended. Called after the report was saved, or before it is inserted.
pub(crate) async fn hand_over(tx: &mut Tx, setup: &Setup, report: &Report) -> Result<()> {
    let Some(agency) = setup.agency(&report.agency).filter(|agency| !agency.is_own) else {
        return store::end_handovers(tx, report.id, "").await;
    };
    let (way, job) = if !agency.open311_endpoint.is_empty() {
        (HandoverWay::Open311, Some(BY_OPEN311))
    } else if !agency.contact_email.is_empty() {
        (HandoverWay::Mail, Some(BY_MAIL))
    } else {
        (HandoverWay::ByHand, None)
    };
    let handover = Handover {
        id: tx.new_id()?,
        report: report.id,
        agency: agency.slug.clone(),
        way,
        token: String::new(),
        their_id: String::new(),
        state: HandoverState::Waiting,
        note: String::new(),
        made_at: tx.now(),
        changed_at: tx.now(),
    };
    store::end_handovers(tx, report.id, "").await?;
    store::insert_handover(tx, &handover).await?;
    match job {
        Some(kind) => {
            tx.enqueue(
                kind,
                &HandOver {
                    handover: handover.id.number(),
                },
            )
            .await
        }
        None => Ok(()),
    }
}

/// A report that another body said was done is open again. A body whose server has it hears so under its own number;
/// any other is given it anew.
pub(crate) async fn hand_over_again(tx: &mut Tx, setup: &Setup, report: &Report) -> Result<()> {
    let handovers = store::handovers_of(tx, report.id).await?;
    let theirs = |handover: &&Handover| {
        handover.agency == report.agency
            && handover.way == HandoverWay::Open311
            && !handover.their_id.is_empty()
    };
    let has_server = setup
        .agency(&report.agency)
        .is_some_and(|agency| !agency.is_own && !agency.open311_endpoint.is_empty());
    let Some(handover) = handovers.iter().rev().find(theirs).filter(|_| has_server) else {
        return hand_over(tx, setup, report).await;
    };
    let mut handover = handover.clone();
    handover.state = HandoverState::Waiting;
    store::update_handover(tx, &handover).await?;
    let job = HandOver {
        handover: handover.id.number(),
    };
    tx.enqueue(BY_OPEN311, &job).await
}

/// The status of an open report once its body has changed: another body's are handed over, and what comes back is
/// worked on.
pub(crate) fn status_with(setup: &Setup, report: &Report) -> Status {
    let is_own = setup
        .agency(&report.agency)
        .is_none_or(|agency| agency.is_own);
    match (is_own, report.status) {
        (_, status) if !status.is_open() => status,
        (false, _) => Status::HandedOver,
        (true, Status::HandedOver) => Status::InProgress,
        (true, status) => status,
    }
}
