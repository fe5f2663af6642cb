//! Somebody of staff sends a letter; a step of the workflow that asks for it is finished by that.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{LONGEST_TEXT, file_of, find_open, staff},
        letters,
        paying::mind_clock,
        tasks::{event, open_ready},
    },
    flow_events::Flow,
    jobs::ask_to_tell,
    model::{Application, Occasion, ServiceFile, TaskKind, TaskResult, TaskState},
    store::tasks,
};

/// A letter to be sent.
#[derive(Debug, Clone)]
pub struct SendLetter {
    pub reference: String,
    /// The application's version that the letter rests on.
    pub seen_version: i64,
    /// The letter's key in the file: one that is sent on no other occasion.
    pub letter: String,
    /// What its field `reason` holds; may be empty.
    pub text: String,
}

/// `Invalid` on `letter` and `text`. `Conflict` when the application has changed since it was seen, or is not open any more.
pub async fn send_letter(app: &App, tx: &mut Tx, input: SendLetter) -> Result<Done<Application>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let application = find_open(app, tx, seen, "send_letter").await?;
    if input.text.chars().count() > LONGEST_TEXT {
        return Err(Error::invalid("text", "services-text-too-long"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let is_it =
        |one: &&crate::model::LetterText| one.key == input.letter && one.sent == Occasion::Other;
    let letter = file.letters.iter().find(is_it);
    let letter = letter.ok_or_else(|| Error::invalid("letter", "services-flow-letter-missing"))?;
    let sent = (letter, input.text.trim());
    let what = letters::send(app, tx, (&application, &file), sent).await?;
    ask_to_tell(tx, application.id, "letter").await?;
    let done = Done::new(application.clone(), &event(app, &application, what));
    match finish_step(app, tx, (&application, &file), &letter.key).await? {
        None => Ok(done),
        Some(finished) => {
            let opened = open_ready(app, tx, (&application, &file)).await?;
            mind_clock(app, tx, application.id).await?;
            let done = done.also(&event(app, &application, finished));
            Ok(opened.iter().fold(done, |done, event| done.also(event)))
        }
    }
}

/// Finishes the open step that sends this letter, if there is one.
async fn finish_step(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    letter: &str,
) -> Result<Option<Flow>> {
    let all = tasks::of_application(tx, application.id).await?;
    let sends = |key: &str| {
        let step = file.workflow.iter().find(|step| step.key == key);
        step.is_some_and(|step| step.letter == letter)
    };
    let mut open = all
        .into_iter()
        .filter(|task| task.is_open() && task.kind == TaskKind::Letter && sends(&task.step));
    let Some(mut task) = open.next() else {
        return Ok(None);
    };
    tx.may("finish_task", &task.resource())?;
    let who = staff(tx)?;
    task.give(&who);
    task.state = TaskState::Done;
    task.result = Some(TaskResult::Passed);
    task.finished_at = Some(tx.now());
    task.finished_by = Some(who.id.number());
    tasks::save(tx, &mut task).await?;
    counting::step_done(app, tx, application, &task).await?;
    Ok(Some(Flow::TaskFinished {
        task: task.id.number(),
        step: task.step,
        result: TaskResult::Passed.slug(),
    }))
}
