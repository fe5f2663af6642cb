//! The draft of a service on its owner's desk: opened, changed, kept.

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::{Error, FieldError, OrNotFound};
use stoa_web::{FormErrors, Page, PageResult, PostForm, Problem, Visitor};

use super::faults::missing;
use crate::{
    casework::registers,
    commands::{BuildService, all_services, build_service},
    model::{FileFault, Service, ServiceFile, ServiceVersion, VersionState},
    store,
};

/// A form whose fields are read by their names.
#[derive(Debug, Default, Deserialize)]
pub struct AnyForm {}

/// A service as it is being built.
pub struct Desk {
    pub service: Service,
    /// Newest first.
    pub versions: Vec<ServiceVersion>,
    /// The draft; without one, the newest version.
    pub file: ServiceFile,
    /// The digest of the draft; empty without one.
    pub seen: String,
    /// What the file says of registers that there are not, or that do not fit.
    pub misfits: Vec<FileFault>,
}

impl Desk {
    /// The service of that address, for those who may see how services are set up.
    pub async fn open(visitor: &Visitor, slug: &str) -> Result<Self, Problem> {
        visitor.staff()?;
        visitor.must("see_services_setup", &all_services(visitor.app()))?;
        let mut db = visitor.read().await?;
        let service = store::find_service(&mut db, slug).await?.or_not_found()?;
        let versions = store::versions_of(&mut db, slug).await?;
        let newest = versions.first().or_not_found()?;
        let read = ServiceFile::parse(&newest.file);
        let file = read.map_err(|faults| {
            Error::broken("the newest version of a service", format!("{faults:?}"))
        })?;
        let misfits = registers::misfits(&mut db, &file).await?;
        drop(db);
        let draft = versions.iter().find(|one| one.state == VersionState::Draft);
        let seen = draft.map(|one| one.digest.clone()).unwrap_or_default();
        Ok(Desk {
            service,
            file,
            seen,
            misfits,
            versions,
        })
    }

    /// `/staff/services/SLUG` and more.
    pub fn path(&self, rest: &str) -> String {
        format!("/staff/services/{}{rest}", self.service.slug)
    }

    /// The frame of one of its rooms.
    pub fn frame<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        visitor
            .page(title)
            .no_index()
            .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
            .breadcrumb(self.service.name.get(visitor.lang()), self.path(""))
    }

    /// The frame of what lies behind a room, which has the way back in place of the way down.
    pub fn below<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        visitor.page(title).no_index()
    }

    /// What keeps the draft from being published, and that nothing does; nothing where there is no draft.
    pub fn missing(&self, visitor: &Visitor) -> Markup {
        let is_whole = self.misfits.is_empty() && self.file.faults().is_empty();
        if self.seen.is_empty() && is_whole {
            return html! {};
        }
        missing(visitor, &self.service.slug, (&self.file, &self.misfits))
    }

    /// Its name, the title and the rooms, at the top of each of them.
    pub fn top(&self, visitor: &Visitor, (here, title): (&str, &str)) -> Markup {
        html! {
            span.govuk-caption-l dir="auto" { (self.service.name.get(visitor.lang())) }
            h1.govuk-heading-l { (title) }
            (rooms(visitor, &self.service.slug, here))
        }
    }

    /// The languages that every text has; at least the town's.
    pub fn languages(&self, visitor: &Visitor) -> Vec<String> {
        if self.file.form.languages.is_empty() {
            return vec![visitor.app().config.town.language.code().to_owned()];
        }
        self.file.form.languages.clone()
    }

    /// What stands in each form of the builder: the token, and which draft it changes.
    pub fn hidden(&self, visitor: &Visitor, raw: &RawFields) -> Markup {
        let seen = match raw.texts.contains_key("seen") {
            true => raw.first("seen"),
            false => &self.seen,
        };
        html! { (visitor.csrf_field()) input type="hidden" name="seen" value=(seen); }
    }

    /// Keeps the changed file as the draft.
    pub async fn keep(&self, visitor: &Visitor, raw: &RawFields) -> Result<Service, Error> {
        let input = BuildService {
            file: self.file.clone(),
            slug: self.service.slug.clone(),
            seen: raw.first("seen").to_owned(),
        };
        keep(visitor, input).await
    }
}

/// Keeps a file as a draft.
pub async fn keep(visitor: &Visitor, input: BuildService) -> Result<Service, Error> {
    let mut tx = visitor.begin().await?;
    let done = build_service(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// On to a page, with the sentence that the draft is kept.
pub fn kept(visitor: &Visitor, path: &str) -> Response {
    visitor.go_with_notice(path, visitor.t("services-done-saved"))
}

/// After a button that changes one thing: on to a page, with what became of it.
pub fn after(visitor: &Visitor, path: &str, done: Result<Service, Error>) -> PageResult {
    match done {
        Ok(_) => Ok(kept(visitor, path)),
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(path, visitor.message(&message)))
        }
        Err(other) => Err(other.into()),
    }
}

/// What kept a form from being kept, so that it is shown again with what was typed. A conflict stands at the field `first`.
pub fn errors_of(error: Error, first: &str) -> Result<FormErrors, Problem> {
    FormErrors::from_error(match error {
        Error::Conflict(message) => Error::Invalid(vec![FieldError::new(first, message)]),
        other => other,
    })
}

/// The fields of a form as they came.
pub fn raw_of<T>(form: &PostForm<T>) -> RawFields {
    let mut raw = RawFields::default();
    for (name, value) in form.fields() {
        raw.push(name, value);
    }
    raw
}

/// The rooms in which a service is built, on each page of them; `here` is the one that is open.
pub fn rooms(visitor: &Visitor, slug: &str, here: &str) -> Markup {
    let parts = [
        ("", "services-owner-publish-title"),
        ("/about", "services-owner-about-title"),
        ("/form", "services-owner-form-title"),
        ("/parts", "services-owner-parts-title"),
        ("/translations", "services-owner-translations-title"),
        ("/preview", "services-owner-preview-title"),
    ];
    html! {
        nav.stoa-rooms aria-label=(visitor.t("services-owner-rooms")) {
            ul.stoa-rooms__list {
                @for (rest, words) in parts {
                    li { a.stoa-rooms__link href={ "/staff/services/" (slug) (rest) } aria-current=[(rest == here).then_some("page")] {
                        (visitor.t(words))
                    } }
                }
            }
        }
    }
}
