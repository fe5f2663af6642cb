//! `/staff/town/areas/upload`: choosing a file of areas. Nothing changes before its preview is confirmed.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Lang, Result, town::AreaKind};
use stoa_web::{
    FormErrors, PageResult, PostForm, Upload, Uploads, Visitor,
    components::{Spellcheck, button, file_upload, radio, radios, text_input},
    html,
};

use super::{
    frame::{all_errors, form_column, must_manage, query_of, question, read, setup_page},
    kinds::{area_kind, area_kinds},
};
use crate::model::{
    area_file::{AreaFile, Reading},
    faults::{Faults, of_file},
};

/// What kind of areas the file holds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct UploadForm {
    /// A slug, or `other` for the one in the field below.
    pub kind: String,
    pub other_kind: String,
}

impl UploadForm {
    fn area_kind(&self) -> Result<AreaKind> {
        let (slug, field) = match self.kind.as_str() {
            "other" => (self.other_kind.trim(), "other_kind"),
            kind => (kind, "kind"),
        };
        AreaKind::new(slug).ok_or_else(|| Error::invalid(field, "town-area-kind-form"))
    }
}

pub async fn form(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    let wards = UploadForm {
        kind: "ward".to_owned(),
        ..UploadForm::default()
    };
    Ok(show(&visitor, &wards, &FormErrors::none()).await?)
}

pub async fn send(form: PostForm<UploadForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    must_manage(&visitor)?;
    match keep(&visitor, &input, &form.uploads).await {
        Ok(path) => Ok(visitor.go(&path)),
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

/// Keeps the file and answers the address of its preview.
async fn keep(visitor: &Visitor, input: &UploadForm, uploads: &Uploads) -> Result<String> {
    let kind = input.area_kind()?;
    let upload = the_file(uploads)?;
    let file = AreaFile::read(&upload.bytes[..]).map_err(|fault| of_file(vec![fault.message()]))?;
    let reading = file.guess(kind, visitor.app().config.town.language);
    let hash = visitor.app().files.keep(upload.bytes.clone()).await?;
    Ok(preview_path(&hash, &reading))
}

/// The one file that a form of files brings. `Invalid` when none was chosen, or one too large.
pub fn the_file(uploads: &Uploads) -> Result<&Upload> {
    let upload = uploads.all()?.iter().find(|upload| upload.field == "file");
    let mut faults = Faults::default();
    faults.want(upload.is_some(), "file", "town-file-missing");
    faults.done()?;
    upload.ok_or(Error::NotFound)
}

/// Where a kept file is looked at by a reading.
pub fn preview_path(hash: &str, reading: &Reading) -> String {
    let name = |lang| reading.names.get(&lang).map_or("", String::as_str);
    let query = query_of(&[
        ("file", hash),
        ("kind", reading.kind.as_str()),
        ("code", reading.code.as_deref().unwrap_or_default()),
        ("name_en", name(Lang::En)),
        ("name_es", name(Lang::Es)),
        ("name_fr", name(Lang::Fr)),
        ("name_ar", name(Lang::Ar)),
        (
            "population",
            reading.population.as_deref().unwrap_or_default(),
        ),
    ]);
    format!("/staff/town/areas/preview?{query}")
}

async fn show(visitor: &Visitor, input: &UploadForm, errors: &FormErrors) -> Result<Response> {
    let (_, setup) = read(visitor).await?;
    let title = visitor.t("town-areas-upload");
    let kinds = area_kinds(&setup.areas);
    let kinds = kinds
        .iter()
        .map(|kind| radio(kind.as_str(), area_kind(visitor, kind.as_str())));
    let other = text_input("other_kind", visitor.t("town-area-kind-other-name"))
        .hint(visitor.t("town-slug-hint"))
        .value(&input.other_kind)
        .width(20)
        .spellcheck(Spellcheck::Off)
        .error_option(visitor.error_of(errors, "other_kind"));
    let other = radio("other", visitor.t("town-area-kind-other")).conditional(html! { (other) });
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-areas-title"), "/staff/town/areas")
        .errors(errors);
    Ok(page.show(form_column(&title, &html! {
        p.govuk-body { (visitor.t("town-areas-upload-text")) }
        form method="post" action="/staff/town/areas/upload" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (radios("kind").legend(question(visitor.t("town-area-kind-question"))).items(kinds).item(other)
                .value(&input.kind).error_option(visitor.error_of(errors, "kind")))
            (file_upload("file", visitor.t("town-areas-file")).hint(visitor.t("town-areas-file-hint"))
                .accept(".geojson,.json,application/geo+json,application/json")
                .error_option(all_errors(visitor, errors, "file")))
            (button(visitor.t("town-continue")).prevent_double_click())
        }
    })))
}
