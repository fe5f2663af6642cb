//! Files on a page of a form: given, shown, and taken back.

use maud::{Markup, html};
use stoa_forms::{FileKind, Kind, Page, Question};
use stoa_kernel::{Error, FieldError, Result};
use stoa_web::{
    FormErrors, PostForm, Visitor,
    components::{button, file_upload, hint, inset_text},
};

use super::{Applying, field::Field};
use crate::{
    casework::attachments::{self, Given, Sealed, file_questions},
    commands::{AttachFiles, attach_files, remove_file},
    model::Scan,
    pages::files::{accepted, size, within},
};

/// The value of the button that keeps files and stays on the page.
pub const ADD: &str = "add-files";
/// What the value of a button begins with that takes a file back: its number follows.
pub const TAKE_BACK: &str = "remove-file-";

/// What a page's form did with files, before its answers are looked at.
pub enum Step {
    /// The page is shown again: a file was kept or taken back, or something is wrong with one.
    Again(FormErrors),
    /// The answers are next.
    Onward,
}

/// Keeps the files that a form brought, or takes one back.
pub async fn handle<T>(
    form: &PostForm<T>,
    (applying, page, item): (&Applying, &Page, usize),
    then: &str,
) -> Result<Step> {
    let visitor = &form.visitor;
    if let Some(file) = then.strip_prefix(TAKE_BACK) {
        let mut tx = visitor.begin().await?;
        let done = remove_file(visitor.app(), &mut tx, (&applying.token, file)).await;
        return match done {
            Ok(done) => {
                tx.commit(done).await?;
                Ok(Step::Again(FormErrors::none()))
            }
            // Pressed twice, it is gone already.
            Err(Error::NotFound) => Ok(Step::Again(FormErrors::none())),
            Err(error) => Err(error),
        };
    }
    let questions: Vec<&str> = file_questions(page).collect();
    let (uploads, mut faults) = form.uploads.taken();
    let mut sealed = Vec::new();
    for upload in uploads {
        if !questions.contains(&upload.field.as_str()) {
            continue;
        }
        let given = Given {
            question: upload.field.clone(),
            file_name: upload.file_name.clone(),
            bytes: upload.bytes.clone(),
        };
        let kept = attachments::count_of(&applying.answers, (page, item), &upload.field);
        let now = sealed
            .iter()
            .filter(|one: &&Sealed| one.question == upload.field);
        let asked = page.question(&upload.field);
        let asked = asked.map(|question| (question, kept + now.count()));
        match seal(visitor, applying, given, (&upload.field, asked)).await {
            Ok(one) => sealed.push(one),
            Err(Error::Invalid(found)) => faults.extend(found),
            Err(error) => {
                attachments::discard(visitor.app(), &sealed).await;
                return Err(error);
            }
        }
    }
    if !sealed.is_empty() {
        faults.extend(keep(visitor, (applying, page, item), sealed).await?);
    }
    if faults.is_empty() && then != ADD {
        return Ok(Step::Onward);
    }
    FormErrors::from_error(Error::Invalid(faults))
        .map(Step::Again)
        .or(Ok(Step::Onward))
}

/// A file, sealed and in the store.
async fn seal(
    visitor: &Visitor,
    applying: &Applying,
    given: Given,
    (field, asked): (&str, Option<(&Question, usize)>),
) -> Result<Sealed> {
    let app = visitor.app();
    let id = applying.application.id;
    within(visitor, id, (given.bytes.len(), field))?;
    let mut db = visitor.read().await?;
    attachments::seal(app, &mut db, &applying.application, given, (field, asked)).await
}

async fn keep(
    visitor: &Visitor,
    (applying, page, item): (&Applying, &Page, usize),
    files: Vec<Sealed>,
) -> Result<Vec<FieldError>> {
    let field = files.first().map(|file| file.question.clone());
    let input = AttachFiles {
        token: applying.token.clone(),
        page: page.slug.clone(),
        item,
        files,
    };
    let files = input.files.clone();
    let mut tx = visitor.begin().await?;
    let refused = match attach_files(visitor.app(), &mut tx, input).await {
        Ok(done) => return tx.commit(done).await,
        Err(error) => error,
    };
    drop(tx);
    attachments::discard(visitor.app(), &files).await;
    match refused {
        Error::Invalid(faults) => Ok(faults),
        Error::Conflict(message) => Ok(vec![FieldError::new(field.unwrap_or_default(), message)]),
        error => Err(error),
    }
}

/// The control of a question for files, with those that are kept.
pub fn field(field: &Field<'_>, hint_words: Option<String>) -> Markup {
    let Kind::File {
        kinds,
        max_bytes,
        max_count,
    } = &field.question.kind
    else {
        return html! {};
    };
    let visitor = field.visitor;
    let kept = field.raw.files.get(&field.question.key);
    let kept = kept.map_or(&[][..], Vec::as_slice);
    let limits = limits(visitor, kinds, (*max_bytes, *max_count));
    let words = match hint_words {
        Some(own) => format!("{own} {limits}"),
        None => limits,
    };
    let is_full = kept.len() >= usize::try_from(*max_count).unwrap_or(usize::MAX);
    let upload = file_upload(field.question.key.as_str(), field.label())
        .hint(words.as_str())
        .accept(accepted(kinds))
        .error_option(field.error());
    let upload = if *max_count > 1 {
        upload.multiple()
    } else {
        upload
    };
    html! {
        @if is_full && field.error().is_none() {
            div.govuk-form-group {
                (field.label())
                (hint(visitor.t("services-files-full")))
            }
        } @else { (upload) }
        @if !kept.is_empty() {
            p.govuk-body { (visitor.t("services-files-kept")) }
            ul.govuk-list {
                @for file in kept {
                    li {
                        bdi { (file.name) } " (" (size(visitor, file.bytes)) ") "
                        (button(html! {
                            (visitor.t("services-files-remove"))
                            span.govuk-visually-hidden { " " bdi { (file.name) } }
                        }).secondary().name("then").value(format!("{TAKE_BACK}{}", file.id)))
                    }
                }
            }
        }
        @if !is_full { (button(visitor.t("services-files-add")).secondary().name("then").value(ADD)) }
    }
}

/// Which files a question takes, in words.
fn limits(visitor: &Visitor, kinds: &[FileKind], (max_bytes, max_count): (u64, u32)) -> String {
    let kinds = if kinds.is_empty() {
        &FileKind::ALL[..]
    } else {
        kinds
    };
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| {
            visitor.t(match kind {
                FileKind::Pdf => "services-files-kind-pdf",
                FileKind::Picture => "services-files-kind-picture",
                FileKind::Document => "services-files-kind-document",
                FileKind::Spreadsheet => "services-files-kind-spreadsheet",
                FileKind::Sound => "services-files-kind-sound",
                FileKind::Film => "services-files-kind-film",
            })
        })
        .collect();
    let kinds = words.join(&visitor.t("services-files-kind-or"));
    let args = [
        ("kinds", kinds.as_str().into()),
        ("size", size(visitor, max_bytes).into()),
        ("count", max_count.into()),
    ];
    visitor.t_with("services-files-limits", &args)
}

/// That files with a virus were destroyed, on the page whose question lacks them now.
pub fn infected(visitor: &Visitor, applying: &Applying, page: &Page) -> Markup {
    let here: Vec<&str> = file_questions(page).collect();
    let gone = applying
        .files
        .iter()
        .filter(|(one, _)| one.scan == Scan::Infected && here.contains(&one.question.as_str()));
    html! {
        @for (_, name) in gone {
            (inset_text(visitor.t_with("services-files-infected-here", &[("file", name.as_str().into())])))
        }
    }
}

/// What a press of Enter presses: going on, and not the first button on the page, which takes a file back.
pub fn default_button(visitor: &Visitor) -> Markup {
    html! {
        button.govuk-visually-hidden type="submit" tabindex="-1" aria-hidden="true" { (visitor.t("services-continue")) }
    }
}

/// Whether a page's form brings files.
pub fn has_files(page: &Page) -> bool {
    file_questions(page).next().is_some()
}
