//! Staff say that a report is of another kind. Whoever answers for that kind gets it; its clocks keep running.

use std::collections::BTreeMap;

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use crate::{
    casework::{
        found::{find_seen, update},
        hand_over::{hand_over, status_with},
        responsible::reroute_by_the_map,
    },
    events::{ReportEvent, What},
    model::{Answer, Category, Report, UpdateKind, question, text},
    store,
};

/// Another category for a report.
#[derive(Debug, Clone)]
pub struct RecategoriseReport {
    pub reference: String,
    pub seen_version: i64,
    /// The category's code.
    pub category: String,
    /// Public; may be empty.
    pub reason: String,
}

/// Writes it, and re-routes by the map where the new kind is somebody else's. Answers to questions that the new category
/// asks too are kept. `Invalid` on `category`.
pub async fn recategorise_report(
    app: &App,
    tx: &mut Tx,
    input: RecategoriseReport,
) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "recategorise_report").await?;
    let setup = store::setup(&app.db, tx).await?;
    let category = setup
        .category(&input.category)
        .filter(|category| !category.is_ended);
    let category =
        category.ok_or_else(|| Error::invalid("category", "reports-category-missing"))?;
    if category.code == report.category {
        return Err(Error::invalid("category", "reports-category-same"));
    }
    let reason = text::bounded("reason", &input.reason, text::LONGEST);
    let reason = reason.map_err(|fault| Error::Invalid(vec![fault]))?;
    let mut update = update(app, tx, &report, UpdateKind::Recategorised)?;
    update.before = std::mem::replace(&mut report.category, category.code.clone());
    update.after.clone_from(&report.category);
    update.text.clone_from(&reason);
    report.answers = still_asked(category, &report.answers);
    let before = report.agency.clone();
    if report.status.is_open() {
        reroute_by_the_map(app, tx, &setup, &mut report).await?;
        report.status = status_with(&setup, &report);
    }
    let moved = report.agency != before;
    update.status_after = moved.then_some(report.status);
    store::save(tx, &mut report).await?;
    if moved {
        hand_over(tx, &setup, &report).await?;
    }
    store::insert_update(tx, &update).await?;
    let what = What::ReportRecategorised {
        update: update.id.number(),
        from: update.before,
        to: report.category.clone(),
        reason: digest(&reason),
        to_agency: moved.then(|| report.agency.clone()),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

/// The answers that the category's own questions take. What it asks beyond them stays unanswered: the resident is gone.
fn still_asked(category: &Category, answers: &[Answer]) -> Vec<Answer> {
    let mut kept = Vec::new();
    for question in &category.questions {
        let given: BTreeMap<String, Vec<String>> = answers
            .iter()
            .map(|answer| (answer.question.clone(), answer.values.clone()))
            .collect();
        if let Ok(answers) = question::check_answers(std::slice::from_ref(question), &given) {
            kept.extend(answers);
        }
    }
    kept
}
