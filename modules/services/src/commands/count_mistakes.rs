//! What an applicant answered was refused: which questions it was is counted, so that whoever owns the service sees what is hard to
//! understand. What was written is kept nowhere.

use std::collections::BTreeSet;

use stoa_kernel::{App, Done, Error, FieldError, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{file_of, find_own},
    },
    events::{ServiceEvent, What},
    model::{Application, Status},
};

/// `faults` are those that the page was refused with. `Conflict` when none is about a question, or when it was sent already.
pub async fn count_mistakes(
    app: &App,
    tx: &mut Tx,
    token: &str,
    faults: &[FieldError],
) -> Result<Done<Application>> {
    let application = find_own(app, tx, token, "keep_answers").await?;
    let (file, _) = file_of(tx, &application).await?;
    let key = |fault: &FieldError| {
        let key = fault.field.split('.').next().unwrap_or_default().to_owned();
        let mut pages = file.form.pages.iter();
        pages
            .any(|page| page.question(&key).is_some())
            .then_some(key)
    };
    let questions: BTreeSet<String> = faults.iter().filter_map(key).collect();
    if questions.is_empty() || application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    for question in &questions {
        counting::mistaken(app, tx, &application, question).await?;
    }
    let questions = i64::try_from(questions.len()).unwrap_or(i64::MAX);
    let what = What::AnswersRefused { questions };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
