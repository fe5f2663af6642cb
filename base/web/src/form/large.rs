//! A form with files of any size, which go to the store of files as they come and are never held in memory.

use axum::{
    extract::{
        DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request, multipart::Field,
    },
    http::{Method, header},
};
use stoa_kernel::{Error, FieldError, Message, files::Kept};

use super::{FIELD_BYTES, FIELDS, TOKEN, broken_off, clean, too_large};
use crate::{
    problem::{Kind, Problem},
    site::Site,
    visitor::Visitor,
};

/// A file that came and is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargeFile {
    /// The name of the control.
    pub field: String,
    /// The file's name on the sender's machine; never a path of ours.
    pub file_name: String,
    pub kept: Kept,
}

/// The most files that somebody chooses at once in a browser.
const FILES: usize = 200;

/// A form with fields first and the files after them, in the order in which they were chosen. A browser's has its token
/// before the files: what a stranger sends is refused before a byte of it is kept.
#[derive(Debug)]
pub struct LargeForm {
    pub visitor: Visitor,
    fields: Vec<(String, String)>,
    pub files: Vec<LargeFile>,
}

impl LargeForm {
    /// The value of a field; empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        let mut found = self.fields.iter().filter(|(field, _)| field == name);
        found.next().map_or("", |(_, value)| value)
    }

    /// Everything that came, in its order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// The fields and the file of a program, which shows who it is in the request itself: ask whether it may before.
    ///
    /// # Errors
    /// As a request that brings it is refused.
    pub async fn of_program(visitor: &Visitor, request: Request) -> Result<ProgramFile, Problem> {
        let mut taken = Taken::default();
        taken.read(visitor, request, Sender::Program).await?;
        Ok(ProgramFile {
            fields: taken.fields,
            file: taken.files.pop(),
        })
    }
}

/// What came of a program's form: it has one file at most.
#[derive(Debug, Default)]
pub struct ProgramFile {
    pub fields: Vec<(String, String)>,
    pub file: Option<LargeFile>,
}

/// What has come of a form so far.
#[derive(Debug, Default)]
struct Taken {
    fields: Vec<(String, String)>,
    files: Vec<LargeFile>,
}

impl Taken {
    async fn read(
        &mut self,
        visitor: &Visitor,
        mut request: Request,
        sender: Sender,
    ) -> Result<(), Problem> {
        DefaultBodyLimit::disable().apply(&mut request);
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|_rejection| Problem::unreadable("web-form-broken"))?;
        let mut is_trusted = sender == Sender::Program;
        while let Some(part) = parts.next_field().await.map_err(broken_off)? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file_name) if is_trusted => {
                    self.take_file(visitor, part, (field, file_name), sender)
                        .await?
                }
                Some(_) => return Err(Problem::new(Kind::ForeignForm)),
                None => {
                    let value = text(part).await?;
                    if field == TOKEN {
                        is_trusted = is_trusted || visitor.owns_form(&value);
                    } else if self.fields.len() < FIELDS {
                        self.fields.push((field, value));
                    }
                }
            }
        }
        if is_trusted {
            Ok(())
        } else {
            Err(Problem::new(Kind::ForeignForm))
        }
    }

    async fn take_file(
        &mut self,
        visitor: &Visitor,
        mut part: Field<'_>,
        (field, file_name): (String, String),
        sender: Sender,
    ) -> Result<(), Problem> {
        let files = &visitor.app().files;
        let mut spool = files.spool().await?;
        while let Some(piece) = part.chunk().await.map_err(broken_off)? {
            spool = spool.write(&piece).await?;
        }
        // A file control that nobody used sends an empty file without a name.
        if spool.bytes() == 0 && file_name.is_empty() {
            return Ok(());
        }
        let most = sender.most_files();
        if self.files.len() >= most {
            let many = Message::new("web-too-many-files").with("count", most);
            return Err(Error::Invalid(vec![FieldError::new(field, many)]).into());
        }
        let kept = files.keep_spooled(spool).await?;
        self.files.push(LargeFile {
            field,
            file_name,
            kept,
        });
        Ok(())
    }
}

/// Who sends a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sender {
    Browser,
    Program,
}

impl Sender {
    const fn most_files(self) -> usize {
        match self {
            Sender::Browser => FILES,
            Sender::Program => 1,
        }
    }
}

impl FromRequest<Site> for LargeForm {
    type Rejection = Problem;

    /// Only staff send files of any size from a page.
    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, site).await?;
        visitor.staff()?;
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if parts.method != Method::POST || !is_form {
            return Err(Problem::unreadable("web-form-kind"));
        }
        let mut taken = Taken::default();
        let request = Request::from_parts(parts, body);
        taken.read(&visitor, request, Sender::Browser).await?;
        Ok(LargeForm {
            visitor,
            fields: taken.fields,
            files: taken.files,
        })
    }
}

async fn text(mut part: Field<'_>) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(broken_off)? {
        if bytes.len() + piece.len() > FIELD_BYTES {
            return Err(too_large("web-field-too-long"));
        }
        bytes.extend_from_slice(&piece);
    }
    let text = String::from_utf8(bytes);
    clean(text.map_err(|_not_utf8| Problem::unreadable("web-not-text"))?)
}
