//! What people send: forms with their token checked, files within limits, and the queries of addresses.
//! All of it is parsed here once; what cannot be read is answered in words.

use std::str;

use axum::{
    body::to_bytes,
    extract::{
        DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header, request::Parts},
};
use bytes::BytesMut;
use serde::de::DeserializeOwned;
use stoa_kernel::{Error, FieldError, Message};
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    problem::{Kind, Problem},
    site::Site,
    visitor::Visitor,
};

mod large;
mod late;
mod uploads;

pub use large::{LargeFile, LargeForm, ProgramFile};
pub use late::LateForm;
pub(crate) use uploads::UploadRoom;
pub use uploads::{Upload, Uploads};

/// The most files that a form may bring.
pub const UPLOADS: usize = 8;
/// The largest file, in bytes.
pub const UPLOAD_BYTES: usize = 25_000_000;
/// The longest text of one field, in bytes: 50,000 characters of any script.
pub const FIELD_BYTES: usize = 256_000;
/// The most fields of a form or a query.
const FIELDS: usize = 2_000;
/// The longest form without files, in bytes.
const FORM_BYTES: usize = 1_000_000;
const MEGABYTE: usize = 1_000_000;

/// The field that holds a form's token.
const TOKEN: &str = "_form";

/// A form that a visitor sent from a page of ours, as `application/x-www-form-urlencoded` or `multipart/form-data`.
#[derive(Debug)]
pub struct PostForm<T> {
    pub visitor: Visitor,
    pub input: T,
    pub uploads: Uploads,
    sent: Sent,
}

/// What a program sends as a form. It has no token and no session: programs show who they are in the request itself.
#[derive(Debug)]
pub struct ProgramForm<T> {
    pub visitor: Visitor,
    pub input: T,
    pub uploads: Vec<Upload>,
    sent: Sent,
}

/// The query of an address, by the names of its fields; a name may come several times for a list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<T>(pub T);

/// A parameter of a path. Where it is not what the route wants, there is no such page.
#[derive(Debug, Clone, Copy)]
pub struct Path<T>(pub T);

/// What is wrong with a form that is shown again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormErrors(Vec<FieldError>);

#[derive(Debug, Default)]
struct Sent {
    fields: Vec<(String, String)>,
    uploads: Uploads,
    /// Given back when the form is dropped.
    _room: Vec<OwnedSemaphorePermit>,
}

impl<T> PostForm<T> {
    /// All values that came under a name.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.sent.values(name)
    }

    /// Everything that came, in its order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.sent.fields
    }
}

impl<T> ProgramForm<T> {
    /// All values that came under a name.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.sent.values(name)
    }

    /// Everything that came, in its order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.sent.fields
    }
}

impl<T: DeserializeOwned> FromRequest<Site> for PostForm<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let late = LateForm::from_request(request, site).await?;
        if late.is_late {
            return Err(Problem::new(Kind::ForeignForm));
        }
        Ok(late.form)
    }
}

impl<T: DeserializeOwned> FromRequest<Site> for ProgramForm<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let visitor = Visitor::stranger(&parts, site);
        let mut sent = Sent::read(Request::from_parts(parts, body), site.upload_room()).await?;
        Ok(ProgramForm {
            visitor,
            input: sent.input()?,
            uploads: std::mem::take(&mut sent.uploads).all_of_program()?,
            sent,
        })
    }
}

impl<T: DeserializeOwned> FromRequestParts<Site> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _site: &Site) -> Result<Self, Problem> {
        let fields = pairs(parts.uri.query().unwrap_or_default().as_bytes())?;
        Ok(Query(input(&fields)?))
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        if parts.uri.path().contains("%00") {
            return Err(Error::NotFound.into());
        }
        let found = axum::extract::Path::from_request_parts(parts, site).await;
        found.map_or_else(
            |_misfit| Err(Error::NotFound.into()),
            |path| Ok(Path(path.0)),
        )
    }
}

impl FormErrors {
    pub const fn none() -> Self {
        FormErrors(Vec::new())
    }

    /// `Invalid` becomes the form's errors; everything else passes on.
    pub fn from_error(error: Error) -> Result<Self, Problem> {
        match error {
            Error::Invalid(fields) => Ok(FormErrors(fields)),
            other => Err(other.into()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field: the first thing, if there are several.
    pub fn get(&self, field: &str) -> Option<&Message> {
        self.0
            .iter()
            .find(|wrong| wrong.field == field)
            .map(|wrong| &wrong.message)
    }

    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

/// The fields and files of a form by itself, within the same limits: of bytes and their media type.
///
/// # Errors
/// As a request that brings it is refused.
pub async fn read_form(
    kind: &[u8],
    body: Vec<u8>,
) -> Result<(Vec<(String, String)>, Vec<Upload>), Problem> {
    let request = Request::builder().header(header::CONTENT_TYPE, kind);
    let request = request.body(body.into());
    let request = request.map_err(|_no_header| Problem::unreadable("web-form-kind"))?;
    let sent = Sent::read(request, &UploadRoom::default()).await?;
    Ok((sent.fields, sent.uploads.all_of_program()?))
}

impl Sent {
    async fn read(request: Request, room: &UploadRoom) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.trim_start().to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            return Sent::read_parts(request, room).await;
        }
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::unreadable("web-form-kind"));
        }
        let body = to_bytes(request.into_body(), FORM_BYTES).await;
        let body = body.map_err(|_longer| too_large("web-form-too-large"))?;
        Ok(Sent {
            fields: pairs(&body)?,
            ..Sent::default()
        })
    }

    async fn read_parts(mut request: Request, room: &UploadRoom) -> Result<Self, Problem> {
        DefaultBodyLimit::max(UPLOADS * UPLOAD_BYTES + FORM_BYTES).apply(&mut request);
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|_rejection| Problem::unreadable("web-form-broken"))?;
        let (mut sent, mut text_bytes) = (Sent::default(), 0);
        while let Some(part) = parts.next_field().await.map_err(broken_off)? {
            let field = part.name().unwrap_or_default().to_owned();
            if let Some(file_name) = part.file_name().map(str::to_owned) {
                sent.take_file(part, (field, file_name), room, text_bytes)
                    .await?;
            } else {
                let bytes = sent.take_text(part, room, text_bytes).await?;
                text_bytes += bytes.len();
                sent.add_text(field, &bytes)?;
            }
        }
        Ok(sent)
    }

    /// Reads a file. One that is too large, or too many, is read to its end and not kept: the rest of the form is to
    /// be shown again.
    async fn take_file(
        &mut self,
        mut part: Field<'_>,
        (field, file_name): (String, String),
        room: &UploadRoom,
        text_bytes: usize,
    ) -> Result<(), Problem> {
        let (mut bytes, mut is_refused) = (BytesMut::new(), false);
        while let Some(chunk) = part.chunk().await.map_err(broken_off)? {
            if is_refused {
                continue;
            }
            if self.uploads.are_full() {
                // Its end is all that is waited for.
            } else if bytes.len() + chunk.len() > UPLOAD_BYTES {
                self.uploads.refuse(&field, "web-file-too-large");
                (bytes, is_refused) = (BytesMut::new(), true);
            } else {
                bytes.extend_from_slice(&chunk);
                self.make_room(bytes.len() + text_bytes, room)?;
            }
        }
        // A file control that nobody used sends an empty file without a name.
        if is_refused || (file_name.is_empty() && bytes.is_empty()) {
            return Ok(());
        }
        self.uploads.add(Upload {
            field,
            file_name,
            bytes: bytes.freeze(),
        });
        Ok(())
    }

    async fn take_text(
        &mut self,
        mut part: Field<'_>,
        room: &UploadRoom,
        text_bytes: usize,
    ) -> Result<BytesMut, Problem> {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = part.chunk().await.map_err(broken_off)? {
            if bytes.len() + chunk.len() > FIELD_BYTES {
                return Err(too_large("web-field-too-long"));
            }
            bytes.extend_from_slice(&chunk);
            self.make_room(bytes.len() + text_bytes, room)?;
        }
        Ok(bytes)
    }

    /// Holds a permit for each megabyte begun, of the files so far and what is being read.
    fn make_room(&mut self, reading: usize, room: &UploadRoom) -> Result<(), Problem> {
        while self._room.len() * MEGABYTE < self.uploads.bytes() + reading {
            self._room.push(room.take()?);
        }
        Ok(())
    }

    fn add_text(&mut self, field: String, bytes: &[u8]) -> Result<(), Problem> {
        if self.fields.len() >= FIELDS {
            return Err(too_large("web-form-too-large"));
        }
        let text =
            str::from_utf8(bytes).map_err(|_not_utf8| Problem::unreadable("web-not-text"))?;
        self.fields.push((field, clean(text.to_owned())?));
        Ok(())
    }

    fn values(&self, name: &str) -> Vec<&str> {
        let of_name = self.fields.iter().filter(|(field, _)| field == name);
        of_name.map(|(_, value)| value.as_str()).collect()
    }

    /// Takes a field out, so that no form's type needs to know it.
    fn take(&mut self, name: &str) -> Option<String> {
        let place = self.fields.iter().position(|(field, _)| field == name)?;
        Some(self.fields.remove(place).1)
    }

    fn input<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        input(&self.fields)
    }
}

fn too_large(key: &'static str) -> Problem {
    Problem::new(Kind::TooLarge(limit_message(key)))
}

fn limit_message(key: &'static str) -> Message {
    match key {
        "web-file-too-large" => Message::new(key).with("megabytes", UPLOAD_BYTES / MEGABYTE),
        "web-too-many-files" => Message::new(key).with("count", UPLOADS),
        _ => Message::new(key),
    }
}

/// A form that does not come to its end, or not before all that a form may bring.
fn broken_off(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large("web-form-too-large"),
        _ => Problem::unreadable("web-form-broken"),
    }
}

/// The pairs of a URL-encoded text (WHATWG URL, section 5).
fn pairs(encoded: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    let mut fields = Vec::new();
    for (name, value) in form_urlencoded::parse(encoded) {
        if value.len() > FIELD_BYTES {
            return Err(too_large("web-field-too-long"));
        }
        if fields.len() >= FIELDS {
            return Err(too_large("web-form-too-large"));
        }
        fields.push((name.into_owned(), clean(value.into_owned())?));
    }
    Ok(fields)
}

/// Lines end as everywhere else (browsers send CR LF), and there is no NUL, which PostgreSQL does not keep.
fn clean(text: String) -> Result<String, Problem> {
    if text.contains('\0') {
        return Err(Problem::unreadable("web-not-text"));
    }
    Ok(if text.contains('\r') {
        text.replace("\r\n", "\n")
    } else {
        text
    })
}

fn input<T: DeserializeOwned>(fields: &[(String, String)]) -> Result<T, Problem> {
    let mut encoded = form_urlencoded::Serializer::new(String::new());
    encoded.extend_pairs(fields);
    serde_html_form::from_str(&encoded.finish()).map_err(|error| {
        tracing::debug!(%error, "fields that do not fit");
        Problem::unreadable("web-fields-misfit")
    })
}
