//! The applicant gives files on a page of the form. They are kept at once, whatever else on the page is wrong.

use stoa_forms::FileAnswer;
use stoa_kernel::{App, Done, Error, FieldError, OrNotFound, Result, Tx};

use crate::{
    casework::{
        answers,
        attachments::{self, Sealed, misfit},
        found::{file_of, find_own, keep},
    },
    events::What,
    file_jobs::SETTLE_FILES,
    model::{Application, Attachment, Status},
};

/// How long a content waits in the store for somebody to refer to it, and when it is looked for what waited longer, in hours.
pub const WAITS_HOURS: i64 = 24;

/// Files of a page, sealed already.
#[derive(Debug, Clone)]
pub struct AttachFiles {
    /// The secret of the applicant's link.
    pub token: String,
    /// The page's slug.
    pub page: String,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    pub files: Vec<Sealed>,
}

/// What is wrong with those files that the form does not take; the others are kept. `Invalid` when it takes none. `Conflict` when the
/// application was sent already; `NotFound` for a page or a question that is not asked.
pub async fn attach_files(
    app: &App,
    tx: &mut Tx,
    input: AttachFiles,
) -> Result<Done<Vec<FieldError>>> {
    let mut application = find_own(app, tx, &input.token, "keep_answers").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let at = (application.id, tx.now());
    let context = answers::context_of(app, tx, at, stoa_kernel::Lang::En).await?;
    let mut all = answers::open(app, tx, &application).await?;
    let path = file.form.path(&all, &context);
    let step = path.into_iter().find(|step| step.page.slug == input.page);
    let page = step.or_not_found()?.page;
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for given in &input.files {
        let asked = page.questions.iter().find(|one| one.key == given.question);
        let question = asked.or_not_found()?;
        let mut known = known(&all, (page, input.item), &question.key);
        let file = (given.name.as_str(), given.media_type, given.bytes);
        if let Some(fault) = misfit(question, file, known.len())? {
            refused.push(fault);
            continue;
        }
        let one = attachments::add(app, tx, &application, given).await?;
        known.push(attachments::answer_of(&one, &given.name));
        attachments::set(&mut all, (page, input.item), (&question.key, known));
        kept.push(one);
    }
    if kept.is_empty() {
        let faults = refused.into_iter().map(answers::field_error).collect();
        return Err(Error::Invalid(faults));
    }
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    settle_later(tx).await?;
    let done = keep(app, tx, application, kept_files(&kept)).await?;
    let refused = refused.into_iter().map(answers::field_error).collect();
    Ok(done.map(|_application| refused))
}

/// The applicant gives files with what they answer the office. `Conflict` when nobody waits for an answer.
pub async fn attach_to_answer(
    app: &App,
    tx: &mut Tx,
    (token, files): (&str, &[Sealed]),
) -> Result<Done<Application>> {
    let application = find_own(app, tx, token, "answer_office").await?;
    if application.status != Status::Waiting {
        return Err(Error::conflict("services-nothing-asked"));
    }
    let mut kept = Vec::new();
    for given in files {
        kept.push(attachments::add(app, tx, &application, given).await?);
    }
    settle_later(tx).await?;
    keep(app, tx, application, kept_files(&kept)).await
}

pub(super) fn kept_files(kept: &[Attachment]) -> What {
    What::FilesKept {
        files: kept.iter().map(|one| one.blob.clone()).collect(),
    }
}

pub(super) async fn settle_later(tx: &mut Tx) -> Result<()> {
    let later = tx.now() + jiff::SignedDuration::from_hours(WAITS_HOURS + 1);
    tx.enqueue_at(SETTLE_FILES, &(), later).await
}

fn known(
    all: &stoa_forms::Answers,
    (page, item): (&stoa_forms::Page, usize),
    question: &str,
) -> Vec<FileAnswer> {
    match all.get(&page.slug, item, question) {
        Some(stoa_forms::Answer::Files(files)) => files.clone(),
        _ => Vec::new(),
    }
}
