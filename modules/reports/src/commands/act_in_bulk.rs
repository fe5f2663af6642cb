//! Staff do the same thing to many reports at once. Each is done or refused by itself; nothing is half done.

use std::collections::BTreeMap;

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::StaffMember};

use super::{
    AssignReport, ChangeStatus, MergeReports, RecategoriseReport, assign_report, change_status,
    merge_reports, recategorise_report,
};
use crate::{
    casework::found::{find_for, staff},
    model::{Report, Status},
};

/// The most reports of one act.
const MOST: usize = 200;

/// The reports, each with the version that was on the screen, and what to do to them.
#[derive(Debug, Clone)]
pub struct ActInBulk {
    pub reports: Vec<(String, i64)>,
    pub act: BulkAct,
}

/// What can be done to many.
#[derive(Debug, Clone)]
pub enum BulkAct {
    Status {
        status: Status,
        reason: String,
        promised_for: Option<Date>,
        agency: String,
    },
    Assign {
        team: Option<String>,
        assignee: Option<Id<StaffMember>>,
    },
    /// They become the work of whoever acts; each stays with its team.
    Take,
    Recategorise {
        category: String,
        reason: String,
    },
    /// All become duplicates of this one.
    Merge {
        into: String,
    },
}

/// What became of each.
#[derive(Debug)]
pub struct BulkOutcome {
    pub done: Vec<Report>,
    /// Those that were refused, by reference, and why.
    pub refused: Vec<(String, Error)>,
}

/// Does it to each. When not one can be done, the first refusal is the answer; our own faults and a busy house undo all.
pub async fn act_in_bulk(app: &App, tx: &mut Tx, input: ActInBulk) -> Result<Done<BulkOutcome>> {
    if input.reports.is_empty() || input.reports.len() > MOST {
        return Err(Error::invalid("reports", "reports-bulk-none-chosen"));
    }
    let mut outcome = BulkOutcome {
        done: Vec::new(),
        refused: Vec::new(),
    };
    let mut all: Option<Done<()>> = None;
    for (reference, seen_version) in input.reports {
        match one(app, tx, &input.act, (reference.clone(), seen_version)).await {
            Ok(done) => {
                outcome.done.push(done.value().clone());
                let done = done.map(|_report| ());
                all = Some(match all {
                    Some(before) => before.then(done),
                    None => done,
                });
            }
            Err(error @ (Error::Broken(_) | Error::Busy { .. })) => return Err(error),
            Err(error) => outcome.refused.push((reference, error)),
        }
    }
    match (all, outcome.refused.first()) {
        (Some(all), _) => Ok(all.map(|()| outcome)),
        (None, Some((_, error))) => Err(error.clone()),
        (None, None) => Err(Error::invalid("reports", "reports-bulk-none-chosen")),
    }
}

/// The verbs check everything before they write anything, so that one which refuses leaves nothing behind.
async fn one(
    app: &App,
    tx: &mut Tx,
    act: &BulkAct,
    (reference, seen_version): (String, i64),
) -> Result<Done<Report>> {
    match act.clone() {
        BulkAct::Status {
            status,
            reason,
            promised_for,
            agency,
        } => {
            let input = ChangeStatus {
                reference,
                seen_version,
                status,
                reason,
                promised_for,
                agency,
            };
            change_status(app, tx, input).await
        }
        BulkAct::Assign { team, assignee } => {
            assign_report(
                app,
                tx,
                AssignReport {
                    reference,
                    seen_version,
                    team,
                    assignee,
                },
            )
            .await
        }
        BulkAct::Take => take(app, tx, reference, seen_version).await,
        BulkAct::Recategorise { category, reason } => {
            let input = RecategoriseReport {
                reference,
                seen_version,
                category,
                answers: BTreeMap::new(),
                reason,
            };
            recategorise_report(app, tx, input).await
        }
        BulkAct::Merge { into } => {
            merge_reports(
                app,
                tx,
                MergeReports {
                    reference,
                    seen_version,
                    into,
                },
            )
            .await
        }
    }
}

async fn take(
    app: &App,
    tx: &mut Tx,
    reference: String,
    seen_version: i64,
) -> Result<Done<Report>> {
    let report = find_for(app, tx, &reference, "assign_report").await?;
    let input = AssignReport {
        reference,
        seen_version,
        team: report.team,
        assignee: Some(staff(tx)?.id),
    };
    assign_report(app, tx, input).await
}
