//! A register's file, written in the browser.

use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor, components::button, html};

use super::read;
use crate::{
    commands::{SaveRegister, all_services, save_register},
    model::register::Register,
    pages::staff::written_file::{FileForm, errors_of, field},
};

/// `GET /staff/registers/new`
pub async fn new(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_registers", &all_services(visitor.app()))?;
    let form = FileForm {
        file: include_str!("example.yaml").to_owned(),
        seen: String::new(),
    };
    show(&visitor, None, &form, &FormErrors::none())
}

/// `POST /staff/registers/new`
pub async fn create(form: PostForm<FileForm>) -> PageResult {
    keep(&form, None).await
}

/// `GET /staff/registers/{slug}/file`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    visitor.staff()?;
    let (register, _) = read(&visitor, &mut visitor.read().await?, &slug).await?;
    visitor.must("save_register", &register.resource())?;
    let form = FileForm {
        file: register.file.clone(),
        seen: register.digest.clone(),
    };
    show(&visitor, Some(&register), &form, &FormErrors::none())
}

/// `POST /staff/registers/{slug}/file`
pub async fn save(Path(slug): Path<String>, form: PostForm<FileForm>) -> PageResult {
    form.visitor.staff()?;
    let mut db = form.visitor.read().await?;
    let (register, _) = read(&form.visitor, &mut db, &slug).await?;
    drop(db);
    keep(&form, Some(&register)).await
}

async fn keep(form: &PostForm<FileForm>, register: Option<&Register>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = SaveRegister {
        file: form.input.file.clone(),
        slug: register.map(|one| one.slug.clone()).unwrap_or_default(),
        seen: form.input.seen.clone(),
    };
    let mut tx = visitor.begin().await?;
    match save_register(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            let saved = tx.commit(done).await?;
            let path = format!("/staff/registers/{}", saved.slug);
            Ok(visitor.go_with_notice(&path, visitor.t("services-desk-done-register")))
        }
        Err(error) => {
            drop(tx);
            let errors = errors_of(visitor, error, &form.input.file)?;
            show(visitor, register, &form.input, &errors)
        }
    }
}

fn show(
    visitor: &Visitor,
    register: Option<&Register>,
    form: &FileForm,
    errors: &FormErrors,
) -> PageResult {
    let (title, path) = match register {
        Some(one) => (
            one.name.get(visitor.lang()).to_owned(),
            format!("/staff/registers/{}/file", one.slug),
        ),
        None => (
            visitor.t("services-desk-register-new"),
            "/staff/registers/new".to_owned(),
        ),
    };
    let label = visitor.t("services-desk-register-file");
    let hint = visitor.t("services-desk-register-file-hint");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(
            visitor.t("services-desk-registers-title"),
            "/staff/registers",
        )
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        form method="post" action=(path) novalidate {
            (field(visitor, form, (&label, &hint), errors))
            (button(visitor.t("services-desk-register-save")))
        }
    }))
}
