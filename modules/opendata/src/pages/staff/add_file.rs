//! `/staff/data/{slug}/files`: more files, or a newer one in place of one that is there; and taking one out.

use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    FormErrors, LargeForm, PageResult, Path, PostForm, Visitor,
    components::{button, file_upload, select, text_input},
    html,
};

use super::{
    chosen_files,
    frame::{Seen, dataset_form, dataset_page, find, form_column, guard, must, work_path},
};
use crate::{
    commands::{AddFile, add_file, remove_file},
    model::Dataset,
    policy::DESCRIBE,
    store,
};

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    show(&visitor, &dataset, &FormErrors::none()).await
}

pub async fn send(Path(slug): Path<String>, form: LargeForm) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    must(visitor, DESCRIBE, &dataset)?;
    match add(&form, &dataset).await {
        Ok(()) => Ok(visitor.go(&work_path(&dataset))),
        Err(error) => show(visitor, &dataset, &FormErrors::from_error(error)?).await,
    }
}

/// `Invalid` where no file was chosen, or several in place of one.
async fn add(form: &LargeForm, dataset: &Dataset) -> Result<()> {
    let Some((file, others)) = form.files.split_first() else {
        return Err(Error::invalid("file", "opendata-file-missing"));
    };
    let instead: Option<i64> = form.value("instead").parse().ok();
    let instead = instead.filter(|id| *id > 0).map(Id::new);
    if instead.is_some() && !others.is_empty() {
        return Err(Error::invalid("file", "opendata-instead-one"));
    }
    let title = match others.is_empty() {
        true => form.value("title").to_owned(),
        false => String::new(),
    };
    let first = AddFile {
        instead,
        title,
        ..chosen_files::input(dataset, file)
    };
    let mut tx = form.visitor.begin().await?;
    let done = add_file(&mut tx, first).await?;
    let done = done.map(|_added| dataset.clone());
    let done = chosen_files::add(&mut tx, (done, dataset), others).await?;
    tx.commit(done).await.map(|_dataset| ())
}

async fn show(visitor: &Visitor, dataset: &Dataset, errors: &FormErrors) -> PageResult {
    let resources = store::resources_of(&mut visitor.read().await?, dataset.id).await?;
    let title = visitor.t("opendata-add-file");
    let instead = resources.iter().map(|one| {
        let words = visitor.t_with(
            "opendata-instead-of",
            &[("title", one.title.as_str().into())],
        );
        (one.id.to_string(), words)
    });
    let page = dataset_page(visitor, &title, dataset).errors(errors);
    Ok(page.show(dataset_form(visitor, &title, dataset, &html! {
        form method="post" action={ (work_path(dataset)) "/files" } enctype="multipart/form-data" novalidate
            data-uploads={ (work_path(dataset)) "/uploads" } data-then=(work_path(dataset))
            data-text-coming=(visitor.t("opendata-upload-coming")) data-text-waiting=(visitor.t("opendata-upload-waiting"))
            data-text-refused=(visitor.t("opendata-upload-refused")) data-text-one=(visitor.t("opendata-instead-one")) {
            (visitor.csrf_field())
            (select("instead", visitor.t("opendata-instead")).option("", visitor.t("opendata-beside")).options(instead))
            (text_input("title", visitor.t("opendata-file-title")).hint(visitor.t("opendata-file-title-hint")).attr("dir", "auto"))
            (file_upload("file", visitor.t("opendata-files")).multiple().hint(visitor.t("opendata-file-hint"))
                .error_option(visitor.error_of(errors, "file")))
            (button(visitor.t("opendata-upload")).prevent_double_click())
        }
        p.govuk-body { a.govuk-link href={ (work_path(dataset)) "/addresses" } { (visitor.t("opendata-from-address")) } }
    })))
}

/// `/staff/data/{slug}/files/{resource}/remove`
pub async fn remove_form(visitor: Visitor, Path((slug, id)): Path<(String, i64)>) -> PageResult {
    let mut db = visitor.read().await?;
    let dataset = find(&visitor, &mut db, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    let resource = store::resource_by_id(&mut db, Id::new(id)).await?;
    let resource = resource
        .filter(|one| one.dataset == dataset.id)
        .or_not_found()?;
    drop(db);
    let title = visitor.t_with(
        "opendata-remove-file-title",
        &[("title", resource.title.as_str().into())],
    );
    let page = dataset_page(&visitor, &title, &dataset);
    Ok(page.show(form_column(
        &title,
        &html! {
            p.govuk-body { (visitor.t("opendata-remove-file-text")) }
            form method="post" action={ (work_path(&dataset)) "/files/" (id) "/remove" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-remove-file")).warning().prevent_double_click())
            }
        },
    )))
}

pub async fn remove(Path((slug, id)): Path<(String, i64)>, form: PostForm<Seen>) -> PageResult {
    let visitor = form.visitor;
    guard(&visitor)?;
    let mut tx = visitor.begin().await?;
    let done = remove_file(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice(
        &format!("/staff/data/{slug}"),
        visitor.t("opendata-file-removed"),
    ))
}
