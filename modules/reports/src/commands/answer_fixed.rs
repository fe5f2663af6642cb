//! A resident says whether it was fixed. "No" opens the report again, and the team hears of it.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use crate::{
    casework::{
        found::{find_for, update},
        hand_over::{hand_over_again, status_with},
        pass_on::pass_on,
        responsible::open_again,
    },
    events::{ReportEvent, What},
    model::{Report, Status, Update, UpdateKind, text},
    store,
};

/// The answer to "was it fixed?".
#[derive(Debug, Clone)]
pub struct AnswerFixed {
    pub reference: String,
    pub fixed: bool,
    /// What they see there; needed when it is not fixed.
    pub text: String,
}

/// Keeps the answer. `Conflict` when the report is not said to be fixed.
pub async fn answer_fixed(app: &App, tx: &mut Tx, input: AnswerFixed) -> Result<Done<Report>> {
    let done = answer(app, tx, input).await?;
    Ok(done.map(|(report, _update)| report))
}

/// The same, and what the report's history says of it.
pub(super) async fn answer(
    app: &App,
    tx: &mut Tx,
    input: AnswerFixed,
) -> Result<Done<(Report, Id<Update>)>> {
    let mut report = find_for(app, tx, &input.reference, "answer_fixed").await?;
    if report.status != Status::Fixed {
        return Err(Error::conflict("reports-not-said-fixed"));
    }
    let text = if input.fixed {
        text::bounded("text", &input.text, text::LONGEST)
    } else {
        text::required(
            "text",
            &input.text,
            text::LONGEST,
            "reports-not-fixed-missing",
        )
    };
    let text = text.map_err(|fault| Error::Invalid(vec![fault]))?;
    let kind = if input.fixed {
        UpdateKind::ConfirmedFixed
    } else {
        UpdateKind::Reopened
    };
    let mut update = update(app, tx, &report, kind)?;
    update.text.clone_from(&text);
    if !input.fixed {
        let setup = store::setup(&app.db, tx).await?;
        open_again(app, tx, &setup, &mut report, Status::Received).await?;
        report.status = status_with(&setup, &report);
        update.before = Status::Fixed.slug().to_owned();
        update.after = report.status.slug().to_owned();
        update.status_after = Some(report.status);
        store::save(tx, &mut report).await?;
        hand_over_again(tx, &setup, &report).await?;
    }
    store::insert_update(tx, &update).await?;
    // A body that has it by its server hears "not fixed" by the handover that was just begun again.
    if input.fixed {
        pass_on(tx, &report, &update).await?;
    }
    let what = What::FixedAnswered {
        update: update.id.number(),
        fixed: input.fixed,
        reopened: !input.fixed,
        text: digest(&text),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new((report, update.id), &event))
}
