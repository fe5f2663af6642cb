//! `/staff/data/new`: a dataset begins with its files. The title may be left to the first one's name.

use axum::response::Response;
use stoa_kernel::{Localised, Result};
use stoa_web::{
    FormErrors, LargeForm, PageResult, Visitor,
    components::{button, file_upload, select, text_input},
    html,
};

use super::{
    chosen_files,
    frame::{form_column, guard, staff_page},
};
use crate::{
    commands::{CreateDataset, create_dataset},
    model::{Dataset, Description, title_of},
    pages::words::Agencies,
    policy::{CREATE, catalogue},
};

pub async fn form(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let agency = visitor.staff()?.agency.clone();
    visitor.must(CREATE, &catalogue(&agency))?;
    show(&visitor, ("", &agency), &FormErrors::none()).await
}

pub async fn send(form: LargeForm) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    match create(&form).await {
        Ok(dataset) => Ok(visitor.go(&format!("/staff/data/{}", dataset.slug))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            show(
                visitor,
                (form.value("title"), form.value("agency")),
                &errors,
            )
            .await
        }
    }
}

async fn create(form: &LargeForm) -> Result<Dataset> {
    let visitor = &form.visitor;
    let mut title = form.value("title").trim().to_owned();
    if let Some(file) = form.files.first().filter(|_| title.is_empty()) {
        title = title_of(&file.file_name);
    }
    let lang = visitor.app().config.town.language;
    let input = CreateDataset {
        agency: form.value("agency").to_owned(),
        description: Description {
            title: Localised([(lang, title)].into()),
            language: Some(lang),
            ..Description::default()
        },
        ..CreateDataset::default()
    };
    let mut tx = visitor.begin().await?;
    let done = create_dataset(&mut tx, input).await?;
    let dataset = done.value().clone();
    let done = chosen_files::add(&mut tx, (done, &dataset), &form.files).await?;
    tx.commit(done).await
}

async fn show(
    visitor: &Visitor,
    (title, agency): (&str, &str),
    errors: &FormErrors,
) -> PageResult<Response> {
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let heading = visitor.t("opendata-new");
    let page = staff_page(visitor, &heading).errors(errors);
    Ok(page.show(form_column(&heading, &html! {
        p.govuk-body { (visitor.t("opendata-new-lead")) }
        form method="post" action="/staff/data/new" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (text_input("title", visitor.t("opendata-field-title")).hint(visitor.t("opendata-new-title-hint"))
                .value(title).attr("dir", "auto").error_option(visitor.error_of(errors, "title")))
            (select("agency", visitor.t("opendata-agency")).options(agencies.choices(visitor)).value(agency)
                .error_option(visitor.error_of(errors, "agency")))
            (file_upload("file", visitor.t("opendata-files")).multiple().hint(visitor.t("opendata-file-hint"))
                .error_option(visitor.error_of(errors, "file")))
            (button(visitor.t("opendata-upload")).prevent_double_click())
        }
    })))
}
