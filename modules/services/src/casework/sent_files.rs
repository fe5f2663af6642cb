//! Files that a partner's program sends with an application: found by the answers that name them, looked at and sealed as what is uploaded on a page
//! is, and held against the form with everything else.

use bytes::Bytes;
use serde_json::{Value, json};
use stoa_forms::{Answer, Answers, Definition, FileAnswer, Kind, Question};
use stoa_kernel::{App, Error, FieldError, Message, Result, Tx};

use super::attachments::{self, Given, Sealed};
use crate::model::{Application, Attachment};

/// A file as it came, under the name by which answers name it.
#[derive(Clone)]
pub struct SentFile {
    pub part: String,
    pub file_name: String,
    pub bytes: Bytes,
}

/// Where an answer names a file: its JSON pointer within the answers, and the question.
struct Place {
    pointer: String,
    question: String,
}

/// Seals the files that answers name, and puts into the answers what they are, so that the form can be held against them. `Invalid` under the
/// pointers of answers that name none, of files that may not be taken or are named twice, and of files that no answer
/// names; nothing stays in the store then.
pub async fn take(
    app: &App,
    tx: &mut Tx,
    (application, form): (&Application, &Definition),
    (answers, files): (&mut Value, &[SentFile]),
) -> Result<Vec<Sealed>> {
    let (mut sealed, mut wrong) = (Vec::new(), Vec::new());
    let mut used = vec![false; files.len()];
    for place in places(form, answers) {
        let field = format!("/answers{}", place.pointer);
        let named = answers.pointer_mut(&place.pointer);
        let named = named.and_then(Value::as_array_mut).into_iter().flatten();
        for one in named {
            let part = one["id"].as_str().unwrap_or_default();
            let Some(at) = files.iter().position(|file| file.part == part) else {
                let message = Message::new("services-exchange-no-part").with("part", part);
                wrong.push(FieldError::new(&field, message));
                continue;
            };
            if std::mem::replace(&mut used[at], true) {
                let message = Message::new("services-exchange-part-twice").with("part", part);
                wrong.push(FieldError::new(&field, message));
                continue;
            }
            let given = Given {
                question: place.question.clone(),
                file_name: files[at].file_name.clone(),
                bytes: files[at].bytes.clone(),
            };
            match attachments::seal(app, tx, application, given, (&field, None)).await {
                Ok(one_sealed) => {
                    *one = told(sealed.len(), &one_sealed);
                    sealed.push(one_sealed);
                }
                Err(Error::Invalid(faults)) => wrong.extend(faults),
                Err(other) => {
                    attachments::discard(app, &sealed).await;
                    return Err(other);
                }
            }
        }
    }
    let unused = files.iter().zip(used).filter(|(_, used)| !used);
    wrong.extend(unused.map(|(file, _)| {
        let message = Message::new("services-exchange-part-unused").with("part", &file.part);
        FieldError::new("/answers", message)
    }));
    if wrong.is_empty() {
        return Ok(sealed);
    }
    attachments::discard(app, &sealed).await;
    Err(Error::Invalid(wrong))
}

/// A sealed file as an answer, under its place among those that were sealed.
fn told(at: usize, one: &Sealed) -> Value {
    json!({ "id": at.to_string(), "name": one.name, "media_type": one.media_type, "bytes": one.bytes })
}

/// Where a form asks for files, and answers name some.
fn places(form: &Definition, answers: &Value) -> Vec<Place> {
    let mut places = Vec::new();
    for page in &form.pages {
        let is_file = |question: &&Question| matches!(question.kind, Kind::File { .. });
        for question in page.questions.iter().filter(is_file) {
            let slug = page.slug.as_str();
            let items = match answers.get(slug) {
                Some(Value::Array(items)) => items.len(),
                _ => 0,
            };
            let of_items = (0..items).map(|item| format!("/{slug}/{item}/{}", question.key));
            let whole = std::iter::once(format!("/{slug}/{}", question.key));
            places.extend(whole.chain(of_items).map(|pointer| Place {
                pointer,
                question: question.key.clone(),
            }));
        }
    }
    places.retain(|place| answers.pointer(&place.pointer).is_some_and(Value::is_array));
    places
}

/// Makes the sealed files that answers name those of the application.
pub async fn settle(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (answers, sealed): (&mut Answers, &[Sealed]),
) -> Result<Vec<Attachment>> {
    let (mut kept, mut told) = (Vec::new(), Vec::new());
    for one in sealed {
        let attachment = attachments::add(app, tx, application, one).await?;
        told.push(attachments::answer_of(&attachment, &one.name));
        kept.push(attachment);
    }
    for given in answers.pages.values_mut() {
        let items = match given {
            stoa_forms::Given::Once(one) => std::slice::from_mut(one),
            stoa_forms::Given::Each(items) => items.as_mut_slice(),
        };
        let all = items.iter_mut().flat_map(|page| page.0.values_mut());
        for answer in all {
            if let Answer::Files(files) = answer {
                let own = |file: &FileAnswer| told.get(file.id.parse::<usize>().ok()?).cloned();
                *files = files.iter().filter_map(own).collect();
            }
        }
    }
    Ok(kept)
}
