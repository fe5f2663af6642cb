//! What stands on a form on paper is received although answers are missing or break a check. Their applicant is asked for them.

use stoa_forms::Obstacle;
use stoa_kernel::{App, Done, Error, Result, Tx};

use super::send_application::{SendApplication, check_email, remember};
use crate::{
    casework::{
        answers::{self, context_of, obstructed},
        attachments,
        found::{file_of, find_own},
        gaps, incomplete,
        incomplete::Asking,
        second_look,
    },
    model::{Application, Channel, Gaps, Status},
};

/// Declarations that were not agreed to on the paper are asked for too. `Invalid` for what is missing and was not marked; `Conflict` for what
/// did not come on paper, is complete, or was sent already.
pub async fn receive_incomplete(
    app: &App,
    tx: &mut Tx,
    (input, asking): (SendApplication, Asking<'_>),
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, &input.token, "mark_on_paper").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    if application.channel != Channel::Paper {
        return Err(Error::conflict("services-paper-not-on-paper"));
    }
    let (file, version) = file_of(tx, &application).await?;
    check_email(&input.email)?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, input.lang).await?;
    let mut all = answers::open(app, tx, &application).await?;
    all.agreed = input.agreed.iter().cloned().collect();
    let mut gaps = gaps::open(app, tx, &application).await?;
    let asked = file.form.declarations_asked(&all, &context);
    let missing = asked.iter().filter(|one| !all.agreed.contains(&one.key));
    let missing = missing.map(|one| (one.key.clone(), String::new()));
    gaps.mark(("", 0), missing.collect());
    let known = |obstacle: &Obstacle| gaps.has(obstacle);
    let sent = file.form.submission_but_for(&all, &context, known);
    let sent = sent.map_err(obstructed)?;
    if is_complete(&file.form.submission(&all, &context), &mut gaps) {
        return Err(Error::conflict("services-paper-complete"));
    }
    attachments::take_unnamed_away(tx, &application, &sent.answers).await?;
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &sent.answers).await?;
    remember(app, tx, &application, &input).await?;
    gaps::keep(app, tx, &application, &gaps).await?;
    if second_look::is_wanted(tx, (&application, &file)).await? {
        return second_look::ask(app, tx, application).await;
    }
    let given = (&sent.answers, gaps, asking);
    incomplete::receive_incomplete(app, tx, application, (&file, version), given).await
}

/// Whether nothing is missing after all; what was marked on pages that the way does not reach any more is forgotten.
fn is_complete(whole: &Result<stoa_forms::Submission, Vec<Obstacle>>, gaps: &mut Gaps) -> bool {
    let Err(missing) = whole else { return true };
    let is_missing = |page: &str, item: usize, key: &str| {
        missing
            .iter()
            .any(|one| one.page == page && one.item == item && one.fault.question == key)
    };
    gaps.all
        .retain(|gap| is_missing(&gap.page, gap.item, &gap.question));
    false
}
