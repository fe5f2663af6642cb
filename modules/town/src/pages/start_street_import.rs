//! `/staff/town/streets/import`: uploading a file of streets or addresses.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result};
use stoa_web::{
    FormErrors, PageResult, PostForm, Uploads, Visitor,
    components::{Spellcheck, button, details, file_upload, radio, radios, text_input},
    html,
};

use super::{
    frame::{all_errors, form_column, must_manage, question, setup_page},
    upload_areas::the_file,
};
use crate::{
    commands::start_street_import::{StartStreetImport, start_street_import},
    model::street_file::StreetColumns,
    store::{FileKind, StreetImport},
};

/// What the file is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImportForm {
    /// `streets` or `addresses`.
    pub kind: String,
    /// The property or column of the street's name; empty: its usual names.
    pub name: String,
    /// The property or column that tells streets of one name apart; empty: there is none.
    pub locality: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    Ok(show(&visitor, &ImportForm::default(), &FormErrors::none()))
}

pub async fn send(form: PostForm<ImportForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    must_manage(&visitor)?;
    match start(&visitor, &input, &form.uploads).await {
        Ok(id) => Ok(visitor.go(&format!("/staff/town/streets/imports/{id}"))),
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?)),
    }
}

async fn start(
    visitor: &Visitor,
    input: &ImportForm,
    uploads: &Uploads,
) -> Result<Id<StreetImport>> {
    let kind = FileKind::parse(&input.kind);
    let kind = kind.ok_or_else(|| Error::invalid("kind", "town-import-kind-missing"))?;
    let upload = the_file(uploads)?;
    let file = visitor.app().files.keep(upload.bytes.clone()).await?;
    let start = StartStreetImport {
        kind,
        file,
        file_name: upload.file_name.clone(),
        columns: StreetColumns {
            name: input.name.trim().to_owned(),
            locality: input.locality.trim().to_owned(),
        },
    };
    let mut tx = visitor.begin().await?;
    let done = start_street_import(visitor.app(), &mut tx, start).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, input: &ImportForm, errors: &FormErrors) -> Response {
    let title = visitor.t("town-streets-import");
    let kinds = [FileKind::Streets, FileKind::Addresses].map(|kind| {
        let name = kind.name();
        radio(name, visitor.t(&format!("town-import-kind-{name}")))
            .hint(visitor.t(&format!("town-import-hint-{name}")))
    });
    let column = |name: &str, label: &str, hint: &str, value: &str| {
        text_input(name, visitor.t(label))
            .hint(visitor.t(hint))
            .value(value)
            .width(20)
            .spellcheck(Spellcheck::Off)
            .attr("dir", "auto")
    };
    let columns = html! {
        (column("name", "town-column-name", "town-column-name-hint", &input.name))
        (column("locality", "town-column-locality", "town-column-locality-hint", &input.locality))
    };
    let folded = details(visitor.t("town-columns-title"), columns);
    let is_open = !input.name.is_empty() || !input.locality.is_empty();
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-streets-title"), "/staff/town/streets")
        .errors(errors);
    page.show(form_column(&title, &html! {
        p.govuk-body { (visitor.t("town-streets-import-text")) }
        form method="post" action="/staff/town/streets/import" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (radios("kind").legend(question(visitor.t("town-import-kind-question"))).items(kinds).value(&input.kind)
                .error_option(visitor.error_of(errors, "kind")))
            (file_upload("file", visitor.t("town-field-file"))
                .accept(".geojson,.json,.csv,application/geo+json,application/json,text/csv")
                .error_option(all_errors(visitor, errors, "file")))
            @if is_open { (folded.open()) } @else { (folded) }
            (button(visitor.t("town-import-start")).prevent_double_click())
        }
    }))
}
