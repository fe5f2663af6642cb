//! Files of an application: listed, and handed out so that no browser runs anything of them.

use axum::{http::header, response::IntoResponse};
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use stoa_forms::FileKind;
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Reader, Result, Tx};
use stoa_web::{
    PageResult, Path, PostForm, Sandboxed, Visitor,
    components::{FileUpload, TagColour, button, file_upload, tag},
};

use super::{apply::Applying, follow_photos};
use crate::{
    casework::{
        attachments::{self, Given, Sealed},
        upload_meter,
    },
    commands::{ReadFile, answer_office, attach_to_answer, read_file},
    model::{Application, Attachment, Scan, Status},
    store,
};

/// What stands in `filename*` as it is (RFC 8187, section 3.2.1).
const AS_IT_IS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The files of an application with their names, the first one first.
pub async fn of_application(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Vec<(Attachment, String)>> {
    let mut files = Vec::new();
    for one in store::attachments::of_application(db, application.id).await? {
        let name = attachments::name(app, db, application, &one).await?;
        files.push((one, name));
    }
    Ok(files)
}

/// `GET /apply/{token}/files/{file}`: for whoever gave it.
pub async fn download(visitor: Visitor, Path((token, file)): Path<(String, String)>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let one = attachments::find(&mut db, &applying.application, &file).await?;
    if let Some((task, _)) = one.photo_of()
        && !follow_photos::is_shown(&mut db, task).await?
    {
        return Err(Error::NotFound.into());
    }
    if one.scan == Scan::Infected {
        let path = format!("{}/follow", applying.path());
        return Ok(visitor.go_with_notice(&path, visitor.t("services-files-infected-gone")));
    }
    hand_out(visitor.app(), &mut db, (&applying.application, &one)).await
}

/// Why a file is opened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    purpose: String,
}

/// `POST /staff/applications/{reference}/files/{file}`: for staff, with their purpose written down.
pub async fn open(
    Path((reference, file)): Path<(String, String)>,
    form: PostForm<PurposeForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = ReadFile {
        reference: reference.clone(),
        file,
        purpose: form.input.purpose.clone(),
    };
    let path = format!("/staff/applications/{reference}");
    let mut tx = visitor.begin().await?;
    let (application, one) = match read_file(visitor.app(), &mut tx, input).await {
        Ok(done) => tx.commit(done).await?,
        Err(Error::Conflict(message)) => {
            return Ok(visitor.go_with_notice(&path, visitor.message(&message)));
        }
        Err(Error::Invalid(_)) => {
            return Ok(visitor.go_with_notice(&path, visitor.t("services-purpose-missing")));
        }
        Err(error) => return Err(error.into()),
    };
    let mut db = visitor.read().await?;
    hand_out(visitor.app(), &mut db, (&application, &one)).await
}

/// A file as a download: never shown in place, of no other type than it was found to be, kept nowhere, and without any rights.
pub async fn hand_out(
    app: &App,
    db: &mut Reader,
    (application, one): (&Application, &Attachment),
) -> PageResult {
    let name = attachments::name(app, db, application, one).await?;
    let content = attachments::content(app, db, application, one).await?;
    let plain: String = name
        .chars()
        .map(|sign| match sign {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' | ' ' => sign,
            _ => '_',
        })
        .collect();
    let encoded = utf8_percent_encode(&name, AS_IT_IS);
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let headers = [
        (header::CONTENT_TYPE, one.media_type.clone()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    let mut response = (headers, content).into_response();
    response.extensions_mut().insert(Sandboxed);
    Ok(response)
}

/// The media types and endings that a browser offers to choose from.
pub fn accepted(kinds: &[FileKind]) -> String {
    let kinds = if kinds.is_empty() {
        &FileKind::ALL[..]
    } else {
        kinds
    };
    let types: Vec<&str> = kinds
        .iter()
        .flat_map(|kind| kind.media_types())
        .copied()
        .collect();
    types.join(",")
}

/// A size in words.
pub fn size(visitor: &Visitor, bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "files are far below 2^52 bytes")]
    let bytes = bytes as f64;
    let (key, number) = if bytes < 1_000_000.0 {
        (
            "services-files-kilobytes",
            visitor.decimal((bytes / 1_000.0).max(0.1), 1),
        )
    } else {
        (
            "services-files-megabytes",
            visitor.decimal(bytes / 1_000_000.0, 1),
        )
    };
    visitor.t_with(key, &[("number", number.as_str().into())])
}

/// What the scanner said, as a tag.
pub fn scan_tag(visitor: &Visitor, scan: Scan) -> Markup {
    let (colour, key) = match scan {
        Scan::Unscanned => (TagColour::Grey, "services-files-unscanned"),
        Scan::Waiting => (TagColour::Yellow, "services-files-waiting"),
        Scan::Clean => (TagColour::Green, "services-files-clean"),
        Scan::Infected => (TagColour::Red, "services-files-infected"),
    };
    html! { (tag(visitor.t(key)).colour(colour)) }
}

/// The applicant's files, each with its download.
pub fn of_applicant(visitor: &Visitor, applying: &Applying) -> Markup {
    let own = applying.files.iter();
    let own: Vec<_> = own.filter(|(one, _)| one.photo_of().is_none()).collect();
    if own.is_empty() {
        return html! {};
    }
    html! {
        h3.govuk-heading-s { (visitor.t("services-files-title")) }
        (downloads(visitor, applying, &own))
    }
}

/// Files of an application as downloads of its applicant.
pub fn downloads(
    visitor: &Visitor,
    applying: &Applying,
    files: &[&(Attachment, String)],
) -> Markup {
    html! {
        ul.govuk-list {
            @for (one, name) in files.iter().copied() {
                li {
                    @if one.scan == Scan::Infected { bdi { (name) } " " (scan_tag(visitor, one.scan)) }
                    @else {
                        a.govuk-link href={ (applying.path()) "/files/" (one.id) } { bdi { (name) } }
                        " (" (size(visitor, u64::try_from(one.bytes).unwrap_or_default())) ")"
                    }
                }
            }
        }
    }
}

/// The files for staff who said why they opened the answers: each opening is written down with the same purpose.
pub fn of_staff(
    visitor: &Visitor,
    files: &[(Attachment, String)],
    (path, purpose): (&str, &str),
) -> Markup {
    let (photos, own): (Vec<_>, Vec<_>) =
        files.iter().partition(|(one, _)| one.photo_of().is_some());
    html! {
        @if !own.is_empty() {
            h3.govuk-heading-s { (visitor.t("services-files-title")) }
            (openings(visitor, &own, (path, purpose)))
        }
        @if !photos.is_empty() {
            h3.govuk-heading-s { (visitor.t("services-flow-photos")) }
            (openings(visitor, &photos, (path, purpose)))
        }
    }
}

/// Files, each with the button that opens it.
pub fn openings(
    visitor: &Visitor,
    files: &[&(Attachment, String)],
    (path, purpose): (&str, &str),
) -> Markup {
    html! {
        p.govuk-hint { (visitor.t("services-files-opening")) }
        ul.govuk-list {
            @for (one, name) in files.iter().copied() {
                li {
                    bdi { (name) } " (" (size(visitor, u64::try_from(one.bytes).unwrap_or_default())) ") "
                    (scan_tag(visitor, one.scan))
                    @if one.scan.is_open() {
                        form method="post" action={ (path) "/files/" (one.id) } {
                            (visitor.csrf_field())
                            input type="hidden" name="purpose" value=(purpose);
                            (button(html! {
                                (visitor.t("services-files-open"))
                                span.govuk-visually-hidden { " " bdi { (name) } }
                            }).secondary())
                        }
                    }
                }
            }
        }
    }
}

/// The control by which files come with an answer to the office.
pub fn later(visitor: &Visitor) -> FileUpload {
    file_upload("file", visitor.t("services-files-later"))
        .hint(visitor.t("services-files-later-hint"))
        .accept(accepted(&[]))
        .multiple()
}

/// Counts a file of so many bytes that came for a field. `Invalid` when its address or its application has had its share of this hour.
pub fn within(
    visitor: &Visitor,
    application: Id<Application>,
    (bytes, field): (usize, &str),
) -> Result<()> {
    // Where the operator does not count writes, people come through one address.
    let address = match visitor.app().config.writes_per_minute {
        0 => "",
        _ => visitor.address(),
    };
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    if upload_meter::count(visitor.app(), address, application, bytes) {
        Ok(())
    } else {
        Err(Error::invalid(field, "services-sign-uploads-too-many"))
    }
}

/// The files that came with an answer to the office, sealed. `Invalid` when one of them may not be taken: then none is.
pub async fn sealed<T>(form: &PostForm<T>, token: &str) -> Result<Vec<Sealed>> {
    let app = form.visitor.app();
    let uploads = form.uploads.all()?;
    let mut sealed = Vec::new();
    if uploads.is_empty() {
        return Ok(sealed);
    }
    let mut db = form.visitor.read().await?;
    let found = store::find_by_token(&mut db, token).await?.or_not_found()?;
    if found.status != Status::Waiting {
        return Err(Error::conflict("services-nothing-asked"));
    }
    for upload in uploads.iter().filter(|upload| upload.field == "file") {
        let given = Given {
            question: String::new(),
            file_name: upload.file_name.clone(),
            bytes: upload.bytes.clone(),
        };
        let one = match within(&form.visitor, found.id, (given.bytes.len(), "file")) {
            Ok(()) => attachments::seal(app, &mut db, &found, given, ("file", None)).await,
            Err(error) => Err(error),
        };
        match one {
            Ok(one) => sealed.push(one),
            Err(error) => {
                attachments::discard(app, &sealed).await;
                return Err(error);
            }
        }
    }
    Ok(sealed)
}

/// What the applicant answers the office, with its files.
pub async fn answer<T>(
    form: &PostForm<T>,
    tx: &mut Tx,
    (token, text): (&str, &str),
    sealed: &[Sealed],
) -> Result<Done<Application>> {
    let app = form.visitor.app();
    if sealed.is_empty() {
        return answer_office(app, tx, token, text).await;
    }
    let all = async {
        let kept = attach_to_answer(app, tx, (token, sealed)).await?;
        let answered = answer_office(app, tx, token, text).await?;
        Ok(kept.then(answered))
    };
    let done = all.await;
    if done.is_err() {
        attachments::discard(app, sealed).await;
    }
    done
}
