//! Forms that were made elsewhere, as drafts: an XLSForm workbook, Form.io JSON, a fillable PDF, or a service's own file; with what needs a person.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::import::{Draft, Finding, NotImported, acroform, formio, xlsform};
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    FormErrors, PageResult, PostForm, Upload, Visitor,
    components::{button, file_upload, inset_text, link_button, text_input},
};

use super::{
    desk::keep,
    new::{address, at_address, begun},
};
use crate::{
    commands::{BuildService, all_services},
    model::{FileFault, Service, ServiceFile},
    pages::staff::written_file::errors_of,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ImportForm {
    /// The address of the service; without one it follows from the file.
    address: String,
}

/// `GET /staff/services/import`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    show(&visitor, "", &FormErrors::none())
}

/// `POST /staff/services/import`
pub async fn send(form: PostForm<ImportForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let address = &form.input.address;
    let done = match form.uploads.all().and_then(the_file) {
        Ok(upload) => take(visitor, upload, address).await,
        Err(error) => Err(error),
    };
    match done {
        Ok((service, findings)) => Ok(report(visitor, &service, &findings)),
        Err(error) => show(visitor, address, &errors_of(visitor, error, "")?),
    }
}

fn the_file(uploads: &[Upload]) -> Result<&Upload, Error> {
    let found = uploads.iter().find(|upload| upload.field == "file");
    found.ok_or_else(|| Error::invalid("file", "services-owner-import-nothing"))
}

/// Reads the file and keeps it as a draft.
async fn take(
    visitor: &Visitor,
    upload: &Upload,
    written: &str,
) -> Result<(Service, Vec<Finding>), Error> {
    let (bytes, address) = (upload.bytes.clone(), written.to_owned());
    // A workbook of a hundred thousand cells takes its time.
    let read = tokio::task::spawn_blocking(move || read(&bytes, &address)).await;
    let (file, findings) = read.map_err(|error| Error::broken("reading a form", error))??;
    let input = BuildService {
        file,
        slug: String::new(),
        seen: String::new(),
    };
    let service = keep(visitor, input).await.map_err(at_address)?;
    Ok((service, findings))
}

/// The file as a service, by what its bytes are.
fn read(bytes: &[u8], written: &str) -> Result<(ServiceFile, Vec<Finding>), Error> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let draft = match first {
        // A workbook is a ZIP file (PKWARE's APPNOTE, section 4.3.7).
        _ if bytes.starts_with(b"PK\x03\x04") => xlsform::draft(bytes),
        // A workbook of Excel 97 to 2003 is a compound file (MS-CFB, section 2.2). Managers are trusted with its reader.
        _ if bytes.starts_with(b"\xd0\xcf\x11\xe0") => xlsform::draft_of_old(bytes),
        _ if bytes.starts_with(b"%PDF-") => acroform::draft(bytes),
        Some(b'{') => formio::draft(bytes),
        _ => return own_file(bytes, written),
    };
    let Draft {
        mut definition,
        findings,
    } = draft.map_err(|why: NotImported| unread(&why.to_string()))?;
    let slug = address(written, &definition.slug);
    definition.slug.clone_from(&slug);
    let name = definition.title.clone();
    Ok((begun(slug, name, definition), findings))
}

fn own_file(bytes: &[u8], written: &str) -> Result<(ServiceFile, Vec<Finding>), Error> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_no_text| Error::invalid("file", "services-owner-import-unknown"))?;
    let read = ServiceFile::parse(text);
    let mut file = read.map_err(|faults| {
        let told = |fault: FileFault| FieldError::new("file", fault.message());
        Error::Invalid(faults.into_iter().map(told).collect())
    })?;
    file.slug = address(written, &file.slug);
    file.form.slug.clone_from(&file.slug);
    Ok((file, Vec::new()))
}

fn unread(why: &str) -> Error {
    let message = Message::new("services-owner-import-unread").with("why", why);
    Error::Invalid(vec![FieldError::new("file", message)])
}

fn report(visitor: &Visitor, service: &Service, findings: &[Finding]) -> axum::response::Response {
    let title = visitor.t("services-owner-import-done");
    let frame = visitor.page(title.as_str()).no_index();
    let path = format!("/staff/services/{}/form", service.slug);
    frame.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body dir="auto" { (service.name.get(visitor.lang())) }
        @if findings.is_empty() {
            (inset_text(visitor.t("services-owner-import-whole")))
        } @else {
            p.govuk-body { (visitor.t_with("services-owner-import-findings", &[("count", findings.len().into())])) }
            ol."govuk-list govuk-list--number" {
                @for finding in findings { li { (found(visitor, finding)) } }
            }
        }
        (link_button(visitor.t("services-owner-import-go-on"), path))
    })
}

/// A finding with its place in the file that was imported.
fn found(visitor: &Visitor, finding: &Finding) -> Markup {
    let message = Message::new(finding.code);
    let with =
        |message: Message, (name, value): (&&'static str, &String)| message.with(name, value);
    let message = finding.args.iter().fold(message, with);
    html! {
        bdi { (finding.place) }
        @if !finding.name.is_empty() { ", " bdi { (finding.name) } }
        ": " (visitor.message(&message))
    }
}

fn show(visitor: &Visitor, address: &str, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-owner-import-title");
    let frame = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index()
        .errors(errors);
    Ok(frame.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-owner-import-lead")) }
        form method="post" action="/staff/services/import" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (file_upload("file", visitor.t("services-owner-import-file"))
                .hint(visitor.t("services-owner-import-hint")).accept(".xlsx,.xls,.json,.pdf,.yaml,.yml")
                .error_option(visitor.error_of(errors, "file")))
            (text_input("address", visitor.t("services-owner-address")).width(30)
                .hint(visitor.t("services-owner-import-address-hint")).value(address)
                .error_option(visitor.error_of(errors, "address")))
            (button(visitor.t("services-owner-import-button")))
        }
    }))
}
