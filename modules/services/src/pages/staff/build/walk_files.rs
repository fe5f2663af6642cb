//! Files of a draft that is tried: looked at as those of applicants are, told in the page by their names, and kept nowhere.

use stoa_forms::{FileAnswer, Page};
use stoa_kernel::{Error, FieldError};
use stoa_web::{FormErrors, PostForm, Problem};

use super::walk::{Walk, WalkForm};
use crate::{
    casework::attachments::{self, Given, count_of, file_questions, look_at},
    pages::apply::files::{ADD, TAKE_BACK},
};

/// Takes in the names of the files that a page brought, or forgets one. Errors, maybe none, where the page is to be shown again.
pub fn take(
    walk: &mut Walk<'_>,
    form: &PostForm<WalkForm>,
    (page, item): (&Page, usize),
) -> Result<Option<FormErrors>, Problem> {
    if let Some(id) = form.input.then.strip_prefix(TAKE_BACK) {
        for question in file_questions(page) {
            let mut files = files_of(walk, (page, item), question);
            files.retain(|file| file.id != id);
            attachments::set(&mut walk.answers, (page, item), (question, files));
        }
        return Ok(Some(FormErrors::none()));
    }
    let (uploads, mut faults) = form.uploads.taken();
    for upload in uploads {
        let Some(question) = page.question(&upload.field) else {
            continue;
        };
        let given = Given {
            question: upload.field.clone(),
            file_name: upload.file_name.clone(),
            bytes: upload.bytes.clone(),
        };
        let known = count_of(&walk.answers, (page, item), &upload.field);
        match look_at(&given, (&upload.field, Some((question, known)))) {
            Ok(looked) => {
                let mut files = files_of(walk, (page, item), &upload.field);
                files.push(FileAnswer {
                    id: next_name(&files),
                    name: looked.name,
                    media_type: looked.media_type.to_owned(),
                    bytes: u64::try_from(given.bytes.len()).unwrap_or(u64::MAX),
                });
                attachments::set(&mut walk.answers, (page, item), (&upload.field, files));
            }
            Err(Error::Invalid(found)) => faults.extend(found),
            Err(error) => return Err(error.into()),
        }
    }
    again(faults, &form.input.then)
}

fn again(faults: Vec<FieldError>, then: &str) -> Result<Option<FormErrors>, Problem> {
    if !faults.is_empty() {
        return FormErrors::from_error(Error::Invalid(faults)).map(Some);
    }
    Ok((then == ADD).then(FormErrors::none))
}

/// No number, so that it names no file of anybody.
fn next_name(files: &[FileAnswer]) -> String {
    let names = (0..=files.len()).map(|place| format!("test-{place}"));
    let mut free = names.filter(|name| files.iter().all(|file| file.id != *name));
    free.next().unwrap_or_default()
}

fn files_of(walk: &Walk<'_>, (page, item): (&Page, usize), question: &str) -> Vec<FileAnswer> {
    match walk.answers.get(&page.slug, item, question) {
        Some(stoa_forms::Answer::Files(files)) => files.clone(),
        _ => Vec::new(),
    }
}
