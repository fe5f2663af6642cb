//! Files of an application: looked at, sealed and put into the store; opened; and taken away with what they were sealed in.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stoa_forms::{
    Answer, Answers, Fault, FileAnswer, FileKind, Kind, Page, PageAnswers, Question, RawFields,
};
use stoa_kernel::{App, Error, FieldError, Id, Message, OrNotFound, Reader, Result, Tx};

use super::answers;
use crate::{
    model::{Application, Attachment, LARGEST, Scan, file_content, file_name},
    store::attachments,
};

/// The most files of one application, those of answers to the office among them.
pub const MOST: i64 = 100;

/// The job that takes sealed contents out of the store.
pub const DESTROY_FILES: &str = "services.destroy_files";
/// The job that has a file looked at for viruses.
pub const CHECK_FILE: &str = "services.check_file";

/// Contents that nothing refers to any more, by their hashes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Destroy {
    pub blobs: Vec<String>,
}

/// A file that is to be looked at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Check {
    pub file: i64,
}

/// A file as it came.
#[derive(Debug, Clone)]
pub struct Given {
    /// The key of the question; empty for one that comes with an answer to the office.
    pub question: String,
    pub file_name: String,
    pub bytes: Bytes,
}

/// A file that lies sealed in the store, and is not an application's yet.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub question: String,
    /// As it is kept.
    pub name: String,
    pub media_type: &'static str,
    pub bytes: u64,
    sealed_name: Vec<u8>,
    label: i64,
    pub blob: String,
}

/// Looks at a file, seals it under the applicant's key and puts it into the store, where it waits a day for a change that refers to it.
/// `Invalid` on the question's key when it may not be taken, by itself or by its question, which has so many files already: nothing of it
/// is stored then.
pub async fn seal(
    app: &App,
    db: &mut Reader,
    application: &Application,
    given: Given,
    (field, asked): (&str, Option<(&Question, usize)>),
) -> Result<Sealed> {
    if attachments::count(db, application.id).await? >= MOST {
        return Err(Error::conflict("services-files-many"));
    }
    let bytes = u64::try_from(given.bytes.len()).unwrap_or(u64::MAX);
    let looked = look_at(&given, (field, asked))?;
    let label = random_label()?;
    let place = (application.person, label);
    let sealed = app.vault.seal_for(db, place, &given.bytes).await?;
    let sealed_name = app
        .vault
        .seal_for(db, place, looked.name.as_bytes())
        .await?;
    let blob = app
        .files
        .waiting("services")
        .keep(sealed, app.now())
        .await?;
    Ok(Sealed {
        question: given.question,
        name: looked.name,
        media_type: looked.media_type,
        bytes,
        sealed_name,
        label,
        blob,
    })
}

/// Looks at a file and keeps nothing of it. `Invalid` as [`seal`] has it.
pub fn look_at(
    given: &Given,
    (field, asked): (&str, Option<(&Question, usize)>),
) -> Result<file_content::Looked> {
    let bytes = u64::try_from(given.bytes.len()).unwrap_or(u64::MAX);
    let refuse = |message: Message| {
        let name = file_name::clean(&given.file_name);
        Error::Invalid(vec![FieldError::new(field, message.with("file", name))])
    };
    if bytes == 0 {
        return Err(refuse(Message::new("forms-file-empty")));
    }
    if bytes > LARGEST {
        let message = Message::new("forms-file-too-large").with("max", LARGEST);
        return Err(refuse(message));
    }
    let looked = file_content::look(&given.file_name, &given.bytes).map_err(|refused| {
        refuse(match refused.key() {
            Some(key) => Message::new(key),
            None => Message::new("forms-file-of-wrong-kind").with("kinds", all_kinds()),
        })
    })?;
    if let Some((question, known)) = asked {
        let file = (looked.name.as_str(), looked.media_type, bytes);
        if let Some(fault) = misfit(question, file, known)? {
            return Err(Error::Invalid(vec![answers::field_error(fault)]));
        }
    }
    Ok(looked)
}

/// Whether a question takes a file (its name, media type and bytes) beside so many that it has. `NotFound` for one that asks for something
/// else.
pub fn misfit(
    question: &Question,
    (name, media_type, bytes): (&str, &'static str, u64),
    known: usize,
) -> Result<Option<Fault>> {
    let Kind::File {
        kinds,
        max_bytes,
        max_count,
    } = &question.kind
    else {
        return Err(Error::NotFound);
    };
    let kinds = if kinds.is_empty() {
        &FileKind::ALL[..]
    } else {
        kinds
    };
    let fits = |kind: &FileKind| kind.media_types().contains(&media_type);
    let fault = |code| Fault::new(&question.key, code).with("file", name);
    Ok(match () {
        () if known >= usize::try_from(*max_count).unwrap_or(usize::MAX) => {
            Some(Fault::new(&question.key, "forms-too-many-files").with("max", max_count))
        }
        () if bytes > *max_bytes => Some(fault("forms-file-too-large").with("max", max_bytes)),
        () if !kinds.iter().any(fits) => {
            let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
            Some(fault("forms-file-of-wrong-kind").with("kinds", words.join(",")))
        }
        () => None,
    })
}

/// Takes files out of the store at once that no application got: what they came with was refused. What cannot be reached now is removed by
/// the job that looks for what waited too long.
pub async fn discard(app: &App, files: &[Sealed]) {
    let waiting = app.files.waiting("services");
    let instant = app.now() + jiff::SignedDuration::from_secs(1);
    for one in files {
        if let Err(error) = waiting.settle(&one.blob, instant, false).await {
            tracing::warn!(%error, "a refused file was not removed");
        }
    }
}

/// Answers without the files that they name: the files of another application, or of nobody, are none of this one's.
pub fn without_files(mut answers: Answers) -> Answers {
    for given in answers.pages.values_mut() {
        let items = match given {
            stoa_forms::Given::Once(one) => std::slice::from_mut(one),
            stoa_forms::Given::Each(items) => items.as_mut_slice(),
        };
        for page in items {
            page.0
                .retain(|_, answer| !matches!(answer, Answer::Files(_)));
        }
    }
    answers
}

fn all_kinds() -> String {
    let words: Vec<&str> = FileKind::ALL.into_iter().map(FileKind::word).collect();
    words.join(",")
}

/// A random number, by which the same file twice is two, and none can be put in another's place.
fn random_label() -> Result<i64> {
    let name = stoa_web::signature::random_name::<16>()?;
    let digest = Sha256::digest(name.as_bytes());
    let first = digest.first_chunk::<8>().copied().unwrap_or_default();
    Ok(i64::from_be_bytes(first))
}

/// Makes a sealed file one of an application's, and has it looked at where there is a scanner. `Conflict` when there are too many.
pub async fn add(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    sealed: &Sealed,
) -> Result<Attachment> {
    if attachments::count(tx, application.id).await? >= MOST {
        return Err(Error::conflict("services-files-many"));
    }
    let is_scanned = !app.config.scanner_url.is_empty();
    let one = Attachment {
        id: tx.new_id()?,
        application: application.id,
        question: sealed.question.clone(),
        name: sealed.sealed_name.clone(),
        media_type: sealed.media_type.to_owned(),
        bytes: i64::try_from(sealed.bytes).unwrap_or(i64::MAX),
        label: sealed.label,
        blob: sealed.blob.clone(),
        scan: if is_scanned {
            Scan::Waiting
        } else {
            Scan::Unscanned
        },
        kept_at: tx.now(),
    };
    attachments::insert(tx, &one).await?;
    if is_scanned {
        let job = Check {
            file: one.id.number(),
        };
        tx.enqueue(CHECK_FILE, &job).await?;
    }
    Ok(one)
}

/// What an answer says of a file.
pub fn answer_of(one: &Attachment, name: &str) -> FileAnswer {
    FileAnswer {
        id: one.id.number().to_string(),
        name: name.to_owned(),
        media_type: one.media_type.clone(),
        bytes: u64::try_from(one.bytes).unwrap_or_default(),
    }
}

/// Takes a file away for good: what is known of it at once, its content by a job.
pub async fn take_away(tx: &mut Tx, files: &[Attachment]) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    for one in files {
        attachments::remove(tx, one.id).await?;
    }
    let blobs = files.iter().map(|one| one.blob.clone()).collect();
    tx.enqueue(DESTROY_FILES, &Destroy { blobs }).await
}

/// A file of an application by the number in an address. `NotFound` for another application's.
pub async fn find(db: &mut Reader, application: &Application, id: &str) -> Result<Attachment> {
    let id: i64 = id.parse().ok().or_not_found()?;
    let found = attachments::find(db, Id::new(id)).await?.or_not_found()?;
    if found.application == application.id {
        Ok(found)
    } else {
        Err(Error::NotFound)
    }
}

/// A file's name; empty when the applicant was forgotten.
pub async fn name(
    app: &App,
    db: &mut Reader,
    application: &Application,
    one: &Attachment,
) -> Result<String> {
    let place = (application.person, one.label);
    let opened = app.vault.open_for(db, place, &one.name).await?;
    let text = opened.map(|name| String::from_utf8_lossy(&name).into_owned());
    Ok(text.unwrap_or_default())
}

/// A file's content. `NotFound` when it or the applicant's key was destroyed.
pub async fn content(
    app: &App,
    db: &mut Reader,
    application: &Application,
    one: &Attachment,
) -> Result<Vec<u8>> {
    let sealed = app.files.read(&one.blob).await?;
    let place = (application.person, one.label);
    app.vault.open_for(db, place, &sealed).await?.or_not_found()
}

/// The files of all questions of a page, or of one item of a repeated one, as they are kept: what a browser sends has none.
pub fn fill(answers: &Answers, (page, item): (&Page, usize), raw: &mut RawFields) {
    raw.files.clear();
    for question in file_questions(page) {
        if let Some(Answer::Files(files)) = answers.get(&page.slug, item, question) {
            raw.files.insert(question.to_owned(), files.clone());
        }
    }
}

/// How many files answer a question already.
pub fn count_of(answers: &Answers, (page, item): (&Page, usize), question: &str) -> usize {
    match answers.get(&page.slug, item, question) {
        Some(Answer::Files(files)) => files.len(),
        _ => 0,
    }
}

/// Says which files answer a question; the page's other answers stay as they are.
pub fn set(
    answers: &mut Answers,
    (page, item): (&Page, usize),
    (question, files): (&str, Vec<FileAnswer>),
) {
    let given = answers.pages.get(&page.slug);
    let own = given.and_then(|given| given.items().get(item)).cloned();
    let mut own: PageAnswers = own.unwrap_or_default();
    if files.is_empty() {
        own.0.remove(question);
    } else {
        own.0.insert(question.to_owned(), Answer::Files(files));
    }
    answers.merge(page, item, own);
}

/// The keys of a page's questions for files.
pub fn file_questions(page: &Page) -> impl Iterator<Item = &str> {
    let files = page.questions.iter();
    files
        .filter(|question| matches!(question.kind, Kind::File { .. }))
        .map(|question| question.key.as_str())
}

/// The numbers of all files that answers name.
pub fn named(answers: &Answers) -> Vec<i64> {
    let pages = answers.pages.values().flat_map(|given| given.items());
    let files = pages.flat_map(|page| page.0.values()).filter_map(|answer| {
        let Answer::Files(files) = answer else {
            return None;
        };
        Some(files)
    });
    let ids = files.flatten().filter_map(|file| file.id.parse().ok());
    ids.collect()
}

/// Takes a file out of answers, wherever it stands.
pub fn forget(answers: &mut Answers, id: i64) {
    let id = id.to_string();
    for given in answers.pages.values_mut() {
        let items = match given {
            stoa_forms::Given::Once(one) => std::slice::from_mut(one),
            stoa_forms::Given::Each(items) => items.as_mut_slice(),
        };
        for page in items {
            page.0.retain(|_, answer| match answer {
                Answer::Files(files) => {
                    files.retain(|file| file.id != id);
                    !files.is_empty()
                }
                _ => true,
            });
        }
    }
}

/// Takes away the files that no answer names any more, when an application is sent: those of pages and questions that are not asked.
pub async fn take_unnamed_away(
    tx: &mut Tx,
    application: &Application,
    answers: &Answers,
) -> Result<()> {
    let named = named(answers);
    let all = attachments::of_application(tx, application.id).await?;
    let left: Vec<Attachment> = all
        .into_iter()
        .filter(|one| !named.contains(&one.id.number()))
        .collect();
    take_away(tx, &left).await
}
