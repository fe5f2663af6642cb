//! A service's file, written in the browser; its versions; publishing by a second person.

use maud::{Markup, html};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, details, inset_text},
};

use super::{
    build::{
        missing, rooms,
        versions::{changes, download},
    },
    list_setup::state_tag,
    written_file::{self, FileForm, Written, errors_of},
};
use crate::{
    casework::registers,
    commands::{SaveService, all_services, end_service, publish_service, save_service},
    model::{FileFault, Service, ServiceFile, ServiceState, ServiceVersion, VersionState},
    store,
};

struct Shown {
    service: Option<Service>,
    versions: Vec<ServiceVersion>,
    /// What the draft says of registers that there are not, or that do not fit.
    misfits: Vec<FileFault>,
}

impl Shown {
    fn draft(&self) -> Option<&ServiceVersion> {
        self.versions
            .iter()
            .find(|version| version.state == VersionState::Draft)
    }

    fn path(&self) -> String {
        match &self.service {
            Some(service) => format!("/staff/services/{}", service.slug),
            None => "/staff/services/new".to_owned(),
        }
    }
}

/// `POST /staff/services/new`
pub async fn create(form: PostForm<FileForm>) -> PageResult {
    let shown = Shown {
        service: None,
        versions: Vec::new(),
        misfits: Vec::new(),
    };
    keep(&form, &shown, "").await
}

/// `GET /staff/services/{slug}`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let shown = read(&visitor, &slug).await?;
    let newest = shown.versions.first().or_not_found()?;
    let form = FileForm {
        file: newest.file.clone(),
        seen: shown
            .draft()
            .map(|draft| draft.digest.clone())
            .unwrap_or_default(),
    };
    show(&visitor, &shown, &form, &FormErrors::none())
}

/// `POST /staff/services/{slug}`
pub async fn save(Path(slug): Path<String>, form: PostForm<FileForm>) -> PageResult {
    let shown = read(&form.visitor, &slug).await?;
    keep(&form, &shown, &slug).await
}

/// `POST /staff/services/{slug}/publish`
pub async fn publish(Path(slug): Path<String>, form: PostForm<FileForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = publish_service(visitor.app(), &mut tx, &slug, &form.input.seen).await;
    let path = format!("/staff/services/{slug}");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-done-published")))
        }
        Err(error) => stopped(visitor, &path, error),
    }
}

/// `POST /staff/services/{slug}/end`
pub async fn end(Path(slug): Path<String>, form: PostForm<FileForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = end_service(visitor.app(), &mut tx, &slug).await;
    let path = format!("/staff/services/{slug}");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-done-ended")))
        }
        Err(error) => stopped(visitor, &path, error),
    }
}

fn stopped(visitor: &Visitor, path: &str, error: Error) -> PageResult {
    match error {
        Error::Conflict(message) => Ok(visitor.go_with_notice(path, visitor.message(&message))),
        other => Err(other.into()),
    }
}

async fn read(visitor: &Visitor, slug: &str) -> Result<Shown> {
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, slug).await?.or_not_found()?;
    let mut shown = Shown {
        service: Some(service),
        versions: store::versions_of(&mut db, slug).await?,
        misfits: Vec::new(),
    };
    let file = shown.draft().map(|draft| ServiceFile::parse(&draft.file));
    if let Some(Ok(file)) = file {
        shown.misfits = registers::misfits(&mut db, &file).await?;
    }
    Ok(shown)
}

async fn keep(form: &PostForm<FileForm>, shown: &Shown, slug: &str) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = SaveService {
        file: form.input.file.clone(),
        slug: slug.to_owned(),
        seen: form.input.seen.clone(),
    };
    let mut tx = visitor.begin().await?;
    match save_service(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            let service = tx.commit(done).await?;
            let path = format!("/staff/services/{}", service.slug);
            Ok(visitor.go_with_notice(&path, visitor.t("services-done-saved")))
        }
        Err(error) => {
            drop(tx);
            let errors = errors_of(visitor, error, &form.input.file)?;
            show(visitor, shown, &form.input, &errors)
        }
    }
}

fn show(visitor: &Visitor, shown: &Shown, form: &FileForm, errors: &FormErrors) -> PageResult {
    let title = match &shown.service {
        Some(service) => service.name.get(visitor.lang()).to_owned(),
        None => visitor.t("services-setup-new"),
    };
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index()
        .errors(errors);
    let file = details(
        visitor.t("services-owner-whole-file"),
        file_form(visitor, shown, form, errors),
    );
    let is_open = shown.service.is_none() || errors.iter().next().is_some();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if let Some(service) = &shown.service { (state(visitor, shown, service)) }
        (if is_open { file.open() } else { file })
        @if let Some(service) = &shown.service { (super::rules::links(visitor, &service.slug)) }
        @if !shown.versions.is_empty() { (versions(visitor, &shown.versions)) }
        @if let Some(service) = shown.service.as_ref().filter(|one| one.state == ServiceState::Offered) {
            (end_part(visitor, service))
        }
    }))
}

fn file_form(visitor: &Visitor, shown: &Shown, form: &FileForm, errors: &FormErrors) -> Markup {
    let (label, hint) = (visitor.t("services-file"), visitor.t("services-file-hint"));
    html! {
        form method="post" action=(shown.path()) novalidate {
            (written_file::field(visitor, form, (&label, &hint), errors))
            (button(visitor.t("services-save")))
        }
    }
}

/// Where the service stands: what is missing, what the draft changes, and the button of the second person.
fn state(visitor: &Visitor, shown: &Shown, service: &Service) -> Markup {
    html! {
        p.govuk-body {
            (state_tag(visitor, service.state)) " "
            @if service.state == ServiceState::Offered {
                a.govuk-link href={ "/services/" (service.slug) } { (visitor.t("services-see-page")) }
            }
        }
        (rooms(visitor, &service.slug, ""))
        @if let Some(draft) = shown.draft() { (draft_part(visitor, shown, draft)) }
    }
}

fn draft_part(visitor: &Visitor, shown: &Shown, draft: &ServiceVersion) -> Markup {
    let file = ServiceFile::parse(&draft.file);
    html! {
        h2.govuk-heading-m { (visitor.t("services-owner-draft")) }
        @if let Ok(file) = &file { (missing(visitor, &draft.service, (file, &shown.misfits))) }
        (inset_text(visitor.t_with("services-draft-by", &[("who", draft.author_name.as_str().into())])))
        (compared(visitor, shown, draft))
        @if has_written(visitor, draft) {
            p.govuk-body { (visitor.t("services-publish-who")) }
            p.govuk-body { a.govuk-link href={ (shown.path()) "/preview" } { (visitor.t("services-owner-preview-title")) } }
        } @else {
            form.govuk-button-group method="post" action={ (shown.path()) "/publish" } {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(draft.digest);
                (button(visitor.t("services-publish")))
                a.govuk-link href={ (shown.path()) "/preview" } { (visitor.t("services-owner-preview-title")) }
            }
        }
    }
}

/// Whether the reader wrote in a draft, so that somebody else publishes it.
fn has_written(visitor: &Visitor, draft: &ServiceVersion) -> bool {
    let own = visitor.actor.staff().map(|staff| staff.id);
    own.is_some_and(|own| draft.author == own.number() || draft.writers.has(own))
}

fn end_part(visitor: &Visitor, service: &Service) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-owner-end-title")) }
        p.govuk-body { (visitor.t("services-owner-end-words")) }
        form method="post" action={ "/staff/services/" (service.slug) "/end" } {
            (visitor.csrf_field())
            (button(visitor.t("services-end")).warning())
        }
    }
}

/// What a draft changes, for whoever publishes it.
fn compared(visitor: &Visitor, shown: &Shown, draft: &ServiceVersion) -> Markup {
    let current = shown.service.as_ref().and_then(|service| service.current);
    let published = shown.versions.iter().find(|one| Some(one.id) == current);
    html! {
        @if let Some(published) = published {
            h3.govuk-heading-s { (visitor.t("services-owner-changes")) }
            (changes(visitor, published, draft))
        }
    }
}

fn versions(visitor: &Visitor, versions: &[ServiceVersion]) -> Markup {
    let all = versions.iter().map(|version| Written {
        number: html! { (visitor.number(version.number)) " " (download(visitor, version)) },
        author: &version.author_name,
        approver: version.approver_name.as_deref(),
        since: version.published_at,
        digest: &version.digest,
    });
    written_file::versions(visitor, true, all)
}
