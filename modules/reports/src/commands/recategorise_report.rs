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
    model::{Answer, Category, Question, Report, UpdateKind, question, text},
    store,
};

/// Another category for a report.
#[derive(Debug, Clone)]
pub struct RecategoriseReport {
    pub reference: String,
    pub seen_version: i64,
    /// The category's code.
    pub category: String,
    /// What is known of what the new category asks, by the code of the question.
    pub answers: BTreeMap<String, Vec<String>>,
    /// Public; may be empty.
    pub reason: String,
}

/// Writes it, and re-routes by the map where the new kind is somebody else's. Answers to questions that the new category
/// asks too are kept. `Invalid` on `category`, `reason` and `answer-CODE`.
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
    let answers = answers(category, &report.answers, &input.answers)?;
    let mut update = update(app, tx, &report, UpdateKind::Recategorised)?;
    update.before = std::mem::replace(&mut report.category, category.code.clone());
    update.after.clone_from(&report.category);
    update.text.clone_from(&reason);
    report.answers = answers;
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

/// The answers to the new category's questions: what staff give now, else what the resident said to a question of the
/// same code. What nobody knows stays unanswered: the resident is gone.
fn answers(
    category: &Category,
    said: &[Answer],
    given: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<Answer>> {
    let said: BTreeMap<String, Vec<String>> = said
        .iter()
        .map(|answer| (answer.question.clone(), answer.values.clone()))
        .collect();
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for question in &category.questions {
        let question = [Question {
            required: false,
            ..question.clone()
        }];
        match question::check_answers(&question, given) {
            Ok(now) if now.is_empty() => {
                answers.extend(question::check_answers(&question, &said).unwrap_or_default());
            }
            Ok(now) => answers.extend(now),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(Error::Invalid(faults))
    }
}
